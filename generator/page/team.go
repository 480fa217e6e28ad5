package page

import (
	"html/template"

	"bangtin/generator/board"
)

// teamView is a digital team's page: html/team.html.
type teamView struct {
	Frame
	Title template.HTML
	// Of is the unit it belongs to, and the villages it serves.
	Of      template.HTML
	When    template.HTML
	Members template.HTML
	Body    template.HTML
	Code    template.HTML
}

func (l *locale) team(t *board.Team) ([]byte, error) {
	p := l.pen(l.at(pathOf(t)))
	v := new(teamView)
	u := l.b.Unit(t.Unit)
	p.frame(&v.Frame, topic{
		title: brief(t).S, titleLang: l.foreign(brief(t).Lang), description: l.cat.T("page.team-about"), crumbs: []crumb{l.listCrumb(board.TeamKind)}, unit: u, data: true,
	})
	p.heading(t)
	p.cut(&v.Title)
	p.teamOf(t, u)
	p.cut(&v.Of)
	p.raw(`<dl class="rows">`)
	p.row("clock", l.w.hours, func() { p.hours(t.Hours, nil) })
	p.row("map-pin", l.word("page.place"), func() {
		if t.Place.Empty() {
			p.unknown()
		}
		p.say(t.Place)
	})
	p.cardLink(t)
	p.raw("</dl>")
	p.cut(&v.When)
	p.members(t.Members)
	p.cut(&v.Members)
	p.prose(t.Body, 1)
	p.cut(&v.Body)
	p.code(t, "")
	p.cut(&v.Code)
	return l.finish(p, "team", v)
}

func (p *pen) teamOf(t *board.Team, u *board.Unit) {
	p.raw("<p>")
	if u != nil {
		p.link(pathOf(u), u.Name)
	}
	p.raw("</p>")
	if len(t.Villages) == 0 {
		return
	}
	p.raw("<p><b>")
	p.word("page.villages")
	p.raw("</b> ")
	for i, x := range t.Villages {
		if i > 0 {
			p.raw(", ")
		}
		p.say(x)
	}
	p.raw("</p>")
}

// members writes the people of a team; a telephone number only with the person's consent.
func (p *pen) members(list []board.Member) {
	if len(list) == 0 {
		p.raw("<p>")
		p.unknown()
		p.raw("</p>")
		return
	}
	p.raw(`<ul class="people">`)
	for i := range list {
		m := &list[i]
		p.raw("<li>")
		p.icon("user")
		p.raw("<span><b>")
		p.say(m.Name)
		p.raw("</b>")
		if !m.Role.Empty() {
			p.raw("<br>")
			p.say(m.Role)
		}
		if m.Phone != "" && m.Consent {
			p.raw("<br>")
			p.phone(m.Phone)
		}
		p.raw("</span></li>")
	}
	p.raw("</ul>")
}
