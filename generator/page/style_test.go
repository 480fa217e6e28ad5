package page

import (
	"testing"

	"bangtin/generator/board"
)

// TestTokens holds every pair of colours that text is set in to WCAG 2.2: links and headings to 1.4.6, the rest to
// 1.4.3; in light and dark, with the office's own colour and with others.
func TestTokens(t *testing.T) {
	for _, accent := range []board.Colour{"", "#0b4f4a", "#da251d", "#1e3a8a", "#ffd400"} {
		b := fixture(0)
		b.Site.Theme.Colour = accent
		light, dark := tokens(pagesOf(t, b).stylesheet())
		for name, set := range map[string]map[string]string{"light": light, "dark": dark} {
			for _, x := range pairs {
				ink, named := board.Colour(set[x[0]]).RGB()
				ground, grounded := board.Colour(set[x[1]]).RGB()
				if !named || !grounded {
					t.Fatalf("%s: style.css names no %s or no %s", name, x[0], x[1])
				}
				want := int64(450)
				if x[0] == "a" && x[1] == "bg" || x[0] == "on" {
					want = 700
				}
				if got := board.Contrast(ink, ground); got < want {
					t.Errorf("%q, %s: %s on %s is %d, wanted %d", accent, name, x[0], x[1], got, want)
				}
			}
		}
	}
}
