package read

import (
	"strings"
	"unicode/utf8"
)

// flow looks at a list or a map in brackets, which may go on for several lines.
func (s *finder) flow(i, at, parent int) int {
	f := &flow{finder: s, first: i, start: at}
	for {
		if f.line(i, at) {
			return i + 1
		}
		next := i + 1
		for next < len(s.lines) && strings.TrimSpace(s.lines[next]) == "" {
			next++
		}
		if next == len(s.lines) || s.leaves(next, parent) {
			f.unclosed(i)
			return i + 1
		}
		i, at = next, 0
	}
}

// leaves says whether a line begins something new: then brackets that are open will not be closed any more.
func (s *finder) leaves(i, parent int) bool {
	l := s.lines[i]
	content := strings.TrimLeft(l, " ")
	return len(l)-len(content) <= parent && (mapEntry.MatchString(content) || strings.HasPrefix(content, "- "))
}

// flow is a look through brackets.
type flow struct {
	*finder
	first, start int // the line and byte of the first bracket
	opened       []bracket
}

type bracket struct {
	mark byte
	i    int // line
	at   int // byte
}

func closer(open byte) byte {
	if open == '[' {
		return ']'
	}
	return '}'
}

// line goes through a line from a byte on, token by token. It tells whether the last bracket was closed.
func (f *flow) line(i, at int) bool {
	l := f.lines[i]
	for at < len(l) {
		switch c := l[at]; c {
		case ' ', ',', '\t':
			at++
		case '#':
			if at+1 < len(l) && l[at+1] != ' ' {
				text := strings.TrimRight(l[at:at+tokenEnd(l[at:])], " ")
				f.add(i, at, l[:at]+inQuotes(text)+l[at+len(text):], "syntax-mark", "what", "#")
			}
			return false
		case '[', '{':
			f.opened = append(f.opened, bracket{c, i, at})
			at++
		case ']', '}':
			f.close(i, at, c)
			at++
			if len(f.opened) == 0 {
				f.after(i, at)
				return true
			}
		case '"', '\'':
			at = f.quotedToken(i, at)
		default:
			at = f.token(i, at)
		}
	}
	return false
}

// close takes the bracket off that a mark closes, or suspects the one that was not closed before.
func (f *flow) close(i, at int, c byte) {
	top := f.opened[len(f.opened)-1]
	f.opened = f.opened[:len(f.opened)-1]
	if closer(top.mark) == c {
		return
	}
	l := f.lines[i]
	mended := l[:at] + string(closer(top.mark)) + l[at+1:]
	if len(f.opened) > 0 {
		mended = l[:at] + string(closer(top.mark)) + l[at:]
		f.opened = f.opened[:len(f.opened)-1]
	}
	f.wrong(top, i, mended)
}

// wrong suspects an opening bracket; the mending is that of another line perhaps.
func (f *flow) wrong(b bracket, i int, mended string) {
	if len(f.found) == mostSuspicions {
		return
	}
	l := f.lines[b.i]
	var lines []string
	if i > b.i {
		lines = append(lines, f.lines[b.i:i]...)
	}
	f.found = append(f.found, suspicion{code: "syntax-bracket", args: []string{"what", string(b.mark), "close", string(closer(b.mark))},
		line: b.i + 1, last: i + 1, col: utf8.RuneCountInString(l[:b.at]) + 1, mended: strings.Join(append(lines, mended), "\n")})
}

// unclosed suspects the brackets that are open at the end of line i.
func (f *flow) unclosed(i int) {
	if len(f.opened) == 0 {
		return
	}
	mended := f.lines[i]
	for k := len(f.opened) - 1; k >= 0; k-- {
		mended += string(closer(f.opened[k].mark))
	}
	f.wrong(f.opened[0], i, mended)
}

// after looks at what stands after the last bracket.
func (f *flow) after(i, at int) {
	l := f.lines[i]
	rest := strings.TrimLeft(l[at:], " ")
	if rest == "" || rest[0] == '#' {
		return
	}
	if strings.TrimSpace(rest) == "," {
		f.add(i, len(l)-len(rest), l[:at], "syntax-comma")
		return
	}
	if secondKey(" "+rest) == 1 {
		f.twoKeys(i, len(l)-len(rest), 0)
	}
	mended := l[:f.start] + inQuotes(strings.TrimRight(l[f.start:], " "))
	if i > f.first {
		mended = l[:at]
	}
	f.add(i, len(l)-len(rest), mended, "syntax-after-bracket", "value", l[min(f.start, at):], "quoted", inQuotes(l[min(f.start, at):]))
}

