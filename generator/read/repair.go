package read

import (
	"bytes"
	"encoding/binary"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// cleaned is a file's text after repair: NFC, LF, without the invisible characters that Word leaves behind.
type cleaned struct {
	text []byte
	// columns gives, for a repaired line (from 1), the column on disk of each of its characters.
	columns map[int][]int32
	// repairs counts the characters repaired; first is the place of the first.
	repairs             int
	firstLine, firstCol int
	utf16               bool
	// odd says that the text has characters beyond those of clean Vietnamese.
	odd bool
	// badLine is the line of the first byte that is no UTF-8, 0 if all is well.
	badLine int
}

// clean decodes and repairs a file. Most files need nothing: one look at each byte tells.
func clean(data []byte) cleaned {
	var c cleaned
	data, c.utf16 = decode(data)
	if wide(data) {
		c.badLine = 1
		return c
	}
	data = bytes.TrimPrefix(data, []byte("\xef\xbb\xbf"))
	if bytes.IndexByte(data, '\r') >= 0 {
		data = bytes.ReplaceAll(bytes.ReplaceAll(data, []byte("\r\n"), []byte("\n")), []byte("\r"), []byte("\n"))
	}
	if !suspect(data) {
		c.text = data
		return c
	}
	c.odd = true
	c.repair(data)
	return c
}

// decode turns UTF-16 with a byte order mark into UTF-8.
func decode(data []byte) ([]byte, bool) {
	var order binary.ByteOrder
	switch {
	case bytes.HasPrefix(data, []byte{0xff, 0xfe}):
		order = binary.LittleEndian
	case bytes.HasPrefix(data, []byte{0xfe, 0xff}):
		order = binary.BigEndian
	default:
		return data, false
	}
	units := make([]uint16, 0, len(data)/2)
	for i := 2; i+1 < len(data); i += 2 {
		units = append(units, order.Uint16(data[i:]))
	}
	return []byte(string(utf16.Decode(units))), true
}

// suspect says whether a file may hold something to repair. Letters with ready-made accents (U+00C0–02FF and
// U+1E00–1EFF) are fine, which is all that a clean Vietnamese text has besides ASCII and a few marks.
func suspect(data []byte) bool {
	for i := 0; i < len(data); {
		b := data[i]
		switch {
		case b >= 0x20 && b < 0x7f || b == '\n':
			i++
		case b >= 0xc3 && b <= 0xcb && i+1 < len(data) && data[i+1]&0xc0 == 0x80:
			if b == 0xc3 && (data[i+1] == 0x90 || data[i+1] == 0x84 || data[i+1] == 0x86) { // Ð; Ä and Æ, see garbled
				return true
			}
			i += 2
		case b == 0xe1 && i+2 < len(data) && data[i+1] >= 0xb8 && data[i+1] <= 0xbb && data[i+2]&0xc0 == 0x80:
			i += 3
		case b == 0xe2 && i+2 < len(data) && data[i+1] == 0x80 && plainPunctuation(data[i+2]):
			i += 3
		default:
			return true
		}
	}
	return false
}

// plainPunctuation is the third byte of – — ‘ ’ “ ” • …
func plainPunctuation(b byte) bool {
	switch b {
	case 0x93, 0x94, 0x98, 0x99, 0x9c, 0x9d, 0xa2, 0xa6:
		return true
	}
	return false
}

// repair rewrites the text line by line and keeps, for each line it changed, where its characters were.
func (c *cleaned) repair(data []byte) {
	out := make([]byte, 0, len(data))
	for line := 1; len(data) > 0; line++ {
		end := bytes.IndexByte(data, '\n')
		whole := data
		if end >= 0 {
			whole, data = data[:end], data[end+1:]
		} else {
			data = nil
		}
		if !utf8.Valid(whole) && c.badLine == 0 {
			c.badLine = line
		}
		if suspect(whole) {
			whole = c.line(whole, line)
		}
		out = append(out, whole...)
		if end >= 0 {
			out = append(out, '\n')
		}
	}
	c.text = out
}

// line repairs one line.
func (c *cleaned) line(in []byte, line int) []byte {
	var out []byte
	var columns []int32
	var cluster []rune // a letter and the marks on it
	var start int32
	flush := func() {
		if len(cluster) == 0 {
			return
		}
		text := norm.NFC.String(string(cluster))
		if text != string(cluster) {
			c.note(line, int(start))
		}
		out = append(out, text...)
		for range utf8.RuneCountInString(text) {
			columns = append(columns, start)
		}
		cluster = cluster[:0]
	}
	col := int32(0)
	indent := true
	for _, r := range string(in) {
		col++
		to, drop := repaired(r, indent)
		if drop || to != r {
			c.note(line, int(col))
		}
		if drop {
			continue
		}
		if to != ' ' && to != '\t' {
			indent = false
		}
		if norm.NFC.PropertiesString(string(to)).CCC() == 0 {
			flush()
			start = col
		}
		cluster = append(cluster, to)
	}
	flush()
	if c.columns == nil {
		c.columns = map[int][]int32{}
	}
	c.columns[line] = append(columns, col+1)
	return out
}

func (c *cleaned) note(line, col int) {
	if c.repairs == 0 {
		c.firstLine, c.firstCol = line, col
	}
	c.repairs++
}

// repaired is what a character becomes (content-model.md, "Text").
func repaired(r rune, indent bool) (to rune, drop bool) {
	switch {
	case r == '\t' && !indent, r == 0xa0, r >= 0x2000 && r <= 0x200a, r == 0x2028, r == 0x2029, r == 0x85, r == 0x202f:
		return ' ', false
	case r >= 0x200b && r <= 0x200f, r == 0xad, r == 0xfeff, r >= 0x202a && r <= 0x202e, r >= 0x2066 && r <= 0x2069,
		r < 0x20 && r != '\t', r >= 0x7f && r < 0xa0:
		return 0, true
	case r == 0xd0:
		return 'Đ', false
	case r >= 0xf020 && r <= 0xf0ff:
		return wingding(r), false
	}
	return r, false
}

// wingding is the character that a bullet of the Wingdings font stands for.
func wingding(r rune) rune {
	switch r {
	case 0xf0fc, 0xf0fe:
		return '✓'
	case 0xf02d, 0xf0be:
		return '–'
	}
	return '•'
}
