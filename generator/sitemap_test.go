package generator_test

import (
	"encoding/xml"
	"io/fs"
	"os"
	"regexp"
	"strings"
	"testing"
)

var canonicalLink = regexp.MustCompile(`<link rel="canonical" href="([^"]*)">`)

type sitemap struct {
	URL []struct {
		Loc     string `xml:"loc"`
		Lastmod string `xml:"lastmod"`
		Link    []struct {
			Href string `xml:"href,attr"`
		} `xml:"http://www.w3.org/1999/xhtml link"`
	} `xml:"url"`
}

// TestSitemap wants the sitemap to name exactly the pages that search engines may show and that are at home where they
// stand: not the short addresses, not a version of old, not the page for wrong addresses.
func TestSitemap(t *testing.T) {
	for name, root := range map[string]fs.FS{"sample": os.DirFS("../content"), "everything": everything(t)} {
		files := makeAll(t, load(t, root))
		const base = "https://bangtin.example.vn/"
		want := map[string]bool{}
		for p, data := range files {
			if !strings.HasSuffix(p, ".html") || strings.Contains(string(data), `<meta name="robots" content="noindex">`) {
				continue
			}
			own := base + strings.TrimSuffix(p, "index.html")
			if m := canonicalLink.FindSubmatch(data); m != nil && string(m[1]) == own {
				want[own] = true
			}
		}
		var got sitemap
		if err := xml.Unmarshal(files["sitemap.xml"], &got); err != nil {
			t.Fatal(err)
		}
		dated := 0
		for _, u := range got.URL {
			if !want[u.Loc] {
				t.Errorf("%s: %s should not be named, or not twice", name, u.Loc)
			}
			delete(want, u.Loc)
			if u.Lastmod != "" {
				dated++
			}
			if len(u.Link) != 2 {
				t.Errorf("%s: %s has %d languages", name, u.Loc, len(u.Link))
			}
			for _, l := range u.Link {
				if files[strings.TrimPrefix(l.Href, base)+"index.html"] == nil {
					t.Errorf("%s: %s is not there", name, l.Href)
				}
			}
		}
		for u := range want {
			t.Errorf("%s: %s is not named", name, u)
		}
		if len(got.URL) < 200 || dated < 30 {
			t.Errorf("%s: %d pages, %d with a day", name, len(got.URL), dated)
		}
		if got := string(files[".well-known/security.txt"]); !strings.HasPrefix(got, "Contact: https://dichvucong.gov.vn/\nExpires: 2027-11-01T00:00:00Z\n") {
			t.Errorf("%s: security.txt says %s", name, got)
		}
		if !strings.Contains(string(files["robots.txt"]), "\nSitemap: "+base+"sitemap.xml\n") {
			t.Errorf("%s: robots.txt says %s", name, files["robots.txt"])
		}
	}
}

// TestSitemapWithoutStubs keeps going past a broken record: nobody is sent to the page that stands in for it.
func TestSitemapWithoutStubs(t *testing.T) {
	good := recordedBoard(t, "")
	const file = "procedures/1.000111.yaml"
	for _, broken := range []bool{false, true} {
		root := good
		if broken {
			root = struck(good, file, strings.Replace(string(good[file].Data), "title:", "titel:", 1))
		}
		dir := t.TempDir() + "/public"
		keepGoing(t, root, dir)
		named := strings.Contains(published(t, dir)["sitemap.xml"], "/thu-tuc/1.000111/<")
		if named == broken {
			t.Errorf("broken %v, named %v", broken, named)
		}
	}
}
