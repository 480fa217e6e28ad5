package page

import "bangtin/generator/board"

// liveHours writes the place where a script says whether the office is open now (templates/script/hours.js), with the
// hours as numbers: "31:450-690 31:810-1020" are Monday (1) to Friday (16), 7:30 to 11:30 and 13:30 to 17:00, in minutes
// after midnight; "32" is a Saturday told in words. It writes nothing where words may change what the numbers say.
func (p *pen) liveHours(list []board.Hours, closed []board.Date) {
	timed := false
	for i := range list {
		if list[i].Days == 0 {
			return
		}
		timed = timed || isTimed(&list[i])
	}
	if !timed {
		return
	}
	p.raw(`<b class="now" data-hours="`)
	for i := range list {
		h := &list[i]
		if i > 0 {
			p.raw(" ")
		}
		p.int(int(h.Days))
		if isTimed(h) {
			p.raw(":")
			p.int(int(h.Open) - 1)
			p.raw("-")
			p.int(int(h.Close) - 1)
		}
	}
	p.raw(`"`)
	sign := ` data-off="`
	for _, d := range closed {
		if d >= p.l.p.Today {
			p.raws(sign, d.ISO())
			sign = ","
		}
	}
	if sign == "," {
		p.raw(`"`)
	}
	p.raw("></b>")
}

func isTimed(h *board.Hours) bool { return h.Open != 0 && h.Close > h.Open }
