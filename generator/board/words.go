package board

import (
	"strings"

	"bangtin/generator/fold"
)

// dashes makes every dash a hyphen.
var dashes = strings.NewReplacer("‐", "-", "‑", "-", "‒", "-", "–", "-", "—", "-", "―", "-", "−", "-")

// plain is a text as a guess looks at it: folded, one space between words, every dash a hyphen.
func plain(s string) string { return strings.Join(strings.Fields(dashes.Replace(fold.Fold(s))), " ") }

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
	for word, v := range table {
		if plain(word) == s {
			return v, true
		}
	}
	if len(s) < 4 {
		return value, false
	}
	for word, v := range table {
		if slip(s, plain(word)) {
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
func slip(a, b string) bool { return fold.Distance(a, b) <= 1 }

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
