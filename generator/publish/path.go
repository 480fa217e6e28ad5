package publish

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// The strictest limits among the systems a board is built on and copied to: 255 for a name nearly everywhere, 1,024
// for a whole path on macOS, of which the output folder itself needs a part. A name must be refused in Put, since
// staged files have short names and Commit would notice only halfway.
const (
	longestPart = 255 // bytes
	longestPath = 900 // bytes
)

// checkPath returns what is wrong with a path by itself, or nothing. The answer is the same on every system: a board
// built on Linux must also be buildable on Windows and servable from there.
func checkPath(path string) Flaw {
	switch {
	case path == "" || path[0] == '/':
		return NotLocal
	case len(path) > longestPath:
		return TooLong
	case strings.IndexByte(path, '\\') >= 0:
		return BadSlash
	case !storable(path):
		return BadChar
	}
	rest, more := path, true
	for first := true; more; first = false {
		var part string
		part, rest, more = strings.Cut(rest, "/")
		if flaw := checkPart(part, first); flaw != "" {
			return flaw
		}
	}
	if strings.IndexByte(path, '/') < 0 && (strings.EqualFold(path, "go.mod") || strings.EqualFold(path, "site.yaml")) {
		return Reserved // the next Open would take the folder for a source tree
	}
	return ""
}

// checkPart returns what is wrong with one part of a path; first is true for the top-level one.
func checkPart(part string, first bool) Flaw {
	switch {
	case part == "":
		return BadSlash
	case part == "." || part == "..":
		return NotLocal
	case len(part) > longestPart:
		return TooLong
	case part[len(part)-1] == '.' || part[len(part)-1] == ' ':
		return BadEnd
	case isDevice(part):
		return DeviceName
	case strings.EqualFold(part, ".git"): // git would obey a configuration published in there
		return Reserved
	case first && (strings.EqualFold(part, private) || isShortName(part)):
		return Reserved
	}
	return ""
}

// storable reports whether every system can store the characters of the path, and people can see them: no control
// characters, none that Windows keeps for itself, no invisible ones such as the right-to-left override.
func storable(path string) bool {
	for _, r := range path {
		switch {
		case r >= utf8.RuneSelf:
			if unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp, unicode.Co) {
				return false
			}
		case r < ' ', r == 0x7f, r == '<', r == '>', r == ':', r == '"', r == '|', r == '?', r == '*':
			return false
		}
	}
	return utf8.ValidString(path)
}

// isDevice reports whether Windows takes the name for a device, which it does with any extension.
// Source: Microsoft, "Naming Files, Paths, and Namespaces".
func isDevice(part string) bool {
	base, _, _ := strings.Cut(part, ".")
	base = strings.TrimRight(base, " ")
	for _, name := range [...]string{"CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"} {
		if strings.EqualFold(base, name) {
			return true
		}
	}
	if len(base) < 4 || !strings.EqualFold(base[:3], "COM") && !strings.EqualFold(base[:3], "LPT") {
		return false
	}
	switch base[3:] { // Windows takes the raised figures of Latin-1 for figures
	case "1", "2", "3", "4", "5", "6", "7", "8", "9", "¹", "²", "³":
		return true
	}
	return false
}

// isShortName reports whether the name may be the 8.3 name by which NTFS also knows .bangtin or .git: BANGTI~1.
func isShortName(part string) bool {
	base, _, ok := strings.Cut(part, "~")
	return ok && (strings.EqualFold(base, "bangti") || strings.EqualFold(base, "git"))
}

// fold gives paths that some file system takes for one the same spelling. For lower-case ASCII, which nearly all
// paths are, that is the path itself.
func fold(path string) string {
	for i := 0; i < len(path); i++ {
		if c := path[i]; c >= utf8.RuneSelf || 'A' <= c && c <= 'Z' {
			return strings.ToLower(strings.ToUpper(path)) // first up: ſ and s, K (Kelvin) and k become one
		}
	}
	return path
}

// parent returns the folder of a path, "" for the output folder itself.
func parent(path string) string {
	return path[:max(strings.LastIndexByte(path, '/'), 0)]
}
