package machine

import (
	"strings"

	"bangtin/generator/board"
)

// SecurityPath is where security.txt stands (RFC 9116).
const SecurityPath = ".well-known/security.txt"

// Security is security.txt (RFC 9116), which tells who finds a weak spot whom to write to: contacts are addresses with
// their scheme, canonical is the file's own. It is nil where no contact may stand in it.
//
// It must say until when it holds, at most a year ahead: here a year from the beginning of the month, so that a board
// which is built every night has a new file once a month.
func Security(contacts []string, canonical string, languages []string, today board.Date) []byte {
	var lines []string
	for _, c := range contacts {
		if sayable(c) {
			lines = append(lines, "Contact: "+c)
		}
	}
	if len(lines) == 0 {
		return nil
	}
	lines = append(lines, "Expires: "+board.NewDate(today.Year()+1, today.Month(), 1).ISO()+"T00:00:00Z")
	if len(languages) > 0 {
		lines = append(lines, "Preferred-Languages: "+strings.Join(languages, ", "))
	}
	if sayable(canonical) {
		lines = append(lines, "Canonical: "+canonical)
	}
	return []byte(strings.Join(lines, "\n") + "\n")
}

// sayable says whether an address may stand in a line: one of the schemes that the RFC takes, http not among them, and
// no letter that an address can't hold.
func sayable(uri string) bool {
	for _, scheme := range []string{"https://", "mailto:", "tel:"} {
		if rest, ok := strings.CutPrefix(uri, scheme); ok && rest != "" {
			return !strings.ContainsFunc(rest, func(r rune) bool { return r <= ' ' || r >= 0x7f || strings.ContainsRune("\"<>\\^`{|}", r) })
		}
	}
	return false
}
