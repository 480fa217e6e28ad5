package api

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// text writes a run of text. first says that it begins a block; beforeLink that a link follows, which an exclamation mark
// would make a picture. A line break stays one where it may, for it is a space in Markdown.
func (m *markdowner) text(s string, first, beforeLink bool) {
	if m.oneLine {
		s = joined(s)
	}
	for {
		l, rest, more := strings.Cut(s, "\n")
		if more {
			l = strings.TrimRight(l, " ")
		}
		if first {
			l = strings.TrimLeft(l, " ")
			l = m.lineStart(l)
		}
		m.letters(l, beforeLink && !more)
		if !more {
			return
		}
		s, first = strings.TrimLeft(rest, " \n"), true
		if s == "" { // the break was the last letter
			m.raw(" ")
			return
		}
		m.line()
	}
}

// joined is a text in one line.
func joined(s string) string {
	if !strings.Contains(s, "\n") {
		return s
	}
	lines := strings.Split(s, "\n")
	for i, l := range lines {
		if i > 0 {
			l = strings.TrimLeft(l, " ")
		}
		if i < len(lines)-1 {
			l = strings.TrimRight(l, " ")
		}
		lines[i] = l
	}
	return strings.Join(lines, " ")
}

var (
	// blockMark is what begins a block at the start of a line, or makes the line before it a heading or a table's head.
	blockMark = regexp.MustCompile(`^(?:#{1,6}(?: |$)|>|[-+](?: |$)|~~~|=+ *$|[-:| ]+$)`)
	itemMark  = regexp.MustCompile(`^([0-9]{1,9})([.)])(?: |$)`)
)

// lineStart writes what has to be escaped at the start of a line, and gives the rest.
func (m *markdowner) lineStart(l string) string {
	if l == "" {
		return l
	}
	if c := l[0]; c >= '0' && c <= '9' {
		if mark := itemMark.FindStringSubmatch(l); mark != nil {
			m.raw(mark[1] + `\` + mark[2])
			return l[len(mark[1])+1:]
		}
		return l
	}
	if strings.IndexByte("#>-+~=:|", l[0]) >= 0 && blockMark.MatchString(l) {
		m.raw(`\` + l[:1])
		return l[1:]
	}
	return l
}

// meaning are the letters that may mean something within a line.
const meaning = "\\`*_[]<&~|!"

// letters writes text within a line, escaped where it would mean something.
func (m *markdowner) letters(s string, beforeLink bool) {
	for {
		i := strings.IndexAny(s, meaning)
		if i < 0 {
			m.raw(s)
			return
		}
		before, c := s[:i], s[i]
		m.raw(before)
		if m.means(before, c, s[i+1:], beforeLink) {
			m.raw(`\`)
		}
		m.b = append(m.b, c)
		s = s[i+1:]
	}
}

// means says whether a letter would mean something between the text before and after it.
func (m *markdowner) means(before string, c byte, after string, beforeLink bool) bool {
	switch c {
	case '_': // between letters it is one
		last, _ := utf8.DecodeLastRuneInString(before)
		next, _ := utf8.DecodeRuneInString(after)
		return !isWord(last) || !isWord(next)
	case '&':
		return isEntity("&" + after)
	case '~':
		return strings.HasPrefix(after, "~") || strings.HasSuffix(before, "~")
	case '|':
		return m.cell
	case '!':
		return beforeLink && after == ""
	}
	return true
}

func isWord(r rune) bool { return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r)) }

var entity = regexp.MustCompile(`^&(?:#[0-9]|#[xX][0-9a-fA-F]|[A-Za-z])[0-9A-Za-z]*;`)

// isEntity says whether a text begins like the name of a letter, "&amp;".
func isEntity(s string) bool { return entity.MatchString(s) }
