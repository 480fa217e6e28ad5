package pdf

import "strconv"

// Length is a distance in thousandths of a point; a point is 1/72 inch.
type Length int64

// Point is a point as a Length: 12*Point is the size of 12-point type.
const Point Length = 1000

// maxLength bounds what is written, in either direction: 200 inches (ISO
// 32000-1, Annex C) and room for what lies beside the page. Longer ones are cut
// to it, so that no sum of two can overflow.
const maxLength Length = 1 << 40

// Mm returns hundredths of a millimetre as a Length, rounded: Mm(21000) is the
// width of an A4 page.
func Mm(hundredths int) Length {
	n := max(-1<<40, min(int64(hundredths), 1<<40)) * 72000 // 25.4 mm are 72 points
	return Length(roundDiv(n, 2540))
}

// roundDiv is n/d to the nearest whole number, halves away from zero. d is
// above zero.
func roundDiv(n, d int64) int64 {
	if n < 0 {
		return -((-n + d/2) / d)
	}
	return (n + d/2) / d
}

// appendLength appends l in points, as short as PDF allows.
func appendLength(b []byte, l Length) []byte {
	if l = max(-maxLength, min(l, maxLength)); l < 0 {
		b, l = append(b, '-'), -l
	}
	if l >= Point || l == 0 {
		b = strconv.AppendInt(b, int64(l/Point), 10)
	}
	if l %= Point; l == 0 {
		return b
	}
	d := [4]byte{'.', byte('0' + l/100), byte('0' + l/10%10), byte('0' + l%10)}
	n := 4
	for d[n-1] == '0' {
		n--
	}
	return append(b, d[:n]...)
}

// appendLengths appends several lengths, each with a space behind it.
func appendLengths(b []byte, ls ...Length) []byte {
	for _, l := range ls {
		b = append(appendLength(b, l), ' ')
	}
	return b
}

// Rect is a box: its left and top edges, and its size, all of the page it is
// used on.
type Rect struct{ X, Y, W, H Length }
