package page

import (
	"html/template"
	"path"
	"strings"

	"bangtin/generator/board"
)

// documentView is a legal document's page: html/document.html.
type documentView struct {
	Frame
	Banner template.HTML
	Title  template.HTML
	// Facts are number, issuer, day and validity.
	Facts template.HTML
	// Amends, Replaces and ReplacedBy are the documents before and after it.
	Amends, Replaces, ReplacedBy template.HTML
	// Resting are the procedures that rest on it.
	Resting template.HTML
	Body    template.HTML
	Code    template.HTML
}

func (l *locale) document(d *board.Document) ([]byte, error) {
	p := l.pen(l.at(pathOf(d)))
	v := new(documentView)
	p.frame(&v.Frame, topic{
		title: d.Number, description: summary(d.Title.S), aboutLang: l.foreign(d.Title.Lang),
		crumbs: []crumb{l.listCrumb(board.DocumentKind)}, data: true,
	})
	p.documentBanner(d)
	p.cut(&v.Banner)
	p.documentTitle(d)
	p.cut(&v.Title)
	p.documentFacts(d)
	p.cut(&v.Facts)
	for _, x := range []struct {
		list []board.Basis
		to   *template.HTML
	}{{d.Amends, &v.Amends}, {d.Replaces, &v.Replaces}, {d.ReplacedBy, &v.ReplacedBy}} {
		if len(x.list) > 0 {
			p.bases(x.list)
		}
		p.cut(x.to)
	}
	p.procedureList(l.resting()[d.ID])
	p.cut(&v.Resting)
	p.prose(d.Body, 1)
	p.cut(&v.Body)
	p.code(d, "")
	p.cut(&v.Code)
	return l.finish(p, "document", v)
}

func (p *pen) documentBanner(d *board.Document) {
	today := p.l.p.Today
	switch {
	case d.Effective.Until != 0 && d.Effective.Until < today:
		p.banner("warn", "page.doc-expired", "date", p.l.date(d.Effective.Until))
	case len(d.ReplacedBy) > 0 && d.Effective.Until == 0:
		p.banner("warn", "page.doc-replaced")
	case d.Effective.From > today:
		p.banner("info", "page.not-yet", "date", p.l.date(d.Effective.From))
	}
}

// documentTitle writes number and title as one heading: the number is what people know a document by.
func (p *pen) documentTitle(d *board.Document) {
	p.h1(d.Number, d.Title)
	if d.Example {
		p.raws(`<p class="tag">`, p.l.example, "</p>")
	}
}

func (p *pen) documentFacts(d *board.Document) {
	w := &p.l.w
	p.raw(`<dl class="rows plain">`)
	if !d.Type.Empty() {
		p.plainRow(p.l.word("page.doc-kind"), func() { p.say(d.Type) })
	}
	p.plainRow(p.l.word("page.issuer"), func() {
		if d.Issuer.Empty() {
			p.unknown()
		}
		p.say(d.Issuer)
	})
	p.plainRow(p.l.word("page.issued"), func() {
		if d.Date == 0 {
			p.unknown()
		}
		p.date(d.Date)
		p.doubt(d, "date")
	})
	p.plainRow(p.l.word("page.in-force"), func() {
		if d.Effective == (board.Validity{}) {
			p.unknown()
		} else {
			p.validity(d.Effective)
		}
		p.doubt(d, "effective")
	})
	if isWeb(d.URL) {
		p.plainRow(w.website, func() { p.away(d.URL, shortURL(d.URL)) })
	}
	if f := p.l.b.File("assets/" + string(d.File)); d.File != "" && f != nil {
		p.plainRow(p.l.word("page.full-text"), func() { p.asset(f) })
	}
	if d.Verified.On != 0 {
		p.plainRow(w.verified, func() { p.verified(&d.Verified) })
	}
	p.raw("</dl>")
}

// asset writes a link to a file of assets/: its name, type and size.
func (p *pen) asset(f *board.File) {
	p.raws(`<a href="`, p.root)
	p.text(urlPath(f.Path))
	p.raw(`">`)
	p.text(path.Base(f.Path))
	p.raw("</a> (")
	p.text(strings.ToUpper(strings.TrimPrefix(path.Ext(f.Path), ".")) + ", " + p.l.size(f.Size))
	p.raw(")")
}
