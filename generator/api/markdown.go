package api

import (
	"bytes"
	"strconv"
	"strings"

	"bangtin/generator/board"
)

// Rich text becomes Markdown again, from the tree: CommonMark with GitHub's tables, which whoever reads the data has a
// library for, and which can be shown as it is. Read once more it gives the same tree (a test says so): letters that
// would mean something are escaped, and only those.

// markdowner writes one text.
type markdowner struct {
	b []byte
	// prefix stands before every further line: of a quote, of a list's item.
	prefix []byte
	// target is the address that a link or an image leads to, "" where it leads nowhere.
	target func(board.Node) string
	// oneLine: a line break would end what is being written, a heading or a table's cell.
	oneLine, cell bool
}

// appendMarkdown appends a text as Markdown, without a line break at its end.
func appendMarkdown(b []byte, nodes []board.Node, target func(board.Node) string) []byte {
	m := markdowner{b: b, target: target}
	m.blocks(nodes, false)
	return m.b
}

func (m *markdowner) raw(s string) { m.b = append(m.b, s...) }

// line begins a new line.
func (m *markdowner) line() {
	m.b = append(m.b, '\n')
	m.b = append(m.b, m.prefix...)
}

// gap leaves a line empty between two blocks.
func (m *markdowner) gap() {
	m.b = append(m.b, '\n')
	m.b = append(m.b, bytes.TrimRight(m.prefix, " ")...)
	m.line()
}

// blocks writes blocks one below the other, in a tight list without a gap. Two lists that follow each other are told
// apart by their marks.
func (m *markdowner) blocks(nodes []board.Node, tight bool) {
	before, other := board.TextNode, false
	for i := 0; i < len(nodes); {
		n, from, end := nodes[i], i+1, i+1+int(nodes[i].Size)
		if !isBlock(n.Kind) { // text without a paragraph
			for end < len(nodes) && !isBlock(nodes[end].Kind) {
				end += 1 + int(nodes[end].Size)
			}
			n, from = board.Node{Kind: board.Paragraph}, i
		}
		switch {
		case i == 0:
		case tight:
			m.line()
		default:
			m.gap()
		}
		other = n.Kind == before && !other
		before = n.Kind
		m.block(n, nodes[from:end], other)
		i = end
	}
}

func isBlock(k board.NodeKind) bool { return k < board.TextNode }

func (m *markdowner) block(n board.Node, below []board.Node, other bool) {
	switch n.Kind {
	case board.Heading:
		m.raw("######"[:min(max(int(n.Level), 1), 6)])
		m.raw(" ")
		m.within(func() { m.inline(below) })
	case board.BulletList:
		m.list(below, func(int) string { return [2]string{"- ", "* "}[bit(other)] })
	case board.NumberList:
		m.list(below, func(i int) string { return strconv.Itoa(int(n.Num)+i) + [2]string{". ", ") "}[bit(other)] })
	case board.Quote:
		m.set("> ", func() { m.blocks(below, false) })
	case board.CodeBlock:
		m.code(n.S)
	case board.Rule:
		m.raw("___")
	case board.Table:
		m.table(below)
	default: // a paragraph
		m.inline(below)
	}
}

func bit(b bool) int {
	if b {
		return 1
	}
	return 0
}

// set writes something behind a mark, its further lines set in.
func (m *markdowner) set(mark string, do func()) {
	indent := mark
	if mark[0] != '>' {
		indent = strings.Repeat(" ", len(mark))
	}
	m.raw(mark)
	before := len(m.prefix)
	m.prefix = append(m.prefix, indent...)
	do()
	m.prefix = m.prefix[:before]
}

// within writes what has to stay in one line.
func (m *markdowner) within(do func()) {
	before := m.oneLine
	m.oneLine = true
	do()
	m.oneLine = before
}

// list writes the items of a list: tight where each is a line of text, with at most lists below it.
func (m *markdowner) list(items []board.Node, mark func(i int) string) {
	tight, count := true, 0
	board.Children(items, func(_ board.Node, below []board.Node) { tight = tight && isTight(below) })
	board.Children(items, func(_ board.Node, below []board.Node) {
		switch {
		case count == 0:
		case tight:
			m.line()
		default:
			m.gap()
		}
		m.set(mark(count), func() { m.blocks(below, tight) })
		count++
	})
}

// isTight says whether an item is a line, with lists below it that need no empty line before them: a number other than 1
// would otherwise be taken for a part of the text.
func isTight(item []board.Node) bool {
	tight, first := true, true
	board.Children(item, func(n board.Node, below []board.Node) {
		begins := len(below) > 0 && below[0].Size > 0
		switch {
		case first && n.Kind == board.Paragraph:
		case !first && n.Kind == board.BulletList && begins:
		case !first && n.Kind == board.NumberList && n.Num == 1 && begins:
		default:
			tight = false
		}
		first = false
	})
	return tight
}

// code writes a block of code between fences that it doesn't hold.
func (m *markdowner) code(s string) {
	fence := strings.Repeat("`", max(3, longestRun(s, '`')+1))
	m.raw(fence)
	if s != "" {
		for l := range strings.SplitSeq(s, "\n") {
			m.line()
			m.raw(l)
		}
	}
	m.line()
	m.raw(fence)
}

func longestRun(s string, c byte) int {
	most, n := 0, 0
	for i := range len(s) {
		if s[i] != c {
			n = 0
			continue
		}
		n++
		most = max(most, n)
	}
	return most
}

// alignments are the lines below a table's head.
var alignments = [4]string{" --- |", " :-- |", " :-: |", " --: |"}

func (m *markdowner) table(rows []board.Node) {
	first := true
	board.Children(rows, func(row board.Node, cells []board.Node) {
		if !first {
			m.line()
		}
		first = false
		rule := []byte("|")
		m.raw("|")
		board.Children(cells, func(c board.Node, below []board.Node) {
			m.raw(" ")
			m.cell = true
			m.within(func() { m.inline(below) })
			m.cell = false
			m.raw(" |")
			rule = append(rule, alignments[c.Level&3]...)
		})
		if row.Kind == board.HeadRow {
			m.line()
			m.b = append(m.b, rule...)
		}
	})
}

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
