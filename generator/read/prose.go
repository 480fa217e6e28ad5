package read

import (
	"slices"
	"strconv"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
	"gopkg.in/yaml.v3"

	"bangtin/generator/board"
	"bangtin/generator/fold"
)

// parser reads Markdown with GitHub's tables and lists to tick; raw HTML is kept as text. It holds no state of a run.
var parser = goldmark.New(goldmark.WithExtensions(extension.Table, extension.TaskList)).Parser()

// prose decodes a value whose text is Markdown.
func (d *decoder) prose(a at, lang board.LangID) board.Prose {
	value := strings.TrimRight(a.n.Value, "\n ")
	if plainLine(value) {
		return board.PlainProse(value, lang)
	}
	if a.n.Style&yaml.LiteralStyle == 0 {
		return d.folded(a, value, lang)
	}
	// A literal block keeps its lines; all are set in by as much as its first.
	indent := a.s.indentBelow(a.n.Line)
	return d.markdown(a.s, []byte(value), func(line int) (int, int) { return a.n.Line + line, indent }, lang)
}

// plainLine says whether a text is one line without any mark of Markdown, as most are.
func plainLine(s string) bool {
	if s == "" || strings.ContainsAny(s, "\n*_`[]<>\\&#|~!") {
		return s == ""
	}
	c := s[0]
	if c >= '0' && c <= '9' { // "1. " begins a list
		rest := strings.TrimLeft(s, "0123456789")
		return rest == "" || rest[0] != '.' && rest[0] != ')'
	}
	return c != '-' && c != '+' && c != '=' && c != ' '
}

// indentBelow is the number of spaces before the first text below a line of the YAML.
func (s *source) indentBelow(line int) int {
	lines := s.text()
	for i := line; i < len(lines); i++ {
		if t := strings.TrimLeft(lines[i], " "); t != "" {
			return len(lines[i]) - len(t)
		}
	}
	return 0
}

// folded reads a text whose lines YAML has joined.
func (d *decoder) folded(a at, value string, lang board.LangID) board.Prose {
	d.fold = a.n.Line
	defer func() { d.fold = 0 }()
	return d.markdown(a.s, []byte(value), func(int) (int, int) { return a.n.Line, a.n.Column - 1 }, lang)
}

// markdown reads a text. place gives, for a line of the text (from 1), its line in the file and the characters
// before it there.
func (d *decoder) markdown(s *source, src []byte, place func(line int) (line0, before int), lang board.LangID) board.Prose {
	if deep := tooDeep(src); deep > 0 {
		line, before := place(deep)
		d.faultPos(s, line, before+1, "too-deep")
		return board.Prose{Lang: lang}
	}
	m := &prosewriter{d: d, s: s, src: string(src), place: place, folded: d.fold, nodes: make([]board.Node, 0, 128)}
	root := parser.Parse(text.NewReader(src))
	m.children(root)
	m.deadLinks()
	return board.Prose{Nodes: slices.Clip(slices.Clone(m.nodes)), Lang: lang}
}

// prosewriter writes goldmark's tree flat.
type prosewriter struct {
	d     *decoder
	s     *source
	src   string
	place func(int) (int, int)
	nodes []board.Node
	// folded is the line in which a text begins that YAML folds, 0 for others.
	folded int
	// end is where the text of the last text node ends in src, so that the next may be joined to it.
	end int
}

func (m *prosewriter) children(n ast.Node) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		m.node(c)
	}
}

// wrap writes a node around the children of n.
func (m *prosewriter) wrap(kind board.NodeKind, level uint8, s string, n ast.Node) int {
	at := len(m.nodes)
	m.nodes = append(m.nodes, board.Node{Kind: kind, Level: level, S: s})
	m.end = -1
	m.children(n)
	m.nodes[at].Size = int32(len(m.nodes) - at - 1)
	m.end = -1
	return at
}

func (m *prosewriter) leaf(n board.Node) {
	m.nodes = append(m.nodes, n)
	m.end = -1
}

