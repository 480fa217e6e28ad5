package pdf

// Transform moves, turns and scales: what is drawn at a point lands at that
// point scaled, then turned about the origin, then moved by X and Y. The zero
// Transform changes nothing.
type Transform struct {
	X, Y  Length
	Turns int    // quarter turns, clockwise
	Scale Length // what becomes of a point: 2*Point doubles; 0 is 1*Point
}

func (t Transform) scale() int64 {
	if t.Scale <= 0 {
		return int64(Point)
	}
	return int64(min(t.Scale, 10_000*Point))
}

// turn is the cosine and the sine of the turn.
func (t Transform) turn() (cos, sin Length) {
	switch (t.Turns%4 + 4) % 4 {
	case 1:
		return 0, 1
	case 2:
		return -1, 0
	case 3:
		return 0, -1
	}
	return 1, 0
}

// apply returns where a point lands.
func (t Transform) apply(x, y Length) (Length, Length) {
	cos, sin := t.turn()
	x, y = Length(roundDiv(int64(x)*t.scale(), 1000)), Length(roundDiv(int64(y)*t.scale(), 1000))
	return t.X + cos*x - sin*y, t.Y + sin*x + cos*y
}

// rect returns the box around where a box lands.
func (t Transform) rect(r Rect) Rect {
	x1, y1 := t.apply(r.X, r.Y)
	x2, y2 := t.apply(r.X+r.W, r.Y+r.H)
	return Rect{min(x1, x2), min(y1, y2), max(x1, x2) - min(x1, x2), max(y1, y2) - min(y1, y2)}
}

// then returns the transform that is t inside of outer.
func (t Transform) then(outer Transform) Transform {
	x, y := outer.apply(t.X, t.Y)
	scale := Length(max(1, roundDiv(t.scale()*outer.scale(), 1000)))
	return Transform{X: x, Y: y, Turns: (t.Turns%4 + outer.Turns%4) % 4, Scale: scale}
}

// appendMatrix appends the operator, with y growing upwards.
func (t Transform) appendMatrix(b []byte) []byte {
	cos, sin := t.turn()
	s := Length(t.scale())
	return append(appendLengths(b, s*cos, -s*sin, s*sin, s*cos, t.X, -t.Y), "cm "...)
}
