package sheet

import (
	"slices"
	"strconv"

	"bangtin/generator/board"
	"bangtin/generator/layout"
	"bangtin/generator/pdf"
)

// field is the field that the leaflet is about, nil for none.
func (y *leaflet) field() *board.Field {
	switch n := y.n.(type) {
	case *board.Field:
		return n
	case *board.Initiative:
		return y.Board.Field(n.Field)
	case *board.Guide:
		if len(n.Fields) == 1 {
			return y.Board.Field(n.Fields[0])
		}
	}
	return nil
}

// concerns says which procedures the leaflet is about.
func (y *leaflet) concerns() func(p *board.Procedure) bool {
	switch n := y.n.(type) {
	case *board.Guide:
		return func(p *board.Procedure) bool { return slices.Contains(n.Fields, p.Field) }
	case *board.Initiative:
		if len(n.Procedures) > 0 {
			return func(p *board.Procedure) bool { return slices.Contains(n.Procedures, p.ID) }
		}
	}
	f := y.field()
	return func(p *board.Procedure) bool { return f != nil && p.Field == f.ID }
}

// insideText pours in what the record has to say, how to do it online, and the procedures; where there is room, what an
// initiative tells besides.
func (y *leaflet) insideText(in *layout.Flow) {
	switch n := y.n.(type) {
	case *board.Guide:
		y.guideText(in, n)
	case *board.Initiative:
		y.initiativeText(in, n)
		y.online(in)
	default:
		y.online(in)
	}
	if len(y.often) > 0 {
		y.heading(in, "sheet.often")
		for i := range y.often[:y.most] {
			y.short(in, y.l, &y.often[i], mm(y.plan.side))
		}
		y.more(in, y.l, y.n, &y.s, "sheet.more-procedures", "sheet.note.procedures", len(y.often)-y.most)
	}
	if n, ok := y.n.(*board.Initiative); ok && y.body {
		in.Space(grid * 3 / 2)
		y.prose(in, y.l, n.Body, 2)
	}
}

// heading pours in the heading of a part inside.
func (y *leaflet) heading(in *layout.Flow, key string) {
	if !in.Empty() {
		in.Space(grid * 3 / 2)
	}
	in.Text(pdf.H2, y.l.head, y.word(key))
	in.Keep()
}

// online pours in how to do one of the procedures online, in three steps; nothing where none can be.
func (y *leaflet) online(in *layout.Flow) {
	if !anyOnline(y.often) {
		return
	}
	y.heading(in, "sheet.online-steps")
	in.List(pdf.Decimal, func() {
		for i, key := range []string{"sheet.leaflet-online-1", "sheet.online-2-page", "sheet.online-3"} {
			in.Space(y.l.text.Leading / 5)
			in.Item(y.l.text.Size*7/4, layout.Label(strconv.Itoa(i+1)+".", y.l.bold()), func() {
				in.Text(pdf.P, y.l.text, y.word(key, "button", y.Words.T("page.go-online")))
			})
		}
	})
}

// guideText pours in the steps of a guide and what else it says.
func (y *leaflet) guideText(in *layout.Flow, g *board.Guide) {
	if len(g.Steps) > 0 {
		y.heading(in, "page.steps")
		in.List(pdf.Decimal, func() {
			for i := range g.Steps {
				s := &g.Steps[i]
				in.Space(y.l.text.Leading / 2)
				in.Item(y.l.text.Size*7/4, layout.Label(strconv.Itoa(i+1)+".", y.l.bold()), func() {
					st := y.l.bold()
					st.Keep = true
					in.Text(pdf.P, st, y.say(s.Title))
					y.text(in, s.Body, 3)
				})
				if s.Image != "" || s.Audio != "" {
					y.note(g, "sheet.note.pictures")
				}
			}
		})
	}
	if g.Body.Empty() {
		return
	}
	if !in.Empty() {
		in.Space(grid * 3 / 2)
	}
	y.text(in, g.Body, 2)
}

// initiativeText pours in what an initiative is about, its figures and who has taken it up.
func (y *leaflet) initiativeText(in *layout.Flow, n *board.Initiative) {
	for _, part := range []struct {
		key  string
		text board.Prose
	}{{"page.problem", n.Problem}, {"page.solution", n.Solution}, {"page.novelty", n.Novelty}} {
		if !part.text.Empty() {
			y.heading(in, part.key)
			y.text(in, part.text, 3)
		}
	}
	if len(n.Indicators) > 0 {
		y.heading(in, "page.figures")
		in.List(pdf.Disc, func() {
			for i := range n.Indicators {
				in.Item(y.l.text.Size*3/2, layout.Label("•", y.l.text), func() {
					in.Text(pdf.P, y.l.text, y.figureShort(&n.Indicators[i])...)
				})
			}
		})
	}
	y.spread(in, n)
}

