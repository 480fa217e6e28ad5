package board

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
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
	c, ok := readClock(s)
	if !ok {
		return 0, refuseClock(s)
	}
	return c, nil
}

func readClock(s string) (Clock, bool) {
	h, m, ok := clockParts(s)
	if !ok || m > 59 || h*60+m > 24*60 {
		return 0, false
	}
	return Clock(h*60 + m + 1), true
}

// clockParts takes a text apart that has the form of a time of day, whether the day has such a time or not.
func clockParts(s string) (hour, minute int, ok bool) {
	h, m, ok := strings.Cut(strings.ToLower(strings.TrimSpace(s)), ":")
	if !ok {
		if h, m, ok = strings.Cut(h, "h"); ok && m == "" {
			m = "00"
		}
	}
	hh, e1 := number(h, 1, 2)
	mm, e2 := number(m, 2, 2)
	return hh, mm, ok && e1 == nil && e2 == nil
}

// refuseClock says why a text is no time of day, and which one was meant.
func refuseClock(s string) *Fault {
	if _, _, ok := clockParts(s); ok {
		return fault("clock-past", "value", s)
	}
	p := strings.Trim(zeros(plain(s)), " .;,'")
	if from, to, ok := cutSpan(p); ok {
		open, end := sure(readClock, guessClock(from)), sure(readClock, guessClock(to))
		if open != "" && end != "" {
			return fault("clock-range", "value", s, "open", open, "close", end)
		}
	}
	return fault("clock-form", "value", s, "guess", sure(readClock, guessClock(p)))
}

// cutSpan cuts "7h30-11h30" in two.
func cutSpan(p string) (from, to string, ok bool) {
	p = strings.TrimPrefix(p, "tu ")
	for _, sign := range []string{"-", " den ", "~", " toi "} {
		if from, to, ok = strings.Cut(p, sign); ok {
			return strings.TrimSpace(from), strings.TrimSpace(to), true
		}
	}
	return "", "", false
}

// clockLike is a time as people write it: 7g30, 7.30, 7 giờ 30 phút, 0730, with the part of the day after it.
var clockLike = regexp.MustCompile(`^(?:luc )?(\d{1,2}) ?(?:(?:gio|g|h|:|\.|,| |;)+ ?(\d{1,2})?|(\d\d)|)(?:(?::\d\d)|[ 'p]|phut)*(sang|am|trua|chieu|pm|toi|dem)?$`)

// guessClock is the time that a text without accents was meant to be.
func guessClock(p string) string {
	m := clockLike.FindStringSubmatch(p)
	if m == nil {
		return ""
	}
	hour, _ := strconv.Atoi(m[1])
	minute := m[2] + m[3]
	if minute == "" {
		minute = "00"
	}
	switch m[4] {
	case "sang":
		if hour > 12 {
			return ""
		}
	case "chieu", "pm", "toi":
		if hour < 12 {
			hour += 12
		}
	case "trua":
		if hour < 3 {
			hour += 12
		}
	case "am":
		hour %= 12
	case "dem":
		if hour == 12 { // the beginning of a day or its end
			return ""
		}
		if hour > 6 && hour < 12 {
			hour += 12
		}
	}
	return fmt.Sprintf("%02d:", hour) + two(minute)
}
