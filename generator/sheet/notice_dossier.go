package sheet

import (
	"strconv"

	"bangtin/generator/board"
	"bangtin/generator/glance"
	"bangtin/generator/layout"
	"bangtin/generator/pdf"
)

// dossier pours in the papers and how many sets of them (thành phần, số lượng hồ sơ).
func (y *notice) dossier(in *layout.Flow) {
	p := y.f.Proc
	y.caseNotes(in)
	if y.known(in, p.Dossier.State, "page.no-papers") {
		in.Space(grid / 2)
		in.Table(tableLook(), []int{11, 3, 3}, func(t *layout.Table) {
			t.Head(y.headCell("sheet.paper"), y.headCell("sheet.original"), y.headCell("sheet.copy"))
			for g := range glance.Groups(p.Dossier.V) {
				y.paperGroup(in, t, &g)
			}
		})
	}
	if p.Sets > 0 {
		in.Space(grid / 2)
		in.Text(pdf.P, y.l.bold(), layout.Span{Text: y.Words.N("page.sets-all", p.Sets)})
	}
	if !p.DossierNotes.Empty() {
		in.Space(grid / 2)
		y.prose(in, &y.l, p.DossierNotes, 3)
	}
}

// headCell is a cell of a table's head.
func (y *notice) headCell(key string) func(in *layout.Flow) {
	return func(in *layout.Flow) { in.Line(y.l.bold(), y.word(key)) }
}

// paperGroup pours in the papers of a group: a row for its title, one for the cases that papers are for, one a paper.
func (y *notice) paperGroup(in *layout.Flow, t *layout.Table, g *glance.Group) {
	p, l := y.f.Proc, &y.l
	if !g.Title.Empty() {
		t.Row(func(in *layout.Flow) { in.Line(l.bold(), y.say(g.Title)) })
		in.Keep()
	}
	for cases := range g.Blocks() {
		switch {
		case len(cases) > 0:
			t.Row(func(in *layout.Flow) {
				in.Line(l.text, y.word("page.case"), layout.Span{Text: " "}, dressed(&l.strong, y.cases(p, cases)))
			})
			in.Keep()
		case g.Later && g.Title.Empty():
			t.Row(func(in *layout.Flow) { in.Line(l.bold(), y.word("page.every-case")) })
			in.Keep()
		}
		for x := range g.Papers(cases) {
			original, copies := y.counts(x)
			t.Row(
				func(in *layout.Flow) {
					in.Text(pdf.P, l.text, y.say(x.Paper))
					in.Indent(grid, func() { y.remarks(in, l, x, layout.Label("•", l.text)) })
				},
				func(in *layout.Flow) { in.Line(l.text, original) },
				func(in *layout.Flow) { in.Line(l.text, copies) },
			)
		}
	}
}

// counts are how many originals and copies of a paper: numbers, a dash for none, that it is shown and handed back, or
// that nobody has written it.
func (y *notice) counts(x *board.Paper) (original, copies layout.Span) {
	number := func(c board.Count) layout.Span {
		if c.N > 0 {
			return layout.Span{Text: strconv.Itoa(c.N)}
		}
		return layout.Span{Text: "–"}
	}
	original, copies = number(x.Original), number(x.Copy)
	switch {
	case x.Present && x.Original.N > 0:
		original.Text += " (" + y.Words.T("sheet.shown") + ")"
	case x.Present && x.Copy.N <= 0:
		original = y.word("sheet.shown")
	case !x.Original.Set && !x.Copy.Set:
		unknown := dressed(&y.l.faint, y.word("sheet.count-unknown"))
		return unknown, unknown
	}
	return original, copies
}

// caseNotes pour in what there is to know of the cases themselves.
func (y *notice) caseNotes(in *layout.Flow) {
	for i := range y.f.Proc.Cases.V {
		c := &y.f.Proc.Cases.V[i]
		if c.Note.Empty() && c.Sets == 0 {
			continue
		}
		in.Space(grid / 4)
		spans := []layout.Span{dressed(&y.l.strong, y.say(c.Title))}
		if c.Sets > 0 {
			spans = append(spans, layout.Span{Text: " " + y.Words.N("page.sets", c.Sets)})
		}
		in.Text(pdf.P, y.l.text, spans...)
		y.prose(in, &y.l, c.Note, 3)
	}
}

// forms pour in the forms to fill in (mẫu đơn, mẫu tờ khai), each once, and where to get them.
func (y *notice) forms(in *layout.Flow) {
	d := &y.f.Proc.Dossier
	if d.State != board.Given {
		y.known(in, d.State, "page.none")
		return
	}
	var list []*board.Form
	seen := map[string]bool{}
	for i := range d.V {
		for k := range d.V[i].Forms {
			x := &d.V[i].Forms[k]
			key := x.Title.S + "\x00" + string(x.File) + "\x00" + string(x.URL)
			if !seen[key] {
				seen[key] = true
				list = append(list, x)
			}
		}
	}
	if len(list) == 0 {
		in.Text(pdf.P, y.l.text, y.word("sheet.no-forms"))
		return
	}
	y.bullets(in, len(list), func(i int) []layout.Span { return y.form(&y.l, list[i]) })
}
