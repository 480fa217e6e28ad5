package sheet

import (
	"slices"

	"bangtin/generator/board"
	"bangtin/generator/layout"
	"bangtin/generator/pdf"
)

// column is a column of a report's table: its head, its share of the width, and what a row has in it.
type column[T any] struct {
	key   string
	share int
	cell  func(row T) []layout.Span
}

// columns pours in a table.
func columns[T any](y *report, in *layout.Flow, list []column[T], rows []T) {
	var shares []int
	var head []func(in *layout.Flow)
	l := &y.l
	small := l.text
	small.Size, small.Leading = l.text.Size*9/10, l.text.Leading*9/10
	strong := l.strong
	strong.Size = small.Size
	for _, c := range list {
		shares = append(shares, c.share)
		head = append(head, func(in *layout.Flow) { in.Line(small, dressed(&strong, y.word(c.key))) })
	}
	in.Table(tableLook(), shares, func(t *layout.Table) {
		t.Head(head...)
		for _, r := range rows {
			var cells []func(in *layout.Flow)
			for _, c := range list {
				cells = append(cells, func(in *layout.Flow) { in.Line(small, c.cell(r)...) })
			}
			t.Row(cells...)
		}
	})
}

// figures pour in what the initiative claims, with what it was made from: numerator and denominator, period, source,
// and whether nobody has verified it.
func (y *report) figures(in *layout.Flow) {
	words := y.Words
	number := func(d board.Decimal) []layout.Span {
		if !d.Set {
			return []layout.Span{{Text: "–"}}
		}
		return []layout.Span{{Text: d.In(words.Catalog)}}
	}
	var rows []*board.Measure
	for i := range y.n.Indicators {
		rows = append(rows, &y.n.Indicators[i])
	}
	list := []column[*board.Measure]{
		{"page.indicator", 9, y.figureName},
		{"page.before", 4, func(m *board.Measure) []layout.Span { return number(m.Before) }},
		{"page.after", 4, func(m *board.Measure) []layout.Span { return number(m.After) }},
	}
	if slices.ContainsFunc(rows, func(m *board.Measure) bool { return m.Numerator.Set && m.Denominator.Set }) {
		list = append(list, column[*board.Measure]{"sheet.parts", 5, func(m *board.Measure) []layout.Span {
			if !m.Numerator.Set || !m.Denominator.Set {
				return []layout.Span{{Text: "–"}}
			}
			return []layout.Span{{Text: m.Numerator.In(words.Catalog) + "/" + m.Denominator.In(words.Catalog)}}
		}})
	}
	list = append(list, column[*board.Measure]{"page.period", 5, func(m *board.Measure) []layout.Span { return []layout.Span{{Text: words.Period(m.Period)}} }},
		column[*board.Measure]{"page.source", 9, y.figureSource})
	columns(y, in, list, rows)
}

// figureName is a figure's name, with its unit of measure.
func (y *report) figureName(m *board.Measure) []layout.Span {
	name, unit := y.Words.Indicator(y.Board, m.Indicator)
	spans := []layout.Span{y.say(m.Name.Or(name))}
	if unit = m.Unit.Or(unit); !unit.Empty() {
		spans = append(spans, layout.Span{Text: " ("}, y.say(unit), layout.Span{Text: ")"})
	}
	return spans
}

// figureSource is where a figure is from, and whether nobody has verified it.
func (y *report) figureSource(m *board.Measure) []layout.Span {
	spans := []layout.Span{y.say(m.Source)}
	if !m.Verified {
		spans = append(spans, layout.Span{Text: " "}, dressed(&y.l.loud, layout.Span{Text: "(" + y.Words.T("page.unverified-figure") + ")"}))
	}
	return spans
}

// standing is where a unit stands with the initiative.
type standing struct {
	unit layout.Span
	r    *board.Replication // nil where nothing is said of the unit
}

// spread pours in how many of the units of the day have taken it up, and all of them one by one: those the initiative
// names, in its order, then those that are counted and of which nothing is said.
func (y *report) spread(in *layout.Flow) {
	l := &y.l
	s := y.Board.SpreadOf(y.n, y.Board.Units, y.asOf())
	if len(s.Units) == 0 && len(y.n.Replication) == 0 {
		in.Text(pdf.P, l.text, dressed(&l.faint, y.word("page.unknown")))
		return
	}
	if len(s.Units) > 0 {
		st := l.text
		st.Size, st.Leading, st.Keep = st.Size*6/5, st.Leading*6/5, true
		big := *l
		big.strong.Size = st.Size * 3 / 2
		st.Leading = big.strong.Size * 145 / 100
		in.Text(pdf.P, st, y.count(&big, &s)...)
		in.Space(grid / 2)
	}
	var rows []standing
	dated, told := false, false
	for i := range y.n.Replication {
		r := &y.n.Replication[i]
		rows = append(rows, standing{y.unitName(r.Unit), r})
		dated = dated || r.On != 0
		told = told || !r.Figures.Empty() || !r.Note.Empty() || r.Document.Number != ""
	}
	for _, u := range s.Units {
		if y.n.ReplicationAt(u.ID) == nil {
			rows = append(rows, standing{y.say(u.Name), nil})
		}
	}
	list := []column[standing]{
		{"page.unit", 7, func(x standing) []layout.Span { return []layout.Span{x.unit} }},
		{"page.status", 5, y.adoption},
	}
	if dated {
		list = append(list, column[standing]{"page.since", 4, y.since})
	}
	if told {
		list = append(list, column[standing]{"page.detail", 9, y.detail})
	}
	columns(y, in, list, rows)
}

func (y *report) adoption(x standing) []layout.Span {
	if x.r == nil || x.r.Status == "" {
		return []layout.Span{dressed(&y.l.faint, y.word("page.unknown"))}
	}
	return []layout.Span{y.word("adoption." + string(x.r.Status))}
}

func (y *report) since(x standing) []layout.Span {
	if x.r == nil || x.r.On == 0 {
		return []layout.Span{{Text: "–"}}
	}
	return []layout.Span{{Text: x.r.On.In(y.Words.Catalog)}}
}

// detail are a unit's figures, the note and the document.
func (y *report) detail(x standing) (spans []layout.Span) {
	if x.r == nil {
		return nil
	}
	add := func(more ...layout.Span) {
		if len(spans) > 0 {
			spans = append(spans, layout.Span{Text: " "})
		}
		spans = append(spans, more...)
	}
	if !x.r.Figures.Empty() {
		add(y.inline(&y.l, x.r.Figures)...)
	}
	if !x.r.Note.Empty() {
		add(y.inline(&y.l, x.r.Note)...)
	}
	if x.r.Document.Number != "" {
		add(layout.Span{Text: x.r.Document.Number})
	}
	return spans
}

// related pours in the procedures that the initiative is about.
func (y *report) related(in *layout.Flow) {
	var list []*board.Procedure
	for _, id := range y.n.Procedures {
		if p := y.Board.ProcedureOn(id, y.Today); p != nil {
			list = append(list, p)
		}
	}
	if len(list) == 0 {
		return
	}
	y.part(in, "page.related-procedures")
	in.List(pdf.Disc, func() {
		for _, p := range list {
			in.Item(y.l.text.Size*3/2, layout.Label("•", y.l.text), func() {
				in.Text(pdf.P, y.l.text, y.say(brief(p)), layout.Span{Text: " · " + tied(string(p.Code)), Look: &y.l.faint})
			})
		}
	})
}
