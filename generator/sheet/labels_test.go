package sheet

import (
	"errors"
	"testing"

	"bangtin/generator/board"
	"bangtin/generator/pdf"
	"bangtin/generator/qr"
)

// TestLabelGrids: every label lies on the paper, and none on another, but for what is rounded.
func TestLabelGrids(t *testing.T) {
	for _, g := range labelGrids {
		w, h := g.size()
		for i := range g.columns * g.rows {
			x, y := g.at(i)
			if x < 0 || y < 0 || x+w > a4.Width || y+h > a4.Height {
				t.Errorf("%s: label %d is beyond the edge", g.name, i)
			}
			if i%g.columns > 0 {
				if left, _ := g.at(i - 1); left+w > x+2 {
					t.Errorf("%s: label %d lies on the one before it", g.name, i)
				}
			}
			if i >= g.columns {
				if _, above := g.at(i - g.columns); above+h > y+2 {
					t.Errorf("%s: label %d lies on the one above it", g.name, i)
				}
			}
		}
		// What is left at the right and the lower edge is what is left at the others, to a tenth of a millimetre.
		x, y := g.at(g.columns*g.rows - 1)
		first, top := g.at(0)
		if d := a4.Width - x - w - first; d > pdf.Mm(20) || d < -pdf.Mm(20) {
			t.Errorf("%s: the columns are off the middle by %d", g.name, d)
		}
		if d := a4.Height - y - h - top; d > pdf.Mm(120) || d < -pdf.Mm(120) {
			t.Errorf("%s: the rows are off the middle by %d", g.name, d)
		}
	}
}

// TestSmallLabels: a code too large for a label is refused, with a grid that takes it.
func TestSmallLabels(t *testing.T) {
	b := fixture()
	b.Site.BaseURL = "https://bang-thu-tuc-hanh-chinh.vinh-hoang.quang-tri.example.vn/"
	c := contextOf(t, b)
	o := Order{Sheet: "stickers", Grid: "5x13", Records: []board.Noun{b.Procedures[0]}}
	var r *Refusal
	if err := c.Check(o); !errors.As(err, &r) || r.Key != "sheet.small-label" {
		t.Fatalf("%v", err)
	}
	o.Grid = r.Args[3].(string)
	if err := c.Check(o); err != nil {
		t.Errorf("the grid %s, which was offered: %v", o.Grid, err)
	}
	b.Site.BaseURL = "https://bang.example.vn/" + board.URL(make([]byte, 0))
	for range 80 {
		b.Site.BaseURL += "mot-duong-dan-dai/"
	}
	c = contextOf(t, b)
	if err := c.Check(o); !errors.As(err, &r) || r.Key != "sheet.no-label" {
		t.Errorf("a code that no label takes: %v", err)
	}
}

// TestModules: on every sheet a module is half a millimetre or more and a whole number of dots, and the symbols for the
// hand are 30 mm or more.
func TestModules(t *testing.T) {
	c := contextOf(t, fixture())
	j, err := c.open(Order{Sheet: "flyer", Records: []board.Noun{c.Board.Procedures[0]}})
	if err != nil {
		t.Fatal(err)
	}
	s, err := j.symbolOf(c.Board.Procedures[0], qr.M)
	if err != nil {
		t.Fatal(err)
	}
	if leastModule < pdf.Mm(50) || leastModule%dot != 0 {
		t.Errorf("the least module is %d", leastModule)
	}
	for _, side := range []pdf.Length{0, mm(20), mm(30), mm(44), mm(130)} {
		for _, m := range []pdf.Length{s.module(side), s.atLeast(side)} {
			if m%dot != 0 || m < leastModule {
				t.Errorf("a module of %d for %d", m, side)
			}
		}
		if s.atLeast(side)*pdf.Length(s.Size()) < side {
			t.Errorf("at least %d is %d", side, s.atLeast(side)*pdf.Length(s.Size()))
		}
	}
}
