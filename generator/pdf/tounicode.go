package pdf

// toUnicode is the table from codes to characters (ISO 32000-1, 9.10.3). Every
// code has an entry.
func (e *embedded) toUnicode() []byte {
	b := []byte("/CIDInit/ProcSet findresource begin 12 dict begin begincmap\n" +
		"/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def/CMapName/Adobe-Identity-UCS def/CMapType 2 def\n" +
		"1 begincodespacerange<0000><FFFF>endcodespacerange\n")
	// Ranges with a list of characters are half as long as pairs. In a range all
	// codes have the same first byte.
	for code := 1; code <= len(e.symbols); {
		last := min(code|0xFF, len(e.symbols))
		b = append(appendHex(append(b, "1 beginbfrange<"...), uint16(code)), "><"...)
		b = append(appendHex(b, uint16(last)), ">["...)
		for ; code <= last; code++ {
			b = append(appendUTF16(append(b, '<'), copied(e.symbols[code-1].text)), '>')
		}
		b = append(b, "]endbfrange\n"...)
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
