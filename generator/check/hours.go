package check

import (
	"strconv"
	"strings"

	"bangtin/generator/board"
	"bangtin/generator/diag"
)

// hours wants offices and teams to say when they open and when they close after it, and warns of two rows that speak of
// the same hour and of an afternoon written as "1:30".
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
	r.halfHours(rec, rows)
	for i, h := range rows {
		if h.Open == 0 || h.Close == 0 {
			continue
		}
		if h.Close <= h.Open {
			r.faults.Report("hours-order", at(i, "close"), "open", h.Open.String(), "close", h.Close.String())
			continue
		}
		if h.Close <= dawn {
			guess := (h.Open + halfDay).String() + "–" + (h.Close + halfDay).String()
			r.faults.Report("hours-early", at(i, "open"), "open", h.Open.String(), "close", h.Close.String(), "guess", guess)
		}
		for k, before := range rows[:i] {
			if h.Days&before.Days != 0 && h.Open < before.Close && before.Open < h.Close {
				r.faults.Add(diag.New("hours-overlap", at(i, "open")).With("first", at(k, "open")))
				break
			}
		}
	}
}

// Before dawn (06:00) no office closes; half a day later it is the afternoon that was meant. A Clock is a minute more
// than the minutes after midnight.
const (
	dawn    board.Clock = 6 * 60
	halfDay board.Clock = 12 * 60
)

// halfHours wants a row that isn't told in words to have its days, its beginning and its end.
func (r *run) halfHours(rec *board.Record, rows []board.Hours) {
	if rec.IsSpoilt("hours") {
		return
	}
	for i, h := range rows {
		var have, lack []string
		for _, part := range []struct {
			key   string
			there bool
		}{{"days", h.Days != 0}, {"open", h.Open != 0}, {"close", h.Close != 0}} {
			if part.there {
				have = append(have, part.key)
			} else {
				lack = append(lack, part.key)
			}
		}
		if h.Text.Empty() && len(have) > 0 && len(lack) > 0 {
			r.report(rec, "hours."+strconv.Itoa(i)+"."+have[0], "hours-half", "have", strings.Join(have, ", "), "lack", strings.Join(lack, ", "))
		}
	}
}
