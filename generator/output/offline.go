package output

import (
	"bangtin/generator/board"
	"bangtin/generator/ledger"
	"bangtin/generator/offline"
)

// appIcons are the pictures by which a telephone shows the board on its first screen.
var appIcons = []offline.Icon{
	{Path: "icon-192.png", Side: 192}, {Path: "icon-512.png", Side: 512}, {Path: "icon-512-maskable.png", Side: 512, Maskable: true},
}

// keeping adds what a browser needs to show the board without a network, or where the board has switched that off, the
// worker that takes an earlier one away.
func keeping(p *plan) {
	p.add(offline.WorkerPath, p.worker)
	if !p.Boards[0].Site.Outputs.Offline.On() {
		return
	}
	for _, i := range appIcons {
		p.add(i.Path, func() ([]byte, error) { return p.Pages.AppIcon(i.Side, i.Maskable) })
	}
	for i, b := range p.Boards {
		p.add(p.prefix(i)+offline.ManifestPath, func() ([]byte, error) { return p.manifest(i) })
		p.unlisted(i, ledger.OfflinePath, func() ([]byte, error) { return p.Pages.Offline(b.Lang) }, p.fallback(i))
	}
}

// worker is the service worker. Its shell is what every page asks for, and the page that says there is no network.
func (p *plan) worker() ([]byte, error) {
	source, err := p.Pages.Worker()
	if err != nil || !p.Boards[0].Site.Outputs.Offline.On() {
		return []byte(source), err
	}
	s := offline.Shell{Sorry: map[string]string{}}
	for _, f := range p.Pages.Static() {
		s.Files = append(s.Files, offline.File{Address: f.Path, Data: f.Data})
	}
	for i, b := range p.Boards {
		data, err := p.Pages.Offline(b.Lang)
		if err != nil {
			return nil, err
		}
		address := p.prefix(i) + ledger.OfflinePath
		s.Sorry[p.prefix(i)] = address
		s.Files = append(s.Files, offline.File{Address: address, Data: data})
	}
	return offline.Worker(source, s)
}

func (p *plan) manifest(lang int) ([]byte, error) {
	b := p.Boards[lang]
	root := "./"
	if lang > 0 {
		root = "../"
	}
	return offline.Manifest{
		Name: b.Site.Title.S, ShortName: p.Pages.ShortName(b.Lang), Lang: p.Languages[lang], Root: root,
		Colour: string(b.Site.Theme.Accent().Colour()), Ground: string(board.LightGround), Icons: appIcons,
	}.Bytes()
}
