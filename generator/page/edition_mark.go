package page

import (
	"cmp"

	"bangtin/generator/board"
	"bangtin/generator/edition"
	"bangtin/generator/fate"
	"bangtin/generator/glance"
	"bangtin/generator/ledger"
)

// MarkPath is the address of an edition in a language: "Q/7K3FAPQ.K7M/", "Q/7K3FAPQ.K7M/EN/".
func (p *Pages) MarkPath(lang board.LangID, m *ledger.Marked) string {
	return p.locales[lang].shortPath(m.Code + "." + m.Edition.Mark)
}

// Mark is the page at an edition's address, at MarkPath. Where the facts still hold it leads on at once, as the short address
// does; otherwise it says first what has changed since the sheet was printed. u is the office whose page it leads to, x what
// became of the office or the procedure at it; both nil for the record's own.
func (p *Pages) Mark(lang board.LangID, n board.Noun, u *board.Unit, x *fate.Pair, m *ledger.Marked) ([]byte, error) {
	l := p.locales[lang]
	own := l.own(n)
	tail, direct := l.markTail(own, u, x)
	folder := p.MarkPath(lang, m)
	c := l.changedSince(n, m)
	switch {
	case c != nil:
		return l.oldMark(own, u, tail, m, c)
	case direct:
		return l.handOn(folder, l.dir+tail, listed(own))
	}
	return l.pair(folder, x)
}

// MarkAddress is where the page of an edition hands on to, or itself where it has something to tell first.
func (p *Pages) MarkAddress(lang board.LangID, n board.Noun, u *board.Unit, x *fate.Pair, m *ledger.Marked) Address {
	l := p.locales[lang]
	if tail, direct := l.markTail(l.own(n), u, x); direct && l.changedSince(n, m) == nil {
		return p.Address(lang, tail)
	}
	return Address(p.MarkPath(lang, m))
}

// markTail is what the page of an edition leads to, and whether that may be at once.
func (l *locale) markTail(own board.Noun, u *board.Unit, x *fate.Pair) (tail string, direct bool) {
	switch {
	case x != nil:
		to, direct := l.p.Fates.Direct(x)
		if !direct {
			return ledger.Path(board.UnitKind, x.Office.ID) + string(x.Procedure) + "/", false
		}
		return l.placeTail(x, to), true
	case u != nil:
		return OfficePath(own.(*board.Procedure), u), true
	}
	return pathOf(own), true
}

// changedSince is what has changed of a record's facts since an edition, nil for nothing.
func (l *locale) changedSince(n board.Noun, m *ledger.Marked) *glance.Changes {
	if m.Current || l.p.Updating.Some() { // facts of one record may rest on another that has errors
		return nil
	}
	if edition.Same(m.Edition.Facts, m.Now) {
		return nil
	}
	office := cmp.Or(m.Edition.At, l.b.Site.Unit)
	first := l.p.locales[0]
	return l.words.Changes(first.b, l.b, first.own(n), office, l.p.Today)
}

// oldMark says what has changed since a sheet was printed, and leads on with a link alone: whoever holds the sheet must have
// read it first.
func (l *locale) oldMark(n board.Noun, u *board.Unit, tail string, m *ledger.Marked, c *glance.Changes) ([]byte, error) {
	p := l.pen(l.from(l.shortPath(m.Code + "." + m.Edition.Mark)))
	title := listed(n)
	p.begin(l.code, l.cat.T("page.mark-title", "mark", m.Edition.Mark), l.code, l.dir+tail, ownStyle)
	p.telling()
	p.raw("<h1>")
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
	if u, ok := n.(*board.Unit); ok && l.p.Fates.Ended(u) {
		p.successors(u)
	}
	p.raws(`<p><a class="b" href="`, p.up, tail, `">`)
	p.word("page.mark-go")
	p.raw("</a></p>\n")
	p.markLanguages(m)
	return p.told()
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
