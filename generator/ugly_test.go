package generator_test

import (
	"bytes"
	"fmt"
	"html"
	"os"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"bangtin/generator"
	"bangtin/generator/board"
)

// The ugly board holds records in the shape of the national database's worst ones; its README says what is where.
const ugly = "testdata/ugly"

func uglyPages(t *testing.T) (*generator.Site, map[string]string) {
	t.Helper()
	site := load(t, os.DirFS(ugly))
	pages := map[string]string{}
	for path, data := range makeAll(t, site) {
		if strings.HasSuffix(path, ".html") {
			pages[path] = string(data)
		}
	}
	if len(pages) < 100 {
		t.Fatalf("%d pages", len(pages))
	}
	return site, pages
}

func uglyProcedure(t *testing.T, site *generator.Site, id board.ID) *board.Procedure {
	t.Helper()
	p := site.Boards[0].ProcedureOn(id, today)
	if p == nil {
		t.Fatalf("no procedure %s", id)
	}
	return p
}

var (
	markup   = regexp.MustCompile(`<[^>]*>`)
	heading1 = regexp.MustCompile(`<h1[^>]*>(.*?)</h1>`)
	tabTitle = regexp.MustCompile(`<title[^>]*>(.*?)</title>`)
	wayBack  = regexp.MustCompile(`(?s)<nav class="crumbs".*?</nav>`)
	linked   = regexp.MustCompile(`<a [^>]*href="([^"]*)"[^>]*>(.*?)</a>`)
)

// readable is a text as a reader has it: without markup, with single spaces.
func readable(s string) string {
	return strings.Join(strings.Fields(html.UnescapeString(markup.ReplaceAllString(s, " "))), " ")
}

// TestUglyFaults: the board is legal. What is told of it are warnings, each for its reason.
func TestUglyFaults(t *testing.T) {
	var got []string
	for _, d := range load(t, os.DirFS(ugly)).Faults.Sorted() {
		got = append(got, fmt.Sprintf("%v %s %s", d.Pos, d.Severity, d.Code))
	}
	want := []string{
		"fields/dang-roi.yaml:1:9 warning repaired",
		"fields/linh-vuc-ten-dai.yaml:1:7 warning long-title",
		"initiatives/sang-kien-ten-dai.yaml:1:8 warning long-title",
		"procedures/9.000001.yaml:2:8 warning long-title",
		"procedures/9.000005.yaml:23:7 warning repaired",
		"procedures/9.000006.yaml:110:9 warning form-by-title",
		"procedures/9.000006.yaml:191:9 warning form-by-title",
		"procedures/9.000006.yaml:273:9 warning form-by-title",
		"procedures/9.000006.yaml:350:9 warning form-by-title",
		"procedures/9.000006.yaml:490:9 warning form-by-title",
		"procedures/9.000009.yaml:1:1 warning utf-16",
		"procedures/9.000010.yaml:2:12 warning repaired",
		"procedures/9.000012.yaml:1:1 warning parts-missing",
		"procedures/9.000012.yaml:5:1 warning bare-key",
		"procedures/9.000013.yaml:2:8 warning long-title",
		"procedures/9.000014.yaml:2:8 warning long-title",
		"units/chi-nhanh-khong-ten-ngan.yaml:1:7 warning long-title",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// TestUglyIsUgly: an editor or a version control that tidied the board up would leave these tests with nothing to do.
func TestUglyIsUgly(t *testing.T) {
	for name, has := range map[string]string{
		"procedures/9.000008.md": "\r\n", "procedures/9.000009.yaml": "\xff\xfe", "procedures/9.000010.yaml": "\xef\xbb\xbf",
		"procedures/9.000005.yaml": "\n      \uf0a7 ", "results/2026.csv": "\xef\xbb\xbf", "fields/dang-roi.yaml": "\u0323",
	} {
		data, err := os.ReadFile(ugly + "/" + name)
		if err != nil || !bytes.Contains(data, []byte(has)) {
			t.Errorf("%s has no %q (%v)", name, has, err)
		}
	}
	site := load(t, os.DirFS(ugly))
	size := func(s string) int { return utf8.RuneCountInString(s) }
	long, wide := uglyProcedure(t, site, "9.000005"), uglyProcedure(t, site, "9.000006")
	papers, cases := wide.Dossier.V, wide.Cases.V
	for what, got := range map[string][2]int{
		"title":            {size(uglyProcedure(t, site, "9.000001").Title.S), 1094},
		"title with short": {size(uglyProcedure(t, site, "9.000002").Title.S), 1094},
		"papers":           {len(papers), 94},
		"cases":            {len(cases), 19},
		"paper":            {size(papers[len(papers)-1].Paper.S), 6800},
		"steps":            {len(long.Steps), 3},
	} {
		if got[0] != got[1] {
			t.Errorf("%s: %d, want %d", what, got[0], got[1])
		}
	}
	if n := size(long.Steps[1].Body.Plain()); n < 20_500 { // of 22,000 with the marks of Markdown
		t.Errorf("the long step has %d characters", n)
	}
}

// TestUglyWhole: every text of a procedure stands on its page, to the last word, however much is folded.
func TestUglyWhole(t *testing.T) {
	site, pages := uglyPages(t)
	count := 0
	for _, p := range site.Boards[0].Procedures {
		have := readable(pages["thu-tuc/"+string(p.ID)+"/index.html"])
		for _, s := range texts(reflect.ValueOf(*p), nil) {
			count++
			if want := strings.Join(strings.Fields(s), " "); want != p.Short.S && !strings.Contains(have, want) {
				t.Errorf("%s lacks %q", p.ID, want)
			}
		}
	}
	if count < 800 {
		t.Errorf("only %d texts", count)
	}
	for page, last := range map[string]string{
		"9.000001": "và đây là chữ cuối của tên thứ nhất", "9.000002": "và đây là chữ cuối của tên thứ hai",
		"9.000005": "Đến đây là hết bước dài hai mươi hai nghìn chữ.",
		"9.000006": "và đây là chữ cuối của giấy tờ dài sáu nghìn tám trăm chữ",
		"9.000008": "Chữ cuối của tệp có hai ký tự xuống dòng.",
	} {
		if !strings.Contains(readable(pages["thu-tuc/"+page+"/index.html"]), last) {
			t.Errorf("%s lacks %q", page, last)
		}
	}
}

// texts gathers what people read in a record: texts, and the text of prose.
func texts(v reflect.Value, out []string) []string {
	switch x := v.Interface().(type) {
	case board.Text:
		return append(out, x.S)
	case board.Prose:
		for _, n := range x.Nodes {
			if n.Kind == board.TextNode || n.Kind == board.CodeSpan || n.Kind == board.CodeBlock {
				out = append(out, n.S)
			}
		}
		return out
	}
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				out = texts(v.Field(i), out)
			}
		}
	case reflect.Slice:
		for i := range v.Len() {
			out = texts(v.Index(i), out)
		}
	}
	return out
}

