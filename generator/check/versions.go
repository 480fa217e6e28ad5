package check

import (
	"bangtin/generator/board"
	"bangtin/generator/diag"
)

// versions wants the versions of a procedure to follow each other without sharing a day. An open end is closed by
// the next version's beginning, so only a written end can overlap; the later version is the fault.
func versions(r *run) {
	for i, p := range r.Procedures {
		if i == 0 || r.Procedures[i-1].ID != p.ID {
			continue
		}
		before := r.Procedures[i-1]
		if before.IsSpoilt("effective") || p.IsSpoilt("effective") {
			continue
		}
		if p.From() == before.From() || before.Effective.Until != 0 && before.Effective.Until >= p.From() {
			r.faults.Add(diag.New("versions-overlap", p.At("effective.from"), "a", day(before.From()), "b", day(p.From())).
				With("first", before.At("effective.until")))
		}
	}
}

// day is a date, or the dots of what has always been.
func day(d board.Date) string {
	if d == 0 {
		return "…"
	}
	return d.ISO()
}
