package layout

import "bangtin/generator/pdf"

// Flow collects strips of one width. Make one with [NewFlow].
type Flow struct {
	width  pdf.Length
	lang   string
	strips []Strip
	node   *Node      // that what comes next belongs to
	left   pdf.Length // what is set in
	before pdf.Length // space that the next strip wants above it
	label  Ink        // what stands beside the next strip
	anchor *pdf.Anchor
}

// NewFlow makes an empty flow. lang is the document's language.
func NewFlow(width pdf.Length, lang string) *Flow { return &Flow{width: width, lang: lang} }

// Inner makes a flow for a part of this one, a cell or a box, whose tags stand below what is open here.
func (f *Flow) Inner(width pdf.Length) *Flow {
	return &Flow{width: width, lang: f.lang, node: f.node}
}

// Width is the width that is left for what comes next.
func (f *Flow) Width() pdf.Length { return f.width - f.left }

// Node is the node that is open, nil for none.
func (f *Flow) Node() *Node { return f.node }

// Strips are what was poured in so far.
func (f *Flow) Strips() []Strip { return f.strips }

// Empty says whether nothing was poured in.
func (f *Flow) Empty() bool { return len(f.strips) == 0 }

// In opens a node for what do pours in, and closes it.
func (f *Flow) In(n Node, do func()) {
	n.Parent = f.node
	f.node = &n
	do()
	f.node = n.Parent
}

// Space asks for room above the next strip; of several wishes the largest counts.
func (f *Flow) Space(h pdf.Length) { f.before = max(f.before, h) }

// Indent sets in what do pours in.
func (f *Flow) Indent(by pdf.Length, do func()) {
	by = min(by, f.Width()/2) // something must be left
	f.left += by
	do()
	f.left -= by
}

// Anchor places an anchor at the next strip.
func (f *Flow) Anchor(a *pdf.Anchor) { f.anchor = a }

// Keep keeps the last strip with what comes next.
func (f *Flow) Keep() {
	if n := len(f.strips); n > 0 {
		f.strips[n-1].Keep = true
	}
}

// Together keeps all that do pours in with each other.
func (f *Flow) Together(do func()) {
	n := len(f.strips)
	do()
	for i := n; i < len(f.strips)-1; i++ {
		f.strips[i].Keep = true
	}
}

// Add pours a strip in. Its ink is drawn at the flow's left edge; what [Flow.Indent] sets in is Left.
func (f *Flow) Add(s Strip) {
	s.Before = max(s.Before, f.before)
	if f.label != nil {
		s.Ink = labelled{f.label, s.Ink}
	}
	if f.anchor != nil {
		s.Ink = anchored{f.anchor, s.Ink}
	}
	f.before, f.label, f.anchor = 0, nil, nil
	f.strips = append(f.strips, s)
}

// Left is how far what comes next is set in.
func (f *Flow) Left() pdf.Length { return f.left }

// Text pours a paragraph in, as an element of that role. Spans without text are left out, and so is a paragraph of
// none.
func (f *Flow) Text(role pdf.Role, st Style, spans ...Span) {
	f.text(&Node{Role: role, Parent: f.node}, st, spans)
}

// Line is Text without an element of its own: the text belongs to what is open.
func (f *Flow) Line(st Style, spans ...Span) { f.text(f.node, st, spans) }

func (f *Flow) text(node *Node, st Style, spans []Span) {
	g := paragraph{style: st, width: max(f.Width(), pdf.Point), x: f.left, spans: make([]Span, 0, len(spans))}
	for _, s := range spans {
		if s.Text = Bind(s.Text); s.Text != "" {
			g.spans = append(g.spans, s)
		}
	}
	if len(g.spans) == 0 {
		return
	}
	g.nodes = f.nodesOf(node, g.spans)
	lines := g.lines(g.width)
	if st.Balance {
		lines = g.balance(lines)
	}
	for i, l := range lines {
		n := len(lines)
		f.Add(Strip{Height: l.height, Ink: l, Keep: i == 0 && n > 1 || i == n-2 || i == n-1 && st.Keep})
	}
}

// nodesOf are the nodes of a paragraph's spans: its own, a link's, or that of a passage in another language. A
// paragraph all of one foreign language says so itself.
func (f *Flow) nodesOf(node *Node, spans []Span) []*Node {
	lang := spans[0].Lang
	for i := range spans {
		if spans[i].Lang != lang {
			lang = ""
		}
	}
	if lang == f.lang {
		lang = ""
	}
	if lang != "" && node != f.node && node != nil {
		node.Lang = lang
	}
	nodes := make([]*Node, len(spans))
	for i := range spans {
		s := &spans[i]
		foreign := s.Lang
		if foreign == f.lang || node != nil && foreign == node.Lang {
			foreign = ""
		}
		switch {
		case s.URI != "" || s.To != nil:
			nodes[i] = &Node{Role: pdf.Link, Parent: node, Lang: foreign}
		case foreign != "":
			nodes[i] = &Node{Role: pdf.Span, Parent: node, Lang: foreign}
		default:
			nodes[i] = node
		}
	}
	return nodes
}

// Height is how high the flow is in one frame.
func (f *Flow) Height() pdf.Length { return heights(f.strips, true) }

// heights is how high strips are, one below the other.
func heights(strips []Strip, top bool) (sum pdf.Length) {
	for i := range strips {
		if i > 0 || !top {
			sum += strips[i].Before
		}
		sum += strips[i].Height
	}
	return sum
}

// Draw draws the flow in one piece.
func (f *Flow) Draw(p *Pen, x, y pdf.Length) { draw(p, f.strips, x, y) }

func draw(p *Pen, strips []Strip, x, y pdf.Length) {
	for i := range strips {
		if i > 0 {
			y += strips[i].Before
		}
		strips[i].Ink.Draw(p, x, y)
		y += strips[i].Height
	}
}
