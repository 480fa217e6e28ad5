package layout

import "bangtin/generator/pdf"

// Pen draws on the pages of one document and keeps its tags in order. It is one goroutine's.
type Pen struct {
	Doc *pdf.Document
	// Page is the page at hand, nil before the first.
	Page *pdf.Page

	root  *pdf.Element
	last  *Node
	ghost int      // how deep in artifacts
	kind  pdf.Kind // of the artifact
}

// NewPen takes a pen for a document.
func NewPen(d *pdf.Document) *Pen { return &Pen{Doc: d, root: d.Root()} }

// NewPage begins a page.
func (p *Pen) NewPage(width, height pdf.Length) { p.Page = p.Doc.Page(width, height) }

// Section begins an element of the document's root that everything drawn from now on belongs to, and ends the one
// before it: one record of many.
func (p *Pen) Section(role pdf.Role, title string) {
	p.End()
	p.root = p.Doc.Root().Add(role)
	p.root.Title = title
}

// End closes what is open.
func (p *Pen) End() {
	if p.last != nil {
		leave(p.last, nil)
		p.last = nil
	}
	if p.root != p.Doc.Root() {
		p.root.Close()
		p.root = p.Doc.Root()
	}
}

// Mark says that what is drawn next belongs to n, and gives its element: nil among artifacts, where nothing belongs
// to anything.
func (p *Pen) Mark(n *Node) *pdf.Element {
	if p.ghost > 0 || n == nil {
		p.Page.Artifact(p.kind)
		return nil
	}
	if n != p.last {
		leave(p.last, n)
		p.last = n
	}
	e := n.open(p.root)
	p.Page.Mark(e)
	return e
}

// Artifact draws what is for the eye alone.
func (p *Pen) Artifact(k pdf.Kind, do func()) {
	old := p.kind
	p.ghost++
	p.kind = k
	p.Page.Artifact(k)
	do()
	p.ghost--
	p.kind = old
	p.Page.Artifact(pdf.Layout)
}

// rule draws a straight line, an artifact.
func (p *Pen) rule(x1, y1, x2, y2 pdf.Length, s pdf.Stroke) {
	p.Page.Artifact(pdf.Layout)
	p.Page.StrokeLine(x1, y1, x2, y2, s)
}

// Ticks draws short lines at the edges of a page of that size: where xs and ys are cut, or, dashed, folded.
func (p *Pen) Ticks(width, height pdf.Length, xs, ys []pdf.Length, s pdf.Stroke) {
	const long = 12 * pdf.Point
	for _, x := range xs {
		p.rule(x, 0, x, long, s)
		p.rule(x, height-long, x, height, s)
	}
	for _, y := range ys {
		p.rule(0, y, long, y, s)
		p.rule(width-long, y, width, y, s)
	}
}
