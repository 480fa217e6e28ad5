package edition

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"bangtin/generator/fold"
)

// Same says whether two lists of facts say the same to somebody with the sheet in hand: accents, capitals, punctuation,
// spaces and the order of words count for nothing, nor do a letter or two in a longer word; numbers always count.
func Same(old, new []string) bool {
	if slices.Equal(old, new) {
		return true
	}
	a, b := readAll(old), readAll(new)
	for _, name := range names() {
		x, y := only(a, name), only(b, name)
		if len(x) != len(y) {
			return false
		}
		if ordered(name) {
			if !slices.EqualFunc(x, y, unchanged) {
				return false
			}
			continue
		}
		if x, y = drop(x, y, unchanged); len(x)+len(y) > 0 {
			return false
		}
	}
	return true
}

// only are the lines of a name.
func only(list []said, name string) []said {
	var out []said
	for _, x := range list {
		if x.Name == name {
			out = append(out, x)
		}
	}
	return out
}

// drop takes out of two lists what has its like in the other, one for one. What is alike to the letter goes first, so that
// it is not spent on its neighbour.
func drop(old, new []said, like func(x, y said) bool) (left, more []said) {
	left, more = slices.Clone(old), slices.Clone(new)
	for _, like := range []func(x, y said) bool{func(x, y said) bool { return like(x, y) && slices.Equal(x.words, y.words) }, like} {
		left = slices.DeleteFunc(left, func(x said) bool {
			i := slices.IndexFunc(more, func(y said) bool { return like(x, y) })
			if i >= 0 {
				more = slices.Delete(more, i, i+1)
			}
			return i >= 0
		})
	}
	return left, more
}

// unchanged says whether a line says what the other says.
func unchanged(x, y said) bool {
	return x.Value == y.Value && slices.Equal(x.Scope, y.Scope) && sameText(x, y)
}

// sameText says whether two texts differ in their wording alone.
func sameText(x, y said) bool {
	if x.tight == y.tight || slices.Equal(x.words, y.words) {
		return true
	}
	if exact(x.Name) || len(x.words) != len(y.words) {
		return false
	}
	var a, b []string
	for i, k := 0, 0; i < len(x.words) || k < len(y.words); {
		switch {
		case k == len(y.words) || i < len(x.words) && x.words[i] < y.words[k]:
			a = append(a, x.words[i])
			i++
		case i == len(x.words) || y.words[k] < x.words[i]:
			b = append(b, y.words[k])
			k++
		default:
			i, k = i+1, k+1
		}
	}
	for _, w := range a {
		i := slices.IndexFunc(b, func(v string) bool { return slip(w, v) })
		if i < 0 {
			return false
		}
		b = slices.Delete(b, i, i+1)
	}
	return true
}

// slip says whether two words may be one with a slip of the finger in it: a letter in a word of six, two in one of nine. In
// shorter ones a letter makes another word (chứng sinh, chứng minh), and a number is never misspelt.
func slip(a, b string) bool {
	if strings.IndexFunc(a+b, unicode.IsDigit) >= 0 {
		return false
	}
	x, y := utf8.RuneCountInString(a), utf8.RuneCountInString(b)
	switch n := min(x, y); {
	case n < 6 || max(x, y) > n+2 || n > longText:
		return false
	case n < 9:
		return fold.Distance(a, b) <= 1
	}
	return fold.Distance(a, b) <= 2
}
