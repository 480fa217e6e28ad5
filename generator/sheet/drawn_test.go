package sheet_test

import (
	"fmt"
	"image"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"bangtin/generator/pdfaudit"
	"bangtin/generator/qr"
	"bangtin/generator/sheet"
)

// Lengths of codes, in thousandths of a point.
const (
	printerDot = 240  // a 300th of an inch
	halfMm     = 1417 // 0.5 mm
	thirtyMm   = 85039
	quietZone  = 4 // modules
)

// drawnCode is a QR code as it lies on a page.
type drawnCode struct {
	pdfaudit.Figure
	module int
	dark   map[[2]int]bool // by column and row from the upper left
}

// drawnCodes are the codes among the figures of a file. Every module of them is black, square and in its place.
func drawnCodes(t *testing.T, c *sheet.Context, a *pdfaudit.Audit) (out []drawnCode) {
	t.Helper()
	prefix, _, _ := strings.Cut(c.Words.T("sheet.qr-alt", "title", "\x00", "address", ""), "\x00")
	for _, f := range a.Figures {
		if !strings.HasPrefix(f.Alt, prefix) {
			continue
		}
		d := drawnCode{f, 0, map[[2]int]bool{}}
		for _, r := range f.Fills {
			if d.module == 0 {
				d.module = r.H
			}
			column, row := r.X-f.Box.X, f.Box.Y+f.Box.H-r.Y-r.H
			if r.Colour != "0 g" || r.H != d.module || r.W%d.module != 0 || column%d.module != 0 || row%d.module != 0 {
				t.Fatalf("%q: modules of %d, and a run of %v in %s", f.Alt, d.module, r.Rect, r.Colour)
			}
			for i := range r.W / d.module {
				d.dark[[2]int{column/d.module + i, row / d.module}] = true
			}
		}
		if d.module == 0 || f.Box.W != f.Box.H || f.Box.W%d.module != 0 || (f.Box.W/d.module-21)%4 != 0 {
			t.Fatalf("%q: a symbol of %v with modules of %d", f.Alt, f.Box, d.module)
		}
		out = append(out, d)
	}
	return out
}

// level is what the symbol says of its correction of errors: the first two bits of the format information beside the
// upper left corner, under their mask (ISO/IEC 18004, 7.9).
func (d *drawnCode) level() string {
	first, second := !d.dark[[2]int{0, 8}], d.dark[[2]int{1, 8}]
	switch {
	case first && second:
		return "Q"
	case first:
		return "H"
	case second:
		return "L"
	}
	return "M"
}

// measured looks at the codes of a file as they are drawn: modules of half a millimetre and more, whole dots of a printer,
// symbols for the hand 30 mm wide and more, and levels.
func measured(t *testing.T, o sheet.Order, codes []drawnCode) {
	t.Helper()
	if len(codes) == 0 {
		t.Error("no code")
	}
	for _, d := range codes {
		if d.module < halfMm || d.module%printerDot != 0 {
			t.Errorf("%q: a module is %d wide", d.Alt, d.module)
		}
		switch o.Sheet {
		case "flyer", "flyer-a4", "poster":
			if d.Box.W < thirtyMm {
				t.Errorf("%q is %d wide", d.Alt, d.Box.W)
			}
		}
		if l := d.level(); l == "L" || l == "M" && (o.Sheet == "poster" || o.Sheet == "stickers") {
			t.Errorf("%q has level %s", d.Alt, l)
		}
	}
}

