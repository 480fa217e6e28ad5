package page

import "bangtin/generator/board"

// weekdays are the days in the words of schema.org, Monday first.
var weekdays = [7]string{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"}

// linkedUnit is an office with how to reach it; of one that no longer exists only what it was.
func linkedUnit(u *board.Unit, past bool) func(*pen, string) {
	if u.Example {
		return nil
	}
	known := func(key string) bool { return !u.IsDoubtful(key) }
	return func(p *pen, tail string) {
		p.open("GovernmentOffice")
		p.member("name", u.Name.S)
		p.address("url", tail)
		if known("valid") {
			p.member("foundingDate", u.Valid.From.ISO())
			p.member("dissolutionDate", u.Valid.Until.ISO())
		}
		if parent := p.l.b.Unit(u.ParentOn(p.l.p.Today)); parent != nil && known("parent") && !past {
			p.key("parentOrganization")
			p.linkedOffice(parent)
		}
		if !past {
			p.linkedContact(u, known)
		}
		p.raw("}")
	}
}

func (p *pen) linkedContact(u *board.Unit, known func(string) bool) {
	if isWeb(u.URL) && known("url") {
		p.member("sameAs", string(u.URL))
	}
	if known("address") {
		p.member("address", u.Address.S)
	}
	if known("phone") {
		p.member("telephone", string(u.Phone))
	}
	if known("email") {
		p.member("email", string(u.Email))
	}
	if u.Location.Lat.Set && u.Location.Lon.Set && known("location") {
		p.key("geo")
		p.open("GeoCoordinates")
		p.key("latitude")
		p.raw(u.Location.Lat.String())
		p.key("longitude")
		p.raw(u.Location.Lon.String())
		p.raw("}")
	}
	if known("hours") {
		var rows []board.Hours
		for _, h := range u.Hours {
			if h.Days != 0 && h.Open != 0 && h.Close != 0 {
				rows = append(rows, h)
			}
		}
		p.list("openingHoursSpecification", len(rows), func(i int) { p.linkedHours(&rows[i]) })
	}
}

func (p *pen) linkedHours(h *board.Hours) {
	p.open("OpeningHoursSpecification")
	p.key("dayOfWeek")
	sep := "["
	for d, name := range weekdays {
		if h.Days&(1<<d) != 0 {
			p.raws(sep, `"`, name, `"`)
			sep = ","
		}
	}
	p.raw("]")
	p.member("opens", h.Open.String())
	p.member("closes", h.Close.String())
}
