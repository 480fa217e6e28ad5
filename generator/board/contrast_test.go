package board

import "testing"

func rgb(t *testing.T, c Colour) RGB {
	t.Helper()
	out, ok := c.RGB()
	if !ok {
		t.Fatalf("%s is no colour", c)
	}
	return out
}

// The ratios are those of the W3C's examples and of WebAIM's checker, in hundredths, cut off and not rounded.
func TestContrast(t *testing.T) {
	for _, x := range []struct {
		a, b     Colour
		from, to int64
	}{
		{"#000000", "#ffffff", 2098, 2100}, {"#777777", "#ffffff", 447, 448}, {"#767676", "#ffffff", 453, 454}, {"#ffffff", "#ffffff", 100, 100},
		{"#ff0000", "#ffffff", 399, 400}, {"#0000ff", "#ffffff", 858, 860}, {"#0b4f4a", "#ffffff", 937, 945},
	} {
		if c := Contrast(rgb(t, x.a), rgb(t, x.b)); c < x.from || c > x.to || c != Contrast(rgb(t, x.b), rgb(t, x.a)) {
			t.Errorf("%s on %s is %d", x.a, x.b, c)
		}
	}
}

// TestNearest wants, whatever is chosen, a colour that can be read, of the same hue, and no darker than it must be: a
// fiftieth lighter and it fails.
func TestNearest(t *testing.T) {
	ground := rgb(t, LightGround)
	for r := int64(0); r <= 255; r += 51 {
		for g := int64(0); g <= 255; g += 51 {
			for b := int64(0); b <= 255; b += 51 {
				c := RGB{r, g, b}
				for _, ratio := range []int64{AccentLeast, AccentEnough} {
					near := c.Nearest(ground, ratio)
					is := Contrast(near, ground)
					switch {
					case is < ratio:
						t.Errorf("%s: %s has %d", c.Colour(), near.Colour(), is)
					case Contrast(c, ground) >= ratio && near != c:
						t.Errorf("%s will do and became %s", c.Colour(), near.Colour())
					case near != c && is > ratio+ratio/50:
						t.Errorf("%s: %s is darker than it must be: %d", c.Colour(), near.Colour(), is)
					case order(near) != order(c) && near != c:
						t.Errorf("%s: %s is of another hue", c.Colour(), near.Colour())
					}
				}
			}
		}
	}
}

// order is which part of a colour is stronger than which, as far as a sixth of the circle of hues can tell.
func order(c RGB) [3]bool {
	const slack = 2 // of rounding
	return [3]bool{c[0] > c[1]+slack, c[1] > c[2]+slack, c[2] > c[0]+slack}
}

// TestNearestStays is what people are told for the colours that they are likely to have.
func TestNearestStays(t *testing.T) {
	for from, to := range map[Colour]Colour{
		"#da251d": "#a90a03", "#ffcd00": "#655100", "#2196f3": "#005497", "#4caf50": "#0b610f", "#ffb6c1": "#99293a", "#ffffff": "#535353", "wrong": DefaultAccent,
	} {
		if got := (Theme{Colour: from}).Accent().Colour(); got != to {
			t.Errorf("%s: %s, want %s", from, got, to)
		}
	}
}

// TestNamedColours: what "did you mean" offers for a name is not complained of in the next run.
func TestNamedColours(t *testing.T) {
	for name, c := range colourNames {
		if ratio := rgb(t, Colour(c)).AccentContrast(); ratio < AccentEnough {
			t.Errorf("%s: %s has %d; the nearest is %s", name, c, ratio, (Theme{Colour: Colour(c)}).Accent().Colour())
		}
	}
}
