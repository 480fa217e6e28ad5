package layout

import (
	"bytes"
	"regexp"
	"strings"
	"testing"

	"bangtin/generator/pdf"
)

// roles are how many elements of each role a file has. The archive form keeps its objects readable.
func roles(t *testing.T, draw func(p *Pen)) map[string]int {
	t.Helper()
	var out bytes.Buffer
	d := pdf.New(&out, pdf.Options{Title: "Thử", Archive: true})
	p := NewPen(d)
	draw(p)
	p.End()
	if err := d.Close(); err != nil {
		t.Fatal(err)
	}
	count := map[string]int{}
	for _, m := range regexp.MustCompile(`<</S/([A-Za-z0-9]+)/P `).FindAllSubmatch(out.Bytes(), -1) {
		count[string(m[1])]++
	}
	return count
}

func TestTagsGoOverBreaks(t *testing.T) {
	st := sans(t)
	f := NewFlow(120*pdf.Point, "vi")
	f.Text(pdf.P, st, Span{Text: long}, Span{Text: " " + long, URI: "https://bang.example.vn/"})
	f.List(pdf.Disc, func() {
		for range 2 {
			f.Item(10*pdf.Point, Label("•", st), func() { f.Text(pdf.P, st, Span{Text: long}) })
		}
	})
	f.Table(TableLook{}, []int{1, 1}, func(tb *Table) {
		cell := func(s string) func(*Flow) { return func(in *Flow) { in.Text(pdf.P, st, Span{Text: s}) } }
		tb.Head(cell("Khoản"), cell("Mức"))
		tb.Row(cell(long+" "+long), cell(long))
		tb.Row(cell(long), func(*Flow) {})
	})
	filled, rest := Break(f.Strips(), Same(100*pdf.Point))
	if len(filled) < 6 || len(rest) > 0 {
		t.Fatalf("%d frames", len(filled))
	}
	got := roles(t, func(p *Pen) {
		for i := range filled {
			p.NewPage(pdf.Mm(10000), pdf.Mm(10000))
			filled[i].Draw(p, 0, 0)
		}
	})
	want := map[string]int{"P": 8, "Link": 1, "L": 1, "LI": 2, "Lbl": 2, "LBody": 2, "Table": 1, "THead": 1, "TBody": 1, "TR": 3, "TH": 2, "TD": 4, "Document": 1}
	for role, n := range want {
		if got[role] != n {
			t.Errorf("%d elements %s, not %d", got[role], role, n)
		}
	}
}

func TestDrawnTwice(t *testing.T) {
	f := NewFlow(300*pdf.Point, "vi")
	f.Text(pdf.P, sans(t), Span{Text: long})
	got := roles(t, func(p *Pen) {
		p.NewPage(pdf.Mm(20000), pdf.Mm(20000))
		p.Section(pdf.Sect, "một")
		f.Draw(p, 0, 0)
		p.Section(pdf.Sect, "hai")
		f.Draw(p, 0, 100*pdf.Point)
		p.Artifact(pdf.Footer, func() { f.Draw(p, 0, 200*pdf.Point) })
	})
	if got["P"] != 2 || got["Sect"] != 2 {
		t.Errorf("%v", got)
	}
}

func TestForeignParagraph(t *testing.T) {
	f := NewFlow(300*pdf.Point, "vi")
	f.Text(pdf.P, sans(t), Span{Text: "In English", Lang: "en"})
	l := linesOf(f.Strips())[0]
	if n := l.pieces[0].node; n.Role != pdf.P || n.Lang != "en" {
		t.Errorf("%s %q", n.Role, n.Lang)
	}
	if strings.Join(texts(f.Strips()), "") != "In English" {
		t.Error("the text changed")
	}
}
