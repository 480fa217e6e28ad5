package read

import (
	"regexp"
	"strings"
	"unicode/utf8"
)

// suspicions looks a text through, line by line, for what people do and YAML does not take. It follows the text as
// YAML would, in blocks, quotes and brackets, so that a colon in a quoted text is none; but it never gives up.
func suspicions(lines []string) []suspicion {
	s := &finder{lines: lines}
	for i := 0; i < len(lines); {
		i = s.line(i)
	}
	return s.found
}

// finder is the look through one text.
type finder struct {
	lines []string
	found []suspicion
	// levels are the maps and lists that are open, the outermost first.
	levels []level
	// open says that the line before ended in a key or a dash that waits for its value.
	open bool
}

type level struct {
	indent int
	list   bool
}

// add notes a suspicion at a byte of a line; mended is that line as it was probably meant.
func (s *finder) add(i, off int, mended, code string, args ...string) {
	if len(s.found) == mostSuspicions {
		return
	}
	s.found = append(s.found, suspicion{code: code, args: args, line: i + 1, last: i + 1,
		col: utf8.RuneCountInString(s.lines[i][:off]) + 1, mended: mended})
}

var (
	leadingTab = regexp.MustCompile(`^ *\t\s*`)
	bullet     = regexp.MustCompile(`^([•●▪◦‣✓➢–—+*])\s+|^([•●▪◦‣✓➢–—])`)
	tightDash  = regexp.MustCompile(`^-[^\s-]`)
	tightColon = regexp.MustCompile(`^([\pL_][\pL\pN_]*(?: [\pL\pN_]+){0,3}) ?([:：=])\s*([^/\s].*|$)`)
	// mapEntry is a line that is surely a key with its value, by the form of the keys that the model has.
	mapEntry = regexp.MustCompile(`^(?:- +)*["'“]?[\pL_][\pL\pN_]*["'”]?\s*:(?:\s|$)`)
)

// line looks at one line, and at those below that belong to its value; it gives the next line to look at.
func (s *finder) line(i int) int {
	l := s.lines[i]
	content := strings.TrimLeft(l, " ")
	if strings.TrimSpace(l) == "" || strings.HasPrefix(content, "#") || content == "---" || content == "..." {
		return i + 1
	}
	if tab := leadingTab.FindString(l); tab != "" {
		return s.tabbed(i, tab)
	}
	at := len(l) - len(content)
	dash := content == "-" || strings.HasPrefix(content, "- ")
	s.indentation(i, at, dash)
	s.open = false
	for content == "-" || strings.HasPrefix(content, "- ") {
		s.push(level{at, true})
		content = strings.TrimLeft(content[1:], " ")
		at = len(l) - len(content)
	}
	if content == "" || content[0] == '#' {
		s.open = true
		return i + 1
	}
	if tightDash.MatchString(content) && strings.IndexByte("{[\"'", content[1]) >= 0 {
		return s.keyless(i, at, content)
	}
	if key, value, ok := splitKey(content); ok {
		s.push(level{at, false})
		if value == "" || value[0] == '#' {
			s.open = true
			return i + 1
		}
		return s.value(i, len(l)-len(value), at, key)
	}
	if dash {
		if m := tightColon.FindStringSubmatch(content); m != nil {
			s.add(i, at, l[:at]+m[1]+": "+m[3], "syntax-space", "key", m[1], "value", m[3])
		}
		return s.value(i, at, s.levels[len(s.levels)-1].indent, "")
	}
	return s.keyless(i, at, content)
}

// tabbed suspects a line that is set in by tabs: each was meant as two spaces, or the line as no deeper than the last.
func (s *finder) tabbed(i int, tab string) int {
	l := s.lines[i]
	at, content := strings.IndexByte(l, '\t'), l[len(tab):]
	s.add(i, at, strings.ReplaceAll(tab, "\t", "  ")+content, "syntax-tab")
	for k := len(s.levels) - 1; k >= 0; k-- {
		s.add(i, at, strings.Repeat(" ", s.levels[k].indent)+content, "syntax-tab")
	}
	return i + 1
}

