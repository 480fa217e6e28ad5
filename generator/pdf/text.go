package pdf

import "fmt"

// Text draws a run with its baseline's left end at (x, y).
func (p *Page) Text(x, y Length, r Run, c Color) {
	if len(r.words) == 0 || !p.live() {
		return
	}
	if p.marked == nil && !p.artifact {
		p.doc.fail(fmt.Errorf("the text %q belongs to no element and is no artifact", r.String()))
		return
	}
	e := p.doc.embed(r.font)
	p.begin()
	p.fill(c)
	b := p.doc.kit.page
	if s := &p.state; s.font != e || s.size != r.size {
		s.font, s.size = e, r.size
		b = append(appendInt(append(b, "/F"...), e.number), ' ')
		b = append(appendLength(b, r.size), " Tf "...)
	}
	b = append(appendLengths(append(b, "BT "...), x, -y), "Td[<"...)
	b = e.appendWords(b, r)
	p.doc.kit.page = append(b, ">]TJ ET\n"...)
	for _, w := range r.words {
		if w.missing != nil {
			p.doc.miss(r.font.name, w.missing)
		}
	}
}

// appendWords appends the codes of a run's glyphs, inside of a string inside of
// the array of TJ. Between them stand the corrections, in thousandths of an em
// to the left.
func (e *embedded) appendWords(b []byte, r Run) []byte {
	moved := int32(0)
	for _, w := range r.words {
		for i := range w.glyphs {
			g := &w.glyphs[i]
			if moved -= g.dx; moved != 0 {
				b = append(appendInt(append(b, '>'), int(moved)), '<')
			}
			if g.dy == 0 {
				b = appendHex(b, e.code(g.symbol))
			} else {
				b = appendRaised(b, r.font.scale(int(g.dy), r.size), e.code(g.symbol))
			}
			moved = g.dx + g.natural - g.advance
		}
	}
	return b
}

// appendRaised appends one glyph above or below the line.
func appendRaised(b []byte, rise Length, code uint16) []byte {
	b = append(appendLength(append(b, ">]TJ "...), rise), " Ts[<"...)
	return append(appendHex(b, code), ">]TJ 0 Ts[<"...)
}
