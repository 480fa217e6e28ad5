package output

import (
	"slices"

	"bangtin/generator/board"
	"bangtin/generator/fate"
	"bangtin/generator/ledger"
	"bangtin/generator/page"
)

// Answer is how a server answers the address of a job's page, where it does more than to send it.
type Answer struct {
	// Status is 302 for a page that leads on at once, 410 for one of a record that is gone, 0 for any other.
	Status int
	// To is where a 302 leads, from the site's root.
	To page.Address
}

// handsOn is the answer of a page that leads on at once. It is never a 301: browsers keep those, and where an address leads
// may change again.
func handsOn(to page.Address) Answer { return Answer{302, to} }

// fates adds a page for every address that was given out and has no page of its own any more.
func fates(p *plan) {
	for i := range p.Boards {
		for _, row := range p.Fates().Departed() {
			p.departed(i, row)
		}
		p.Fates().Pairs(func(x *fate.Pair) bool {
			p.lostPair(i, x)
			return !p.stopped
		})
	}
	emptied(p)
	lapsed(p)
}

// emptied adds a page in place of the list of a kind whose last record left the board: it leads to the first page.
func emptied(p *plan) {
	for i, b := range p.Boards {
		for _, kind := range board.PageKinds {
			left := func(row *board.Permalink) bool { return row.Of == kind }
			if p.has(kind) || !slices.ContainsFunc(p.Fates().Departed(), left) {
				continue
			}
			folder, to := p.prefix(i)+ledger.ListPath(kind), p.Pages.Address(b.Lang, "")
			p.small(folder, handsOn(to), func() ([]byte, error) { return p.Pages.HandOn(b.Lang, folder, to, b.Site.Title) })
		}
	}
}

// Fates says what becomes of addresses.
func (in *Input) Fates() *fate.Fates { return in.Pages.Fates }

// small adds a page by its folder from the site's root, to which nothing of the board's look belongs.
func (p *plan) small(folder string, a Answer, make func() ([]byte, error)) {
	p.job(Job{Path: folder + "index.html", Make: make, Answer: a})
}

// departed adds the pages of a record that moved or is gone: its own, and the short ones.
func (p *plan) departed(lang int, row *board.Permalink) {
	l := p.Boards[lang].Lang
	own := ledger.Path(row.Of, row.ID)
	now := fate.Target{Kind: row.Of, ID: row.ID, Gone: true}
	if to, ok := p.Fates().Forward(row); ok {
		now = to
		p.handOn(lang, p.prefix(lang)+own, now)
	} else {
		p.job(Job{
			Path: p.prefix(lang) + own + "index.html", Make: func() ([]byte, error) { return p.Pages.Gone(l, row) },
			Done: p.Pages.Recycle, Fallback: p.fallback(lang), Answer: Answer{Status: 410},
		})
	}
	for k, code := range p.Book.Codes(row.Of, row.ID) {
		p.handOn(lang, p.shortPath(lang, code), now)
		if k == 0 && p.Boards[0].Site.Outputs.HasQR("png") {
			p.picture(lang, code, ledger.Printed(p.Boards[0].Site.ShortHost(), code))
		}
	}
}

// handOn adds a page that leads on to a record.
func (p *plan) handOn(lang int, folder string, to fate.Target) {
	l := p.Boards[lang].Lang
	address := p.Pages.Address(l, ledger.Path(to.Kind, to.ID))
	p.small(folder, handsOn(address), func() ([]byte, error) { return p.Pages.HandOn(l, folder, address, p.Pages.Title(l, to)) })
}

// shortPath is the folder of a short address in a language of the board.
func (p *plan) shortPath(lang int, code string) string {
	if lang == 0 {
		return ledger.ShortPath(code)
	}
	return ledger.InLanguage(ledger.ShortPath(code), p.Languages[lang])
}

// pairFolders are the folders of a procedure at an office: its page's, and those of its short addresses.
func (p *plan) pairFolders(lang int, x *fate.Pair) []string {
	out := []string{p.prefix(lang) + pairPath(x)}
	for _, code := range p.Fates().PairCodes(x.Procedure, x.Office.ID) {
		out = append(out, p.shortPath(lang, code))
	}
	return out
}

func pairPath(x *fate.Pair) string {
	return ledger.Path(board.UnitKind, x.Office.ID) + string(x.Procedure) + "/"
}

// lostPair adds the pages of a procedure at an office that has none of its own any more.
func (p *plan) lostPair(lang int, x *fate.Pair) {
	l := p.Boards[lang].Lang
	to, direct := p.Pages.PairAddress(l, x)
	for _, folder := range p.pairFolders(lang, x) {
		if direct {
			p.small(folder, handsOn(to), func() ([]byte, error) {
				return p.Pages.HandOn(l, folder, to, p.Pages.Title(l, x.To[0].Target))
			})
			continue
		}
		p.small(folder, Answer{}, func() ([]byte, error) { return p.Pages.Pair(l, folder, x) })
	}
}

// also adds the short addresses that a record has from boards which became part of this one.
func (p *plan) also(lang int, n board.Noun) {
	rec := n.Rec()
	for _, code := range p.Book.Codes(rec.Kind, rec.ID)[1:] {
		p.handOn(lang, p.shortPath(lang, code), fate.Target{Kind: rec.Kind, ID: rec.ID})
	}
}

// alsoPair does the same for a procedure that has a page at an office.
func (p *plan) alsoPair(lang int, v *board.Procedure, u *board.Unit) {
	codes := p.Fates().PairCodes(v.ID, u.ID)
	if len(codes) < 2 {
		return
	}
	l := p.Boards[lang].Lang
	to := p.Pages.Address(l, page.OfficePath(v, u))
	for _, code := range codes[1:] {
		folder := p.shortPath(lang, code)
		p.small(folder, handsOn(to), func() ([]byte, error) {
			return p.Pages.HandOn(l, folder, to, p.Pages.Title(l, fate.Target{Kind: board.ProcedureKind, ID: v.ID}))
		})
	}
}
