package page

import (
	"html/template"
	"strconv"

	"bangtin/generator/board"
	"bangtin/generator/ledger"
)

// changesView is the page of what changed when: html/changes.html.
type changesView struct {
	Frame
	// Today says of which day the page is.
	Today string
	// Updating says that errors keep some records' changes from being told, "" where none do.
	Updating string
	// Coming is what is yet to change, Later how many more are to come.
	Coming template.HTML
	Later  string
	// Years are what has changed, the newest year first, Older how many older ones are left out.
	Years []listGroup
	Older string
	// Feed is the address of the feed, "" without one.
	Feed string
	// FeedURL is the whole of it, as people paste it.
	FeedURL string
}

func (l *locale) changes() ([]byte, error) {
	at := l.at(ledger.ChangesPath)
	p := l.pen(at)
	n := l.news()
	v := &changesView{Today: l.cat.T("page.as-of", "date", l.date(l.p.AsOf))}
	p.frame(&v.Frame, topic{title: l.cat.T("page.changes"), description: l.cat.T("page.changes-about"), crumbs: []crumb{}, feed: true})
	for _, k := range []board.Kind{board.ProcedureKind, board.DocumentKind, board.UnitKind, board.NoticeKind} {
		if l.p.Updating.Any(k) {
			v.Updating = l.cat.T("page.changes-updating")
		}
	}
	p.entries(n.coming)
	p.cut(&v.Coming)
	for list := n.past; len(list) > 0; {
		year := list[0].day.Year()
		k := 1
		for k < len(list) && list[k].day.Year() == year {
			k++
		}
		of := list[:k]
		v.Years = append(v.Years, listGroup{
			template.HTML(escape(nil, l.cat.T("page.changes-year", "yyyy", strconv.Itoa(year)))), l.draw(at, func(p *pen) { p.entries(of) }),
		})
		list = list[k:]
	}
	if n.later > 0 {
		v.Later = l.cat.N("page.changes-later", n.later)
	}
	if n.older > 0 {
		v.Older = l.cat.N("page.changes-older", n.older)
	}
	if l.hasFeed() {
		v.Feed, v.FeedURL = at.up+ledger.FeedPath, l.feedURL()
	}
	return l.finish(p, "changes", v)
}

// feedURL is the whole address of the language's feed.
func (l *locale) feedURL() string { return l.baseURL + l.dir + ledger.FeedPath }

// entries writes changes by day.
func (p *pen) entries(list []entry) {
	if len(list) == 0 {
		return
	}
	p.raw(`<dl class="rows plain">`)
	for i := range list {
		e := &list[i]
		if i == 0 || list[i-1].day != e.day {
			p.raws(`<div><dt><time datetime="`, e.day.ISO(), `">`)
			p.date(e.day)
			p.raw("</time></dt><dd>")
		}
		p.entry(e)
		if i+1 == len(list) || list[i+1].day != e.day {
			p.raw("</dd></div>\n")
		}
	}
	p.raw("</dl>")
}

func (p *pen) entry(e *entry) {
	p.raws(`<div id="`, e.anchor, `"><p>`)
	p.line(e.lead)
	if len(e.notes) > 0 {
		p.raw(`<br><small>`)
		p.line(p.l.joined(e.notes, " "))
		p.raw("</small>")
	}
	p.raw("</p>")
	if len(e.items) > 0 {
		from := len(p.b)
		p.raw("<ul>")
		for _, x := range e.items {
			p.raw("<li>")
			p.line(x)
			p.raw("</li>")
		}
		if e.more != nil {
			p.raw("<li>")
			p.line(e.more)
			p.raw("</li>")
		}
		p.raw("</ul>")
		p.foldFrom(from, longNews)
	}
	p.raw("</div>")
}

// longNews is how many bytes of markup a list of records below a change may have and stand open: about six names.
const longNews = 700

// feedLink names the language's feed in the head of a page, for programs that follow boards.
func (p *pen) feedLink() {
	if !p.l.hasFeed() {
		return
	}
	p.raw(`<link rel="alternate" type="application/atom+xml" title="`)
	p.text(p.l.feedTitle())
	p.raws(`" href="`, p.up, ledger.FeedPath, "\">\n")
}

func (l *locale) feedTitle() string { return l.cat.T("page.feed-title", "title", l.b.Site.Title.S) }

// Changes is the page of what changed when, at ledger.ChangesPath.
func (p *Pages) Changes(lang board.LangID) ([]byte, error) { return p.locales[lang].changes() }

// FeedTitle is what the feed of a language is called.
func (p *Pages) FeedTitle(lang board.LangID) string { return p.locales[lang].feedTitle() }
