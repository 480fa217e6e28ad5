package sheet

import (
	"bangtin/generator/board"
	"bangtin/generator/glance"
	"bangtin/generator/layout"
	"bangtin/generator/pdf"
	"bangtin/generator/qr"
)

// The flyer on A5, one side: the head, the four facts two by two, what to bring, and at the foot the code with the way
// online, beside the desk.
const (
	a5Side, a5Top, a5Bottom = 10, 8, 6 // mm
	a5Width                 = 128
)

// flyers makes flyers of procedures, one page each.
func flyers(j *job, list []board.Noun) error {
	return j.each(list, func(n board.Noun) error {
		s, err := j.symbolOf(n, qr.M)
		if err != nil {
			return err
		}
		y := &flyer{job: j, told: len(j.report.Notes), s: s, f: glance.At(j.Board, j.Words, n.(*board.Procedure), j.Office, j.Today)}
		y.fit()
		y.draw()
		return nil
	})
}

// a5Plan is one way to make a flyer: letters in halves of a point, and how much of the record it shows.
type a5Plan struct {
	text, small, columns int
	amount
}

// a5Plans are tried in turn.
var a5Plans = []a5Plan{
	{20, 16, 1, everything}, {19, 15, 1, closely}, {18, 15, 1, closely}, {18, 15, 2, closely}, {17, 14, 2, closely},
	{17, 14, 2, amount{papers: -1, fees: 0, close: true, bare: true}}, {16, 13, 2, amount{papers: -1, fees: 0, close: true, bare: true}},
	{16, 13, 2, amount{papers: -1, fees: 0, close: true, bare: true, loose: true}},
}

type flyer struct {
	*job
	told             int // notes of the sheets before this one
	f                glance.Facts
	s                symbol
	l                letters
	top              *top
	head, tail, foot *layout.Flow
	main             []layout.Filled
	column           pdf.Length // the width of a column of main
}

// fit finds the first plan that fits; where none does, papers are left out until the last one does.
func (y *flyer) fit() {
	for _, p := range a5Plans {
		if y.try(p) {
			return
		}
	}
	last := a5Plans[len(a5Plans)-1]
	last.papers = most(len(y.f.Proc.Dossier.V), func(n int) bool {
		last.papers = n
		return y.try(last)
	})
	y.try(last)
}

// try lays the flyer out as planned, and says whether all of it found its place.
func (y *flyer) try(p a5Plan) bool {
	y.report.Notes = y.report.Notes[:y.told]
	l, f := &y.l, &y.f
	*l = y.letters(36, p.text, p.small)
	width := mm(a5Width)
	y.top = y.job.top(l, y.fieldSpan(f.Proc), width)
	y.foot = y.job.foot(l, f.Proc, nil, width)
	y.head = layout.NewFlow(width, y.Words.Code)
	y.title(y.head, l, f.Proc, 40, 34, 28, 22)
	y.head.Space(grid / 4)
	y.audience(y.head, l, f.Proc)
	y.warnings(y.head, l, f)
	y.head.Space(grid * 3 / 4)
	y.glance(y.head, l, f, 2)
	y.tail = layout.NewFlow(width, y.Words.Code)
	small := y.letters(36, max(p.text-2, 16), p.small)
	y.ending(y.tail, &small)
	y.column = (width+grid)/pdf.Length(p.columns) - grid
	main := layout.NewFlow(y.column, y.Words.Code)
	y.heading(main, l, f.Proc, "page.bring", "dossier")
	left := y.papers(main, l, f, p.amount)
	y.more(main, l, f.Proc, &y.s, "sheet.more-papers", "sheet.note.papers", left)
	if len(feesNow(f)) > 1 {
		y.money(main, p.amount)
	}
	var over []layout.Strip
	y.main, over = layout.Columns(main.Strips(), p.columns, y.tailTop()-grid-y.mainTop())
	return len(over) == 0
}

// money pours in the rows of fees, or, where there is no room for them, that they are told elsewhere.
func (y *flyer) money(in *layout.Flow, a amount) {
	if a.fees == 0 {
		y.note(y.f.Proc, "sheet.note.fees", "n", len(feesNow(&y.f)))
		return
	}
	in.Space(grid * 3 / 4)
	y.heading(in, &y.l, y.f.Proc, "page.fees", "fees")
	y.fees(in, &y.l, &y.f, a)
}

// ending pours in the code with its address at the left, the way online and the desk at the right.
func (y *flyer) ending(in *layout.Flow, l *letters) {
	module := y.s.atLeast(handSize)
	code := in.Inner(max(figureWidth(&y.s, module), mm(46)))
	wide := in.Width() - code.Width() - grid
	code.In(layout.Node{Role: pdf.Div}, func() {
		y.figure(code, &y.s, module)
		code.Indent(qr.QuietZone*module/2, func() { y.address(code, l, &y.s) })
	})
	text := in.Inner(wide)
	text.In(layout.Node{Role: pdf.Div}, func() {
		st := l.head
		st.Size, st.Leading = st.Size*6/5, st.Leading*6/5
		text.Text(pdf.P, st, layout.Span{Text: y.invitation(&y.f)})
		text.Space(grid / 2)
		y.online(text, l, &y.f)
		text.Space(grid / 2)
		y.heading(text, l, y.f.Proc, "page.where-when")
		y.where(text, l, &y.f)
	})
	look := layout.Frame{Top: grid / 2, Bottom: grid / 2, Rounded: grid / 2, Around: pdf.Stroke{Color: y.accent, Width: pdf.Point}}
	in.Row(look, layout.Cell{Flow: code, X: 0}, layout.Cell{X: code.Width() + grid/2, Flow: text})
}

func (y *flyer) headTop() pdf.Length { return mm(a5Top) + y.top.height() + grid*3/4 }
func (y *flyer) mainTop() pdf.Length { return y.headTop() + y.head.Height() + grid }
func (y *flyer) footTop() pdf.Length { return y.size.Height - mm(a5Bottom) - y.foot.Height() }
func (y *flyer) tailTop() pdf.Length { return y.footTop() - grid/2 - y.tail.Height() }

// draw draws the page.
func (y *flyer) draw() {
	x, p := mm(a5Side), y.pen
	y.page(y.f.Proc)
	y.top.draw(x, mm(a5Top))
	y.head.Draw(p, x, y.headTop())
	for i := range y.main {
		y.main[i].Draw(p, x+pdf.Length(i)*(y.column+grid), y.mainTop())
	}
	y.tail.Draw(p, x, y.tailTop())
	y.foot.Draw(p, x, y.footTop())
}
