package page

import (
	"bangtin/generator/board"
	"bangtin/generator/glance"
)

// facts are a procedure's facts at an office (nil where no office is meant), today.
func (l *locale) facts(proc *board.Procedure, office *board.Unit) glance.Facts {
	return glance.At(l.b, l.words, proc, office, l.p.Today)
}

// pieces writes a fact in words, and forgets it: the pen's pieces are used again for the next.
func (p *pen) pieces(list []glance.Piece) {
	p.said = list[:0]
	for i := range list {
		x := &list[i]
		if x.Break {
			p.raw("<br>")
		}
		switch {
		case !x.Prose.Empty():
			p.phrase(x.Prose)
		case x.Unit != nil:
			p.link(pathOf(x.Unit), x.Text)
		case x.Mark == glance.None:
			p.marked(`<span class="none">`, x, "</span>")
		case x.Mark == glance.Unknown:
			p.marked(`<span class="unknown">`, x, "</span>")
		case x.Mark == glance.Remark:
			p.marked(" <small>", x, "</small>")
		case x.Mark == glance.Strong:
			p.marked("<b>", x, "</b>")
		default:
			p.say(x.Text)
		}
	}
}

func (p *pen) marked(before string, x *glance.Piece, after string) {
	p.raw(before)
	p.say(x.Text)
	p.raw(after)
}

// party writes who does something: an office of the board with a link, or a name.
func (p *pen) party(x board.Party) {
	if u := p.l.b.Unit(x.Unit); u != nil {
		p.link(pathOf(u), u.Name)
		return
	}
	p.say(x.Name)
}