func (m *prosewriter) node(n ast.Node) {
	switch n := n.(type) {
	case *ast.Paragraph:
		m.paragraph(n)
	case *ast.TextBlock:
		m.wrap(board.Paragraph, 0, "", n)
	case *ast.Heading:
		m.heading(n)
	case *ast.List:
		m.list(n)
	case *ast.ListItem:
		m.wrap(board.Item, tick(n), "", n)
	case *extast.TaskCheckBox: // told of the item
	case *ast.Blockquote:
		m.wrap(board.Quote, 0, "", n)
	case *ast.FencedCodeBlock:
		m.leaf(board.Node{Kind: board.CodeBlock, S: m.lines(n)})
	case *ast.CodeBlock:
		m.leaf(board.Node{Kind: board.CodeBlock, S: m.lines(n)})
	case *ast.ThematicBreak:
		m.leaf(board.Node{Kind: board.Rule})
	case *ast.HTMLBlock:
		m.rawBlock(n)
	default:
		m.inline(n)
	}
}

// paragraph writes a paragraph, and warns of lines in it that were meant as headings.
func (m *prosewriter) paragraph(n *ast.Paragraph) {
	for i := range n.Lines().Len() {
		if at := n.Lines().At(i).Start; m.src[at] == '#' && tightHeading.MatchString(m.src[at:]) {
			line, _, _ := strings.Cut(m.src[at:], "\n")
			m.d.spotFault(m.s, m.spotAt(at), "heading-space", "value", line)
		}
	}
	m.wrap(board.Paragraph, 0, "", n)
}

func (m *prosewriter) heading(n *ast.Heading) {
	at := m.wrap(board.Heading, uint8(n.Level), "", n)
	anchor := fold.Slug(board.Prose{Nodes: m.nodes[at:]}.Plain())
	if anchor == "" {
		anchor = "muc"
	}
	base := anchor
	for i := 2; slices.Contains(m.d.rec.Anchors, anchor); i++ {
		anchor = base + "-" + strconv.Itoa(i)
	}
	m.d.rec.Anchors = append(m.d.rec.Anchors, anchor)
	m.nodes[at].S = anchor
}

func (m *prosewriter) inline(n ast.Node) {
	switch n := n.(type) {
	case *ast.Text:
		m.text(n)
	case *ast.String:
		m.leaf(board.Node{Kind: board.TextNode, S: string(n.Value)})
	case *ast.Emphasis:
		kind := board.Emphasis
		if n.Level > 1 {
			kind = board.Strong
		}
		m.wrap(kind, 0, "", n)
	case *ast.CodeSpan:
		m.leaf(board.Node{Kind: board.CodeSpan, S: board.Prose{Nodes: m.collect(n)}.Plain()})
	case *ast.Link:
		dest := string(n.Destination)
		m.d.link(m.s, dest, m.posOf(n, dest))
		m.wrap(board.Link, 0, dest, n)
	case *ast.AutoLink:
		url := string(n.URL([]byte(m.src)))
		if n.AutoLinkType == ast.AutoLinkEmail {
			url = "mailto:" + url
		}
		m.d.link(m.s, url, m.posOf(n, url))
		m.nodes = append(m.nodes, board.Node{Kind: board.Link, S: url, Size: 1})
		m.leaf(board.Node{Kind: board.TextNode, S: string(n.Label([]byte(m.src)))})
	case *ast.Image:
		dest := string(n.Destination)
		m.d.image(m.s, dest, m.posOf(n, dest))
		m.wrap(board.Image, 0, dest, n)
	case *ast.RawHTML:
		m.rawInline(n)
	default:
		m.table(n)
	}
}

// collect writes the children of n aside.
func (m *prosewriter) collect(n ast.Node) []board.Node {
	aside := &prosewriter{d: m.d, s: m.s, src: m.src, place: m.place, end: -1}
	aside.children(n)
	return aside.nodes
}

func (m *prosewriter) table(n ast.Node) {
	switch n := n.(type) {
	case *extast.Table:
		m.wrap(board.Table, 0, "", n)
	case *extast.TableHeader:
		m.wrap(board.HeadRow, 0, "", n)
	case *extast.TableRow:
		m.tooManyCells(n)
		m.wrap(board.Row, 0, "", n)
	case *extast.TableCell:
		align := map[extast.Alignment]uint8{extast.AlignLeft: board.AlignLeft, extast.AlignCenter: board.AlignCenter, extast.AlignRight: board.AlignRight}
		m.wrap(board.Cell, align[n.Alignment], "", n)
	default:
		m.children(n)
	}
}

