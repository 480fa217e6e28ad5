package read

import (
	"bytes"
	"errors"
	"io/fs"
	"slices"
	"strconv"
	"strings"

	"bangtin/generator/board"
	"bangtin/generator/diag"
)

// resultColumns are the columns of results/*.csv, in any order.
var resultColumns = []string{"unit", "period", "indicator", "numerator", "denominator", "source"}

// exampleColumn may stand beside them: a figure that only illustrates says so (ví dụ minh họa).
const exampleColumn = "example"

// results reads a table of figures.
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
	s := &source{file: out.Files[0], faults: &g.faults}
	if text, ok := s.openTable(data); ok {
		t := table{s: s, out: out, want: resultColumns, may: []string{exampleColumn}, rows: csvRows{lines: strings.Split(text, "\n"), sep: ','}}
		t.read()
	}
	return out
}

// openTable cleans a table. It tells false, with a fault, where nothing can be made of it.
func (s *source) openTable(data []byte) (string, bool) {
	if kind := foreign(data); kind != "" {
		s.report(1, 1, "foreign-file", "kind", kind)
		return "", false
	}
	c := clean(data)
	s.columns = c.columns
	if c.utf16 {
		s.report(1, 1, "utf-16")
	}
	switch {
	case c.badLine > 0:
		s.report(c.badLine, 1, "encoding")
		return "", false
	case len(bytes.TrimSpace(c.text)) == 0:
		s.report(1, 1, "empty-file")
		return "", false
	}
	if line := conflict(c.text); line > 0 {
		s.report(line, 1, "conflict")
		return "", false
	}
	if line, col := tabbedHead(data); line > 0 { // before the repair, which makes tabs spaces
		s.faults.Report("csv-tab", diag.Pos{File: s.file, Line: line, Col: col})
		return "", false
	}
	if c.repairs > 0 {
		s.faults.Report("repaired", diag.Pos{File: s.file, Line: c.firstLine, Col: c.firstCol},
			"n", strconv.Itoa(c.repairs), "first", strconv.Itoa(c.firstLine)+":"+strconv.Itoa(c.firstCol))
	}
	return string(c.text), true
}

// tabbedHead is the place of the first tab of a head whose columns have tabs between them, as spreadsheets copy them.
func tabbedHead(data []byte) (line, col int) {
	data, _ = decode(data)
	for i, l := range strings.Split(strings.ReplaceAll(string(bytes.TrimPrefix(data, []byte("\ufeff"))), "\r", "\n"), "\n") {
		if strings.TrimSpace(l) == "" {
			continue
		}
		if tab := strings.IndexByte(strings.TrimSpace(l), '\t'); tab >= 0 && !strings.ContainsAny(l, ",;") {
			return i + 1, runes(l[:strings.IndexByte(l, strings.TrimSpace(l)[0])]) + runes(strings.TrimSpace(l)[:tab]) + 1
		}
		return 0, 0
	}
	return 0, 0
}

// table is a CSV file on its way to figures.
type table struct {
	s    *source
	out  *board.ResultFile
	want []string // the columns it must have
	may  []string // and those that it may have
	rows csvRows
	head []cell
	at   map[string]int // column by name
}

func (t *table) read() { t.each(t.row) }

// each reads the head, and gives every row below it to do.
func (t *table) each(do func([]cell)) {
	if len(t.rows.lines) > 0 && strings.HasPrefix(t.rows.lines[0], "sep=") {
		t.rows.lines[0] = "" // Excel's own word for the separator
	}
	for _, l := range t.rows.lines {
		if strings.TrimSpace(l) != "" { // the head tells the separator
			if strings.Count(l, ";") > strings.Count(l, ",") {
				t.rows.sep = ';'
			}
			break
		}
	}
	for {
		row, bad := t.rows.next()
		switch {
		case bad != nil:
			t.s.report(bad.line, bad.col, "csv-quote")
			if t.head == nil {
				return
			}
		case row == nil:
			return
		case t.head == nil:
			if !t.columns(row) {
				return
			}
		default:
			do(row)
		}
	}
}

// columns reads the head. It tells false, with a fault, where a column is missing, unknown or there twice: figures
// must not be taken from the wrong one.
func (t *table) columns(head []cell) bool {
	for len(head) > 0 && head[len(head)-1].text == "" { // spreadsheets write separators for empty columns
		head = head[:len(head)-1]
	}
	t.head, t.at = head, map[string]int{}
	before := t.s.faults.Len()
	var unknown []cell
	for i, c := range head {
		name := strings.ToLower(c.text)
		first, twice := t.at[name]
		switch {
		case !slices.Contains(t.may, name) && !slices.Contains(t.want, name):
			unknown = append(unknown, c)
		case twice:
			t.s.faults.Add(diag.New("csv-column-twice", t.s.pos(c), "column", name).With("first", t.s.pos(head[first])))
		default:
			t.at[name] = i
		}
	}
	t.unknown(unknown)
	return t.s.faults.Len() == before
}

