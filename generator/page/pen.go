package page

import (
	"bytes"
	"html/template"
	"strconv"
	"strings"

	"bangtin/generator/board"
	"bangtin/generator/glance"
)

// pen writes HTML for one page: everything that goes through text is escaped, everything through raw is our own. Its
// buffer is used again for the next page.
type pen struct {
	l *locale
	place
	b []byte

	// cases are the cases of the procedure that the page is about.
	cases caseSet
	// said is room for the pieces of a fact.
	said []glance.Piece
	// fault is the first thing that went wrong.
	fault error

	// far is whether a section is long, and the page has to lead back to its contents.
	far bool
	// plain leaves out the ids of headings: for text that isn't the page's own record.
	plain bool
	// bare leaves out pictures, icons, anchors and what folds: for a page that is one file.
	bare bool
	// cuts are the pieces of the buffer, in the order of their marks; from is where the next begins.
	cuts []cut
	from int
}

// cut is a piece of the buffer.
type cut struct{ start, end int }

// marks stand for the pieces in a view: a template places a mark of two bytes, and finish puts the piece there. So the
// text of a page is copied once, and no string is made of it. The mark begins with the one character that HTML can't
// hold and escape never writes.
var marks = func() (m [64]template.HTML) {
	for i := range m {
		m[i] = template.HTML([]byte{0, byte(i + 1)})
	}
	return m
}()

// pen takes a pen for a page; lift gives it back.
func (l *locale) pen(at place) *pen {
	p, _ := l.p.pens.Get().(*pen)
	if p == nil {
		p = &pen{b: make([]byte, 0, 32<<10)}
	}
	p.l, p.place, p.plain, p.bare, p.far, p.from, p.b, p.fault = l, at, false, false, false, 0, p.b[:0], nil
	p.cases.set(nil)
	return p
}

// cut ends a piece: *to becomes the mark of what was written since the last cut, "" where nothing was, so that a
// template can ask.
func (p *pen) cut(to *template.HTML) {
	if len(p.b) > p.from {
		*to = marks[len(p.cuts)]
		p.cuts = append(p.cuts, cut{p.from, len(p.b)})
		p.from = len(p.b)
	}
}

// fill is a rendered page with the pieces in the places of their marks.
func (p *pen) fill(page []byte) []byte {
	size := len(page)
	for rest := page; ; {
		i := bytes.IndexByte(rest, 0)
		if i < 0 {
			break
		}
		c := p.cuts[rest[i+1]-1]
		size += c.end - c.start - 2
		rest = rest[i+2:]
	}
	out := p.l.p.room(size)
	for {
		i := bytes.IndexByte(page, 0)
		if i < 0 {
			return append(out, page...)
		}
		c := p.cuts[page[i+1]-1]
		out = append(append(out, page[:i]...), p.b[c.start:c.end]...)
		page = page[i+2:]
	}
}

// lift gives the pen back, with what went wrong.
func (p *pen) lift() error {
	fault := p.fault
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

// langIs writes the lang attribute of an element in a language, nothing for "".
func (p *pen) langIs(code string) {
	if code != "" {
		p.raws(` lang="`, code, `"`)
	}
}

// around writes a text of the catalogue that has something else than text in one of its places.
func (p *pen) around(key, place string, fill func()) {
	before, after, _ := strings.Cut(p.l.cat.T(key), "{"+place+"}")
	p.text(before)
	fill()
	p.text(after)
}

// date writes a day.
func (p *pen) date(d board.Date) { p.b = p.l.dates.append(p.b, d) }

// icon writes a picture.
func (p *pen) icon(name string) {
	if !p.bare {
		p.raw(p.l.p.icons.get(name))
	}
}

// link writes a link of the board's own: the language's root, an address below it, a text.
func (p *pen) link(tail string, t board.Text) {
	p.raws(`<a href="`, p.up, tail, `"`)
	p.lang(t.Lang)
	p.raw(">")
	p.text(t.S)
	p.raw("</a>")
}

// away writes a link to another host; what isn't an address of the web is text.
func (p *pen) away(url board.URL, text string) { p.awayTo(url, board.Text{S: text, Lang: p.l.id}) }

// awayTo is away with a text of a record.
func (p *pen) awayTo(url board.URL, t board.Text) {
	if !isWeb(url) {
		p.say(t)
		return
	}
	p.raw(`<a href="`)
	p.text(string(url))
	p.raw(`" rel="external"`)
	p.lang(t.Lang)
	p.raw(">")
	p.text(t.S)
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
