package check

import (
	"cmp"
	"slices"
	"strings"

	"bangtin/generator/board"
	"bangtin/generator/diag"
)

// sameButCase finds attachments whose paths differ in capital letters only: where the disk doesn't tell the two apart,
// as on Windows, one swallows the other.
func sameButCase(r *run) {
	files := slices.SortedFunc(slices.Values(r.Files), func(a, b *board.File) int { return cmp.Compare(a.Path, b.Path) })
	seen := make(map[string]string, len(files))
	for _, f := range files {
		low := strings.ToLower(f.Path)
		if other, ok := seen[low]; ok {
			r.faults.Add(diag.New("same-but-case", diag.Pos{File: f.Path}, "other", other).With("first", diag.Pos{File: other}))
			continue
		}
		seen[low] = f.Path
	}
}
