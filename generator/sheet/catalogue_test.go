package sheet_test

import (
	"fmt"
	"io"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"bangtin/generator/board"
	"bangtin/generator/qr"
	"bangtin/generator/sheet"
)

// TestCatalogue wants every procedure of an office once, under its field, and the contents to tell the right pages.
func TestCatalogue(t *testing.T) {
	c := boardAt(t, sampleBoard, "vi")
	o := sheet.Order{Sheet: "catalogue", Records: procedures(t, c)}
	file, report := printed(t, c, o)
	sound(t, file)
	if len(report.Notes) > 0 {
		t.Errorf("notes: %v", report.Notes)
	}
	pages := words(t, file)
	if len(pages) != report.Pages {
		t.Fatalf("%d pages, and the report says %d", len(pages), report.Pages)
	}
	inOrder(t, pages[0], "Danh mục thủ tục hành chính", "Xã Vĩnh Hoàng", fmt.Sprintf("%d thủ tục", len(o.Records)), "Thông tin tính đến ngày 23/11/2026",
		"bangtin.example.vn/", "Phản ánh, kiến nghị", "18001096")
	seen := map[string]int{}
	for i, page := range pages {
		if !strings.Contains(page, fmt.Sprintf("Trang %d/%d", i+1, len(pages))) {
			t.Errorf("page %d doesn't say so", i+1)
		}
		for _, code := range regexp.MustCompile(`\b\d\.\d{6}\b`).FindAllString(page, -1) {
			seen[code]++
		}
	}
	for _, n := range o.Records {
		if p := n.(*board.Procedure); seen[string(p.Code)] != 1 {
			t.Errorf("%s stands %d times", p.Code, seen[string(p.Code)])
		}
	}
	_, contents, _ := strings.Cut(pages[1], "Mục lục ")
	entries := regexp.MustCompile(`(.+?) (\d+) thủ tục (\d+) ?`).FindAllStringSubmatch(contents, -1)
	if len(entries) < 5 {
		t.Fatalf("%d fields in %q", len(entries), contents)
	}
	for _, m := range entries {
		if n, _ := strconv.Atoi(m[3]); n > len(pages) || !strings.Contains(pages[n-1], m[1]+" ("+m[2]+" thủ tục) STT") {
			t.Errorf("%s is not on page %d", m[1], n)
		}
	}
	same(t, c, o)
}

// TestCatalogueUgly keeps names in full and rows whole.
func TestCatalogueUgly(t *testing.T) {
	c := boardAt(t, uglyBoard, "vi")
	o := sheet.Order{Sheet: "catalogue", Records: procedures(t, c), Draft: true}
	file, report := printed(t, c, o)
	sound(t, file)
	if len(report.Notes) > 0 {
		t.Errorf("notes: %v", report.Notes)
	}
	pages := words(t, file)
	for _, n := range o.Records {
		p := n.(*board.Procedure)
		name := p.Title.S
		if len(name) > 160 && !p.Short.Empty() {
			name = p.Short.S
		}
		on := 0
		for _, page := range pages {
			if strings.Contains(page, plain(name)) {
				on++
			}
		}
		if on == 0 {
			t.Errorf("%s: the name is on no page in full", p.ID)
		}
	}
	inOrder(t, strings.Join(pages, " "), "NHÁP", "Mục lục", "Đất đai", "9.000001", "Không phải nộp phí", "Chưa có thông tin", "Bản nháp")
}

// TestCatalogueTags wants contents that lead to their pages, tables with heads, pictures with words.
func TestCatalogueTags(t *testing.T) {
	c := boardAt(t, keysBoard, "vi")
	file, _ := printed(t, c, sheet.Order{Sheet: "catalogue", Records: procedures(t, c)})
	tags := ask(t, file, "pdfinfo", "-struct-text", "FILE")
	inOrder(t, tags, "H1 (block)", "Figure", "H2 (block)", "TOC", "TOCI", "Reference", "Link", "H2 (block)", "Table", "THead", "/Scope /Column", "TBody", "TR", "Figure")
	if n := strings.Count(tags, "Figure"); n != 3 {
		t.Errorf("%d figures: one of the board and one for each procedure are wanted", n)
	}
}

// many is a board's procedures over and over, n of them, each with a code of its own.
func many(b *testing.B, c *sheet.Context, n int) (list []board.Noun) {
	all := procedures(b, c)
	for i := range n {
		p := *all[i*len(all)/n].(*board.Procedure)
		p.Code = board.Code(fmt.Sprintf("7.%06d", i))
		p.ID = board.ID(p.Code)
		list = append(list, &p)
	}
	return list
}

// A catalogue of 400 procedures: with its codes drawn anew, and remembered.
func BenchmarkCatalogue(b *testing.B) {
	c := boardAt(b, sampleBoard, "vi")
	run := func(n int, fresh bool) func(b *testing.B) {
		return func(b *testing.B) {
			o := sheet.Order{Sheet: "catalogue", Records: many(b, c, n)}
			if _, err := c.Print(io.Discard, o); err != nil {
				b.Fatal(err)
			}
			b.ReportAllocs()
			for b.Loop() {
				if fresh {
					c.QR = qr.NewMaker("")
				}
				if _, err := c.Print(io.Discard, o); err != nil {
					b.Fatal(err)
				}
			}
		}
	}
	b.Run("400/new", run(400, true))
	b.Run("400/cached", run(400, false))
	b.Run("4000/cached", run(4000, false))
}
