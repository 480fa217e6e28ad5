package output

import (
	"bangtin/generator/board"
	"bangtin/generator/ledger"
	"bangtin/generator/rack"
)

// papersOf adds the sheets of a record that every build makes. They stand before the record's page, which tells how large
// they are.
func (p *plan) papersOf(lang int, n board.Noun) {
	for _, x := range p.Rack.Of(p.Boards[lang].Lang, n, false) {
		p.sheet(x)
	}
}

func (p *plan) sheet(x rack.Paper) {
	f := p.fileFallback()
	if f != nil {
		f.Broken = x.Broken
	}
	p.job(Job{
		Path: p.prefix(int(x.Lang)) + x.Path, Make: func() ([]byte, error) { return p.Rack.Make(x) }, Done: p.Rack.Recycle, Fallback: f,
	})
}

// paper adds the sheets that are no record's, those that only previews have, and then the pages that offer paper.
func paper(p *plan) {
	if p.Rack.Empty() {
		return
	}
	for i, b := range p.Boards {
		p.papersOf(i, b.Site)
		for _, s := range p.Rack.Sheets() {
			if !s.Named {
				p.preview(i, s)
			}
		}
	}
	paperPages(p)
}

// preview adds the papers of a sheet that the board's site.yaml doesn't name.
func (p *plan) preview(lang int, s rack.Sheet) {
	add := func(n board.Noun) {
		if x, ok := p.Rack.Paper(p.Boards[lang].Lang, s, n); ok {
			p.sheet(x)
		}
	}
	p.nouns(lang, add)
	add(p.Boards[lang].Site)
}

// paperPages adds the page that offers what there is to print, and its parts on a board with much.
func paperPages(p *plan) {
	if p.Rack.Empty() {
		return
	}
	for i, b := range p.Boards {
		l := b.Lang
		p.page(i, ledger.PrintPath, func() ([]byte, error) { return p.Pages.Paper(l) })
		for _, x := range p.Pages.PaperParts(l) {
			p.page(i, ledger.PaperListPath(x.Sheet, x.Field), func() ([]byte, error) { return p.Pages.PaperPart(l, x) })
		}
	}
}
