package page

import (
	"slices"
	"unicode/utf8"

	"bangtin/generator/board"
	"bangtin/generator/glance"
)

// where writes where and when to go: the office's desk, hours, telephone and helpers; without an office, who does it.
func (p *pen) where(f *glance.Facts) {
	u := f.Office
	if u == nil {
		p.offices(f)
		return
	}
	p.raw("<p><strong>")
	p.link(pathOf(u), u.Name)
	p.raw("</strong>")
	p.updating(u)
	p.raw("</p>")
	switch {
	case p.l.isUpdating(u) || u.InForce(f.Today):
	case u.Valid.From > f.Today:
		p.banner("info", "page.unit-future", "date", p.l.date(u.Valid.From))
	default:
		p.banner("warn", "page.unit-past", "date", p.l.date(u.Valid.Until))
	}
	if !f.Counter.Empty() {
		p.raws("<p><b>", p.l.w.counter, "</b> ")
		p.say(f.Counter)
		p.raw("</p>")
		p.setBy(f.CounterBy)
	}
	if !p.l.isUpdating(u) {
		p.counters(u, f.Proc.Field)
		p.contact(u)
	}
	for _, by := range f.Notes {
		p.raw(`<div class="hint">`)
		p.icon("info")
		p.raw("<div>")
		p.plain = true
		p.folded(by.Note, 2)
		p.plain = false
		p.setBy(by)
		p.raw("</div></div>")
	}
	p.helpers(u)
}

// offices writes the offices that handle a procedure, where the board has pages for each of them; otherwise who
// performs it.
func (p *pen) offices(f *glance.Facts) {
	a := &f.Proc.Agency
	p.raw("<p>")
	switch {
	case !a.Receives.Empty():
		p.party(a.Receives)
	case !a.Performs.Empty():
		p.party(a.Performs)
	default:
		p.unknown()
	}
	if !a.Address.Empty() {
		p.raw("<br>")
		p.say(a.Address)
	}
	p.raw("</p>")
	if !p.l.b.Site.Outputs.UnitPages {
		return
	}
	if names := p.l.handlers(f.Proc); len(names) > 0 {
		p.raw("<p>")
		p.word("page.choose-office")
		p.raw(`</p><ul class="cols">`)
		for _, u := range names {
			p.raw("<li>")
			p.link(OfficePath(f.Proc, u), brief(u))
			p.updating(u)
			p.raw("</li>")
		}
		p.raw("</ul>")
	} else {
		p.raws(`<p><a href="`, p.up, board.UnitKind.Segment(), `/">`)
		p.word("page.all-offices")
		p.raw("</a></p>")
	}
}

// mostOffices is how many offices a procedure's page lists; a country's page leads to the list of offices instead.
const mostOffices = 60

// handlers are the offices that handle a procedure, none where they are too many to list.
func (l *locale) handlers(proc *board.Procedure) []*board.Unit {
	var out []*board.Unit
	for _, u := range l.units() {
		if u.InForce(l.p.Today) && l.p.Updating.Handles(u, proc, l.p.Today) {
			if out = append(out, u); len(out) > mostOffices {
				return nil
			}
		}
	}
	return out
}

// counters writes the desks of an office, those for one field only where field isn't "".
func (p *pen) counters(u *board.Unit, field board.ID) {
	for i := range u.Counters {
		c := &u.Counters[i]
		if field != "" && len(c.Fields) > 0 && !slices.Contains(c.Fields, field) {
			continue
		}
		p.raw(`<div class="desk"><b>`)
		p.say(c.Name)
		p.raw("</b>")
		if field == "" && len(c.Fields) > 0 {
			p.raw(": ")
			for j, id := range c.Fields {
				if f := p.l.b.Field(id); f != nil {
					if j > 0 {
						p.raw(", ")
					}
					p.link(pathOf(f), brief(f))
				}
			}
		}
		if !c.Note.Empty() {
			p.raw(" – ")
			from := len(p.b)
			p.phrase(c.Note)
			p.foldAside(from, longAside)
		}
		p.raw("</div>")
	}
}