// quotedToken goes over a text in quotation marks.
func (f *flow) quotedToken(i, at int) int {
	l := f.lines[i]
	end := closing(l[at:], l[at])
	if end < 0 {
		stop := at + 1 + tokenEnd(l[at+1:])
		f.add(i, at, l[:stop]+l[at:at+1]+l[stop:], "syntax-quote-open", "value", l[at:stop])
		return stop
	}
	if esc := badEscape.FindStringIndex(l[at : at+end]); l[at] == '"' && esc != nil {
		f.add(i, at+esc[0], l[:at]+inQuotes(l[at+1:at+end-1])+l[at+end:], "syntax-backslash")
	}
	end += at
	rest := strings.TrimLeft(l[end:], " ")
	if rest == "" || strings.ContainsRune(",]}:#", rune(rest[0])) {
		return end + strings.IndexFunc(l[end:]+"x", func(r rune) bool { return r != ' ' && r != ':' })
	}
	stop := end + tokenEnd(l[end:])
	value := strings.TrimRight(l[at:stop], " ")
	if value[len(value)-1] == value[0] {
		value = value[1 : len(value)-1]
	}
	if second := secondKey(" " + rest); second == 1 {
		f.twoKeysFlow(i, len(l)-len(rest), len(l)-len(rest))
	}
	f.add(i, len(l)-len(rest), l[:at]+inQuotes(value)+l[stop:], "syntax-after-quote", "value", value, "quoted", inQuotes(value))
	return stop
}

// token goes over a text without quotation marks: a key with its colon, or a value.
func (f *flow) token(i, at int) int {
	l := f.lines[i]
	end := at + tokenEnd(l[at:])
	text := strings.TrimRight(l[at:end], " ")
	key, value, isKey := splitKey(text)
	if !isKey {
		f.mark(i, at, end, text)
		return end
	}
	if value == "" {
		return at + strings.IndexByte(l[at:], ':') + 1
	}
	start := at + len(text) - len(value)
	if strings.IndexByte("[{\"'", value[0]) >= 0 {
		return start
	}
	f.mark(i, start, end, value)
	if strings.Contains(value, ": ") || strings.HasSuffix(value, ":") {
		if second := secondKey(value); second > 0 {
			f.twoKeysFlow(i, start+second, start+second)
		}
		f.add(i, start, l[:start]+inQuotes(value)+l[start+len(value):], "syntax-colon", "key", key, "value", value, "quoted", inQuotes(value))
	}
	return end
}

// twoKeysFlow suspects that a comma is missing before a key.
func (f *flow) twoKeysFlow(i, at, cut int) {
	l := f.lines[i]
	key, _, _ := strings.Cut(l[at:], ":")
	f.add(i, at, l[:cut]+", "+l[cut:], "syntax-no-comma", "key", key)
}

// mark suspects a text that begins with a mark of YAML, or has a bracket inside.
func (f *flow) mark(i, at, end int, text string) {
	l := f.lines[i]
	if n := strings.Index(text, " #"); n >= 0 {
		f.add(i, at+n+1, l[:at]+inQuotes(text)+l[at+len(text):], "syntax-mark", "what", "#")
	}
	if strings.Contains(text, "?") { // fine in YAML; the parser takes it for the mark of a key
		f.add(i, at, l[:at]+quoteQuestions(l[at:]), "")
	}
	if strings.IndexByte("*&!@`%|>?", text[0]) >= 0 {
		f.add(i, at, l[:at]+inQuotes(text)+l[at+len(text):], "syntax-mark", "what", text[:1])
	}
	if end < len(l) && (l[end] == '[' || l[end] == '{') {
		plain := strings.NewReplacer("[", "(", "]", ")", "{", "(", "}", ")").Replace(l[end : end+1])
		rest := l[end+1:]
		if n := strings.IndexByte(rest, closer(l[end])); n >= 0 {
			rest = rest[:n] + ")" + rest[n+1:]
		}
		f.add(i, at, l[:end]+plain+rest, "syntax-mark", "what", l[end:end+1])
	}
}

// quoteQuestions puts the texts with question marks of a line into quotation marks, up to its end.
func quoteQuestions(s string) string {
	var b strings.Builder
	for s != "" {
		n := tokenEnd(s)
		text := s[:n]
		key, value := "", strings.TrimLeft(text, " ")
		if k, v, ok := splitKey(text + " "); ok && text != "" {
			key, value = k+": ", v
		}
		value = strings.TrimRight(value, " ")
		if strings.Contains(value, "?") && strings.IndexByte("\"'", value[0]) < 0 {
			text = key + inQuotes(value)
		}
		b.WriteString(text)
		if n < len(s) {
			b.WriteByte(s[n])
			n++
		}
		s = s[n:]
	}
	return b.String()
}

// tokenEnd is the length of a text in brackets: up to the comma or the bracket that ends it.
func tokenEnd(s string) int {
	if n := strings.IndexAny(s, ",]}[{"); n >= 0 {
		return n
	}
	return len(s)
}
