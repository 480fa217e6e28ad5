package page

import (
	"strconv"
	"strings"

	"bangtin/generator/board"
	"bangtin/generator/lang"
)

// datePattern is a language's way to write a day, taken apart once: a page tells a dozen days.
type datePattern struct {
	parts  []string // text and names of places in turn, text first
	months [13]string
}

func newDatePattern(c *lang.Catalog) datePattern {
	var d datePattern
	for rest := c.T("date"); ; {
		text, tail, ok := strings.Cut(rest, "{")
		d.parts = append(d.parts, text)
		if !ok {
			break
		}
		var name string
		name, rest, _ = strings.Cut(tail, "}")
		d.parts = append(d.parts, name)
	}
	for m := 1; m <= 12; m++ {
		d.months[m] = c.T("month." + strconv.Itoa(m))
	}
	return d
}

// append writes the day, "" where it isn't known.
func (d *datePattern) append(b []byte, day board.Date) []byte {
	if day == 0 {
		return b
	}
	for i, part := range d.parts {
		if i%2 == 0 {
			b = append(b, part...)
			continue
		}
		switch part {
		case "dd":
			b = twoDigits(b, day.Day())
		case "mm":
			b = twoDigits(b, day.Month())
		case "d":
			b = strconv.AppendInt(b, int64(day.Day()), 10)
		case "month":
			b = append(b, d.months[min(day.Month(), 12)]...)
		case "yyyy":
			b = strconv.AppendInt(b, int64(day.Year()), 10)
		}
	}
	return b
}

func twoDigits(b []byte, n int) []byte { return append(b, byte('0'+n/10), byte('0'+n%10)) }

// date is a day in words.
func (l *locale) date(d board.Date) string { return string(l.dates.append(nil, d)) }
