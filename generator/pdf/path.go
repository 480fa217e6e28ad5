package pdf

// Path is an outline of lines and curves. The zero Path is empty. It belongs to
// no page: once made it may be drawn anywhere, any number of times, by many
// documents at once. To put it in a place or a size, draw it between [Page.Push]
// and [Page.Pop].
type Path struct{ ops []byte }

// Empty reports whether nothing was added yet.
func (p *Path) Empty() bool { return len(p.ops) == 0 }

// Reset makes the path empty and keeps its memory.
func (p *Path) Reset() { p.ops = p.ops[:0] }

// points appends x and y alternately, then op; y grows upwards in the file.
func (p *Path) points(op string, at ...Length) {
	for i, l := range at {
		if i%2 == 1 {
			l = -l
		}
		p.ops = append(appendLength(p.ops, l), ' ')
	}
	p.ops = append(p.ops, op...)
}

// Move begins a new outline.
func (p *Path) Move(x, y Length) { p.points("m ", x, y) }

// Line goes straight to a point.
func (p *Path) Line(x, y Length) {
	p.start()
	p.points("l ", x, y)
}

// Curve goes to (x, y) on a cubic Bézier curve with two control points.
func (p *Path) Curve(x1, y1, x2, y2, x, y Length) {
	p.start()
	p.points("c ", x1, y1, x2, y2, x, y)
}

// Close goes straight to where the outline began.
func (p *Path) Close() {
	p.start()
	p.ops = append(p.ops, "h "...)
}

// start begins an outline at the origin where a caller forgot to: a file that
// goes on without a beginning is damaged.
func (p *Path) start() {
	if len(p.ops) == 0 {
		p.Move(0, 0)
	}
}

// Rect adds a box.
func (p *Path) Rect(x, y, w, h Length) { p.points("re ", x, y, w, h) }

// RoundRect adds a box with corners of radius r, at most half a side.
func (p *Path) RoundRect(x, y, w, h, r Length) {
	r = min(r, w/2, h/2)
	if r <= 0 {
		p.Rect(x, y, w, h)
		return
	}
	k := r - Length(roundDiv(int64(r)*5523, 10000)) // a quarter of a circle, to 0.03 %
	p.Move(x+r, y)
	p.Line(x+w-r, y)
	p.Curve(x+w-k, y, x+w, y+k, x+w, y+r)
	p.Line(x+w, y+h-r)
	p.Curve(x+w, y+h-k, x+w-k, y+h, x+w-r, y+h)
	p.Line(x+r, y+h)
	p.Curve(x+k, y+h, x, y+h-k, x, y+h-r)
	p.Line(x, y+r)
	p.Curve(x, y+k, x+k, y, x+r, y)
	p.Close()
}

// Circle adds a circle around (x, y).
func (p *Path) Circle(x, y, r Length) { p.RoundRect(x-r, y-r, 2*r, 2*r, r) }
