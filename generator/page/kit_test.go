package page

import (
	"crypto/sha256"
	"encoding/base64"
	"regexp"
	"strings"
	"testing"

	"bangtin/generator/board"
)

var (
	kitInline = regexp.MustCompile(`(?s)<(style|script)>(.*?)</(?:style|script)>`)
	kitLinks  = regexp.MustCompile(` (?:href|src|action|srcset|poster)="([^"]*)"`)
)

// TestKit wants a kit to be whole in itself: nothing that it would have to ask for, links that lead to a place in it or to
// the web, a policy that lets its own style and script in and no other.
func TestKit(t *testing.T) {
	p := pagesOf(t, fixture(0), fixture(1))
	p.Boards[0].Site.Outputs.Kit, p.Boards[1].Site.Outputs.Kit = true, true
	made := 0
	for i := range p.Boards {
		lang := board.LangID(i)
		for _, of := range p.KitSubjects(lang) {
			data, err := p.KitOf(lang, of)
			if err != nil {
				t.Fatal(err)
			}
			made++
			wholeKit(t, string(data))
			again, err := p.KitOf(lang, of)
			if err != nil || string(again) != string(data) {
				t.Errorf("%s: made twice, it differs: %v", of.Rec().ID, err)
			}
			page, err := p.Record(lang, of)
			if want := `href="../../bo/`; err != nil || !strings.Contains(string(page), want) {
				t.Errorf("the page of %s does not offer its kit: %v", of.Rec().ID, err)
			}
		}
	}
	if made < 4 {
		t.Errorf("%d kits", made)
	}
	p.Boards[0].Site.Outputs.Kit = false
	if len(p.KitSubjects(0)) > 0 {
		t.Error("kits that nobody asked for")
	}
}

func wholeKit(t *testing.T, html string) {
	t.Helper()
	parts := kitInline.FindAllStringSubmatch(html, -1)
	if len(parts) != 2 {
		t.Fatalf("%d inline parts", len(parts))
	}
	for _, m := range parts {
		sum := sha256.Sum256([]byte(m[2]))
		if !strings.Contains(html, m[1]+"-src 'sha256-"+base64.StdEncoding.EncodeToString(sum[:])+"'") {
			t.Errorf("the policy shuts its own %s out", m[1])
		}
	}
	ids := map[string]bool{}
	for _, m := range idAttrs.FindAllStringSubmatch(html, -1) {
		if ids[m[1]] {
			t.Errorf("id %q twice", m[1])
		}
		ids[m[1]] = true
	}
	inside := 0
	for _, m := range kitLinks.FindAllStringSubmatch(html, -1) {
		id, ok := strings.CutPrefix(m[1], "#")
		switch {
		case ok && !ids[id]:
			t.Errorf("no #%s", id)
		case ok:
			inside++
		case !strings.Contains(m[1], ":"):
			t.Errorf("asks for %s", m[1])
		}
	}
	if inside == 0 || strings.Contains(html, "<img") || strings.Contains(html, "<svg") || strings.Contains(html, "<link") {
		t.Errorf("%d links inside; or a picture", inside)
	}
}

// TestKitOfAFew holds a kit of named procedures: their links to each other stay inside, others lead to the site.
func TestKitOfAFew(t *testing.T) {
	p := pagesOf(t, fixture(0))
	one := p.Boards[0].ProcedureOn("1.001193", today)
	data, err := p.Kit(0, nil, []*board.Procedure{one})
	if err != nil {
		t.Fatal(err)
	}
	html := string(data)
	wholeKit(t, html)
	if n := strings.Count(html, "<article"); n != 1 {
		t.Errorf("%d procedures", n)
	}
	if !strings.Contains(html, `<a href="#1.001193">`) || !strings.Contains(html, "/thu-tuc/2.000815/") {
		t.Error("links inside and outside are mixed up")
	}
}
