package sheet

import (
	"bangtin/generator/glance"
	"bangtin/generator/layout"
)

// cautions are what a reader must know before the facts: that the procedure is not in use, that the version does not
// hold today, which one is to come; and that it is an illustration.
func (j *job) cautions(f *glance.Facts) (list []layout.Span) {
	p := f.Proc
	if p.Example {
		list = append(list, j.word("page.example"))
	}
	if p.Status != "" && p.Status != "active" {
		list = append(list, j.word("status."+string(p.Status)))
	}
	switch {
	case p.Effective.Until != 0 && p.Effective.Until < f.Today:
		list = append(list, j.word("page.expired", "date", p.Effective.Until.In(j.Words.Catalog)))
	case p.From() > f.Today:
		list = append(list, j.word("page.not-yet", "date", p.From().In(j.Words.Catalog)))
	}
	for _, v := range j.Board.Versions(p.ID) {
		if v != p && v.From() > f.Today {
			return append(list, j.word("page.coming", "date", v.From().In(j.Words.Catalog)))
		}
	}
	return list
}
