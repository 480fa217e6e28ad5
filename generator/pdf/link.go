package pdf

import (
	"errors"
	"strings"
)

// Anchor is a place that links and bookmarks lead to. It may be led to before
// it is placed, and must be placed once.
type Anchor struct {
	doc    *Document
	number int // among the document's
	placed bool
}

// Anchor makes an anchor.
func (d *Document) Anchor() *Anchor {
	d.anchors = append(d.anchors, 0)
	return &Anchor{doc: d, number: len(d.anchors) - 1}
}

// Anchor places a at a height of the page: readers show the page from there.
func (p *Page) Anchor(a *Anchor, y Length) {
	if !p.live() {
		return
	}
	if !p.doc.owns(a) {
		return
	}
	if a.placed {
		p.doc.fail(errors.New("an anchor is placed twice"))
		return
	}
	a.placed = true
	n := p.doc.file.reserve()
	p.doc.anchors[a.number] = n
	b := appendRef([]byte{'['}, p.obj)
	b = appendLength(append(b, "/XYZ null "...), p.onPaper(Rect{Y: y}).Y)
	p.doc.file.object(n, append(b, " null]"...))
}

// owns reports whether a is an anchor of this document.
func (d *Document) owns(a *Anchor) bool {
	if a == nil || a.doc != d {
		d.fail(errors.New("an anchor is none, or another document's"))
		return false
	}
	return true
}

// appendDestinations appends the catalog's entry: where each anchor lies.
func (d *Document) appendDestinations(b []byte) []byte {
	if len(d.anchors) == 0 {
		return b
	}
	root := d.file.directory("/Names[", len(d.anchors), appendKey, func(i int) int { return d.anchors[i] })
	return append(appendRef(append(b, "/Names<</Dests "...), root), ">>"...)
}

// Link makes a box of the page lead to a web address. e, a [Link], is the
// element of what is drawn there; contents says where it leads to those who
// don't see. A link on two lines is one element and two boxes.
func (p *Page) Link(e *Element, box Rect, uri, contents string) {
	b := append(appendURI([]byte("/A<</S/URI/URI("), uri), ")>>"...)
	p.link(e, box, b, contents)
}

// LinkTo is Link to an anchor of this document.
func (p *Page) LinkTo(e *Element, box Rect, to *Anchor, contents string) {
	if p.doc.owns(to) {
		p.link(e, box, appendKey([]byte("/Dest"), to.number), contents)
	}
}

func (p *Page) link(e *Element, box Rect, action []byte, contents string) {
	if !p.live() {
		return
	}
	if e == nil || e.doc != p.doc || e.role != Link || e.closed || strings.TrimSpace(contents) == "" {
		p.doc.fail(errors.New("a link needs contents and an open element with the role Link"))
		return
	}
	f := p.doc.file
	n := f.reserve()
	r := p.onPaper(box)
	b := append(p.doc.kit.scratch[:0], "<</Type/Annot/Subtype/Link/Border[0 0 0]/F 4/Rect["...)
	b = append(appendLengths(b, r.X, r.Y, r.X+r.W, r.Y+r.H), ']')
	b = appendText(append(b, "/Contents"...), contents)
	b = appendInt(append(b, "/StructParent "...), p.doc.parents.add(e.obj))
	b = append(append(b, action...), ">>"...)
	p.doc.kit.scratch = b
	f.object(n, b)
	p.annots = append(appendRef(p.annots, n), ' ')
	e.kids = append(e.kids, kid{page: p.obj, n: n, kind: annot})
}

// appendURI appends an address inside of a literal string; what is not ASCII is
// escaped as in RFC 3986, 2.1.
func appendURI(b []byte, uri string) []byte {
	for i := range len(uri) {
		switch c := uri[i]; {
		case c <= ' ' || c >= 0x7F:
			b = append(b, '%', hexDigits[c>>4], hexDigits[c&15])
		case c == '(' || c == ')' || c == '\\':
			b = append(b, '\\', c)
		default:
			b = append(b, c)
		}
	}
	return b
}
