package layout

import "bangtin/generator/pdf"

// Cell is a part of a row: a flow at a distance from the left edge.
type Cell struct {
	X    pdf.Length
	Flow *Flow
	// Align is where it stands in the height of the row: Left at the top, Center in the middle, Right at the bottom.
	Align Align
	// node is its element, which is there even if the cell is empty.
	node *Node
}

// Frame is what a row or a box looks like around its cells.
type Frame struct {
	// Top and Bottom are the space inside, above and below the cells.
	Top, Bottom pdf.Length
	// Fill is drawn behind; White is none.
	Fill pdf.Color
	// Filled says that there is a Fill. Rounded is the radius of its corners.
	Filled  bool
	Rounded pdf.Length
	// Above and Below are rules along the edges, around is one along all; none if their width is 0.
	Above, Below, Around pdf.Stroke
	// Bar is a thick line at the left edge.
	Bar pdf.Stroke
}

// row is cells side by side: one strip, that can be divided between the lines of the cells.
type row struct {
	x, width pdf.Length
	height   pdf.Length
	frame    Frame
	cells    []rowCell
}

type rowCell struct {
	x      pdf.Length
	strips []Strip
	align  Align
	height pdf.Length
	node   *Node
}

// Row pours cells in, side by side, as one strip.
func (f *Flow) Row(look Frame, cells ...Cell) {
	r := &row{x: f.left, width: f.Width(), frame: look}
	for _, c := range cells {
		r.cells = append(r.cells, rowCell{x: c.X, strips: c.Flow.strips, align: c.Align, node: c.node})
	}
	r.measure()
	f.Add(Strip{Height: r.height, Ink: r})
}

// Box pours a flow in with a frame around it. side is the space inside at the left and the right; what do pours in is
// narrower by that.
func (f *Flow) Box(look Frame, side pdf.Length, do func(in *Flow)) {
	in := f.Inner(max(f.Width()-2*side, pdf.Point))
	do(in)
	if !in.Empty() {
		f.Row(look, Cell{X: side, Flow: in})
	}
}

func (r *row) measure() {
	r.height = 0
	for i := range r.cells {
		c := &r.cells[i]
		c.height = heights(c.strips, true)
		r.height = max(r.height, c.height)
	}
	r.height += r.frame.Top + r.frame.Bottom
}

// Draw draws the frame, then the cells in reading order.
func (r *row) Draw(p *Pen, x, y pdf.Length) {
	x += r.x
	r.drawFrame(p, x, y)
	inside := r.height - r.frame.Top - r.frame.Bottom
	for i := range r.cells {
		c := &r.cells[i]
		top := y + r.frame.Top
		switch c.align {
		case Center:
			top += (inside - c.height) / 2
		case Right:
			top += inside - c.height
		}
		if c.node != nil {
			p.Mark(c.node)
		}
		draw(p, c.strips, x+c.x, top)
	}
}

func (r *row) drawFrame(p *Pen, x, y pdf.Length) {
	fr := &r.frame
	if fr.Filled || fr.Around.Width > 0 || fr.Bar.Width > 0 {
		p.Page.Artifact(pdf.Background)
	}
	var outline pdf.Path
	if fr.Filled || fr.Around.Width > 0 {
		outline.RoundRect(x, y, r.width, r.height, fr.Rounded)
	}
	if fr.Filled {
		p.Page.Fill(&outline, fr.Fill)
	}
	if fr.Around.Width > 0 {
		p.Page.Stroke(&outline, fr.Around)
	}
	if w := fr.Bar.Width; w > 0 {
		p.Page.FillRect(pdf.Rect{X: x, Y: y, W: w, H: r.height}, fr.Bar.Color)
	}
	if fr.Above.Width > 0 {
		p.rule(x, y, x+r.width, y, fr.Above)
	}
	if fr.Below.Width > 0 {
		p.rule(x, y+r.height, x+r.width, y+r.height, fr.Below)
	}
}

// divide cuts the row between the lines of its cells.
func (r *row) divide(room pdf.Length) (first, rest Strip, ok bool) {
	inside := room - r.frame.Top - r.frame.Bottom
	a, b := *r, *r
	a.cells, b.cells = nil, nil
	for _, c := range r.cells {
		fit, left := split(c.strips, inside)
		ok = ok || len(fit) > 0
		one, two := c, c
		one.strips, two.strips = fit, left
		one.align, two.align = Left, Left
		a.cells, b.cells = append(a.cells, one), append(b.cells, two)
	}
	if !ok {
		return Strip{}, Strip{}, false
	}
	a.frame.Below = pdf.Stroke{}
	b.frame.Above = pdf.Stroke{}
	a.measure()
	b.measure()
	return Strip{Height: a.height, Ink: &a}, Strip{Height: b.height, Ink: &b}, true
}

// split parts strips into those that fit into room and the rest; the first that doesn't is divided if it can be.
func split(strips []Strip, room pdf.Length) (fit, rest []Strip) {
	y := pdf.Length(0)
	for i, s := range strips {
		top := y
		if i > 0 {
			top += s.Before
		}
		if top+s.Height <= room {
			y = top + s.Height
			continue
		}
		if one, two, ok := s.divide(room - top); ok && one.Height <= room-top {
			return append(strips[:i:i], one), append([]Strip{two}, strips[i+1:]...)
		}
		return strips[:i:i], strips[i:]
	}
	return strips, nil
}
