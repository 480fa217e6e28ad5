package pdf

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

func TestMetrics(t *testing.T) {
	f := parse(t, "noto-sans-400")
	want := Metrics{Ascent: 10690, Descent: 2930, CapHeight: 7140, XHeight: 5360, Underline: 1000, UnderlineThickness: 500}
	if got := f.Metrics(10 * Point); got != want {
		t.Errorf("%+v", got)
	}
	if f.Name() != "NotoSans-Regular" || !f.Has('ự') || f.Has('字') {
		t.Errorf("%s, %v, %v", f.Name(), f.Has('ự'), f.Has('字'))
	}
}

func raw(t testing.TB, name string) []byte {
	t.Helper()
	b, err := os.ReadFile(filepath.Join("..", "..", "templates", "fonts", name+".ttf"))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// without returns a font file in which a table has another name.
func without(file []byte, table string) []byte {
	at := bytes.Index(file, []byte(table))
	return slices.Concat(file[:at], []byte("xxxx"), file[at+4:])
}

func TestFontsRefused(t *testing.T) {
	good := raw(t, "be-vietnam-pro-400")
	locked := slices.Clone(good)
	at := bytes.Index(locked, []byte("OS/2"))
	locked[table(locked).u32(at+8)+9] = 2
	for want, file := range map[string][]byte{
		"no TrueType font": []byte("OTTO"), "is no": nil, "too early": good[:len(good)/2], "no TrueType outlines": without(good, "glyf"),
		"ends": without(good, "loca"), "damaged": without(good, "cmap"), "forbids": locked,
	} {
		if _, err := ParseFont(file); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v", want, err)
		}
	}
}

// FuzzFont damages a font in some places: it is refused, or a document can be
// made with it, whatever that looks like.
func FuzzFont(f *testing.F) {
	good := raw(f, "be-vietnam-pro-400")
	f.Add([]byte{0, 0, 4, 255, 0, 0, 13, 3, 1, 0, 0, 9})
	f.Add([]byte{0, 1, 0, 128, 0, 90, 0, 7})
	f.Fuzz(func(t *testing.T, patch []byte) {
		file := slices.Clone(good)
		for ; len(patch) >= 4; patch = patch[4:] {
			file[(int(patch[0])<<16|int(patch[1])<<8|int(patch[2]))%len(file)] = patch[3]
		}
		font, err := ParseFont(file)
		if err != nil {
			return
		}
		d := New(io.Discard, Options{Title: "a"})
		p := d.Page(Mm(100), Mm(100))
		p.Mark(d.Root().Add(P))
		p.Text(0, 0, font.Shape(letters()+" ơ̆ AV 8.000", 9*Point), Black)
		font.Metrics(Point)
		if err := d.Close(); err != nil {
			t.Fatal(err)
		}
	})
}