// keyless looks at a line that should have a key and has none.
func (s *finder) keyless(i, at int, content string) int {
	l := s.lines[i]
	if m := bullet.FindString(content); m != "" {
		s.add(i, at, l[:at]+"- "+content[len(m):], "syntax-bullet", "what", strings.TrimSpace(m))
		return i + 1
	}
	if tightDash.MatchString(content) {
		s.add(i, at, l[:at]+"- "+content[1:], "syntax-dash")
		return i + 1
	}
	if m := tightColon.FindStringSubmatch(content); m != nil {
		s.add(i, at, l[:at]+m[1]+": "+m[3], "syntax-space", "key", m[1], "value", m[3])
		return i + 1
	}
	if content[0] == '[' || content[0] == '{' || content[0] == '"' || content[0] == '\'' {
		s.add(i, at, l[:at]+"- "+content, "syntax-no-dash")
		return s.value(i, at, max(at-1, 0), "")
	}
	s.add(i, at, l[:at]+"#", "syntax-no-key", "value", content)
	return i + 1
}

// push opens a map or a list, or goes back to it where it is open.
func (s *finder) push(l level) {
	for n := len(s.levels); n > 0; n = len(s.levels) {
		top := s.levels[n-1]
		if top == l {
			return
		}
		if top.indent < l.indent || top.indent == l.indent && l.list {
			break
		}
		s.levels = s.levels[:n-1]
	}
	s.levels = append(s.levels, l)
}

// indentation compares where a line begins with what is open above it.
func (s *finder) indentation(i, at int, dash bool) {
	l := s.lines[i]
	moved := func(to int) { s.add(i, at, strings.Repeat(" ", to)+l[at:], "syntax-indent") }
	if len(s.levels) == 0 {
		if at > 0 {
			moved(0)
		}
		return
	}
	above := -1 // the level that was left last
	top := s.levels[len(s.levels)-1]
	for top.indent > at && len(s.levels) > 1 {
		above = top.indent
		s.levels = s.levels[:len(s.levels)-1]
		top = s.levels[len(s.levels)-1]
	}
	switch {
	case top.indent == at && top.list && !dash:
		if n := len(s.levels); n > 1 && s.levels[n-2].indent == at {
			s.levels = s.levels[:n-1]
			return
		}
		moved(at + 2)
	case top.indent == at && !top.list && dash && !s.open:
		s.add(i, at, l[:at]+"#", "syntax-list")
	case top.indent < at && (above >= 0 || !s.open):
		if above >= 0 && above-at <= at-top.indent {
			moved(above)
		}
		moved(top.indent)
		if above >= 0 {
			moved(above)
		}
	case top.indent > at:
		moved(top.indent)
	}
}

// splitKey takes a key off the head of a line.
func splitKey(content string) (key, value string, ok bool) {
	switch content[0] {
	case '"', '\'':
		end := closing(content, content[0])
		if end < 0 {
			return "", "", false
		}
		rest := strings.TrimLeft(content[end:], " ")
		if !strings.HasPrefix(rest, ":") || len(rest) > 1 && rest[1] != ' ' {
			return "", "", false
		}
		return content[:end], strings.TrimLeft(rest[1:], " "), true
	case '[', '{', '|', '>':
		return "", "", false
	}
	for at := 0; ; {
		n := strings.IndexByte(content[at:], ':')
		if n < 0 {
			return "", "", false
		}
		at += n + 1
		if at == len(content) || content[at] == ' ' {
			key = strings.TrimRight(content[:at-1], " ")
			return key, strings.TrimLeft(content[at:], " "), !strings.Contains(key, " #")
		}
	}
}

// closing is the byte after the quotation mark that closes the text, -1 if none does.
func closing(text string, mark byte) int {
	for i := 1; i < len(text); i++ {
		switch {
		case text[i] == '\\' && mark == '"':
			i++
		case text[i] == mark && mark == '\'' && i+1 < len(text) && text[i+1] == mark:
			i++
		case text[i] == mark:
			return i + 1
		}
	}
	return -1
}

// inQuotes is a text as YAML takes any: in double marks if it has single ones and nothing that these would change.
func inQuotes(text string) string {
	if strings.Contains(text, "'") && !strings.ContainsAny(text, "\"\\") {
		return `"` + text + `"`
	}
	return "'" + strings.ReplaceAll(text, "'", "''") + "'"
}

// secondKey is the byte in a text where another key of the model begins, -1 if none does: "ho-tich level: commune".
func secondKey(text string) int {
	for _, m := range innerKey.FindAllStringSubmatchIndex(text, -1) {
		if _, known := wordsFor[text[m[2]:m[3]]]; known {
			return m[2]
		}
	}
	return -1
}

var innerKey = regexp.MustCompile(`\s([a-z][a-z_]+):(?:\s|$)`)
