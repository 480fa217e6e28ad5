package machine

import (
	"encoding/xml"
	"testing"
	"time"
)

type readFeed struct {
	XMLName xml.Name `xml:"http://www.w3.org/2005/Atom feed"`
	Lang    string   `xml:"http://www.w3.org/XML/1998/namespace lang,attr"`
	ID      string   `xml:"id"`
	Updated string   `xml:"updated"`
	Author  string   `xml:"author>name"`
	Link    []struct {
		Rel  string `xml:"rel,attr"`
		Href string `xml:"href,attr"`
	} `xml:"link"`
	Entry []struct {
		ID      string `xml:"id"`
		Title   string `xml:"title"`
		Summary string `xml:"summary"`
		Updated string `xml:"updated"`
		Link    struct {
			Href string `xml:"href,attr"`
		} `xml:"link"`
	} `xml:"entry"`
}

// TestFeedTakesAnyText gives a feed what titles never should hold, and reads it back.
func TestFeedTakesAnyText(t *testing.T) {
	const nasty, bad = "<b>&\"'</title>]]>\n\tĐăng ký", "a\x00\x0b\xffb"
	zone := time.FixedZone("", 7*60*60)
	f := Feed{Title: nasty, Author: nasty, Lang: `v"i`, Self: "https://x.vn/?a&b=\"", Page: "https://x.vn/", Entries: []Entry{
		{ID: "https://x.vn/#1", Link: "https://x.vn/<", Title: nasty, Summary: bad, Updated: time.Date(2027, 3, 1, 0, 0, 0, 0, zone)},
		{ID: "https://x.vn/#0", Link: "https://x.vn/", Title: "x", Updated: time.Date(2026, 3, 1, 0, 0, 0, 0, time.UTC)},
	}}
	var got readFeed
	if err := xml.Unmarshal(f.Bytes(), &got); err != nil {
		t.Fatal(err)
	}
	if got.Author != nasty || got.Lang != f.Lang || got.ID != f.Self || got.Updated != "2027-03-01T00:00:00+07:00" {
		t.Errorf("%+v", got)
	}
	if len(got.Link) != 2 || got.Link[0].Rel != "self" || got.Link[0].Href != f.Self || got.Link[1].Href != f.Page {
		t.Errorf("%+v", got.Link)
	}
	if len(got.Entry) != 2 || got.Entry[0].Title != nasty || got.Entry[0].Summary != "a\uFFFD\uFFFD\uFFFDb" ||
		got.Entry[0].Link.Href != "https://x.vn/<" || got.Entry[1].Updated != "2026-03-01T00:00:00Z" {
		t.Errorf("%+v", got.Entry)
	}
}

func TestNoFeedWithoutNews(t *testing.T) {
	if data := (&Feed{Title: "x"}).Bytes(); data != nil {
		t.Errorf("%s", data)
	}
}
