package pdf

import "fmt"

// toUnicode is the table from codes to characters (ISO 32000-1, 9.10.3). Every
// code has an entry.
func (e *embedded) toUnicode() []byte {
	b := []byte("/CIDInit/ProcSet findresource begin 12 dict begin begincmap\n" +
		"/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def/CMapName/Adobe-Identity-UCS def/CMapType 2 def\n" +
		"1 begincodespacerange<0000><FFFF>endcodespacerange\n")
	const most = 100 // entries of a part (Adobe TN 5411)
	for from := 0; from < len(e.symbols); from += most {
		part := e.symbols[from:min(from+most, len(e.symbols))]
		b = fmt.Appendf(b, "%d beginbfchar\n", len(part))
		for i, s := range part {
			b = append(appendHex(append(b, '<'), uint16(from+i+1)), "><"...)
			b = append(appendUTF16(b, copied(s.text)), ">\n"...)
		}
		b = append(b, "endbfchar\n"...)
	}
	return append(b, "endcmap CMapName currentdict/CMap defineresource pop end end"...)
}

// copied is text with what a reader must not get (ISO 14289-1, 7.21.7) replaced.
func copied(text string) string {
	var out []rune
	for _, r := range text {
		if r == 0 || r == '\uFEFF' || r&0xFFFE == 0xFFFE {
			r = '\uFFFD'
		}
		out = append(out, r)
	}
	return string(out)
}
