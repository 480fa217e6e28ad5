package output

import (
	"slices"
	"strings"

	"bangtin/generator/board"
	"bangtin/generator/fate"
	"bangtin/generator/ledger"
	"bangtin/generator/page"
)

// lapsed adds the pages of languages that the board has given up, or has made its first: each leads to the same in the
// first language.
func lapsed(p *plan) {
	codes := p.Fates().Former()
	if len(codes) == 0 {
		return
	}
	for _, row := range p.Boards[0].Permalinks {
		for _, code := range p.Fates().Lapsed(row) {
			p.lapsedRow(code, row)
		}
	}
	for _, code := range codes {
		p.lapsedSingles(code)
		p.lapsedPairs(code)
	}
}

// lapsedPage adds one page of a language that is no more.
func (p *plan) lapsedPage(code, folder string, to page.Address, title func() board.Text) {
	if code == p.Languages[0] { // the language is still there, above its old folder
		p.small(folder, handsOn(to), func() ([]byte, error) { return p.Pages.HandOn(0, folder, to, title()) })
		return
	}
	p.small(folder, Answer{}, func() ([]byte, error) { return p.Pages.Lapsed(code, folder, to, title()) })
}

// lapsedRow adds the pages of a record: its own, its versions' and the short ones.
func (p *plan) lapsedRow(code string, row *board.Permalink) {
	if row.Of.Segment() == "" {
		return
	}
	now := fate.Target{Kind: row.Of, ID: row.ID}
	if to, ok := p.Fates().Forward(row); ok && p.Fates().Row(row.Of, row.ID) != nil {
		now = to
	}
	title := func() board.Text { return p.Pages.Title(0, now) }
	to := p.Pages.Address(0, ledger.Path(now.Kind, now.ID))
	p.lapsedPage(code, code+"/"+ledger.Path(row.Of, row.ID), to, title)
	for _, short := range p.Book.Codes(row.Of, row.ID) {
		p.lapsedPage(code, ledger.InLanguage(ledger.ShortPath(short), code), to, title)
	}
	if row.Of == board.ProcedureKind {
		p.eachVersion(p.Boards[0].Versions(row.ID), func(_ *board.Procedure, path string) {
			p.lapsedPage(code, code+"/"+path, p.Pages.Address(0, path), title)
		})
	}
}

// lapsedSingles adds the pages that are no record's: the first page, lists, letters.
func (p *plan) lapsedSingles(code string) {
	pages := &plan{Input: p.Input}
	pages.Boards = p.Boards[:1]
	pages.yield = func(j Job) bool {
		if tail, ok := strings.CutSuffix(j.Path, "index.html"); ok {
			p.lapsedPage(code, code+"/"+tail, p.Pages.Address(0, tail), func() board.Text { return p.Pages.ListTitle(tail) })
		}
		return !p.stopped
	}
	singles(pages)
	lists(pages)
	paperPages(pages)
	emptied(pages)
}

// lapsedPairs adds the pages of procedures at offices, with their short addresses: what the first language has.
func (p *plan) lapsedPairs(code string) {
	spoke := func(kind board.Kind, id board.ID) bool {
		row := p.Book.Row(kind, id)
		return row != nil && slices.Contains(p.Fates().Lapsed(row), code)
	}
	add := func(procedure, office board.ID, to page.Address) {
		if !spoke(board.ProcedureKind, procedure) || !spoke(board.UnitKind, office) {
			return
		}
		title := func() board.Text { return p.Pages.Title(0, fate.Target{Kind: board.ProcedureKind, ID: procedure}) }
		p.lapsedPage(code, code+"/"+ledger.Path(board.UnitKind, office)+string(procedure)+"/", to, title)
		for _, short := range p.Fates().PairCodes(procedure, office) {
			p.lapsedPage(code, ledger.InLanguage(ledger.ShortPath(short), code), to, title)
		}
	}
	p.shortPairs(0, func(v *board.Procedure, u *board.Unit) { add(v.ID, u.ID, p.Pages.Address(0, page.OfficePath(v, u))) })
	p.Fates().Pairs(func(x *fate.Pair) bool {
		to, direct := p.Pages.PairAddress(0, x)
		if !direct {
			to = p.Pages.Address(0, pairPath(x))
		}
		add(x.Procedure, x.Office.ID, to)
		return !p.stopped
	})
}
