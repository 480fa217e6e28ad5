package sheet

import "bangtin/generator/pdf"

// draw draws both sides. What is read first is marked first, though the outside of the paper is drawn before the
// inside.
func (y *leaflet) draw() {
	high := y.size.Height - leafletBottom
	y.page(y.n)
	right := leafletNarrow + leafletWide + leafletMargin + leafletTuck/2
	y.top.draw(right, leafletTop)
	for _, p := range []*leafletPart{&y.cover, &y.inside, &y.flap, &y.back} {
		if len(p.panels) > 0 {
			y.pen.Mark(p.node)
		}
	}
	y.folds(leafletNarrow, leafletNarrow+leafletWide)
	y.panel(&y.cover, 0, right, leafletTop+y.top.height()+grid)
	y.box.Draw(y.pen, right, high-y.box.Height())
	y.panel(&y.flap, 0, leafletMargin, leafletTop)
	middle := leafletNarrow + leafletMargin + leafletTuck/2
	y.panel(&y.back, 0, middle, leafletTop)
	y.others.Draw(y.pen, middle, high-y.foot.Height()-grid-y.others.Height())
	y.foot.Draw(y.pen, middle, high-y.foot.Height())

	y.page(nil)
	y.folds(leafletWide, 2*leafletWide)
	for i := range y.inside.panels {
		x := pdf.Length(i)*leafletWide + leafletMargin
		if i < 2 {
			x += leafletTuck / 2
		}
		y.panel(&y.inside, i, x, leafletTop)
	}
}

// panel draws panel i of a part, if it has so many.
func (y *leaflet) panel(p *leafletPart, i int, at, top pdf.Length) {
	if i < len(p.panels) {
		p.panels[i].Draw(y.pen, at, top)
	}
}

// folds marks where the paper is folded: dashes in the margin, far enough from the edge for any printer.
func (y *leaflet) folds(at ...pdf.Length) {
	y.pen.Artifact(pdf.Layout, func() {
		line := pdf.Stroke{Color: soft, Width: 300, Dash: []pdf.Length{1500, 1500}}
		for _, x := range at {
			y.pen.Page.StrokeLine(x, mm(5), x, mm(9), line)
			y.pen.Page.StrokeLine(x, y.size.Height-mm(9), x, y.size.Height-mm(5), line)
		}
	})
}
