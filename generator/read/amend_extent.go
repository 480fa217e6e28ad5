package read

import (
	"bytes"
	"sort"
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"
)

// offset is the byte at which a line and column of the text that was read stand on disk.
func (a *amender) offset(line, col int) int {
	if line < 1 || line >= len(a.starts) {
		return len(a.raw)
	}
	at, end := a.starts[line-1], a.starts[line]
	for n := a.column(line, col); n > 1 && at < end; n-- {
		_, size := utf8.DecodeRune(a.raw[at:end])
		at += size
	}
	return at
}

// lineOf is the line of a byte.
func (a *amender) lineOf(at int) int {
	return sort.Search(len(a.starts), func(i int) bool { return a.starts[i] > at })
}

// endOf is the end of a line, before its line break.
func (a *amender) endOf(line int) int {
	begin, end := a.starts[line-1], a.starts[line]
	return begin + len(bytes.TrimRight(a.raw[begin:end], "\r\n"))
}

// lastLine is the last line of the k-th child of n, which is not in brackets and begins in a line at a column: down to the
// next child, or to what is set in no further, less the empty lines and comments before that, which belong to what follows.
func (a *amender) lastLine(line, column int, n *yaml.Node, k int) int {
	stop := a.stop
	if k+1 < len(n.Content) {
		stop = n.Content[k+1].Line
	}
	value := n.Content[k]
	last := line
	for l := line + 1; l < stop; l++ {
		text := strings.TrimRight(string(a.raw[a.starts[l-1]:a.starts[l]]), " \t\r\n\u00a0")
		bare := strings.TrimLeft(text, " \u00a0")
		depth := runes(text) - runes(bare)
		switch {
		case bare == "":
		case depth >= column:
			last = l
		case strings.HasPrefix(bare, "#"):
		case depth == column-1 && n.Kind == yaml.MappingNode && value.Kind == yaml.SequenceNode && !isFlow(value) && (bare == "-" || strings.HasPrefix(bare, "- ")),
			isFlow(value), value.Style&(yaml.DoubleQuotedStyle|yaml.SingleQuotedStyle) != 0 && l <= line+strings.Count(value.Value, "\n"):
			last = l
		default:
			return last
		}
	}
	return last
}

// extent is where a scalar, or a list or map in brackets, begins and ends. flow says that it stands in brackets itself.
func (a *amender) extent(n *yaml.Node, flow bool) (from, to int, err error) {
	from = a.offset(n.Line, n.Column)
	if n.Kind == yaml.AliasNode || n.Anchor != "" || n.Style&yaml.TaggedStyle != 0 {
		return 0, 0, &Refusal{n.Line, Shape}
	}
	switch {
	case isFlow(n):
		to = a.bracket(from)
	case n.Kind != yaml.ScalarNode:
	case n.Style&yaml.DoubleQuotedStyle != 0:
		to = a.quoted(from, '"')
	case n.Style&yaml.SingleQuotedStyle != 0:
		to = a.quoted(from, '\'')
	case n.Style == 0 && !empty(n):
		to = a.plainEnd(from, n, flow)
	}
	if to <= from {
		return 0, 0, &Refusal{n.Line, Shape}
	}
	return from, to, nil
}

// plainEnd is the end of a text without quotation marks: as long as its letters go on. Over several lines it is refused.
func (a *amender) plainEnd(from int, n *yaml.Node, flow bool) int {
	rest := string(a.raw[from:a.endOf(a.lineOf(from))])
	if i := strings.Index(rest, " #"); i >= 0 {
		rest = rest[:i]
	}
	if flow {
		if i := strings.IndexAny(rest, ",[]{}"); i >= 0 {
			rest = rest[:i]
		}
	}
	if i := strings.Index(rest, ":"); i >= 0 && !strings.Contains(n.Value, ":") { // a key
		rest = rest[:i]
	}
	rest = strings.TrimRight(rest, " \t")
	if string(clean([]byte(rest)).text) != n.Value {
		return 0
	}
	return from + len(rest)
}

// quoted is the end of a text in quotation marks, 0 if there is none.
func (a *amender) quoted(from int, mark byte) int {
	for i := from + 1; i < len(a.raw); i++ {
		switch {
		case a.raw[i] == '\\' && mark == '"':
			i++
		case a.raw[i] == mark && mark == '\'' && i+1 < len(a.raw) && a.raw[i+1] == mark:
			i++
		case a.raw[i] == mark:
			return i + 1
		}
	}
	return 0
}

// bracket is the end of a list or map in brackets, 0 if there is none.
func (a *amender) bracket(from int) int {
	depth := 0
	for i := from; i < len(a.raw); i++ {
		before := byte(' ')
		if i > 0 {
			before = a.raw[i-1]
		}
		switch c := a.raw[i]; {
		case c == '[' || c == '{':
			depth++
		case c == ']' || c == '}':
			if depth--; depth == 0 {
				return i + 1
			}
		case c == '#' && strings.IndexByte(" \t\r\n", before) >= 0:
			i = a.endOf(a.lineOf(i)) - 1
		case (c == '"' || c == '\'') && strings.IndexByte(" \t\r\n[{,:", before) >= 0:
			if end := a.quoted(i, c); end > 0 {
				i = end - 1
			}
		}
	}
	return 0
}
