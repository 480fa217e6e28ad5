package board

import (
	"strconv"
	"strings"

	"golang.org/x/text/unicode/norm"

	"bangtin/generator/lang"
)

// TimeUnit is the unit of a Duration. Ngày and ngày làm việc are different units of law.
type TimeUnit string

// The units of time.
const (
	Minute     TimeUnit = "minute"
	Hour       TimeUnit = "hour"
	WorkingDay TimeUnit = "working-day"
	Day        TimeUnit = "day"
	Week       TimeUnit = "week"
	Month      TimeUnit = "month"
	Year       TimeUnit = "year"
)

// Duration is a length of time as the law gives it (thời hạn giải quyết): hundredths of a unit, never converted.
type Duration struct {
	Hundredths int64
	Unit       TimeUnit
}

// Zero says whether there is no duration.
func (d Duration) Zero() bool { return d.Unit == "" }

// In is the duration in words: "7 ngày làm việc". The spaces inside do not break.
func (d Duration) In(c *lang.Catalog) string {
	if d.Zero() {
		return ""
	}
	n := strconv.FormatInt(d.Hundredths/100, 10)
	if rest := d.Hundredths % 100; rest != 0 {
		n += c.T("number.decimal") + strings.TrimRight(strconv.FormatInt(100+rest, 10)[1:], "0")
	}
	key := "duration." + string(d.Unit)
	if d.Hundredths == 100 && c.Has(key+".one") {
		key += ".one"
	}
	return c.T(key, "n", n)
}

// Days is the duration in days, a month as 30 and a year as 365: for comparing, not for telling.
func (d Duration) Days() int {
	per := map[TimeUnit]int64{Day: 1, WorkingDay: 1, Week: 7, Month: 30, Year: 365}[d.Unit]
	return int(d.Hundredths * per / 100)
}

// timeWords are the words for the units, in lower case.
var timeWords = map[string]TimeUnit{
	"minute": Minute, "minutes": Minute, "phút": Minute, "phut": Minute,
	"hour": Hour, "hours": Hour, "giờ": Hour, "gio": Hour, "tiếng": Hour, "tieng": Hour,
	"working-day": WorkingDay, "working-days": WorkingDay, "working day": WorkingDay, "working days": WorkingDay,
	"ngày làm việc": WorkingDay, "ngay lam viec": WorkingDay,
	"day": Day, "days": Day, "ngày": Day, "ngay": Day,
	"week": Week, "weeks": Week, "tuần": Week, "tuan": Week,
	"month": Month, "months": Month, "tháng": Month, "thang": Month,
	"year": Year, "years": Year, "năm": Year, "nam": Year,
}

// ParseDuration takes "7 working-day", "1 hour", "7 ngày làm việc", "1,5 ngày". A bare number is refused: 601 records
// of the national database say "1" and nobody knows of what.
func ParseDuration(s string) (Duration, error) {
	d, ok := readDuration(s)
	if !ok {
		return Duration{}, refuseDuration(s)
	}
	return d, nil
}

func readDuration(s string) (Duration, bool) {
	digits, word := splitDuration(strings.ToLower(norm.NFC.String(s)))
	unit, known := timeWords[word]
	h, ok := hundredths(digits)
	return Duration{Hundredths: h, Unit: unit}, known && ok && h > 0
}

// splitDuration takes a number and the words after it apart.
func splitDuration(s string) (digits, word string) {
	s = strings.Join(strings.Fields(s), " ")
	i := strings.IndexFunc(s, func(r rune) bool { return (r < '0' || r > '9') && r != '.' && r != ',' })
	if i < 0 {
		return s, ""
	}
	return s[:i], strings.TrimSpace(s[i:])
}

// hundredths reads a number with up to two decimals, after a point or a comma.
func hundredths(s string) (int64, bool) {
	whole, part, has := strings.Cut(strings.Replace(s, ",", ".", 1), ".")
	n, err := number(whole, 1, 6)
	if err != nil {
		return 0, false
	}
	if !has {
		return int64(n) * 100, true
	}
	p, err := number(part, 1, 2)
	if err != nil {
		return 0, false
	}
	if len(part) == 1 {
		p *= 10
	}
	return int64(n)*100 + int64(p), true
}
