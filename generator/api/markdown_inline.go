package api

import (
	"strings"

	"bangtin/generator/board"
)

// inline writes what stands in a line.
func (m *markdowner) inline(nodes []board.Node) { m.marked(nodes, board.TextNode) }

// marked writes text that stands in a node of the kind. Two pieces of emphasis side by side have different signs, or they
// would be read as one; one within another of its kind adds nothing and has none.
func (m *markdowner) marked(nodes []board.Node, in board.NodeKind) {
	start := len(m.b)
	sign, last := byte('*'), board.TextNode
	for i := 0; i < len(nodes); {
		n := nodes[i]
		end := i + 1 + int(n.Size)
		if n.Kind == last {
			sign = '*' + '_' - sign
		} else {
			sign = '*'
		}
		last = board.TextNode
		switch {
		case n.Kind == board.TextNode:
			next := board.Node{Kind: board.HardBreak}
			if end < len(nodes) {
				next = nodes[end]
			}
			m.text(n.S, len(m.b) == start && !m.oneLine, next)
		case n.Kind == in: // only emphasis can be: links hold no links
			m.marked(nodes[i+1:end], in)
		case n.Kind == board.Strong || n.Kind == board.Emphasis:
			run := []byte{sign, sign}[:1+bit(n.Kind == board.Strong)]
			m.b = append(m.b, run...)
			m.marked(nodes[i+1:end], n.Kind)
			m.b = append(m.b, run...)
			last = n.Kind
		case n.Kind == board.CodeSpan:
			m.span(n.S)
		case n.Kind == board.Link || n.Kind == board.Image:
			m.link(n, nodes[i+1:end])
		case n.Kind == board.HardBreak:
			m.hardBreak(end == len(nodes))
		}
		i = end
	}
}

func (m *markdowner) hardBreak(last bool) {
	switch {
	case last: // at the end of a paragraph a break is none
	case m.oneLine:
		m.raw(" ")
	default:
		m.raw("\\")
		m.line()
	}
}

// span writes a piece of code within a line.
func (m *markdowner) span(s string) {
	if s == "" {
		return
	}
	if m.cell {
		s = strings.ReplaceAll(s, "|", `\|`)
	}
	fence := strings.Repeat("`", longestRun(s, '`')+1)
	pad := ""
	if s[0] == '`' || s[len(s)-1] == '`' || s[0] == ' ' && s[len(s)-1] == ' ' && strings.Trim(s, " ") != "" {
		pad = " "
	}
	m.raw(fence + pad + strings.Join(strings.FieldsFunc(s, func(r rune) bool { return r == '\n' }), " ") + pad + fence)
}

// link writes a link or an image; one that leads nowhere is its words.
func (m *markdowner) link(n board.Node, below []board.Node) {
	to := m.target(n)
	if to == "" {
		m.inline(below)
		return
	}
	if n.Kind == board.Image {
		m.raw("!")
	}
	m.raw("[")
	m.within(func() { m.inline(below) })
	m.raw("](")
	m.b = appendDestination(m.b, to)
	m.raw(")")
}

// appendDestination appends an address, in angle brackets where it holds what would end it. What an address may not hold
// (RFC 3986), and Markdown would take for its own, is written by its number.
func appendDestination(b []byte, to string) []byte {
	const hex = "0123456789ABCDEF"
	angle := strings.ContainsAny(to, " ()")
	if angle {
		b = append(b, '<')
	}
	for i := range len(to) {
		switch c := to[i]; {
		case c == '&' && isEntity(to[i:]):
			b = append(b, "&amp;"...)
		case c < ' ' || strings.IndexByte("\\<>`|", c) >= 0:
			b = append(b, '%', hex[c>>4], hex[c&15])
		default:
			b = append(b, c)
		}
	}
	if angle {
		b = append(b, '>')
	}
	return b
}
