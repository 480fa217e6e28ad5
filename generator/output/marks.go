package output

import (
	"bangtin/generator/board"
	"bangtin/generator/fate"
	"bangtin/generator/ledger"
	"bangtin/generator/page"
)

// marks adds a page for every edition that a sheet of paper may carry: Q/7K3FAPQ.K7M/. Of a record that moved or is gone they
// answer as its short address does.
func marks(p *plan) {
	for i := range p.Boards {
		p.nouns(i, func(n board.Noun) {
			for _, m := range p.Book.Marks(n.Rec().Kind, n.Rec().ID, p.Pages.Today) {
				if m.Recorded || !p.Pages.Updating.Some() { // of facts with errors there is no edition
					p.mark(i, n, m)
				}
			}
		})
		for _, row := range p.Fates().Departed() {
			for _, m := range p.Book.Marks(row.Of, row.ID, p.Pages.Today) {
				p.markOfDeparted(i, row, m)
			}
		}
	}
	for _, code := range p.Fates().Former() {
		p.lapsedMarks(code)
	}
}

// mark adds the page of one edition.
func (p *plan) mark(lang int, n board.Noun, m ledger.Marked) {
	l := p.Boards[lang].Lang
	u, x := p.markPlace(n, m)
	var a Answer
	if m.Current { // anything else may have something to tell first
		a = p.markAnswer(l, n, u, x, &m)
	}
	p.small(p.Pages.MarkPath(l, &m), a, func() ([]byte, error) { return p.Pages.Mark(l, n, u, x, &m) })
}

// markAnswer is how a server answers for an edition that still holds.
func (p *plan) markAnswer(l board.LangID, n board.Noun, u *board.Unit, x *fate.Pair, m *ledger.Marked) Answer {
	if to := p.Pages.MarkAddress(l, n, u, x, m); string(to) != p.Pages.MarkPath(l, m) {
		return handsOn(to)
	}
	return Answer{}
}

// markPlace is where a sheet's edition was printed for: the office, where the procedure has a page there, or what became of the
// two; neither for a record's own.
func (p *plan) markPlace(n board.Noun, m ledger.Marked) (*board.Unit, *fate.Pair) {
	v, ok := n.(*board.Procedure)
	if !ok || !m.AtOffice() || m.Edition.At == "" {
		return nil, nil
	}
	if x := p.Fates().Pair(v.ID, m.Edition.At); x != nil {
		return nil, x
	}
	return p.Boards[0].Unit(m.Edition.At), nil
}

// markOfDeparted adds the page of an edition of a record that the board has no more.
func (p *plan) markOfDeparted(lang int, row *board.Permalink, m ledger.Marked) {
	l := p.Boards[lang].Lang
	folder := p.Pages.MarkPath(l, &m)
	if x := p.Fates().Pair(row.ID, m.Edition.At); m.AtOffice() && row.Of == board.ProcedureKind && x != nil {
		p.lostPairAt(lang, folder, x)
		return
	}
	p.handOn(lang, folder, p.whereNow(row))
}

// lapsedMarks adds the pages of editions in a language that is no more: to what the first language has.
func (p *plan) lapsedMarks(code string) {
	add := func(row *board.Permalink, m ledger.Marked, to func() (page.Address, board.Text)) {
		for _, spoken := range p.Fates().Lapsed(row) {
			if spoken == code {
				folder := ledger.InLanguage(ledger.ShortPath(m.Code+"."+m.Edition.Mark), code)
				p.small(folder, Answer{}, func() ([]byte, error) {
					to, title := to()
					return p.Pages.Lapsed(code, folder, to, title)
				})
			}
		}
	}
	for _, row := range p.Boards[0].Permalinks {
		for _, m := range p.Book.Marks(row.Of, row.ID, p.Pages.Today) {
			add(row, m, func() (page.Address, board.Text) {
				if n := p.Boards[0].Find(row.Of, string(row.ID)); n != nil && p.Fates().Row(row.Of, row.ID) == nil {
					u, x := p.markPlace(n, m)
					return p.Pages.MarkAddress(0, n, u, x, &m), n.Heading()
				}
				now := p.whereNow(row)
				return p.Pages.Address(0, ledger.Path(now.Kind, now.ID)), p.Pages.Title(0, now)
			})
		}
	}
}
