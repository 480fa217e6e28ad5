package layout

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"bangtin/generator/pdf"
)

func parse(t testing.TB, name string) *pdf.Font {
	t.Helper()
	b, err := os.ReadFile(filepath.Join("..", "..", "templates", "fonts", name+".ttf"))
	if err != nil {
		t.Fatal(err)
	}
	f, err := pdf.ParseFont(b)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// sans is 10-point text on lines of 15.
func sans(t testing.TB) Style {
	return Style{Look: Look{Font: parse(t, "noto-sans-400"), Size: 10 * pdf.Point}, Leading: 15 * pdf.Point}
}

// texts are the lines of strips as they are drawn, rows cell by cell.
func texts(strips []Strip) (out []string) {
	for _, l := range linesOf(strips) {
		s := ""
		for _, c := range l.pieces {
			s += c.text
		}
		out = append(out, s)
	}
	return out
}

// linesOf are the lines inside of strips.
func linesOf(strips []Strip) (out []*line) {
	for _, s := range strips {
		out = append(out, linesIn(s.Ink)...)
	}
	return out
}

func linesIn(ink Ink) (out []*line) {
	switch i := ink.(type) {
	case *line:
		return []*line{i}
	case labelled:
		return linesIn(i.ink)
	case anchored:
		return linesIn(i.ink)
	case *row:
		for _, c := range i.cells {
			out = append(out, linesOf(c.strips)...)
		}
	}
	return out
}

// file draws frames, one a page, and gives the file.
func file(t testing.TB, frames []Filled) []byte {
	t.Helper()
	var out bytes.Buffer
	d := pdf.New(&out, pdf.Options{Title: "Thử"})
	p := NewPen(d)
	for i := range frames {
		p.NewPage(pdf.Mm(14800), pdf.Mm(21000))
		frames[i].Draw(p, 20*pdf.Point, 20*pdf.Point)
	}
	p.End()
	if err := d.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}
