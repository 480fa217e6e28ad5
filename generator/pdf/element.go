package pdf

import "fmt"

// Element is a structure element: what a part of the document is. Its exported
// fields may be set until it is closed.
type Element struct {
	Alt        string    // what stands for a Figure, for those who don't see it
	ActualText string    // the text, where what is drawn differs from it
	Lang       string    // where the language changes, as in BCP 47
	Title      string    // a name that readers may show, of a Sect
	Scope      Scope     // of a TH
	RowSpan    int       // of a TH or TD; 0 is 1
	ColSpan    int       // of a TH or TD; 0 is 1
	Numbering  Numbering // of an L

	doc    *Document
	role   Role
	parent *Element
	obj    int
	kids   []kid
	open   []*Element // kids that are not closed
	box    Rect       // on the page, y from the bottom; of a Figure
	closed bool
}

// kid is something in an element, on a page if it is drawn.
type kid struct {
	page int // number of the page's object
	n    int // a marked-content identifier, or the number of an object
	kind kidKind
}

type kidKind uint8

const (
	child   kidKind = iota // an element
	content                // marked content
	annot                  // an annotation
)

// Role returns what the element is.
func (e *Element) Role() Role { return e.role }

// Add makes an element inside of e, behind what e already holds.
func (e *Element) Add(role Role) *Element {
	d := e.doc
	if e.closed {
		d.fail(fmt.Errorf("%s is added to %s, which is closed", role, e.role))
		return &Element{doc: d, role: role, parent: e, closed: true}
	}
	k := &Element{doc: d, role: role, parent: e, obj: d.file.reserve()}
	e.kids = append(e.kids, kid{n: k.obj, kind: child})
	e.open = append(e.open, k)
	return k
}

// Close writes the element, and before it those inside that are still open.
// Nothing can be added or marked afterwards. To close twice does nothing.
func (e *Element) Close() {
	if e.closed {
		return
	}
	if e.doc.page != nil && e.doc.page.marked == e {
		e.doc.page.unmark()
	}
	for len(e.open) > 0 {
		e.open[len(e.open)-1].Close()
	}
	e.closed = true
	if p := e.parent; p != nil {
		for i := len(p.open) - 1; i >= 0; i-- {
			if p.open[i] == e {
				p.open = append(p.open[:i], p.open[i+1:]...)
				break
			}
		}
	}
	e.check()
	e.write()
	e.kids, e.open = nil, nil
}

// check refuses what a screen reader could make nothing of.
func (e *Element) check() {
	if e.role == Figure && (e.Alt == "" && e.ActualText == "" || e.box.W <= 0 || e.box.H <= 0) {
		e.doc.fail(fmt.Errorf("a figure has no alternative text or no box: %q", e.Alt))
	}
}

func (e *Element) write() {
	b := append(e.doc.kit.scratch[:0], "<</S/"...)
	b = append(append(b, e.role...), "/P "...)
	b = appendRef(b, e.parentObject())
	b, page := e.appendKids(b)
	if page > 0 {
		b = appendRef(append(b, "/Pg "...), page)
	}
	for _, t := range []struct{ key, text string }{{"/Alt", e.Alt}, {"/ActualText", e.ActualText}, {"/Lang", e.Lang}, {"/T", e.Title}} {
		if t.text != "" {
			b = appendText(append(b, t.key...), t.text)
		}
	}
	if e.role == Note { // must have a name of its own (ISO 14289-1, 7.9)
		b = appendKey(append(b, "/ID"...), len(e.doc.notes))
		e.doc.notes = append(e.doc.notes, e.obj)
	}
	b = append(e.appendAttributes(b), ">>"...)
	e.doc.kit.scratch = b
	e.doc.file.object(e.obj, b)
}

func (e *Element) parentObject() int {
	if e.parent == nil {
		return e.doc.treeObj
	}
	return e.parent.obj
}

// appendKids appends what the element holds. Marked content on the page that it
// returns goes without naming it.
func (e *Element) appendKids(b []byte) (_ []byte, page int) {
	if len(e.kids) == 0 {
		return b, 0
	}
	b = append(b, "/K["...)
	for i, k := range e.kids {
		if i > 0 {
			b = append(b, ' ')
		}
		if page == 0 {
			page = k.page
		}
		switch {
		case k.kind == child:
			b = appendRef(b, k.n)
		case k.kind == annot:
			b = appendRef(append(b, "<</Type/OBJR/Pg "...), k.page)
			b = append(appendRef(append(b, "/Obj "...), k.n), ">>"...)
		case k.page == page:
			b = appendInt(b, k.n)
		default:
			b = appendRef(append(b, "<</Type/MCR/Pg "...), k.page)
			b = append(appendInt(append(b, "/MCID "...), k.n), ">>"...)
		}
	}
	return append(b, ']'), page
}

// appendAttributes appends the attributes (ISO 32000-1, 14.8.5), owner by owner.
func (e *Element) appendAttributes(b []byte) []byte {
	start := len(b)
	b = append(b, "/A["...)
	empty := len(b)
	if e.role == Figure {
		r := e.box
		b = append(b, "<</O/Layout/Placement/Block/BBox["...)
		b = append(appendLengths(b, r.X, r.Y, r.X+r.W, r.Y+r.H), "]>>"...)
	}
	if e.role == L && e.Numbering != "" {
		b = append(append(append(b, "<</O/List/ListNumbering/"...), e.Numbering...), ">>"...)
	}
	if e.role == TH || e.role == TD && (e.RowSpan > 1 || e.ColSpan > 1) {
		b = e.appendCell(b)
	}
	if len(b) == empty {
		return b[:start]
	}
	return append(b, ']')
}

func (e *Element) appendCell(b []byte) []byte {
	b = append(b, "<</O/Table"...)
	if e.role == TH {
		scope := e.Scope
		if scope == "" {
			scope = Column
		}
		b = append(append(b, "/Scope/"...), scope...)
	}
	if e.RowSpan > 1 {
		b = appendInt(append(b, "/RowSpan "...), e.RowSpan)
	}
	if e.ColSpan > 1 {
		b = appendInt(append(b, "/ColSpan "...), e.ColSpan)
	}
	return append(b, ">>"...)
}
