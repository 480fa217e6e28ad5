package pdf

import (
	"bytes"
	"fmt"
	"sync"

	"github.com/go-text/typesetting/font"
)

// Font is a TrueType font. It is parsed once, cannot be changed, and is safe
// for use by many documents at once. It remembers words that it has shaped.
type Font struct {
	name    string
	sfnt    *sfnt
	parsed  *font.Font
	shapers sync.Pool // of *shaper
	stand   rune      // what is drawn in place of a character without a glyph
	words   words
	space   *word
}

// ParseFont reads the bytes of a TrueType file (.ttf) and keeps them: they must
// not be changed afterwards. An error says what is wrong with the file.
func ParseFont(ttf []byte) (f *Font, err error) {
	defer func() {
		if r := recover(); r != nil {
			f, err = nil, fmt.Errorf("the font file is damaged: %v", r)
		}
	}()
	s, err := parseSfnt(ttf)
	if err != nil {
		return nil, err
	}
	face, err := font.ParseTTF(bytes.NewReader(ttf))
	if err != nil {
		return nil, fmt.Errorf("the font file is damaged: %w", err)
	}
	f = &Font{name: s.postScriptName(), sfnt: s, parsed: face.Font}
	for _, r := range "□•?" {
		if _, ok := f.glyph(r); ok {
			f.stand = r
			break
		}
	}
	if _, ok := f.glyph(' '); !ok || f.stand == 0 {
		return nil, fmt.Errorf("the font %s has no glyph for a space or for what replaces a missing character", f.name)
	}
	f.space = f.shapeWord(" ")
	return f, nil
}

// Name returns the font's PostScript name, such as "NotoSans-Bold".
func (f *Font) Name() string { return f.name }

// Has reports whether the font has a glyph for r.
func (f *Font) Has(r rune) bool {
	_, ok := f.glyph(r)
	return ok
}

// glyph returns the glyph of a character, false for none.
func (f *Font) glyph(r rune) (uint16, bool) {
	g, ok := f.parsed.NominalGlyph(r)
	return uint16(g), ok && g > 0 && int(g) < f.sfnt.glyphs
}

// mille turns font units into thousandths of an em.
func (f *Font) mille(units int) int32 {
	return int32(roundDiv(int64(units)*1000, int64(f.sfnt.head.u16(18))))
}

// natural is the advance of a glyph as the file tells it to readers, in
// thousandths of an em.
func (f *Font) natural(g uint16) int32 {
	a, _ := f.sfnt.advance(int(g))
	return f.mille(a)
}

// Metrics are the measures of a font at a size. Distances are from the
// baseline; Ascent, CapHeight and XHeight are above it, and Descent and
// Underline, the middle of the line, below: all of them count from 0 upwards.
type Metrics struct {
	Ascent, Descent, CapHeight, XHeight Length
	Underline, UnderlineThickness       Length
}

// Metrics returns the font's measures at a size.
func (f *Font) Metrics(size Length) Metrics {
	s := f.sfnt
	at := func(units int) Length { return f.scale(int(f.mille(units)), clampSize(size)) }
	return Metrics{
		Ascent: at(s.hhea.i16(4)), Descent: at(-s.hhea.i16(6)),
		CapHeight: at(f.capHeight()), XHeight: at(s.os2.i16(86)),
		Underline: at(-s.post.i16(8)), UnderlineThickness: at(s.post.i16(10)),
	}
}

// capHeight is the height of capitals in font units; fonts from before 2000
// don't tell it.
func (f *Font) capHeight() int {
	if h := f.sfnt.os2.i16(88); h > 0 {
		return h
	}
	return f.sfnt.head.u16(18) * 7 / 10
}

// scale is a distance in thousandths of an em at a size.
func (f *Font) scale(mille int, size Length) Length {
	return Length(roundDiv(int64(mille)*int64(size), 1000))
}

// clampSize keeps sizes between nothing and 10,000 points.
func clampSize(size Length) Length { return max(0, min(size, 10_000*Point)) }
