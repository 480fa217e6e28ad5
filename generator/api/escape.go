package api

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"bangtin/generator/board"
)

// text writes a run of text. first says that it begins a block; next is what follows it. A line break stays one where it
// may, for it is a space in Markdown.
func (m *markdowner) text(s string, first bool, next board.Node) {
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
		if more {
			m.letters(l, board.Node{Kind: board.HardBreak})
		} else {
			m.letters(l, next)
		}
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
const meaning = "\\`*_[]<&~|!#"

// letters writes text within a line, escaped where it would mean something.
func (m *markdowner) letters(s string, next board.Node) {
	for {
		i := strings.IndexAny(s, meaning)
		if i < 0 {
			m.raw(s)
			return
		}
		m.raw(s[:i])
		c, after := s[i], s[i+1:]
		switch {
		case !m.means(c, after, next):
			m.b = append(m.b, c)
		case c == '&':
			m.raw("&amp;")
		default:
			m.b = append(m.b, '\\', c)
		}
		s = after
	}
}

// means says whether a letter would mean something where it stands.
func (m *markdowner) means(c byte, after string, next board.Node) bool {
	if after == "" && next.Kind == board.TextNode {
		after = next.S
	}
	switch c {
	case '_': // between letters it is one
		before, _ := utf8.DecodeLastRune(m.b)
		first, _ := utf8.DecodeRuneInString(after)
		return !isWord(before) || !isWord(first)
	case '&':
		return isEntity("&" + after)
	case '~':
		return strings.HasPrefix(after, "~") || len(m.b) > 0 && m.b[len(m.b)-1] == '~'
	case '|':
		return m.cell
	case '!': // before a link it would make a picture
		return after == "" && next.Kind == board.Link
	case '#': // at the end of a heading it would be no letter
		return m.oneLine && strings.Trim(after, "# ") == ""
	}
	return true
}

func isWord(r rune) bool { return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r)) }

var entity = regexp.MustCompile(`^&(?:#[0-9]|#[xX][0-9a-fA-F]|[A-Za-z])[0-9A-Za-z]*;`)

// isEntity says whether a text begins like the name of a letter, "&amp;".
func isEntity(s string) bool { return entity.MatchString(s) }
