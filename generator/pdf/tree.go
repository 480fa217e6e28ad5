package pdf

import "fmt"

// branch is how many entries a node of a tree has: arrays in PDF 1.4 may have
// 8,191 elements (ISO 19005-1, 6.1.12), and readers want short ones.
const branch = 256

// tree is the parent tree: the object of each key, from 0 up (ISO 32000-1,
// 7.9.7 and 14.7.4.4).
type tree []int

// add returns the key of a new entry.
func (t *tree) add(obj int) int {
	*t = append(*t, obj)
	return len(*t) - 1
}

// write writes the tree and returns its root's number.
func (t tree) write(f *file) int {
	return f.directory("/Nums[", len(t), appendInt, func(i int) int { return t[i] })
}

// directory writes a number tree or a name tree of n entries: their keys, in
// order, and the objects that these lead to.
func (f *file) directory(entries string, n int, key func(b []byte, i int) []byte, obj func(i int) int) int {
	leaf := func(b []byte, from, to int) []byte {
		b = append(b, entries...)
		for i := from; i < to; i++ {
			b = append(appendRef(append(key(b, i), ' '), obj(i)), ' ')
		}
		return append(b, "]>>"...)
	}
	root := f.reserve()
	if n <= branch {
		f.object(root, leaf([]byte("<<"), 0, n))
		return root
	}
	var nodes []int
	for from := 0; from < n; from += branch {
		to := min(from+branch, n)
		node := f.reserve()
		b := append(key([]byte("<</Limits["), from), ' ')
		f.object(node, leaf(append(key(b, to-1), ']'), from, to))
		nodes = append(nodes, node)
	}
	f.object(root, append(appendKids([]byte("<<"), nodes), ">>"...))
	return root
}

// appendKey appends the name of the i-th of something. Names are of one length,
// so that their order is that of the numbers.
func appendKey(b []byte, i int) []byte { return fmt.Appendf(b, "(%07d)", i) }

// sheets is the tree of pages: a root, nodes, and pages in the nodes.
type sheets struct {
	root  int
	count int
	nodes []int
	pages []int // of the node at hand
}

// parent returns the node of the next page.
func (s *sheets) parent(f *file) int {
	if len(s.pages) == branch {
		s.node(f)
	}
	if len(s.pages) == 0 {
		s.nodes = append(s.nodes, f.reserve())
	}
	return s.nodes[len(s.nodes)-1]
}

func (s *sheets) add(page int) {
	s.pages = append(s.pages, page)
	s.count++
}

// node writes the node at hand.
func (s *sheets) node(f *file) {
	b := appendInt([]byte("<</Type/Pages/Count "), len(s.pages))
	b = appendRef(append(b, "/Parent "...), s.root)
	f.object(s.nodes[len(s.nodes)-1], append(appendKids(b, s.pages), ">>"...))
	s.pages = s.pages[:0]
}

func (s *sheets) finish(f *file) {
	if len(s.pages) > 0 {
		s.node(f)
	}
	b := appendInt([]byte("<</Type/Pages/Count "), s.count)
	f.object(s.root, append(appendKids(b, s.nodes), ">>"...))
}

func appendKids(b []byte, kids []int) []byte {
	b = append(b, "/Kids["...)
	for _, k := range kids {
		b = append(appendRef(b, k), ' ')
	}
	return append(b, ']')
}
