package check

import "strconv"

// consent refuses a person's telephone number without that person's consent (Luật 91/2025/QH15).
func consent(r *run) {
	for _, t := range r.Teams {
		if t.IsSpoilt("members") { // the consent may be what could not be read
			continue
		}
		for i, m := range t.Members {
			if m.Phone != "" && !m.Consent {
				r.report(t.Rec(), "members."+strconv.Itoa(i)+".phone", "phone-consent", "name", m.Name.S)
			}
		}
	}
}
