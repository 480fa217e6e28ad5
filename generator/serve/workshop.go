package serve

import (
	"bangtin/generator"
	"bangtin/generator/board"
	"bangtin/generator/output"
)

// workshop is a generator.Workshop as a Board.
type workshop struct{ *generator.Workshop }

// Load reads, checks and plans. Planning reads the templates, so a broken template is told here and not by the first
// page that somebody opens.
func (w workshop) Load(today board.Date) (*Version, error) {
	site, err := w.Workshop.Load(today)
	if err != nil {
		return nil, err
	}
	v := &Version{Faults: site.Faults.Sorted(), Source: site.Source, Files: site.Files}
	if len(site.Boards) == 0 || site.Faults.HasErrors() {
		return v, nil
	}
	plan, err := site.Preview()
	if err != nil {
		return nil, err
	}
	v.Jobs = func(yield func(string, Make) bool) {
		plan.Jobs(func(j output.Job) bool { return yield(j.Path, j.Make) })
	}
	return v, nil
}