// TestQuietZones has every kind of sheet drawn at 300 dots to the inch: around each code, four modules wide, nothing is
// darker than paper, and none of it is beyond the edge.
func TestQuietZones(t *testing.T) {
	for _, lang := range []string{"vi", "en"} {
		c := boardAt(t, uglyBoard, lang)
		for _, s := range sheet.Sheets() {
			list := of(c, s, 2)
			all := []sheet.Order{{Sheet: s.Name, Records: list[:min(len(list), 4)]}}
			for _, up := range s.Up {
				all = append(all, sheet.Order{Sheet: s.Name, Up: up, Records: list[:min(len(list), 2)]})
			}
			if s.Grids {
				all = append(all, sheet.Order{Sheet: s.Name, Grid: "2x5", Records: list[:1]})
			}
			for _, o := range all {
				t.Run(fmt.Sprint(lang, " ", o.Sheet, o.Up, o.Grid), func(t *testing.T) { quiet(t, c, o) })
			}
		}
	}
}

func quiet(t *testing.T, c *sheet.Context, o sheet.Order) {
	file, _ := printed(t, c, o)
	dir := t.TempDir()
	ask(t, file, "pdftoppm", "-r", "300", "-gray", "FILE", filepath.Join(dir, "page"))
	pages, err := filepath.Glob(filepath.Join(dir, "page-*.pgm"))
	if err != nil || len(pages) == 0 {
		t.Fatal(err, len(pages))
	}
	codes := drawnCodes(t, c, pdfaudit.Examine(t, file))
	if len(codes) == 0 {
		t.Error("no code")
	}
	for i, name := range pages {
		img := pictureAt(t, name)
		for _, d := range codes {
			if d.Page == i {
				d.around(t, img)
			}
		}
	}
}

// pictureAt reads a picture in grey, in the form that pdftoppm writes: a head of four words, then a byte a dot.
func pictureAt(t *testing.T, name string) *image.Gray {
	t.Helper()
	b, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	var wide, high, white int
	if _, err := fmt.Sscanf(string(b[:min(len(b), 40)]), "P5\n%d %d\n%d", &wide, &high, &white); err != nil || white != 255 || len(b) < wide*high {
		t.Fatalf("%v: %d bytes of %d × %d", err, len(b), wide, high)
	}
	return &image.Gray{Pix: b[len(b)-wide*high:], Stride: wide, Rect: image.Rect(0, 0, wide, high)}
}

// around looks at the dots around a code, but for the one nearest to it on each side, over which the edge of ink may run.
func (d *drawnCode) around(t *testing.T, img *image.Gray) {
	t.Helper()
	high := img.Bounds().Dy()
	wide := quietZone * d.module / printerDot
	left, right := d.Box.X/printerDot, (d.Box.X+d.Box.W)/printerDot
	top, bottom := high-(d.Box.Y+d.Box.H)/printerDot, high-d.Box.Y/printerDot
	zone := image.Rect(left-wide+1, top-wide+1, right+wide-1, bottom+wide-1)
	if !zone.In(img.Bounds()) {
		t.Errorf("%q: its quiet zone %v is beyond the page %v", d.Alt, zone, img.Bounds())
		return
	}
	code := image.Rect(left-1, top-1, right+1, bottom+1)
	dark := 0
	for y := zone.Min.Y; y < zone.Max.Y; y++ {
		for x := zone.Min.X; x < zone.Max.X; x++ {
			if !(image.Point{X: x, Y: y}).In(code) && img.GrayAt(x, y).Y < 230 {
				dark++
			}
		}
	}
	if dark > 0 {
		t.Errorf("%q: %d dark dots in its quiet zone", d.Alt, dark)
	}
}

// TestLevels reads the level of symbols whose level is known.
func TestLevels(t *testing.T) {
	for _, l := range []qr.Level{qr.L, qr.M, qr.Q, qr.H} {
		code, err := qr.Encode(strings.Repeat("a", 17), l)
		if err != nil {
			t.Fatal(err)
		}
		d := drawnCode{dark: map[[2]int]bool{}}
		code.Runs(func(column, row, run int) {
			for i := range run {
				d.dark[[2]int{column + i, row}] = true
			}
		})
		if d.level() != code.Level().String() {
			t.Errorf("a symbol of level %s is read as %s", code.Level(), d.level())
		}
	}
}
