package page

import (
	"html/template"

	"bangtin/generator/board"
)

// lifeEventView is a situation's page: html/life-event.html.
type lifeEventView struct {
	Frame
	Title template.HTML
	Body  template.HTML
	// Steps are what to do, in order, each with its procedures.
	Steps template.HTML
	Code  template.HTML
}

func (l *locale) lifeEvent(e *board.LifeEvent) ([]byte, error) {
	p := l.pen(l.at(pathOf(e)))
	v := new(lifeEventView)
	p.frame(&v.Frame, topic{
		title: brief(e).S, titleLang: l.foreign(brief(e).Lang),
		description: summary(e.Body.Plain()), aboutLang: l.foreign(e.Body.Lang), crumbs: []crumb{l.listCrumb(board.LifeEventKind)}, data: true,
	})
	p.heading(e)
	p.cut(&v.Title)
	p.prose(e.Body, 1)
	p.cut(&v.Body)
	p.raw(`<ol class="steps">`)
	for i := range e.Steps {
		p.eventStep(&e.Steps[i])
	}
	for _, id := range e.Procedures {
		p.raw("<li>")
		p.eventProcedures([]board.ID{id})
		p.raw("</li>")
	}
	p.raw("</ol>")
	if len(e.Steps)+len(e.Procedures) > 0 {
		p.cut(&v.Steps)
	}
	p.from = len(p.b)
	p.code(e, "")
	p.cut(&v.Code)
	return l.finish(p, "life-event", v)
}

func (p *pen) eventStep(s *board.LifeEventStep) {
	p.raw("<li><h3>")
	p.say(s.Title)
	p.raw("</h3>")
	p.folded(s.Note, 3)
	if s.Any && len(s.Procedures) > 1 {
		p.raws(`<p class="who">`)
		p.word("page.any-procedure")
		p.raw("</p>")
	}
	p.eventProcedures(s.Procedures)
	p.raw("</li>")
}

func (p *pen) eventProcedures(ids []board.ID) {
	if len(ids) == 0 {
		return
	}
	p.raw(`<ul class="list">`)
	for _, id := range ids {
		if proc := p.l.b.ProcedureOn(id, p.l.p.Today); proc != nil {
			p.procedureItem(proc)
		} else {
			p.raw("<li>")
			p.text(string(id))
			p.raw("</li>")
		}
	}
	p.raw("</ul>")
}
