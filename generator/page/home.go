package page

import (
	"html/template"

	"bangtin/generator/board"
	"bangtin/generator/ledger"
)

// homeView is the board's first page: html/home.html.
type homeView struct {
	Frame
	// Title is the board's, Organisation who keeps it.
	Title, Organisation template.HTML
	Search              string
	// Find is where the index of the look-up lies, "" where the board has none.
	Find           string
	Events, Fields template.HTML
	// Featured are the procedures most used ("Hay dùng").
	Featured template.HTML
	Office   template.HTML
	Guides   template.HTML
	// Initiatives are the first few; their list has them all.
	Initiatives template.HTML
	// Keep is where the list of the office's whole set is, "" where there is none.
	Keep string
}

// few is how many initiatives the first page shows.
const few = 6

func (l *locale) home() ([]byte, error) {
	at := l.at("")
	p := l.pen(at)
	v := &homeView{Search: at.up + ledger.SearchPath, Find: l.find(at), Keep: l.setOf(at, l.office)}
	site := l.b.Site
	p.frame(&v.Frame, topic{
		title: site.Title.S, titleLang: l.foreign(site.Title.Lang),
		description: summary(site.Organisation.S), aboutLang: l.foreign(site.Organisation.Lang), feed: true,
	})
	p.heading(site)
	p.cut(&v.Title)
	p.say(site.Organisation)
	p.cut(&v.Organisation)
	cards(p, l.events(), func(e *board.LifeEvent) string { return e.Icon }, nil)
	p.cut(&v.Events)
	cards(p, l.fields(), func(f *board.Field) string { return f.Icon }, l.countOf)
	p.cut(&v.Fields)
	var featured []*board.Procedure
	for _, id := range site.Featured {
		if proc := l.b.ProcedureOn(id, l.p.Today); proc != nil {
			featured = append(featured, proc)
		}
	}
	p.procedureList(featured)
	p.cut(&v.Featured)
	if u := l.office; u != nil {
		p.raw("<h3>")
		p.link(pathOf(u), u.Name)
		p.updating(u)
		p.raw("</h3>")
		if !l.isUpdating(u) {
			p.contact(u)
		}
		p.helpers(u)
	}
	p.cut(&v.Office)
	nounList(p, "", l.guides())
	p.cut(&v.Guides)
	nounList(p, "", l.b.Initiatives[:min(few, len(l.b.Initiatives))])
	p.cut(&v.Initiatives)
	return l.finish(p, "home", v)
}

// countOf says how many procedures a field has.
func (l *locale) countOf(f *board.Field) string {
	return l.cat.N("page.procedures-count", len(l.byField()[f.ID]))
}

// cards writes records as large links with a picture; note is a line under the name.
func cards[T board.Noun](p *pen, list []T, icon func(T) string, note func(T) string) {
	if len(list) == 0 {
		return
	}
	p.raw(`<ul class="cards">`)
	for _, n := range list {
		p.raws(`<li><a href="`, p.up, pathOf(n), `">`)
		p.icon(icon(n))
		p.raw("<span>")
		p.say(listed(n))
		if note != nil {
			p.raw("<small>")
			p.text(note(n))
			p.raw("</small>")
		}
		p.updating(n)
		p.raw("</span></a></li>")
	}
	p.raw("</ul>")
}

// searchView is the look-up page: html/search.html.
type searchView struct {
	Frame
	Fields   template.HTML
	AZ, Find string
}

// find is the address of the look-up's index from a page, "" where the board has none.
func (l *locale) find(at place) string {
	if !l.b.Site.Outputs.Search.On() {
		return ""
	}
	return at.up + ledger.SearchPath
}

func (l *locale) search() ([]byte, error) {
	at := l.at(ledger.SearchPath)
	p := l.pen(at)
	v := &searchView{AZ: at.up + ledger.AZPath, Find: l.find(at)}
	p.frame(&v.Frame, topic{title: l.cat.T("page.search"), description: l.cat.T("page.search-about"), crumbs: []crumb{}})
	cards(p, l.fields(), func(f *board.Field) string { return f.Icon }, l.countOf)
	p.cut(&v.Fields)
	return l.finish(p, "search", v)
}

// notFoundView is the page for wrong addresses: html/not-found.html.
type notFoundView struct {
	Frame
	Search, AZ, Home, Find string
}

func (l *locale) notFound() ([]byte, error) {
	at := l.placeAt("", absolute)
	p := l.pen(at)
	v := &notFoundView{Search: at.up + ledger.SearchPath, AZ: at.up + ledger.AZPath, Home: at.up, Find: l.find(at)}
	p.frame(&v.Frame, topic{title: l.cat.T("page.not-found"), hidden: true})
	return l.finish(p, "not-found", v)
}
