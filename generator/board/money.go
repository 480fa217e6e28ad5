package board

import (
	"strconv"
	"strings"

	"golang.org/x/text/unicode/norm"

	"bangtin/generator/lang"
)

// AmountKind tells a sum from the words that stand for one.
type AmountKind uint8

// The kinds of amount.
const (
	NoAmount AmountKind = iota
	Sum                 // so many đồng
	Free                // miễn phí: somebody decided that it costs nothing
	NoFee               // không thu: there is no such fee
	Varies              // tùy trường hợp, said in the fee's text
)

// Amount is a fee (phí, lệ phí) in whole units of a currency, đồng where none is named.
type Amount struct {
	Kind  AmountKind
	Units int64
}

// In is the amount in words: "8.000 đồng", "Miễn phí". The spaces inside do not break.
func (a Amount) In(c *lang.Catalog, currency string) string {
	switch a.Kind {
	case Sum:
		if currency == "" || currency == "VND" {
			return c.T("money.dong", "n", c.Int(a.Units))
		}
		return c.Int(a.Units) + "\u00a0" + currency
	case Free:
		return c.T("money.free")
	case NoFee:
		return c.T("money.none")
	case Varies:
		return c.T("money.varies")
	}
	return ""
}

var moneyWords = map[string]AmountKind{
	"free": Free, "miễn phí": Free, "mien phi": Free, "none": NoFee, "không thu": NoFee, "varies": Varies,
}

// moneyUnits are the ways to write đồng after a number.
var moneyUnits = []string{"đồng", "vnđ", "vnd", "₫", "đ"}

// ParseAmount takes 8000, 8.000, with đ, đồng or VNĐ after it, free, none or varies. A comma is refused: "8,000" is
// eight thousand to the portal and eight to a Vietnamese reader. So is 0, which may be "free" or "no such fee".
func ParseAmount(s string) (Amount, error) {
	a, ok := readAmount(s)
	if !ok {
		return Amount{}, refuseAmount(s)
	}
	return a, nil
}

func readAmount(s string) (Amount, bool) {
	low := strings.ToLower(strings.TrimSpace(norm.NFC.String(s)))
	if k, ok := moneyWords[low]; ok {
		return Amount{Kind: k}, true
	}
	for _, unit := range moneyUnits {
		if rest, ok := strings.CutSuffix(low, unit); ok {
			low = strings.TrimSpace(rest)
			break
		}
	}
	n, ok := thousands(low)
	return Amount{Kind: Sum, Units: n}, ok && n > 0
}

// thousands reads a whole number with or without dots between groups of three: 8000, 8.000, 1.234.567.
func thousands(s string) (int64, bool) {
	groups := strings.Split(s, ".")
	if len(groups) > 1 && groups[0] != "" && groups[0][0] == '0' { // "0.500" is half of one as well as five hundred
		return 0, false
	}
	var n int64
	for i, g := range groups {
		least, most := 3, 3
		if i == 0 {
			least = 1
			if len(groups) == 1 {
				most = 15
			}
		}
		v, err := number(g, least, most)
		if err != nil || n > 1e12 {
			return 0, false
		}
		if i > 0 {
			n *= 1000
		}
		n += int64(v)
	}
	return n, true
}

// dotted is a number with dots between its thousands: 8.000.
func dotted(n int64) string {
	s := strconv.FormatInt(n, 10)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "." + s[i:]
	}
	return s
}
