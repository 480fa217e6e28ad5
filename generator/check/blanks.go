package check

import (
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

func (b *blanks) look(text string) {
	if text != "" && b.isBlank(text) {
		b.tell(text)
	}
}

// prose looks at a text by its first words; it is put together only where those are a skeleton's.
func (b *blanks) prose(p *board.Prose) {
	for i := range p.Nodes {
		if p.Nodes[i].Kind == board.TextNode {
			if len(p.Nodes[i].S) > 0 && b.begins(p.Nodes[i].S) {
				b.look(p.Plain())
			}
			return
		}
	}
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

func (b *blanks) tell(text string) {
	if utf8.RuneCountInString(text) > longBlank {
		text = b.fill[0]
	}
	path, index := make([]string, len(b.path)), b.index
	for i, key := range b.path {
		if key == "" {
			key, index = strconv.Itoa(index[0]), index[1:]
		}
		path[i] = key
	}
	b.r.report(b.rec, strings.Join(path, "."), "unfilled", "value", text)
}
