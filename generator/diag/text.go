package diag

import (
	"bytes"
	"encoding/binary"
	"unicode/utf16"
	"unicode/utf8"
)

// Source gives a content file's bytes as they lie on disk, and false where there is no such file.
type Source func(file string) ([]byte, bool)

// shelf keeps the files that a look quotes from. Diagnostics come in the order of files, so a few are enough.
type shelf struct {
	source Source
	texts  map[string]*text
}

const shelved = 32

func newShelf(source Source) *shelf { return &shelf{source: source, texts: map[string]*text{}} }

// text is the file, nil where the source has none.
func (s *shelf) text(file string) *text {
	if s.source == nil || file == "" {
		return nil
	}
	if t, ok := s.texts[file]; ok {
		return t
	}
	var t *text
	if data, ok := s.source(file); ok {
		t = newText(data)
	}
	if len(s.texts) >= shelved {
		clear(s.texts)
	}
	s.texts[file] = t
	return t
}

// text is a file cut into lines. Lines and columns count as package read counts them: a byte order mark is no column,
// UTF-16 is decoded first, LF, CRLF and CR end a line, and each byte that is no UTF-8 is a character.
type text struct {
	data  []byte
	lines []int // where each line begins
	last  mark  // the last place sought, from which the next one is near
}

// mark is a place in a line: its column in characters from 1, its bytes and its UTF-16 units before it.
type mark struct{ line, col, off, units int }

func newText(data []byte) *text {
	t := &text{data: bytes.TrimPrefix(decodeUTF16(data), []byte("\ufeff")), lines: []int{0}}
	for i, b := range t.data {
		if b == '\n' || b == '\r' && (i+1 == len(t.data) || t.data[i+1] != '\n') {
			t.lines = append(t.lines, i+1)
		}
	}
	return t
}

// decodeUTF16 turns UTF-16 with a byte order mark into UTF-8 and leaves everything else as it is.
func decodeUTF16(data []byte) []byte {
	var order binary.ByteOrder
	switch {
	case bytes.HasPrefix(data, []byte{0xff, 0xfe}):
		order = binary.LittleEndian
	case bytes.HasPrefix(data, []byte{0xfe, 0xff}):
		order = binary.BigEndian
	default:
		return data
	}
	units := make([]uint16, 0, len(data)/2)
	for i := 2; i+1 < len(data); i += 2 {
		units = append(units, order.Uint16(data[i:]))
	}
	return []byte(string(utf16.Decode(units)))
}

// line is the line of that number without its end, and false where the file has no such line.
func (t *text) line(n int) ([]byte, bool) {
	if n < 1 || n > len(t.lines) {
		return nil, false
	}
	end := len(t.data)
	if n < len(t.lines) {
		end = t.lines[n]
	}
	return bytes.TrimRight(t.data[t.lines[n-1]:end], "\r\n"), true
}

// seek finds a column of a line; columns beyond the line are its end. It goes on from the last place where it can, so
// that thousands of faults in one very long line cost one walk.
func (t *text) seek(pos Pos) (rest []byte, m mark) {
	line, _ := t.line(pos.Line)
	m = t.last
	if m.line != pos.Line || m.col > pos.Col {
		m = mark{line: pos.Line, col: 1}
	}
	for m.col < pos.Col && m.off < len(line) {
		r, size := utf8.DecodeRune(line[m.off:])
		m.col, m.off, m.units = m.col+1, m.off+size, m.units+utf16.RuneLen(r)
	}
	t.last = m
	return line[m.off:], m
}
