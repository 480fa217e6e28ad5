package board

// The grounds that a page's text stands on, as the stylesheet has them, light and dark.
const (
	LightGround Colour = "#f7f4ee"
	DarkGround  Colour = "#23211f"
)

// What is asked of an accent's contrast on the light ground, in hundredths. White letters on a bar in the accent have
// more of it, since white is lighter than the ground.
const (
	// AccentLeast is WCAG 2.2, 1.4.3 (AA): a colour below it would leave people out.
	AccentLeast = 450
	// AccentEnough is WCAG 2.2, 1.4.6 (AAA): what pages have, for tired eyes and poor screens.
	AccentEnough = 700
)

// DefaultAccent is the accent of a board that chooses none: a deep teal.
const DefaultAccent Colour = "#0b4f4a"

// Accent is the theme's colour as pages show it: the one chosen, or the nearest that is dark enough to be read on the
// light ground. No board, whatever is written in site.yaml, has links that cannot be read.
func (t Theme) Accent() RGB {
	c, ok := t.Colour.RGB()
	if !ok {
		c, _ = DefaultAccent.RGB()
	}
	return c.Nearest(lightGround(), AccentEnough)
}

// AccentContrast is the contrast of a colour on the light ground, in hundredths.
func (c RGB) AccentContrast() int64 { return Contrast(c, lightGround()) }

func lightGround() RGB {
	c, _ := LightGround.RGB()
	return c
}
