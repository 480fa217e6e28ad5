package output

import (
	"bangtin/generator/board"
	"bangtin/generator/fate"
	"bangtin/generator/ledger"
	"bangtin/generator/page"
)

// marks adds a page for every edition that a sheet of paper may carry: Q/7K3FAPQ.K7M/. Of a record that moved or is gone, and
// of a procedure that has left the office, they lead where the code without the mark does.
func marks(p *plan) {
	for i := range p.Boards {
		p.nouns(i, func(n board.Noun) {
			rec := n.Rec()
			p.eachMark(rec.Kind, rec.ID, func(m *ledger.Marked) { p.mark(i, n, m) })
		})
		for _, row := range p.Fates().Departed() {
			now := p.Fates().Now(row)
			p.eachMark(row.Of, row.ID, func(m *ledger.Marked) { p.departedMark(i, row, m, now) })
		}
	}
}

// eachMark calls do for each address of an edition of a record.
func (p *plan) eachMark(kind board.Kind, id board.ID, do func(*ledger.Marked)) {
	for _, m := range p.Book.Marks(kind, id, p.Pages.Today) {
		if p.stopped {
			return
		}
		do(&m)
	}
}

// mark adds the page of one edition of a record of the board. What still holds is led on from at once, as from the code
// without the mark; anything else has something to tell first.
func (p *plan) mark(lang int, n board.Noun, m *ledger.Marked) {
	b, folder := p.Boards[lang], p.Pages.MarkPath(p.Boards[lang].Lang, m)
	var u *board.Unit
	to := p.Pages.Address(b.Lang, ledger.Path(n.Rec().Kind, n.Rec().ID))
	if v, ok := n.(*board.Procedure); ok && m.AtOffice() {
		if x := p.Fates().Pair(v.ID, m.Edition.At); x != nil && !x.Office.Stands {
			p.pairMark(lang, x, folder)
			return
		} else if x == nil {
			u = b.Unit(m.Edition.At)
			to = p.Pages.Address(b.Lang, page.OfficePath(v, u))
		}
	}
	var a Answer
	if m.Current {
		a = handsOn(to)
	}
	p.small(folder, a, func() ([]byte, error) { return p.Pages.Mark(b.Lang, n, u, m) })
}

// pairMark adds the page of an edition at an office that is no more.
func (p *plan) pairMark(lang int, x *fate.Pair, folder string) {
	l := p.Boards[lang].Lang
	if to, direct := p.Pages.PairAddress(l, x); direct {
		p.small(folder, handsOn(to), func() ([]byte, error) { return p.Pages.HandOn(l, folder, to, p.Pages.Title(l, x.To[0].Target)) })
		return
	}
	p.small(folder, Answer{}, func() ([]byte, error) { return p.Pages.Pair(l, folder, x) })
}

// departedMark adds the page of an edition of a record that the board has no more, and whose place is now.
func (p *plan) departedMark(lang int, row *board.Permalink, m *ledger.Marked, now fate.Target) {
	folder := p.Pages.MarkPath(p.Boards[lang].Lang, m)
	if x := p.Fates().Pair(row.ID, m.Edition.At); row.Of == board.ProcedureKind && m.AtOffice() && x != nil {
		p.pairMark(lang, x, folder)
		return
	}
	p.handOn(lang, folder, now)
}
