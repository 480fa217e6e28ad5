package check

// lifeEvents wants a life event to lead to some procedure.
func lifeEvents(r *run) {
	for _, e := range r.LifeEvents {
		found := len(e.Procedures) > 0 || e.IsSpoilt("procedures", "steps")
		for _, s := range e.Steps {
			found = found || len(s.Procedures) > 0
		}
		if !found {
			r.report(e.Rec(), "", "life-event-empty")
		}
	}
}
