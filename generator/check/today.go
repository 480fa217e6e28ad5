package check

import "bangtin/generator/board"

// What is in force on the day of the run is asked by several rules; this file answers.

// holds says whether a procedure's facts are those of today or of a day to come: it is not abolished or replaced, no
// later version has taken over, and its last day has not passed.
func (r *run) holds(p *board.Procedure) bool {
	if gone(p) || p.Effective.Until != 0 && p.Effective.Until < r.Today {
		return false
	}
	return p.From() >= r.ProcedureOn(p.ID, r.Today).From()
}

// heirs are the ids of the units that have come after a unit, down the successions to those that fit.
func (r *run) heirs(u *board.Unit, fits func(*board.Unit) bool) []string {
	var out []string
	seen := map[board.ID]bool{u.ID: true}
	var follow func(*board.Unit)
	follow = func(u *board.Unit) {
		for _, s := range u.Successors {
			heir := r.Unit(s.Unit)
			if heir == nil || seen[s.Unit] {
				continue
			}
			if seen[s.Unit] = true; fits(heir) {
				out = append(out, string(s.Unit))
			} else {
				follow(heir)
			}
		}
	}
	follow(u)
	return out
}
