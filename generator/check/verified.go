package check

import (
	"strconv"

	"bangtin/generator/board"
)

// verified warns of procedures whose facts were not compared within site.yaml's review_after, and of a day of
// comparison that is still to come. Nobody compares the facts of what holds no more.
func verified(r *run) {
	limit := r.Site.ReviewAfter
	for _, p := range r.Procedures {
		on := p.Verified.On
		switch {
		case p.IsSpoilt("verified"):
		case on > r.Today:
			r.tooEarly(p.Rec(), on)
		case limit.Zero() || on != 0 && on.AddDays(limit.Days()) >= r.Today || !r.holds(p):
		default:
			r.report(p.Rec(), "verified", "stale", "on", on.ISO(), "days", strconv.Itoa(limit.Days()))
		}
	}
	for _, d := range r.Documents {
		if d.Verified.On > r.Today {
			r.tooEarly(d.Rec(), d.Verified.On)
		}
	}
}

func (r *run) tooEarly(rec *board.Record, on board.Date) {
	r.report(rec, "verified.on", "verified-future", "on", on.ISO(), "today", r.Today.ISO())
}
