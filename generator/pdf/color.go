package pdf

// Color is a colour of the sRGB space: 0xRRGGBB. The zero Color is black.
// Greys are written as grey, so that printers use their black ink alone.
type Color uint32

// Black and White are the colours of ink and paper.
const (
	Black Color = 0x000000
	White Color = 0xFFFFFF
)

// appendColor appends the operator that sets c: for strokes, or for fills and
// text.
func appendColor(b []byte, c Color, stroke bool) []byte {
	r, g, bl := c>>16&0xFF, c>>8&0xFF, c&0xFF
	grey := r == g && g == bl
	b = appendPart(b, r)
	if !grey {
		b = appendPart(appendPart(b, g), bl)
	}
	switch {
	case grey && stroke:
		return append(b, "G "...)
	case grey:
		return append(b, "g "...)
	case stroke:
		return append(b, "RG "...)
	}
	return append(b, "rg "...)
}

// appendPart appends a part of a colour as a number from 0 to 1 in thousandths.
func appendPart(b []byte, part Color) []byte {
	return append(appendLength(b, Length(roundDiv(int64(part)*1000, 255))), ' ')
}
