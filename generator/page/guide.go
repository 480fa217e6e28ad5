package page

import (
	"html/template"

	"bangtin/generator/board"
)

// guideView is a how-to's page: html/guide.html.
type guideView struct {
	Frame
	Title   template.HTML
	Summary template.HTML
	Steps   template.HTML
	Body    template.HTML
	Fields  template.HTML
	Code    template.HTML
}

func (l *locale) guide(g *board.Guide) ([]byte, error) {
	p := l.pen(l.at(pathOf(g)))
	v := new(guideView)
	p.frame(&v.Frame, topic{
		title: brief(g).S, titleLang: l.foreign(brief(g).Lang),
		description: summary(g.Summary.Plain()), aboutLang: l.foreign(g.Summary.Lang), crumbs: []crumb{l.listCrumb(board.GuideKind)}, data: true,
	})
	p.heading(g)
	p.cut(&v.Title)
	p.prose(g.Summary, 1)
	if len(g.Audience) > 0 {
		p.audience(g.Audience, g.IsDoubtful("audience"))
	}
	p.cut(&v.Summary)
	if len(g.Steps) > 0 {
		p.raw(`<ol class="steps">`)
		for i := range g.Steps {
			p.guideStep(&g.Steps[i])
		}
		p.raw("</ol>")
	}
	p.cut(&v.Steps)
	p.prose(g.Body, 1)
	p.cut(&v.Body)
	var fields []*board.Field
	for _, id := range g.Fields {
		if f := l.b.Field(id); f != nil {
			fields = append(fields, f)
		}
	}
	nounList(p, "", fields)
	p.cut(&v.Fields)
	p.code(g, "")
	p.cut(&v.Code)
	return l.finish(p, "guide", v)
}

// guideStep writes a step with its picture and its sound. The picture shows what the text says: it needs no text of
// its own.
func (p *pen) guideStep(s *board.GuideStep) {
	p.raw("<li><h3>")
	p.say(s.Title)
	p.raw("</h3>")
	p.prose(s.Body, 3)
	if s.Image != "" {
		p.picture(string(s.Image), "")
	}
	if f := p.l.b.File("assets/" + string(s.Audio)); s.Audio != "" && f != nil {
		p.raws(`<p class="listen">`)
		p.icon("headphones")
		p.word("page.listen")
		p.raws(`</p><audio controls preload="none" src="`, p.root)
		p.text(urlPath(f.Path))
		p.raw(`"></audio>`)
	}
	p.raw("</li>")
}
