package board

import (
	"regexp"
	"strconv"
	"strings"
)

// sizeUnits are the units of a file's size, in lower case.
var sizeUnits = map[string]int64{"": 1, "b": 1, "k": 1 << 10, "kb": 1 << 10, "kib": 1 << 10, "m": 1 << 20, "mb": 1 << 20, "mib": 1 << 20}

var sizeForm = regexp.MustCompile(`^([0-9]{1,10}) ?([A-Za-z]*)$`)

// ParseSize takes a number of bytes, with KiB or MiB after it.
func ParseSize(s string) (Size, error) {
	n, ok := readSize(s)
	if !ok {
		return 0, fault("size-form", "value", s, "guess", sure(readSize, guessSize(zeros(plain(s)))))
	}
	return n, nil
}

func readSize(s string) (Size, bool) {
	m := sizeForm.FindStringSubmatch(s)
	if m == nil {
		return 0, false
	}
	n, err := strconv.ParseInt(m[1], 10, 32)
	unit, ok := sizeUnits[strings.ToLower(m[2])]
	if m[2] == "" && n < 1024 { // "2" was meant as something larger than two bytes
		return 0, false
	}
	return Size(n * unit), err == nil && ok && n > 0
}

var sizeLike = regexp.MustCompile(`^(\d{1,7})(?:[.,](\d))? ?(k|m|g)[a-z]*\.?$`)

// guessSize is the size that a text without accents was meant to be.
func guessSize(p string) string {
	if _, err := number(p, 1, 3); err == nil {
		return p + " MiB"
	}
	m := sizeLike.FindStringSubmatch(p)
	if m == nil {
		return ""
	}
	n, _ := strconv.ParseInt(m[1], 10, 64)
	down := map[string]string{"k": "", "m": "KiB", "g": "MiB"}[m[3]]
	if m[2] != "" { // 1,5 MB is told in the next smaller unit
		tenth, _ := strconv.ParseInt(m[2], 10, 64)
		return strings.TrimSpace(strconv.FormatInt((n*10+tenth)*1024/10, 10) + " " + down)
	}
	if m[3] == "g" {
		return strconv.FormatInt(n*1024, 10) + " MiB"
	}
	return m[1] + " " + strings.ToUpper(m[3]) + "iB"
}