// text writes a run of text. Runs that follow each other in the source are one node, so that its string is a part
// of the source and costs nothing; a line break inside is a space like any other.
func (m *prosewriter) text(n *ast.Text) {
	seg := n.Segment
	s := m.src[seg.Start:seg.Stop]
	if strings.ContainsAny(s, "\\&") && !n.IsRaw() {
		s = string(util.UnescapePunctuations(util.ResolveEntityNames(util.ResolveNumericReferences([]byte(s)))))
		m.leaf(board.Node{Kind: board.TextNode, S: s})
	} else if last := len(m.nodes) - 1; last >= 0 && m.end >= 0 && m.nodes[last].Kind == board.TextNode && strings.TrimSpace(m.src[m.end:seg.Start]) == "" {
		from := m.end - len(m.nodes[last].S)
		m.nodes[last].S = m.src[from:seg.Stop]
		m.end = seg.Stop
	} else {
		m.leaf(board.Node{Kind: board.TextNode, S: s})
		m.end = seg.Stop
	}
	switch {
	case n.HardLineBreak():
		m.leaf(board.Node{Kind: board.HardBreak})
	case n.SoftLineBreak() && m.end < 0:
		m.leaf(board.Node{Kind: board.TextNode, S: " "})
	case n.SoftLineBreak() && !m.joins(n):
		m.leaf(board.Node{Kind: board.TextNode, S: " "})
	}
}

// joins says whether the text after n will be joined to it, with the line break between them as the space.
func (m *prosewriter) joins(n *ast.Text) bool {
	next, ok := n.NextSibling().(*ast.Text)
	return ok && !strings.ContainsAny(m.src[next.Segment.Start:next.Segment.Stop], "\\&") &&
		strings.TrimSpace(m.src[m.end:next.Segment.Start]) == ""
}

func (m *prosewriter) lines(n ast.Node) string {
	var b strings.Builder
	for i := range n.Lines().Len() {
		seg := n.Lines().At(i)
		b.WriteString(m.src[seg.Start:seg.Stop])
	}
	return strings.TrimRight(b.String(), "\n")
}

// posOf is the place of the first text in or before an inline node that leads to dest. A text that YAML folds has lost
// its lines; there the address is looked for in the file itself.
func (m *prosewriter) posOf(n ast.Node, dest string) board.Spot {
	if m.folded > 0 {
		lines := m.s.text()
		for i := m.folded - 1; i < min(len(lines), m.folded+500); i++ {
			if at := strings.Index(lines[i], "]("+dest); at >= 0 {
				open := max(strings.LastIndexByte(lines[i][:at], '['), 0)
				return m.s.spot(i+1, runes(lines[i][:open])+2)
			}
		}
	}
	offset := 0
	if t, ok := n.FirstChild().(*ast.Text); ok {
		offset = t.Segment.Start
	} else if p := n.Parent(); p != nil && p.Type() == ast.TypeBlock && p.Lines().Len() > 0 {
		offset = p.Lines().At(0).Start
	}
	return m.spotAt(offset)
}

func (m *prosewriter) spotAt(offset int) board.Spot {
	before := m.src[:offset]
	line, before0 := m.place(strings.Count(before, "\n") + 1)
	col := runes(before[strings.LastIndexByte(before, '\n')+1:]) + 1
	return m.s.spot(line, before0+col)
}

// rawBlock and rawInline keep HTML as the text it is: it is shown, not obeyed.
func (m *prosewriter) rawBlock(n *ast.HTMLBlock) {
	s := m.lines(n)
	if n.Lines().Len() > 0 {
		m.d.rawHTML(m.s, m.spotAt(n.Lines().At(0).Start), s)
	}
	m.nodes = append(m.nodes, board.Node{Kind: board.Paragraph, Size: 1})
	m.leaf(board.Node{Kind: board.TextNode, S: s})
}

func (m *prosewriter) rawInline(n *ast.RawHTML) {
	if n.Segments.Len() == 0 {
		return
	}
	first, last := n.Segments.At(0), n.Segments.At(n.Segments.Len()-1)
	s := m.src[first.Start:last.Stop]
	m.d.rawHTML(m.s, m.spotAt(first.Start), s)
	m.leaf(board.Node{Kind: board.TextNode, S: s})
}
