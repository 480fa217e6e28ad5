package check

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"bangtin/generator/board"
)

// isBlank says whether a text begins as a skeleton's does.
func (b *blanks) isBlank(text string) bool {
	for _, f := range b.fill {
		if strings.HasPrefix(text, f) {
			return true
		}
	}
	return false
}

func (b *blanks) inText(text string) (string, bool) { return text, text != "" && b.isBlank(text) }

// inProse looks at a text by its first words; it is put together only where those are a skeleton's.
func (b *blanks) inProse(p *board.Prose) (string, bool) {
	for i := range p.Nodes {
		if n := &p.Nodes[i]; n.Kind == board.TextNode {
			if n.S == "" || !b.begins(n.S) {
				return "", false
			}
			return b.inText(p.Plain())
		}
	}
	return "", false
}

// begins says whether a skeleton's text may begin with these words.
func (b *blanks) begins(s string) bool {
	for _, f := range b.fill {
		if n := min(len(s), len(f)); s[:n] == f[:n] {
			return true
		}
	}
	return false
}

// longBlank is how many letters of a text with something behind the skeleton's words are told.
const longBlank = 120

// tell reports a text that stands one step below the path.
func (b *blanks) tell(text string, last way) {
	if utf8.RuneCountInString(text) > longBlank {
		text = b.fill[0]
	}
	var path []string
	for _, w := range append(slices.Clone(b.path), last) {
		switch {
		case w.index != none:
			path = append(path, strconv.Itoa(w.index))
		case w.key != "":
			path = append(path, w.key)
		}
	}
	b.r.report(b.rec, strings.Join(path, "."), "unfilled", "value", text)
}
