package check

import (
	"strconv"

	"bangtin/generator/glance"
	"bangtin/generator/ledger"
)

// stale tells of each sheet that hangs somewhere (prints/*.yaml) with facts that no longer hold: which it is, where and how
// many, and what has changed since.
func stale(r *run) {
	if len(r.Prints) == 0 {
		return
	}
	for _, s := range ledger.Open(r.Board).Stale(r.Today) {
		p := s.Printed()
		if r.IsBroken(p.Kind.Of(), string(p.ID)) {
			continue
		}
		args := []string{
			"sheet", string(s.Run.Sheet), "kind", string(p.Kind), "id", string(p.ID), "mark", p.Edition, "day", s.Run.Date.ISO(),
			"place", s.Run.Hangs.S, "n", strconv.Itoa(s.Copies()),
		}
		r.report(s.Run.Rec(), "records."+strconv.Itoa(s.Index)+".edition", "print-stale", append(args, r.changed(&s)...)...)
	}
}

// changed is what has changed since a sheet was printed, in each language in which faults are told.
func (r *run) changed(s *ledger.Stale) (args []string) {
	p := s.Printed()
	n := r.Named(p.Kind.Of(), p.ID, r.Today)
	for _, c := range r.Spoken {
		text := c.T("edition.unknown")
		if list := s.Changes(); len(list) > 0 {
			text = glance.Bare(glance.NewWords(c, 0).Changes(r.Board, r.Board, n, s.Now.At, r.Today).All(nil, list))
		}
		args = append(args, "changes."+c.Code, text)
	}
	return args
}
