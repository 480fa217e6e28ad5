package sheet

import (
	"strconv"

	"bangtin/generator/board"
	"bangtin/generator/layout"
	"bangtin/generator/pdf"
	"bangtin/generator/qr"
)

// Letters of a report, in halves of a point.
const (
	reportTitle = 44
	reportText  = 20
	reportSmall = 16
)

// reports make the reports of initiatives, on as many pages as they take: where it was born, when and by whom, what it
// is about, its figures and who has taken it up, with the same numbers as on its page.
func reports(j *job, list []board.Noun) error {
	return j.each(list, func(n board.Noun) error {
		y := &report{job: j, n: n.(*board.Initiative)}
		var err error
		if y.s, err = j.symbolOf(n, qr.M); err != nil {
			return err
		}
		y.draw()
		return nil
	})
}

type report struct {
	*job
	n *board.Initiative
	s symbol
	l letters
}

// draw lays the report out and draws its pages.
func (y *report) draw() {
	y.l = y.letters(reportTitle, reportText, reportSmall)
	width := mm(a4Width)
	top := y.top(&y.l, y.posterKind(y.n), width)
	foot := y.foot(&y.l, y.n, nil, width)
	in := layout.NewFlow(width, y.Words.Code)
	in.In(layout.Node{Role: pdf.Div}, func() { y.pour(in) })
	at := mm(a4Top) + top.height() + grid
	footAt := y.size.Height - mm(a4Bottom) - foot.Height()
	pages, rest := layout.Break(in.Strips(), layout.Same(footAt-grid-at))
	if len(rest) > 0 {
		y.note(y.n, "sheet.note.shortened")
	}
	x := mm(a4Side)
	for i := range pages {
		if i == 0 {
			y.page(y.n)
			top.draw(x, mm(a4Top))
		} else {
			y.page(nil)
			y.pen.Artifact(pdf.Header, func() { top.draw(x, mm(a4Top)) })
		}
		pages[i].Draw(y.pen, x, at)
		if i == len(pages)-1 {
			foot.Draw(y.pen, x, footAt)
		} else {
			y.pen.Artifact(pdf.Footer, func() { foot.Draw(y.pen, x, footAt) })
		}
		if len(pages) > 1 {
			y.pageNumber(&y.l, x+width, footAt, i, len(pages))
		}
	}
}

// pour pours everything in.
func (y *report) pour(in *layout.Flow) {
	n, l := y.n, &y.l
	y.title(in, l, n, reportTitle, 36, 30, 26)
	if n.Example {
		in.Space(grid / 2)
		in.Box(layout.Frame{Top: 3 * pdf.Point, Bottom: 3 * pdf.Point, Bar: pdf.Stroke{Width: 3 * pdf.Point}}, grid*3/4, func(in *layout.Flow) {
			in.Text(pdf.P, l.bold(), y.word("page.example"))
		})
	}
	in.Space(grid)
	y.prose(in, l, n.Summary, 2)
	in.Space(grid)
	y.head(in)
	for _, part := range []struct {
		key  string
		text board.Prose
	}{{"page.problem", n.Problem}, {"page.solution", n.Solution}, {"page.novelty", n.Novelty}} {
		if part.text.Empty() && part.key == "page.novelty" {
			continue
		}
		y.part(in, part.key)
		if part.text.Empty() {
			in.Text(pdf.P, l.text, dressed(&l.faint, y.word("page.unknown")))
		}
		y.prose(in, l, part.text, 3)
	}
	if len(n.Indicators) > 0 {
		y.part(in, "page.figures")
		y.figures(in)
	}
	y.part(in, "page.spread")
	y.spread(in)
	y.related(in)
	if !n.Body.Empty() {
		in.Space(grid * 3 / 2)
		y.prose(in, l, n.Body, 2)
	}
	in.Space(grid * 3 / 2)
	in.Text(pdf.P, l.small, y.word("sheet.report-source"), layout.Span{Text: " "}, y.word("sheet.see-all"), layout.Span{Text: " "},
		layout.Span{Text: y.s.host + y.s.path, Look: &l.loud, URI: y.s.printed})
}

