package board

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
)

// refuseDate says why a text is no date, and which one was meant.
func refuseDate(s string) *Fault {
	guess := sure(readDate, guessDate(s))
	if y, m, d, ok := dateParts(s); ok {
		switch {
		case y < firstYear || y > lastYear:
			return fault("date-year", "value", s, "guess", guess)
		case m < 1 || m > 12:
			return fault("date-month", "value", s, "month", strconv.Itoa(m), "guess", guess)
		default:
			return fault("date-calendar", "value", s, "day", strconv.Itoa(d), "month", strconv.Itoa(m), "year", strconv.Itoa(y),
				"days", strconv.Itoa(daysIn(y, m)))
		}
	}
	switch p := strings.TrimSuffix(plain(s), "."); {
	case shortYear.MatchString(p) && guess != "":
		return fault("date-year", "value", s, "guess", guess)
	case datePart.MatchString(p):
		return fault("date-part", "value", s)
	}
	return fault("date-form", "value", s, "guess", guess)
}

var (
	shortYear = regexp.MustCompile(`^\d{1,2} ?[-./] ?\d{1,2} ?[-./] ?\d{2}$`)
	// datePart is a month and a year, a day and a month, or a year alone.
	datePart = regexp.MustCompile(`^(thang |nam |month )?(\d{1,2}|(19|20|21)\d\d)( ?[-./] ?(\d{1,2}|(19|20|21)\d\d)| (thang|nam|,)+ ?\d{1,4})?$`)
	// dateLike finds three numbers in a text: with signs between them, or with the words thang and nam.
	dateLike = regexp.MustCompile(`\b(\d{1,4}),? ?(?:[-./\\]|thang| ) ?(\d{1,2}),? ?(?:[-./\\]|nam| ) ?(\d{4}|\d{1,2})(?:\b|t)`)
	// eightDigits is a date without any sign: 20261123 or 23112026.
	eightDigits = regexp.MustCompile(`^\d{8}$`)
)

// weekday is a day of the week before a date: "thu hai, 23/11/2026".
var weekday = regexp.MustCompile(`^(thu [a-z0-9]+|chu nhat|t[2-7]|cn),? `)

// monthNames are the months as English writes them, in their first three letters.
var monthNames = regexp.MustCompile(`\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?`)

// monthFirst is a date as Americans write it, after the month's name became a number: "#11 23, 2026".
var monthFirst = regexp.MustCompile(`#(\d{1,2}) (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})`)

// guessDate is the one date that a text was probably meant to be, in the order in which it was written.
func guessDate(s string) string {
	p := weekday.ReplaceAllString(zeros(plain(s)), "")
	p = monthNames.ReplaceAllStringFunc(p, func(name string) string {
		return "#" + strconv.Itoa(strings.Index("janfebmaraprmayjunjulaugsepoctnovdec", name[:3])/3+1)
	})
	p = monthFirst.ReplaceAllString(p, "$2 $1 $3")
	p = strings.ReplaceAll(p, "#", "")
	if eightDigits.MatchString(p) {
		if iso := p[:4] + "-" + p[4:6] + "-" + p[6:]; sure(readDate, iso) != "" {
			return iso
		}
		return p[:2] + "/" + p[2:4] + "/" + p[4:]
	}
	found := dateLike.FindAllStringSubmatchIndex(p, -1)
	if len(found) != 1 || strings.ContainsAny(p[found[0][1]:], "-/") || strings.ContainsAny(p[:found[0][0]], "-/") {
		return ""
	}
	at := func(group int) string { return p[found[0][2*group]:found[0][2*group+1]] }
	a, b, c := at(1), at(2), at(3)
	switch {
	case len(a) == 4 && len(c) <= 2:
		return orderDate(a, b, c, "%[1]s-%[2]s-%[3]s")
	case len(a) <= 2 && len(c) == 4:
		return orderDate(c, b, a, "%[3]s/%[2]s/%[1]s")
	case len(a) <= 2 && len(c) == 2:
		return orderDate(century(c), b, a, "%[3]s/%[2]s/%[1]s")
	}
	return ""
}

// orderDate writes a date; a month that is none is swapped with a day that could be one.
func orderDate(y, m, d, form string) string {
	if month, err := strconv.Atoi(m); err == nil && month > 12 {
		m, d = d, m
	}
	return fmt.Sprintf(form, y, two(m), two(d))
}

// two is a number of one digit with a zero before it.
func two(digits string) string {
	if len(digits) == 1 {
		return "0" + digits
	}
	return digits
}

// century is a year of two digits in full: offices write of what is and what was, seldom of what is far ahead.
func century(yy string) string {
	if yy >= "60" {
		return "19" + yy
	}
	return "20" + yy
}
