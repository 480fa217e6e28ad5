package pdfaudit

import "math"

// Rect is a box on a page: its left and lower edges and its size, in thousandths of a point from the lower left corner.
type Rect struct{ X, Y, W, H int }

// Fill is a rectangle that was filled, with its colour: "0 g" is black, "1 g" white.
type Fill struct {
	Rect
	Colour string
}

// Figure is a figure of the structure.
type Figure struct {
	// Page is the place of its page in Audit.Pages, -1 for one without ink.
	Page int
	Alt  string
	Box  Rect
	// Fills are the rectangles that it is made of, in the order of drawing, but for those that something
	// cuts off; other paths are not looked at.
	Fills []Fill
}

// figure notes a figure with its box.
func (a *Audit) figure(e Dict, box []any) {
	x, y := thousandths(box[0]), thousandths(box[1])
	f := Figure{Page: -1, Alt: Text(e["Alt"]), Box: Rect{x, y, thousandths(box[2]) - x, thousandths(box[3]) - y}}
	if f.Box.W <= 0 || f.Box.H <= 0 {
		a.fault("13: the box of %q is %v", f.Alt, f.Box)
	}
	a.Figures = append(a.Figures, f)
}

// ink notes what the last figure is made of, and wants it in the figure's box.
func (a *Audit) ink(page Ref, fills []Fill) {
	if len(a.Figures) == 0 {
		return // its fault was told
	}
	f := &a.Figures[len(a.Figures)-1]
	for i, p := range a.Pages {
		if p == page {
			f.Page = i
		}
	}
	const slack = 10 // of rounding
	for _, r := range fills {
		if r.X < f.Box.X-slack || r.Y < f.Box.Y-slack || r.X+r.W > f.Box.X+f.Box.W+slack || r.Y+r.H > f.Box.Y+f.Box.H+slack {
			a.fault("13: ink of %q at %v, beyond its box %v", f.Alt, r.Rect, f.Box)
			break
		}
	}
	f.Fills = append(f.Fills, fills...)
}

// thousandths is a number of the file in thousandths.
func thousandths(v any) int {
	switch v := v.(type) {
	case int:
		return 1000 * v
	case float64:
		return int(math.Round(1000 * v))
	}
	return 0
}
