// Package machine writes what programs ask of a site beside its pages: sitemaps (sơ đồ trang), robots.txt, security.txt,
// the feed of changes (bản tin thay đổi); and for web servers, what they answer where that is not just a page.
//
// What comes in are finished addresses and plain values; what goes out are finished bytes, the same for the same
// input. The package promises files that hold to their specifications whatever the values are: addresses are escaped,
// and a value that would break a line is left out. It knows no page and no record, reads no file and no clock.
package machine

import (
	"encoding/xml"
	"strings"

	"bangtin/generator/board"
)

// MostEntries is how many pages or sitemaps one file names; the protocol (sitemaps.org) allows 50,000, and 50 MB.
const MostEntries = 45_000

// Sitemap names pages for search engines. Its zero value is empty.
type Sitemap struct{ b []byte }

// Alternate is a page in one of its languages.
type Alternate struct{ Lang, URL string }

const sitemapHead = xml.Header + `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">` + "\n"

// Add names a page: its address, the same page in all languages it has, itself among them, and the day it was last
// known to be right, 0 for none.
func (s *Sitemap) Add(url string, alternates []Alternate, checked board.Date) {
	if len(s.b) == 0 {
		s.b = append(s.b, sitemapHead...)
	}
	s.raws("<url><loc>", escape(url), "</loc>")
	if checked != 0 {
		s.raws("<lastmod>", checked.ISO(), "</lastmod>")
	}
	for _, a := range alternates {
		s.raws(`<xhtml:link rel="alternate" hreflang="`, escape(a.Lang), `" href="`, escape(a.URL), `"/>`)
	}
	s.raws("</url>\n")
}

// Bytes is the whole file. The sitemap takes no further page.
func (s *Sitemap) Bytes() []byte {
	s.raws("</urlset>\n")
	return s.b
}

func (s *Sitemap) raws(parts ...string) {
	for _, p := range parts {
		s.b = append(s.b, p...)
	}
}

// Index is the sitemap of sitemaps, for a site of more pages than one may hold.
func Index(urls []string) []byte {
	s := &Sitemap{}
	s.raws(xml.Header, `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">`, "\n")
	for _, u := range urls {
		s.raws("<sitemap><loc>", escape(u), "</loc></sitemap>\n")
	}
	s.raws("</sitemapindex>\n")
	return s.b
}

var escaper = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;", "'", "&apos;")

func escape(s string) string { return escaper.Replace(s) }
