package board

import (
	"path"
	"regexp"
	"strings"
)

var idForm = regexp.MustCompile(`^[a-z0-9]+([.-][a-z0-9]+)*$`)

// IsID says whether s has the form of an id.
func IsID(s string) bool { return idForm.MatchString(s) }

// ParseID takes an id.
func ParseID(s string) (ID, error) {
	if !IsID(s) {
		return "", fault("id-form", "value", s, "guess", guessID(s))
	}
	return ID(s), nil
}

// recordFile is the end of a record's file name, which is no part of its id.
var recordFile = regexp.MustCompile(`\.(yaml|yml|md)$`)

// ParseRef takes an id that names another record. The name of its file is refused: "ho-tich.yaml" for ho-tich.
func ParseRef(s string) (ID, error) {
	if recordFile.MatchString(s) {
		return "", fault("id-form", "value", s, "guess", guessID(s))
	}
	return ParseID(s)
}

// ParseCodeRef takes an id of a procedure: its code, in capitals too.
func ParseCodeRef(s string) (ID, error) {
	id, err := ParseRef(strings.ToLower(s))
	if err != nil {
		guess := strings.ToLower(guessCode(recordFile.ReplaceAllString(path.Base(s), "")))
		if !IsID(guess) {
			guess = guessID(s)
		}
		return "", fault("id-form", "value", s, "guess", guess)
	}
	return id, nil
}

// notID is what an id cannot hold, with dots and hyphens that stand beside it.
var notID = regexp.MustCompile(`[.-]*[^a-z0-9.-][^a-z0-9]*|[.-]{2,}`)

// guessID is a text as an id: without accents, in lower case, with hyphens between words. Of a path it is the file's
// name.
func guessID(s string) string {
	if strings.ContainsAny(s, ",;") { // several ids, perhaps
		return ""
	}
	p := recordFile.ReplaceAllString(path.Base(plain(strings.ReplaceAll(s, `\`, "/"))), "")
	p = strings.Trim(notID.ReplaceAllString(p, "-"), "-.")
	if !IsID(p) {
		return ""
	}
	return p
}
