package board

import (
	"fmt"
	"strconv"
	"strings"
)

// RGB is a colour's red, green and blue, 0–255 each, as sRGB has them. All reckoning with colours is in whole numbers,
// so that every machine makes the same bytes.
type RGB [3]int64

// RGB is the colour in numbers; false where it is not written as #rrggbb.
func (c Colour) RGB() (RGB, bool) {
	n, err := strconv.ParseUint(strings.TrimPrefix(string(c), "#"), 16, 32)
	if err != nil || len(c) != 7 {
		return RGB{}, false
	}
	return RGB{int64(n >> 16), int64(n >> 8 & 255), int64(n & 255)}, true
}

// Colour is the colour as it is written.
func (c RGB) Colour() Colour { return Colour(fmt.Sprintf("#%02x%02x%02x", c[0], c[1], c[2])) }

// Mix is c with so many per cent of another colour in it.
func (c RGB) Mix(other RGB, percent int64) RGB {
	for i := range c {
		c[i] = (c[i]*(100-percent) + other[i]*percent + 50) / 100
	}
	return c
}

// Contrast is the ratio of two colours' luminance in hundredths, 100 to 2100 (WCAG 2.2, "contrast ratio").
func Contrast(a, b RGB) int64 {
	x, y := a.luminance(), b.luminance()
	if x < y {
		x, y = y, x
	}
	return (x + 50_000) * 100 / (y + 50_000)
}

// luminance is the relative luminance in millionths (WCAG 2.2).
func (c RGB) luminance() int64 {
	return (2126*linear(c[0]) + 7152*linear(c[1]) + 722*linear(c[2])) / 10_000
}

// linear is a part of a colour without its gamma, in millionths. The curve of sRGB, ((v+0.055)/1.055)^2.4, is taken as
// x²·⁴ = x² · x^(2/5), the fifth root found by halving.
func linear(part int64) int64 {
	const one = 1_000_000
	v := part * one / 255
	if v <= 39_285 {
		return v * 100 / 1292
	}
	x := (v + 55_000) * 1000 / 1055
	square := x * x / one
	lo, hi := int64(0), int64(one)
	for lo < hi { // the largest r with r⁵ ≤ x²
		r := (lo + hi + 1) / 2
		r2 := r * r / one
		if r2*r2/one*r/one <= square {
			lo = r
		} else {
			hi = r - 1
		}
	}
	return square * lo / one
}
