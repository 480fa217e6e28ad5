package board

import (
	"regexp"
	"strconv"
	"strings"
)

// Code is a procedure's code (mã thủ tục), kept to the letter: "1.001193", never a number.
type Code string

// ID is the code as ids, file names and addresses write it: in lower case.
func (c Code) ID() ID { return ID(strings.ToLower(string(c))) }

var codeForm = regexp.MustCompile(`^[0-9]{1,3}\.[0-9]{6}([.-][A-Za-z0-9]+)*$`)

// ParseCode takes a code of the national database, with a local suffix where there is one.
func ParseCode(s string) (Code, error) {
	c, ok := readCode(s)
	if ok {
		return c, nil
	}
	guess := sure(readCode, guessCode(s))
	if m := codeShort.FindStringSubmatch(s); m != nil {
		return "", fault("code-zeros", "value", s, "n", strconv.Itoa(len(m[2])), "guess", guess)
	}
	return "", fault("code-form", "value", s, "guess", guess)
}

func readCode(s string) (Code, bool) { return Code(s), codeForm.MatchString(s) }

var (
	// codeShort is a code that lacks digits after the dot, as a spreadsheet leaves it that took it for a number.
	codeShort = regexp.MustCompile(`^([0-9]{1,3})\.([0-9]{3,5})$`)
	// codeLike finds a code in a text: other signs, or none, in the dot's place.
	codeLike = regexp.MustCompile(`^\D*?([0-9OolI]{1,3})\s*[.,:_ -]?\s*([0-9OolI]{6})((?:[.-][A-Za-z0-9]+)*)[.,;:]*(?:\s*\(.*\))?$`)
	oneLike  = strings.NewReplacer("O", "0", "o", "0", "l", "1", "I", "1")
)

// guessCode is the code that was meant. Zeros are lost at the end where those at the beginning are there: 1.00119 was
// 1.001190, and 1.1193 was 1.001193.
func guessCode(s string) string {
	if m := codeShort.FindStringSubmatch(s); m != nil {
		missing := "000"[:6-len(m[2])]
		if strings.HasPrefix(m[2], "00") {
			return m[1] + "." + m[2] + missing
		}
		return m[1] + "." + missing + m[2]
	}
	m := codeLike.FindStringSubmatch(strings.TrimSpace(s))
	if m == nil {
		return ""
	}
	return oneLike.Replace(m[1]) + "." + oneLike.Replace(m[2]) + m[3]
}
