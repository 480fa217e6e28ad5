package edition

import (
	"crypto/sha256"
	"slices"
	"strings"
	"unicode"

	"bangtin/generator/board"
	"bangtin/generator/fold"
)

// markLength is the number of symbols of a mark: 15 bits. Two of a record's editions share one once in 32,768 times;
// then the later gets a longer one.
const markLength = 3

// Mark is the mark of facts: symbols of the codes' alphabet from a hash of what the facts say, whatever their letters look
// like. taken says whether other facts of the record have the mark; nil for none. A longer mark begins with the shorter.
func Mark(facts []string, taken func(mark string) bool) string {
	h := sum(normal(facts))
	for n := markLength; ; n++ {
		mark := symbols(h, n)
		if n == len(h) || taken == nil || !taken(mark) {
			return mark
		}
	}
}

// normal is what facts say, as one text: folded, and in an order of its own where theirs means nothing.
func normal(facts []string) string {
	var free, fixed []string
	for _, f := range facts {
		x := read(f)
		line := strings.Join([]string{x.Name, x.Value, strings.Join(x.Scope, " "), strings.Join(x.words, " ")}, "\x00")
		if ordered(x.Name) {
			fixed = append(fixed, line)
		} else {
			free = append(free, line)
		}
	}
	slices.Sort(free)
	return strings.Join(append(free, fixed...), "\n")
}

// ordered says whether the order of a fact's lines is a fact too.
func ordered(name string) bool { return name == Step || name == Procedure }

// exact says whether every letter of a fact's text counts, as in an address of the web.
func exact(name string) bool { return name == Online || name == Phone || name == Number }

// said is a line as it is compared.
type said struct {
	Line
	// words are the folded words of the text, sorted; tight is the folded text without anything between its words.
	words []string
	tight string
}

func read(fact string) said { return compared(Parse(fact)) }

func compared(l Line) said {
	x := said{Line: l}
	if exact(x.Name) {
		x.words, x.tight = []string{x.Text}, x.Text
		return x
	}
	x.words = strings.FieldsFunc(fold.Fold(x.Text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	x.tight = strings.Join(x.words, "")
	slices.Sort(x.words)
	return x
}

func readAll(facts []string) []said {
	out := make([]said, len(facts))
	for i, f := range facts {
		out[i] = read(f)
	}
	return out
}

func sum(s string) [sha256.Size]byte { return sha256.Sum256([]byte("bangtin edition 1\x00" + s)) }

// symbols are the first n symbols of a hash.
func symbols(h [sha256.Size]byte, n int) string {
	out := make([]byte, n)
	for i := range out {
		out[i] = board.Symbols[h[i]&31]
	}
	return string(out)
}

// isMark says whether s is made of the alphabet's symbols alone.
func isMark(s string) bool {
	return strings.Trim(s, board.Symbols) == ""
}

// ValidMark says whether s may be the mark of an edition.
func ValidMark(s string) bool { return len(s) >= markLength && len(s) <= sha256.Size && isMark(s) }
