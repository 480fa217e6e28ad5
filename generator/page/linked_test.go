package page

import (
	"encoding/json"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"strings"
	"testing"

	"bangtin/generator/board"
)

var dataBlock = regexp.MustCompile(`(?s)<script type="application/ld\+json">(.*?)</script>`)

// graphOf is what a page says of itself to programs, nil for nothing.
func graphOf(t *testing.T, at, html string) []map[string]any {
	t.Helper()
	blocks := dataBlock.FindAllStringSubmatch(html, -1)
	if len(blocks) == 0 {
		return nil
	}
	var data struct {
		Context string           `json:"@context"`
		Graph   []map[string]any `json:"@graph"`
	}
	if err := json.Unmarshal([]byte(blocks[0][1]), &data); err != nil || len(blocks) > 1 || data.Context != "https://schema.org" {
		t.Fatalf("%s: %d blocks, %v: %s", at, len(blocks), err, blocks[0][1])
	}
	return data.Graph
}

// TestLinkedData compares the data of a procedure and of an office, letter by letter, with what they should be.
func TestLinkedData(t *testing.T) {
	pages := made(t, pagesOf(t, fixture(0), fixture(1)))
	for golden, at := range map[string]string{
		"procedure.json": "thu-tuc/1.001193/index.html", "unit.json": "don-vi/vinh-hoang/index.html", "past-unit.json": "don-vi/vinh-thai/index.html",
	} {
		got, err := json.MarshalIndent(graphOf(t, at, pages[at]), "", "  ")
		if err != nil {
			t.Fatal(err)
		}
		want, err := os.ReadFile(filepath.Join("testdata", "linked", golden))
		if err != nil || string(got) != strings.TrimSpace(string(want)) {
			t.Errorf("%s: %v\n%s", at, err, got)
		}
	}
	for at, html := range pages {
		noindex := strings.Contains(html, `content="noindex"`)
		graph := graphOf(t, at, html)
		if strings.Count(at, "/") >= 2 && !noindex && len(graph) == 0 && !strings.HasPrefix(at, "en/") {
			t.Errorf("%s: no data", at)
		}
		if noindex && len(graph) > 0 {
			t.Errorf("%s: data on a page that search engines don't show", at)
		}
		if noindex == strings.Contains(html, `property="og:url"`) && !strings.HasPrefix(at, "Q/") {
			t.Errorf("%s: a preview, or none", at)
		}
	}
}

// TestLinkedDataIsHonest wants no fact that the page itself doubts, and no service that is not to be had.
func TestLinkedDataIsHonest(t *testing.T) {
	const at = "thu-tuc/1.001193/index.html"
	service := func(spoil func(*board.Procedure)) map[string]any {
		b := fixture(0)
		for _, p := range b.Procedures {
			if p.ID == "1.001193" {
				spoil(p)
			}
		}
		for _, x := range graphOf(t, at, made(t, pagesOf(t, b))[at]) {
			if x["@type"] == "GovernmentService" {
				return x
			}
		}
		return nil
	}
	for key, facts := range map[string][]string{"channels": {"availableChannel"}, "audience": {"audience"}, "result": {"serviceOutput"}} {
		got := service(func(p *board.Procedure) { p.Doubtful = []string{key} })
		for _, f := range facts {
			if got == nil || got[f] != nil {
				t.Errorf("%s in doubt: %v", key, got[f])
			}
		}
	}
	for name, spoil := range map[string]func(*board.Procedure){
		"abolished": func(p *board.Procedure) { p.Status = "abolished" }, "suspended": func(p *board.Procedure) { p.Status = "suspended" },
		"ended": func(p *board.Procedure) { p.Effective.Until = today - 1 }, "example": func(p *board.Procedure) { p.Example = true },
	} {
		if got := service(spoil); got != nil {
			t.Errorf("%s: %v", name, got)
		}
	}
}

// TestHostileLinkedData spoils every text and wants each block to be whole, and the texts in it to be those of the
// records.
func TestHostileLinkedData(t *testing.T) {
	b := fixture(0)
	base := b.Site.BaseURL
	seen := map[uintptr]bool{}
	b.All(func(n board.Noun) { spoil(reflect.ValueOf(n), seen) })
	b.Site.BaseURL, b.Site.Languages, b.Site.Timezone = base, nil, ""
	b.Index()
	whole := 0
	for at, html := range made(t, pagesOf(t, b)) {
		for _, x := range graphOf(t, at, html) {
			if name, _ := x["name"].(string); strings.HasPrefix(name, evil) {
				whole++
			}
			if x["sameAs"] != nil || strings.Contains(html, `"serviceUrl"`) {
				t.Errorf("%s: an address that is none of the web", at)
			}
		}
	}
	if whole < 5 {
		t.Errorf("%d names", whole)
	}
	for _, s := range []string{"\xff\xfe", "a\u2028b", "<!--<script>", "\x1f\\\"", "đường"} {
		var back string
		if err := json.Unmarshal(appendJSON(nil, s), &back); err != nil || back != strings.ToValidUTF8(strings.ReplaceAll(s, "\xff\xfe", "\uFFFD\uFFFD"), "\uFFFD") {
			t.Errorf("%q: %q, %v", s, back, err)
		}
		if strings.ContainsAny(string(appendJSON(nil, s)), "<>&") {
			t.Errorf("%q is not safe in an element", s)
		}
	}
}
