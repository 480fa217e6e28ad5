package page

import (
	"bangtin/generator/board"
	"bangtin/generator/ledger"
)

// paperIsLong says whether a page with all papers would be too long to look through.
func (l *locale) paperIsLong() bool {
	n := 0
	for _, s := range l.p.Rack.Sheets() {
		for _, k := range s.Kinds {
			if k == board.ProcedureKind {
				n += len(l.index.current)
			}
		}
	}
	return n > manyPapers
}

// manyPapers is how many papers of procedures one page lists: with more it would weigh more than pages may.
const manyPapers = 300

// paperParts are the sheets and fields that have a page of their own.
func (l *locale) paperParts() []PaperPart {
	if !l.paperIsLong() {
		return nil
	}
	var out []PaperPart
	for _, s := range l.p.Rack.Sheets() {
		for _, f := range l.fields() {
			if len(papersOf(l, s, l.byField()[f.ID])) > 0 {
				out = append(out, PaperPart{s.Name, f.ID})
			}
		}
	}
	return out
}

func (l *locale) paperPart(x PaperPart) ([]byte, error) {
	at := l.at(ledger.PaperListPath(x.Sheet, x.Field))
	p := l.pen(at)
	v := &paperView{}
	for _, s := range l.p.Rack.Sheets() {
		if s.Name != x.Sheet {
			continue
		}
		f := l.b.Field(x.Field)
		v.Title = l.sheetName(s) + " – " + brief(f).S
		v.Shelves = []shelf{{About: l.cat.T("sheet.about." + string(s.Name)), Groups: []listGroup{
			{Items: l.draw(at, func(p *pen) { p.paperList(papersOf(l, s, l.byField()[f.ID])) })},
		}}}
	}
	p.frame(&v.Frame, topic{title: v.Title, crumbs: []crumb{{ledger.PrintPath, board.Text{S: l.cat.T("page.paper"), Lang: l.id}}}})
	return l.finish(p, "paper", v)
}
