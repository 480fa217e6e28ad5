package output

import (
	"bangtin/generator/board"
	"bangtin/generator/ledger"
	"bangtin/generator/page"
)

// static adds the stylesheet, the script, the icon and the picture for previews.
func static(p *plan) {
	for _, f := range p.Pages.Static() {
		p.job(p.noted(Job{Path: f.Path, Make: func() ([]byte, error) { return f.Data, nil }}))
	}
	p.add(page.PicturePath, p.Pages.Picture)
}

// singles adds the pages that stand alone. A page that has nothing to show is not made.
func singles(p *plan) {
	for i, b := range p.Boards {
		l := b.Lang
		p.page(i, "", func() ([]byte, error) { return p.Pages.Home(l) })
		p.page(i, ledger.AZPath, func() ([]byte, error) { return p.Pages.AZ(l) })
		for _, letter := range p.Pages.AZLetters(l) {
			p.listed(Listing{Lang: i, Tail: page.LetterPath(letter), Alone: true},
				func() ([]byte, error) { return p.Pages.AZLetter(l, letter) }, p.fallback(i))
		}
		p.page(i, ledger.SearchPath, func() ([]byte, error) { return p.Pages.Search(l) })
		p.page(i, ledger.ChangesPath, func() ([]byte, error) { return p.Pages.Changes(l) })
		p.page(i, ledger.AboutPath, func() ([]byte, error) { return p.Pages.About(l) })
		p.unlisted(i, ledger.StylePath, func() ([]byte, error) { return p.Pages.Style(l) }, p.fallback(i))
		if len(b.Initiatives) > 0 {
			p.pageOr(i, ledger.MatrixPath, func() ([]byte, error) { return p.Pages.Matrix(l) }, p.matrixFallback(i))
		}
		if len(b.ResultFiles) > 0 {
			add := p.pageOr
			if len(b.Results) == 0 { // tables without a row: no page, but perhaps a stub
				add = p.unlisted
			}
			add(i, ledger.ResultsPath, func() ([]byte, error) { return p.Pages.Results(l) }, p.resultsFallback(i))
		}
	}
	kiosk(p)
	p.add("404.html", func() ([]byte, error) { return p.Pages.NotFound(0) })
}

// kiosk adds the board for a touch screen at the desk. Its pages come over the network, so it is none for a stick.
func kiosk(p *plan) {
	if p.Portable {
		return
	}
	for _, f := range p.Pages.KioskFiles() {
		p.add(f.Path, func() ([]byte, error) { return f.Data, nil })
	}
	for i, b := range p.Boards {
		p.unlisted(i, ledger.KioskPath, func() ([]byte, error) { return p.Pages.Kiosk(b.Lang) }, p.fallback(i))
	}
}

// lists adds a list for every kind of record that the board has.
func lists(p *plan) {
	for i, b := range p.Boards {
		for _, kind := range board.PageKinds {
			if !p.has(kind) {
				continue
			}
			p.page(i, ledger.ListPath(kind), func() ([]byte, error) { return p.Pages.List(b.Lang, kind) })
		}
	}
}

// has says whether the board has a record of the kind.
func (p *plan) has(kind board.Kind) bool {
	b := p.Boards[0]
	return map[board.Kind]int{
		board.UnitKind: len(b.Units), board.FieldKind: len(b.Fields), board.LifeEventKind: len(b.LifeEvents),
		board.ProcedureKind: len(b.Procedures), board.InitiativeKind: len(b.Initiatives), board.DocumentKind: len(b.Documents),
		board.TeamKind: len(b.Teams), board.GuideKind: len(b.Guides),
	}[kind] > 0
}

// records adds a page for every record after the paper that the page offers, and one for every version of a procedure that
// has several.
func records(p *plan) {
	for i, b := range p.Boards {
		p.nouns(i, func(n board.Noun) {
			rec := n.Rec()
			path := ledger.Path(rec.Kind, rec.ID)
			p.papersOf(i, n)
			p.listed(Listing{Lang: i, Tail: path, Of: n, Checked: p.checked(b, n)},
				func() ([]byte, error) { return p.Pages.Record(b.Lang, n) }, p.recordFallback(i, n, path))
			if rec.Kind == board.ProcedureKind {
				p.versions(i, b.Versions(rec.ID))
			}
		})
	}
}

// checked is the day on which a procedure's version of today was compared with its source; nothing else tells one.
func (p *plan) checked(b *board.Board, n board.Noun) board.Date {
	if n.Rec().Kind != board.ProcedureKind {
		return 0
	}
	if v := b.ProcedureOn(n.Rec().ID, p.Pages.Today); v != nil && v.Verified.On <= p.Pages.Today {
		return v.Verified.On
	}
	return 0
}

// versions adds a page for each version of a procedure that has several. Two that begin on one day, which is an error,
// share an address. Search engines are not told: a version is of the past, of the future, or the record's own page again.
func (p *plan) versions(lang int, all []*board.Procedure) {
	id := p.Boards[lang].Lang
	p.eachVersion(all, func(v *board.Procedure, path string) {
		p.unlisted(lang, path, func() ([]byte, error) { return p.Pages.Version(id, v) }, p.recordFallback(lang, v, path))
	})
}

// eachVersion calls do for each version that has an address of its own, with the address.
func (p *plan) eachVersion(all []*board.Procedure, do func(v *board.Procedure, path string)) {
	if len(all) < 2 {
		return
	}
	for k, v := range all {
		path := page.VersionPath(v)
		if k == 0 || path != page.VersionPath(all[k-1]) {
			do(v, path)
		}
	}
}

// offices adds a page for every procedure at every office that handles it, where the board has them.
func offices(p *plan) {
	if !p.Boards[0].Site.Outputs.UnitPages {
		return
	}
	for i, b := range p.Boards {
		for _, u := range b.Units {
			p.office(i, u)
		}
	}
}

// office adds the pages of the procedures at one office.
func (p *plan) office(lang int, u *board.Unit) {
	b := p.Boards[lang]
	p.pairsAt(b, u, func(v *board.Procedure) {
		p.listed(Listing{Lang: lang, Tail: page.OfficePath(v, u), Of: v, At: u, Checked: p.checked(b, v)},
			func() ([]byte, error) { return p.Pages.AtOffice(b.Lang, v, u) }, p.officeFallback(lang, v, u))
	})
}

// pairs calls do for every procedure at every office that handles it.
func (p *plan) pairs(b *board.Board, do func(*board.Procedure, *board.Unit)) {
	for _, u := range b.Units {
		p.pairsAt(b, u, func(v *board.Procedure) { do(v, u) })
	}
}

// pairsAt calls do for every procedure that an office handles.
func (p *plan) pairsAt(b *board.Board, u *board.Unit, do func(*board.Procedure)) {
	for _, v := range b.Procedures {
		if p.stopped {
			return
		}
		if now := b.ProcedureOn(v.ID, p.Pages.Today); now == v && p.Pages.Updating.Handles(u, v, p.Pages.Today) {
			do(v)
		}
	}
}
