package board

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"bangtin/generator/lang"
)

// Date is a calendar day (ngày), written as the number YYYYMMDD; the zero Date is "not known". Dates compare with <.
type Date int32

// NewDate is the day y-m-d; it does not check that there is such a day.
func NewDate(y, m, d int) Date { return Date(y*10000 + m*100 + d) }

// DateOf is the calendar day of t in t's own zone.
func DateOf(t time.Time) Date { return NewDate(t.Year(), int(t.Month()), t.Day()) }

// Year, Month and Day are the date's parts.
func (d Date) Year() int  { return int(d) / 10000 }
func (d Date) Month() int { return int(d) / 100 % 100 }
func (d Date) Day() int   { return int(d) % 100 }

// Time is the day's beginning in UTC.
func (d Date) Time() time.Time {
	return time.Date(d.Year(), time.Month(d.Month()), d.Day(), 0, 0, 0, 0, time.UTC)
}

// AddDays is the day n days later.
func (d Date) AddDays(n int) Date { return DateOf(d.Time().AddDate(0, 0, n)) }

// ISO is the date as YYYY-MM-DD (ISO 8601), "" where it is not known.
func (d Date) ISO() string {
	if d == 0 {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year(), d.Month(), d.Day())
}

// String is ISO.
func (d Date) String() string { return d.ISO() }

// In is the date as people write it: 23/11/2026 in Vietnamese, 23 November 2026 in English.
func (d Date) In(c *lang.Catalog) string {
	if d == 0 {
		return ""
	}
	return c.T("date", "dd", fmt.Sprintf("%02d", d.Day()), "mm", fmt.Sprintf("%02d", d.Month()),
		"d", d.Day(), "month", c.T("month."+strconv.Itoa(d.Month())), "yyyy", d.Year())
}

// ParseDate takes 2026-11-23 or 23/11/2026. A day that is not in the calendar is refused.
func ParseDate(s string) (Date, error) {
	d, ok := readDate(s)
	if !ok {
		return 0, refuseDate(s)
	}
	return d, nil
}

func readDate(s string) (Date, bool) {
	y, m, d, ok := dateParts(s)
	if !ok || !inCalendar(y, m, d) {
		return 0, false
	}
	return NewDate(y, m, d), true
}

// dateParts takes a text apart that has the form of a date, whether there is such a day or not.
func dateParts(s string) (year, month, day int, ok bool) {
	var y, m, d string
	switch {
	case strings.Count(s, "-") == 2 && strings.IndexByte(s, '-') == 4:
		p := strings.Split(s, "-")
		y, m, d = p[0], p[1], p[2]
	case strings.Count(s, "/") == 2:
		p := strings.Split(s, "/")
		d, m, y = p[0], p[1], p[2]
	default:
		return 0, 0, 0, false
	}
	yy, e1 := number(y, 4, 4)
	mm, e2 := number(m, 1, 2)
	dd, e3 := number(d, 1, 2)
	return yy, mm, dd, e1 == nil && e2 == nil && e3 == nil
}

// The years a board can speak of. Others are slips of the finger.
const (
	firstYear = 1900
	lastYear  = 2199
)

func inCalendar(y, m, d int) bool {
	return y >= firstYear && y <= lastYear && m >= 1 && m <= 12 && d >= 1 && d <= daysIn(y, m)
}

// daysIn is the number of days of a month.
func daysIn(y, m int) int { return time.Date(y, time.Month(m)+1, 0, 0, 0, 0, 0, time.UTC).Day() }

// number reads a whole number of least to most digits, nothing else.
func number(s string, least, most int) (int, error) {
	if len(s) < least || len(s) > most {
		return 0, strconv.ErrSyntax
	}
	n := 0
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return 0, strconv.ErrSyntax
		}
		n = n*10 + int(s[i]-'0')
	}
	return n, nil
}

// Validity is a span of days (hiệu lực): From the first day in force, Until the last; a zero end is open.
type Validity struct {
	From  Date `key:"from"`
	Until Date `key:"until"`
}

// On says whether the span covers the day.
func (v Validity) On(day Date) bool {
	return (v.From == 0 || v.From <= day) && (v.Until == 0 || day <= v.Until)
}

// Overlaps says whether two spans share a day.
func (v Validity) Overlaps(w Validity) bool {
	return (v.Until == 0 || w.From <= v.Until) && (w.Until == 0 || v.From <= w.Until)
}
