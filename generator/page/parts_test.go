package page

import (
	"fmt"
	"path"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"bangtin/generator/board"
)

func TestOrder(t *testing.T) {
	got := inOrder([]string{"Thủ tục đăng ký 10", "Đăng ký 9", "Ăn uống", "Ân xá", "An ninh", "Xã Vĩnh Ô", "Xã Vĩnh Hòa", "Dân sự", "Cấp bản sao", "Ảnh"}, func(s string) string { return s })
	want := []string{"An ninh", "Ảnh", "Ăn uống", "Ân xá", "Cấp bản sao", "Dân sự", "Đăng ký 9", "Thủ tục đăng ký 10", "Xã Vĩnh Hòa", "Xã Vĩnh Ô"}
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

func TestLetter(t *testing.T) {
	for name, want := range map[string]string{
		"Thủ tục đăng ký": "Đ dd", "Ứng cử": "Ư uw", "ổn định": "Ô oo", "Ấp": "Â aa", "Xã Cửa Tùng": "C c", "“Xác nhận”": "X x", "12 việc": "0–9 so", "—": "# khac", "Ý kiến": "Y y",
	} {
		l := letter(name)
		if got := l + " " + letterID(l); got != want {
			t.Errorf("%s: %s, want %s", name, got, want)
		}
	}
}

func TestAZSplits(t *testing.T) {
	b := fixture(0)
	b.Procedures = nil
	for i := range longList + 1 {
		p := minimalProcedure()
		p.ID = board.ID(fmt.Sprintf("1.%06d", i))
		p.Title = vi([]string{"Đăng ký ", "Cấp đổi "}[i%2] + fmt.Sprint(i))
		b.Procedures = append(b.Procedures, p)
	}
	b.Index()
	p := pagesOf(t, b)
	if got := p.AZLetters(0); !slices.Equal(got, []string{"c", "dd"}) {
		t.Fatal(got)
	}
	html, err := p.AZ(0)
	expect(t, html, err, `href="../a-z/dd/"`, "401 thủ tục")
	forbid(t, html, "Cấp đổi 1<")
	html, err = p.AZLetter(0, "dd")
	expect(t, html, err, "201 thủ tục", `aria-current="page"`, `href="../../thu-tuc/1.000000/"`)
	if i, j := strings.Index(string(html), "Đăng ký 8<"), strings.Index(string(html), "Đăng ký 10<"); i < 0 || i > j {
		t.Error("8 must stand before 10")
	}
	if _, err := p.AZLetter(0, "q"); err == nil {
		t.Error("a letter that isn't there has no page")
	}
	html, err = p.List(0, board.ProcedureKind)
	expect(t, html, err, `href="../a-z/"`)
	forbid(t, html, "Cấp đổi 1<")
}

func TestProseHeadings(t *testing.T) {
	p := pagesOf(t, fixture(0))
	l := p.locales[0]
	html := string(l.draw(l.at("thu-tuc/x/"), func(p *pen) { p.prose(richText("x-"), 2) }))
	for _, want := range []string{`<h3 id="x-hoi-dap">`, `<h4 id="x-sau-hon">`, `<h3 id="x-luu-y">`, `<a href="../../thu-tuc/2.000815/#buoc">`, `rel="external">cổng`,
		"văn bản lạ", `<ol start="3"><li>ba</li></ol>`, "<code>a&lt;b</code>", "<pre>dòng 1\n  dòng 2</pre>", `<th scope="col">Giấy</th><th scope="col" class="num">Bản</th><td></td>`,
		`<img src="../../assets/chup/anh%201.jpg" alt="Ảnh chụp đủ bốn góc" width="640" height="400" loading="lazy">`, `<blockquote><p>`, "<ul><li><strong>đậm</strong></li>", `?a=1&amp;b=2`} {
		if !strings.Contains(html, want) {
			t.Errorf("%s is missing in\n%s", want, html)
		}
	}
}

// TestTicks: a list to tick in Markdown becomes boxes with labels, what stands below an item stays outside the label.
func TestTicks(t *testing.T) {
	l := pagesOf(t, fixture(0)).locales[0]
	prose := board.Prose{Nodes: []board.Node{
		{Kind: board.BulletList, Size: 8},
		{Kind: board.Item, Level: 1, Size: 4}, {Kind: board.Paragraph, Size: 1}, {Kind: board.TextNode, S: "Sổ đỏ"},
		{Kind: board.BulletList, Size: 1}, {Kind: board.Item},
		{Kind: board.Item, Size: 2}, {Kind: board.Paragraph, Size: 1}, {Kind: board.TextNode, S: "không có ô"},
	}}
	html := string(l.draw(l.at("thu-tuc/x/"), func(p *pen) { p.prose(prose, 2) }))
	want := `<ul class="ticks"><li><label><input type="checkbox"><span>Sổ đỏ</span></label><ul><li></li></ul></li><li>không có ô</li></ul>`
	if html != want {
		t.Errorf("got  %s\nwant %s", html, want)
	}
}

func TestTooManyCases(t *testing.T) {
	b := fixture(0)
	proc := b.Versions("1.001193")[0]
	for i := range mostCases {
		proc.Cases.V = append(proc.Cases.V, board.Case{ID: board.ID(fmt.Sprint("c", i)), Title: vi(fmt.Sprint("Ca ", i))})
	}
	html, err := pagesOf(t, b).Record(0, proc)
	expect(t, html, err, "Ca 23", "Trường hợp: Trẻ bị bỏ rơi")
	forbid(t, html, `type="radio"`, `class="c c`)
}

// TestCircleOfCases: checks refuse it, but a page must not hang on it.
func TestCircleOfCases(t *testing.T) {
	b := fixture(0)
	proc := b.Versions("1.001193")[0]
	proc.Cases.V[0].In, proc.Cases.V[1].In = "bi-bo-roi", "co-so-y-te"
	if _, err := pagesOf(t, b).Record(0, proc); err != nil {
		t.Error(err)
	}
}

// TestContrast holds links, headings and buttons to WCAG 2.2, 1.4.6, whatever accent an office chooses.
func TestContrast(t *testing.T) {
	for _, accent := range []board.Colour{"#0b4f4a", "#ffffff", "#000000", "#ffd400", "#da251d", "#7fff00", "#1e3a8a", "#808080", "#ff69b4", "wrong"} {
		r := palette(board.Theme{Colour: accent})
		is := func(name string) board.RGB {
			c, ok := board.Colour(r.Replace(name)).RGB()
			if !ok {
				t.Errorf("%s: %s is no colour", accent, name)
			}
			return c
		}
		for _, pair := range [][2]string{{"{accent}", "{ground}"}, {"{accent}", "#ffffff"}, {"{accent-dark}", "{ground-dark}"}, {"{accent-dark}", "#191817"}, {"{on-accent}", "{accent}"}} {
			if c := board.Contrast(is(pair[0]), is(pair[1])); c < board.AccentEnough {
				t.Errorf("%s: %s on %s is %d", accent, pair[0], pair[1], c)
			}
		}
		for _, pair := range [][2]string{{"{accent}", "{tint}"}, {"{accent-dark}", "{tint-dark}"}, {"#ffffff", "{bar-dark}"}} {
			if c := board.Contrast(is(pair[0]), is(pair[1])); c < 450 {
				t.Errorf("%s: %s on %s is %d", accent, pair[0], pair[1], c)
			}
		}
	}
}

// unfilled is a place of style.css that the program has not filled.
var unfilled = regexp.MustCompile(`\{[a-z-]+\}`)

func TestStatic(t *testing.T) {
	for _, f := range pagesOf(t, fixture(0)).Static() {
		s := string(f.Data)
		if unfilled.MatchString(s) && path.Ext(f.Path) != ".js" || strings.Contains(s, "#accent") {
			t.Errorf("%s has places that nothing filled", f.Path)
		}
		if f.Path == "style.css" && (!strings.Contains(s, ".proc:has(#c_24:checked) .c:not(.c24){display:none}") || strings.Contains(s, "/*")) {
			t.Errorf("style.css: %s", s)
		}
	}
}

func TestSmallThings(t *testing.T) {
	l := pagesOf(t, fixture(0)).locales[0]
	for got, want := range map[string]string{
		l.size(1): "1\u00a0KB", l.size(1 << 20): "1\u00a0MB", l.date(0): "", l.date(day(2026, 1, 9)): "09/01/2026",
		l.share(board.Decimal{Micro: 1e6, Set: true}, board.Decimal{Micro: 3e6, Set: true}): "33,3\u00a0%",
		l.share(board.Decimal{Set: true}, board.Decimal{Set: true}):                         "—",
		bare("https://a.vn/"): "a.vn", sortName("Phường Một"): "Một", urlPath("a b/ư.pdf"): "a%20b/%C6%B0.pdf",
		summary(strings.Repeat("dài ", 60)): strings.TrimSpace(strings.Repeat("dài ", 40)) + "…",
	} {
		if got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

// TestShapeNamesEveryPiece fills each field of a procedure's view in turn: the shape must tell them all apart, or a
// page would be shown in the skeleton of another.
func TestShapeNamesEveryPiece(t *testing.T) {
	seen := map[string]string{new(procedureView).shape(): "nothing"}
	var fill func(root *procedureView, v reflect.Value, name string)
	fill = func(root *procedureView, v reflect.Value, name string) {
		for i := range v.NumField() {
			field := name + "." + v.Type().Field(i).Name
			if v.Field(i).Kind() == reflect.Struct {
				fill(root, v.Field(i), field)
				continue
			}
			if field == ".Frame.Footer" {
				continue
			}
			v.Field(i).SetString(string(marks[3]))
			if other := seen[root.shape()]; other != "" {
				t.Errorf("%s has the shape of %s", field, other)
			}
			seen[root.shape()] = field
			v.Field(i).SetString("")
		}
	}
	view := new(procedureView)
	fill(view, reflect.ValueOf(view).Elem(), "")
	if len(seen) < 25 {
		t.Errorf("%d shapes", len(seen))
	}
}
