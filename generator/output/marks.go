package output

import (
	"bangtin/generator/board"
	"bangtin/generator/ledger"
)

// marks adds a page for every edition that a sheet of paper may carry: Q/7K3FAPQ.K7M/. Of a record that moved or is gone they
// lead to its short address.
func marks(p *plan) {
	for i := range p.Boards {
		p.nouns(i, func(n board.Noun) {
			rec := n.Rec()
			if p.Book.Fate(rec.Kind, rec.ID).State != "live" {
				return
			}
			for _, m := range p.Book.Marks(rec.Kind, rec.ID, p.Pages.Today) {
				p.mark(i, n, m)
			}
		})
		for _, row := range p.Boards[i].Permalinks {
			if p.Book.Fate(row.Of, row.ID).State != "live" {
				p.marksOfGone(i, row)
			}
		}
	}
}

// mark adds the page of one edition.
func (p *plan) mark(lang int, n board.Noun, m ledger.Marked) {
	b := p.Boards[lang]
	var u *board.Unit
	if v, ok := n.(*board.Procedure); ok && m.AtOffice() {
		if office := b.Unit(m.Edition.At); b.Site.Outputs.UnitPages && office != nil && p.Pages.Updating.Handles(office, b.ProcedureOn(v.ID, p.Pages.Today), p.Pages.Today) {
			u = office
		}
	}
	p.add(p.Pages.MarkPath(b.Lang, &m)+"index.html", func() ([]byte, error) { return p.Pages.Mark(b.Lang, n, u, &m) })
}

// marksOfGone adds the pages of the editions of a record that the board has no more.
func (p *plan) marksOfGone(lang int, row *board.Permalink) {
	b := p.Boards[lang]
	title := row.Heading()
	for _, m := range p.Book.Marks(row.Of, row.ID, p.Pages.Today) {
		p.add(p.Pages.MarkPath(b.Lang, &m)+"index.html", func() ([]byte, error) { return p.Pages.MarkGone(b.Lang, &m, title) })
	}
}
