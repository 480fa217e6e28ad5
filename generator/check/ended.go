package check

import "bangtin/generator/board"

// ended warns of a procedure whose last day has passed, with no version after it and no word on what became of it.
func ended(r *run) {
	for _, p := range r.Procedures {
		until := p.Effective.Until
		if until == 0 || until >= r.Today || p.Status != "" && p.Status != "active" || p.IsSpoilt("status") {
			continue
		}
		all := r.Versions(p.ID)
		if p == all[len(all)-1] && !r.IsBroken(board.ProcedureKind, string(p.ID)) {
			r.report(p.Rec(), "effective.until", "procedure-ended", "id", string(p.ID), "until", until.ISO())
		}
	}
}