// figureShort is a figure in a line: its name, before and after, of when, and whether nobody has verified it.
func (y *leaflet) figureShort(m *board.Measure) []layout.Span {
	l := y.l
	name, unit := y.Words.Indicator(y.Board, m.Indicator)
	spans := []layout.Span{y.say(m.Name.Or(name)), {Text: ": "}, dressed(&l.strong, layout.Span{Text: y.change(m)})}
	if unit = m.Unit.Or(unit); !unit.Empty() {
		spans = append(spans, layout.Span{Text: " "}, dressed(&l.strong, y.say(unit)))
	}
	if m.Numerator.Set && m.Denominator.Set {
		spans = append(spans, layout.Span{Text: " (" + m.Numerator.In(y.Words.Catalog) + "/" + m.Denominator.In(y.Words.Catalog) + ")"})
	}
	if m.Period != "" {
		spans = append(spans, layout.Span{Text: ", " + y.Words.Period(m.Period)})
	}
	if !m.Verified {
		spans = append(spans, layout.Span{Text: " "}, dressed(&l.loud, layout.Span{Text: "(" + y.Words.T("page.unverified-figure") + ")"}))
	}
	return spans
}

// change says what a figure was and what it is.
func (j *job) change(m *board.Measure) string {
	before, after := m.Before.In(j.Words.Catalog), m.After.In(j.Words.Catalog)
	switch {
	case m.Before.Set && m.After.Set:
		return j.Words.T("sheet.from-to", "before", before, "after", after)
	case m.Before.Set:
		return before
	case m.After.Set:
		return after
	}
	return j.Words.T("page.unknown")
}

// spread pours in how many units have taken the initiative up, and which.
func (y *leaflet) spread(in *layout.Flow, n *board.Initiative) {
	s := y.Board.SpreadOf(n, y.Board.Units, y.asOf())
	if len(s.Units) == 0 {
		return
	}
	l := y.l
	y.heading(in, "page.spread")
	st := l.text
	st.Keep = true
	in.Text(pdf.P, st, y.count(l, &s)...)
	for _, a := range board.Adoption("").Values() {
		var spans []layout.Span
		for i := range n.Replication {
			r := &n.Replication[i]
			if u := y.Board.Unit(r.Unit); u != nil && string(r.Status) == a {
				if len(spans) > 0 {
					spans = append(spans, layout.Span{Text: ", "})
				}
				spans = append(spans, y.say(u.Short.Or(u.Name)))
			}
		}
		if len(spans) > 0 {
			head := dressed(&l.faint, layout.Span{Text: y.Words.T("adoption."+a) + ": "})
			in.Text(pdf.P, l.text, append([]layout.Span{head}, spans...)...)
		}
	}
}

// count says how many of the units have taken it up, and of which day that is: "18/18 đơn vị đã áp dụng, tính đến
// 30/06/2025".
func (j *job) count(l *letters, s *board.Spread) []layout.Span {
	return []layout.Span{
		dressed(&l.strong, layout.Span{Text: strconv.Itoa(s.Adopted) + "/" + strconv.Itoa(len(s.Units))}), {Text: " "},
		j.word("page.units-adopted", "date", s.Day.In(j.Words.Catalog)),
	}
}

// text pours in a text; as many letters of its opening as the plan has, and that there is more, where that is less.
func (y *leaflet) text(in *layout.Flow, t board.Prose, level int) {
	if _, cut := opening(t.Plain(), y.plan.letters); y.plan.letters == 0 || !cut {
		y.prose(in, y.l, t, level)
		return
	}
	start, _ := opening(firstParagraphs(t), y.plan.letters)
	if start == "" {
		y.elsewhere(in)
		return
	}
	st := y.l.text
	st.Keep = true
	in.Text(pdf.P, st, y.say(board.Text{S: start, Lang: t.Lang}))
	in.Text(pdf.P, y.l.small, y.word("sheet.see-all"), layout.Span{Text: " "}, layout.Span{Text: y.s.host + y.s.path, URI: y.s.printed})
	y.note(y.n, "sheet.note.shortened")
}

// firstParagraphs is what a text says before its first list, table or heading.
func firstParagraphs(t board.Prose) string {
	at, on := 0, true
	board.Children(t.Nodes, func(n board.Node, below []board.Node) {
		if on = on && n.Kind == board.Paragraph; on {
			at += 1 + len(below)
		}
	})
	return board.Prose{Nodes: t.Nodes[:at]}.Plain()
}

// opening is as many whole sentences of a text as have that many letters together, the first clipped where it alone is
// longer; and whether there is more.
func opening(s string, most int) (string, bool) {
	if _, cut := clip(s, most); !cut {
		return s, false
	}
	end, letters := 0, 0
	for i, r := range s {
		if letters++; letters > most {
			break
		}
		if r == '.' && i+1 < len(s) && s[i+1] == ' ' {
			end = i + 1
		}
	}
	if end == 0 {
		return clip(s, most)
	}
	return s[:end], true
}
