package page

import "strings"

// squeeze takes comments and needless spaces out of a script of ours, in which every statement ends in a semicolon or a
// brace. Strings, templates and regular expressions stay as they are.
func squeeze(js string) string {
	var b strings.Builder
	last := byte('\n') // the last byte written
	for i := 0; i < len(js); {
		rest := js[i:]
		n := 1
		switch c := js[i]; {
		case strings.HasPrefix(rest, "//"):
			i += length(rest, "\n", 0)
			continue
		case strings.HasPrefix(rest, "/*"):
			i += length(rest, "*/", 2)
			continue
		case c == ' ' || c == '\t' || c == '\n':
			for n < len(rest) && strings.IndexByte(" \t\n", rest[n]) >= 0 {
				n++
			}
			if i += n; i < len(js) && parts(last, js[i]) {
				b.WriteByte(' ')
				last = ' '
			}
			continue
		case c == '"' || c == '\'' || c == '`' || c == '/' && strings.IndexByte("(,=:[!&|?{};\n", last) >= 0:
			n = quoted(rest, c)
		}
		b.WriteString(rest[:n])
		i += n
		last = js[i-1]
	}
	return b.String()
}

// parts says whether a space between two bytes must stay: between words, and between signs that would become another.
func parts(a, b byte) bool {
	word := func(c byte) bool {
		return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c == '_' || c == '$' || c >= 0x80
	}
	return word(a) && word(b) || a == b && (a == '+' || a == '-')
}

// quoted is the length of a string, a template without code in it, or a regular expression.
func quoted(s string, end byte) int {
	class := false
	for i := 1; i < len(s); i++ {
		switch {
		case s[i] == '\\':
			i++
		case end == '/' && s[i] == '[':
			class = true
		case end == '/' && s[i] == ']':
			class = false
		case s[i] == end && !class:
			return i + 1
		}
	}
	return len(s)
}

// length is that of s up to end, with skip bytes of it.
func length(s, end string, skip int) int {
	if i := strings.Index(s, end); i >= 0 {
		return i + skip
	}
	return len(s)
}
