package board

import (
	"regexp"
	"strings"

	"golang.org/x/text/unicode/norm"

	"bangtin/generator/lang"
)

// Days is a set of days of the week; bit 0 is Monday.
type Days uint8

var dayNames = [7]string{"mon", "tue", "wed", "thu", "fri", "sat", "sun"}

// dayWords are the ways to write a day, in lower case.
var dayWords = map[string]int{
	"mon": 0, "monday": 0, "thứ 2": 0, "thu 2": 0, "thứ hai": 0, "thu hai": 0, "t2": 0,
	"tue": 1, "tuesday": 1, "thứ 3": 1, "thu 3": 1, "thứ ba": 1, "thu ba": 1, "t3": 1,
	"wed": 2, "wednesday": 2, "thứ 4": 2, "thu 4": 2, "thứ tư": 2, "thu tu": 2, "t4": 2,
	"thu": 3, "thursday": 3, "thứ 5": 3, "thu 5": 3, "thứ năm": 3, "thu nam": 3, "t5": 3,
	"fri": 4, "friday": 4, "thứ 6": 4, "thu 6": 4, "thứ sáu": 4, "thu sau": 4, "t6": 4,
	"sat": 5, "saturday": 5, "thứ 7": 5, "thu 7": 5, "thứ bảy": 5, "thu bay": 5, "t7": 5,
	"sun": 6, "sunday": 6, "chủ nhật": 6, "chu nhat": 6, "cn": 6,
}

// daySpan makes every way to write "to" a hyphen.
var daySpan = strings.NewReplacer("–", "-", "—", "-", " đến ", "-")

// ParseDays takes days and spans of days with commas between them: "mon", "mon-fri", "thứ 2–thứ 6", "thứ 2, thứ 4".
func ParseDays(s string) (Days, error) {
	d, ok := readDays(s)
	if !ok {
		return 0, fault("days-form", "value", s, "guess", sure(readDays, guessDays(plain(s))))
	}
	return d, nil
}

func readDays(s string) (Days, bool) {
	var all Days
	for _, part := range strings.Split(daySpan.Replace(strings.ToLower(norm.NFC.String(s))), ",") {
		from, to, span := strings.Cut(part, "-")
		a, ok := dayWords[strings.TrimSpace(from)]
		if !ok {
			return 0, false
		}
		b := a
		if span {
			if b, ok = dayWords[strings.TrimSpace(to)]; !ok {
				return 0, false
			}
		}
		all |= daysBetween(a, b)
	}
	return all, true
}

// daysBetween are the days from a to b, over the week's end where b is before a.
func daysBetween(a, b int) (d Days) {
	for i := a; ; i = (i + 1) % 7 {
		d |= 1 << i
		if i == b {
			return d
		}
	}
}

// dayNumbers are days by their number alone: "2-6", "thu 2, 4, 6".
var dayNumbers = regexp.MustCompile(`^(?:thu |t)?[2-7](?: ?[-,] ?(?:thu |t)?[2-7])+$`)

// everyDay are the words for all days, without accents.
var everyDay = map[string]string{
	"hang ngay": "mon-sun", "moi ngay": "mon-sun", "ca tuan": "mon-sun", "tat ca cac ngay": "mon-sun", "everyday": "mon-sun",
	"every day": "mon-sun", "daily": "mon-sun", "tat ca": "mon-sun", "all": "mon-sun", "7/7": "mon-sun", "24/7": "mon-sun",
	"ngay lam viec": "mon-fri", "cac ngay lam viec": "mon-fri", "ngay hanh chinh": "mon-fri", "gio hanh chinh": "mon-fri",
	"trong tuan": "mon-fri", "weekdays": "mon-fri", "cuoi tuan": "sat-sun", "weekend": "sat-sun",
}

// guessDays are the days that a text without accents was meant to be, in the words that people say.
func guessDays(p string) string {
	p = strings.Trim(p, " .;")
	if days, ok := everyDay[p]; ok {
		p = days
	}
	p = strings.TrimPrefix(strings.TrimPrefix(p, "cac ngay "), "tu ")
	for _, and := range []string{";", " va ", "&", "+"} {
		p = strings.ReplaceAll(p, and, ", ")
	}
	for _, to := range []string{" den het ", " den ", " toi ", "->", " to ", "~"} {
		p = strings.ReplaceAll(p, to, "-")
	}
	numbers := dayNumbers.MatchString(p)
	var parts []string
	for _, part := range strings.Split(p, ",") {
		var ends []string
		for _, end := range strings.Split(part, "-") {
			end = strings.TrimPrefix(strings.TrimSpace(end), "ngay ")
			if numbers && len(end) == 1 {
				end = "thu " + end
			}
			day, ok := meant(end, dayWords)
			if !ok {
				return ""
			}
			ends = append(ends, dayLabels[day])
		}
		parts = append(parts, strings.Join(ends, "–"))
	}
	return strings.Join(parts, ", ")
}

// dayLabels are the days as a guess writes them.
var dayLabels = [7]string{"thứ 2", "thứ 3", "thứ 4", "thứ 5", "thứ 6", "thứ 7", "chủ nhật"}

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

// Names are the days as the content model writes them, Monday first: "mon", "tue" …
func (d Days) Names() []string {
	var out []string
	for i, name := range dayNames {
		if d.Has(i) {
			out = append(out, name)
		}
	}
	return out
}

// Has says whether the set has the day, 0 being Monday.
func (d Days) Has(day int) bool { return d&(1<<day) != 0 }
