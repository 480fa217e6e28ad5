package publish

import (
	"encoding/binary"
	"sync"
	"sync/atomic"
)

// blockSize is the room for entries in a block, about 300 of them: enough work for one step of a parallel Commit, and
// little enough that a board of 10,000 files makes work for many cores.
const blockSize = 16 << 10 // bytes

// manifest lists the staged files: which number is to go to which path. Entries are packed into blocks (number,
// length of the path, path), which costs the bytes of the paths and hardly more.
type manifest struct {
	last   atomic.Uint64
	mu     sync.Mutex
	blocks [][]byte
}

// number gives out the numbers by which files are called in the stage.
func (m *manifest) number() uint64 { return m.last.Add(1) }

// add records that the file n, now whole, is to go to path.
func (m *manifest) add(n uint64, path string) {
	m.mu.Lock()
	defer m.mu.Unlock()
	most := len(path) + 2*binary.MaxVarintLen64
	end := len(m.blocks) - 1
	if end < 0 || len(m.blocks[end])+most > cap(m.blocks[end]) {
		m.blocks = append(m.blocks, make([]byte, 0, blockSize))
		end++
	}
	block := binary.AppendUvarint(m.blocks[end], n)
	block = binary.AppendUvarint(block, uint64(len(path)))
	m.blocks[end] = append(block, path...)
}

// walk calls move for each entry of a block, and stops at the first error.
func walk(block []byte, move func(n uint64, path string) error) error {
	for len(block) > 0 {
		n, a := binary.Uvarint(block)
		length, b := binary.Uvarint(block[a:])
		start := a + b
		end := start + int(length)
		if err := move(n, string(block[start:end])); err != nil {
			return err
		}
		block = block[end:]
	}
	return nil
}
