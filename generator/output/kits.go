package output

import "bangtin/generator/ledger"

// kits adds the kits, one file each, where the board makes them. They gather procedures: of one with errors its title.
func kits(p *plan) {
	for i, b := range p.Boards {
		for _, n := range p.Pages.KitSubjects(b.Lang) {
			p.job(Job{
				Path: p.prefix(i) + ledger.KitPath(n.Rec().Kind, n.Rec().ID),
				Make: func() ([]byte, error) { return p.Pages.KitOf(b.Lang, n) }, Fallback: p.fileFallback(),
			})
		}
	}
}
