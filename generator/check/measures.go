package check

import "strconv"

// measures warns of a figure of an initiative that has a numerator and no denominator, or the other way round: nobody
// can calculate it again.
func measures(r *run) {
	for _, n := range r.Initiatives {
		if n.IsSpoilt("indicators") {
			continue
		}
		for i, m := range n.Indicators {
			have, lack := "numerator", "denominator"
			if !m.Numerator.Set {
				have, lack = lack, have
			}
			if m.Numerator.Set != m.Denominator.Set {
				r.report(n.Rec(), "indicators."+strconv.Itoa(i)+"."+have, "measure-half", "have", have, "lack", lack)
			}
		}
	}
}
