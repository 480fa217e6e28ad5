package page

import (
	"fmt"
	"path"
	"regexp"
	"strings"
	"testing"

	"bangtin/generator/board"
	"bangtin/generator/rack"
)

// sizes are what a page says of the files of paper that it links to: address and kilobytes.
var sizes = regexp.MustCompile(`href="([^"]*in-an/[^"]+\.pdf)">[^\n]*?\(PDF, (?:\d+ \S+, )?(\d+)\x{a0}KB\)`)

// TestPaperLinks wants each record's page to link its sheets, and no page of other facts to do so: of another version, of an
// office.
func TestPaperLinks(t *testing.T) {
	b := fixture(0)
	b.Site.Outputs.UnitPages = true
	p := pagesOf(t, b)
	now := b.ProcedureOn("1.001193", today)
	html := func(data []byte, err error) string {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return string(data)
	}
	record := html(p.Record(0, now))
	for _, want := range []string{`in-an/flyer/thu-tuc-1.001193.pdf">Tờ rơi, khổ A5</a> (PDF, `, `in-an/poster/thu-tuc-1.001193.pdf">Áp phích, khổ A4</a> (PDF, `} {
		if !strings.Contains(record, want) {
			t.Errorf("no %s", want)
		}
	}
	for _, v := range b.Versions(now.ID) {
		if links := strings.Count(html(p.Version(0, v)), "in-an/flyer/"); (links > 0) != (v == now) {
			t.Errorf("version %s: %d links to paper", v.Version, links)
		}
	}
	if at := html(p.AtOffice(0, now, b.Unit("vinh-hoang"))); strings.Contains(at, "in-an/flyer") {
		t.Error("the page at an office offers paper of the board's own")
	}
	if unit := html(p.Record(0, b.Unit("vinh-hoang"))); !strings.Contains(unit, "in-an/stickers/don-vi-vinh-hoang.pdf") {
		t.Error("the office's page has no labels")
	}
}

// TestPaperSizes compares the sizes that pages tell with the papers.
func TestPaperSizes(t *testing.T) {
	p := pagesOf(t, fixture(0), fixture(1))
	told := 0
	for at, html := range made(t, p) {
		for _, m := range sizes.FindAllStringSubmatch(html, -1) {
			told++
			data, err := p.Rack.Make(paperAt(t, p, path.Join(path.Dir(at), m[1])))
			if kb := fmt.Sprint((len(data) + 512) >> 10); err != nil || kb != m[2] {
				t.Errorf("%s: %s has %s KB and not %s: %v", at, m[1], kb, m[2], err)
			}
		}
	}
	if told < 20 {
		t.Errorf("only %d sizes are told", told)
	}
}

// paperAt is the paper whose file that is.
func paperAt(t *testing.T, p *Pages, at string) (found rack.Paper) {
	t.Helper()
	for _, l := range p.locales {
		l.b.All(func(n board.Noun) {
			for _, x := range p.Rack.Of(l.id, n, false) {
				if l.dir+x.Path == at {
					found = x
				}
			}
		})
	}
	if found.Of == nil {
		t.Fatalf("%s is no paper", at)
	}
	return found
}

// TestLongPaper makes the page of a board with more papers than one page holds: it leads to a page for each field.
func TestLongPaper(t *testing.T) {
	b := fixture(0)
	for i := range longList + 1 {
		id := board.ID(fmt.Sprintf("3.%06d", i))
		b.Procedures = append(b.Procedures, &board.Procedure{Record: rec(board.ProcedureKind, id), Code: board.Code(id), Title: vi("Thủ tục mẫu"), Field: "chung-thuc"})
	}
	b.Site.Outputs.Paper = given([]board.PaperName{"stickers", "poster"})
	b.Index()
	p := pagesOf(t, b)
	html, err := p.Paper(0)
	if err != nil {
		t.Fatal(err)
	}
	if s := string(html); strings.Contains(s, "poster/thu-tuc-") || !strings.Contains(s, `href="../in-an/poster/chung-thuc/"`) {
		t.Errorf("the page has all papers, or doesn't lead to them:\n%s", s)
	}
	parts := p.PaperParts(0)
	if want := []PaperPart{{"poster", "ho-tich"}, {"poster", "chung-thuc"}}; fmt.Sprint(parts) != fmt.Sprint(want) {
		t.Errorf("parts %v, not %v", parts, want)
	}
	if html, err = p.PaperPart(0, PaperPart{"poster", "chung-thuc"}); err != nil {
		t.Fatal(err)
	}
	if n := strings.Count(string(html), "poster/thu-tuc-3."); n != longList+1 {
		t.Errorf("%d papers of the field, not %d", n, longList+1)
	}
}

// TestNoPaper wants a board without paper to say nothing of it.
func TestNoPaper(t *testing.T) {
	b := fixture(0)
	b.Site.Outputs.Paper = denied[[]board.PaperName]()
	for at, html := range made(t, pagesOf(t, b)) {
		if strings.Contains(html, "in-an/") {
			t.Errorf("%s speaks of paper", at)
		}
	}
}
