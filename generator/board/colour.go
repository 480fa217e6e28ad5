package board

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
)

// Colour is a colour as #rrggbb in lower case.
type Colour string

var colourForm = regexp.MustCompile(`^#[0-9a-f]{6}$`)

// ParseColour takes #rrggbb.
func ParseColour(s string) (Colour, error) {
	c, ok := readColour(s)
	if !ok {
		return "", fault("colour-form", "value", s, "guess", sure(readColour, guessColour(plain(s))))
	}
	return c, nil
}

func readColour(s string) (Colour, bool) {
	low := strings.ToLower(s)
	return Colour(low), colourForm.MatchString(low)
}

// colourNames are colours by their everyday names, dark enough for an accent (AccentEnough).
var colourNames = map[string]string{
	"red": "#a80e04", "do": "#a80e04", "blue": "#1551a2", "xanh": "#1551a2", "xanh duong": "#1551a2", "xanh da troi": "#1551a2",
	"xanh nuoc bien": "#1551a2", "navy": "#1f3a68", "green": "#0f602d", "xanh la": "#0f602d", "xanh la cay": "#0f602d",
	"orange": "#883d00", "cam": "#883d00", "da cam": "#883d00", "yellow": "#6a4f00", "vang": "#6a4f00", "purple": "#6a3c9a",
	"tim": "#6a3c9a", "brown": "#6d4322", "nau": "#6d4322", "black": "#000000", "den": "#000000", "pink": "#9c1b5e", "hong": "#9c1b5e",
	"grey": "#535353", "gray": "#535353", "xam": "#535353",
}

var (
	colourShort = regexp.MustCompile(`^#?([0-9a-f])([0-9a-f])([0-9a-f])$`)
	colourBare  = regexp.MustCompile(`^(?:#|0x)?\s*([0-9a-f]{6})(?:ff)?$`)
	colourRGB   = regexp.MustCompile(`^(?:rgb ?\()? ?(\d{1,3}) ?[, ] ?(\d{1,3}) ?[, ] ?(\d{1,3}) ?\)?$`)
)

// guessColour is the colour that a text without accents was meant to be.
func guessColour(p string) string {
	p = strings.Trim(strings.TrimPrefix(p, "mau "), " .;")
	if c := colourNames[p]; c != "" {
		return c
	}
	if m := colourShort.FindStringSubmatch(p); m != nil {
		return "#" + m[1] + m[1] + m[2] + m[2] + m[3] + m[3]
	}
	if m := colourBare.FindStringSubmatch(p); m != nil {
		return "#" + m[1]
	}
	if m := colourRGB.FindStringSubmatch(p); m != nil {
		out := "#"
		for _, part := range m[1:] {
			n, _ := strconv.Atoi(part)
			if n > 255 {
				return ""
			}
			out += fmt.Sprintf("%02x", n)
		}
		return out
	}
	return ""
}
