package page

import "bangtin/generator/board"

// steps writes what to do, in order (trình tự thực hiện). A single step without a title is a text.
func (p *pen) steps(proc *board.Procedure) {
	p.doubtLine(proc, "steps")
	list := proc.Steps
	switch {
	case len(list) == 0:
		p.raw("<p>")
		p.unknown()
		p.raw("</p>")
		return
	case len(list) == 1 && list[0].Title.Empty():
		p.folded(list[0].Body, 2)
		return
	}
	p.raw(`<ol class="steps">`)
	for i := range list {
		s := &list[i]
		p.raw("<li>")
		below := 2
		if !s.Title.Empty() {
			p.raw("<h3>")
			p.say(s.Title)
			p.raw("</h3>")
			below = 3
		}
		p.stepLine(s)
		p.folded(s.Body, below)
		p.raw("</li>")
	}
	p.raw("</ol>")
}

// stepLine writes who takes a step and how long it may take.
func (p *pen) stepLine(s *board.Step) {
	if s.Who.Empty() && s.Time.State == board.Unknown {
		return
	}
	p.raw(`<p class="who">`)
	if !s.Who.Empty() {
		p.raws("<b>", p.l.w.who, "</b> ")
		p.say(s.Who)
	}
	if s.Time.Is() {
		if !s.Who.Empty() {
			p.raw(" · ")
		}
		p.raws("<b>", p.l.w.time, ":</b> ")
		p.text(s.Time.V.In(p.l.cat))
	}
	p.raw("</p>")
}
