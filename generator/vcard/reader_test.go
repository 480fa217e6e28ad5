package vcard

import (
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"
)

// property is a property as a strict reader sees it.
type property struct{ name, params, value string }

// contentLine is the form of a line: name, parameters, value (RFC 6350, 3.3).
var contentLine = regexp.MustCompile(`^([A-Z-]+)((?:;[A-Z-]+=[A-Za-z0-9,-]+)*):([^\x00-\x08\x0A-\x1F\x7F]*)$`)

// readCards reads a file by the letter of RFC 6350 and fails where it is not so.
func readCards(t *testing.T, data []byte) [][]property {
	t.Helper()
	s := string(data)
	if !utf8.ValidString(s) {
		t.Fatalf("not UTF-8: %q", s)
	}
	for _, physical := range strings.SplitAfter(s, "\n") {
		if physical != "" && !strings.HasSuffix(physical, "\r\n") || strings.Count(physical, "\r") > 1 {
			t.Fatalf("a line that does not end in CR LF: %q", physical)
		}
		if n := len(strings.TrimSuffix(physical, "\r\n")); n > 75 || !utf8.ValidString(physical) {
			t.Fatalf("a line of %d octets, or cut within a letter: %q", n, physical)
		}
	}
	var cards [][]property
	var now []property
	for _, l := range strings.Split(strings.TrimSuffix(strings.ReplaceAll(s, "\r\n ", ""), "\r\n"), "\r\n") {
		m := contentLine.FindStringSubmatch(l)
		if m == nil {
			t.Fatalf("no content line: %q", l)
		}
		now = append(now, property{m[1], m[2], m[3]})
		if m[1] == "END" {
			cards = append(cards, now)
			now = nil
		}
	}
	if now != nil {
		t.Fatal("a card that does not end")
	}
	for _, c := range cards {
		judge(t, c)
	}
	return cards
}

// judge holds a card to the order and the number of its properties.
func judge(t *testing.T, card []property) {
	t.Helper()
	if card[0] != (property{"BEGIN", "", "VCARD"}) || card[1] != (property{"VERSION", "", "4.0"}) || card[len(card)-1] != (property{"END", "", "VCARD"}) {
		t.Fatalf("frame: %v", card)
	}
	n := map[string]int{}
	for _, p := range card {
		n[p.name]++
	}
	for _, name := range []string{"BEGIN", "VERSION", "KIND", "UID", "END"} { // at most one (6.1.4, 6.7.6)
		if n[name] > 1 {
			t.Fatalf("%d × %s", n[name], name)
		}
	}
	if n["FN"] == 0 { // 6.2.1
		t.Fatal("no FN")
	}
}

// plainOf undoes escape; it fails where a sign that must be escaped is not.
func plainOf(t *testing.T, value string) string {
	t.Helper()
	var b strings.Builder
	for i := 0; i < len(value); i++ {
		c := value[i]
		if c == ',' || c == ';' {
			t.Fatalf("%q has a bare %q", value, c)
		}
		if c != '\\' {
			b.WriteByte(c)
			continue
		}
		if i++; i == len(value) {
			t.Fatalf("%q ends in a backslash", value)
		}
		switch value[i] {
		case '\\', ',', ';':
			b.WriteByte(value[i])
		case 'n':
			b.WriteByte('\n')
		default:
			t.Fatalf("%q escapes %q", value, value[i])
		}
	}
	return b.String()
}

// find is the value of the only property of that name.
func find(t *testing.T, card []property, name string) string {
	t.Helper()
	var out []string
	for _, p := range card {
		if p.name == name {
			out = append(out, p.value)
		}
	}
	if len(out) != 1 {
		t.Fatalf("%d × %s in %v", len(out), name, card)
	}
	return out[0]
}
