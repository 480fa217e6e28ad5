// Package vcard writes vCards (danh thiếp điện tử), by which a telephone takes an office into its address book: RFC 6350,
// version 4.0.
//
// What comes in is a Card, plain texts and addresses of any content; what goes out is a whole file of one or more cards.
//
// It promises lines of at most 75 octets, folded between letters and ended by CR LF (section 3.2); texts with backslash,
// comma, semicolon and end of line escaped (3.4), so that no text begins a property of its own; control characters, which
// no value may hold, left out; and the same bytes for the same card: it knows no clock, so there is no REV. A property that
// is not known is not written. It refuses nothing and judges nothing: whether a number may be given out is for who asks.
package vcard

import "strings"

// Kind is what a card is of (section 6.1.4).
type Kind string

// The kinds in use.
const (
	Organisation Kind = "org"
	Person       Kind = "individual"
)

// Card is one contact.
type Card struct {
	// UID is an address that names the contact for good, so that a card taken again replaces the old one; "" for none.
	UID string
	// Source is the whole address at which the card lies.
	Source string
	Kind   Kind
	// Lang is the language of the texts, a code of BCP 47.
	Lang string
	Name string
	// Org is the organisation and its parts, from the whole to the part.
	Org   []string
	Title string
	// Address is a postal address in one line.
	Address string
	Phone   string
	Email   string
	// Lat and Lon are degrees (WGS 84) as decimal numbers; both or neither.
	Lat, Lon string
	// URLs are pages about the contact, Chat an address to send messages to.
	URLs []string
	Chat string
	Note string
}

// Bytes is a file of cards.
func Bytes(cards ...Card) []byte {
	var b []byte
	for i := range cards {
		b = cards[i].append(b)
	}
	return b
}

func (c *Card) append(b []byte) []byte {
	b = line(b, "BEGIN:VCARD")
	b = line(b, "VERSION:4.0") // must come second
	b = line(b, "KIND:"+string(c.Kind))
	b = text(b, "FN", c.Name)
	if len(c.Org) > 0 {
		b = line(b, "ORG:"+compound(c.Org))
	}
	b = text(b, "TITLE", c.Title)
	if c.Address != "" { // post box, more, street, town, region, code, country: the street takes it all
		b = line(b, "ADR;TYPE=work:"+compound([]string{"", "", c.Address, "", "", "", ""}))
	}
	b = text(b, "TEL;TYPE=work,voice", c.Phone)
	b = text(b, "EMAIL;TYPE=work", c.Email)
	if c.Lat != "" && c.Lon != "" {
		b = line(b, "GEO:geo:"+uri(c.Lat+","+c.Lon))
	}
	for _, u := range c.URLs {
		b = address(b, "URL", u)
	}
	b = address(b, "IMPP", c.Chat)
	b = text(b, "NOTE", c.Note)
	b = text(b, "LANG", c.Lang)
	b = address(b, "UID", c.UID)
	b = address(b, "SOURCE", c.Source)
	return line(b, "END:VCARD")
}

// text writes a property whose value is a text, nothing for "".
func text(b []byte, property, value string) []byte {
	if value == "" {
		return b
	}
	return line(b, property+":"+escape(value))
}

// address writes a property whose value is a URI, nothing for "".
func address(b []byte, property, value string) []byte {
	if value == "" {
		return b
	}
	return line(b, property+":"+uri(value))
}

func compound(parts []string) string {
	out := make([]string, len(parts))
	for i, p := range parts {
		out[i] = escape(p)
	}
	return strings.Join(out, ";")
}
