package page

import (
	"bytes"
	"compress/gzip"
	"path"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"bangtin/generator/board"
	"bangtin/generator/ledger"
)

// made are the storybook's pages by path, without those that are nil.
func made(t *testing.T, p *Pages) map[string]string {
	t.Helper()
	out := map[string]string{}
	for _, s := range stories(p) {
		html, err := s.make()
		if err != nil {
			t.Fatalf("%s: %v", s.path, err)
		}
		if html != nil {
			out[s.path] = string(html)
		}
	}
	return out
}

var (
	refs    = regexp.MustCompile(`(?:href|src|action)="([^"]*)"`)
	refresh = regexp.MustCompile(`content="0; url=([^"]*)"`)
	idAttrs = regexp.MustCompile(` id="([^"]*)"`)
)

// TestLinks follows every link of every page: relative at each depth, it leads to a page or a file of the board.
func TestLinks(t *testing.T) {
	many := fixture(0)
	many.Site.Outputs.UnitPages, many.Site.Unit = true, ""
	for name, p := range map[string]*Pages{"one": pagesOf(t, fixture(0), fixture(1)), "many": pagesOf(t, many)} {
		pages := made(t, p)
		known := map[string]bool{}
		for _, l := range p.locales {
			if len(p.News(l.id)) > 0 {
				known[l.dir+ledger.FeedPath] = true
			}
			l.b.All(func(n board.Noun) {
				if p.HasCard(l.id, n) {
					known[l.dir+pathOf(n)+CardFile] = true
				}
				for _, x := range p.Rack.Of(l.id, n, false) {
					known[l.dir+x.Path] = true
				}
			})
		}
		for at := range pages {
			known[at] = true
			if tail, ok := strings.CutSuffix(at, ".html"); ok && strings.HasPrefix(path.Base(tail), "index") {
				known[tail+".json"] = true // the open data is another's, and lies beside each page of a record
			}
		}
		for _, f := range []string{"api/v1/index.json", "manifest.webmanifest"} { // others' too
			known[f], known["en/"+f] = true, true
		}
		for _, f := range append(p.Static(), p.KioskFiles()...) {
			known[f.Path] = true
		}
		for _, f := range p.Boards[0].Files {
			known[strings.Replace(strings.Replace(f.Path, "forms/", "bieu-mau/", 1), " ", "%20", 1)] = true
		}
		for at, html := range pages {
			ids := map[string]bool{}
			for _, m := range idAttrs.FindAllStringSubmatch(html, -1) {
				if ids[m[1]] {
					t.Errorf("%s/%s: id %q twice", name, at, m[1])
				}
				ids[m[1]] = true
			}
			for _, m := range append(refs.FindAllStringSubmatch(html, -1), refresh.FindAllStringSubmatch(html, -1)...) {
				follow(t, name+"/"+at, at, m[1], known, ids)
			}
		}
	}
}

func follow(t *testing.T, name, at, href string, known, ids map[string]bool) {
	t.Helper()
	href, anchor, _ := strings.Cut(href, "#")
	switch {
	case href == "":
		if anchor != "" && !ids[anchor] {
			t.Errorf("%s: no #%s", name, anchor)
		}
		return
	case strings.Contains(href, ":"), strings.Contains(href, "/qr/"), strings.HasPrefix(href, "qr/"):
		return
	}
	anywhere := at == "404.html" || strings.HasSuffix(at, ledger.OfflinePath+"index.html") // shown in the place of any page
	to := path.Join(path.Dir(at), href)
	if strings.HasPrefix(href, "/") {
		rest, ok := strings.CutPrefix(href, "/xa/")
		if !ok || !anywhere {
			t.Errorf("%s: %s", name, href)
		}
		to = path.Clean(rest)
	} else if anywhere {
		t.Errorf("%s has the relative link %q", at, href)
	}
	if strings.HasSuffix(href, "/") {
		to = path.Join(to, "index.html")
	}
	if !known[to] {
		t.Errorf("%s: %s leads to %s, which is not there", name, href, to)
	}
}

// TestStrict holds pages to the policy in their own meta tag: no inline script, no inline style, no other host.
func TestStrict(t *testing.T) {
	inline := regexp.MustCompile(`<script(?: (?:src|defer)[^>]*)?>[^<]| style=| on[a-z]+="|<style`)
	foreign := regexp.MustCompile(`<(?:script|img|audio|link rel="(?:stylesheet|icon)")[^>]*(?:src|href)="(?:https?:)?//`)
	for at, html := range made(t, pagesOf(t, fixture(0), fixture(1))) {
		if m := inline.FindString(html); m != "" {
			t.Errorf("%s: %s", at, m)
		}
		if m := foreign.FindString(html); m != "" {
			t.Errorf("%s: %s", at, m)
		}
		if !strings.Contains(html, `http-equiv="Content-Security-Policy" content="default-src 'none'`) {
			t.Errorf("%s has no policy", at)
		}
		if strings.Contains(html, "⟦") || strings.Contains(html, "\x00") {
			t.Errorf("%s: a word is missing or a mark was left", at)
		}
	}
}

