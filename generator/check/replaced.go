package check

// replaced wants a replaced procedure to name what replaces it.
func replaced(r *run) {
	for _, p := range r.Procedures {
		if p.Status == "replaced" && len(p.ReplacedBy) == 0 && !p.IsSpoilt("replaced_by") {
			r.report(p.Rec(), "status", "replaced-by")
		}
	}
}
