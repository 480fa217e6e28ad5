package sheet

import (
	"bangtin/generator/board"
	"bangtin/generator/glance"
	"bangtin/generator/layout"
	"bangtin/generator/pdf"
	"bangtin/generator/qr"
)

// body pours in the title, the case, the papers.
func (y *checklist) body(in *layout.Flow, p checklistPlan) {
	l := &y.l
	y.title(in, l, y.proc, p.title, p.title*5/6, p.title*2/3)
	y.theCase(in)
	y.warnings(in, l, &y.f)
	in.Space(grid)
	y.heading(in, l, y.proc, "page.bring", "dossier")
	y.ticks(in)
	if n := y.of.sets(y.proc); n > 0 {
		in.Space(grid / 2)
		in.Text(pdf.P, l.bold(), layout.Span{Text: y.Words.N("page.sets-all", n)})
	}
	if notes := y.proc.DossierNotes; !notes.Empty() {
		in.Space(grid / 2)
		y.prose(in, l.smaller(), notes, 3)
	}
	for _, by := range y.f.Notes {
		in.Space(grid / 2)
		in.Text(pdf.P, l.small, y.setBy(by))
		y.prose(in, l.smaller(), by.Note, 3)
	}
}

// theCase pours in which case the sheet is for, under those it is nested in.
func (y *checklist) theCase(in *layout.Flow) {
	c := y.of.last()
	if c == nil {
		return
	}
	l := &y.l
	in.Space(grid / 2)
	in.Box(layout.Frame{Top: grid / 2, Bottom: grid / 2, Filled: true, Fill: y.wash, Bar: pdf.Stroke{Width: 3 * pdf.Point, Color: y.accent}}, grid*3/4, func(in *layout.Flow) {
		for _, up := range y.of[:len(y.of)-1] {
			in.Text(pdf.P, l.small, y.say(up.Title))
		}
		in.Text(pdf.P, l.text, y.word("page.case"), layout.Span{Text: " "}, dressed(&l.strong, y.say(c.Title)))
		y.prose(in, l, c.Note, 3)
	})
}

// ticks pour in the papers of the case, each with its box.
func (y *checklist) ticks(in *layout.Flow) {
	l, d := &y.l, &y.proc.Dossier
	switch {
	case d.IsNone():
		in.Text(pdf.P, l.text, y.word("page.no-papers"))
		return
	case !d.Is():
		in.Text(pdf.P, l.text, dressed(&l.faint, y.word("page.unknown")))
		return
	}
	some := false
	for g := range glance.Groups(d.V) {
		papers := y.papersOf(&g)
		if len(papers) == 0 {
			continue
		}
		some = true
		title := y.say(g.Title)
		if g.Title.Empty() && g.Later {
			title = y.word("sheet.other-papers")
		}
		st := l.bold()
		st.Keep = true
		in.Space(grid / 2)
		in.Text(pdf.H3, st, title)
		in.List("", func() {
			for _, x := range papers {
				in.Space(l.text.Leading / 4)
				in.Item(l.text.Size*2, layout.TickBox(l.text), func() { y.tick(in, x) })
			}
		})
	}
	if !some {
		in.Text(pdf.P, l.text, y.word("page.no-papers"))
	}
}

// papersOf are the papers of a group that the case wants: those for every case first.
func (y *checklist) papersOf(g *glance.Group) (out []*board.Paper) {
	for cases := range g.Blocks() {
		if y.of.has(cases) {
			for x := range g.Papers(cases) {
				out = append(out, x)
			}
		}
	}
	return out
}

// tick pours in one paper: its name, how many, handed in or shown, its remarks and its forms.
func (y *checklist) tick(in *layout.Flow, x *board.Paper) {
	l := &y.l
	st := l.text
	st.Keep = len(x.Paper.S) < 2*narrow
	in.Text(pdf.P, st, y.say(x.Paper))
	spans := y.said(l, y.Words.Quantity(nil, x))
	for i := range spans {
		if spans[i].Look == &l.strong {
			spans[i].Look = &l.loud
		}
	}
	if !x.When.Empty() {
		spans = append(spans, layout.Span{Text: ". "}, dressed(&l.loud, y.word("page.when")), layout.Span{Text: " "}, y.say(x.When))
	}
	in.Text(pdf.P, l.small, append(spans, layout.Span{Text: "."})...)
	rest := *x
	rest.When = board.Text{}
	y.remarks(in, l, &rest, layout.TickBox(l.small))
	for i := range x.Forms {
		in.Text(pdf.P, l.small, append([]layout.Span{dressed(&l.loud, y.word("page.form-named")), {Text: " "}}, y.form(l, &x.Forms[i])...)...)
	}
}

// ending pours in where to go, and beside it the code with its address. Where there is much to say of the office, it
// goes with the text.
func (y *checklist) ending(in, text *layout.Flow) {
	l := &y.l
	module := y.s.atLeast(handSize)
	code := in.Inner(max(figureWidth(&y.s, module), in.Width()*21/50))
	code.In(layout.Node{Role: pdf.Div}, func() {
		y.figure(code, &y.s, module)
		code.Indent(qr.QuietZone*module, func() { y.address(code, l, &y.s) })
	})
	place := in.Inner(in.Width() - code.Width() - grid)
	place.In(layout.Node{Role: pdf.Div}, func() { y.place(place) })
	if place.Height() > code.Height()*5/4 {
		text.Space(grid)
		y.place(text)
		place = in.Inner(place.Width())
	}
	place.Space(grid / 2)
	place.Text(pdf.P, l.small, layout.Span{Text: y.invitation(&y.f)})
	in.Row(layout.Frame{}, layout.Cell{Flow: place}, layout.Cell{X: place.Width() + grid, Flow: code})
}

func (y *checklist) place(in *layout.Flow) {
	y.heading(in, &y.l, y.proc, "page.where-when")
	y.desk(in, &y.l, &y.f)
}

// noteLine is the distance of the lines to write on.
var noteLine = mm(8)

// notes draw what the desk tells, to be filled in, and lines to write on, as many as find room.
func (y *checklist) notes(from, to pdf.Length) {
	in := layout.NewFlow(y.width, y.Words.Code)
	in.Text(pdf.H2, y.l.head, y.word("sheet.notes"))
	in.Draw(y.pen, y.side, from)
	at := from + in.Height() + noteLine*3/4
	half := (y.width - grid) / 2
	y.blank("sheet.filed-on", y.side, at, half)
	y.blank("sheet.ready-on", y.side+half+grid, at, half)
	at += noteLine
	y.blank("sheet.dossier-number", y.side, at, y.width)
	for at += noteLine; at < to-grid*3/4; at += noteLine {
		y.rule(y.side, y.side+y.width, at)
	}
}

// blank draws a name and behind it a line to write on, that wide.
func (y *checklist) blank(key string, x, at, width pdf.Length) {
	st := y.l.small
	y.pen.Mark(&layout.Node{Role: pdf.P})
	run := st.Font.Shape(y.Words.T(key)+": ", st.Size)
	y.pen.Page.Text(x, at, run, st.Color)
	y.rule(x+st.Font.Width(y.Words.T(key)+": ", st.Size), x+width, at)
}

// rule draws a line to write on.
func (y *checklist) rule(from, to, at pdf.Length) {
	y.pen.Page.Artifact(pdf.Layout)
	y.pen.Page.StrokeLine(from, at, to, at, pdf.Stroke{Color: 0x999999, Width: 400})
}
