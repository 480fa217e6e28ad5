package board

import (
	"fmt"
	"strings"

	"bangtin/generator/lang"
)

// Clock is a time of day in minutes after midnight, plus one, so that the zero Clock is "not known".
type Clock uint16

// String is the time as 07:30.
func (c Clock) String() string {
	if c == 0 {
		return ""
	}
	return fmt.Sprintf("%02d:%02d", (c-1)/60, (c-1)%60)
}

// ParseClock takes 07:30, 7:30, 7h30 and 7h.
func ParseClock(s string) (Clock, error) {
	h, m, ok := strings.Cut(strings.ToLower(strings.TrimSpace(s)), ":")
	if !ok {
		if h, m, ok = strings.Cut(h, "h"); ok && m == "" {
			m = "00"
		}
	}
	hh, e1 := number(h, 1, 2)
	mm, e2 := number(m, 2, 2)
	if !ok || e1 != nil || e2 != nil || hh > 24 || mm > 59 || hh*60+mm > 24*60 {
		return 0, fault("clock-form", "value", s)
	}
	return Clock(hh*60 + mm + 1), nil
}

// Days is a set of days of the week; bit 0 is Monday.
type Days uint8

var dayNames = [7]string{"mon", "tue", "wed", "thu", "fri", "sat", "sun"}

// dayWords are the ways to write a day, without accents and in lower case.
var dayWords = map[string]int{
	"mon": 0, "monday": 0, "thứ 2": 0, "thu 2": 0, "thứ hai": 0, "t2": 0,
	"tue": 1, "tuesday": 1, "thứ 3": 1, "thu 3": 1, "thứ ba": 1, "t3": 1,
	"wed": 2, "wednesday": 2, "thứ 4": 2, "thu 4": 2, "thứ tư": 2, "t4": 2,
	"thu": 3, "thursday": 3, "thứ 5": 3, "thu 5": 3, "thứ năm": 3, "t5": 3,
	"fri": 4, "friday": 4, "thứ 6": 4, "thu 6": 4, "thứ sáu": 4, "t6": 4,
	"sat": 5, "saturday": 5, "thứ 7": 5, "thu 7": 5, "thứ bảy": 5, "t7": 5,
	"sun": 6, "sunday": 6, "chủ nhật": 6, "chu nhat": 6, "cn": 6,
}

// ParseDays takes one day or a span of days: "mon", "mon-fri", "thứ 2–thứ 6".
func ParseDays(s string) (Days, error) {
	low := strings.NewReplacer("–", "-", "—", "-", " đến ", "-").Replace(strings.ToLower(strings.TrimSpace(s)))
	from, to, span := strings.Cut(low, "-")
	a, ok := dayWords[strings.TrimSpace(from)]
	if !ok {
		return 0, fault("days-form", "value", s)
	}
	b := a
	if span {
		if b, ok = dayWords[strings.TrimSpace(to)]; !ok {
			return 0, fault("days-form", "value", s)
		}
	}
	var d Days
	for i := a; ; i = (i + 1) % 7 {
		d |= 1 << i
		if i == b {
			return d, nil
		}
	}
}

// In is the days in words: "Thứ Hai – Thứ Sáu".
func (d Days) In(c *lang.Catalog) string {
	var parts []string
	for i := 0; i < 7; i++ {
		if d&(1<<i) == 0 {
			continue
		}
		j := i
		for j+1 < 7 && d&(1<<(j+1)) != 0 {
			j++
		}
		name := func(k int) string { return c.T("day." + dayNames[k]) }
		switch {
		case j == i:
			parts = append(parts, name(i))
		case j == i+1:
			parts = append(parts, name(i), name(j))
		default:
			parts = append(parts, name(i)+" – "+name(j))
		}
		i = j
	}
	return strings.Join(parts, ", ")
}

// Has says whether the set has the day, 0 being Monday.
func (d Days) Has(day int) bool { return d&(1<<day) != 0 }

// Hours is one row of opening hours (giờ làm việc), or their description in words.
type Hours struct {
	Days  Days  `key:"days"`
	Open  Clock `key:"open"`
	Close Clock `key:"close"`
	Text  Text  `key:"text,scalar"`
}
