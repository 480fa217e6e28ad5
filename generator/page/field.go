package page

import (
	"html/template"

	"bangtin/generator/board"
)

// fieldView is a field's hub: html/field.html.
type fieldView struct {
	Frame
	Title       template.HTML
	Description template.HTML
	// Desk is the help this office gives in the field, with its counters.
	Desk   template.HTML
	Guides template.HTML
	// Count says how many procedures there are; List is each with code, time and fee at a glance.
	Count, List template.HTML
	Initiatives template.HTML
	Body        template.HTML
	Code        template.HTML
	// Kit offers all procedures as one file.
	Kit template.HTML
}

func (l *locale) field(f *board.Field) ([]byte, error) {
	p := l.pen(l.at(pathOf(f)))
	v := new(fieldView)
	list := l.byField()[f.ID]
	p.frame(&v.Frame, topic{
		title: brief(f).S, titleLang: l.foreign(brief(f).Lang),
		description: summary(f.Description.Plain()), aboutLang: l.foreign(f.Description.Lang), crumbs: []crumb{l.listCrumb(board.FieldKind)}, data: true,
	})
	p.heading(f)
	p.cut(&v.Title)
	p.prose(f.Description, 1)
	p.cut(&v.Description)
	p.desk(f)
	p.cut(&v.Desk)
	nounList(p, "", l.index.guides[f.ID])
	p.cut(&v.Guides)
	p.text(l.cat.N("page.procedures-count", len(list)))
	p.cut(&v.Count)
	p.procedureList(list)
	p.cut(&v.List)
	v.Kit = p.kitLink(f)
	p.fieldInitiatives(f.ID)
	p.cut(&v.Initiatives)
	p.prose(f.Body, 1)
	p.cut(&v.Body)
	p.code(f, "")
	p.cut(&v.Code)
	return l.finish(p, "field", v)
}

// desk writes the help that the office gives in a field, and where in the house.
func (p *pen) desk(f *board.Field) {
	p.prose(f.Desk, 2)
	u := p.l.office
	if u == nil {
		return
	}
	if p.l.isUpdating(u) {
		if !f.Desk.Empty() {
			p.raw("<p>")
			p.link(pathOf(u), u.Name)
			p.updating(u)
			p.raw("</p>")
		}
		return
	}
	from := len(p.b)
	for i := range u.Counters {
		if len(u.Counters[i].Fields) > 0 {
			p.counters(u, f.ID)
			break
		}
	}
	if f.Desk.Empty() && len(p.b) == from {
		return
	}
	p.raw("<p>")
	p.link(pathOf(u), u.Name)
	if len(u.Hours) > 0 {
		p.raw("<br>")
		p.hours(u.Hours, u.Closed)
	}
	p.raw("</p>")
}

func (p *pen) fieldInitiatives(id board.ID) {
	var list []*board.Initiative
	for _, i := range p.l.b.Initiatives {
		if i.Field == id {
			list = append(list, i)
		}
	}
	nounList(p, "", list)
}

// procedureList writes procedures, each with its code, its time and its fee as they hold at the board's office.
func (p *pen) procedureList(list []*board.Procedure) {
	if len(list) == 0 {
		return
	}
	p.raw(`<ul class="list">`)
	for _, proc := range list {
		p.procedureItem(proc)
	}
	p.raw("</ul>")
}

func (p *pen) procedureItem(proc *board.Procedure) {
	p.raw("<li>")
	p.link(pathOf(proc), listed(proc))
	if p.l.isUpdating(proc) {
		p.updating(proc)
		p.raws(`<p class="meta"><span class="nb">`)
		p.text(string(proc.Code))
		p.raw("</span></p></li>\n")
		return
	}
	f := p.l.facts(proc, p.l.office)
	if proc.Status != "" && proc.Status != "active" {
		p.raw(` <span class="past">`)
		p.word("status." + string(proc.Status) + ".short")
		p.raw("</span>")
	}
	if proc.Example {
		p.raws(` <span class="tag">`, p.l.example, "</span>")
	}
	p.raw(`<p class="meta"><span>`)
	p.icon("clock")
	p.raw("<b>")
	p.pieces(f.HowLong(p.said))
	p.raw("</b></span><span>")
	p.icon("banknote")
	p.raw("<b>")
	p.pieces(f.HowMuch(p.said))
	p.raw(`</b></span><span class="nb">`)
	p.text(string(proc.Code))
	p.raw("</span></p></li>\n")
}
