package page

import (
	"html/template"

	"bangtin/generator/board"
	"bangtin/generator/ledger"
)

// Frame is what the layout needs of every page.
type Frame struct {
	// Head is the title, the addresses and the links to stylesheet, icon and script.
	Head template.HTML
	// Header is the top of the page, Crumbs the way to it, Notices the alerts in force, Footer the end.
	Header, Crumbs, Notices, Footer template.HTML
}

// topic is what a page is about, told to the frame.
type topic struct {
	title, description string
	// titleLang and aboutLang are the languages of title and description, "" for the page's own.
	titleLang, aboutLang string
	// hidden keeps search engines away: versions of the past, the look-up.
	hidden bool
	// canonical is the address this page's content really stands at, "" for its own.
	canonical string
	crumbs    []crumb
	// thing writes what the page is about, for programs; nil for nothing. It is told the canonical address.
	thing func(p *pen, tail string)
	// feed is whether the page names the feed of changes.
	feed bool
	// data says that the record's open data lies beside the page, as index.json.
	data bool
	// with is the name of a stylesheet and a script that this page alone has, "" for none.
	with string
	// unit is the office whose notices are shown; nil for those of the whole board.
	unit *board.Unit
}

// crumb is a step on the way to a page.
type crumb struct {
	tail string
	text board.Text
}

// frame writes the frame's pieces. It must be the pen's first work.
func (p *pen) frame(f *Frame, t topic) {
	p.head(t)
	p.cut(&f.Head)
	c := p.l.chrome[p.depth]
	p.raw(c.before)
	p.languages()
	p.raw(c.after)
	p.cut(&f.Header)
	p.crumbs(t.crumbs)
	p.cut(&f.Crumbs)
	p.notices(t.unit)
	p.cut(&f.Notices)
	f.Footer = c.footer
}

func (p *pen) head(t topic) {
	site := p.l.b.Site.Title.S
	p.raw("<title")
	p.langIs(t.titleLang)
	p.raw(">")
	p.text(t.title)
	if t.title != site {
		p.raw(" – ")
		p.text(site)
	}
	p.raw("</title>\n")
	if t.description != "" {
		p.raw(`<meta name="description"`)
		p.langIs(t.aboutLang)
		p.raw(` content="`)
		p.text(t.description)
		p.raw("\">\n")
	}
	if t.hidden {
		p.raw("<meta name=\"robots\" content=\"noindex\">\n")
	}
	if p.depth >= 0 {
		if t.canonical == "" {
			t.canonical = p.tail
		}
		p.raw(`<link rel="canonical" href="`)
		p.text(p.l.baseURL)
		p.raws(p.l.dir, t.canonical, "\">\n")
		p.alternates(t.canonical)
		if t.feed {
			p.feedLink()
		}
		if t.data && p.l.b.Site.Outputs.API.On() {
			p.raw("<link rel=\"alternate\" type=\"application/json\" href=\"index.json\">\n")
		}
		p.preview(&t)
		p.linkedData(&t)
	}
	if t.with != "" {
		p.raws(`<link rel="stylesheet" href="`, p.root, t.with, ".css\">\n<script src=\"", p.root, t.with, ".js\" defer></script>\n")
	}
	p.offlineTags()
}

// preview writes what a message that holds the page's address shows of it (Open Graph).
func (p *pen) preview(t *topic) {
	if t.hidden {
		return
	}
	property := func(name, value string) {
		if value != "" {
			p.raws(`<meta property="og:`, name, `" content="`)
			p.text(value)
			p.raw("\">\n")
		}
	}
	property("type", "website")
	property("title", t.title)
	property("description", t.description)
	property("url", p.l.baseURL+p.l.dir+t.canonical)
	if site := p.l.b.Site.Title.S; site != t.title {
		property("site_name", site)
	}
	property("locale", p.l.cat.T("page.og-locale"))
	p.raw(p.l.pictureMeta)
}

// alternates names the page's sisters in the board's other languages.
func (p *pen) alternates(tail string) {
	if len(p.l.p.locales) < 2 {
		return
	}
	for _, o := range p.l.p.locales {
		p.raws(`<link rel="alternate" hreflang="`, o.code, `" href="`)
		p.text(o.baseURL)
		p.raws(o.dir, tail, "\">\n")
	}
}

// languages writes the switch between the languages of a board that has several.
func (p *pen) languages() {
	if len(p.l.p.locales) < 2 {
		return
	}
	p.raw(`<nav class="langs" aria-label="`)
	p.word("page.languages")
	p.raw(`"><ul>`)
	for _, o := range p.l.p.locales {
		href := p.root + o.dir + p.tail
		if href == "" {
			href = "./"
		}
		p.raws(`<li><a href="`, href, `" lang="`, o.code, `" hreflang="`, o.code, `"`)
		if o == p.l {
			p.raw(` aria-current="true"`)
		}
		p.raw(">")
		p.text(o.cat.T("page.language-name"))
		p.raw("</a></li>")
	}
	p.raw("</ul></nav>")
}

func (p *pen) crumbs(way []crumb) {
	if len(way) == 0 {
		return
	}
	p.raw(`<nav class="crumbs" aria-label="`)
	p.word("page.where-am-i")
	p.raws(`"><ol><li><a href="`, home(p.up), `">`)
	p.word("page.home")
	p.raw("</a></li>")
	for _, c := range way {
		p.raw("<li>")
		p.link(c.tail, board.Text{S: clip(c.text.S, crumbTitle), Lang: c.text.Lang})
		p.raw("</li>")
	}
	p.raw("</ol></nav>")
}

// concerns says whether a notice is for an office; nil is the board as a whole.
func concerns(n *board.Notice, u *board.Unit) bool {
	if !n.Units.Listed {
		return true
	}
	for _, id := range n.Units.IDs {
		if u != nil && id == u.ID {
			return true
		}
	}
	return false
}

// notices writes the alerts in force (thông báo).
func (p *pen) notices(u *board.Unit) {
	if u == nil {
		u = p.l.office
	}
	for _, n := range p.l.index.notices {
		if !concerns(n, u) {
			continue
		}
		class, icon := "info", "megaphone"
		if n.Level == "warning" {
			class, icon = "warn", "triangle-alert"
		}
		p.openBanner(class, icon)
		from := len(p.b)
		p.raw("<p><strong>")
		p.say(n.Title)
		p.raw("</strong> ")
		p.word("page.notice-span", "from", p.l.date(n.From), "until", p.l.date(n.Until))
		p.raw("</p>")
		p.plain = true
		p.prose(n.Body, 1)
		p.plain = false
		p.foldAside(from, longAside)
		p.closeBanner()
	}
}

func (p *pen) openBanner(class, icon string) {
	p.raws(`<div class="banner `, class, `">`)
	p.icon(icon)
	p.raw("<div>")
}

func (p *pen) closeBanner() { p.raw("</div></div>\n") }

// listCrumb is the step to the list of a kind.
func (l *locale) listCrumb(k board.Kind) crumb {
	return crumb{ledger.ListPath(k), board.Text{S: l.cat.T("kind." + k.String() + ".many"), Lang: l.id}}
}

// summary is a text cut to what search engines show.
func summary(s string) string { return clip(s, 160) }
