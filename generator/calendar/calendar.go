// Package calendar knows the days on which what a board shows changes by itself: a version of a procedure takes over, a fee
// ends, an office is no more, a notice begins (những ngày bảng tự đổi).
//
// What comes in are the records of a board; what goes out is a Calendar that is asked for the last such day and the next.
// It promises that between one of its days and the next the same records make the same files, whatever the day of the
// build, so that a timer may be set to the next day and to none before. That holds because whatever a page or a sheet of a
// build tells as its day is Since, the last day on which a fact of the board changed, and never the day of the build: a
// board that is built every night doesn't write a hundred papers anew because of a date. Every day that a record names
// counts, whether a page asks for it or not: one rebuilt in vain costs seconds, one not rebuilt tells what is not so.
//
// Nothing here reads a clock or a file.
package calendar

import (
	"slices"

	"bangtin/generator/board"
)

// Calendar is the days of one board. The zero Calendar has none.
type Calendar struct {
	days []board.Date // in order, each once
	// monthly says that files change with each month as well.
	monthly bool
}

// Of gathers the days of a board. monthly says that the board has a file which changes with each month: security.txt, which
// must not run out.
func Of(b *board.Board, monthly bool) *Calendar {
	g := &gatherer{}
	g.procedures(b)
	g.units(b)
	for _, d := range b.Documents {
		g.begins(d.Date, d.Verified.On)
		g.span(d.Effective)
	}
	for _, n := range b.Notices {
		g.span(board.Validity{From: n.From, Until: n.Until})
	}
	for _, l := range b.Locals {
		g.fees(l.Fees.V)
		g.begins(l.Decision.Date)
	}
	for _, i := range b.Initiatives {
		g.begins(i.Decision.Date)
		for _, r := range i.Replication {
			g.begins(r.On)
		}
	}
	g.ledger(b)
	slices.Sort(g.days)
	return &Calendar{slices.Compact(g.days), monthly}
}

// Since is the day as of which the board stands on a day (thông tin tính đến ngày): the last on which a fact changed; the
// first of the month on a board that knows of none.
func (c *Calendar) Since(today board.Date) board.Date {
	at, _ := slices.BinarySearch(c.days, today+1)
	if at == 0 {
		return board.NewDate(today.Year(), today.Month(), 1)
	}
	return c.days[at-1]
}

// Next is the first day after today on which a build makes other files than today's, 0 if there is none.
func (c *Calendar) Next(today board.Date) board.Date {
	next := board.Date(0)
	at, _ := slices.BinarySearch(c.days, today+1)
	if at < len(c.days) {
		next = c.days[at]
	}
	if c.monthly || at == 0 {
		first := board.NewDate(today.Year(), today.Month(), 1).AddDays(31)
		first = board.NewDate(first.Year(), first.Month(), 1)
		if next == 0 || first < next {
			next = first
		}
	}
	return next
}

// gatherer notes days.
type gatherer struct{ days []board.Date }

// begins notes days from which on something is so. A day that is not known is none.
func (g *gatherer) begins(days ...board.Date) {
	for _, d := range days {
		if d != 0 {
			g.days = append(g.days, d)
		}
	}
}

// span notes the first day of a span and the day after its last.
func (g *gatherer) span(v board.Validity) {
	g.begins(v.From)
	g.ends(v.Until)
}

// ends notes the day after a last one.
func (g *gatherer) ends(until board.Date) {
	if until != 0 {
		g.begins(until.AddDays(1))
	}
}

func (g *gatherer) procedures(b *board.Board) {
	for _, p := range b.Procedures {
		g.begins(p.From(), p.Decision.Date, p.Verified.On)
		g.span(p.Effective)
		g.fees(p.Fees.V)
	}
}

func (g *gatherer) fees(list []board.Fee) {
	for i := range list {
		g.span(list[i].Valid)
	}
}

func (g *gatherer) units(b *board.Board) {
	for _, u := range b.Units {
		g.span(u.Valid)
		g.begins(u.Decision.Date)
		for _, p := range u.Parent {
			g.span(board.Validity{From: p.From, Until: p.Until})
		}
		for _, c := range u.Codes {
			g.span(board.Validity{From: c.From, Until: c.Until})
		}
		for _, d := range u.Closed { // told until it is over
			g.ends(d)
		}
	}
}

// ledger notes what the ledger saw when: that a record is there, what became of it, and each edition of its facts.
func (g *gatherer) ledger(b *board.Board) {
	for _, row := range b.Permalinks {
		g.begins(row.First, row.Since)
		for _, h := range row.Hosts {
			g.span(board.Validity{From: h.From, Until: h.Until})
		}
		for _, e := range row.Editions {
			g.begins(e.On)
		}
	}
}
