package pdf

import (
	"cmp"
	"encoding/binary"
	"slices"
)

// subset is a font file with some of the glyphs.
type subset struct {
	file   []byte
	glyphs []uint16 // of the whole font, by their numbers in the file
}

// subset makes a TrueType file of the glyphs of symbols: the glyph for nothing,
// then one for each symbol in their order, then what those are composed of. The
// file holds what PDF wants (ISO 32000-1, 9.9) and no instructions: on paper
// they change nothing.
func (f *Font) subset(symbols []*symbol) subset {
	c := cutter{font: f.sfnt, glyphs: make([]uint16, 1, 2*len(symbols)+1), parts: map[uint16]uint16{}}
	for _, s := range symbols {
		c.glyphs = append(c.glyphs, s.gid)
	}
	c.outlines()
	return subset{file: c.file(), glyphs: c.glyphs}
}

// cutter makes one subset.
type cutter struct {
	font   *sfnt
	glyphs []uint16
	parts  map[uint16]uint16 // numbers of the parts of composed glyphs
	glyf   []byte
	loca   []byte
}

// outlines copies the outlines; composed glyphs add their parts to the end of
// the list.
func (c *cutter) outlines() {
	for i := 0; i < len(c.glyphs); i++ {
		c.loca = binary.BigEndian.AppendUint32(c.loca, uint32(len(c.glyf)))
		from := len(c.glyf)
		if g := c.font.outline(int(c.glyphs[i])); g.i16(0) >= 0 {
			c.simple(g)
		} else if !c.composed(g) {
			c.glyf = c.glyf[:from] // damaged: without ink
		}
		for len(c.glyf)%4 != 0 {
			c.glyf = append(c.glyf, 0)
		}
	}
	c.loca = binary.BigEndian.AppendUint32(c.loca, uint32(len(c.glyf)))
	if len(c.glyf) == 0 { // nothing but spaces: readers want a table with something in it
		c.glyf = make([]byte, 4)
	}
}

// simple copies a glyph of outlines without its instructions.
func (c *cutter) simple(g table) {
	at := 10 + 2*g.u16(0)
	if len(g) < at+2 || len(g) < at+2+g.u16(at) {
		return
	}
	c.glyf = append(append(append(c.glyf, g[:at]...), 0, 0), g[at+2+g.u16(at):]...)
}

// Flags of a part of a composed glyph (ISO/IEC 14496-22, "glyf").
const (
	wordArguments    = 1 << 0
	oneScale         = 1 << 3
	more             = 1 << 5
	twoScales        = 1 << 6
	matrix           = 1 << 7
	withInstructions = 1 << 8
)

// composed copies a glyph made of others, and gives those new numbers. It
// reports false when the glyph is damaged.
func (c *cutter) composed(g table) bool {
	from := len(c.glyf)
	for at := 10; ; {
		flags := g.u16(at)
		end := at + 4 + 2
		if flags&wordArguments != 0 {
			end += 2
		}
		switch {
		case flags&oneScale != 0:
			end += 2
		case flags&twoScales != 0:
			end += 4
		case flags&matrix != 0:
			end += 8
		}
		part, ok := c.part(uint16(g.u16(at + 2)))
		if end > len(g) || !ok {
			return false
		}
		if at == 10 {
			c.glyf = append(c.glyf, g[:10]...)
		}
		c.glyf = binary.BigEndian.AppendUint16(c.glyf, uint16(flags&^withInstructions))
		c.glyf = append(binary.BigEndian.AppendUint16(c.glyf, part), g[at+4:end]...)
		if at = end; flags&more == 0 {
			return len(c.glyf) > from
		}
	}
}

// part returns the new number of a part.
func (c *cutter) part(gid uint16) (uint16, bool) {
	if n, ok := c.parts[gid]; ok {
		return n, true
	}
	if int(gid) >= c.font.glyphs || len(c.glyphs) > 0xFFFF {
		return 0, false
	}
	n := uint16(len(c.glyphs))
	c.parts[gid] = n
	c.glyphs = append(c.glyphs, gid)
	return n, true
}

// file puts the tables together.
func (c *cutter) file() []byte {
	n := len(c.glyphs)
	var hmtx []byte
	for _, g := range c.glyphs {
		advance, bearing := c.font.advance(int(g))
		hmtx = binary.BigEndian.AppendUint16(hmtx, uint16(advance))
		hmtx = binary.BigEndian.AppendUint16(hmtx, uint16(bearing))
	}
	head, hhea, maxp := slices.Clone(c.font.head[:54]), slices.Clone(c.font.hhea[:36]), slices.Clone(c.font.maxp[:32])
	binary.BigEndian.PutUint32(head[8:], 0) // the sum of the whole file, in the end
	binary.BigEndian.PutUint16(head[50:], 1)
	binary.BigEndian.PutUint16(hhea[34:], uint16(n))
	binary.BigEndian.PutUint16(maxp[4:], uint16(n))
	clear(maxp[14:28]) // what instructions need
	binary.BigEndian.PutUint16(maxp[14:], 1)
	return assemble([]named{{"glyf", c.glyf}, {"head", head}, {"hhea", hhea}, {"hmtx", hmtx}, {"loca", c.loca}, {"maxp", maxp}})
}

// named is a table and its name.
type named struct {
	name string
	data []byte
}

// assemble writes a font file (ISO/IEC 14496-22, "Organization of an OpenType
// font").
func assemble(tables []named) []byte {
	slices.SortFunc(tables, func(a, b named) int { return cmp.Compare(a.name, b.name) })
	power := 0
	for 2<<power <= len(tables) {
		power++
	}
	size := 12 + 16*len(tables)
	for _, t := range tables {
		size += (len(t.data) + 3) &^ 3
	}
	out := make([]byte, 0, size)
	out = binary.BigEndian.AppendUint32(out, 0x00010000)
	for _, v := range []int{len(tables), 16 << power, power, 16*len(tables) - 16<<power} {
		out = binary.BigEndian.AppendUint16(out, uint16(v))
	}
	at, head := 12+16*len(tables), 0
	for _, t := range tables {
		out = append(out, t.name...)
		for _, v := range []uint32{sum(t.data), uint32(at), uint32(len(t.data))} {
			out = binary.BigEndian.AppendUint32(out, v)
		}
		if t.name == "head" {
			head = at
		}
		at += (len(t.data) + 3) &^ 3
	}
	for _, t := range tables {
		out = append(out, t.data...)
		for len(out)%4 != 0 {
			out = append(out, 0)
		}
	}
	binary.BigEndian.PutUint32(out[head+8:], 0xB1B0AFBA-sum(out))
	return out
}

// sum is the checksum of a table.
func sum(d []byte) (s uint32) {
	for ; len(d) >= 4; d = d[4:] {
		s += binary.BigEndian.Uint32(d)
	}
	if len(d) > 0 {
		var last [4]byte
		copy(last[:], d)
		s += binary.BigEndian.Uint32(last[:])
	}
	return s
}
