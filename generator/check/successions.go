package check

import (
	"strconv"

	"bangtin/generator/board"
)

// successions wants a unit that was succeeded or dissolved to have an end, not both at once, and its successors to be
// there on the day after.
func successions(r *run) {
	for _, u := range r.Units {
		rec, until := u.Rec(), u.Valid.Until
		switch {
		case until != 0 || rec.IsSpoilt("valid"):
		case len(u.Successors) > 0:
			r.report(rec, "successors", "successors-until")
		case u.Dissolved:
			r.report(rec, "dissolved", "dissolved-until")
		}
		if u.Dissolved && len(u.Successors) > 0 {
			r.conflict("dissolved-successors", rec.At("dissolved"), rec.At("successors"), "other")
		}
		if until != 0 && !rec.IsSpoilt("valid") {
			r.heirsThere(u, until.AddDays(1))
		}
	}
}

// heirsThere warns of successors that are not there on the day. Those that lead back to the unit are a circle's matter.
func (r *run) heirsThere(u *board.Unit, day board.Date) {
	for i, s := range u.Successors {
		heir := r.Unit(s.Unit)
		if heir == nil || heir == u || heir.InForce(day) || heir.IsSpoilt("valid") {
			continue
		}
		if len(r.heirs(heir, func(h *board.Unit) bool { return h == u })) == 0 {
			r.report(u.Rec(), "successors."+strconv.Itoa(i)+".unit", "successor-not-then", "id", string(s.Unit), "day", day.ISO())
		}
	}
}