// unknown tells of columns that the table should not have, and of those it lacks. One that was meant to be another is
// not missing as well.
func (t *table) unknown(columns []cell) {
	var missing []string
	for _, name := range t.want {
		if _, ok := t.at[name]; !ok {
			missing = append(missing, name)
		}
	}
	guesses := make([]string, len(columns))
	found := len(t.at)
	for i, c := range columns {
		if guesses[i] = meant(c.text, missing); guesses[i] != "" {
			missing = slices.DeleteFunc(missing, func(m string) bool { return m == guesses[i] })
			found++
		}
	}
	if found == 0 {
		t.s.report(t.head[0].line, 1, "csv-columns", "want", strings.Join(t.want, ", "))
		return
	}
	for i, c := range columns {
		t.s.report(c.line, c.col, "csv-column", "column", c.text, "want", strings.Join(t.want, ", "), "guess", guesses[i])
	}
	if len(missing) > 0 {
		t.s.report(t.head[0].line, 1, "csv-missing", "columns", strings.Join(missing, ", "))
	}
}

// row reads one figure. Faults are told cell by cell; a row with one is left out.
func (t *table) row(cells []cell) {
	if !t.fits(cells) {
		return
	}
	var r board.Result
	good := true
	value := func(name string, parse func(string) error) cell {
		c := cells[t.at[name]]
		good = t.value(name, c, parse) && good
		return c
	}
	unit := value("unit", func(s string) (err error) { r.Unit, err = board.ParseRef(s); return })
	value("period", func(s string) (err error) { r.Period, err = board.ParsePeriod(s); return })
	indicator := value("indicator", func(s string) (err error) { r.Indicator, err = board.ParseRef(s); return })
	value("numerator", t.number(&r.Numerator))
	value("denominator", t.number(&r.Denominator))
	r.Source = oneLine(cells[t.at["source"]].text)
	if at, ok := t.at[exampleColumn]; ok && cells[at].text != "" {
		value(exampleColumn, func(s string) (err error) { r.Example, err = board.ParseBool(s); return })
	}
	if !good {
		return
	}
	// Package check finds a row's place by these two.
	t.out.List = append(t.out.List, r)
	t.out.Refs = append(t.out.Refs,
		board.Ref{Kind: board.UnitKind, ID: string(r.Unit), Spot: t.s.spot(unit.line, unit.col)},
		board.Ref{Kind: board.IndicatorKind, ID: string(r.Indicator), Spot: t.s.spot(indicator.line, indicator.col)})
}

// fits tells of a row with more or fewer cells than the head; empty ones at its end don't count.
func (t *table) fits(cells []cell) bool {
	n := len(cells)
	for n > len(t.head) && cells[n-1].text == "" {
		n--
	}
	if n == len(t.head) {
		return true
	}
	at := cells[0]
	if n > len(t.head) {
		at = cells[len(t.head)]
	}
	t.s.report(at.line, at.col, "csv-cells", "n", strconv.Itoa(n), "want", strconv.Itoa(len(t.head)))
	return false
}

// value reads one cell and tells whether it is good.
func (t *table) value(name string, c cell, parse func(string) error) bool {
	bare, quoted := withoutQuotes(c.text)
	if !quoted {
		bare = c.text
	}
	err := parse(bare)
	var fault *board.Fault
	switch {
	case errors.As(err, &fault) && bare == "":
		t.s.report(c.line, c.col, "csv-empty", "column", name)
	case fault != nil:
		t.s.report(c.line, c.col, fault.Code, append([]string{"column", name}, fault.Args...)...)
	case quoted:
		t.s.report(c.line, c.col, "quotes-off", "value", c.text, "bare", bare)
	}
	return fault == nil
}

// number reads a figure into a place.
func (t *table) number(into *board.Decimal) func(string) error {
	return func(s string) error {
		d, ok := figure(s)
		if !ok {
			return refuseFigure(s, t.rows.sep)
		}
		*into = d
		return nil
	}
}

// pos is a cell's place on disk.
func (s *source) pos(c cell) diag.Pos {
	return diag.Pos{File: s.file, Line: c.line, Col: s.column(c.line, c.col)}
}
