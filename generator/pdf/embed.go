package pdf

import (
	"crypto/sha256"
	"fmt"
)

// embedded is a font in a document: the symbols used, in the order of their
// first use. A symbol's code is its place in that order, from 1: 0 is the glyph
// for nothing.
type embedded struct {
	font    *Font
	number  int
	codes   []uint16 // by the symbols' ids; 0 for none yet
	symbols []*symbol
}

// embed returns a font's place in the document.
func (d *Document) embed(f *Font) *embedded {
	for _, e := range d.fonts {
		if e.font == f {
			return e
		}
	}
	e := &embedded{font: f, number: len(d.fonts) + 1}
	d.fonts = append(d.fonts, e)
	return e
}

// code returns the code of a symbol. After 65,000 of them there are no more:
// the rest is the glyph for nothing, which no font has letters enough for.
func (e *embedded) code(s *symbol) uint16 {
	if s.id < len(e.codes) && e.codes[s.id] > 0 {
		return e.codes[s.id]
	}
	if len(e.symbols) >= 65_000 {
		return 0
	}
	for len(e.codes) <= s.id {
		e.codes = append(e.codes, 0)
	}
	e.symbols = append(e.symbols, s)
	e.codes[s.id] = uint16(len(e.symbols))
	return e.codes[s.id]
}

// writeResources writes what pages draw with: fonts and pictures.
func (d *Document) writeResources() {
	b := []byte("<</Font<<")
	for _, e := range d.fonts {
		b = appendRef(append(appendInt(append(b, "/F"...), e.number), ' '), e.write(d.file))
	}
	b = append(b, ">>"...)
	if len(d.images) > 0 {
		b = append(b, "/XObject<<"...)
		for i, m := range d.images {
			b = appendRef(append(appendInt(append(b, "/I"...), i+1), ' '), m.obj)
		}
		b = append(b, ">>"...)
	}
	d.file.object(d.resourcesObj, append(b, ">>"...))
}

// write writes the font and returns its object (ISO 32000-1, 9.7).
func (e *embedded) write(f *file) int {
	sub := e.font.subset(e.symbols)
	sum := sha256.Sum256(sub.file)
	tag := make([]byte, 6)
	for i := range tag {
		tag[i] = 'A' + sum[i]%26
	}
	name := string(tag) + "+" + e.font.name
	top, descendant, descriptor, program, unicode := f.reserve(), f.reserve(), f.reserve(), f.reserve(), f.reserve()
	f.object(top, fmt.Appendf(nil, "<</Type/Font/Subtype/Type0/BaseFont/%s/Encoding/Identity-H/DescendantFonts[%d 0 R]/ToUnicode %d 0 R>>",
		name, descendant, unicode))
	b := fmt.Appendf(nil, "<</Type/Font/Subtype/CIDFontType2/BaseFont/%s/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"+
		"/FontDescriptor %d 0 R/CIDToGIDMap/Identity/DW 0/W[0[", name, descriptor)
	for _, g := range sub.glyphs {
		b = append(appendInt(b, int(e.font.natural(g))), ' ')
	}
	f.object(descendant, append(b, "]]>>"...))
	b = append(e.font.appendDescriptor(nil, name), "/FontFile2 "...)
	b = appendRef(b, program)
	if f.archive {
		set := f.reserve()
		b = appendRef(append(b, "/CIDSet "...), set)
		f.stream(set, "", cidSet(len(sub.glyphs)))
	}
	f.object(descriptor, append(b, ">>"...))
	f.packed(program, fmt.Sprintf("/Length1 %d", len(sub.file)), sub.file, outlines)
	f.stream(unicode, "", e.toUnicode())
	return top
}

// cidSet says that the font has n glyphs without a gap, one bit each (ISO
// 19005-1, 6.3.5).
func cidSet(n int) []byte {
	set := make([]byte, (n+7)/8)
	for i := range n {
		set[i/8] |= 0x80 >> (i % 8)
	}
	return set
}

// appendDescriptor begins the description of the font for readers (ISO 32000-1,
// 9.8).
func (f *Font) appendDescriptor(b []byte, name string) []byte {
	s := f.sfnt
	flags := 4 // letters beyond the standard Latin ones
	if s.post.u32(12) != 0 {
		flags |= 1 // of one width
	}
	italic := s.post.i16(4)
	if italic != 0 {
		flags |= 64
	}
	weight := s.os2.u16(4)
	stem := 50 + weight*weight/4225 // an estimate, for readers that replace the font
	b = fmt.Appendf(b, "<</Type/FontDescriptor/FontName/%s/Flags %d/ItalicAngle %d/StemV %d/FontBBox[", name, flags, italic, stem)
	for i := range 4 {
		b = append(appendInt(b, int(f.mille(s.head.i16(36+2*i)))), ' ')
	}
	return fmt.Appendf(b, "]/Ascent %d/Descent %d/CapHeight %d", f.mille(s.hhea.i16(4)), f.mille(s.hhea.i16(6)), f.mille(f.capHeight()))
}
