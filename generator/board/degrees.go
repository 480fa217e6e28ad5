package board

import (
	"regexp"
	"strings"
)

// ParseDegrees takes a latitude or a longitude in decimal degrees: 17.02, 17,02.
func ParseDegrees(s string) (Decimal, error) {
	d, ok := readDecimal(s)
	if ok {
		return d, nil
	}
	p := strings.TrimSpace(plain(s))
	if m := degreePair.FindStringSubmatch(p); m != nil {
		return Decimal{}, fault("location-pair", "value", s, "lat", clipDecimals(m[1]), "lon", clipDecimals(m[2]))
	}
	return Decimal{}, fault("number-form", "value", s, "guess", sure(readDecimal, guessDegrees(p)))
}

var (
	// degreePair is a place as maps copy it: "17.02, 107.05".
	degreePair = regexp.MustCompile(`^\(?(-?\d{1,3}[.,]\d{1,15}) ?[,; ] ?(-?\d{1,3}[.,]\d{1,15})\)?$`)
	// degreesLike is 17°01'30"N, 17.02 N, 17 độ 1 phút.
	degreesLike = regexp.MustCompile(`^([nsewbd])? ?(-?\d{1,3}(?:[.,]\d+)?) ?(?:°|º|do)? ?(?:(\d{1,2}(?:[.,]\d+)?) ?(?:'|’|′|phut) ?)?(?:(\d{1,2}(?:[.,]\d+)?) ?(?:"|”|″|''|giay) ?)?(?:vi do|kinh do|vd|kd)? ?([nsewbd])?(?:ac|am|ong)?$`)
)

// guessDegrees is the number of degrees that a text without accents was meant to be, to a millionth, which is a hand's
// breadth. S and W are below zero; the letters of Vietnamese (B, Đ) are above it.
func guessDegrees(p string) string {
	m := degreesLike.FindStringSubmatch(p)
	if m == nil {
		return ""
	}
	whole, ok1 := readDecimal(clipDecimals(m[2]))
	minutes, ok2 := readDecimal(clipDecimals(zeroIfNone(m[3])))
	seconds, ok3 := readDecimal(clipDecimals(zeroIfNone(m[4])))
	if !ok1 || !ok2 || !ok3 || minutes.Micro >= 60e6 || seconds.Micro >= 60e6 {
		return ""
	}
	part := (minutes.Micro*60 + seconds.Micro + 1800) / 3600
	side := m[1] + m[5]
	switch {
	case len(side) > 1:
		return ""
	case whole.Micro < 0:
		whole.Micro -= part
	default:
		whole.Micro += part
	}
	if side == "s" || side == "w" {
		whole.Micro = -whole.Micro
	}
	return whole.String()
}

func zeroIfNone(s string) string {
	if s == "" {
		return "0"
	}
	return s
}

// clipDecimals leaves six decimals of a number: maps give fifteen.
func clipDecimals(s string) string {
	if i := strings.IndexAny(s, ".,"); i >= 0 && len(s) > i+7 {
		return s[:i+7]
	}
	return s
}
