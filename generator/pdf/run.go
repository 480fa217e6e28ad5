package pdf

import "unicode"

// Run is text in a font and a size, ready to be measured and drawn. It is
// never changed and may be drawn any number of times. The zero Run is empty.
type Run struct {
	font  *Font
	size  Length
	words []*word // the font's word of a space for each space
	width Length
	tail  Length // of the spaces at the end
}

// Shape makes a Run of text, all on one line.
func (f *Font) Shape(text string, size Length) Run {
	r := Run{font: f, size: clampSize(size)}
	n := 2
	for i := range len(text) {
		if text[i] == ' ' {
			n += 2
		}
	}
	r.words = make([]*word, 0, n)
	f.split(text, func(w *word, space bool) {
		r.words = append(r.words, w)
		wide := f.scale(w.advance, r.size)
		r.width += wide
		if !space {
			r.tail = 0
		} else {
			r.tail += wide
		}
	})
	return r
}

// Width is Shape(text, size).Advance() without making the Run: it costs a look
// at each word.
func (f *Font) Width(text string, size Length) Length {
	size = clampSize(size)
	var sum Length
	f.split(text, func(w *word, _ bool) { sum += f.scale(w.advance, size) })
	return sum
}

// split calls yield for each word and each space of text.
func (f *Font) split(text string, yield func(w *word, space bool)) {
	start := 0
	for i, r := range text {
		if !isSpace(r) {
			continue
		}
		if i > start {
			yield(f.word(text[start:i]), false)
		}
		yield(f.space, true)
		start = i + len(string(r))
	}
	if start < len(text) {
		yield(f.word(text[start:]), false)
	}
}

// isSpace reports what is drawn as a space: spaces of every width, and control
// characters.
func isSpace(r rune) bool {
	if r > ' ' && r < 0x7F {
		return false
	}
	return r <= ' ' || r <= 0xA0 || r >= 0x1680 && unicode.Is(unicode.Z, r)
}

// Width is how wide the run is without the spaces at its end.
func (r Run) Width() Length { return r.width - r.tail }

// Advance is how wide the run is with the spaces at its end: where the next
// run of the line begins.
func (r Run) Advance() Length { return r.width }

// Size returns the size that the run was made in.
func (r Run) Size() Length { return r.size }

// Font returns the run's font, nil for the zero Run.
func (r Run) Font() *Font { return r.font }

// Missing returns the characters that the font has no glyph for, in order and
// as often as they stand in the text; nil when there are none.
func (r Run) Missing() []rune {
	var out []rune
	for _, w := range r.words {
		out = append(out, w.missing...)
	}
	return out
}

// String returns what can be copied out of the run.
func (r Run) String() string {
	var b []byte
	for _, w := range r.words {
		for _, g := range w.glyphs {
			b = append(b, g.text...)
		}
	}
	return string(b)
}