// part pours in the heading of a part.
func (y *report) part(in *layout.Flow, key string) {
	in.Space(grid * 3 / 2)
	y.heading(in, &y.l, y.n, key)
	in.Keep()
}

// head pours in where and when it was born, by whom, by which decision and how it stands, beside the code.
func (y *report) head(in *layout.Flow) {
	var facts, code *layout.Flow
	in.In(layout.Node{Role: pdf.Div}, func() {
		facts, code = in.Inner(mm(a4Main)), in.Inner(mm(a4Aside))
		y.facts(facts)
		y.codeBox(code, &y.l, &y.s, y.Words.T("sheet.scan"))
		in.Row(layout.Frame{}, layout.Cell{Flow: facts}, layout.Cell{X: mm(a4Main + a4Gutter), Flow: code})
	})
}

func (y *report) facts(in *layout.Flow) {
	n, l := y.n, &y.l
	row := func(key string, spans ...layout.Span) {
		if len(spans) == 0 {
			spans = []layout.Span{dressed(&l.faint, y.word("page.unknown"))}
		}
		st := l.small
		st.Keep = true
		in.Space(grid / 2)
		in.Text(pdf.P, st, y.word(key))
		in.Text(pdf.P, l.text, spans...)
	}
	born := []layout.Span{dressed(&l.strong, y.unitName(n.Unit))}
	if n.Year != 0 {
		born = append(born, layout.Span{Text: ", " + strconv.Itoa(n.Year)})
	}
	row("page.born-at", born...)
	row("page.authors", y.authors()...)
	row("page.decision", y.decision()...)
	if n.Status != "" {
		row("page.status", y.word("initiative."+string(n.Status)))
	} else {
		row("page.status")
	}
	if f := y.Board.Field(n.Field); f != nil {
		row("page.field", y.say(f.Name))
	}
}

// unitName is a unit's name, or its id where the board does not hold it.
func (y *report) unitName(id board.ID) layout.Span {
	if u := y.Board.Unit(id); u != nil {
		return y.say(u.Name)
	}
	return layout.Span{Text: string(id)}
}

// authors are who thought of it, one a line, with their shares.
func (y *report) authors() (spans []layout.Span) {
	for i := range y.n.Authors {
		a := &y.n.Authors[i]
		if i > 0 {
			spans = append(spans, layout.Span{Text: "\n"})
		}
		spans = append(spans, y.say(a.Name))
		if !a.Unit.Empty() {
			name := y.say(a.Unit.Name)
			if u := y.Board.Unit(a.Unit.Unit); u != nil {
				name = y.say(u.Name)
			}
			spans = append(spans, layout.Span{Text: ", "}, name)
		}
		if a.Share.Set {
			spans = append(spans, layout.Span{Text: " (" + a.Share.In(y.Words.Catalog) + "%)"})
		}
	}
	return spans
}

// decision is the act that recognised it.
func (y *report) decision() (spans []layout.Span) {
	d := &y.n.Decision
	if d.Number == "" {
		return nil
	}
	spans = append(spans, layout.Span{Text: d.Number})
	if d.Date != 0 {
		spans = append(spans, layout.Span{Text: ", " + d.Date.In(y.Words.Catalog)})
	}
	if !d.Issuer.Empty() {
		spans = append(spans, layout.Span{Text: ", "}, y.say(d.Issuer))
	}
	if d.Kind != "" {
		spans = append(spans, layout.Span{Text: " (" + y.Words.T("change."+string(d.Kind)) + ")"})
	}
	if !d.Changes.Empty() {
		spans = append(append(spans, layout.Span{Text: "\n"}), y.inline(&y.l, d.Changes)...)
	}
	return spans
}
