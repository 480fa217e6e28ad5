package output

import (
	"strings"

	"bangtin/generator/board"
	"bangtin/generator/ledger"
	"bangtin/generator/qr"
)

// short adds a page for every short address: a tiny one, that leads on by itself. Other languages stand below it.
func short(p *plan) {
	for i, b := range p.Boards {
		p.nouns(i, func(n board.Noun) {
			p.add(p.Pages.ShortPath(b.Lang, n)+"index.html", func() ([]byte, error) { return p.Pages.Short(b.Lang, n) })
		})
		if !p.hasPairs() {
			continue
		}
		p.pairs(b, func(v *board.Procedure, u *board.Unit) {
			p.add(p.Pages.ShortOfficePath(b.Lang, v, u)+"index.html", func() ([]byte, error) { return p.Pages.ShortOffice(b.Lang, v, u) })
		})
	}
}

// moduleDots is the side of a module of the QR pictures, in pixels: 0.68 mm at 300 dpi, so that a code printed in its
// natural size is about 25 mm wide.
const moduleDots = 8

// pictures adds a PNG of every QR code that a page shows, for people who paste it into a letter.
func pictures(p *plan) {
	if !p.Boards[0].Site.Outputs.HasQR("png") {
		return
	}
	for i, b := range p.Boards {
		p.nouns(i, func(n board.Noun) {
			kind, id := n.Rec().Kind, n.Rec().ID
			p.picture(i, p.Book.Code(kind, id), p.Book.Printed(kind, id))
		})
		if !p.hasPairs() {
			continue
		}
		p.pairs(b, func(v *board.Procedure, u *board.Unit) {
			p.picture(i, p.Book.Pair(v.ID, u.ID), p.Book.PrintedPair(v.ID, u.ID))
		})
	}
}

func (p *plan) picture(lang int, short, printed string) {
	path := ledger.PicturePath(short, "")
	if lang > 0 {
		path, printed = ledger.PicturePath(short, p.Languages[lang]), ledger.InLanguage(printed, p.Languages[lang])
	}
	p.add(path, func() ([]byte, error) {
		code, err := p.QR.Make(printed, qr.M)
		if err != nil {
			return nil, err
		}
		return p.QR.PNG(code, moduleDots)
	})
}

// hasPairs says whether every pair of procedure and office has a short address of its own.
func (p *plan) hasPairs() bool {
	o := p.Boards[0].Site.Outputs
	return o.UnitPages && o.ShortPairs != "printed"
}

// attachments adds the forms and the pictures that editors attached.
func attachments(p *plan) {
	for _, f := range p.Boards[0].Files {
		path := f.Path
		if form, ok := strings.CutPrefix(path, "forms/"); ok {
			path = board.FormKind.Segment() + "/" + form
		}
		p.job(Job{Path: path, Make: func() ([]byte, error) { return p.Read(f) }, Fallback: p.fileFallback()})
	}
}
