package check

// notices warns of notices that are over: nobody sees them any more.
func notices(r *run) {
	for _, n := range r.Notices {
		if n.Until != 0 && n.Until < r.Today && !n.IsSpoilt("until") {
			r.report(n.Rec(), "until", "notice-over", "until", n.Until.ISO())
		}
	}
}
