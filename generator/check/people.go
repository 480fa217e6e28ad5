package check

import (
	"strconv"
	"time"

	"bangtin/generator/board"
)

// feedback wants a body that hears complaints and one way to reach it: the board stands on walls, and a citizen may
// refuse what was not posted (Nghị định 63/2010/NĐ-CP, Điều 21, 22).
func feedback(r *run) {
	f := r.Site.Feedback
	if !f.Body.Empty() && f.Address.Empty() && f.Phone == "" && f.Email == "" && f.URL == "" {
		r.report(r.Site.Rec(), "feedback", "feedback-reach")
	}
}

// timezone wants a time zone that there is: what is in force today hangs on it.
func timezone(r *run) {
	if zone := r.Site.Timezone; zone != "" {
		if _, err := time.LoadLocation(zone); err != nil {
			r.report(r.Site.Rec(), "timezone", "timezone", "value", zone)
		}
	}
}

// consent refuses a person's telephone number without that person's consent (Luật 91/2025/QH15).
func consent(r *run) {
	for _, t := range r.Teams {
		for i, m := range t.Members {
			if m.Phone != "" && !m.Consent {
				r.report(t.Rec(), "members."+strconv.Itoa(i)+".phone", "phone-consent", "name", m.Name.S)
			}
		}
	}
}

// shares wants the authors' shares to sum to 100 per cent, give or take a tenth, or nobody to have one.
func shares(r *run) {
	const whole, slack = 100e6, 1e5
	for _, n := range r.Initiatives {
		var sum board.Decimal
		all := true
		for _, a := range n.Authors {
			sum.Micro += a.Share.Micro
			sum.Set = sum.Set || a.Share.Set
			all = all && a.Share.Set
		}
		if sum.Set && (!all || sum.Micro < whole-slack || sum.Micro > whole+slack) {
			r.report(n.Rec(), "authors", "shares", "sum", sum.String())
		}
	}
}
