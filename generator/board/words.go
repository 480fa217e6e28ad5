package board

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// plain is a text as a guess looks at it: in lower case, without accents, one space between words, every dash a hyphen.
// Package fold does the like for the look-up; the nouns know no other room, so they keep these few lines.
func plain(s string) string {
	var b strings.Builder
	for _, r := range norm.NFD.String(strings.ToLower(s)) {
		switch {
		case r == 'đ' || r == 'ð': // Word's Ð in lower case
			b.WriteByte('d')
		case r >= 0x2010 && r <= 0x2015 || r == 0x2212: // – — −
			b.WriteByte('-')
		case !unicode.Is(unicode.Mn, r):
			b.WriteRune(r)
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

// sure is the guess where read takes it, "" otherwise: what a hint offers must be right the next time.
func sure[T any](read func(string) (T, bool), guess string) string {
	if _, ok := read(guess); !ok {
		return ""
	}
	return guess
}

// meant is the value of the word of a table that s was meant to be: the same word without accents, or, for words of
// four letters and more, one that is a slip of the finger away. More than one such value is none.
func meant[T comparable](s string, table map[string]T) (value T, ok bool) {
	s = plain(s)
	if v, ok := table[s]; ok {
		return v, true
	}
	for word, v := range table {
		if plain(word) == s {
			return v, true
		}
		if len(s) >= 4 && slip(s, plain(word)) {
			if ok && v != value {
				var none T
				return none, false
			}
			value, ok = v, true
		}
	}
	return value, ok
}

// slip says whether a and b differ by one letter that is wrong, missing, too many, or swapped with its neighbour.
func slip(a, b string) bool {
	x, y := []rune(a), []rune(b)
	if len(x) > len(y) {
		x, y = y, x
	}
	i := 0
	for i < len(x) && x[i] == y[i] {
		i++
	}
	x, y = x[i:], y[i:]
	switch len(y) - len(x) {
	case 1:
		return string(x) == string(y[1:])
	case 0:
		return len(x) == 0 || string(x[1:]) == string(y[1:]) ||
			len(x) > 1 && x[0] == y[1] && x[1] == y[0] && string(x[2:]) == string(y[2:])
	}
	return false
}

// zeros is a plain text with every letter o that stands among digits as the zero it was meant to be.
func zeros(s string) string {
	b := []byte(s)
	digit := func(i int) bool { return i >= 0 && i < len(b) && b[i] >= '0' && b[i] <= '9' }
	sign := func(i int) bool { return i >= 0 && i < len(b) && (b[i] == '.' || b[i] == ',') }
	for i := range b {
		if (b[i] == 'o' || b[i] == 'O') &&
			(digit(i-1) || digit(i+1) || sign(i-1) && digit(i-2) || sign(i+1) && digit(i+2)) {
			b[i] = '0'
		}
	}
	return string(b)
}

// withoutBrackets leaves out what stands in round brackets: "10 (mười) ngày" says it twice.
func withoutBrackets(s string) string {
	for {
		open := strings.IndexByte(s, '(')
		if open < 0 {
			return s
		}
		end := strings.IndexByte(s[open:], ')')
		if end < 0 {
			return s
		}
		s = s[:open] + " " + s[open+end+1:]
	}
}
