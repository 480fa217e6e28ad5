package page

import (
	"bytes"
	"html/template"
	"strings"

	"bangtin/generator/board"
	"bangtin/generator/ledger"
)

// chrome is what is the same on all pages of a language that stand at one depth: made once. The switch between
// languages, which each page has of its own, goes between before and after.
type chrome struct {
	before, after string
	footer        template.HTML
	feedback      string
}

// chromeView is what html/parts/header.html and footer.html are made from.
type chromeView struct {
	// Title is the board's, Organisation who keeps it.
	Title, Organisation template.HTML
	// Switch is the place of the language switch.
	Switch template.HTML
	// Nav are the links of the header, More those of the footer.
	Nav, More []navLink
	// Feedback is who hears complaints, Contact how to reach the office.
	Feedback, Contact template.HTML
}

type navLink struct{ Href, Text string }

// switchMark stands where each page writes its language switch. A record's text can't hold it: it would be escaped.
const switchMark = "<switch>"

func (l *locale) makeChrome(base *template.Template, depth int) (chrome, error) {
	at := l.placeAt("", depth)
	view := chromeView{
		Title: l.draw(at, func(p *pen) { p.say(brief(l.b.Site)) }), Switch: switchMark,
		Organisation: l.draw(at, func(p *pen) { p.say(l.b.Site.Organisation) }),
		Feedback:     l.draw(at, (*pen).feedback), Contact: l.draw(at, (*pen).siteContact),
		Nav: l.nav(at), More: l.more(at),
	}
	header, err := executePart(base, "html/parts/header.html", view)
	if err != nil {
		return chrome{}, err
	}
	footer, err := executePart(base, "html/parts/footer.html", view)
	if err != nil {
		return chrome{}, err
	}
	before, after, _ := strings.Cut(header, switchMark)
	return chrome{before, after, template.HTML(footer), string(view.Feedback)}, nil
}

func executePart(base *template.Template, name string, view any) (string, error) {
	var b bytes.Buffer
	if err := base.ExecuteTemplate(&b, name, view); err != nil {
		return "", err
	}
	return b.String(), nil
}

// draw is a piece of a page, written by do.
func (l *locale) draw(at place, do func(*pen)) template.HTML {
	p := l.pen(at)
	do(p)
	out := template.HTML(p.b)
	// A piece holds nothing that can fail: codes are made by pages, which look.
	_ = p.lift()
	return out
}

// nav are the links that most people want.
func (l *locale) nav(at place) []navLink {
	list := []navLink{{at.up + ledger.SearchPath, l.cat.T("page.nav-search")}}
	if len(l.b.Fields) > 0 {
		list = append(list, l.navList(at, board.FieldKind))
	}
	list = append(list, navLink{at.up + ledger.AZPath, l.cat.T("page.nav-az")})
	if len(l.b.Guides) > 0 {
		list = append(list, l.navList(at, board.GuideKind))
	}
	return list
}

func (l *locale) navList(at place, k board.Kind) navLink {
	return navLink{at.up + ledger.ListPath(k), l.cat.T("kind." + k.String() + ".many")}
}

// more are the links to the rest of the board.
func (l *locale) more(at place) []navLink {
	var list []navLink
	for _, x := range []struct {
		kind board.Kind
		n    int
	}{
		{board.LifeEventKind, len(l.b.LifeEvents)}, {board.ProcedureKind, len(l.b.Procedures)},
		{board.UnitKind, len(l.b.Units)}, {board.TeamKind, len(l.b.Teams)},
		{board.InitiativeKind, len(l.b.Initiatives)}, {board.DocumentKind, len(l.b.Documents)},
	} {
		if x.n > 0 {
			list = append(list, l.navList(at, x.kind))
		}
	}
	if len(l.b.Initiatives) > 0 {
		list = append(list, navLink{at.up + ledger.MatrixPath, l.cat.T("page.matrix")})
	}
	if len(l.b.ResultFiles) > 0 {
		list = append(list, navLink{at.up + ledger.ResultsPath, l.cat.T("page.results")})
	}
	if !l.p.Rack.Empty() {
		list = append(list, navLink{at.up + ledger.PrintPath, l.cat.T("page.paper")})
	}
	list = append(list, navLink{at.up + ledger.ChangesPath, l.cat.T("page.changes")})
	return append(list, navLink{at.up + ledger.AboutPath, l.cat.T("page.about")})
}

// feedback writes who hears complaints (tiếp nhận phản ánh, kiến nghị).
func (p *pen) feedback() {
	f := &p.l.b.Site.Feedback
	p.raw("<p>")
	p.say(f.Body)
	if !f.Address.Empty() {
		p.raw("<br>")
		p.say(f.Address)
	}
	p.raw("</p><ul class=\"reach\">")
	p.reach(f.Phone, f.Email, f.URL)
	p.raw("</ul>")
}

// siteContact writes how to reach the office that keeps the board.
func (p *pen) siteContact() {
	s := p.l.b.Site
	c := &s.Contact
	if c.Address.Empty() && c.Phone == "" && c.Email == "" && s.Hotline == "" && s.TrackURL == "" {
		return
	}
	if !c.Address.Empty() {
		p.raw("<p>")
		p.say(c.Address)
		p.raw("</p>")
	}
	p.raw(`<ul class="reach">`)
	p.reach(c.Phone, c.Email, "")
	if s.Hotline != "" {
		p.raw("<li>")
		p.icon("headphones")
		p.word("page.hotline")
		p.raw(" ")
		p.phone(s.Hotline)
		p.raw("</li>")
	}
	if isWeb(s.TrackURL) {
		p.raw("<li>")
		p.icon("search")
		p.away(s.TrackURL, p.l.cat.T("page.track"))
		p.raw("</li>")
	}
	p.raw("</ul>")
}

func (p *pen) reach(phone board.Phone, email board.Email, url board.URL) {
	if phone != "" {
		p.raw("<li>")
		p.icon("phone")
		p.phone(phone)
		p.raw("</li>")
	}
	if email != "" {
		p.raw("<li>")
		p.icon("mail")
		p.email(email)
		p.raw("</li>")
	}
	if isWeb(url) {
		p.raw("<li>")
		p.icon("globe")
		p.away(url, shortURL(url))
		p.raw("</li>")
	}
}
