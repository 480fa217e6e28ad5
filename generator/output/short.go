package output

import (
	"strings"

	"bangtin/generator/board"
	"bangtin/generator/ledger"
	"bangtin/generator/page"
	"bangtin/generator/qr"
)

// short adds a page for every short address of what has a page: a tiny one, that leads on by itself. Other languages stand
// below it. What was printed and has no page any more is the business of fates.
func short(p *plan) {
	for i, b := range p.Boards {
		p.nouns(i, func(n board.Noun) {
			rec := n.Rec()
			p.small(p.Pages.ShortPath(b.Lang, n), handsOn(p.Pages.Address(b.Lang, ledger.Path(rec.Kind, rec.ID))),
				func() ([]byte, error) { return p.Pages.Short(b.Lang, n) })
			p.also(i, n)
		})
		p.shortPairs(i, func(v *board.Procedure, u *board.Unit) {
			p.small(p.Pages.ShortOfficePath(b.Lang, v.ID, u.ID), handsOn(p.Pages.Address(b.Lang, page.OfficePath(v, u))),
				func() ([]byte, error) { return p.Pages.ShortOffice(b.Lang, v, u) })
			p.alsoPair(i, v, u)
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
	for i := range p.Boards {
		p.nouns(i, func(n board.Noun) {
			kind, id := n.Rec().Kind, n.Rec().ID
			p.picture(i, p.Book.Code(kind, id), p.Book.Printed(kind, id))
		})
		p.shortPairs(i, func(v *board.Procedure, u *board.Unit) {
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

// shortPairs calls do for every pair of procedure and office whose page has a short address of its own: all of them, or
// those that were printed.
func (p *plan) shortPairs(lang int, do func(*board.Procedure, *board.Unit)) {
	o := p.Boards[0].Site.Outputs
	switch {
	case !o.UnitPages:
	case o.ShortPairs != "printed":
		p.pairs(p.Boards[lang], do)
	default:
		b := p.Boards[lang]
		p.nouns(lang, func(n board.Noun) {
			first, ok := n.(*board.Procedure)
			if !ok {
				return
			}
			for _, office := range p.Book.PrintedFor(first.ID) {
				v, u := b.ProcedureOn(first.ID, p.Pages.Today), b.Unit(office)
				if u != nil && p.Pages.Updating.Handles(u, v, p.Pages.Today) {
					do(v, u)
				}
			}
		})
	}
}

// attachments adds the forms and the pictures that editors attached.
func attachments(p *plan) {
	for _, f := range p.Boards[0].Files {
		path := f.Path
		if form, ok := strings.CutPrefix(path, "forms/"); ok {
			path = board.FormKind.Segment() + "/" + form
		}
		p.job(p.noted(Job{Path: path, Make: func() ([]byte, error) { return p.Read(f) }, Fallback: p.fileFallback()}))
	}
}
