package pdf

// outline is the tree of bookmarks. An item is written when what follows it is
// known, so that only the path from the root to the last item is kept.
type outline struct {
	root  bookmark
	trail []bookmark // the last item, and those that it is in, outermost first
}

type bookmark struct {
	obj                   int
	parent, prev          int
	first, last, children int
	title                 string
	to                    int // an anchor's number
}

// Bookmark adds an item to the list of contents that readers show beside the
// pages. level is 1 for the outermost; one that skips a level is taken as the
// next.
func (d *Document) Bookmark(level int, title string, to *Anchor) {
	if d.file.err != nil || !d.owns(to) {
		return
	}
	o := &d.outline
	if o.root.obj == 0 {
		o.root.obj = d.file.reserve()
	}
	depth := max(1, min(level, len(o.trail)+1))
	item := bookmark{obj: d.file.reserve(), title: title, to: to.number}
	o.end(d, depth, item.obj)
	parent := &o.root
	if depth > 1 {
		parent = &o.trail[depth-2]
	}
	item.parent, item.prev = parent.obj, parent.last
	if parent.first == 0 {
		parent.first = item.obj
	}
	parent.last = item.obj
	parent.children++
	o.trail = append(o.trail, item)
}

// end writes the items of the trail from depth on; next is what follows the one
// at depth, 0 for nothing.
func (o *outline) end(d *Document, depth, next int) {
	for len(o.trail) >= depth {
		last := len(o.trail) - 1
		follows := 0
		if last == depth-1 {
			follows = next
		}
		o.trail[last].write(d, follows)
		o.trail = o.trail[:last]
	}
}

func (m *bookmark) write(d *Document, next int) {
	b := appendText(append(d.kit.scratch[:0], "<</Title"...), m.title)
	b = appendKey(append(b, "/Dest"...), m.to)
	for _, r := range []struct {
		key string
		obj int
	}{{"/Parent ", m.parent}, {"/Prev ", m.prev}, {"/Next ", next}, {"/First ", m.first}, {"/Last ", m.last}} {
		if r.obj > 0 {
			b = appendRef(append(b, r.key...), r.obj)
		}
	}
	if m.children > 0 {
		b = appendInt(append(b, "/Count "...), -m.children) // below zero: folded
	}
	b = append(b, ">>"...)
	d.kit.scratch = b
	d.file.object(m.obj, b)
}

// finish writes what is left and returns the catalog's entries.
func (o *outline) finish(d *Document) []byte {
	if o.root.obj == 0 {
		return nil
	}
	o.end(d, 1, 0)
	b := appendRef([]byte("<</Type/Outlines/First "), o.root.first)
	b = appendRef(append(b, "/Last "...), o.root.last)
	b = appendInt(append(b, "/Count "...), o.root.children)
	d.file.object(o.root.obj, append(b, ">>"...))
	return append(appendRef([]byte("/Outlines "), o.root.obj), "/PageMode/UseOutlines"...)
}
