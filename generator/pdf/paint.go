package pdf

import (
	"errors"
	"slices"
)

// Stroke is how a line is drawn. The zero Stroke is black and as thin as the
// printer can.
type Stroke struct {
	Color Color
	Width Length
	Round bool     // round ends and corners
	Dash  []Length // dashes and gaps in turn; none is a whole line
}

// Fill fills a path: what lies inside of its outlines counted by direction.
func (p *Page) Fill(path *Path, c Color) { p.paint(path, c, "f\n") }

// FillEvenOdd fills what an odd number of outlines lie around, so that an
// outline inside of another is a hole.
func (p *Page) FillEvenOdd(path *Path, c Color) { p.paint(path, c, "f*\n") }

func (p *Page) paint(path *Path, c Color, op string) {
	if path.Empty() || !p.live() {
		return
	}
	p.begin()
	p.fill(c)
	p.doc.kit.page = append(append(p.doc.kit.page, path.ops...), op...)
}

// FillRect fills a box.
func (p *Page) FillRect(r Rect, c Color) {
	if !p.live() {
		return
	}
	p.begin()
	p.fill(c)
	p.doc.kit.page = append(appendLengths(p.doc.kit.page, r.X, -r.Y, r.W, -r.H), "re f\n"...)
}

// Stroke draws the outline of a path.
func (p *Page) Stroke(path *Path, s Stroke) {
	if path.Empty() || !p.live() {
		return
	}
	p.begin()
	p.line(s)
	p.doc.kit.page = append(append(p.doc.kit.page, path.ops...), "S\n"...)
}

// StrokeLine draws a straight line.
func (p *Page) StrokeLine(x1, y1, x2, y2 Length, s Stroke) {
	if !p.live() {
		return
	}
	p.begin()
	p.line(s)
	b := append(appendLengths(p.doc.kit.page, x1, -y1), "m "...)
	p.doc.kit.page = append(appendLengths(b, x2, -y2), "l S\n"...)
}

// fill sets the colour of fills and text.
func (p *Page) fill(c Color) {
	if p.state.fill != c {
		p.state.fill = c
		p.doc.kit.page = appendColor(p.doc.kit.page, c, false)
	}
}

// line sets how lines are drawn, as far as it differs from the line before.
func (p *Page) line(s Stroke) {
	b, old := p.doc.kit.page, &p.state.line
	if s.Color != old.Color {
		b = appendColor(b, s.Color, true)
	}
	if s.Width != old.Width {
		b = append(appendLength(b, max(0, s.Width)), " w "...)
	}
	if s.Round != old.Round {
		op := "0 J 0 j "
		if s.Round {
			op = "1 J 1 j "
		}
		b = append(b, op...)
	}
	if s.Dash = pattern(s.Dash); !slices.Equal(s.Dash, old.Dash) {
		b = append(appendLengths(append(b, '['), s.Dash...), "]0 d "...)
		s.Dash = slices.Clone(s.Dash)
	}
	*old = s
	p.doc.kit.page = b
}

// pattern returns dash, or none if it has no length: readers refuse that.
func pattern(dash []Length) []Length {
	if len(dash) == 0 || slices.Min(dash) < 0 || slices.Max(dash) == 0 {
		return nil
	}
	return dash
}

// Push moves, turns and scales what follows, until [Page.Pop].
func (p *Page) Push(t Transform) {
	if !p.save() {
		return
	}
	p.state.outside = t.then(p.state.outside)
	p.doc.kit.page = append(t.appendMatrix(p.doc.kit.page), '\n')
}

// PushClip lets only what lies inside of a path be seen, until [Page.Pop].
func (p *Page) PushClip(path *Path) {
	if !p.save() {
		return
	}
	b := append(p.doc.kit.page, path.ops...)
	if path.Empty() {
		b = append(b, "0 0 0 0 re "...)
	}
	p.doc.kit.page = append(b, "W n\n"...)
}

func (p *Page) save() bool {
	if !p.live() {
		return false
	}
	p.pause()
	p.stack = append(p.stack, p.state)
	p.doc.kit.page = append(p.doc.kit.page, "q "...)
	return true
}

// Pop ends what the last Push or PushClip began.
func (p *Page) Pop() {
	if !p.live() {
		return
	}
	n := len(p.stack) - 1
	if n < 0 {
		p.doc.fail(errors.New("more was popped than pushed"))
		return
	}
	p.pause()
	p.state, p.stack = p.stack[n], p.stack[:n]
	p.doc.kit.page = append(p.doc.kit.page, "Q\n"...)
}
