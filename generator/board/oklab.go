package board

// oklab is a colour as eyes measure it, in millionths: lightness, green to red, blue to yellow. Equal distances in it
// look about equally far (B. Ottosson, "A perceptual color space for image processing", 2020).
type oklab [3]int64

// lab is the colour as eyes measure it.
func (c RGB) lab() oklab {
	r, g, b := linear(c[0]), linear(c[1]), linear(c[2])
	l := cubeRoot((412_221*r + 536_333*g + 51_446*b) / 1_000_000)
	m := cubeRoot((211_903*r + 680_700*g + 107_397*b) / 1_000_000)
	s := cubeRoot((88_302*r + 281_719*g + 629_979*b) / 1_000_000)
	return oklab{
		(210_454*l + 793_618*m - 4_072*s) / 1_000_000,
		(1_977_998*l - 2_428_592*m + 450_594*s) / 1_000_000,
		(25_904*l + 782_772*m - 808_676*s) / 1_000_000,
	}
}

// far is the square of the distance of two colours.
func (a oklab) far(b oklab) (sum int64) {
	for i := range a {
		sum += (a[i] - b[i]) * (a[i] - b[i])
	}
	return sum
}

// cubeRoot is the cube root, both in millionths, found by halving.
func cubeRoot(n int64) int64 {
	lo, hi := int64(0), int64(1_000_000)
	for lo < hi { // the largest r with r³ ≤ n
		r := (lo + hi + 1) / 2
		if r*r*r <= n*1_000_000_000_000 {
			lo = r
		} else {
			hi = r - 1
		}
	}
	return lo
}

// Nearest is the colour of the same hue that looks most like c among those with at least that contrast, in hundredths,
// on a light ground; c itself where it has it, black where none has.
//
// Of any hue the nearest dark one is brown for yellow and red for white: what an office calls its colour is the hue. So
// the hue stays, and all degrees of purity are tried, from its own upwards, each no darker than it must be: a pale colour
// becomes a deep one and not a grey.
func (c RGB) Nearest(ground RGB, ratio int64) RGB {
	if Contrast(c, ground) >= ratio {
		return c
	}
	aim := c.lab()
	var best RGB
	least := best.lab().far(aim)
	for percent := int64(0); percent <= 100; percent++ {
		next := c.purer(percent).until(ground, ratio)
		if d := next.lab().far(aim); d < least {
			best, least = next, d
		}
	}
	return best
}

// purer is c with so many per cent of its white taken out; grey has no hue and stays as it is.
func (c RGB) purer(percent int64) RGB {
	low, high := min(c[0], c[1], c[2]), max(c[0], c[1], c[2])
	if low == high {
		return c
	}
	floor := low * (100 - percent) / 100
	for i := range c {
		c[i] = high - (high-c[i])*(high-floor)/(high-low)
	}
	return c
}

// until is c with black in it, as little as gives the contrast.
func (c RGB) until(ground RGB, ratio int64) RGB {
	const fine = 1000
	dimmed := func(n int64) RGB { return RGB{c[0] * n / fine, c[1] * n / fine, c[2] * n / fine} }
	lo, hi := int64(0), int64(fine)
	for lo < hi {
		if mid := (lo + hi + 1) / 2; Contrast(dimmed(mid), ground) >= ratio {
			lo = mid
		} else {
			hi = mid - 1
		}
	}
	return dimmed(lo)
}
