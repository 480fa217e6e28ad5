package pdf

import (
	"strconv"
	"unicode/utf16"
)

const hexDigits = "0123456789ABCDEF"

// appendText appends s as a text string (ISO 32000-1, 7.9.2.2): as it is when
// it is ASCII, otherwise as UTF-16 with a byte order mark.
func appendText(b []byte, s string) []byte {
	plain := true
	for i := range len(s) {
		plain = plain && s[i] >= ' ' && s[i] < 0x7F
	}
	if plain {
		return appendLiteral(b, s)
	}
	b = append(b, "<FEFF"...)
	return append(appendUTF16(b, s), '>')
}

// appendUTF16 appends s as hexadecimal digits of UTF-16, big end first.
func appendUTF16(b []byte, s string) []byte {
	for _, r := range s {
		if hi, lo := utf16.EncodeRune(r); hi != '\uFFFD' {
			b = appendHex(appendHex(b, uint16(hi)), uint16(lo))
		} else {
			b = appendHex(b, uint16(r))
		}
	}
	return b
}

// appendHex appends four hexadecimal digits.
func appendHex(b []byte, v uint16) []byte {
	return append(b, hexDigits[v>>12], hexDigits[v>>8&15], hexDigits[v>>4&15], hexDigits[v&15])
}

// appendLiteral appends s byte for byte as a literal string.
func appendLiteral(b []byte, s string) []byte {
	b = append(b, '(')
	for i := range len(s) {
		switch c := s[i]; {
		case c == '(' || c == ')' || c == '\\':
			b = append(b, '\\', c)
		case c < ' ' || c >= 0x7F:
			b = append(b, '\\', '0'+c>>6, '0'+c>>3&7, '0'+c&7)
		default:
			b = append(b, c)
		}
	}
	return append(b, ')')
}

// appendRef appends a reference to object n.
func appendRef(b []byte, n int) []byte {
	return append(strconv.AppendInt(b, int64(n), 10), " 0 R"...)
}

// appendInt appends a whole number.
func appendInt(b []byte, n int) []byte { return strconv.AppendInt(b, int64(n), 10) }
