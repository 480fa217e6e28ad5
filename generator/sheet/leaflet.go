package sheet

import (
	"slices"

	"bangtin/generator/board"
	"bangtin/generator/layout"
	"bangtin/generator/pdf"
	"bangtin/generator/qr"
)

// The leaflet on A4 across, printed on both sides (turned over on the short edge) and folded twice. Outside, from left
// to right: the flap that is folded in, the back, the cover; inside, the three panels that are read in a row. The flap,
// and the panel behind it, are 2 mm narrower than the others, so that it lies flat between them.
var (
	leafletTuck   = mm(2)
	leafletMargin = mm(8) // beside the text of the narrow panel
	leafletTop    = mm(11)
	leafletBottom = mm(10)
	leafletWide   = (a4.Height + leafletTuck) / 3
	leafletNarrow = a4.Height - 2*leafletWide
	leafletText   = leafletNarrow - 2*leafletMargin
)

// leaflets makes leaflets of fields, guides and initiatives, two pages each.
func leaflets(j *job, list []board.Noun) error {
	return j.each(list, func(n board.Noun) error {
		y, err := j.leaflet(n)
		if err == nil {
			y.draw()
		}
		return err
	})
}

// leaflet lays a record's leaflet out.
func (j *job) leaflet(n board.Noun) (*leaflet, error) {
	y := &leaflet{job: j, n: n}
	var err error
	if y.front, err = j.symbolOf(j.Board.Site, qr.M); err != nil {
		return nil, err
	}
	if y.s, err = j.symbolOf(n, qr.M); err != nil {
		return nil, err
	}
	if err = y.gather(); err != nil {
		return nil, err
	}
	y.fit()
	return y, nil
}

// onLeaflet are the procedures whose codes stand on a record's leaflet.
func onLeaflet(j *job, n board.Noun) (list []board.Noun, err error) {
	y, err := j.leaflet(n)
	if err != nil {
		return nil, err
	}
	for i := range y.often[:y.most] {
		list = append(list, y.often[i].Proc)
	}
	return list, nil
}

// leafletPlan is one way to make a part of a leaflet: letters in halves of a point, how wide the codes beside procedures
// are at least, in millimetres, how many letters of a long text it tells (0 is all), and whether procedures may be left
// out, as long as six are told.
type leafletPlan struct {
	text, small, side, letters int
	few                        bool
}

// leafletPlans are tried in turn.
var leafletPlans = []leafletPlan{
	{24, 18, 24, 0, false}, {22, 17, 24, 0, false}, {21, 17, 20, 0, false}, {20, 16, 16, 0, true},
	{18, 15, 16, 0, true}, {20, 16, 16, 1200, true}, {18, 15, 16, 600, true}, {17, 14, 12, 250, true},
}

// leastOften is how many procedures a leaflet tells before its letters become smaller.
const leastOften = 6

// leastFlap are the smallest letters in which more is told on the flap than must be.
const leastFlap = 20

type leaflet struct {
	*job
	n        board.Noun
	s, front symbol // of the record and of the board
	often    []often
	teams    []*board.Team

	plan              leafletPlan
	l                 *letters
	told              int   // notes before the part at hand
	most              int   // how many procedures it tells
	body              bool  // whether it tells what an initiative says besides
	sections          []int // which sections of what a field says of its desk
	top               *top
	box, others, foot *layout.Flow // the codes on the cover and the back, the small print

	cover, inside, flap, back leafletPart
}

// leafletPart is what is read in one go, on one panel or several.
type leafletPart struct {
	*layout.Flow
	node *layout.Node
	// end is where to say that there is more.
	end    *layout.Flow
	panels []layout.Filled
}

// fit lays out the parts, in the order of reading. No letters are larger than those inside.
func (y *leaflet) fit() {
	all := layout.NewFlow(leafletText, y.Words.Code)
	high := y.size.Height - leafletTop - leafletBottom
	all.In(layout.Node{Role: pdf.Div, Hold: true}, func() {
		inside := y.settle(0, func(cut bool) bool { return y.layInside(all, high, cut) })
		y.settle(inside, func(cut bool) bool {
			y.top = y.job.top(y.l, y.posterKind(y.n), leafletText)
			y.cover = y.part(all, y.coverText)
			y.box = y.cover.end.Inner(leafletText)
			y.coverCode(y.box)
			return y.lay(&y.cover, 1, high-y.top.height()-2*grid-y.box.Height(), cut)
		})
		flap := y.settle(inside, func(cut bool) bool {
			y.flap = y.part(all, y.flapText)
			return y.lay(&y.flap, 1, high, cut)
		})
		y.fillFlap(all, high, flap)
		y.settle(inside, func(cut bool) bool {
			y.back = y.part(all, y.backText)
			y.others, y.foot = y.back.end.Inner(leafletText), y.back.end.Inner(leafletText)
			y.othersCode(y.others)
			y.smallPrint(y.foot)
			return y.lay(&y.back, 1, high-y.foot.Height()-2*grid-y.others.Height(), cut)
		})
	})
}

