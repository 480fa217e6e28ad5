package sheet

import (
	"bangtin/generator/board"
	"bangtin/generator/glance"
	"bangtin/generator/layout"
	"bangtin/generator/pdf"
)

// owner is whose sheet it is: the office, or who answers for the board.
func (j *job) owner() board.Text {
	if j.Office != nil {
		return j.Office.Name
	}
	return j.Board.Site.Organisation.Or(j.Board.Site.Title)
}

// top is the bar and the line at a sheet's head: whose it is, and what of; in a draft, the stamp.
type top struct {
	*job
	line         *layout.Flow
	width, stamp pdf.Length
	draft        pdf.Run
}

// barHeight is how thick the bar is.
const barHeight = 4 * pdf.Point

// top makes a sheet's top, that wide; right stands at the right end.
func (j *job) top(l *letters, right layout.Span, width pdf.Length) *top {
	t := &top{job: j, width: width}
	if j.order.Draft {
		t.draft = j.Fonts.Bold.Shape(j.Words.T("sheet.draft"), l.text.Size)
		t.stamp = t.draft.Width() + 2*grid
	}
	room := width - t.stamp
	f := layout.NewFlow(width, j.Words.Code)
	left, side := f.Inner(room*3/5), f.Inner(room*2/5-grid/2)
	left.Text(pdf.P, l.small, dressed(&l.loud, j.say(j.owner())))
	st := l.small
	st.Align = layout.Right
	side.Text(pdf.P, st, right)
	f.Row(layout.Frame{}, layout.Cell{Flow: left}, layout.Cell{X: room*3/5 + grid/2, Flow: side})
	t.line = f
	return t
}

func (t *top) height() pdf.Length { return barHeight + grid/2 + t.line.Height() }

// draw draws the top with its upper left corner at (x, y).
func (t *top) draw(x, y pdf.Length) {
	p := t.pen
	p.Page.Artifact(pdf.Background)
	p.Page.FillRect(pdf.Rect{X: x, Y: y, W: t.width, H: barHeight}, t.accent)
	y += barHeight + grid/2
	t.line.Draw(p, x, y)
	if t.stamp == 0 {
		return
	}
	box := pdf.Rect{X: x + t.width - t.stamp + grid, Y: y, W: t.stamp - grid, H: t.draft.Size() * 3 / 2}
	p.Mark(&layout.Node{Role: pdf.P})
	var path pdf.Path
	path.Rect(box.X, box.Y, box.W, box.H)
	p.Page.Stroke(&path, pdf.Stroke{Width: pdf.Point})
	m := t.draft.Font().Metrics(t.draft.Size())
	p.Page.Text(box.X+grid/2, box.Y+(box.H+m.CapHeight)/2, t.draft, pdf.Black)
}

// Lines of a title: as many as look like one, and as many as leave room for anything else.
const fewLines, mostLines = 3, 6

// title pours in the title, as large as it goes in a few lines: sizes are in halves of a point, the largest first. A
// title that would still take more lines gives way to the record's short one; one that would take the sheet for itself
// has its beginning, and that is told.
func (j *job) title(in *layout.Flow, l *letters, n board.Noun, sizes ...int) {
	t, st := n.Heading(), l.title
	st.Balance = true
	lines := func(t board.Text) int {
		try := in.Inner(in.Width())
		try.Text(pdf.H1, st, j.say(t))
		return len(try.Strips())
	}
	fits := func() bool {
		for _, half := range sizes {
			st.Size = pdf.Length(half) * pdf.Point / 2
			st.Leading = st.Size * 130 / 100
			if lines(t) <= fewLines {
				return true
			}
		}
		return false
	}
	if !fits() && !n.Rec().Short.Empty() {
		t = n.Rec().Short
		fits()
	}
	if lines(t) > mostLines {
		whole := t.S
		best := most(len(whole), func(k int) bool {
			t.S, _ = clip(whole, k)
			return lines(t) <= mostLines
		})
		t.S, _ = clip(whole, best)
		j.note(n, "sheet.note.title")
	}
	in.Text(pdf.H1, st, j.say(t))
}

// audience pours in whom a procedure is for.
func (j *job) audience(in *layout.Flow, l *letters, p *board.Procedure) {
	spans := []layout.Span{dressed(&l.strong, j.word("page.audience")), {Text: " "}}
	for i, t := range p.Audience {
		if i > 0 {
			spans = append(spans, layout.Span{Text: "; "})
		}
		spans = append(spans, j.say(t))
	}
	if len(p.Audience) == 0 {
		spans = append(spans, dressed(&l.faint, j.word("page.unknown")))
	}
	in.Text(pdf.P, l.text, append(spans, j.doubt(l, p, "audience")...)...)
}

// doubt is the remark that a fact is to be checked, if one of the keys says so.
func (j *job) doubt(l *letters, n board.Noun, keys ...string) []layout.Span {
	for _, k := range keys {
		if n.Rec().IsDoubtful(k) {
			return []layout.Span{{Text: " "}, dressed(&l.loud, layout.Span{Text: "(" + j.Words.T("page.doubtful") + ")"})}
		}
	}
	return nil
}

// heading pours in the heading of a part.
func (j *job) heading(in *layout.Flow, l *letters, n board.Noun, key string, doubtful ...string) {
	in.Text(pdf.H2, l.head, append([]layout.Span{j.word(key)}, j.doubt(l, n, doubtful...)...)...)
}

// warnings pour in what a reader must know before the facts.
func (j *job) warnings(in *layout.Flow, l *letters, f *glance.Facts) {
	for _, s := range j.cautions(f) {
		in.Space(grid / 2)
		in.Box(layout.Frame{Top: 3 * pdf.Point, Bottom: 3 * pdf.Point, Bar: pdf.Stroke{Width: 3 * pdf.Point}}, grid*3/4, func(in *layout.Flow) {
			in.Text(pdf.P, l.bold(), s)
		})
	}
}
