package page

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// lines writes a text in which lines may break. A break is a space as in all Markdown, but for lines that begin as the
// items of a list do outside Markdown: pasted from Word, they would run into one another.
func (d *drawing) lines(s string) {
	for {
		i := strings.IndexByte(s, '\n')
		if i < 0 {
			d.text(s)
			return
		}
		d.text(s[:i])
		if s = s[i+1:]; beginsItem(s) {
			d.raw("<br>")
		} else {
			d.raw("\n")
		}
	}
}

// beginsItem says whether a line begins with a bullet, a dash, or a mark as in "a)", "(ii)", "12)", "1.2. ".
func beginsItem(line string) bool {
	s := strings.TrimLeft(line, " ")
	first, width := utf8.DecodeRuneInString(s)
	switch first {
	case '•', '✓', '▪', '●', '○', '◦', '□', '☐', '➢', '►', '※':
		return true
	case '–', '—':
		return strings.HasPrefix(s[width:], " ")
	case '(':
		s = s[1:]
	}
	mark, rest, ok := strings.Cut(s, ")")
	if !ok || len(mark) > 4 || rest != "" && rest[0] != ' ' {
		return numbered(s)
	}
	r, size := utf8.DecodeRuneInString(mark)
	letter := size == len(mark) && unicode.IsLetter(r)
	return mark != "" && (letter || strings.Trim(mark, "0123456789") == "" || strings.Trim(mark, "ivxIVX") == "")
}

// numbered says whether a line begins with a number of several parts, "1.2. ": one of a single part is Markdown's.
func numbered(s string) bool {
	mark, _, ok := strings.Cut(s, " ")
	inner, dotted := strings.CutSuffix(mark, ".")
	return ok && dotted && strings.Contains(inner, ".") && strings.Trim(inner, "0123456789.") == ""
}
