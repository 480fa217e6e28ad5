package pdf

import "fmt"

// maxPage is the longest side of a page: 200 inches (ISO 32000-1, Annex C).
const maxPage = 14_400 * Point

// Page is a page at hand, from [Document.Page] until the next one.
type Page struct {
	doc           *Document
	obj           int
	width, height Length

	marked   *Element // the element of what follows, nil for none
	artifact bool     // what follows was called an artifact
	kind     Kind
	open     bool       // a marked-content sequence was begun
	owners   []*Element // by marked-content identifier
	annots   []byte     // references to annotations
	key      int        // in the parent tree

	state state
	stack []state
}

// state is what q saves and Q restores.
type state struct {
	font    *embedded
	size    Length
	fill    Color
	line    Stroke
	outside Transform // of all that is pushed
}

// Page begins a page and ends the one before it.
func (d *Document) Page(width, height Length) *Page {
	d.endPage()
	p := &Page{doc: d, width: width, height: height, state: initial()}
	if width <= 0 || height <= 0 || width > maxPage || height > maxPage {
		d.fail(fmt.Errorf("a page of %s by %s points", appendLength(nil, width), appendLength(nil, height)))
	}
	if d.file.err != nil {
		return p
	}
	p.obj = d.file.reserve()
	p.key = d.parents.add(0)
	d.page = p
	d.kit.page = append(Transform{Y: -height}.appendMatrix(d.kit.page[:0]), '\n')
	return p
}

func initial() state { return state{line: Stroke{Width: Point}} }

// live reports whether p can still be drawn on.
func (p *Page) live() bool {
	if p.doc.page != p {
		p.doc.fail(fmt.Errorf("something is drawn on a page that is finished"))
		return false
	}
	return p.doc.file.err == nil
}

// Size returns the page's width and height.
func (p *Page) Size() (width, height Length) { return p.width, p.height }

// endPage writes the page at hand.
func (d *Document) endPage() {
	p := d.page
	if p == nil {
		return
	}
	p.unmark()
	if len(p.stack) > 0 {
		d.fail(fmt.Errorf("a page ends with %d transforms or clips that were not popped", len(p.stack)))
	}
	d.page = nil
	parent, f := d.sheets.parent(d.file), d.file
	contents, owners := f.reserve(), f.reserve()
	f.stream(contents, "", d.kit.page)
	b := append(d.kit.scratch[:0], '[')
	for _, e := range p.owners {
		b = append(appendRef(b, e.obj), ' ')
	}
	f.object(owners, append(b, ']'))
	d.parents[p.key] = owners

	b = appendRef(append(b[:0], "<</Type/Page/Parent "...), parent)
	for _, box := range []string{"/MediaBox[0 0 ", "/TrimBox[0 0 "} {
		b = append(appendLengths(append(b, box...), p.width, p.height), ']')
	}
	b = appendRef(append(b, "/Resources "...), d.resourcesObj)
	b = appendRef(append(b, "/Contents "...), contents)
	b = appendInt(append(b, "/StructParents "...), p.key)
	b = append(b, "/Tabs/S"...)
	if len(p.annots) > 0 {
		b = append(append(append(b, "/Annots["...), p.annots...), ']')
	}
	f.object(p.obj, append(b, ">>"...))
	d.kit.scratch = b
	d.sheets.add(p.obj)
}
