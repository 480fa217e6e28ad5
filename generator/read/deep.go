package read

import "bytes"

// deepest is how many lists and quotes may begin on one line, one inside the other. Nobody needs three; the Markdown
// parser's time goes with the square, and a line of 400,000 dashes would keep a build busy for an hour.
const deepest = 50

// tooDeep is the first line (from 1) on which more lists and quotes begin than that, 0 if there is none. A line of
// dashes or stars alone is a rule, however long.
func tooDeep(src []byte) int {
	for line := 1; len(src) > 0; line++ {
		l := src
		if end := bytes.IndexByte(src, '\n'); end >= 0 {
			l, src = src[:end], src[end+1:]
		} else {
			src = nil
		}
		if len(l) > deepest && nesting(l) > deepest && len(bytes.Trim(l, "-*_ ")) > 0 {
			return line
		}
	}
	return 0
}

// nesting counts the marks of lists and quotes that a line begins with.
func nesting(l []byte) (n int) {
	for {
		l = bytes.TrimLeft(l, " \t")
		switch digits := len(l) - len(bytes.TrimLeft(l, "0123456789")); {
		case len(l) == 0:
			return n
		case l[0] == '>':
			l = l[1:]
		case len(l) > 1 && bytes.IndexByte([]byte("-+*"), l[0]) >= 0 && l[1] == ' ':
			l = l[2:]
		case digits > 0 && len(l) > digits+1 && (l[digits] == '.' || l[digits] == ')') && l[digits+1] == ' ':
			l = l[digits+2:]
		default:
			return n
		}
		n++
	}
}
