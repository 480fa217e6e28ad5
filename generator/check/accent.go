package check

import (
	"fmt"

	"bangtin/generator/board"
)

// accent wants a colour that links, headings and white letters on it can be read with. Pages never show a colour that
// is too pale, they take the nearest that will do. Below WCAG 2.2, AA, that is plainly another colour than the office
// chose, so somebody has to decide: an error. Between that and what pages have, AAA, it is the office's colour still, a
// shade deeper: a warning, so that nobody is stopped by a corporate colour that other sites use with a good conscience.
func accent(r *run) {
	c, ok := r.Site.Theme.Colour.RGB()
	ratio := c.AccentContrast()
	if !ok || ratio >= board.AccentEnough {
		return
	}
	code, least := "accent", int64(board.AccentLeast)
	if ratio >= least {
		code, least = "accent-pale", board.AccentEnough
	}
	guess := r.Site.Theme.Accent()
	r.report(r.Site.Rec(), "theme.colour", code, "value", string(r.Site.Theme.Colour), "ratio", hundredths(ratio),
		"least", hundredths(least), "guess", string(guess.Colour()), "better", hundredths(guess.AccentContrast()))
}

// hundredths writes a ratio with its point: 4.48, 7.00.
func hundredths(n int64) string { return fmt.Sprintf("%d.%02d", n/100, n%100) }
