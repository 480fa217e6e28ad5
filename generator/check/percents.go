package check

import (
	"strconv"

	"bangtin/generator/board"
)

// percents wants the share of an author and the percentage of a fee to lie between 0 and 100.
func percents(r *run) {
	for _, n := range r.Initiatives {
		for i, a := range n.Authors {
			r.percent(n.Rec(), "authors."+strconv.Itoa(i)+".share", a.Share)
		}
	}
	r.feeLists(func(rec *board.Record, fees []board.Fee) {
		for i, f := range fees {
			r.percent(rec, "fees."+strconv.Itoa(i)+".percent", f.Percent)
		}
	})
}

func (r *run) percent(rec *board.Record, path string, d board.Decimal) {
	if isNoPercentage(d) {
		r.report(rec, path, "percent-range", "value", d.String())
	}
}

// whole is 100 per cent, in millionths.
const whole = 100e6

func isNoPercentage(d board.Decimal) bool { return d.Set && (d.Micro < 0 || d.Micro > whole) }

// feeLists calls do for the fees of every procedure, then for those that offices set themselves.
func (r *run) feeLists(do func(*board.Record, []board.Fee)) {
	for _, p := range r.Procedures {
		do(p.Rec(), p.Fees.V)
	}
	for _, l := range r.Locals {
		do(l.Rec(), l.Fees.V)
	}
}
