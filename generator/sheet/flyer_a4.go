package sheet

import (
	"bangtin/generator/board"
	"bangtin/generator/glance"
	"bangtin/generator/layout"
	"bangtin/generator/pdf"
	"bangtin/generator/qr"
)

// The flyer on A4: the head and the four facts across, then what to bring, the fees and the steps in a wide column, the
// code, the way online and the desk in a narrow one. What does not fit goes to the back.
const (
	a4Side, a4Top, a4Bottom    = 17, 12, 10 // mm
	a4Width, a4Main, a4Aside   = 176, 112, 56
	a4Gutter                   = a4Width - a4Main - a4Aside
	a4TitleLarge, a4TitleLeast = 52, 28 // halves of a point
)

// flyersA4 makes flyers of procedures, one or two pages each.
func flyersA4(j *job, list []board.Noun) error {
	return j.each(list, func(n board.Noun) error {
		s, err := j.symbolOf(n, qr.M)
		if err != nil {
			return err
		}
		proc := n.(*board.Procedure)
		y := &flyerA4{job: j, told: len(j.report.Notes), s: s, f: glance.At(j.Board, j.Words, proc, j.Office, j.Today)}
		y.fit()
		y.draw()
		return nil
	})
}

// a4Plan is one way to make a flyer: letters in halves of a point, how many pages it may take, how much of the record
// it shows.
type a4Plan struct {
	text, small, pages int
	amount
}

// a4Plans are tried in turn.
var a4Plans = []a4Plan{
	{22, 17, 1, everything}, {21, 17, 1, closely}, {20, 16, 1, closely},
	{22, 17, 2, everything}, {20, 16, 2, closely}, {19, 16, 2, closely},
	{19, 16, 2, amount{papers: -1, fees: 12, steps: 12, close: true, bare: true}},
	{18, 15, 2, amount{papers: -1, fees: 6, steps: 6, close: true, bare: true}},
}

type flyerA4 struct {
	*job
	told       int // notes of the sheets before this one
	f          glance.Facts
	s          symbol
	l          letters
	top        *top
	head, foot *layout.Flow
	main, side []layout.Filled
	pages      int
}

// fit finds the first plan that fits; where none does, papers are left out until the last one does.
func (y *flyerA4) fit() {
	for _, p := range a4Plans {
		if y.try(p) {
			return
		}
	}
	last := a4Plans[len(a4Plans)-1]
	last.papers = most(len(y.f.Proc.Dossier.V), func(n int) bool {
		last.papers = n
		return y.try(last)
	})
	y.try(last)
}

// most is the greatest number below n with which fits is true; 0 if there is none.
func most(n int, fits func(n int) bool) int {
	low, high := 0, n
	for low+1 < high {
		if mid := (low + high) / 2; fits(mid) {
			low = mid
		} else {
			high = mid
		}
	}
	return low
}

// try lays the flyer out as planned, and says whether all of it found its place.
func (y *flyerA4) try(p a4Plan) bool {
	y.report.Notes = y.report.Notes[:y.told]
	y.l = y.letters(a4TitleLarge, p.text, p.small)
	y.top = y.job.top(&y.l, y.fieldSpan(y.f.Proc), mm(a4Width))
	y.foot = y.job.foot(&y.l, y.f.Proc, nil, mm(a4Width))
	y.head = layout.NewFlow(mm(a4Width), y.Words.Code)
	y.title(y.head, &y.l, y.f.Proc, a4TitleLarge, 44, 36, a4TitleLeast)
	y.head.Space(grid / 2)
	y.audience(y.head, &y.l, y.f.Proc)
	y.warnings(y.head, &y.l, &y.f)
	y.head.Space(grid)
	y.glance(y.head, &y.l, &y.f, 4)
	var main, side *layout.Flow
	body := layout.NewFlow(mm(a4Width), y.Words.Code)
	body.In(layout.Node{Role: pdf.Div, Hold: true}, func() {
		main, side = body.Inner(mm(a4Main)), body.Inner(mm(a4Aside))
		main.In(layout.Node{Role: pdf.Div}, func() { y.mainColumn(main, p.amount) })
		side.In(layout.Node{Role: pdf.Div}, func() { y.sideColumn(side) })
	})
	frames := layout.Frames(func(i int) pdf.Length {
		if i >= p.pages {
			return 0
		}
		return y.size.Height - y.bodyTop(i) - mm(a4Bottom) - y.foot.Height() - grid
	})
	var left, over []layout.Strip
	y.main, left = layout.Break(main.Strips(), frames)
	y.side, over = layout.Break(side.Strips(), frames)
	y.pages = max(len(y.main), len(y.side))
	return len(left)+len(over) == 0
}

