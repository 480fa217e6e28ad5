package amend

import (
	"bytes"
	"errors"
	"io/fs"
	"strings"
	"unicode/utf8"

	"bangtin/generator/diag"
)

// reach is how far behind its place a token is looked for, in bytes: a reference may stand behind a quotation mark, a
// link's words or an anchor.
const reach = 2000

// token replaces a token in the file at a place, or behind it: an id, a code. Of a link, whose place is that of its words,
// it is the one behind "KIND:". It tells false where there is none.
func (s *Set) token(at diag.Pos, kind, old, new string) (bool, error) {
	data, err := s.Read(at.File)
	if errors.Is(err, fs.ErrNotExist) {
		return false, nil
	}
	if err != nil {
		return false, err
	}
	begin := offset(data, at.Line, at.Col)
	if begin < 0 {
		return false, nil
	}
	near := data[begin:min(len(data), begin+reach)]
	found := findToken(near, old)
	link := findToken(near, kind+":"+old)
	words := link > 1 && begin > 0 && data[begin-1] == '[' && bytes.IndexByte(near, ']') == link-2 // a link's, which may be the id itself
	if link >= 0 && (words || found != len(near)-len(bytes.TrimLeft(near, `"'`))) {
		found = link + len(kind) + 1
	}
	if found < 0 {
		return false, nil
	}
	begin += found
	return true, s.Put(at.File, bytes.Join([][]byte{data[:begin], data[begin+len(old):]}, []byte(new)))
}

// offset is the byte at a line and a column in characters, both from 1, -1 where the text has no such line. A line ends as
// any system ends it, and a byte order mark is no character.
func offset(data []byte, line, col int) int {
	at := 0
	if bytes.HasPrefix(data, []byte("\ufeff")) {
		at = 3
	}
	for ; line > 1; line-- {
		end := bytes.IndexAny(data[at:], "\r\n")
		if end < 0 {
			return -1
		}
		at += end + 1
		if data[at-1] == '\r' && at < len(data) && data[at] == '\n' {
			at++
		}
	}
	for ; col > 1 && at < len(data) && data[at] != '\n'; col-- {
		_, n := utf8.DecodeRune(data[at:])
		at += n
	}
	return at
}

// findToken is where a token stands in a text, in any case, with no letter of an id before or behind it; -1 if nowhere.
func findToken(text []byte, token string) int {
	low, want := strings.ToLower(string(text)), strings.ToLower(token)
	if len(low) != len(text) { // a letter whose small form is longer: places would shift
		low = string(text)
	}
	for from := 0; ; {
		at := strings.Index(low[from:], want)
		if at < 0 {
			return -1
		}
		at += from
		if !ofID(low, at-1, -1) && !ofID(low, at+len(want), 1) {
			return at
		}
		from = at + 1
	}
}

// ofID says whether a token goes on at a place: there is a letter of an id, or a dot with one behind it.
func ofID(text string, at, step int) bool {
	if at < 0 || at >= len(text) {
		return false
	}
	switch c := text[at]; {
	case c >= 'a' && c <= 'z', c >= '0' && c <= '9', c == '-', c == '_', c >= utf8.RuneSelf:
		return true
	case c == '.' || c == '@':
		return ofID(text, at+step, step)
	}
	return false
}
