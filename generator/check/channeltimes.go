package check

import (
	"strconv"

	"bangtin/generator/board"
)

// channelTimes warns of a channel that is said to have no time limit without a word on why, and of one whose time
// isn't the sum of its stages.
func channelTimes(r *run) {
	look := func(rec *board.Record, list []board.Channel) {
		if rec.IsSpoilt("channels") {
			return
		}
		for i, c := range list {
			at := "channels." + strconv.Itoa(i) + ".time"
			sum := c.StagesSum()
			switch {
			case c.Time.IsNone() && c.TimeText.Empty():
				r.report(rec, at, "time-untold")
			case c.Time.Is() && sum.Unit == c.Time.V.Unit && sum.Hundredths != c.Time.V.Hundredths:
				r.report(rec, at, "stages-sum", "time", number(c.Time.V), "sum", number(sum))
			}
		}
	}
	for _, p := range r.Procedures {
		look(p.Rec(), p.Channels)
	}
	for _, l := range r.Locals {
		look(l.Rec(), l.Channels)
	}
}

// number is a duration without its unit.
func number(d board.Duration) string {
	return board.Decimal{Micro: d.Hundredths * 10_000, Set: true}.String()
}
