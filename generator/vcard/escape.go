package vcard

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// most is how many octets a line may have without its end (RFC 6350, 3.2).
const most = 75

// line writes a line, folded: what is too long goes on in the next, after a space. A letter is never cut.
func line(b []byte, s string) []byte {
	for room := most; len(s) > room; room = most - 1 {
		cut := room
		for cut > 0 && !utf8.RuneStart(s[cut]) {
			cut--
		}
		b = append(append(b, s[:cut]...), "\r\n "...)
		s = s[cut:]
	}
	return append(append(b, s...), "\r\n"...)
}

// escape is a text as a value (3.4). The end of a line, however it is written, becomes \n.
func escape(s string) string {
	s = strings.ToValidUTF8(strings.ReplaceAll(s, "\r\n", "\n"), "\uFFFD")
	var b strings.Builder
	for _, r := range s {
		switch {
		case r == '\\' || r == ',' || r == ';':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r == '\n' || r == '\r' || r == '\u2028' || r == '\u2029':
			b.WriteString(`\n`)
		case r == '\t' || r >= ' ' && r != 0x7F:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// uri is an address as a value: what no address holds is percent-encoded, so that it ends no line and no value.
func uri(s string) string {
	var b strings.Builder
	for i := range len(s) {
		if c := s[i]; c > ' ' && c < 0x7F && c != '"' && c != '\\' && c != '<' && c != '>' {
			b.WriteByte(c)
		} else {
			fmt.Fprintf(&b, "%%%02X", c)
		}
	}
	return b.String()
}
