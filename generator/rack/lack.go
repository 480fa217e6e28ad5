package rack

import (
	"cmp"
	"slices"
	"strings"

	"bangtin/generator/board"
)

// Lack is a record with letters that the fonts of paper lack: on its sheets another sign stands in their places.
type Lack struct {
	Kind board.Kind
	ID   board.ID
	// Letters are the letters, with spaces between them.
	Letters string
}

// Lacks are the records of the papers made so far whose letters the fonts lack, on whatever sheet, in whatever language.
func (r *Rack) Lacks() []Lack {
	if r == nil {
		return nil
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	var all []Lack
	for _, e := range r.known {
		e.mu.Lock()
		for _, x := range e.lacks {
			for letter := range strings.FieldsSeq(x.Letters) {
				all = append(all, Lack{x.Kind, x.ID, letter})
			}
		}
		e.mu.Unlock()
	}
	slices.SortFunc(all, func(a, b Lack) int {
		return cmp.Or(cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.ID, b.ID), cmp.Compare(a.Letters, b.Letters))
	})
	var list []Lack
	for _, x := range slices.Compact(all) {
		if last := len(list) - 1; last >= 0 && list[last].Kind == x.Kind && list[last].ID == x.ID {
			list[last].Letters += " " + x.Letters
			continue
		}
		list = append(list, x)
	}
	return list
}