// bodyTop is where the columns begin on page i.
func (y *flyerA4) bodyTop(i int) pdf.Length {
	top := mm(a4Top) + y.top.height() + grid
	if i == 0 {
		top += y.head.Height() + grid*5/4
	}
	return top
}

// fieldSpan is the procedure's field, for the top.
func (j *job) fieldSpan(p *board.Procedure) layout.Span {
	if f := j.Board.Field(p.Field); f != nil {
		return j.say(f.Name)
	}
	return layout.Span{}
}

func (y *flyerA4) mainColumn(in *layout.Flow, a amount) {
	l, f := &y.l, &y.f
	y.heading(in, l, f.Proc, "page.bring", "dossier")
	left := y.papers(in, l, f, a)
	y.more(in, l, f.Proc, &y.s, "sheet.more-papers", "sheet.note.papers", left)
	if len(feesNow(f)) > 1 {
		in.Space(grid * 5 / 4)
		y.heading(in, l, f.Proc, "page.fees", "fees")
		left = y.fees(in, l, f, a)
		y.more(in, l, f.Proc, &y.s, "sheet.more-fees", "sheet.note.fees", left)
	}
	in.Space(grid * 5 / 4)
	y.heading(in, l, f.Proc, "page.steps", "steps")
	left = y.steps(in, l, f, a)
	y.more(in, l, f.Proc, &y.s, "sheet.more-steps", "sheet.note.steps", left)
}

func (y *flyerA4) sideColumn(in *layout.Flow) {
	l, f := &y.l, &y.f
	y.codeBox(in, l, &y.s, y.invitation(f))
	in.Space(grid)
	y.online(in, l, f)
	in.Space(grid)
	y.heading(in, l, f.Proc, "page.where-when")
	y.where(in, l, f)
}

// codeBox pours in the code with its invitation above and the address below, framed, as wide as the flow.
func (j *job) codeBox(in *layout.Flow, l *letters, s *symbol, invitation string) {
	look := layout.Frame{Top: grid / 2, Bottom: grid / 2, Rounded: grid / 2, Around: pdf.Stroke{Color: j.accent, Width: pdf.Point}}
	in.Box(look, grid/2, func(in *layout.Flow) {
		in.In(layout.Node{Role: pdf.Div}, func() {
			st := l.head
			st.Align, st.Balance = layout.Center, true
			in.Text(pdf.P, st, layout.Span{Text: invitation})
			n := pdf.Length(s.Size())
			module := max(s.module(in.Width()*n/(n+2*qr.QuietZone)), s.atLeast(handSize))
			in.Indent((in.Width()-figureWidth(s, module))/2, func() { j.figure(in, s, module) })
			j.address(in, l, s)
		})
	})
}

// draw draws the pages.
func (y *flyerA4) draw() {
	x, p := mm(a4Side), y.pen
	for i := range y.pages {
		if i == 0 {
			y.page(y.f.Proc)
			y.top.draw(x, mm(a4Top))
			y.head.Draw(p, x, mm(a4Top)+y.top.height()+grid)
		} else {
			y.page(nil)
			p.Artifact(pdf.Header, func() { y.top.draw(x, mm(a4Top)) })
		}
		at := y.bodyTop(i)
		if i < len(y.main) {
			y.main[i].Draw(p, x, at)
		}
		if i < len(y.side) {
			y.side[i].Draw(p, x+mm(a4Main+a4Gutter), at)
		}
		y.drawFoot(x, i)
	}
}

// drawFoot draws the small print: for all to hear on the last page, and where there are two, which one it is.
func (y *flyerA4) drawFoot(x pdf.Length, i int) {
	at := y.size.Height - mm(a4Bottom) - y.foot.Height()
	if i == y.pages-1 {
		y.foot.Draw(y.pen, x, at)
	} else {
		y.pen.Artifact(pdf.Footer, func() { y.foot.Draw(y.pen, x, at) })
	}
	if y.pages > 1 {
		y.pageNumber(&y.l, x+mm(a4Width), at, i, y.pages)
	}
}
