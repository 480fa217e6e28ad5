package pdf

import (
	"encoding/binary"
	"errors"
	"fmt"
)

// errShort is that a table of a font ends before what it ought to hold.
var errShort = errors.New("the font file is damaged: it ends too early")

// table is a table of a font file (ISO/IEC 14496-22). Reading beyond its end
// gives zeros; what must be there is checked once, by need.
type table []byte

func (t table) u16(at int) int {
	if at < 0 || at+2 > len(t) {
		return 0
	}
	return int(binary.BigEndian.Uint16(t[at:]))
}

func (t table) i16(at int) int { return int(int16(t.u16(at))) }

func (t table) u32(at int) int {
	if at < 0 || at+4 > len(t) {
		return 0
	}
	return int(binary.BigEndian.Uint32(t[at:]))
}

// sfnt holds the tables that we read or copy.
type sfnt struct {
	head, hhea, hmtx, maxp, os2, post, name, glyf, loca table

	glyphs  int // how many there are
	metrics int // how many of them have their own advance; the last one's goes for the rest
}

// parseSfnt finds the tables in a TrueType file and checks that they are long
// enough to be read.
func parseSfnt(file []byte) (*sfnt, error) {
	t := table(file)
	if v := t.u32(0); v != 0x00010000 && v != 0x74727565 { // 1.0, "true"
		return nil, errors.New("this is no TrueType font")
	}
	s := &sfnt{}
	wanted := map[string]*table{"head": &s.head, "hhea": &s.hhea, "hmtx": &s.hmtx, "maxp": &s.maxp, "OS/2": &s.os2,
		"post": &s.post, "name": &s.name, "glyf": &s.glyf, "loca": &s.loca}
	for i := range t.u16(4) {
		at := 12 + 16*i
		if at+16 > len(t) {
			return nil, errShort
		}
		if to := wanted[string(t[at:at+4])]; to != nil {
			from, n := t.u32(at+8), t.u32(at+12)
			if from < 0 || n < 0 || from > len(t) || n > len(t)-from {
				return nil, errShort
			}
			*to = t[from : from+n : from+n]
		}
	}
	s.glyphs, s.metrics = s.maxp.u16(4), s.hhea.u16(34)
	return s, s.check()
}

// check reports what the font lacks.
func (s *sfnt) check() error {
	if len(s.glyf) == 0 {
		return errors.New("the font has no TrueType outlines")
	}
	entry := 2
	if s.head.u16(50) != 0 {
		entry = 4
	}
	if len(s.head) < 54 || len(s.hhea) < 36 || len(s.maxp) < 32 || s.glyphs == 0 || s.metrics == 0 || s.metrics > s.glyphs ||
		len(s.hmtx) < 4*s.metrics+2*(s.glyphs-s.metrics) || len(s.loca) < entry*(s.glyphs+1) {
		return errShort
	}
	if upm := s.head.u16(18); upm < 16 || upm > 16384 {
		return fmt.Errorf("the font has %d units to the em", upm)
	}
	if kind := s.os2.u16(8); kind&0xF == 2 || kind&0x100 != 0 { // fsType
		return errors.New("the font's licence forbids embedding a part of it")
	}
	return nil
}

// outline returns the bytes of a glyph, none for one without ink or one that
// lies outside of the file.
func (s *sfnt) outline(g int) table {
	if g < 0 || g >= s.glyphs {
		return nil
	}
	from, to := 2*s.loca.u16(2*g), 2*s.loca.u16(2*g+2)
	if s.head.u16(50) != 0 {
		from, to = s.loca.u32(4*g), s.loca.u32(4*g+4)
	}
	if from < 0 || from > to || to > len(s.glyf) {
		return nil
	}
	return s.glyf[from:to:to]
}

// advance is how far glyph g moves the pen, and where its ink begins, in font
// units.
func (s *sfnt) advance(g int) (advance, bearing int) {
	if g >= s.metrics {
		return s.hmtx.u16(4 * (s.metrics - 1)), s.hmtx.i16(4*s.metrics + 2*(g-s.metrics))
	}
	return s.hmtx.u16(4 * g), s.hmtx.i16(4*g + 2)
}

// postScriptName is the font's name as PDF writes it, without what a PDF name
// would have to escape.
func (s *sfnt) postScriptName() string {
	const id = 6
	strings := s.name.u16(4)
	for i := range s.name.u16(2) {
		at := 6 + 12*i
		from, n := strings+s.name.u16(at+10), s.name.u16(at+8)
		if s.name.u16(at+6) != id || n == 0 || from+n > len(s.name) {
			continue
		}
		var out []byte
		for _, c := range s.name[from : from+n] {
			if c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c == '-' || c == '_' {
				out = append(out, c)
			}
		}
		if len(out) > 0 {
			return string(out[:min(len(out), 63)])
		}
	}
	return "Font"
}
