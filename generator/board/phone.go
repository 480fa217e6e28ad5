package board

import (
	"regexp"
	"strings"
)

// Phone is a telephone number, kept to the letter.
type Phone string

// Dial is the number as a tel: link wants it: digits, and a leading plus.
func (p Phone) Dial() string {
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' || r == '+' {
			return r
		}
		return -1
	}, string(p))
}

// Doubtful says whether a number of this country has too few or too many digits to be one. With the zero that begins
// them they have 10 or 11 (Quy hoạch kho số viễn thông); four and fewer are an extension inside an office.
func (p Phone) Doubtful() bool {
	d := p.Dial()
	return p.Meant() != "" || strings.HasPrefix(d, "0") && !strings.HasPrefix(d, "00") && len(d) > 4 && (len(d) < 10 || len(d) > 11)
}

// Meant is the number that one without its first zero was meant to be, as spreadsheets leave it; "" for others.
func (p Phone) Meant() Phone {
	d := p.Dial()
	switch {
	case strings.HasPrefix(d, "84") && len(d) >= 11:
		return "+" + p
	case len(d) == 9 && strings.IndexByte("235789", d[0]) >= 0, len(d) == 10 && d[0] == '2':
		return "0" + p
	}
	return ""
}

var phoneForm = regexp.MustCompile(`^\+?\(?[0-9][0-9 .()-]{1,18}[0-9]$`)

// ParsePhone takes 3 to 15 digits with spaces, dots, dashes and brackets between them.
func ParsePhone(s string) (Phone, error) {
	p, ok := readPhone(s)
	if ok {
		return p, nil
	}
	found := phonesIn(s)
	guess := ""
	if len(found) > 0 {
		guess = sure(readPhone, found[0])
	}
	if len(found) > 1 {
		return "", fault("one-only", "value", s, "guess", guess)
	}
	return "", fault("phone-form", "value", s, "guess", guess)
}

func readPhone(s string) (Phone, bool) {
	p := Phone(s)
	n := len(strings.TrimPrefix(p.Dial(), "+"))
	return p, phoneForm.MatchString(s) && n >= 3 && n <= 15 && !strings.HasPrefix(p.Dial(), "+840")
}

var (
	phoneRun  = regexp.MustCompile(`\+?\(?[0-9][0-9 .()-]*[0-9]|[0-9]`)
	extension = regexp.MustCompile(`(?:\(? ?(?:may le|so le|nhanh|ext|x|#)[. :]*[0-9]+.*)$`)
	zeroAfter = regexp.MustCompile(`^(\+84[ .-]*)\(?0\)?[ .-]*`)
	numberGap = regexp.MustCompile(` +[-/] +`)
)

// phonesIn finds the telephone numbers of a text: letters among digits become digits, what is said around a number and
// an extension are left out.
func phonesIn(s string) []string {
	p := extension.ReplaceAllString(zeros(plain(s)), "")
	p = numberGap.ReplaceAllString(p, ";")
	var out []string
	for _, run := range phoneRun.FindAllString(p, -1) {
		run = zeroAfter.ReplaceAllString(strings.Trim(run, " .-"), "$1")
		run = strings.NewReplacer("(", "", ")", "").Replace(run)
		if _, ok := readPhone(run); ok {
			out = append(out, run)
			continue
		}
		for _, part := range strings.FieldsFunc(run, func(r rune) bool { return r == ' ' || r == '-' }) {
			if _, ok := readPhone(part); ok && len(part) >= 8 {
				out = append(out, part)
			}
		}
	}
	// "0233/3825123" is one number whose two parts have a stroke between them.
	if len(out) == 2 && strings.HasPrefix(out[0], "0") && len(out[0]) <= 5 && !strings.HasPrefix(out[1], "0") {
		return []string{out[0] + " " + out[1]}
	}
	return out
}
