package board

import (
	"regexp"
	"strings"
)

// Email is an e-mail address.
type Email string

var emailForm = regexp.MustCompile(`^[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$`)

// ParseEmail takes name@host.
func ParseEmail(s string) (Email, error) {
	e, ok := readEmail(s)
	if ok {
		return e, nil
	}
	if found := emailInside.FindAllString(s, 2); len(found) > 1 {
		return "", fault("one-only", "value", s, "guess", sure(readEmail, found[0]))
	}
	return "", fault("email-form", "value", s, "guess", sure(readEmail, guessEmail(s)))
}

func readEmail(s string) (Email, bool) { return Email(s), emailForm.MatchString(s) }

var (
	emailInside = regexp.MustCompile(`[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+`)
	emailWords  = regexp.MustCompile(`^(?:e-?mail|thu dien tu|mailto) ?: ?`)
	emailSigns  = strings.NewReplacer(" at ", "@", "(at)", "@", "[at]", "@", " dot ", ".", "(dot)", ".", "[dot]", ".", "＠", "@")
)

// guessEmail is the address that was meant.
func guessEmail(s string) string {
	if found := emailInside.FindString(s); found != "" && strings.ContainsAny(s, "<>:(") {
		return found
	}
	p := emailSigns.Replace(emailWords.ReplaceAllString(plain(s), ""))
	p = strings.Join(strings.Fields(p), "")
	if strings.Count(p, "@") == 1 {
		p = strings.ReplaceAll(p, ",", ".")
	}
	return strings.Trim(p, ".;<>\"'")
}