// TestUglyDossier: each of the 94 papers can be ticked, each of the 19 cases chosen.
func TestUglyDossier(t *testing.T) {
	_, pages := uglyPages(t)
	page := pages["thu-tuc/9.000006/index.html"]
	ticks := regexp.MustCompile(`<li><label><input type="checkbox"><span>(.*?)</span></label>`).FindAllStringSubmatch(page, -1)
	seen := map[string]bool{}
	for _, m := range ticks {
		if seen[m[1]] = true; utf8.RuneCountInString(m[1]) > 500 {
			t.Errorf("a name of %d characters to tick", utf8.RuneCountInString(m[1]))
		}
	}
	if len(ticks) != 94 || len(seen) != 94 {
		t.Errorf("%d papers, %d of them different", len(ticks), len(seen))
	}
	for n := 1; n <= 93; n++ {
		if !strings.Contains(page, fmt.Sprintf("Giấy số %d: ", n)) {
			t.Errorf("no paper %d", n)
		}
	}
	for n := 0; n <= 19; n++ {
		if !strings.Contains(page, fmt.Sprintf(`<input type="radio" name="c" id="c_%d"`, n)) {
			t.Errorf("no case %d", n)
		}
	}
	if n := strings.Count(pages["thu-tuc/9.000011/index.html"], "Tờ của ca"); n != 30 {
		t.Errorf("%d papers of 30 cases", n)
	}
}

// TestUglyCharacters: what cannot be seen is gone, what stood for a bullet is one, and each stands on its own line.
func TestUglyCharacters(t *testing.T) {
	_, pages := uglyPages(t)
	for path, page := range pages {
		if i := strings.IndexFunc(page, func(r rune) bool {
			return unicode.Is(unicode.Cf, r) || unicode.Is(unicode.Co, r) || r == '\u00d0' || r == '\r' || r == '\ufffd'
		}); i >= 0 {
			t.Errorf("%s: …%q…", path, page[max(0, i-40):min(len(page), i+40)])
		}
		if !norm.NFC.IsNormalString(page) {
			t.Errorf("%s is not NFC", path)
		}
	}
	step := pages["thu-tuc/9.000005/index.html"]
	for _, item := range []string{"<p>• ", "<br>• ", "<p>✓ ", "<br>✓ ", "<p>– ", "<br>– ", "<br>b) ", "<br>c) "} {
		if !strings.Contains(step, item) {
			t.Errorf("no line begins with %q", item)
		}
	}
	if !strings.Contains(step, "<th scope=\"col\">Ghi chú</th>") {
		t.Error("the table of twelve columns is none")
	}
}
