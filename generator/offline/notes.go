package offline

import (
	"hash/crc32"
	"hash/fnv"
	"sync"
)

// Notes remember how large files are that were made, so that a list need not make them again: 16 bytes a file, and room
// for more. The zero value is ready; all methods may be called at once from many goroutines.
type Notes struct {
	mu    sync.Mutex
	known map[uint64]Note // by a hash of the path: a million paths need no room of their own
}

// Note is the size of a file in bytes and a sum of them (CRC-32C), by which a telephone tells that it has changed.
type Note struct{ Bytes, Sum uint32 }

// NoteOf is the note of a file's bytes.
func NoteOf(data []byte) Note {
	return Note{uint32(len(data)), crc32.Checksum(data, castagnoli)}
}

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// Add notes a file.
func (n *Notes) Add(path string, data []byte) {
	note := NoteOf(data)
	n.mu.Lock()
	defer n.mu.Unlock()
	if n.known == nil {
		n.known = map[uint64]Note{}
	}
	n.known[key(path)] = note
}

// Of is the note of a file, if it was made.
func (n *Notes) Of(path string) (Note, bool) {
	n.mu.Lock()
	defer n.mu.Unlock()
	note, ok := n.known[key(path)]
	return note, ok
}

func key(path string) uint64 {
	h := fnv.New64a()
	h.Write([]byte(path)) // never fails
	return h.Sum64()
}
