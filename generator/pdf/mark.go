package pdf

import (
	"errors"
	"fmt"
)

// Mark says that what is drawn next belongs to e, until the next Mark or
// Artifact.
func (p *Page) Mark(e *Element) {
	if !p.live() || e != nil && p.marked == e {
		return
	}
	p.unmark()
	if e == nil || e.doc != p.doc {
		p.doc.fail(errors.New("something is drawn for no element, or another document's"))
		return
	}
	if e.closed {
		p.doc.fail(fmt.Errorf("something is drawn for %s, which is closed", e.role))
	}
	p.marked = e
}

// Artifact says that what is drawn next is for the eye alone.
func (p *Page) Artifact(k Kind) {
	if !p.live() || p.artifact && p.kind == k {
		return
	}
	p.unmark()
	p.artifact, p.kind = true, k
}

// unmark ends what was marked.
func (p *Page) unmark() {
	p.pause()
	p.marked, p.artifact, p.kind = nil, false, Layout
}

// pause ends the marked-content sequence; what comes next of the same element
// or artifact begins a new one.
func (p *Page) pause() {
	if p.open {
		p.doc.kit.page = append(p.doc.kit.page, "EMC\n"...)
		p.open = false
	}
}

// begin begins a marked-content sequence, if there is none, for something to be
// drawn. Sequences begin this late so that none is empty.
func (p *Page) begin() {
	if p.open {
		return
	}
	p.open = true
	b := p.doc.kit.page
	if e := p.marked; e == nil {
		b = append(b, p.kind.begin()...)
	} else {
		b = append(append(append(b, '/'), e.role...), "<</MCID "...)
		b = append(appendInt(b, len(p.owners)), ">>BDC "...)
		e.kids = append(e.kids, kid{page: p.obj, n: len(p.owners), kind: content})
		p.owners = append(p.owners, e)
	}
	p.doc.kit.page = b
}

// Place says where on the page e stands, in the transform of the moment.
// Figures need it. Of an element on several pages the last place counts.
func (p *Page) Place(e *Element, box Rect) {
	if p.live() && e != nil && !e.closed {
		e.box = p.onPaper(box)
	}
}

// onPaper returns a box as the file has it: on the untransformed page, its Y
// the lower edge from the page's bottom.
func (p *Page) onPaper(r Rect) Rect {
	r = p.state.outside.rect(r)
	r.Y = p.height - r.Y - r.H
	return r
}
