package layout

import (
	"strings"

	"bangtin/generator/pdf"
)

// line is one line of a paragraph, ready to be drawn.
type line struct {
	x, base pdf.Length
	height  pdf.Length
	pieces  []piece
}

// piece is a part of a line of one span.
type piece struct {
	x    pdf.Length // from the line's left end
	text string
	look *Look
	node *Node
	span *Span
}

// Draw shapes and draws the line's runs.
func (l *line) Draw(p *Pen, x, y pdf.Length) {
	x += l.x
	for i := range l.pieces {
		c := &l.pieces[i]
		e := p.Mark(c.node)
		run := c.look.Font.Shape(c.text, c.look.Size)
		p.Page.Text(x+c.x, y+l.base, run, c.look.Color)
		if e == nil || c.node.Role != pdf.Link {
			continue
		}
		box := pdf.Rect{X: x + c.x, Y: y, W: run.Width(), H: l.height}
		if c.span.To != nil {
			p.Page.LinkTo(e, box, c.span.To, c.span.Text)
		} else {
			p.Page.Link(e, box, c.span.URI, c.span.Text)
		}
	}
}

// paragraph is spans on their way to lines.
type paragraph struct {
	style Style
	spans []Span
	nodes []*Node // of the spans
	width pdf.Length
	x     pdf.Length
}

// balance fills as many lines as given, as evenly as it goes: in the narrowest width that needs no more.
func (g *paragraph) balance(lines []*line) []*line {
	if len(lines) < 2 {
		return lines
	}
	low, high := g.width/pdf.Length(len(lines)), g.width
	for high-low > g.style.Size/4 {
		mid := (low + high) / 2
		if try := g.lines(mid); len(try) <= len(lines) {
			lines, high = try, mid
		} else {
			low = mid
		}
	}
	return lines
}

// lines fills lines with atoms, as many as fit on each in a width; they are aligned in the paragraph's.
func (g *paragraph) lines(width pdf.Length) []*line {
	// A paragraph of usual length needs no room of its own for its atoms.
	var room [64]atom
	list := crumble(atoms(room[:0], g.spans, &g.style.Look), g.spans, &g.style.Look, width)
	var out []*line
	for i := 0; i < len(list); {
		end, used := i, pdf.Length(0)
		for end < len(list) {
			stop, w := end+1, list[end].width
			for stop < len(list) && !list[stop].free() {
				w += list[stop].width
				stop++
			}
			gap := list[end].gap
			if end == i {
				gap = 0
			}
			if end > i && (list[end].hard || used+gap+w > width) {
				break
			}
			used += gap + w
			end = stop
		}
		out = append(out, g.line(list[i:end], end < len(list) && list[end].gap > 0, used))
		i = end
	}
	return out
}

// line makes the line of some atoms. wrapped says that a space follows, used is the width they take.
func (g *paragraph) line(list []atom, wrapped bool, used pdf.Length) *line {
	l := &line{x: g.x, base: g.style.baseline(), height: g.style.leading()}
	switch g.style.Align {
	case Center:
		l.x += (g.width - used) / 2
	case Right:
		l.x += g.width - used
	}
	x := pdf.Length(0)
	for i := 0; i < len(list); {
		j, first := i+1, &list[i]
		w := first.width
		for j < len(list) && list[j].span == first.span {
			w += list[j].gap + list[j].width
			j++
		}
		span := &g.spans[first.span]
		start, end := first.start, list[j-1].end
		if i > 0 {
			if first.gap > 0 && start > 0 { // the space stands in this span
				start--
				w += first.gap
			} else {
				x += first.gap
			}
		}
		text := span.Text[start:end]
		space := j < len(list) && list[j].gap > 0 && list[j].start == 0 || j == len(list) && wrapped
		if space && end < len(span.Text) {
			text = span.Text[start : end+1]
		} else if space {
			text += " "
		}
		if strings.HasSuffix(text, "\n") { // drawn as a space, and so it is one
			text = text[:len(text)-1] + " "
		}
		l.pieces = append(l.pieces, piece{x: x, text: text, look: span.look(&g.style.Look), node: g.nodes[first.span], span: span})
		x += w
		i = j
	}
	return l
}
