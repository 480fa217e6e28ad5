package layout

import "bangtin/generator/pdf"

// TableLook is what a table looks like.
type TableLook struct {
	// Gap is the space between columns.
	Gap pdf.Length
	// Head and Row frame the rows.
	Head, Row Frame
	// Side is the space at the left and the right edge.
	Side pdf.Length
}

// Table is a table on its way into a flow: [Flow.Table] makes it, Head and Row fill it.
type Table struct {
	f     *Flow
	look  TableLook
	cols  []pdf.Length // widths
	table *Node
	body  *Node
	head  *Strip
}

// Table pours in a table with columns of those shares of the width. do calls Head, if there is a head, then Row.
func (f *Flow) Table(look TableLook, shares []int, do func(t *Table)) {
	t := &Table{f: f, look: look, table: &Node{Role: pdf.Table, Parent: f.node}}
	t.body = &Node{Role: pdf.TBody, Parent: t.table}
	sum := 0
	for _, s := range shares {
		sum += max(s, 0)
	}
	room := f.Width() - 2*look.Side - look.Gap*pdf.Length(len(shares)-1)
	for _, s := range shares {
		t.cols = append(t.cols, max(room*pdf.Length(max(s, 0))/pdf.Length(max(sum, 1)), pdf.Point))
	}
	do(t)
}

// Head pours the head in: a cell for each column.
func (t *Table) Head(cells ...func(in *Flow)) {
	part := &Node{Role: pdf.THead, Parent: t.table}
	t.add(part, pdf.TH, t.look.Head, cells)
	last := &t.f.strips[len(t.f.strips)-1]
	last.Keep = true
	head := *last
	head.Before = 0
	t.head = &head
}

// Row pours a row in. Of fewer cells than columns, the last spans the columns that are left.
func (t *Table) Row(cells ...func(in *Flow)) {
	t.add(t.body, pdf.TD, t.look.Row, cells)
	t.f.strips[len(t.f.strips)-1].Head = t.head
}

func (t *Table) add(part *Node, role pdf.Role, look Frame, cells []func(in *Flow)) {
	tr := &Node{Role: pdf.TR, Parent: part, Hold: true}
	x := t.look.Side
	var row []Cell
	for i, fill := range cells {
		if i >= len(t.cols) {
			break
		}
		n := &Node{Role: role, Parent: tr}
		w := t.cols[i]
		if i == len(cells)-1 && len(cells) < len(t.cols) {
			n.ColSpan = len(t.cols) - i
			for _, more := range t.cols[i+1:] {
				w += t.look.Gap + more
			}
		}
		if role == pdf.TH {
			n.Scope = pdf.Column
		}
		in := t.f.Inner(w)
		in.node = n
		fill(in)
		row = append(row, Cell{X: x, Flow: in, node: n})
		x += w + t.look.Gap
	}
	t.f.Row(look, row...)
}
