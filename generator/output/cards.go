package output

import (
	"bangtin/generator/board"
	"bangtin/generator/ledger"
	"bangtin/generator/page"
)

// cards adds a vCard beside the page of every office and team that can be called.
func cards(p *plan) {
	for i, b := range p.Boards {
		for _, u := range b.Units {
			p.card(i, u)
		}
		for _, t := range b.Teams {
			p.card(i, t)
		}
	}
}

func (p *plan) card(lang int, n board.Noun) {
	rec, id := n.Rec(), p.Boards[lang].Lang
	f := p.fileFallback()
	if f != nil {
		f.Broken = p.Pages.Updating.Has(rec.Kind, rec.ID)
	}
	if !p.Pages.HasCard(id, n) && (f == nil || !f.Broken) {
		return
	}
	p.job(Job{
		Path: p.prefix(lang) + ledger.Path(rec.Kind, rec.ID) + page.CardFile,
		Make: func() ([]byte, error) { return p.Pages.Card(id, n) }, Fallback: f,
	})
}
