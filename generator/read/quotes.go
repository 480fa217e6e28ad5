package read

import (
	"strings"
	"unicode/utf8"

	"bangtin/generator/schema"
)

// wordQuotes are the marks that Word puts around a value, and the straight ones that stay inside YAML's own.
const wordQuotes = curved + "‹›″′\"'"

// withoutQuotes takes a pair of quotation marks off a whole value, whichever way they are curved.
func withoutQuotes(s string) (inner string, ok bool) {
	first, n := utf8.DecodeRuneInString(s)
	last, m := utf8.DecodeLastRuneInString(s)
	if len(s) < n+m || !strings.ContainsRune(wordQuotes, first) || !strings.ContainsRune(wordQuotes, last) {
		return "", false
	}
	inner = strings.TrimSpace(s[n : len(s)-m])
	return inner, inner != ""
}

// keepsQuotes says whether quotation marks around a value are letters of it: in text they are, and in words people use.
// A party decides for itself, days and offices item by item.
func keepsQuotes(f *schema.Field, t *schema.Type) bool {
	switch t.Name {
	case "text", "markdown", "party", "days", "units":
		return true
	}
	return f.Words
}

// unquoted takes a value without the quotation marks around it, with a warning if that is a good one.
func (d *decoder) unquoted(a at, s string, take func(string) bool) bool {
	bare, quoted := withoutQuotes(s)
	if !quoted {
		return take(s)
	}
	if !take(bare) {
		return false
	}
	d.fault(a, "quotes-off", "value", s, "bare", bare)
	return true
}
