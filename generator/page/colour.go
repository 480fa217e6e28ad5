package page

import (
	"fmt"
	"strconv"
	"strings"

	"bangtin/generator/board"
)

// The grounds that text stands on, as style.css has them, light and dark.
const (
	lightGround = "#f7f4ee"
	darkGround  = "#23211f"
)

// enough is the contrast wanted of links and headings: WCAG 2.2, 1.4.6, ratio 7, in hundredths.
const enough = 700

// palette makes the colours of a stylesheet from the accent of the board: {accent} dark enough to be read on the light
// ground, {accent-dark} light enough to be read on the dark one, {on-accent} the ink on the accent, {tint} and
// {tint-dark} a breath of it for grounds.
func palette(accent board.Colour) *strings.Replacer {
	a := parseColour(string(accent))
	black, white := rgb{0, 0, 0}, rgb{255, 255, 255}
	light := a.until(black, parseColour(lightGround))
	dark := a.bright(210).mix(white, 25).until(white, parseColour(darkGround))
	return strings.NewReplacer(
		"{accent}", light.String(), "{on-accent}", white.String(), "{tint}", light.mix(parseColour(lightGround), 92).String(),
		"{accent-dark}", dark.String(), "{bar-dark}", light.mix(parseColour(darkGround), 35).String(),
		"{tint-dark}", dark.mix(parseColour(darkGround), 88).String(),
		"{ground}", lightGround, "{ground-dark}", darkGround, "{cases}", caseRules(),
	)
}

// rgb is a colour, each part 0–255. All reckoning is in whole numbers, so that every machine makes the same bytes.
type rgb [3]int64

func parseColour(s string) rgb {
	n, err := strconv.ParseUint(strings.TrimPrefix(s, "#"), 16, 32)
	if err != nil || len(s) != 7 {
		return parseColour(string(defaultColour))
	}
	return rgb{int64(n >> 16), int64(n >> 8 & 255), int64(n & 255)}
}

func (c rgb) String() string { return fmt.Sprintf("#%02x%02x%02x", c[0], c[1], c[2]) }

// mix is c with so many per cent of another colour in it.
func (c rgb) mix(other rgb, percent int64) rgb {
	for i := range c {
		c[i] = (c[i]*(100-percent) + other[i]*percent + 50) / 100
	}
	return c
}

// bright is c with its strongest part raised to most: the same hue, where mixing with white alone would make it grey.
func (c rgb) bright(most int64) rgb {
	top := max(c[0], c[1], c[2])
	if top == 0 {
		return rgb{most, most, most}
	}
	for i := range c {
		c[i] = max(c[i], c[i]*most/top)
	}
	return c
}

// until is c moved towards a colour as far as it takes to be read on the ground.
func (c rgb) until(towards, ground rgb) rgb {
	for percent := int64(0); percent < 100; percent += 2 {
		if m := c.mix(towards, percent); contrast(m, ground) >= enough {
			return m
		}
	}
	return towards
}

// contrast is the ratio of two colours' luminance in hundredths (WCAG 2.2, "contrast ratio").
func contrast(a, b rgb) int64 {
	x, y := a.luminance(), b.luminance()
	if x < y {
		x, y = y, x
	}
	return (x + 50_000) * 100 / (y + 50_000)
}

// luminance is the relative luminance in millionths (WCAG 2.2).
func (c rgb) luminance() int64 {
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
