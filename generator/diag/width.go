package diag

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/width"
)

const tabStop = 4

// cell is what a terminal is shown for a character that begins in column col (from 0), and how many columns that
// takes: none for marks on a letter, two for wide characters. A byte that is no UTF-8 is U+FFFD.
func cell(r rune, col int) (string, int) {
	switch {
	case r == '\t':
		n := tabStop - col%tabStop
		return strings.Repeat(" ", n), n
	case r >= ' ' && r < 0x7f:
		return string(r), 1
	case hidden(r):
		s := escaped(r)
		return s, len(s)
	case unicode.In(r, unicode.Mn, unicode.Me):
		return string(r), 0
	}
	if k := width.LookupRune(r).Kind(); k == width.EastAsianWide || k == width.EastAsianFullwidth {
		return string(r), 2
	}
	return string(r), 1
}

// hidden says whether a character must not reach a terminal or a reader as it is: control characters, changes of
// writing direction, invisible ones, private ones.
func hidden(r rune) bool { return !unicode.IsGraphic(r) }

func escaped(r rune) string { return fmt.Sprintf("<U+%04X>", r) }

// visible is s on one line with its hidden characters written out.
func visible(s string) string {
	plain := func(r rune) bool { return hidden(r) || r == utf8.RuneError }
	if strings.IndexFunc(s, plain) < 0 {
		return s
	}
	var b strings.Builder
	for _, r := range strings.ReplaceAll(s, "\r\n", " ") {
		switch {
		case r == '\n' || r == '\r' || r == '\t':
			b.WriteByte(' ')
		case hidden(r):
			b.WriteString(escaped(r))
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// clip cuts s after so many characters.
func clip(s string, most int) string {
	if len(s) <= most {
		return s
	}
	n := 0
	for i := range s {
		if n++; n > most {
			return s[:i] + "…"
		}
	}
	return s
}
