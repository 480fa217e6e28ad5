package check

import (
	"strconv"

	"bangtin/generator/board"
	"bangtin/generator/diag"
)

// parents wants an office to lie below one office at a time: of a dated list, no two spans share a day.
func parents(r *run) {
	for _, u := range r.Units {
		if u.IsSpoilt("parent") {
			continue
		}
		at := func(i int) diag.Pos { return u.At("parent." + strconv.Itoa(i) + ".unit") }
		for i, p := range u.Parent {
			for k, before := range u.Parent[:i] {
				if (board.Validity{From: p.From, Until: p.Until}).Overlaps(board.Validity{From: before.From, Until: before.Until}) {
					r.faults.Add(diag.New("parents-overlap", at(i), "a", string(before.Unit), "b", string(p.Unit)).With("first", at(k)))
					break
				}
			}
		}
	}
}
