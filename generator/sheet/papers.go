package sheet

import (
	"bangtin/generator/board"
	"bangtin/generator/glance"
	"bangtin/generator/layout"
	"bangtin/generator/pdf"
)

// amount is how much of a record a sheet shows; less of it is told as summed up.
type amount struct {
	// papers, fees and steps are how many at most; -1 is all.
	papers, fees, steps int
	// close puts how many of a paper behind its name.
	close bool
	// bare leaves remarks out, and the texts of steps.
	bare bool
	// loose lets a paper go on in the next column.
	loose bool
}

// everything is the whole record.
var everything = amount{papers: -1, fees: -1, steps: -1}

// closely is the whole record in fewer lines.
var closely = amount{papers: -1, fees: -1, steps: -1, close: true}

// longPaper is how many letters the name of a paper may have that is a name and no text.
const longPaper = 300

// papers pour in what to bring (thành phần hồ sơ) as a list to tick, under the cases they are for. It gives how many
// papers were left out.
func (j *job) papers(in *layout.Flow, l *letters, f *glance.Facts, a amount) (left int) {
	d := &f.Proc.Dossier
	switch {
	case d.IsNone():
		in.Text(pdf.P, l.text, j.word("page.no-papers"))
		return 0
	case !d.Is():
		in.Text(pdf.P, l.text, dressed(&l.faint, j.word("page.unknown")))
		return 0
	}
	room := a.papers
	for g := range glance.Groups(d.V) {
		j.group(in, l, f.Proc, &g, a, &room)
	}
	if f.Proc.Sets > 0 {
		in.Space(grid / 4)
		in.Text(pdf.P, l.small, layout.Span{Text: j.Words.N("page.sets-all", f.Proc.Sets)})
	}
	in.Space(grid / 4)
	j.remark(in, l, f.Proc, f.Proc.DossierNotes, a)
	if a.papers < 0 {
		return 0
	}
	return max(0, len(d.V)-a.papers)
}

// group pours in the papers of a group, as many as there is room for.
func (j *job) group(in *layout.Flow, l *letters, p *board.Procedure, g *glance.Group, a amount, room *int) {
	named := g.Title.Empty()
	for cases := range g.Blocks() {
		if *room == 0 {
			return
		}
		if !named {
			in.Space(grid / 2)
			st := l.bold()
			st.Keep = true
			in.Text(pdf.H3, st, j.say(g.Title))
			named = true
		}
		j.caseLine(in, l, p, cases, g.Later && g.Title.Empty())
		in.List("", func() {
			for x := range g.Papers(cases) {
				if *room == 0 {
					return
				}
				*room--
				in.Space(l.text.Leading / 6)
				item := func() { in.Item(l.text.Size*7/4, layout.TickBox(l.text), func() { j.paper(in, l, p, x, a) }) }
				if a.loose {
					item()
				} else {
					in.Together(item)
				}
			}
		})
	}
}

// caseLine says which cases the papers that follow are for.
func (j *job) caseLine(in *layout.Flow, l *letters, p *board.Procedure, cases []board.ID, everybody bool) {
	st := l.small
	st.Keep = true
	switch {
	case len(cases) > 0:
		in.Space(grid / 2)
		in.Text(pdf.P, st, dressed(&l.faint, j.word("page.case")), layout.Span{Text: " "}, dressed(&l.loud, j.cases(p, cases)))
	case everybody:
		in.Space(grid / 2)
		in.Text(pdf.P, st, dressed(&l.loud, j.word("page.every-case")))
	}
}

// cases are the titles of cases, parted by semicolons.
func (j *job) cases(p *board.Procedure, ids []board.ID) layout.Span {
	var all board.Text
	for _, id := range ids {
		for i := range p.Cases.V {
			if c := &p.Cases.V[i]; c.ID == id {
				if !all.Empty() {
					all.S += "; "
				}
				all = board.Text{S: all.S + c.Title.S, Lang: c.Title.Lang}
			}
		}
	}
	return j.say(all)
}

// paper pours in one paper: its name, then how many, when, and which of several.
func (j *job) paper(in *layout.Flow, l *letters, p *board.Procedure, x *board.Paper, a amount) {
	name, cut := x.Paper, false
	if name.S, cut = clip(name.S, longPaper); cut {
		j.note(p, "sheet.note.long-paper")
	}
	many, rest := j.quantity(l, x), j.conditions(l, x)
	st := l.text
	st.Keep = true
	if a.close {
		spans := []layout.Span{j.say(name), {Text: "  "}}
		for _, s := range many {
			if s.Look == nil {
				s.Look = &l.faint
			}
			s.Text = tied(s.Text)
			spans = append(spans, s)
		}
		st.Keep = len(rest) > 0
		in.Text(pdf.P, st, spans...)
		in.Text(pdf.P, l.small, rest...)
	} else {
		in.Text(pdf.P, st, j.say(name))
		in.Text(pdf.P, l.small, append(append(many, layout.Span{Text: " "}), rest...)...)
	}
	j.remark(in, l, p, x.Note, a)
}

// longRemark is how many letters a remark may have that somebody reads on a flyer.
const longRemark = 600

// remark pours in a remark in small print; that there was no room for it is told.
func (j *job) remark(in *layout.Flow, l *letters, p *board.Procedure, t board.Prose, a amount) {
	if t.Empty() {
		return
	}
	if _, long := clip(t.Plain(), longRemark); long || a.bare {
		j.note(p, "sheet.note.remarks")
		return
	}
	in.Text(pdf.P, l.small, j.inline(l, t)...)
}

// quantity are how many of a paper, in small print.
func (j *job) quantity(l *letters, x *board.Paper) []layout.Span {
	spans := j.said(l, j.Words.Quantity(nil, x))
	for i := range spans {
		if spans[i].Look == &l.strong {
			spans[i].Look = &l.loud
		}
	}
	return append(spans, layout.Span{Text: "."})
}

// conditions are when a paper is wanted, and which of several will do.
func (j *job) conditions(l *letters, x *board.Paper) (spans []layout.Span) {
	if !x.When.Empty() {
		spans = append(spans, dressed(&l.loud, j.word("page.when")), layout.Span{Text: " "}, j.say(x.When), layout.Span{Text: ". "})
	}
	if len(x.AnyOf) == 0 {
		return spans
	}
	spans = append(spans, dressed(&l.loud, j.word("page.any-of")), layout.Span{Text: " "})
	for i, t := range x.AnyOf {
		if i > 0 {
			spans = append(spans, layout.Span{Text: "; "})
		}
		spans = append(spans, j.say(t))
	}
	return append(spans, layout.Span{Text: "."})
}

// more says how many things found no room, and where to see all.
func (j *job) more(in *layout.Flow, l *letters, n board.Noun, s *symbol, key, note string, left int) {
	if left <= 0 {
		return
	}
	in.Space(grid / 2)
	in.Text(pdf.P, l.bold(), layout.Span{Text: j.Words.N(key, left) + " " + j.Words.T("sheet.see-all") + " "},
		layout.Span{Text: s.host + s.path, URI: s.printed})
	j.note(n, note, "n", left)
}
