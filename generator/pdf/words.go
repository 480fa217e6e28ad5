package pdf

import (
	"strings"
	"sync"
)

// Bounds of a font's memory: words longer than maxWord bytes are shaped each
// time; when maxWords are kept, all are forgotten. Vietnamese has about 7,000
// syllables.
const (
	maxWord  = 64
	maxWords = 1 << 15
)

// word is a word as it was shaped. It is shared and never changed.
type word struct {
	glyphs  []glyph
	advance int // of the whole word, in thousandths of an em
	missing []rune
}

// glyph is one glyph in its place. Distances are thousandths of an em.
type glyph struct {
	*symbol
	advance, natural int32 // in its place, and as the file tells readers
	dx, dy           int32 // where it is drawn, from the pen; of marks
}

// symbol is a glyph together with the characters that it stands for: one glyph
// that stands for different characters is different symbols.
type symbol struct {
	id   int // its place among the font's symbols
	gid  uint16
	text string
}

// words is a font's memory of what it has shaped. The zero value is ready.
type words struct {
	mu      sync.RWMutex
	known   map[string]*word
	symbols map[symbol]*symbol // by symbols with the id 0
}

func (w *words) recall(text string) *word {
	w.mu.RLock()
	defer w.mu.RUnlock()
	return w.known[text]
}

func (w *words) remember(text string, made *word) {
	if len(text) > maxWord {
		return
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.known == nil || len(w.known) >= maxWords {
		w.known = map[string]*word{}
	}
	w.known[strings.Clone(text)] = made
}

// symbol returns the one symbol of a glyph and its characters.
func (w *words) symbol(gid uint16, text string) *symbol {
	w.mu.Lock()
	defer w.mu.Unlock()
	key := symbol{gid: gid, text: text}
	if s := w.symbols[key]; s != nil {
		return s
	}
	if w.symbols == nil {
		w.symbols = map[symbol]*symbol{}
	}
	s := &symbol{id: len(w.symbols), gid: gid, text: strings.Clone(text)}
	w.symbols[symbol{gid: gid, text: s.text}] = s
	return s
}
