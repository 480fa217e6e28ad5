package page

import (
	"html/template"
	"strconv"

	"bangtin/generator/board"
	"bangtin/generator/ledger"
)

// aboutView is the page about the board: html/about.html.
type aboutView struct {
	Frame
	// Today says of which day the board is.
	Today                           string
	Organisation, Contact, Feedback template.HTML
	// Mistakes says whom to tell of a mistake on the board, Reach how, where the board names no contact of its own.
	Mistakes string
	Reach    template.HTML
	// Counts is how much the board holds, Languages in what languages.
	Counts, Languages template.HTML
	// Follow is how to hear of what changes, and what other programs may read.
	Follow template.HTML
	// Data is where the open data begins, "" on a board that has none.
	Data string
	// Keep is where the list of the office's whole set is, "" where there is none.
	Keep    string
	Version string
}

func (l *locale) about() ([]byte, error) {
	at := l.at(ledger.AboutPath)
	p := l.pen(at)
	v := &aboutView{Version: l.p.Config.Version, Today: l.cat.T("page.as-of", "date", l.date(l.p.AsOf))}
	who := l.b.Site.Organisation
	p.frame(&v.Frame, topic{title: l.cat.T("page.about"), description: summary(who.S), aboutLang: l.foreign(who.Lang)})
	p.say(who)
	if u := l.office; u != nil {
		p.raw("<br>")
		p.link(pathOf(u), u.Name)
	}
	p.cut(&v.Organisation)
	p.siteContact()
	p.cut(&v.Contact)
	p.feedback()
	p.cut(&v.Feedback)
	v.Mistakes = l.cat.T("page.mistakes-feedback")
	if c := &l.b.Site.Contact; c.Phone != "" || c.Email != "" {
		v.Mistakes = l.cat.T("page.mistakes-contact")
		p.raw(`<ul class="reach">`)
		p.reach(c.Phone, c.Email, "")
		p.raw("</ul>")
	}
	p.cut(&v.Reach)
	p.counts()
	p.cut(&v.Counts)
	p.inLanguages()
	p.cut(&v.Languages)
	if l.b.Site.Outputs.API.On() {
		v.Data = at.up + ledger.DataPath + "index.json"
	}
	v.Keep = l.setOf(at, l.office)
	p.follow()
	p.cut(&v.Follow)
	return l.finish(p, "about", v)
}

// counts writes how much the board holds.
func (p *pen) counts() {
	b := p.l.b
	for _, x := range []struct {
		kind board.Kind
		n    int
	}{
		{board.ProcedureKind, len(p.l.index.current)}, {board.FieldKind, len(b.Fields)}, {board.UnitKind, len(b.Units)},
		{board.DocumentKind, len(b.Documents)}, {board.GuideKind, len(b.Guides)},
		{board.InitiativeKind, len(b.Initiatives)}, {board.TeamKind, len(b.Teams)},
	} {
		if x.n > 0 {
			p.raws(`<li><a href="`, p.up, ledger.ListPath(x.kind), `">`)
			p.word("kind." + x.kind.String() + ".many")
			p.raws("</a>: ", strconv.Itoa(x.n), "</li>")
		}
	}
}

// inLanguages says in which languages the board is, each name read out in its own; nothing where there is one.
func (p *pen) inLanguages() {
	if len(p.l.p.locales) < 2 {
		return
	}
	p.word("page.in-languages")
	for i, o := range p.l.p.locales {
		if i > 0 {
			p.raw(",")
		}
		p.raw(" ")
		p.say(board.Text{S: o.cat.T("page.language-name"), Lang: o.id})
	}
	p.raw(". ")
	p.word("page.in-languages-rest")
}

// follow writes how to hear of what changes, one way an item.
func (p *pen) follow() {
	p.raws(`<li><a href="`, p.up, ledger.ChangesPath, `">`)
	p.word("page.changes")
	p.raw("</a></li>")
	if p.l.hasFeed() {
		p.raw("<li>")
		p.word("page.follow-feed")
		p.raws(` <a href="`, p.up, ledger.FeedPath, `">`)
		p.text(p.l.feedURL())
		p.raw("</a></li>")
	}
}
