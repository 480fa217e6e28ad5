package machine

import (
	"encoding/xml"
	"testing"
)

// TestSitemapTakesAnyText gives a sitemap what addresses never hold, and reads it back.
func TestSitemapTakesAnyText(t *testing.T) {
	const nasty = `https://x.vn/?a=1&b="<'></loc>]]>`
	var s Sitemap
	s.Add(nasty, []Alternate{{"vi", nasty}, {`e"n`, nasty}}, 20260720)
	s.Add("https://x.vn/", nil, 0)
	var got struct {
		XMLName xml.Name `xml:"http://www.sitemaps.org/schemas/sitemap/0.9 urlset"`
		URL     []struct {
			Loc     string `xml:"http://www.sitemaps.org/schemas/sitemap/0.9 loc"`
			Lastmod string `xml:"lastmod"`
			Link    []struct {
				Rel  string `xml:"rel,attr"`
				Lang string `xml:"hreflang,attr"`
				Href string `xml:"href,attr"`
			} `xml:"http://www.w3.org/1999/xhtml link"`
		} `xml:"url"`
	}
	if err := xml.Unmarshal(s.Bytes(), &got); err != nil {
		t.Fatal(err)
	}
	if len(got.URL) != 2 || got.URL[0].Loc != nasty || got.URL[0].Lastmod != "2026-07-20" || got.URL[1].Lastmod != "" {
		t.Errorf("%+v", got)
	}
	if l := got.URL[0].Link; len(l) != 2 || l[1].Href != nasty || l[1].Lang != `e"n` || l[1].Rel != "alternate" {
		t.Errorf("%+v", l)
	}
}

func TestIndex(t *testing.T) {
	var got struct {
		XMLName xml.Name `xml:"http://www.sitemaps.org/schemas/sitemap/0.9 sitemapindex"`
		Loc     []string `xml:"sitemap>loc"`
	}
	if err := xml.Unmarshal(Index([]string{"https://x.vn/a&b", "https://x.vn/2"}), &got); err != nil {
		t.Fatal(err)
	}
	if len(got.Loc) != 2 || got.Loc[0] != "https://x.vn/a&b" {
		t.Errorf("%v", got.Loc)
	}
}
