package board

import (
	"regexp"
	"strconv"
	"strings"
)

// refuseDuration says why a text is no length of time, and which one was meant.
func refuseDuration(s string) *Fault {
	p := strings.Trim(zeros(plain(s)), " .;")
	digits, word := splitDuration(p)
	h, isNumber := hundredths(digits)
	switch {
	case isNumber && word == "":
		return fault("duration-unit", "value", s)
	case isNumber && h == 0:
		return fault("duration-zero", "value", s)
	}
	p = strings.TrimSpace(timeAround.ReplaceAllString(strings.Join(strings.Fields(withoutBrackets(p)), " "), ""))
	if m := timeRange.FindStringSubmatch(p); m != nil {
		return fault("duration-range", "value", s, "guess", sure(readDuration, guessTime(longer(m[1], m[2])+" "+m[3])))
	}
	if guess := sure(readDuration, guessTime(p)); guess != "" {
		return fault("duration-form", "value", s, "guess", guess)
	}
	if !strings.ContainsAny(p, "0123456789") && strings.ToLower(s) != "ngày" {
		return fault("duration-words", "value", s)
	}
	return fault("duration-form", "value", s, "guess", "")
}

// timeShort are short ways to write a unit, without accents. "m" is none: it is a minute as well as a month.
var timeShort = map[string]TimeUnit{
	"p": Minute, "ph": Minute, "'": Minute, "min": Minute, "mins": Minute,
	"h": Hour, "g": Hour, "hrs": Hour, "gio dong ho": Hour,
	"lv": WorkingDay, "nlv": WorkingDay, "nglv": WorkingDay, "ngay lv": WorkingDay, "ng lv": WorkingDay, "ngay l.v": WorkingDay,
	"ngay lam": WorkingDay, "ngay viec": WorkingDay, "ngay hanh chinh": WorkingDay, "wd": WorkingDay, "workday": WorkingDay,
	"d": Day, "ng": Day, "n": Day, "hom": Day, "ngay lich": Day, "ngay thuong": Day, "ngay tu nhien": Day,
	"w": Week, "th": Month, "thg": Month, "y": Year,
}

// timeNames are the units in the words that a guess is written with.
var timeNames = map[TimeUnit]string{
	Minute: "phút", Hour: "giờ", WorkingDay: "ngày làm việc", Day: "ngày", Week: "tuần", Month: "tháng", Year: "năm",
}

var (
	// timeAround is what people write before and after a length of time.
	timeAround = regexp.MustCompile(`^(?:thoi han|thoi gian|trong vong|trong thoi han|trong|khong qua|toi da|cham nhat|khoang|sau|la|:| )+ ` +
		`|,? (?:ke tu|tu ngay|tu khi|sau khi|tinh tu|neu|doi voi).*$`)
	timeRange = regexp.MustCompile(`^(?:tu )?(\d+(?:[.,]\d{1,2})?) ?[a-z ]*?(?:-|~|den|toi|hoac) ?(\d+(?:[.,]\d{1,2})?) ?([a-z' -]+)$`)
	timeMixed = regexp.MustCompile(`^(\d{1,4}) ?(?:gio|h|g|tieng) ?(\d{1,2}) ?(?:phut|p|ph|')?$`)
	timeHalf  = regexp.MustCompile(`^(.+?) ruoi$|^(nua) (.+)$`)
)

// guessTime is the length of time that a text without accents was meant to be.
func guessTime(p string) string {
	if rest, ok := strings.CutPrefix(p, "1/2 "); ok {
		p = "0,5 " + rest
	}
	if m := timeMixed.FindStringSubmatch(p); m != nil {
		hours, _ := strconv.Atoi(m[1])
		minutes, _ := strconv.Atoi(m[2])
		return strconv.Itoa(hours*60+minutes) + " phút"
	}
	half := ""
	if m := timeHalf.FindStringSubmatch(p); m != nil {
		half = ",5"
		if p = m[1]; m[2] != "" {
			p = "0 " + m[3]
		}
	}
	digits, word := splitDuration(p)
	if digits == "" {
		digits, word = splitNumeral(p)
	}
	unit, ok := timeShort[word]
	if !ok {
		unit, ok = meant(word, timeWords)
	}
	if !ok || digits == "" {
		return ""
	}
	return digits + half + " " + timeNames[unit]
}

// longer is the larger of two numbers: the end that an office must keep to.
func longer(a, b string) string {
	x, _ := hundredths(a)
	y, _ := hundredths(b)
	if x > y {
		return a
	}
	return b
}

// splitNumeral takes a number in words and the words after it apart: "bay ngay lam viec" is 7 and "ngay lam viec".
func splitNumeral(p string) (digits, word string) {
	words := strings.Fields(p)
	for i := min(len(words), 8) - 1; i > 0; i-- {
		if n, ok := numeral(strings.Join(words[:i], " ")); ok {
			return strconv.FormatInt(n, 10), strings.Join(words[i:], " ")
		}
	}
	return "", ""
}
