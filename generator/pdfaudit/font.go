package pdfaudit

import (
	"encoding/binary"
	"strings"
)

// font looks at a font: a program of its own in the file, widths as the program has them, characters for every code.
func (a *Audit) font(name string, f Dict) {
	if f["ToUnicode"] == nil {
		a.fault("31: %s: no ToUnicode", name)
		return
	}
	cid := a.Dict(a.List(f["DescendantFonts"])[0])
	file := a.Dict(cid["FontDescriptor"])["FontFile2"]
	if file == nil {
		a.fault("31: %s is not embedded", name)
		return
	}
	program := a.Stream(file)
	p, ok := programOf(program.Data)
	if !ok || program.Dict["Length1"] != len(program.Data) {
		a.fault("31: %s: the font program cannot be read", name)
		return
	}
	widths := a.List(a.List(cid["W"])[1])
	if len(widths) != p.glyphs {
		a.fault("31: %s: %d widths of %d glyphs", name, len(widths), p.glyphs)
	}
	for i, w := range widths {
		if got := p.width(i); got != w {
			a.fault("31: %s: glyph %d is %d wide, not %d", name, i, got, w)
		}
	}
	for code, text := range a.unicode(f) {
		if text == "" || strings.ContainsAny(text, "\x00\uFEFF\uFFFE") || int(code[0])<<8|int(code[1]) >= p.glyphs {
			a.fault("31: %s: the code %x is %q", name, code, text)
		}
	}
}

// program is what of a TrueType program (ISO/IEC 14496-22) tells how wide its glyphs are.
type program struct {
	advances               []byte // the table hmtx
	glyphs, metrics, units int
}

func programOf(file []byte) (p program, ok bool) {
	tables := map[string][]byte{}
	for i := 12; i+16 <= len(file) && i < 12+16*int(binary.BigEndian.Uint16(file[4:])); i += 16 {
		from, n := int(binary.BigEndian.Uint32(file[i+8:])), int(binary.BigEndian.Uint32(file[i+12:]))
		if from+n > len(file) {
			return p, false
		}
		tables[string(file[i:i+4])] = file[from : from+n]
	}
	head, hhea, maxp, hmtx := tables["head"], tables["hhea"], tables["maxp"], tables["hmtx"]
	if len(head) < 54 || len(hhea) < 36 || len(maxp) < 6 || len(tables["glyf"]) == 0 {
		return p, false
	}
	word := func(b []byte, at int) int { return int(binary.BigEndian.Uint16(b[at:])) }
	p = program{hmtx, word(maxp, 4), word(hhea, 34), word(head, 18)}
	return p, p.units > 0 && p.metrics > 0 && len(hmtx) >= 4*p.metrics
}

// width is that of a glyph, in thousandths of the em, rounded. Beyond the table, glyphs are as wide as its last.
func (p *program) width(glyph int) int {
	advance := int(binary.BigEndian.Uint16(p.advances[4*min(glyph, p.metrics-1):]))
	return (advance*1000 + p.units/2) / p.units
}
