package layout

import "bangtin/generator/pdf"

// Node is a part of the tag tree: what a structure element will be once something of it is drawn. A node is drawn in
// one go, but for its breaks; drawn again, it becomes a new element.
type Node struct {
	Role pdf.Role
	// Parent is nil for what stands at the pen's root.
	Parent *Node
	// Alt, Actual, Lang, Title, Scope, ColSpan and Numbering are those of pdf.Element.
	Alt, Actual, Lang, Title string
	Scope                    pdf.Scope
	ColSpan                  int
	Numbering                pdf.Numbering

	// Hold keeps the children open while the node is: the cells of a row that is divided take turns,
	// and so do columns that go on on the next page.
	Hold  bool
	el    *pdf.Element
	under *pdf.Element // the parent's element when el was made
}

// in says whether n is m or below it.
func (n *Node) in(m *Node) bool {
	for ; n != nil; n = n.Parent {
		if n == m {
			return true
		}
	}
	return false
}

// open is the node's element, made if need be.
func (n *Node) open(root *pdf.Element) *pdf.Element {
	up := root
	if n.Parent != nil {
		up = n.Parent.open(root)
	}
	if n.el == nil || n.under != up {
		e := up.Add(n.Role)
		e.Alt, e.ActualText, e.Lang, e.Title = n.Alt, n.Actual, n.Lang, n.Title
		e.Scope, e.ColSpan, e.Numbering = n.Scope, n.ColSpan, n.Numbering
		n.el, n.under = e, up
	}
	return n.el
}

// leave closes what is open of the last node and what next does not belong to.
func leave(last, next *Node) {
	for m := last; m != nil && !next.in(m); m = m.Parent {
		above := m.Parent
		if above != nil && !next.in(above) {
			continue // it closes with what is above it
		}
		if above != nil && above.Hold {
			return
		}
		if m.el != nil {
			m.el.Close()
			m.el = nil
		}
	}
}
