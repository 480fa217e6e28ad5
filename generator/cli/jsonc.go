package cli

import "bytes"

// withoutComments is JSON as VS Code takes it made plain: comments and the comma after a last entry become spaces.
// What is no JSON otherwise stays none.
func withoutComments(data []byte) []byte {
	out := bytes.Clone(bytes.TrimPrefix(data, []byte("\uFEFF")))
	last := 0 // the last sign that is neither space nor comment
	for i := 0; i < len(out); {
		n := 1
		switch c := out[i]; {
		case bytes.HasPrefix(out[i:], []byte("//")):
			n = blankOut(out[i:], bytes.IndexByte(out[i:], '\n'))
		case bytes.HasPrefix(out[i:], []byte("/*")):
			n = blankOut(out[i:], len("/*")+bytes.Index(out[i+2:], []byte("*/"))+len("*/"))
		case c == '"':
			n = quoted(out[i:])
			last = i
		case c == '}' || c == ']':
			if out[last] == ',' {
				out[last] = ' '
			}
			last = i
		case c == ',' && bytes.IndexByte([]byte("{[,"), out[last]) >= 0:
			return out // a comma after nothing
		case c > ' ':
			last = i
		}
		i += n
	}
	return out
}

// quoted is the length of the text in quotes that data begins with.
func quoted(data []byte) int {
	for i := 1; i < len(data); i++ {
		switch data[i] {
		case '\\':
			i++
		case '"':
			return i + 1
		}
	}
	return len(data)
}

// blankOut makes spaces of a comment of n bytes, or of all that follows if it has no end, and tells how many they were.
func blankOut(data []byte, n int) int {
	if n < len("/**/") && (data[1] == '*' || n < 0) {
		n = len(data)
	}
	for i := range data[:n] {
		data[i] = ' '
	}
	return n
}
