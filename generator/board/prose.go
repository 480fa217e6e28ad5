package board

import "strings"

// Prose is rich text: Markdown, read once, drawn by pages and sheets alike. It is a tree written flat, each node
// before its children, so that a board of many thousand texts stays small and a walk is a loop.
type Prose struct {
	Nodes []Node
	Lang  LangID
}

// NodeKind is a construct of rich text.
type NodeKind uint8

// The constructs. Blocks first; Text and what follows it are inline.
const (
	Paragraph NodeKind = iota
	Heading            // Level 1–6 as written, S its anchor
	BulletList
	NumberList // Level: 0; Start in Num
	Item       // Level: 1 for a box to tick ("- [ ] …")
	Quote
	CodeBlock // S the code
	Rule
	Table // its first Row is the head
	HeadRow
	Row
	Cell     // Level: an Align
	TextNode // S the text
	Strong
	Emphasis
	CodeSpan // S the code
	Link     // S the destination: an address, or SCHEME:ID#ANCHOR
	Image    // S the source, its children the alternative text
	HardBreak
)

// Align is the alignment of a table's cell.
const (
	AlignNone uint8 = iota
	AlignLeft
	AlignCenter
	AlignRight
)

// Node is one node of a Prose.
type Node struct {
	S     string
	Size  int32 // the number of nodes below it, which follow it directly
	Num   uint16
	Kind  NodeKind
	Level uint8
}

// Empty says whether there is no text.
func (p Prose) Empty() bool { return len(p.Nodes) == 0 }

// Children calls do for each top node of nodes, with the nodes below it.
func Children(nodes []Node, do func(n Node, below []Node)) {
	for i := 0; i < len(nodes); {
		n := nodes[i]
		end := i + 1 + int(n.Size)
		do(n, nodes[i+1:end])
		i = end
	}
}

// Inline says whether the text is one paragraph, so that it may stand in a line or a cell.
func (p Prose) Inline() bool {
	return len(p.Nodes) > 0 && p.Nodes[0].Kind == Paragraph && int(p.Nodes[0].Size) == len(p.Nodes)-1
}

// Plain is the text alone, its blocks parted by spaces: for summaries, indexes and alternative texts.
func (p Prose) Plain() string {
	var b strings.Builder
	for _, n := range p.Nodes {
		switch n.Kind {
		case TextNode, CodeSpan, CodeBlock:
			b.WriteString(n.S)
		case Paragraph, Heading, Item, Row, HeadRow, Cell, HardBreak:
			if b.Len() > 0 && !strings.HasSuffix(b.String(), " ") {
				b.WriteByte(' ')
			}
		}
	}
	return strings.TrimSpace(b.String())
}

// PlainProse is a Prose of one paragraph without markup.
func PlainProse(s string, lang LangID) Prose {
	if s == "" {
		return Prose{Lang: lang}
	}
	return Prose{Nodes: []Node{{Kind: Paragraph, Size: 1}, {Kind: TextNode, S: s}}, Lang: lang}
}