// settle finds the first plan, from one on, that a part can be laid out with, and which it is; where none will do, the
// part is cut short.
func (y *leaflet) settle(from int, lay func(cut bool) bool) int {
	y.told = len(y.report.Notes)
	try := func(i int, cut bool) bool {
		y.report.Notes = y.report.Notes[:y.told]
		y.take(i)
		return lay(cut)
	}
	for i := from; i < len(leafletPlans); i++ {
		if try(i, false) {
			return i
		}
	}
	try(len(leafletPlans)-1, true)
	return len(leafletPlans) - 1
}

// take takes a plan. Its letters are new ones: what other parts are set in stays as it is.
func (y *leaflet) take(i int) {
	y.plan = leafletPlans[i]
	l := y.letters(48, y.plan.text, y.plan.small)
	y.l = &l
}

// layInside lays out the three panels inside, with as many of the procedures as there is room for.
func (y *leaflet) layInside(all *layout.Flow, high pdf.Length, cut bool) bool {
	try := func(n int) bool {
		y.report.Notes = y.report.Notes[:y.told]
		y.most = n
		y.inside = y.part(all, y.insideText)
		return y.lay(&y.inside, 3, high, cut)
	}
	n := len(y.often)
	for _, y.body = range []bool{true, false} {
		if try(n) {
			return true
		}
	}
	if !y.plan.few {
		return false
	}
	n = most(n, try)
	return try(n) && (cut || n >= min(leastOften, len(y.often)))
}

// fillFlap adds sections to what a field says of its desk, those that find room, with the plan, of those whose letters
// are not too small, with which most is told.
func (y *leaflet) fillFlap(all *layout.Flow, high pdf.Length, from int) {
	f, ok := y.n.(*board.Field)
	if !ok {
		return
	}
	starts := append(sections(f.Desk), len(f.Desk.Nodes))
	best, most, count := y.flap, 0, len(starts)-1
	var chosen []int
	for i := from; i < len(leafletPlans) && leafletPlans[i].text >= leastFlap; i++ {
		y.take(i)
		y.sections = nil
		told := 0
		for k := range count {
			y.sections = append(y.sections, k)
			y.flap = y.part(all, y.flapText)
			if !y.lay(&y.flap, 1, high, false) {
				y.sections = y.sections[:len(y.sections)-1]
				continue
			}
			if told += starts[k+1] - starts[k]; told > most {
				best, most, chosen = y.flap, told, slices.Clone(y.sections)
			}
		}
	}
	if y.flap = best; len(chosen) < count {
		y.note(y.n, "sheet.note.desk")
	}
}

// part makes a part of what pour pours in.
func (y *leaflet) part(all *layout.Flow, pour func(in *layout.Flow)) (p leafletPart) {
	p.Flow = all.Inner(leafletText)
	p.In(layout.Node{Role: pdf.Div}, func() {
		p.node, p.end = p.Node(), p.Inner(leafletText)
		pour(p.Flow)
	})
	return p
}

// lay lays a part out on panels of a height, and says whether it fits. With cut, what doesn't gives way to where it can
// be seen.
func (y *leaflet) lay(p *leafletPart, panels int, height pdf.Length, cut bool) bool {
	frames := func(height, last pdf.Length) layout.Frames {
		return func(i int) pdf.Length {
			switch {
			case i < panels-1:
				return height
			case i == panels-1:
				return last
			}
			return 0
		}
	}
	// Panels end side by side, but a few lines are not spread over all of them.
	low := height * 3 / 5
	var over []layout.Strip
	if p.panels, over = layout.Break(p.Strips(), frames(low, low)); len(over) > 0 {
		p.panels, over = layout.Columns(p.Strips(), panels, height)
	}
	if len(over) == 0 || !cut {
		return len(over) == 0
	}
	y.elsewhere(p.end)
	p.panels, _ = layout.Break(p.Strips(), frames(height, height-p.end.Height()-grid/2))
	if len(p.panels) == 0 {
		p.panels = make([]layout.Filled, 1)
	}
	last := &p.panels[len(p.panels)-1]
	at := last.Height + grid/2
	for _, s := range p.end.Strips() {
		last.Places = append(last.Places, layout.Place{Strip: s, Y: at})
		at += s.Height
	}
	return true
}

// elsewhere says that there is more, and where.
func (y *leaflet) elsewhere(in *layout.Flow) {
	in.Text(pdf.P, y.l.bold(), layout.Span{Text: y.Words.T("sheet.rest") + " " + y.Words.T("sheet.see-all") + " "},
		layout.Span{Text: y.s.host + y.s.path, URI: y.s.printed})
	y.note(y.n, "sheet.note.shortened")
}
