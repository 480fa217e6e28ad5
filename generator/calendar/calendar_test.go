package calendar

import (
	"testing"

	"bangtin/generator/board"
)

// TestCalendar asks for the last day and the next one: the day after a last day counts, and a day that is there is no next.
func TestCalendar(t *testing.T) {
	unit := &board.Unit{Valid: board.Validity{From: 20250701, Until: 20261231}, Closed: []board.Date{20260902}}
	b := &board.Board{Units: []*board.Unit{unit}}
	for _, x := range []struct{ today, since, next, monthly board.Date }{
		{20250615, 20250601, 20250701, 20250701}, // nothing has changed yet: the months count
		{20250510, 20250501, 20250601, 20250601},
		{20250701, 20250701, 20260903, 20250801},
		{20260902, 20250701, 20260903, 20260903},
		{20260903, 20260903, 20270101, 20261001},
		{20261231, 20260903, 20270101, 20270101},
		{20270101, 20270101, 0, 20270201},
	} {
		for monthly, want := range map[bool]board.Date{false: x.next, true: x.monthly} {
			c := Of(b, monthly)
			if since, next := c.Since(x.today), c.Next(x.today); since != x.since || next != want {
				t.Errorf("%s, monthly %v: since %s, next %s", x.today, monthly, since, next)
			}
		}
	}
	if c := Of(&board.Board{}, false); c.Next(20261231) != 20270101 || c.Since(20261231) != 20261201 {
		t.Errorf("an empty board: %s %s", c.Next(20261231), c.Since(20261231))
	}
}
