package board

import "strings"

// Spot is a place in one of a record's files: small, because a board keeps one for every value.
type Spot struct {
	Line int32
	Col  uint16
	File uint8 // index into Record.Files
}

// Where is the side table of a record's values: path to place. Paths are kept as 32-bit hashes: a board of 10,000
// procedures has a million of them. Two paths of one record that share a hash would cost a wrong column in a message
// and nothing else.
type Where struct{ rows []whereRow }

type whereRow struct {
	hash uint32
	spot Spot
}

// PathHash is the running hash of a path; Root is the empty path's.
type PathHash uint32

// Root is the hash of the empty path: the record as a whole.
const Root PathHash = 2166136261

// Key is the path extended by a key or an index.
func (h PathHash) Key(name string) PathHash {
	x := uint32(h)
	for i := range len(name) {
		x = (x ^ uint32(name[i])) * 16777619
	}
	return PathHash((x ^ '.') * 16777619)
}

// Grow makes room for n values.
func (w *Where) Grow(n int) { w.rows = make([]whereRow, 0, n) }

// Add notes the place of the value under a path.
func (w *Where) Add(path PathHash, s Spot) {
	w.rows = append(w.rows, whereRow{uint32(path), s})
}

// Len is the number of places noted; Cut forgets those noted since, of a value that was left out.
func (w *Where) Len() int  { return len(w.rows) }
func (w *Where) Cut(n int) { w.rows = w.rows[:n] }

// Fit gives back memory that was kept for growth.
func (w *Where) Fit() {
	if cap(w.rows) > len(w.rows) {
		w.rows = append(make([]whereRow, 0, len(w.rows)), w.rows...)
	}
}

// find looks path up, then the paths above it.
func (w *Where) find(path string) Spot {
	parts := strings.Split(path, ".")
	for n := len(parts); n >= 0; n-- {
		h := Root
		for _, p := range parts[:n] {
			if p != "" {
				h = h.Key(p)
			}
		}
		for _, r := range w.rows {
			if r.hash == uint32(h) {
				return r.spot
			}
		}
	}
	return Spot{Line: 1, Col: 1}
}
