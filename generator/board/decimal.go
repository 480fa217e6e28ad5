package board

import (
	"strconv"
	"strings"

	"bangtin/generator/lang"
)

// Decimal is a number with up to six decimals, in millionths: percentages, shares, coordinates. Never a float, so
// that what was written is what is shown.
type Decimal struct {
	Micro int64
	Set   bool
}

// In is the number with the language's decimal mark.
func (d Decimal) In(c *lang.Catalog) string {
	return strings.Replace(d.String(), ".", c.T("number.decimal"), 1)
}

// String is the number with a dot, as machines write it.
func (d Decimal) String() string {
	if !d.Set {
		return ""
	}
	m, sign := d.Micro, ""
	if m < 0 {
		m, sign = -m, "-"
	}
	s := strconv.FormatInt(m/1e6, 10)
	if rest := m % 1e6; rest != 0 {
		s += "." + strings.TrimRight(strconv.FormatInt(1e6+rest, 10)[1:], "0")
	}
	return sign + s
}

// ParseDecimal takes 12, 12.5 and 12,5, with a minus sign and with "%" after it.
func ParseDecimal(s string) (Decimal, error) {
	t := strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(s), "%"))
	t, neg := strings.CutPrefix(t, "-")
	whole, part, has := strings.Cut(strings.Replace(t, ",", ".", 1), ".")
	n, err := number(whole, 1, 9)
	if err != nil {
		return Decimal{}, fault("number-form", "value", s)
	}
	micro := int64(n) * 1e6
	if has {
		p, err := number(part, 1, 6)
		if err != nil {
			return Decimal{}, fault("number-form", "value", s)
		}
		for range 6 - len(part) {
			p *= 10
		}
		micro += int64(p)
	}
	if neg {
		micro = -micro
	}
	return Decimal{Micro: micro, Set: true}, nil
}
