package page

import (
	"bytes"
	"strings"

	"bangtin/generator/board"
	"bangtin/generator/edition"
	"bangtin/generator/glance"
	"bangtin/generator/ledger"
)

// MarkPath is the address of an edition in a language: "Q/7K3FAPQ.K7M/", "Q/7K3FAPQ.K7M/EN/".
func (p *Pages) MarkPath(lang board.LangID, m *ledger.Marked) string {
	return p.locales[lang].shortPath(m.Code + "." + m.Edition.Mark)
}

// Mark is the page at an edition's address, at MarkPath. Where the facts still hold it leads on at once, as the short address
// does; otherwise it says first what has changed since the sheet was printed. u is the office whose page it leads to, nil for
// the record's own.
func (p *Pages) Mark(lang board.LangID, n board.Noun, u *board.Unit, m *ledger.Marked) ([]byte, error) {
	l := p.locales[lang]
	own := l.own(n)
	tail := pathOf(own)
	if u != nil {
		tail = OfficePath(own.(*board.Procedure), u)
	}
	if m.Current || l.isUpdating(n) {
		return l.short(tail, listed(own))
	}
	office := m.Edition.At
	if office == "" {
		office = l.b.Site.Unit
	}
	first := p.locales[0]
	c := l.words.Changes(first.b, l.b, first.own(n), office, p.Today)
	if edition.Same(m.Edition.Facts, m.Now) {
		return l.short(tail, listed(own))
	}
	return l.oldMark(own, u, tail, m, c)
}

// MarkGone is the page at the address of an edition of a record that moved or is gone: it leads to the record's short
// address, which knows what became of it. folder is the address it stands at, title what the record was called.
func (p *Pages) MarkGone(lang board.LangID, m *ledger.Marked, title board.Text) ([]byte, error) {
	l := p.locales[lang]
	record, _, _ := strings.Cut(m.Code, "-")
	return l.leadOn(l.shortPath(record), title)
}

// oldMark says what has changed since a sheet was printed, and leads on with a link alone: whoever holds the sheet must have
// read it first.
func (l *locale) oldMark(n board.Noun, u *board.Unit, tail string, m *ledger.Marked, c *glance.Changes) ([]byte, error) {
	root := ups[2]
	if l.id > 0 {
		root = ups[3]
	}
	p := l.pen(place{up: root + l.dir, root: root})
	title := listed(n)
	p.raws(`<!doctype html>
<html lang="`, l.code, `">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; base-uri 'none'">
<link rel="canonical" href="`, string(escape(nil, l.baseURL)), l.dir, tail, `">
<meta name="robots" content="noindex">
<title>`)
	p.word("page.mark-title", "mark", m.Edition.Mark)
	p.raws("</title>\n<link rel=\"stylesheet\" href=\"", root, "style.css\">\n</head>\n<body>\n<div class=\"page\">\n<main>\n<h1>")
	p.say(title)
	if u != nil {
		p.raw(" – ")
		p.say(l.own(u).Heading())
	}
	p.raw("</h1>\n")
	if n.Rec().Example {
		p.raws(`<p class="tag">`, l.example, "</p>\n")
	}
	p.sinceThen(m, c)
	p.raws(`<p><a class="b" href="`, p.up, tail, `">`)
	p.word("page.mark-go")
	p.raw("</a></p>\n")
	p.markLanguages(m)
	p.raw("</main>\n</div>\n</body>\n</html>\n")
	out := bytes.Clone(p.b)
	return out, p.lift()
}

// sinceThen writes of when the sheet is, and what has changed since.
func (p *pen) sinceThen(m *ledger.Marked, c *glance.Changes) {
	p.openBanner("warn", "triangle-alert")
	p.raw("<p><strong>")
	p.word("page.mark-old", "mark", m.Edition.Mark, "date", p.l.date(m.Edition.On))
	p.raw("</strong></p>\n<p>")
	p.word("page.mark-changed")
	p.raw("</p>\n<ul>\n")
	list := edition.Diff(m.Edition.Facts, m.Now)
	for i := range list {
		p.raw("<li>")
		p.pieces(c.Say(p.said, &list[i]))
		p.raw("</li>\n")
	}
	p.raw("</ul>\n")
	p.closeBanner()
}

// markLanguages writes the way to the same page in the board's other languages.
func (p *pen) markLanguages(m *ledger.Marked) {
	for _, o := range p.l.p.locales {
		if o != p.l {
			p.raws(`<p><a href="`, p.root, o.shortPath(m.Code+"."+m.Edition.Mark), `" lang="`, o.code, `" hreflang="`, o.code, `">`)
			p.text(o.cat.T("page.language-name"))
			p.raw("</a></p>\n")
		}
	}
}
