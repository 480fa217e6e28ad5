// Package fold compares Vietnamese words as people do: without accents, without case, with a slip of the finger
// forgiven. Anchors, "did you mean" and the look-up all stand on it.
package fold

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Fold is s in lower case without accents: "Đăng ký" becomes "dang ky". Letters of other scripts stay.
func Fold(s string) string {
	ascii := true
	for i := range len(s) {
		if s[i] >= 0x80 {
			ascii = false
			break
		}
	}
	if ascii {
		return strings.ToLower(s)
	}
	var b strings.Builder
	b.Grow(len(s))
	for _, r := range s {
		if c := plain(r); c != 0 {
			b.WriteByte(c)
			continue
		}
		for _, r := range norm.NFD.String(string(r)) {
			if !unicode.Is(unicode.Mn, r) {
				b.WriteRune(unicode.ToLower(r))
			}
		}
	}
	return b.String()
}

// The letters without accents of U+00C0–017F and of U+1EA0–1EF9, in which all of Vietnamese but ơ and ư lies; "?" is
// for what is no accented letter. A table, because to decompose each letter took a tenth of a build.
const (
	latin = "aaaaaa?ceeeeiiiidnooooo??uuuuy??aaaaaa?ceeeeiiiidnooooo??uuuuy?yaaaaaaccccccccddddeeeeeeeeeegggggggghh??iiiiiiiii???jjkk?llllll????nnnnnn???oooooo??rrrrrrsssssssstttt??uuuuuuuuuuuuwwyyyzzzzzz?"
	viet  = "aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy"
)

// plain is r without accents and in lower case, 0 where the tables don't know.
func plain(r rune) byte {
	c := byte('?')
	switch {
	case r >= 'A' && r <= 'Z':
		return byte(r) + 'a' - 'A'
	case r < 0x80:
		return byte(r)
	case r >= 0xc0 && r < 0x180:
		c = latin[r-0xc0]
	case r >= 0x1ea0 && r < 0x1efa:
		c = viet[r-0x1ea0]
	case r == 'ơ', r == 'Ơ':
		c = 'o'
	case r == 'ư', r == 'Ư':
		c = 'u'
	}
	if c == '?' {
		return 0
	}
	return c
}

// Slug is s as an id or an anchor: folded, everything but letters and digits a dash. "" where nothing is left.
func Slug(s string) string {
	var b strings.Builder
	for _, r := range Fold(s) {
		if r >= 'a' && r <= 'z' || r >= '0' && r <= '9' {
			b.WriteRune(r)
		} else if b.Len() > 0 && !strings.HasSuffix(b.String(), "-") {
			b.WriteByte('-')
		}
	}
	return strings.TrimSuffix(b.String(), "-")
}

// Distance is the number of letters inserted, left out, replaced or swapped with their neighbour between a and b
// (optimal string alignment).
func Distance(a, b string) int {
	x, y := []rune(a), []rune(b)
	before, last, row := make([]int, len(y)+1), make([]int, len(y)+1), make([]int, len(y)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(x); i++ {
		row[0] = i
		for j := 1; j <= len(y); j++ {
			cost := 1
			if x[i-1] == y[j-1] {
				cost = 0
			}
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+cost)
			if i > 1 && j > 1 && x[i-1] == y[j-2] && x[i-2] == y[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, last, row = last, row, before
	}
	return last[len(y)]
}

// Nearest is the candidate that was most likely meant by word, "" where none is near enough: one slip in three
// letters, accents and case free. Of equally near ones the first wins.
func Nearest(word string, candidates []string) string {
	w := Fold(word)
	best, bestAt := "", len([]rune(w))/3+1
	if bestAt > 4 {
		bestAt = 4
	}
	for _, c := range candidates {
		f := Fold(c)
		if diff := len(f) - len(w); diff > bestAt || -diff > bestAt {
			continue
		}
		if d := Distance(w, f); d < bestAt {
			best, bestAt = c, d
		}
	}
	return best
}
