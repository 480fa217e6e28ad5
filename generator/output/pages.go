package output

import (
	"bangtin/generator/board"
	"bangtin/generator/ledger"
	"bangtin/generator/page"
)

// static adds the stylesheet, the script and the icon.
func static(p *plan) {
	for _, f := range p.Pages.Static() {
		p.add(f.Path, func() ([]byte, error) { return f.Data, nil })
	}
}

// singles adds the pages that stand alone. A page that has nothing to show is not made.
func singles(p *plan) {
	for i, b := range p.Boards {
		l := b.Lang
		p.page(i, "", func() ([]byte, error) { return p.Pages.Home(l) })
		p.page(i, ledger.AZPath, func() ([]byte, error) { return p.Pages.AZ(l) })
		for _, letter := range p.Pages.AZLetters(l) {
			p.page(i, page.LetterPath(letter), func() ([]byte, error) { return p.Pages.AZLetter(l, letter) })
		}
		p.page(i, ledger.SearchPath, func() ([]byte, error) { return p.Pages.Search(l) })
		p.page(i, ledger.AboutPath, func() ([]byte, error) { return p.Pages.About(l) })
		if len(b.Initiatives) > 0 {
			p.pageOr(i, ledger.MatrixPath, func() ([]byte, error) { return p.Pages.Matrix(l) }, p.matrixFallback(i))
		}
		if len(b.ResultFiles) > 0 {
			p.pageOr(i, ledger.ResultsPath, func() ([]byte, error) { return p.Pages.Results(l) }, p.resultsFallback(i))
		}
	}
	p.add("404.html", func() ([]byte, error) { return p.Pages.NotFound(0) })
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

// records adds a page for every record, and one for every version of a procedure that has several.
func records(p *plan) {
	for i, b := range p.Boards {
		p.nouns(i, func(n board.Noun) {
			rec := n.Rec()
			path := ledger.Path(rec.Kind, rec.ID)
			p.pageOr(i, path, func() ([]byte, error) { return p.Pages.Record(b.Lang, n) }, p.recordFallback(i, n, path))
			if rec.Kind == board.ProcedureKind {
				p.versions(i, b.Versions(rec.ID))
			}
		})
	}
}

// versions adds a page for each version of a procedure that has several. Two that begin on one day, which is an error,
// share an address.
func (p *plan) versions(lang int, all []*board.Procedure) {
	if len(all) < 2 {
		return
	}
	for k, v := range all {
		path := page.VersionPath(v)
		if k > 0 && path == page.VersionPath(all[k-1]) {
			continue
		}
		id := p.Boards[lang].Lang
		p.pageOr(lang, path, func() ([]byte, error) { return p.Pages.Version(id, v) }, p.recordFallback(lang, v, path))
	}
}

// offices adds a page for every procedure at every office that handles it, where the board has them.
func offices(p *plan) {
	if !p.Boards[0].Site.Outputs.UnitPages {
		return
	}
	for i, b := range p.Boards {
		p.pairs(b, func(v *board.Procedure, u *board.Unit) {
			p.pageOr(i, page.OfficePath(v, u), func() ([]byte, error) { return p.Pages.AtOffice(b.Lang, v, u) }, p.officeFallback(i, v, u))
		})
	}
}

// pairs calls do for every procedure at every office that handles it.
func (p *plan) pairs(b *board.Board, do func(*board.Procedure, *board.Unit)) {
	for _, u := range b.Units {
		for _, v := range b.Procedures {
			if p.stopped {
				return
			}
			if now := b.ProcedureOn(v.ID, p.Pages.Today); now == v && p.Pages.Updating.Handles(u, v, p.Pages.Today) {
				do(v, u)
			}
		}
	}
}
