package pdf

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"testing"
)

var update = flag.Bool("update", false, "write the golden files anew")

// parse reads one of the fonts that come with the program.
func parse(t testing.TB, name string) *Font {
	t.Helper()
	b, err := os.ReadFile(filepath.Join("..", "..", "templates", "fonts", name+".ttf"))
	if err != nil {
		t.Fatal(err)
	}
	f, err := ParseFont(b)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// allFonts are those that come with the program.
var allFonts = []string{"be-vietnam-pro-400", "be-vietnam-pro-700", "noto-sans-400", "noto-sans-700", "noto-serif-400", "noto-serif-700"}

// page is a file of one A5 page that draw draws.
func page(t testing.TB, o Options, draw func(d *Document, p *Page)) []byte {
	t.Helper()
	if o.Title == "" {
		o.Title = "Thử"
	}
	var out bytes.Buffer
	d := New(&out, o)
	draw(d, d.Page(Mm(14800), Mm(21000)))
	if err := d.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}
