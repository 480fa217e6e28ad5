package sheet

import (
	"testing"

	"bangtin/generator/board"
	"bangtin/generator/layout"
	"bangtin/generator/pdf"
)

// TestPlaced tells of what no page can hold, and lays all else into pages.
func TestPlaced(t *testing.T) {
	j := new(job)
	n := &board.Unit{}
	in := layout.NewFlow(mm(100), "vi")
	ink := layout.InkFunc(func(*layout.Pen, pdf.Length, pdf.Length) {})
	for range 3 {
		in.Add(layout.Strip{Height: mm(60), Ink: ink})
	}
	if pages := j.placed(n, in, layout.Same(mm(100))); len(pages) != 3 || len(j.report.Notes) != 0 {
		t.Errorf("%d pages, notes %v", len(pages), j.report.Notes)
	}
	in.Add(layout.Strip{Height: mm(200), Ink: ink})
	if pages := j.placed(n, in, layout.Same(mm(100))); len(pages) != 3 || len(j.report.Notes) != 1 || j.report.Notes[0].Key != "sheet.note.higher" {
		t.Errorf("%d pages, notes %v", len(pages), j.report.Notes)
	}
}
