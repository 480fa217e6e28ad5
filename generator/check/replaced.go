package check

// replaced wants a replaced procedure to name what replaces it, and warns of one in use that names it: no page tells
// of it. One with a last day may be written down before that day.
func replaced(r *run) {
	for _, p := range r.Procedures {
		switch {
		case p.Status == "replaced" && len(p.ReplacedBy) == 0 && !p.IsSpoilt("replaced_by"):
			r.report(p.Rec(), "status", "replaced-by")
		case len(p.ReplacedBy) > 0 && (p.Status == "" || p.Status == "active") && !p.IsSpoilt("status"):
			if r.holds(p) && p.Effective.Until == 0 {
				r.report(p.Rec(), "replaced_by", "replaced-active")
			}
		}
	}
}
