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
	who := sameDoer(list)
	if !who.Empty() {
		p.raws(`<p class="who"><b>`, p.l.w.who, "</b> ")
		p.say(who)
		p.raw("</p>")
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
		p.stepLine(s, who.Empty())
		p.folded(s.Body, below)
		p.raw("</li>")
	}
	p.raw("</ol>")
}

// sameDoer is who takes all of the steps, empty where several do.
func sameDoer(list []board.Step) board.Text {
	for i := range list {
		if list[i].Who != list[0].Who {
			return board.Text{}
		}
	}
	return list[0].Who
}

// stepLine writes who takes a step, if that is to be told step by step, and how long it may take.
func (p *pen) stepLine(s *board.Step, tellWho bool) {
	tellWho = tellWho && !s.Who.Empty()
	if !tellWho && !s.Time.Is() {
		return
	}
	p.raw(`<p class="who">`)
	if tellWho {
		p.raws("<b>", p.l.w.who, "</b> ")
		p.say(s.Who)
	}
	if s.Time.Is() {
		if tellWho {
			p.raw(" · ")
		}
		p.raws("<b>", p.l.w.time, ":</b> ")
		p.text(s.Time.V.In(p.l.cat))
	}
	p.raw("</p>")
}
