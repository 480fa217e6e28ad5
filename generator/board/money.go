package board

import (
	"strings"

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
	Varies              // tuỳ trường hợp, said in the fee's text
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

// ParseAmount takes 8000, 8.000, with đ, đồng or VNĐ after it, free, none or varies. A comma is refused: "8,000" is
// eight thousand to the portal and eight to a Vietnamese reader.
func ParseAmount(s string) (Amount, error) {
	low := strings.ToLower(strings.TrimSpace(s))
	if k, ok := moneyWords[low]; ok {
		return Amount{Kind: k}, nil
	}
	digits := low
	for _, unit := range []string{"đồng", "vnđ", "vnd", "₫", "đ"} {
		if rest, ok := strings.CutSuffix(digits, unit); ok {
			digits = strings.TrimSpace(rest)
			break
		}
	}
	if strings.Contains(digits, ",") {
		return Amount{}, fault("money-comma", "value", s, "thousands", strings.ReplaceAll(digits, ",", "."),
			"units", strings.SplitN(digits, ",", 2)[0])
	}
	n, ok := thousands(digits)
	if !ok {
		return Amount{}, fault("money-form", "value", s)
	}
	return Amount{Kind: Sum, Units: n}, nil
}

// thousands reads a whole number with or without dots between groups of three: 8000, 8.000, 1.234.567.
func thousands(s string) (int64, bool) {
	groups := strings.Split(s, ".")
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
