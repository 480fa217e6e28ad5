package page

import (
	"html/template"
	"strconv"

	"bangtin/generator/board"
)

// pen writes HTML for one page: everything that goes through text is escaped, everything through raw is our own. Its
// buffer is used again for the next page.
type pen struct {
	l *locale
	place
	b []byte

	// cases are the cases of the procedure that the page is about.
	cases caseSet
	// fault is the first thing that went wrong.
	fault error

	// plain leaves out the ids of headings: for text that isn't the page's own record.
	plain bool
	cuts  []cut
	from  int
}

// cut is a piece of the buffer that becomes a field of a view.
type cut struct {
	to         *template.HTML
	start, end int
}

// pen takes a pen for a page; lift gives it back.
func (l *locale) pen(at place) *pen {
	p, _ := l.p.pens.Get().(*pen)
	if p == nil {
		p = &pen{b: make([]byte, 0, 32<<10)}
	}
	p.l, p.place, p.plain, p.from, p.b, p.fault = l, at, false, 0, p.b[:0], nil
	p.cases.set(nil)
	return p
}

// cut ends a piece: what was written since the last one becomes *to when the pen is lifted. All pieces of a page share
// one string, made once.
func (p *pen) cut(to *template.HTML) {
	p.cuts = append(p.cuts, cut{to, p.from, len(p.b)})
	p.from = len(p.b)
}

// lift fills in the pieces and gives the pen back, with what went wrong.
func (p *pen) lift() error {
	fault := p.fault
	all := string(p.b)
	for i, c := range p.cuts {
		*c.to = template.HTML(all[c.start:c.end])
		p.cuts[i].to = nil
	}
	p.cuts = p.cuts[:0]
	p.l.p.pens.Put(p)
	return fault
}

// raw writes markup.
func (p *pen) raw(s string) { p.b = append(p.b, s...) }

// raws writes markup in parts.
func (p *pen) raws(parts ...string) {
	for _, s := range parts {
		p.b = append(p.b, s...)
	}
}

// text writes a text, escaped for content and for quoted attributes.
func (p *pen) text(s string) { p.b = escape(p.b, s) }

// int writes a number without marks, as attributes want it.
func (p *pen) int(n int) { p.b = strconv.AppendInt(p.b, int64(n), 10) }

// word writes a text of the catalogue.
func (p *pen) word(key string, args ...any) { p.text(p.l.cat.T(key, args...)) }

// say writes a text of a record; where it isn't in the page's language, with its own.
func (p *pen) say(t board.Text) {
	if t.Lang == p.l.id || t.S == "" {
		p.text(t.S)
		return
	}
	p.raws(`<span lang="`, p.l.codeOf(t.Lang), `">`)
	p.text(t.S)
	p.raw("</span>")
}

// lang writes the lang attribute of an element that holds a text of that language.
func (p *pen) lang(id board.LangID) {
	if id != p.l.id {
		p.raws(` lang="`, p.l.codeOf(id), `"`)
	}
}

// date writes a day.
func (p *pen) date(d board.Date) { p.b = p.l.dates.append(p.b, d) }

// icon writes a picture.
func (p *pen) icon(name string) { p.raw(p.l.p.icons.get(name)) }

// link writes a link of the board's own: the language's root, an address below it, a text.
func (p *pen) link(tail string, t board.Text) {
	p.raws(`<a href="`, p.up, tail, `"`)
	p.lang(t.Lang)
	p.raw(">")
	p.text(t.S)
	p.raw("</a>")
}

// away writes a link to another host; what isn't an address of the web is text.
func (p *pen) away(url board.URL, text string) {
	if !isWeb(url) {
		p.text(text)
		return
	}
	p.raw(`<a href="`)
	p.text(string(url))
	p.raw(`" rel="external">`)
	p.text(text)
	p.raw("</a>")
}

// unknown says that nobody has written the fact yet, none that there is none: told apart by word and look.
func (p *pen) unknown() { p.raws(`<span class="unknown">`, p.l.unknown, "</span>") }
func (p *pen) none()    { p.raws(`<span class="none">`, p.l.none, "</span>") }

// escape appends s, escaped for content and for attributes in double quotes.
func escape(b []byte, s string) []byte {
	last := 0
	for i := range len(s) {
		var as string
		switch s[i] {
		case '<':
			as = "&lt;"
		case '>':
			as = "&gt;"
		case '&':
			as = "&amp;"
		case '"':
			as = "&#34;"
		case '\'':
			as = "&#39;"
		case 0:
			as = "\uFFFD"
		default:
			continue
		}
		b = append(append(b, s[last:i]...), as...)
		last = i + 1
	}
	return append(b, s[last:]...)
}
