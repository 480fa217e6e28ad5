package board

import (
	"regexp"
	"strconv"
	"strings"
)

// ParseWhole takes a whole number from 0 in digits: a number of copies, an order.
func ParseWhole(s string) (int, error) {
	n, ok := readWhole(s)
	if !ok {
		return 0, fault("want-int", "value", s, "guess", sure(readWhole, guessWhole(zeros(plain(s)))))
	}
	return n, nil
}

// ParseYear takes a year from 1900 to 2199.
func ParseYear(s string) (int, error) {
	if n, ok := readYear(s); ok {
		return n, nil
	}
	guess := guessWhole(zeros(plain(s)))
	if _, ok := readWhole(s); ok || len(guess) == 2 {
		if len(guess) == 2 {
			guess = century(guess)
		}
		return 0, fault("date-year", "value", s, "guess", sure(readYear, guess))
	}
	return 0, fault("want-int", "value", s, "guess", sure(readYear, guess))
}

func readYear(s string) (int, bool) {
	n, ok := readWhole(s)
	return n, ok && n >= firstYear && n <= lastYear
}

func readWhole(s string) (int, bool) {
	n, err := number(s, 1, 9)
	return n, err == nil
}

// wholeFirst is a number with a word before it or after it: "2 bản", "năm 2023", "2.0", "1 (một)".
var wholeFirst = regexp.MustCompile(`^(?:nam |so |:|\+|x)? ?0*(\d+)(?:[.,]0+)?(?: ?[a-z].*)?$`)

// guessWhole is the whole number that a text without accents was meant to be.
func guessWhole(p string) string {
	p = strings.Trim(strings.TrimSpace(withoutBrackets(p)), " .;")
	if manyOrOne.MatchString(p) {
		return noGroups.Replace(p)
	}
	if m := wholeFirst.FindStringSubmatch(p); m != nil {
		return m[1]
	}
	if n, ok := numeral(p); ok {
		return strconv.FormatInt(n, 10)
	}
	if digits, _ := splitNumeral(p); digits != "" {
		return digits
	}
	return ""
}

// manyOrOne is a number with signs between its thousands.
var manyOrOne = regexp.MustCompile(`^[1-9]\d{0,2}(?:[., ]\d{3})+$`)
