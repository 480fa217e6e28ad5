package machine

import (
	"encoding/xml"
	"strings"
	"time"
)

// Feed is a feed of changes (Atom, RFC 4287). All addresses are whole ones.
type Feed struct {
	// Title and Author are of the whole feed; Lang is the language it is written in.
	Title, Author, Lang string
	// Self is the feed's own address, by which it is also known; Page is what it is the feed of.
	Self, Page string
	// Entries are the newest first. A feed has at least one: its own day is the first one's.
	Entries []Entry
}

// Entry is one piece of news.
type Entry struct {
	// ID names the entry for good and is an address; Link is where more is to be read.
	ID, Link       string
	Title, Summary string
	// Updated is when it came to be so, in the zone that the feed tells times in.
	Updated time.Time
}

// Bytes is the whole file; nil without entries, since a feed must say when it last changed.
func (f *Feed) Bytes() []byte {
	if len(f.Entries) == 0 {
		return nil
	}
	var b strings.Builder
	b.WriteString(xml.Header + `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="`)
	xmlText(&b, f.Lang)
	b.WriteString("\">\n")
	element(&b, "id", f.Self)
	element(&b, "title", f.Title)
	element(&b, "updated", f.Entries[0].Updated.Format(time.RFC3339))
	b.WriteString("<author>")
	element(&b, "name", f.Author)
	b.WriteString("</author>\n")
	link(&b, "self", "application/atom+xml", f.Self)
	link(&b, "alternate", "text/html", f.Page)
	for i := range f.Entries {
		e := &f.Entries[i]
		b.WriteString("<entry>\n")
		element(&b, "id", e.ID)
		element(&b, "title", e.Title)
		element(&b, "updated", e.Updated.Format(time.RFC3339))
		link(&b, "alternate", "text/html", e.Link)
		if e.Summary != "" {
			element(&b, "summary", e.Summary)
		}
		b.WriteString("</entry>\n")
	}
	b.WriteString("</feed>\n")
	return []byte(b.String())
}

// element writes an element of bare text: type="text" is what one without a type has.
func element(b *strings.Builder, name, text string) {
	b.WriteString("<" + name + ">")
	xmlText(b, text)
	b.WriteString("</" + name + ">\n")
}

func link(b *strings.Builder, rel, media, to string) {
	b.WriteString(`<link rel="` + rel + `" type="` + media + `" href="`)
	xmlText(b, to)
	b.WriteString("\"/>\n")
}

// xmlText writes a text for content and for attributes. What XML can't hold, even escaped, becomes U+FFFD.
func xmlText(b *strings.Builder, s string) {
	_ = xml.EscapeText(b, []byte(s)) // a strings.Builder takes everything
}
