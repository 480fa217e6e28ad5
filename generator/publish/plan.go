package publish

import (
	"hash/maphash"
	"sync"
)

// Marks on a path. A path is held twice if it is not all lower case: once as it is spelt (asSpelt), once folded
// (isFile, isFolder), so that one look tells a repetition from a clash of letter case.
const (
	isFile   uint64 = 1 << iota // on a folded path: a planned file
	isParent                    // on a folded path: a folder of a planned file
	asSpelt                     // on a path as spelt: planned so
	stands                      // on a path as spelt: known to be a real folder on disk
	marks    = isFile | isParent | asSpelt | stands
)

// plan is the set of planned paths. It keeps hashes, not strings: a board of a country has 1.3 million files, each in
// a folder of its own, and needs about 50 MB here. The price is that two of so many paths may share their 60 bits of
// hash, about once in 300,000 such builds; the second path is then refused as a clash. The seed is random, so the
// next build passes.
type plan struct {
	seed   maphash.Seed
	shards [64]shard
	// both is held while a path is marked in its two spellings: else, of two goroutines that enter one folder, the one
	// that marks the first spelling first and the second last would take its own folder for another's.
	both sync.Mutex
}

// shard is one part of the plan under its own lock: a hash table with linear probing, in which a slot is the upper
// bits of the hash with the marks in the lower ones. Zero is a free slot. A Go map would take four times the room.
type shard struct {
	mu    sync.Mutex
	slots []uint64 // a power of two of them
	used  int
	_     [88]byte // keeps the locks of neighbours on different cache lines
}

func (p *plan) init() { p.seed = maphash.MakeSeed() }

// mark adds marks to a path and returns those it had before.
func (p *plan) mark(path string, m uint64) (before uint64) {
	h := maphash.String(p.seed, path)
	return p.shards[h>>58].mark(h&^marks, m)
}

// marksOf returns the marks of a path.
func (p *plan) marksOf(path string) uint64 { return p.mark(path, 0) }

func (s *shard) mark(key, m uint64) (before uint64) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if m != 0 && s.used >= len(s.slots)/4*3 {
		s.grow()
	}
	if len(s.slots) == 0 {
		return 0
	}
	i := s.find(key)
	before = s.slots[i] & marks
	if before == 0 && m != 0 {
		s.used++
	}
	if m != 0 {
		s.slots[i] = key | before | m
	}
	return before
}

// find returns the index of the slot that holds the key, or of the free one where it belongs.
func (s *shard) find(key uint64) uint64 {
	mask := uint64(len(s.slots) - 1)
	i := key >> 4 & mask
	for s.slots[i] != 0 && s.slots[i]&^marks != key {
		i = (i + 1) & mask
	}
	return i
}

func (s *shard) grow() {
	old := s.slots
	s.slots = make([]uint64, max(2*len(old), 16))
	for _, slot := range old {
		if slot != 0 {
			s.slots[s.find(slot&^marks)] = slot
		}
	}
}

// add plans a file and the folders it lies in, or returns a *PathError. Each step marks first and looks afterwards:
// of two goroutines whose paths clash, at least one sees the other.
func (p *plan) add(path string) error {
	if flaw := checkPath(path); flaw != "" {
		return &PathError{Path: path, Flaw: flaw}
	}
	spelt, folded := p.enter(path, isFile)
	switch {
	case folded&isParent != 0:
		return &PathError{Path: path, Flaw: FolderClash}
	case spelt&asSpelt != 0:
		return &PathError{Path: path, Flaw: Twice}
	case folded&isFile != 0:
		return &PathError{Path: path, Flaw: CaseClash}
	}
	for folder := parent(path); folder != ""; folder = parent(folder) {
		spelt, folded := p.enter(folder, isParent)
		switch {
		case folded&isFile != 0:
			return &PathError{Path: folder, Flaw: FolderClash}
		case folded&isParent == 0:
			continue
		case spelt&asSpelt == 0:
			return &PathError{Path: folder, Flaw: CaseClash}
		}
		break // known, and so are the folders above it
	}
	return nil
}

// enter marks a path in both its spellings and returns the marks that each had before.
func (p *plan) enter(path string, what uint64) (spelt, folded uint64) {
	f := fold(path)
	if f == path {
		before := p.mark(path, asSpelt|what)
		return before, before
	}
	p.both.Lock()
	defer p.both.Unlock()
	spelt = p.mark(path, asSpelt)
	return spelt, p.mark(f, what)
}

// holds reports whether a path found on disk is planned as what: isFile or isParent. Where the file system folds
// letter case, any spelling counts, since it is the same file (which then keeps its old spelling).
func (p *plan) holds(path string, what uint64, folds bool) bool {
	if !folds && p.marksOf(path)&asSpelt == 0 {
		return false
	}
	return p.marksOf(fold(path))&what != 0
}
