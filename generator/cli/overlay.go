package cli

import (
	"io/fs"
	"sort"
)

// overlay is a folder on top of another: a file above wins, file by file.
type overlay struct{ above, below fs.FS }

func (o overlay) Open(name string) (fs.File, error) {
	if info, err := fs.Stat(o.above, name); err == nil && !info.IsDir() {
		return o.above.Open(name)
	}
	return o.below.Open(name)
}

// ReadDir lists both folders, each name once.
func (o overlay) ReadDir(name string) ([]fs.DirEntry, error) {
	above, errAbove := fs.ReadDir(o.above, name)
	below, errBelow := fs.ReadDir(o.below, name)
	if errAbove != nil && errBelow != nil {
		return nil, errBelow
	}
	seen := map[string]bool{}
	var out []fs.DirEntry
	for _, e := range append(above, below...) {
		if !seen[e.Name()] {
			seen[e.Name()] = true
			out = append(out, e)
		}
	}
	sort.Slice(out, func(i, j int) bool { return out[i].Name() < out[j].Name() })
	return out, nil
}
