package qr

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
)

// keepOld is the size in bytes up to which a cache file is filled with codes
// that nobody asked for in this run: about 400,000 of our short addresses.
const keepOld = 64 << 20

// Maker is [Encode] with a memory: a code costs 150 µs to make and less than
// 1 µs to remember. The zero Maker remembers until the program ends. Safe for
// concurrent use.
type Maker struct {
	file        string
	compressors compressors

	mu    sync.Mutex
	old   archive      // the cache file as it was when the run began
	asked map[key]Code // all codes asked for in this run
	fresh bool         // whether asked holds codes that the file doesn't
}

// NewMaker returns a Maker that begins with the codes in cacheFile; "" means to
// remember in memory only. A file that is missing, damaged or something else
// altogether is an empty cache.
func NewMaker(cacheFile string) *Maker {
	return &Maker{file: cacheFile, old: loadArchive(cacheFile)}
}

// Make returns the same as [Encode]. Two goroutines that ask for the same new
// code at the same moment both make it; that is cheaper than to have one wait.
func (m *Maker) Make(text string, min Level) (Code, error) {
	k := keyOf(text, min)
	if c, ok := m.recall(k); ok {
		return c, nil
	}
	c, err := Encode(text, min)
	if err != nil {
		return Code{}, err
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	m.remember(k, c)
	m.fresh = true
	return c, nil
}

// recall looks a code up, and notes that it was asked for.
func (m *Maker) recall(k key) (Code, bool) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if c, ok := m.asked[k]; ok {
		return c, true
	}
	c, ok := m.old.find(k)
	if ok {
		m.remember(k, c)
	}
	return c, ok
}

// remember notes a code as asked for; the caller holds mu.
func (m *Maker) remember(k key, c Code) {
	if m.asked == nil {
		m.asked = make(map[key]Code)
	}
	m.asked[k] = c
}

// Save writes the cache file if something new was made since the last Save, and
// makes its folder if need be. The file is replaced whole or not at all: a
// reader never sees half of it. It holds the codes asked for in this run and
// older ones as long as it stays below 64 MB; its bytes depend on nothing else.
func (m *Maker) Save() error {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.file == "" || !m.fresh {
		return nil
	}
	if err := replace(m.file, encodeArchive(m.entries(keepOld))); err != nil {
		return err
	}
	m.fresh = false
	return nil
}

// entries returns what to save, in order of key: all that was asked for, and
// older codes until limit bytes are full. Which older ones is left to the order
// of their keys: these are hashes, so it is a fair sample.
func (m *Maker) entries(limit int) []entry {
	all := make([]entry, 0, len(m.asked)+m.old.len())
	total := headSize + sumSize
	for k, c := range m.asked {
		all = append(all, entry{k, c})
		total += rowSize + len(c.bits)
	}
	for i := range m.old.len() {
		e, ok := m.old.at(i)
		if _, have := m.asked[e.key]; !ok || have {
			continue
		}
		if total += rowSize + len(e.code.bits); total > limit {
			break
		}
		all = append(all, e)
	}
	slices.SortFunc(all, func(a, b entry) int { return strings.Compare(string(a.key[:]), string(b.key[:])) })
	return all
}

// replace writes data to a temporary file beside file and renames it. There is
// no fsync: a file torn by a power cut is recognised by its checksum.
func replace(file string, data []byte) error {
	dir := filepath.Dir(file)
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	tmp, err := os.CreateTemp(dir, filepath.Base(file)+".*.tmp")
	if err != nil {
		return err
	}
	defer os.Remove(tmp.Name()) // fails once it was renamed, as it should
	_, err = tmp.Write(data)
	if closed := tmp.Close(); err == nil {
		err = closed
	}
	if err != nil {
		return err
	}
	// CreateTemp makes it private; a cache may be shared by a team's builds.
	if err := os.Chmod(tmp.Name(), 0o644); err != nil {
		return err
	}
	return os.Rename(tmp.Name(), file)
}
