package read

import (
	"encoding/csv"
	"errors"
	"io"
	"io/fs"
	"strings"

	"bangtin/generator/board"
	"bangtin/generator/diag"
)

// resultColumns are the columns of results/*.csv, in any order.
var resultColumns = []string{"unit", "period", "indicator", "numerator", "denominator", "source"}

// results reads a table of figures. Comma or semicolon is told from the head.
func (g *group) results() board.Noun {
	f := g.files[0]
	out := &board.ResultFile{}
	out.Kind, out.ID, out.Files = g.kind, g.id, []string{g.display(f.path)}
	if !g.readable(f) {
		return out
	}
	data, err := fs.ReadFile(g.root.FS, f.path)
	if err != nil {
		g.faults.Report("unreadable", diag.Pos{File: out.Files[0]}, "reason", reason(err))
		return out
	}
	c := clean(data)
	s := &source{file: out.Files[0], faults: &g.faults, columns: c.columns}
	if c.badLine > 0 {
		s.report(c.badLine, 1, "encoding")
		return out
	}
	r := csv.NewReader(strings.NewReader(string(c.text)))
	r.FieldsPerRecord = -1
	if head, _, _ := strings.Cut(string(c.text), "\n"); strings.Count(head, ";") > strings.Count(head, ",") {
		r.Comma = ';'
	}
	t := table{r: r, s: s, out: out}
	t.read()
	return out
}

// table is a CSV file on its way to figures.
type table struct {
	r   *csv.Reader
	s   *source
	out *board.ResultFile
	at  map[string]int // column by name
}

func (t *table) read() {
	head, err := t.r.Read()
	if err != nil {
		t.s.report(1, 1, "csv-columns", "want", strings.Join(resultColumns, ", "), "got", "")
		return
	}
	t.at = map[string]int{}
	for i, h := range head {
		t.at[strings.ToLower(strings.TrimSpace(h))] = i
	}
	for _, want := range resultColumns {
		if _, ok := t.at[want]; !ok {
			t.s.report(1, 1, "csv-columns", "want", strings.Join(resultColumns, ", "), "got", strings.Join(head, ", "))
			return
		}
	}
	for {
		row, err := t.r.Read()
		if errors.Is(err, io.EOF) {
			return
		}
		if err != nil {
			var pe *csv.ParseError
			line := 1
			if errors.As(err, &pe) {
				line = pe.Line
			}
			t.s.report(line, 1, "csv-row", "column", "", "value", "")
			return
		}
		t.row(row)
	}
}

// row reads one figure. Faults are told cell by cell; a row with one is left out.
func (t *table) row(cells []string) {
	good := true
	cell := func(name string, parse func(string) error) {
		i := t.at[name]
		if i >= len(cells) {
			line, _ := t.r.FieldPos(0)
			t.s.report(line, 1, "csv-row", "column", name, "value", "")
			good = false
			return
		}
		value := strings.TrimSpace(cells[i])
		if err := parse(value); err != nil {
			line, col := t.r.FieldPos(i)
			t.s.report(line, col, "csv-row", "column", name, "value", value)
			good = false
		}
	}
	var r board.Result
	cell("unit", func(s string) (err error) { r.Unit, err = board.ParseID(s); return })
	cell("period", func(s string) (err error) { r.Period, err = board.ParsePeriod(s); return })
	cell("indicator", func(s string) (err error) { r.Indicator, err = board.ParseID(s); return })
	cell("numerator", func(s string) (err error) { r.Numerator, err = figure(s); return })
	cell("denominator", func(s string) (err error) { r.Denominator, err = figure(s); return })
	cell("source", func(s string) error { r.Source = s; return nil })
	if !good {
		return
	}
	line, _ := t.r.FieldPos(0)
	t.out.List = append(t.out.List, r)
	t.out.Refs = append(t.out.Refs,
		board.Ref{Kind: board.UnitKind, ID: string(r.Unit), Spot: t.s.spot(line, 1)},
		board.Ref{Kind: board.IndicatorKind, ID: string(r.Indicator), Spot: t.s.spot(line, 1)})
}

// figure reads a number of a table: whole, with dots only between thousands, or with a decimal comma.
func figure(s string) (board.Decimal, error) {
	whole, part, has := strings.Cut(s, ",")
	if strings.Contains(whole, ".") {
		groups := strings.Split(whole, ".")
		for _, g := range groups[1:] {
			if len(g) != 3 {
				return board.Decimal{}, errors.New("thousands")
			}
		}
		whole = strings.Join(groups, "")
	}
	if has {
		whole += "." + part
	}
	return board.ParseDecimal(whole)
}
