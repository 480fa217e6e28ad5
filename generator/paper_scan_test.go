package generator_test

import (
	"bytes"
	"fmt"
	"image"
	"os"
	"os/exec"
	"slices"
	"testing"

	"bangtin/generator"
	"bangtin/generator/board"
	"bangtin/generator/ledger"
	"bangtin/generator/scan"
	"bangtin/generator/sheet"
)

// TestScanPaper prints sheets of the sample, makes pictures of them as coarse as a poor telephone's, and reads the codes with
// a decoder that isn't ours. Each says the address in the ledger, stands upright and is not mirrored.
func TestScanPaper(t *testing.T) {
	t.Parallel()
	if _, err := exec.LookPath("pdftoppm"); err != nil {
		t.Skip("pdftoppm is not installed here, so no paper is looked at")
	}
	site := loadWithPaper(t, os.DirFS("../content"), today)
	for _, x := range []struct {
		order   sheet.Order
		kind    board.Kind
		ids     []board.ID
		lang    string
		windows func(dpi int) []image.Rectangle // parts of the page with one code each, nil for the whole
	}{
		{order: sheet.Order{Sheet: "flyer"}, kind: board.ProcedureKind, ids: []board.ID{"1.001193", "2.000815", "1.013978"}},
		{order: sheet.Order{Sheet: "flyer"}, kind: board.ProcedureKind, ids: []board.ID{"1.001193"}, lang: "en"},
		{order: sheet.Order{Sheet: "flyer-a4"}, kind: board.ProcedureKind, ids: []board.ID{"2.000815", "1.000894"}},
		{order: sheet.Order{Sheet: "poster"}, kind: board.FieldKind, ids: []board.ID{"dat-dai", "ho-tich"}},
		{order: sheet.Order{Sheet: "poster", Size: "A3"}, kind: board.UnitKind, ids: []board.ID{"vinh-hoang"}, lang: "en"},
		{order: sheet.Order{Sheet: "stickers"}, kind: board.ProcedureKind, ids: []board.ID{"1.001193", "2.000815", "1.000894", "1.004873"}, windows: scan.Labels},
	} {
		for _, dpi := range []int{100, 200} {
			t.Run(fmt.Sprint(x.order.Sheet, x.order.Size, x.lang, dpi), func(t *testing.T) {
				pages := pictures(t, printed(t, site, x.order, x.kind, x.ids, x.lang), dpi)
				var got []string
				for _, page := range pages {
					windows := []image.Rectangle{page.Bounds()}
					if x.windows != nil {
						windows = x.windows(dpi)[:len(x.ids)]
					}
					for _, w := range windows {
						text, upright := scan.Code(page.SubImage(w))
						if text != "" && !upright {
							t.Errorf("%s is turned or mirrored", text)
						}
						got = append(got, text)
					}
				}
				var want []string
				for _, id := range x.ids {
					address := marked(site, x.kind, id)
					if x.lang != "" {
						address = ledger.InLanguage(address, x.lang)
					}
					want = append(want, address)
				}
				slices.Sort(got)
				slices.Sort(want)
				if got = slices.DeleteFunc(slices.Compact(got), func(s string) bool { return s == "" }); !slices.Equal(got, want) {
					t.Errorf("read %q, want %q", got, want)
				}
			})
		}
	}
}

// marked is the address in the code of a record's sheet: with the mark of today's edition.
func marked(site *generator.Site, kind board.Kind, id board.ID) string {
	return ledger.PrintedMark(site.Book.Printed(kind, id), site.Book.Mark(kind, id, site.Boards[0].Site.Unit, site.Today))
}

// printed is a PDF of sheets.
func printed(t *testing.T, site *generator.Site, order sheet.Order, kind board.Kind, ids []board.ID, lang string) []byte {
	t.Helper()
	c, err := site.Paper(lang, "")
	if err != nil {
		t.Fatal(err)
	}
	for _, id := range ids {
		n := c.Board.Find(kind, string(id))
		if kind == board.ProcedureKind {
			n = c.Board.ProcedureOn(id, c.Today)
		}
		order.Records = append(order.Records, n)
	}
	var b bytes.Buffer
	if _, err := c.Print(&b, order); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// pictures are the pages of a PDF at so many dots to the inch.
func pictures(t *testing.T, pdf []byte, dpi int) []scan.Picture {
	t.Helper()
	pages, err := scan.Pages(t.TempDir(), pdf, dpi)
	if err != nil {
		t.Fatal(err)
	}
	return pages
}

// TestScanSeesMirrors reads a poster as it is, in a mirror, and about its diagonal, which leaves all corners in their places.
func TestScanSeesMirrors(t *testing.T) {
	if _, err := exec.LookPath("pdftoppm"); err != nil {
		t.Skip("pdftoppm is not installed here, so no paper is looked at")
	}
	site := loadWithPaper(t, os.DirFS("../content"), today)
	page := pictures(t, printed(t, site, sheet.Order{Sheet: "poster"}, board.FieldKind, []board.ID{"dat-dai"}, ""), 100)[0]
	size := page.Bounds().Max
	want := marked(site, board.FieldKind, "dat-dai")
	for name, at := range map[string]func(x, y int) (int, int){
		"as it is": func(x, y int) (int, int) { return x, y },
		"mirrored": func(x, y int) (int, int) { return size.X - 1 - x, y },
		"diagonal": func(x, y int) (int, int) { return y, x },
	} {
		img := image.NewGray(image.Rect(0, 0, max(size.X, size.Y), max(size.X, size.Y)))
		for y := range size.Y {
			for x := range size.X {
				to, down := at(x, y)
				img.Set(to, down, page.At(x, y))
			}
		}
		if text, upright := scan.Code(img); text != want || upright != (name == "as it is") {
			t.Errorf("%s: %q, upright: %t", name, text, upright)
		}
	}
}
