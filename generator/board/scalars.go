package board

import (
	"regexp"
	"strings"
)

// Code is a procedure's code (mã thủ tục), kept to the letter: "1.001193", never a number.
type Code string

// ID is the code as ids, file names and addresses write it: in lower case.
func (c Code) ID() ID { return ID(strings.ToLower(string(c))) }

var codeForm = regexp.MustCompile(`^[0-9]{1,3}\.[0-9]{6}([.-][A-Za-z0-9]+)*$`)

// ParseCode takes a code of the national database, with a local suffix where there is one.
func ParseCode(s string) (Code, error) {
	if !codeForm.MatchString(s) {
		return "", fault("code-form", "value", s)
	}
	return Code(s), nil
}

var idForm = regexp.MustCompile(`^[a-z0-9]+([.-][a-z0-9]+)*$`)

// IsID says whether s has the form of an id.
func IsID(s string) bool { return idForm.MatchString(s) }

// ParseID takes an id.
func ParseID(s string) (ID, error) {
	if !IsID(s) {
		return "", fault("id-form", "value", s)
	}
	return ID(s), nil
}

// URL is an address on the web: https, or http with a warning.
type URL string

// ParseURL takes an https or http address with a host.
func ParseURL(s string) (URL, error) {
	rest, ok := strings.CutPrefix(s, "https://")
	if !ok {
		rest, ok = strings.CutPrefix(s, "http://")
	}
	if !ok || rest == "" || strings.ContainsAny(s, " <>\"\\^`{|}") || strings.HasPrefix(rest, "/") {
		return "", fault("url-form", "value", s)
	}
	return URL(s), nil
}

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

var phoneForm = regexp.MustCompile(`^\+?[0-9][0-9 .()-]{1,18}[0-9]$`)

// ParsePhone takes 3 to 15 digits with spaces, dots, dashes and brackets between them.
func ParsePhone(s string) (Phone, error) {
	p := Phone(s)
	n := len(strings.TrimPrefix(p.Dial(), "+"))
	if !phoneForm.MatchString(s) || n < 3 || n > 15 {
		return "", fault("phone-form", "value", s)
	}
	return p, nil
}

// Email is an e-mail address.
type Email string

var emailForm = regexp.MustCompile(`^[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$`)

// ParseEmail takes name@host.
func ParseEmail(s string) (Email, error) {
	if !emailForm.MatchString(s) {
		return "", fault("email-form", "value", s)
	}
	return Email(s), nil
}

// Colour is a colour as #rrggbb in lower case.
type Colour string

var colourForm = regexp.MustCompile(`^#[0-9a-f]{6}$`)

// ParseColour takes #rrggbb.
func ParseColour(s string) (Colour, error) {
	low := strings.ToLower(s)
	if !colourForm.MatchString(low) {
		return "", fault("colour-form", "value", s)
	}
	return Colour(low), nil
}

// Period is a span that figures speak of: 2026, 2026-Q3 or 2026-10.
type Period string

var periodForm = regexp.MustCompile(`^(19|20|21)[0-9]{2}(-(Q[1-4]|0[1-9]|1[0-2]))?$`)

// ParsePeriod takes a year, a quarter or a month.
func ParsePeriod(s string) (Period, error) {
	if !periodForm.MatchString(s) {
		return "", fault("period-form", "value", s)
	}
	return Period(s), nil
}

// Party is who does something: an office of the board, or a name in words.
type Party struct {
	Unit ID
	Name Text
}

// Empty says whether nobody is named.
func (p Party) Empty() bool { return p.Unit == "" && p.Name.Empty() }

// UnitSet is which offices are meant: all that fit, or a list.
type UnitSet struct {
	// Listed says that IDs is the whole answer; otherwise every unit in force whose kind fits is meant.
	Listed bool
	IDs    []ID
}

// FilePath is a path below forms/ or assets/, with "/" on every system.
type FilePath string
