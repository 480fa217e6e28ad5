package api

import (
	"reflect"

	"bangtin/generator/board"
)

// siteKeys are the keys of site.yaml that are about the board and not about how it is made.
var siteKeys = []string{"title", "short", "organisation", "unit", "contact", "feedback", "hotline", "track_url", "featured", "example"}

// Index says what there is: whose board it is, and where its lists are. It alone has a date, the last day on which a
// fact of the board changed, so that a record's file changes only when the record does.
func (d *Data) Index(lang board.LangID) []byte {
	l := d.locales[lang]
	p := d.begin(l)
	p.key("api")
	p.open('{')
	p.int("version", Version)
	p.member("lang", l.code)
	p.member("as_of", d.AsOf.ISO())
	p.member("page", l.base)
	p.member("data", l.base+IndexPath)
	insert := len(p.b)
	p.shut('}')
	p.key("board")
	p.down("board", 0)
	p.open('{')
	d.site.fill(p, reflect.ValueOf(l.b.Site).Elem(), siteKeys)
	p.shut('}')
	p.up()
	p.languages()
	p.lists()
	p.tellForeign(insert)
	return p.end()
}

// languages names the same file in each language of the board.
func (p *pen) languages() {
	p.key("languages")
	p.open('[')
	for _, o := range p.d.locales {
		p.row()
		p.open('{')
		p.member("lang", o.code)
		p.member("page", o.base)
		p.member("data", o.base+IndexPath)
		p.shut('}')
	}
	p.shut(']')
}

func (p *pen) lists() {
	p.key("lists")
	p.open('[')
	row := func(kind board.Kind, count int) {
		p.row()
		p.open('{')
		p.listRow(kind, count)
		p.shut('}')
	}
	for _, kind := range listed {
		row(kind, len(p.l.entries(kind, p.d.Today)))
	}
	count := len(p.l.b.Results)
	if p.d.Updating != nil && p.d.Updating.Any(board.ResultKind) {
		count = -1
	}
	row(board.ResultKind, count)
	row(board.PermalinkKind, len(p.l.addresses()))
	p.shut(']')
}
