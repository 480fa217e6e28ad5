package search

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// letter is what a letter is to the look-up: the letter without marks, and its marks, a bit each. The bits are numbered
// as VNI types them: 1–5 the tones (sắc, huyền, hỏi, ngã, nặng), 6 â ê ô, 7 ơ ư, 8 ă, 9 đ. The zero letter parts words.
type letter struct {
	r     rune
	marks uint16
}

// table holds the letters up to U+1EF9, the last of Vietnamese; package fold keeps no marks, and to decompose each
// letter anew takes as long as all the rest of an index.
type table []letter

const lastLetter = 0x1ef9

func newTable() table {
	t := make(table, lastLetter+1)
	for r := range t {
		t[r] = shape(rune(r))
	}
	return t
}

func (t table) of(r rune) letter {
	if int(r) < len(t) {
		return t[r]
	}
	return shape(r)
}

// combining are the marks of Vietnamese in the order of their bits, from the second on: sắc, huyền, hỏi, ngã, nặng, then
// those of â, ơ and ă. Each takes two bytes.
const combining = "\u0301\u0300\u0309\u0303\u0323\u0302\u031b\u0306"

// shape takes a letter apart. Marks that Vietnamese lacks are dropped, as engine.js drops them.
func shape(r rune) letter {
	if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
		return letter{}
	}
	var l letter
	for _, c := range norm.NFD.String(string(unicode.ToLower(r))) {
		mark := strings.IndexRune(combining, c)
		switch {
		case mark >= 0:
			l.marks |= 2 << (mark / len("\u0301"))
		case c == 'đ' || c == 'ð':
			l.r, l.marks = 'd', 1<<9
		case !unicode.Is(unicode.Mn, c):
			l.r = c
		}
	}
	return l
}

// split calls do for each word of a text. A code of the national database is one word, "1.001193" the word "1001193".
// The word is good until do returns.
func (t table) split(text string, do func(letters []byte, marks uint16)) {
	var buf [40]byte
	w, marks := buf[:0], uint16(0)
	end := func() {
		if len(w) > 0 {
			do(plainY(w), marks)
		}
		w, marks = w[:0], 0
	}
	for i, r := range text {
		l := t.of(r)
		switch {
		case l.r != 0:
			if l.r < 0x80 {
				w = append(w, byte(l.r))
			} else {
				w = append(w, string(l.r)...)
			}
			marks |= l.marks
		case r == '.' && isCode(text, i):
		case unicode.Is(unicode.Mn, r): // a mark that stands by itself: texts are NFC, and have few
		default:
			end()
		}
	}
	end()
}

// isCode says whether the dot at i parts the halves of a code of the national database: one to three digits, then six.
func isCode(s string, i int) bool {
	digit := func(i int) bool { return i >= 0 && i < len(s) && s[i] >= '0' && s[i] <= '9' }
	n := 0
	for digit(i - 1 - n) {
		n++
	}
	m := 0
	for digit(i + 1 + m) {
		m++
	}
	return n >= 1 && n <= 3 && m == 6
}

// plainY writes i for a y that is the word's only vowel: ký and kí, quy and qui are one word.
func plainY(w []byte) []byte {
	n := len(w) - 1
	if n < 1 || w[n] != 'y' {
		return w
	}
	for i, c := range w[:n] {
		switch c {
		case 'a', 'e', 'i', 'o', 'y':
			return w
		case 'u':
			if i != 1 || w[0] != 'q' {
				return w
			}
		}
	}
	w[n] = 'i'
	return w
}

// digits are marks in writing.
func digits(marks uint16) string {
	s := ""
	for i := 1; i <= 9; i++ {
		if marks>>i&1 != 0 {
			s += string(rune('0' + i))
		}
	}
	return s
}
