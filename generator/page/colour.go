package page

import (
	"strings"

	"bangtin/generator/board"
	"bangtin/generator/tint"
)

// The grounds that text stands on, as style.css has them, light and dark.
const (
	lightGround = "#f7f4ee"
	darkGround  = "#23211f"
)

// palette makes the colours of a stylesheet from the accent of the board: {accent} dark enough to be read on the light
// ground, {accent-dark} light enough to be read on the dark one, {on-accent} the ink on the accent, {tint} and
// {tint-dark} a breath of it for grounds.
func palette(accent board.Colour) *strings.Replacer {
	a := parseColour(string(accent))
	black, white := tint.Colour{0, 0, 0}, tint.Colour{255, 255, 255}
	light := a.Until(black, parseColour(lightGround))
	dark := a.Bright(210).Mix(white, 25).Until(white, parseColour(darkGround))
	return strings.NewReplacer(
		"{accent}", light.String(), "{on-accent}", white.String(), "{tint}", light.Mix(parseColour(lightGround), 92).String(),
		"{accent-dark}", dark.String(), "{bar-dark}", light.Mix(parseColour(darkGround), 35).String(),
		"{tint-dark}", dark.Mix(parseColour(darkGround), 88).String(),
		"{ground}", lightGround, "{ground-dark}", darkGround, "{cases}", caseRules(),
	)
}

// parseColour is a colour of a record, the default where it is none.
func parseColour(s string) tint.Colour {
	c, ok := tint.Parse(s)
	if !ok {
		c, _ = tint.Parse(tint.Default)
	}
	return c
}
