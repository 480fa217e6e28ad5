// Package tint mixes colours that can be read: on screens, and in print.
//
// In go colours as #rrggbb, out come colours dark or light enough for the ground they stand on, by the contrast that
// WCAG 2.2 asks for. All reckoning is in whole numbers, so that every machine makes the same bytes. It knows no style
// sheet and no paper.
package tint

import (
	"fmt"
	"strconv"
	"strings"
)

// Default is the accent of a board that chooses none: a deep teal.
const Default = "#0b4f4a"

// Enough is the contrast wanted of links and headings: WCAG 2.2, 1.4.6, ratio 7, in hundredths.
const Enough = 700

// Colour is a colour, each part 0–255. All reckoning is in whole numbers, so that every machine makes the same bytes.
type Colour [3]int64

// Parse takes #rrggbb; it tells false of anything else.
func Parse(s string) (Colour, bool) {
	n, err := strconv.ParseUint(strings.TrimPrefix(s, "#"), 16, 32)
	if err != nil || len(s) != 7 {
		return Colour{}, false
	}
	return Colour{int64(n >> 16), int64(n >> 8 & 255), int64(n & 255)}, true
}

// String is the colour as #rrggbb.
func (c Colour) String() string { return fmt.Sprintf("#%02x%02x%02x", c[0], c[1], c[2]) }

// Mix is c with so many per cent of another colour in it.
func (c Colour) Mix(other Colour, percent int64) Colour {
	for i := range c {
		c[i] = (c[i]*(100-percent) + other[i]*percent + 50) / 100
	}
	return c
}

// Bright is c with its strongest part raised to most: the same hue, where mixing with white alone would make it grey.
func (c Colour) Bright(most int64) Colour {
	top := max(c[0], c[1], c[2])
	if top == 0 {
		return Colour{most, most, most}
	}
	for i := range c {
		c[i] = max(c[i], c[i]*most/top)
	}
	return c
}

// Until is c moved towards a colour as far as it takes to be read on the ground.
func (c Colour) Until(towards, ground Colour) Colour {
	for percent := int64(0); percent < 100; percent += 2 {
		if m := c.Mix(towards, percent); Contrast(m, ground) >= Enough {
			return m
		}
	}
	return towards
}

// Contrast is the ratio of two colours' luminance in hundredths (WCAG 2.2, "contrast ratio").
func Contrast(a, b Colour) int64 {
	x, y := a.luminance(), b.luminance()
	if x < y {
		x, y = y, x
	}
	return (x + 50_000) * 100 / (y + 50_000)
}

// luminance is the relative luminance in millionths (WCAG 2.2).
func (c Colour) luminance() int64 {
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
