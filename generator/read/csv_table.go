package read

import (
	"errors"
	"strings"

	"bangtin/generator/board"
	"bangtin/generator/diag"
)

// Table is a CSV file that stands beside the content: a list that somebody hands to a command.
type Table struct {
	Rows   []TableRow
	Faults diag.List
}

// TableRow is a row below the head.
type TableRow struct {
	// Pos is the place of its first cell.
	Pos   diag.Pos
	cells map[string]tableCell
}

type tableCell struct {
	text string
	pos  diag.Pos
}

// Cell is the text in a column, "" where the table has no such column.
func (r *TableRow) Cell(column string) string { return r.cells[column].text }

// At is the place of a cell, or of the row where the table has no such column.
func (r *TableRow) At(column string) diag.Pos {
	if c, ok := r.cells[column]; ok {
		return c.pos
	}
	return r.Pos
}

// Value gives the text of a cell to a constructor of package board, and tells its refusal, or that the cell is empty,
// among the faults of the table.
func (t *Table) Value(r *TableRow, column string, parse func(string) error) bool {
	text := r.Cell(column)
	err := parse(text)
	var fault *board.Fault
	switch {
	case text == "":
		t.Faults.Report("csv-empty", r.At(column), "column", column)
	case errors.As(err, &fault):
		t.Faults.Report(fault.Code, r.At(column), append([]string{"column", column, "key", column}, fault.Args...)...)
	}
	return text != "" && err == nil
}

// ReadTable reads a CSV file as results/*.csv are read: UTF-8 or, as Excel writes it, UTF-16; comma or semicolon; the
// columns in any order, those of want and, if it likes, those of may. Its faults are told all at once, with line and
// column; a row with one is left out. file is the name that they are told with. That it is in UTF-16, or was repaired, is
// no fault of a file that nobody keeps.
func ReadTable(file string, data []byte, want, may []string) *Table {
	out := &Table{}
	var faults diag.List
	s := &source{file: file, faults: &faults}
	if text, ok := s.openTable(data); ok {
		t := table{s: s, want: want, may: may, rows: csvRows{lines: strings.Split(text, "\n"), sep: ','}}
		t.each(func(cells []cell) {
			if t.fits(cells) {
				out.Rows = append(out.Rows, t.listed(cells))
			}
		})
		if t.head == nil {
			s.report(1, 1, "csv-columns", "want", strings.Join(want, ", "))
		}
	}
	for _, d := range faults.Sorted() {
		if d.Severity == diag.Error {
			out.Faults.Add(d)
		}
	}
	return out
}

// listed is a row by the names of its columns.
func (t *table) listed(cells []cell) TableRow {
	row := TableRow{Pos: t.s.pos(cells[0]), cells: map[string]tableCell{}}
	for name, i := range t.at {
		text := cells[i].text
		if bare, ok := withoutQuotes(text); ok {
			text = bare
		}
		row.cells[name] = tableCell{oneLine(text), t.s.pos(cells[i])}
	}
	return row
}
