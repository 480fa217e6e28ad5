package page

import (
	"html/template"

	"bangtin/generator/board"
)

// unitView is an office's page: html/unit.html.
type unitView struct {
	Frame
	Banner template.HTML
	Title  template.HTML
	// Kind is what the office is and where it belongs.
	Kind     template.HTML
	Contact  template.HTML
	Counters template.HTML
	Handled  template.HTML
	Teams    template.HTML
	// Before and After are the units it came from, and those it became.
	Before, After template.HTML
	Initiatives   template.HTML
	Body          template.HTML
	Register      template.HTML
	Code          template.HTML
	// Past is whether the unit no longer exists: then it has no hours and handles nothing.
	Past bool
	// Kit offers all procedures as one file.
	Kit template.HTML
	// Keep is where the list of the office's whole set is, "" where there is none.
	Keep string
}

func (l *locale) unit(u *board.Unit) ([]byte, error) {
	at := l.at(pathOf(u))
	p := l.pen(at)
	v := &unitView{Keep: l.setOf(at, u), Past: u.Valid.Until != 0 && u.Valid.Until < l.p.Today}
	p.frame(&v.Frame, topic{
		title: brief(u).S, titleLang: l.foreign(brief(u).Lang), description: l.cat.T("page.unit-about", "name", u.Name.S),
		crumbs: []crumb{l.listCrumb(board.UnitKind)}, unit: u, thing: linkedUnit(u, v.Past), data: true,
	})
	p.unitBanner(u, v.Past)
	p.cut(&v.Banner)
	p.heading(u)
	p.cut(&v.Title)
	p.unitKind(u)
	p.cut(&v.Kind)
	if !v.Past {
		p.doubtLine(u, "address", "hours", "phone", "counters")
		p.contact(u)
		p.cut(&v.Contact)
		p.counters(u, "")
		p.cut(&v.Counters)
		if h := l.handled()[u.ID]; h != nil {
			p.raw(h.html)
		}
		p.cut(&v.Handled)
	}
	if !v.Past {
		v.Kit = p.kitLink(u)
	}
	nounList(p, "", l.index.teams[u.ID])
	p.cut(&v.Teams)
	p.unitHistory(v, u)
	nounList(p, "", l.index.born[u.ID])
	p.cut(&v.Initiatives)
	p.prose(u.Body, 1)
	p.cut(&v.Body)
	p.register(u)
	p.cut(&v.Register)
	p.code(u, "")
	p.cut(&v.Code)
	return l.finish(p, "unit", v)
}

func (p *pen) unitBanner(u *board.Unit, past bool) {
	switch {
	case past:
		p.openBanner("warn", "history")
		p.raw("<p><strong>")
		p.word("page.unit-past", "date", p.l.date(u.Valid.Until))
		p.raw("</strong>")
		if u.Decision.Number != "" {
			p.raw(" (")
			p.docName(u.Decision.Number)
			p.raw(")")
		}
		p.raw("</p>")
		p.successors(u)
		p.closeBanner()
	case u.Valid.From > p.l.p.Today:
		p.banner("info", "page.unit-future", "date", p.l.date(u.Valid.From))
	}
}

// successors writes what a unit became, as links to go on by: where its day has come, the units in force now.
func (p *pen) successors(u *board.Unit) {
	heirs := p.l.p.Fates.Heirs(u)
	if len(heirs) == 0 {
		if u.Dissolved {
			p.raw("<p>")
			p.word("page.dissolved")
			p.raw("</p>")
		}
		return
	}
	p.raw("<p>")
	p.word("page.successors")
	p.raw("</p><ul>")
	for _, h := range heirs {
		p.raw("<li>")
		if next := p.l.b.Unit(h.ID); next != nil {
			p.link(pathOf(next), next.Name)
		} else {
			p.text(string(h.ID))
		}
		if h.Part {
			p.raw(" <small>")
			p.word("page.part")
			p.raw("</small>")
		}
		p.raw("</li>")
	}
	p.raw("</ul>")
}

func (p *pen) unitKind(u *board.Unit) {
	p.word("unittype." + string(u.Type))
	day := p.l.p.Today
	if u.Valid.Until != 0 && u.Valid.Until < day {
		day = u.Valid.Until // what it belonged to on its last day
	}
	if parent := p.l.b.Unit(u.ParentOn(day)); parent != nil {
		p.raw(" · ")
		p.word("page.belongs-to")
		p.raw(" ")
		p.link(pathOf(parent), parent.Name)
	}
}

// unitHistory writes the units it was made from, and what it became.
func (p *pen) unitHistory(v *unitView, u *board.Unit) {
	if before := p.l.index.before[u.ID]; len(before) > 0 {
		p.raw("<ul>")
		for _, x := range before {
			p.raw("<li>")
			p.link(pathOf(x.unit), x.unit.Name)
			p.raw(" <small>")
			if x.part {
				p.word("page.part")
				p.raw(", ")
			}
			p.validity(x.unit.Valid)
			p.raw("</small></li>")
		}
		p.raw("</ul>")
	}
	p.cut(&v.Before)
	if !v.Past && len(u.Successors) > 0 {
		p.successors(u)
	}
	p.cut(&v.After)
}

// register writes when the unit came to be, by which decision, and its codes in the registers.
func (p *pen) register(u *board.Unit) {
	p.raw(`<dl class="rows plain">`)
	p.plainRow(p.l.word("page.in-force"), func() { p.validity(u.Valid) })
	if u.Decision.Number != "" {
		p.plainRow(p.l.w.decision, func() { p.decision(&u.Decision) })
	}
	for _, c := range u.Codes {
		p.plainRow(p.l.word("page.unit-code"), func() {
			p.text(c.Code)
			p.raw(" <small>")
			if key := "page.register-" + c.System; p.l.cat.Has(key) {
				p.word(key)
			} else {
				p.say(board.Text{S: c.System})
			}
			p.raw("</small>")
		})
	}
	p.raw("</dl>")
}

// drawHandled writes the procedures that an office handles, by field. It is drawn once for all offices that handle the
// same ones: all of them stand at one depth.
func (l *locale) drawHandled(list []*board.Procedure) string {
	p := l.pen(l.at("don-vi/x/"))
	prefix := p.up + board.ProcedureKind.Segment() + "/"
	if l.b.Site.Outputs.UnitPages {
		prefix = "" // don-vi/ID/CODE/, seen from don-vi/ID/
	}
	for i, proc := range list {
		if i == 0 || l.b.Field(list[i-1].Field) != l.b.Field(proc.Field) {
			if i > 0 {
				p.raw("</ul>")
			}
			p.fieldHeading(proc.Field)
			p.raw(`<ul class="list">`)
		}
		name := listed(proc)
		p.raws(`<li><a href="`, prefix, string(proc.ID), `/"`)
		p.lang(name.Lang)
		p.raw(">")
		p.text(name.S)
		p.raw("</a> <small>")
		p.text(string(proc.Code))
		p.raw("</small>")
		p.updating(proc)
		p.raw("</li>\n")
	}
	if len(list) > 0 {
		p.raw("</ul>")
	}
	html := string(p.b)
	_ = p.lift() // a list can't fail
	return html
}

func (p *pen) fieldHeading(id board.ID) {
	p.raw("<h3>")
	if f := p.l.b.Field(id); f != nil {
		p.icon(f.Icon)
		p.link(pathOf(f), f.Name)
	} else {
		p.word("page.no-field")
	}
	p.raw("</h3>")
}
