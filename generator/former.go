package generator

import (
	"cmp"
	"slices"

	"bangtin/generator/board"
	"bangtin/generator/fate"
	"bangtin/generator/lang"
	"bangtin/generator/machine"
	"bangtin/generator/output"
)

// former are the words of languages in which the board had pages and has none now, so that what was printed in one can be
// answered in it. A language that the program has no words for any more is left out.
func (s *Site) former(b *board.Board) []*lang.Catalog {
	var out []*lang.Catalog
	var seen []string
	for _, row := range b.Permalinks {
		for _, code := range row.Languages {
			if slices.Contains(s.Languages, code) || slices.Contains(seen, code) {
				continue
			}
			seen = append(seen, code)
			if c, err := lang.Load(s.workshop.Templates, code); err == nil {
				out = append(out, c)
			}
		}
	}
	return out
}

// Routes are how servers answer the addresses of the board that are not just pages.
func (p *Plan) Routes() []machine.Route { return slices.Collect(output.Routes(p.in)) }

// Fates says what becomes of addresses of the board as it is on its day.
func (s *Site) Fates() (*fate.Fates, error) {
	p, err := s.Plan()
	if err != nil {
		return nil, err
	}
	return p.in.Fates(), nil
}

// Opens is where somebody comes who asks a server for a folder below Q/, from the site's root: the page that it leads to at
// once, or itself. It is "" for what no page answers.
func (s *Site) Opens(folder string) (string, error) {
	p, err := s.Plan()
	if err != nil {
		return "", err
	}
	for row := range output.Routes(p.in) {
		if row.From == folder {
			return cmp.Or(row.To, row.From), nil
		}
	}
	return "", nil
}
