package board

import (
	"regexp"
	"strings"
)

// Period is a span that figures speak of: 2026, 2026-Q3 or 2026-10.
type Period string

var periodForm = regexp.MustCompile(`^(19|20|21)[0-9]{2}(-(Q[1-4]|0[1-9]|1[0-2]))?$`)

// ParsePeriod takes a year, a quarter or a month.
func ParsePeriod(s string) (Period, error) {
	p, ok := readPeriod(s)
	if !ok {
		return "", fault("period-form", "value", s, "guess", sure(readPeriod, guessPeriod(plain(s))))
	}
	return p, nil
}

func readPeriod(s string) (Period, bool) { return Period(s), periodForm.MatchString(s) }

const yearForm = `((?:19|20|21)\d\d)`

var (
	quarterFirst = regexp.MustCompile(`^(?:q|quy|quarter) ?([1-4]|iv|i{1,3})(?: ?[-/., ] ?| nam )` + yearForm + `$`)
	quarterLast  = regexp.MustCompile(`^(?:nam )?` + yearForm + ` ?[-/., ]? ?(?:q|quy|quarter) ?([1-4]|iv|i{1,3})$`)
	monthYear    = regexp.MustCompile(`^(?:thang |t)?(\d{1,2})(?: ?[-/., ] ?| nam )` + yearForm + `$`)
	yearMonth    = regexp.MustCompile(`^(?:nam )?` + yearForm + ` ?[-/., ] ?(?:thang |t)?(\d{1,2})$`)
	yearAlone    = regexp.MustCompile(`^(?:nam|ca nam|year) ` + yearForm + `$`)
	romans       = strings.NewReplacer("iv", "4", "iii", "3", "ii", "2", "i", "1")
)

// guessPeriod is the period that a text without accents was meant to be.
func guessPeriod(p string) string {
	p = strings.TrimRight(p, " .;")
	if m := quarterFirst.FindStringSubmatch(p); m != nil {
		return m[2] + "-Q" + romans.Replace(m[1])
	}
	if m := quarterLast.FindStringSubmatch(p); m != nil {
		return m[1] + "-Q" + romans.Replace(m[2])
	}
	if m := monthYear.FindStringSubmatch(p); m != nil {
		return m[2] + "-" + two(m[1])
	}
	if m := yearMonth.FindStringSubmatch(p); m != nil {
		return m[1] + "-" + two(m[2])
	}
	if m := yearAlone.FindStringSubmatch(p); m != nil {
		return m[1]
	}
	return ""
}
