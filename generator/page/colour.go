package page

import (
	"strings"

	"bangtin/generator/board"
)

// palette makes the colours of a stylesheet from the board's theme: {accent} dark enough to be read on the light ground,
// {accent-dark} light enough to be read on the dark one, {on-accent} the ink on the accent, {tint} and {tint-dark} a
// breath of it for grounds.
func palette(theme board.Theme) *strings.Replacer {
	light, white := theme.Accent(), board.RGB{255, 255, 255}
	ground, _ := board.LightGround.RGB()
	night, _ := board.DarkGround.RGB()
	asked, ok := theme.Colour.RGB()
	if !ok {
		asked = light
	}
	dark := lit(bright(asked, 210).Mix(white, 25), night)
	text := func(c board.RGB) string { return string(c.Colour()) }
	return strings.NewReplacer(
		"{accent}", text(light), "{on-accent}", text(white), "{tint}", text(light.Mix(ground, 92)),
		"{accent-dark}", text(dark), "{bar-dark}", text(light.Mix(night, 35)), "{tint-dark}", text(dark.Mix(night, 88)),
		"{ground}", text(ground), "{ground-dark}", text(night), "{cases}", caseRules(),
	)
}

// bright is c with its strongest part raised to most: the same hue, where mixing with white alone would make it grey.
func bright(c board.RGB, most int64) board.RGB {
	top := max(c[0], c[1], c[2])
	if top == 0 {
		return board.RGB{most, most, most}
	}
	for i := range c {
		c[i] = max(c[i], c[i]*most/top)
	}
	return c
}

// lit is c moved towards white as far as it takes to be read on a dark ground.
func lit(c, ground board.RGB) board.RGB {
	white := board.RGB{255, 255, 255}
	for percent := int64(0); percent < 100; percent += 2 {
		if m := c.Mix(white, percent); board.Contrast(m, ground) >= board.AccentEnough {
			return m
		}
	}
	return white
}
