// Package changes finds out what changed on a board, and when, from the records alone (những thay đổi).
//
// What comes in are the records of a board and a day; what goes out are two lists: what has changed by that day, the
// newest first, and what will, the soonest first. The same records and the same day give the same lists: nothing here
// reads a file, a clock or the history of the files.
//
// It promises to tell no more than the records say. A day is told where a record names it: the first and last day of a
// version, a law, an office, a notice; the day of a decision that publishes, amends or repeals; the day on which the
// ledger first saw a record. What has no day is left out. A version to come is no change yet: before its day it is told
// as coming, and among what has changed only by a decision that was already signed.
//
// Many records that change alike on one day are one change of many records, so that a law which moves a hundred
// procedures, or the first recording of a whole board, is a line and not a hundred. Records that the caller calls
// unsure (they have errors) are passed over: their days may be half read. That the ledger knows them is no fact of
// theirs, and is told.
//
// Editions of the ledger, once it has them, join the list here.
package changes

import (
	"cmp"
	"slices"

	"bangtin/generator/board"
)

// Change is one thing that changed on a day.
type Change struct {
	// Day is the first day on which it is so.
	Day  board.Date
	What What
	// Kind is the kind of the records.
	Kind board.Kind
	// Records are what it happened to, at least one, by id; of a procedure, the version meant; of a record that left the
	// board, its row in the ledger.
	Records []board.Noun
}

// kindOf is the kind of a record, or of the one that a row of the ledger speaks of.
func kindOf(n board.Noun) board.Kind {
	if row, ok := n.(*board.Permalink); ok {
		return row.Of
	}
	return n.Rec().Kind
}

// Several is how many records may change alike on one day and still be told one by one.
const Several = 5

// List is what has changed by today, the newest first, and what is to come, the soonest first. unsure says of a record
// that its facts may be wrong; nil for none.
func List(b *board.Board, today board.Date, unsure func(board.Noun) bool) (past, coming []Change) {
	c := &collector{b: b, today: today, unsure: unsure}
	c.procedures()
	c.documents()
	c.units()
	c.notices()
	c.departed()
	c.added()
	return c.lists()
}

// event is a change of one record.
type event struct {
	day  board.Date
	what What
	of   board.Noun
}

// collector goes through a board and notes events, in the order of ids.
type collector struct {
	b      *board.Board
	today  board.Date
	unsure func(board.Noun) bool
	events []event
}

// add notes an event. A day that is not known makes none.
func (c *collector) add(day board.Date, what What, of board.Noun) {
	if day != 0 {
		c.events = append(c.events, event{day, what, of})
	}
}

// sure says whether a record's facts may be told.
func (c *collector) sure(n board.Noun) bool { return c.unsure == nil || !c.unsure(n) }

// lists are the events in order and in groups.
func (c *collector) lists() (past, coming []Change) {
	slices.SortStableFunc(c.events, func(x, y event) int { return cmp.Or(cmp.Compare(y.day, x.day), beside(x, y)) })
	// Only mistakes make one thing happen twice to one record on one day: versions that begin together, for one.
	c.events = slices.CompactFunc(c.events, func(x, y event) bool { return x.day == y.day && beside(x, y) == 0 })
	first := 0 // of the past
	for first < len(c.events) && c.events[first].day > c.today {
		first++
	}
	past = group(c.events[first:])
	ahead := c.events[:first]
	slices.SortStableFunc(ahead, func(x, y event) int { return cmp.Compare(x.day, y.day) })
	return past, group(ahead)
}

// beside is the order of two events of one day.
func beside(x, y event) int {
	a, b := x.of.Rec(), y.of.Rec()
	return cmp.Or(cmp.Compare(x.what, y.what), cmp.Compare(rank[kindOf(x.of)], rank[kindOf(y.of)]), cmp.Compare(a.ID, b.ID))
}

// rank is the order of kinds: what people come for first.
var rank = map[board.Kind]int{
	board.ProcedureKind: 1, board.LifeEventKind: 2, board.GuideKind: 3, board.UnitKind: 4, board.TeamKind: 5,
	board.FieldKind: 6, board.DocumentKind: 7, board.InitiativeKind: 8,
}

// group joins events that are alike.
func group(events []event) []Change {
	var out []Change
	for len(events) > 0 {
		first := events[0]
		kind := kindOf(first.of)
		n := 1
		for n < len(events) && events[n].day == first.day && events[n].what == first.what && kindOf(events[n].of) == kind {
			n++
		}
		alike := make([]board.Noun, n)
		for i, e := range events[:n] {
			alike[i] = e.of
		}
		if n > first.what.alone() {
			out = append(out, Change{first.day, first.what, kind, alike})
		} else {
			for i := range alike {
				out = append(out, Change{first.day, first.what, kind, alike[i : i+1]})
			}
		}
		events = events[n:]
	}
	return out
}
