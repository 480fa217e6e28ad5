package check

import (
	"strconv"

	"bangtin/generator/board"
	"bangtin/generator/diag"
)

// hours wants offices and teams to close after they open, and warns of two rows that speak of the same hour.
func hours(r *run) {
	for _, u := range r.Units {
		r.hours(u.Rec(), u.Hours)
	}
	for _, t := range r.Teams {
		r.hours(t.Rec(), t.Hours)
	}
}

func (r *run) hours(rec *board.Record, rows []board.Hours) {
	at := func(i int, key string) diag.Pos { return rec.At("hours." + strconv.Itoa(i) + "." + key) }
	for i, h := range rows {
		if h.Open == 0 || h.Close == 0 {
			continue
		}
		if h.Close <= h.Open {
			r.faults.Report("hours-order", at(i, "close"), "open", h.Open.String(), "close", h.Close.String())
			continue
		}
		for k, before := range rows[:i] {
			if h.Days&before.Days != 0 && h.Open < before.Close && before.Open < h.Close {
				r.faults.Add(diag.New("hours-overlap", at(i, "open")).With("first", at(k, "open")))
				break
			}
		}
	}
}
