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
	board.Children(items, func(n board.Node, below []board.Node) {
		switch {
		case count == 0:
		case tight:
			m.line()
		default:
			m.gap()
		}
		m.set(mark(count), func() {
			if n.Level == 1 {
				m.raw("[ ] ")
			}
			m.blocks(below, tight)
		})
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
