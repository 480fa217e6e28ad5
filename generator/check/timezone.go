package check

import "time"

// timeZone wants a time zone that there is: what is in force today hangs on it.
func timeZone(r *run) {
	if zone := r.Site.Timezone; zone != "" {
		if _, err := time.LoadLocation(zone); err != nil {
			r.report(r.Site.Rec(), "timezone", "timezone", "value", zone)
		}
	}
}
