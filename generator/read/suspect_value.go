package read

import (
	"regexp"
	"strings"
)

// value looks at a value that begins at a byte of a line and belongs to a key or a dash at the column parent. It gives
// the next line to look at.
func (s *finder) value(i, at, parent int, key string) int {
	l := s.lines[i]
	value := l[at:]
	switch value[0] {
	case '"', '\'':
		return s.quoted(i, at, parent)
	case '[', '{':
		return s.flow(i, at, parent)
	case '|', '>':
		return s.block(i, at, parent)
	case '*', '&', '!', '@', '`', '%', ',', ']', '}':
		s.add(i, at, l[:at]+inQuotes(value), "syntax-mark", "what", value[:1])
	case '-', '?':
		if strings.HasPrefix(value[1:], " ") {
			s.add(i, at, l[:at]+inQuotes(value), "syntax-mark", "what", value[:1])
		}
	}
	return s.plain(i, at, parent, key)
}

// twoKeys suspects a second key on a line; the rest of the line is set aside for the attempt.
func (s *finder) twoKeys(i, at, second int) {
	l := s.lines[i]
	key, _, _ := strings.Cut(l[at+second:], ":")
	s.add(i, at+second, strings.TrimRight(l[:at+second], " "), "syntax-two-keys", "key", key)
}

// curved are the quotation marks that Word makes of straight ones.
const curved = "“”„‟‘’‚‛«»"

// plain looks at a text without quotation marks.
func (s *finder) plain(i, at, parent int, key string) int {
	l := s.lines[i]
	value, _, _ := strings.Cut(l[at:], " #")
	value = strings.TrimRight(value, " ")
	if strings.Contains(value, ": ") || strings.HasSuffix(value, ":") {
		if at2 := secondKey(value); at2 > 0 {
			s.twoKeys(i, at, at2)
		}
		code := "syntax-colon"
		bare := value
		if strings.ContainsAny(string([]rune(value)[:1]), curved) {
			code, bare = "syntax-quotes", strings.Trim(value, curved)
		}
		s.add(i, at, l[:at]+inQuotes(value)+l[at+len(value):], code, "key", key, "value", value, "quoted", inQuotes(bare))
	}
	for i++; i < len(s.lines); i++ {
		next := s.lines[i]
		content := strings.TrimLeft(next, " ")
		in := len(next) - len(content)
		if strings.TrimSpace(next) == "" {
			continue
		}
		if in <= parent || leadingTab.MatchString(next) {
			break
		}
		if _, _, ok := splitKey(content); ok && content[0] != '#' {
			s.add(i, in, strings.Repeat(" ", parent)+content, "syntax-indent")
		}
	}
	return i
}

var badEscape = regexp.MustCompile(`\\(?:[^0abtnvfre"/\\N_LPxuU\s]|x[^0-9a-fA-F]|x.[^0-9a-fA-F]|u[^0-9a-fA-F]|U[^0-9a-fA-F])`)

// quoted looks at a text in straight quotation marks, which may go on for several lines.
func (s *finder) quoted(i, at, parent int) int {
	l := s.lines[i]
	value := l[at:]
	mark := value[0]
	if end := closing(value, mark); end >= 0 {
		if esc := badEscape.FindStringIndex(value[:end]); mark == '"' && esc != nil {
			s.add(i, at+esc[0], l[:at]+inQuotes(value[1:end-1])+value[end:], "syntax-backslash")
		}
		s.afterQuote(i, at, end)
		return i + 1
	}
	for j := i + 1; j < len(s.lines); j++ {
		next := s.lines[j]
		content := strings.TrimLeft(next, " ")
		if content == "" {
			continue
		}
		if len(next)-len(content) <= parent && (mapEntry.MatchString(content) || strings.HasPrefix(content, "- ")) {
			break
		}
		if end := closing(string(mark)+next, mark); end >= 0 {
			s.afterQuote(j, -1, end-1)
			return j + 1
		}
	}
	s.add(i, at, l+string(mark), "syntax-quote-open", "value", value)
	return i + 1
}

// afterQuote looks at what stands after the closing quotation mark, at the byte at+end of a line.
func (s *finder) afterQuote(i, at, end int) {
	l := s.lines[i]
	from := max(at, 0)
	rest := strings.TrimLeft(l[from+end:], " ")
	if rest == "" || rest[0] == '#' || at < 0 {
		return
	}
	if strings.TrimSpace(rest) == "," {
		s.add(i, len(l)-len(rest), l[:len(l)-len(rest)], "syntax-comma")
		return
	}
	if second := secondKey(" " + rest); second == 1 {
		s.twoKeys(i, len(l)-len(rest), 0)
	}
	value := strings.TrimRight(l[at:], " ")
	if inner := value[1:]; value[len(value)-1] == value[0] {
		value = inner[:len(inner)-1]
	}
	s.add(i, len(l)-len(rest), l[:at]+inQuotes(value), "syntax-after-quote", "value", value, "quoted", inQuotes(value))
}

var blockHead = regexp.MustCompile(`^[|>][+-]?[0-9]?[+-]?\s*(#.*)?$`)

// block looks at a text that stands on the lines below a "|" or ">".
func (s *finder) block(i, at, parent int) int {
	l := s.lines[i]
	if !blockHead.MatchString(l[at:]) {
		s.add(i, at, l[:at]+inQuotes(l[at:]), "syntax-block", "what", l[at:at+1])
	}
	indent := -1
	for i++; i < len(s.lines); i++ {
		next := s.lines[i]
		content := strings.TrimLeft(next, " ")
		in := len(next) - len(content)
		switch {
		case strings.TrimSpace(next) == "":
			continue
		case content[0] == '\t' && (in <= parent || in < indent):
			to := max(indent, parent+2)
			s.add(i, in, strings.Repeat(" ", to)+strings.TrimLeft(content, "\t "), "syntax-tab")
			continue
		case in <= parent:
			return i
		case indent < 0:
			indent = in
		case in < indent:
			s.add(i, in, strings.Repeat(" ", indent)+content, "syntax-indent")
		}
	}
	return i
}