// contact writes address, hours and the ways to reach an office.
func (p *pen) contact(u *board.Unit) {
	p.raw(`<dl class="rows">`)
	p.row("map-pin", p.l.w.address, func() {
		if u.Address.Empty() {
			p.unknown()
			return
		}
		p.say(u.Address)
		p.mapLink(u)
	})
	p.row("clock", p.l.w.hours, func() { p.hours(u.Hours, u.Closed) })
	p.row("phone", p.l.w.phone, func() { p.phone(u.Phone) })
	if u.Email != "" {
		p.row("mail", p.l.w.email, func() { p.email(u.Email) })
	}
	if isWeb(u.URL) {
		p.row("globe", p.l.w.website, func() { p.away(u.URL, shortURL(u.URL)) })
	}
	if isWeb(u.Zalo) {
		p.row("message-square-warning", "Zalo", func() { p.away(u.Zalo, shortURL(u.Zalo)) })
	}
	p.cardLink(u)
	if u.Payment.Account != "" {
		p.row("banknote", p.l.w.payment, func() {
			p.text(u.Payment.Account + ", ")
			p.say(board.Text{S: u.Payment.Bank})
			if u.Payment.Holder != "" {
				p.raw(" (")
				p.say(board.Text{S: u.Payment.Holder})
				p.raw(")")
			}
		})
	}
	p.raw("</dl>")
}

// row writes a name and a value; the name is a catalogue's word, escaped.
func (p *pen) row(icon, name string, value func()) {
	p.raw("<div><dt>")
	p.icon(icon)
	p.raws(name, "</dt><dd>")
	value()
	p.raw("</dd></div>")
}

// mapLink writes links to the office's place: for the telephone's own map (geo:, RFC 5870; the q is how Android is told
// to set a pin), and for browsers that have none, to OpenStreetMap.
func (p *pen) mapLink(u *board.Unit) {
	if !u.Location.Lat.Set || !u.Location.Lon.Set {
		return
	}
	lat, lon := u.Location.Lat.String(), u.Location.Lon.String()
	p.raws(`<span class="do"><a href="geo:`, lat, ",", lon, `?q=`, lat, ",", lon, `">`)
	p.word("page.map")
	p.raws(`</a> <a href="https://www.openstreetmap.org/?mlat=`, lat, "&amp;mlon=", lon, "#map=17/", lat, "/", lon, `" rel="external">`)
	p.word("page.map-web")
	p.raw("</a></span>")
}

func (p *pen) phone(n board.Phone) {
	if n == "" {
		p.unknown()
		return
	}
	p.raws(`<a class="tel" href="tel:`, n.Dial(), `">`)
	p.text(string(n))
	p.raw("</a>")
}

func (p *pen) email(e board.Email) {
	p.raw(`<a href="mailto:`)
	p.text(string(e))
	p.raw(`">`)
	p.text(string(e))
	p.raw("</a>")
}

// bare is an address without its scheme, for reading.
func bare(u board.URL) string {
	s := string(u)
	for _, scheme := range []string{"https://", "http://"} {
		if len(s) > len(scheme) && s[:len(scheme)] == scheme {
			s = s[len(scheme):]
		}
	}
	if n := len(s); n > 0 && s[n-1] == '/' {
		s = s[:n-1]
	}
	return s
}

// shortURL is bare, cut where nobody would read it to its end: the link has it all, and so has paper.
func shortURL(u board.URL) string {
	s := bare(u)
	if len(s) <= longURL || utf8.RuneCountInString(s) <= longURL {
		return s
	}
	return string([]rune(s)[:longURL]) + "…"
}

// hours writes opening hours, and the days to come on which the office is closed.
func (p *pen) hours(list []board.Hours, closed []board.Date) {
	if len(list) == 0 {
		p.unknown()
	}
	p.liveHours(list, closed)
	for i := range list {
		if i > 0 {
			p.raw("<br>")
		}
		row := p.l.words.HoursRow(list, i)
		if row.Span == "" {
			p.say(row.Text)
			continue
		}
		if row.Days != "" {
			p.text(row.Days)
			p.raw(": ")
		}
		p.raw(`<span class="nb">`)
		p.text(row.Span)
		p.raw("</span>")
	}
	first := true
	for _, d := range closed {
		if d < p.l.p.Today {
			continue
		}
		if first {
			p.raw("<br>")
			p.word("page.closed-on")
			p.raw(" ")
		} else {
			p.raw(", ")
		}
		first = false
		p.date(d)
	}
}

// helpers writes the digital teams of an office.
func (p *pen) helpers(u *board.Unit) {
	teams := p.l.index.teams[u.ID]
	if len(teams) == 0 {
		return
	}
	p.raws("<p><b>", p.l.w.helpers, "</b></p><ul>")
	for _, t := range teams {
		p.raw("<li>")
		p.link(pathOf(t), t.Name)
		p.updating(t)
		p.raw("</li>")
	}
	p.raw("</ul>")
}
