package diag

import (
	"bytes"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// excerpt is the line of a fault, cut to fit and safe to show. Put together, the three texts are the line; Place is
// what is wrong, "" at the end of a line.
type excerpt struct {
	Line                 int
	Before, Place, After string
	// Skip and Under are the widths of Before and of the line under Place, in columns of a terminal.
	Skip, Under int
}

// leastWidth is the narrowest excerpt: below it a single character might not fit.
const leastWidth = 40

// excerpt quotes the line of a fault in at most width columns. It tells false where there is no line to quote.
func (s *shelf) excerpt(d Diagnostic, width int) (excerpt, bool) {
	if d.Pos.Line < 1 {
		return excerpt{}, false
	}
	t := s.text(d.Pos.File)
	if t == nil {
		return excerpt{}, false
	}
	line, ok := t.line(d.Pos.Line)
	if !ok {
		return excerpt{}, false
	}
	rest, m := t.seek(d.Pos)
	e := cut(line, m.off, placeLength(rest, d.Args), max(width, leastWidth))
	e.Line = d.Pos.Line
	return e, true
}

// placeNames are the arguments that may stand in the file itself, to the letter.
var placeNames = []string{"value", "key", "id", "path", "code", "name", "title", "what", "number", "until", "on", "close", "lat", "lon"}

// closing are the marks that may stand around a wrong value: quotation marks, and the brackets of a link's address.
var closing = map[byte]byte{'"': '"', '\'': '\'', '(': ')'}

// placeLength is the number of bytes at the head of rest that are wrong: those of an argument that stands there, with
// the marks around it, or else one character.
func placeLength(rest []byte, args []string) int {
	for i := 0; i+1 < len(args); i += 2 {
		value := args[i+1]
		if value == "" || !slices.Contains(placeNames, args[i]) {
			continue
		}
		if n := stands(rest, value); n > 0 {
			return n
		}
		if _, below, ok := strings.Cut(value, "/"); ok && args[i] == "path" { // written without its folder
			if n := stands(rest, below); n > 0 {
				return n
			}
		}
	}
	return letter(rest)
}

// stands is the number of bytes that a value takes at the head of b, with the marks around it; 0 if it isn't there.
func stands(b []byte, value string) int {
	if n := reads(b, value); n > 0 || len(b) == 0 || closing[b[0]] == 0 {
		return n
	}
	n := reads(b[1:], value)
	if n == 0 {
		return 0
	}
	if n++; n < len(b) && b[n] == closing[b[0]] {
		n++
	}
	return n
}

// reads is the number of bytes at the head of b that read as s, 0 if they don't. What is quoted lies as it is on disk,
// the words of a fault are repaired: accents are put onto their letters, hidden characters are gone, spaces plain.
func reads(b []byte, s string) int {
	if len(b) >= len(s) && string(b[:len(s)]) == s {
		return len(s)
	}
	var it norm.Iter
	it.Init(norm.NFC, b[:min(len(b), 4*len(s)+64)])
	for left := s; !it.Done(); {
		for _, r := range string(it.Next()) {
			switch {
			case unicode.IsSpace(r):
				r = ' '
			case r == 'Ð': // the Icelandic letter, which some keyboards have for Đ
				r = 'Đ'
			case hidden(r):
				continue
			}
			var ok bool
			if left, ok = strings.CutPrefix(left, string(r)); !ok {
				return 0
			}
		}
		if left == "" {
			return it.Pos()
		}
	}
	return 0
}

// letter is the length of the first character with the marks on it.
func letter(b []byte) int {
	_, n := utf8.DecodeRune(b)
	for range 4 {
		r, size := utf8.DecodeRune(b[n:])
		if !unicode.In(r, unicode.Mn, unicode.Me) {
			break
		}
		n += size
	}
	return n
}

// cut draws a line with a place in it. One column is kept for the "…" of what doesn't fit.
func cut(line []byte, off, length, width int) excerpt {
	limit := width - 1
	p := newPen(limit)
	start := 0
	if newPen(limit).draw(line) < len(line) && newPen(width*2/3).draw(line[:off]) < off {
		start = windowStart(line, off, width/2)
		p.b.WriteString("…")
		p.col = 1
	}
	var e excerpt
	p.draw(line[start:off])
	e.Before, e.Skip = p.take(), p.col
	end := off + p.draw(line[off:off+length])
	e.Place, e.Under = p.take(), max(1, p.col-e.Skip)
	if end == off+length {
		end += p.draw(line[end:])
		e.After = p.take()
	}
	if end < len(line) {
		e.After += "…"
	}
	return e
}

// windowStart goes back from off by so many columns, to the head of a letter.
func windowStart(line []byte, off, columns int) int {
	start := off
	for i, col := off, 0; i > 0; {
		r, size := utf8.DecodeLastRune(line[:i])
		_, w := cell(r, 0)
		i -= size
		if col += w; col > columns || off-i > columns*8 {
			break
		}
		if w > 0 {
			start = i
		}
	}
	return start
}

// pen draws characters until a limit of columns.
type pen struct {
	b          bytes.Buffer
	col, limit int
	marks      int // so many more characters without a width are drawn
}

func newPen(limit int) *pen { return &pen{limit: limit, marks: limit * 4} }

// draw tells how many bytes it drew.
func (p *pen) draw(text []byte) int {
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRune(text[i:])
		s, w := cell(r, p.col)
		if p.col+w > p.limit || w == 0 && p.marks == 0 {
			return i
		}
		if w == 0 {
			p.marks--
		}
		p.b.WriteString(s)
		p.col += w
		i += size
	}
	return len(text)
}

// take is what was drawn since the last time.
func (p *pen) take() string {
	defer p.b.Reset()
	return p.b.String()
}
