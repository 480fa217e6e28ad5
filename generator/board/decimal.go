package board

import (
	"regexp"
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
	d, ok := readDecimal(s)
	if !ok {
		return Decimal{}, refuseDecimal(s, readDecimal, guessDecimal)
	}
	return d, nil
}

// ParsePercent takes the same, where a part of a hundred is meant: what was meant by "1/2" is 50.
func ParsePercent(s string) (Decimal, error) {
	d, ok := readDecimal(s)
	if !ok {
		return Decimal{}, refuseDecimal(s, readDecimal, guessPercent)
	}
	return d, nil
}

// ParseFigure takes the same, where a count or a measurement is meant: there "1.234" and "1,234" are refused, since
// they may be a thousand or a little more than one.
func ParseFigure(s string) (Decimal, error) {
	d, ok := readFigure(s)
	if !ok {
		if m := oneGroup.FindStringSubmatch(plain(s)); m != nil {
			return Decimal{}, fault("number-doubtful", "value", s, "thousands", m[1]+m[2], "fraction", m[1]+","+m[2]+"0")
		}
		return Decimal{}, refuseDecimal(s, readFigure, guessDecimal)
	}
	return d, nil
}

// oneGroup is a number whose sign may part thousands or begin the decimals.
var oneGroup = regexp.MustCompile(`^(-?[1-9][0-9]{0,2})[.,]([0-9]{3})$`)

func readFigure(s string) (Decimal, bool) {
	if oneGroup.MatchString(strings.TrimSpace(s)) {
		return Decimal{}, false
	}
	return readDecimal(s)
}

func readDecimal(s string) (Decimal, bool) {
	t := strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(s), "%"))
	t, neg := strings.CutPrefix(t, "-")
	whole, part, has := strings.Cut(strings.Replace(t, ",", ".", 1), ".")
	n, err := number(whole, 1, 9)
	if err != nil {
		return Decimal{}, false
	}
	micro := int64(n) * 1e6
	if has {
		p, err := number(part, 1, 6)
		if err != nil {
			return Decimal{}, false
		}
		for range 6 - len(part) {
			p *= 10
		}
		micro += int64(p)
	}
	if neg {
		micro = -micro
	}
	return Decimal{Micro: micro, Set: true}, true
}

// refuseDecimal says that a text is no number, and which one guess makes of it.
func refuseDecimal(s string, read func(string) (Decimal, bool), guess func(plain string) string) *Fault {
	return fault("number-form", "value", s, "guess", sure(read, guess(strings.TrimRight(zeros(plain(s)), " .;"))))
}

var (
	// bothSigns are numbers with dots between thousands and a decimal comma, or the other way round.
	bothSigns   = regexp.MustCompile(`^-?\d{1,3}(?:\.\d{3})+,\d+$|^-?\d{1,3}(?:,\d{3})+\.\d+$`)
	manyGroups  = regexp.MustCompile(`^-?\d{1,3}(?:\.\d{3}){2,}$|^-?\d{1,3}(?:,\d{3}){2,}$|^-?\d{1,3}(?: \d{3})+$`)
	numberFirst = regexp.MustCompile(`^(?:khoang|gan|hon|tam|~|:|= ?)? ?(-?\d+(?:[.,]\d+)?) ?(?:%|[a-z].*)?$`)
	fraction    = regexp.MustCompile(`^(\d{1,3}) ?/ ?(\d{1,3})$`)
	noGroups    = strings.NewReplacer(".", "", " ", "", ",", "")
)

// guessDecimal is the number that a text without accents was meant to be.
func guessDecimal(p string) string {
	p = strings.TrimSpace(withoutBrackets(p))
	if bothSigns.MatchString(p) {
		mark := strings.LastIndexAny(p, ".,")
		return noGroups.Replace(p[:mark]) + "," + p[mark+1:]
	}
	if manyGroups.MatchString(p) {
		return noGroups.Replace(p)
	}
	if m := numberFirst.FindStringSubmatch(p); m != nil {
		return m[1]
	}
	if n, ok := numeral(p); ok {
		return strconv.FormatInt(n, 10)
	}
	return ""
}

// guessPercent is the part of a hundred that was meant.
func guessPercent(p string) string {
	switch p {
	case "mot nua", "nua", "1/2":
		return "50"
	case "tat ca", "toan bo":
		return "100"
	}
	if m := fraction.FindStringSubmatch(p); m != nil {
		a, _ := strconv.Atoi(m[1])
		b, _ := strconv.Atoi(m[2])
		if b > 0 && a <= b {
			return Decimal{Micro: (int64(a)*1e10/int64(b) + 50) / 100, Set: true}.String()
		}
	}
	return guessDecimal(p)
}