func gzipped(data string) int {
	var b bytes.Buffer
	w, _ := gzip.NewWriterLevel(&b, gzip.BestCompression)
	_, _ = w.Write([]byte(data))
	_ = w.Close()
	return b.Len()
}

// TestWeight keeps HTML and stylesheet together at 14 KB compressed, the stylesheet at 5.25.
func TestWeight(t *testing.T) {
	p := pagesOf(t, fixture(0), fixture(1))
	css := 0
	for _, f := range p.Static() {
		if f.Path == "style.css" {
			css = gzipped(string(f.Data))
		}
	}
	if css > 5376 {
		t.Errorf("style.css weighs %d bytes", css)
	}
	for at, html := range made(t, p) {
		if n := gzipped(html); n+css > 14<<10 {
			t.Errorf("%s weighs %d + %d bytes", at, n, css)
		}
	}
}

// TestSameBytes makes every page twice, at once: no order of maps, no state of one page in another.
func TestSameBytes(t *testing.T) {
	one, two := pagesOf(t, fixture(0), fixture(1)), pagesOf(t, fixture(0), fixture(1))
	want := made(t, one)
	for _, s := range stories(two) {
		t.Run(s.path, func(t *testing.T) {
			t.Parallel()
			html, err := s.make()
			if err != nil || string(html) != want[s.path] {
				t.Errorf("differs: %v", err)
			}
		})
	}
}

func TestNothingToShow(t *testing.T) {
	p := pagesOf(t, emptyBoard())
	for name, page := range map[string]func() ([]byte, error){
		"list":   func() ([]byte, error) { return p.List(0, board.TeamKind) },
		"matrix": func() ([]byte, error) { return p.Matrix(0) }, "results": func() ([]byte, error) { return p.Results(0) },
	} {
		if html, err := page(); html != nil || err != nil {
			t.Errorf("%s: %d bytes, %v", name, len(html), err)
		}
	}
}

func TestErrorsNameTheTemplate(t *testing.T) {
	base := fixture(0)
	for want, src := range map[string]string{
		"html/procedure.html:2:": "<p>\n{{.Title",
		"not-found.html":         `<a href='{{.Home}}>{{if .AZ}}'{{end}}`,
	} {
		files := fstest.MapFS{}
		copyInto(t, files)
		name := "html/procedure.html"
		if strings.HasPrefix(want, "not-found") {
			name = "html/not-found.html"
		}
		files[name] = &fstest.MapFile{Data: []byte(src)}
		c := configOf(t, base)
		c.Templates = files
		if _, err := New(c); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("want %q, got %v", want, err)
		}
	}
}

func TestShortLeadsOn(t *testing.T) {
	p := pagesOf(t, fixture(0), fixture(1))
	n := p.Boards[1].Versions("1.001193")[0]
	if got := p.ShortPath(1, n); got != ledger.ShortPath(p.Book.Code(board.ProcedureKind, n.ID))+"EN/" {
		t.Error(got)
	}
	html, err := p.Short(1, n)
	for _, want := range []string{`<html lang="en">`, `url=../../../en/thu-tuc/1.001193/"`, `href="https://bang.example.vn/xa/en/thu-tuc/1.001193/"`} {
		if err != nil || !strings.Contains(string(html), want) {
			t.Errorf("%s is missing in %s (%v)", want, html, err)
		}
	}
}

// TestDataIsNamed: the page of a record says where its open data lies, no other does, and none on a board that has none.
func TestDataIsNamed(t *testing.T) {
	const link = `<link rel="alternate" type="application/json" href="index.json">`
	record := regexp.MustCompile(`^(?:en/)?(?:don-vi|linh-vuc|tinh-huong|thu-tuc|sang-kien|van-ban|to-cong-nghe-so|huong-dan)/[^/]+/(?:[0-9-]+/|ban-dau/)?index\.html$`)
	off := fixture(0)
	off.Site.Outputs.API = board.Off
	for on, boards := range map[bool][]*board.Board{true: {fixture(0), fixture(1)}, false: {off}} {
		named := 0
		for at, html := range made(t, pagesOf(t, boards...)) {
			single := strings.HasSuffix(at, "bang-nhan-rong/index.html") || strings.Contains(html, `data-state="stub"`)
			want := on && record.MatchString(at) && !single
			if strings.Contains(html, link) {
				named++
			}
			if strings.Contains(html, link) != want {
				t.Errorf("%s: named %v, want %v", at, !want, want)
			}
			if strings.Contains(html, "api/v1/index.json") != (on && strings.HasSuffix(at, "gioi-thieu/index.html")) {
				t.Errorf("%s: the index of the data", at)
			}
		}
		if on && named < 20 {
			t.Errorf("%d pages name their data", named)
		}
	}
}
