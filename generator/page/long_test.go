package page

import (
	"strings"
	"testing"

	"bangtin/generator/board"
)

func TestBeginsItem(t *testing.T) {
	for _, s := range []string{"• một", "•một", "✓ hai", "– ba", "— ba", "a) bốn", "đ) năm", "12) sáu", "(1) bảy", "(ii) tám", "1.2. chín", "  • mười", "a)"} {
		if !beginsItem(s) {
			t.Errorf("%q begins an item", s)
		}
	}
	for _, s := range []string{"", "một", "–5 độ", "một (hai) ba", "UBND) xã", "1.001193 là mã", "12.000 đồng", "2026. Từ", "(xem Điều 8) thì", "ngày 1/1/2026. Sau"} {
		if beginsItem(s) {
			t.Errorf("%q begins no item", s)
		}
	}
}

func TestLinesBreakAtItems(t *testing.T) {
	l := pagesOf(t, fixture(0)).locales[0]
	text := func(s string) board.Node { return board.Node{Kind: board.TextNode, S: s} }
	prose := board.Prose{Nodes: []board.Node{{Kind: board.Paragraph, Size: 6}, text("Gồm\ncả:\n• một\n• hai"), {Kind: board.Strong, Size: 1}, text("đậm"), text(" "), text("• ba"), text(" bốn")}}
	got := string(l.draw(l.at("thu-tuc/x/"), func(p *pen) { p.prose(prose, 2) }))
	if want := "<p>Gồm\ncả:<br>• một<br>• hai<strong>đậm</strong><br>• ba bốn</p>"; got != want {
		t.Errorf("got %s", got)
	}
}

func TestClip(t *testing.T) {
	for _, x := range []struct {
		in   string
		most int
		want string
	}{
		{"ngắn", 4, "ngắn"}, {"ắắắắắ", 5, "ắắắắắ"}, {"một hai ba", 9, "một hai…"}, {"một, hai ba", 6, "một…"}, {"liềnmộtmạch", 4, "liền…"},
	} {
		if got := clip(x.in, x.most); got != x.want {
			t.Errorf("%q: %q, want %q", x.in, got, x.want)
		}
	}
}

// TestFolds: a procedure as most are is not folded anywhere; one with a long step is, and leads back to its contents.
func TestFolds(t *testing.T) {
	marks := []string{`class="fold`, `class="more"`, `class="toc far"`, `class="up"`, `class="many"`}
	b := fixture(0)
	proc := b.Versions("1.001193")[0]
	html, err := pagesOf(t, b).Record(0, proc)
	expect(t, html, err, `class="toc" id="muc_luc"`)
	forbid(t, html, marks...)

	proc.Title = vi(strings.Repeat("tên dài ", 80) + "hết tên")
	proc.Steps[0].Body = para(strings.Repeat("bước dài ", 1200) + "hết bước")
	for range manyCases {
		proc.Cases.V = append(proc.Cases.V, board.Case{ID: "them", Title: vi("Thêm")})
	}
	proc.Dossier.V[0].Paper = vi(strings.Repeat("giấy dài ", 90) + "hết giấy")
	html, err = pagesOf(t, b).Record(0, proc)
	expect(t, html, err, append(marks, `<div class="fold aside"><div><h1 class="long">`, "hết tên</h1>", "hết bước</p></div><label", "…</span></label>",
		"hết giấy</p></div><label", "<title>"+strings.TrimSpace(strings.Repeat("tên dài ", 20))+"… – ")...)
}

func TestTwins(t *testing.T) {
	b := fixture(0)
	proc := b.Versions("2.000815")[0]
	html, err := pagesOf(t, b).Record(0, proc)
	expect(t, html, err)
	forbid(t, html, "(2.000815) – ")
	proc.Title, proc.Short = b.Versions("1.001193")[0].Title, board.Text{}
	html, err = pagesOf(t, b).Record(0, proc)
	expect(t, html, err, "(2.000815) – ")
}
