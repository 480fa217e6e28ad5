package check

import (
	"slices"
	"strconv"
	"strings"

	"bangtin/generator/board"
)

// replaced wants a replaced procedure to name what replaces it.
func replaced(r *run) {
	for _, p := range r.Procedures {
		if p.Status == "replaced" && len(p.ReplacedBy) == 0 {
			r.report(p.Rec(), "status", "replaced-by")
		}
	}
}

// successions wants a unit with successors to have an end, and no unit to be its own heir.
func successions(r *run) {
	for _, u := range r.Units {
		if len(u.Successors) > 0 && u.Valid.Until == 0 {
			r.report(u.Rec(), "successors", "successors-until")
		}
	}
	done := map[board.ID]bool{}
	for _, u := range r.Units {
		r.heirs(u.ID, nil, done)
	}
}

// heirs follows the successors of a unit. A circle is told once, at the unit that closes it.
func (r *run) heirs(id board.ID, path []board.ID, done map[board.ID]bool) {
	if at := slices.Index(path, id); at >= 0 {
		var ids []string
		for _, x := range append(path[at:], id) {
			ids = append(ids, string(x))
		}
		last := r.Unit(path[len(path)-1])
		r.report(last.Rec(), "successors", "successor-circle", "ids", strings.Join(ids, " → "))
		return
	}
	u := r.Unit(id)
	if u == nil || done[id] {
		return
	}
	for _, s := range u.Successors {
		r.heirs(s.Unit, append(path, id), done)
	}
	done[id] = true
}

// versions wants the versions of a procedure to follow each other without sharing a day. An open end is closed by
// the next version's beginning, so only a written end can overlap; the later version is the fault.
func versions(r *run) {
	for i, p := range r.Procedures {
		if i == 0 || r.Procedures[i-1].ID != p.ID {
			continue
		}
		before := r.Procedures[i-1]
		if p.From() == before.From() || before.Effective.Until != 0 && before.Effective.Until >= p.From() {
			r.report(p.Rec(), "effective.from", "versions-overlap", "a", day(before.From()), "b", day(p.From()))
		}
	}
}

func day(d board.Date) string {
	if d == 0 {
		return "…"
	}
	return strconv.Itoa(d.Year()) + d.ISO()[4:]
}
