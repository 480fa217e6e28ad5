package layout

import "bangtin/generator/pdf"

// List opens a list for the items that do pours in.
func (f *Flow) List(n pdf.Numbering, do func()) {
	f.In(Node{Role: pdf.L, Numbering: n}, do)
}

// Item pours in an item of a list: what do pours in, set in by hang, with a label beside its beginning. The label is
// told where the item begins, and the node it belongs to.
func (f *Flow) Item(hang pdf.Length, label func(n *Node) Ink, do func()) {
	f.In(Node{Role: pdf.LI}, func() {
		x := f.left
		ink := label(&Node{Role: pdf.Lbl, Parent: f.node})
		f.label = InkFunc(func(p *Pen, left, y pdf.Length) { ink.Draw(p, left+x, y) })
		f.In(Node{Role: pdf.LBody}, func() { f.Indent(hang, do) })
		f.label = nil
	})
}

// Label is a text as the label of an item: "1.", "•". It stands on the first line of a paragraph of the style.
func Label(text string, st Style) func(n *Node) Ink {
	return func(n *Node) Ink {
		return InkFunc(func(p *Pen, x, y pdf.Length) {
			p.Mark(n)
			p.Page.Text(x, y+st.baseline(), st.Font.Shape(text+" ", st.Size), st.Color)
		})
	}
}

// TickBox is a box to tick as the label of an item, as high as capitals; it is read as ☐.
func TickBox(st Style) func(n *Node) Ink {
	return func(n *Node) Ink {
		n.Actual = "☐"
		return InkFunc(func(p *Pen, x, y pdf.Length) {
			p.Mark(n)
			side := st.Font.Metrics(st.Size).CapHeight * 115 / 100
			var box pdf.Path
			box.RoundRect(x+st.Size/20, y+st.baseline()-side+side/15, side, side, side/8)
			p.Page.Stroke(&box, pdf.Stroke{Color: st.Color, Width: max(st.Size/13, 600)})
		})
	}
}
