// Package fate says what becomes of addresses whose record is gone, has moved, or stands under a switch that was turned off
// (số phận của địa chỉ): what was printed or linked must answer for good.
//
// What comes in are the records of a board, its ledger, its languages and a day; what goes out are answers, each one step
// from the address: chains of moves, of successors of offices and of procedures that replace each other are collapsed to
// what stands on the day. Nothing here makes a page or reads a file, and nothing is changed after New: all methods may be
// called at once from many goroutines.
//
// It promises that the same records and the same day give the same answers in the same order, that no answer leads to an
// address that itself leads on, and that a circle, which is an error told elsewhere, ends like a way that leads nowhere.
// A record that is on the board answers for itself: a row that calls it gone is passed over.
//
// A board that never moved, lost or switched off anything costs one look at its rows.
package fate

import (
	"cmp"
	"slices"

	"bangtin/generator/board"
	"bangtin/generator/ledger"
)

// Config is what answers are worked out from.
type Config struct {
	// Board is the board in its first language: what is said of a record's fate is the same in all.
	Board *board.Board
	Book  *ledger.Book
	// Languages are the board's codes, the default first.
	Languages []string
	Today     board.Date
	// Handles says whether an office has a page for a procedure, where the board has such pages.
	Handles func(*board.Unit, *board.Procedure) bool
	// Unsure says of a record that its facts may be wrong, so that it is taken to stand; nil for never.
	Unsure func(board.Noun) bool
}

// Fates are the answers of one board.
type Fates struct {
	Config
	departed []*board.Permalink
	former   []string
	came     map[board.ID][]Came
}

// New works out what all answers rest on.
func New(c Config) *Fates {
	f := &Fates{Config: c, came: map[board.ID][]Came{}}
	for _, row := range c.Board.Permalinks {
		if Left(row) && f.noun(row.Of, row.ID) == nil && row.Of.Segment() != "" {
			f.departed = append(f.departed, row)
		}
		for _, code := range f.Lapsed(row) {
			if !slices.Contains(f.former, code) {
				f.former = append(f.former, code)
			}
		}
	}
	slices.SortStableFunc(f.departed, byKind)
	slices.Sort(f.former)
	f.findCame()
	return f
}

func byKind(a, b *board.Permalink) int {
	return cmp.Or(cmp.Compare(a.Of, b.Of), cmp.Compare(a.ID, b.ID))
}

// Left says whether a row says that its record went away: it moved or is gone.
func Left(row *board.Permalink) bool {
	return row != nil && (row.State == "gone" || row.State == "moved")
}

// Departed are the rows of records that moved or are gone and that the board has no more, by kind and id.
func (f *Fates) Departed() []*board.Permalink { return f.departed }

// Row is the row of a record that went away, nil for any other.
func (f *Fates) Row(kind board.Kind, id board.ID) *board.Permalink {
	if row := f.Book.Row(kind, id); Left(row) && f.noun(kind, id) == nil {
		return row
	}
	return nil
}

// noun is the record of that kind and very id, nil where the board has none.
func (f *Fates) noun(kind board.Kind, id board.ID) board.Noun {
	n := f.Board.Find(kind, string(id))
	if n == nil || n.Rec().ID != id { // a document is found by its number too
		return nil
	}
	return n
}

// Target is a page of a record: on the board, or what is left of one that is gone.
type Target struct {
	Kind board.Kind
	ID   board.ID
	// Part says that only a part of what was there went here.
	Part bool
	// Gone says that the page is that of a record that is gone.
	Gone bool
}

// Forward is where a record that moved is now: its page, or the page of one that is gone in its turn, which says what takes
// its place. It is false for a row that is not moved, and where the way leads nowhere: then the record counts as gone.
func (f *Fates) Forward(row *board.Permalink) (Target, bool) {
	seen := map[*board.Permalink]bool{}
	for row != nil && row.State == "moved" && len(row.To) > 0 && !seen[row] {
		seen[row] = true
		at := target(row.To[0], row.Of)
		if f.noun(at.Kind, at.ID) != nil {
			return at, true
		}
		row = f.Book.Row(at.Kind, at.ID)
		if row != nil && row.State == "gone" {
			at.Gone = true
			return at, true
		}
	}
	return Target{}, false
}

// target is what a row leads to; a target without a kind has that of the row.
func target(t board.LedgerTarget, of board.Kind) Target {
	kind := t.Kind.Of()
	if kind == board.NoKind {
		kind = of
	}
	return Target{Kind: kind, ID: t.ID, Part: t.Part}
}

// Next is what takes the place of a record that is gone, each once: records on the board, offices in force, procedures that
// are not replaced in their turn. None where nothing does.
func (f *Fates) Next(row *board.Permalink) []Target {
	w := f.walk()
	w.row(row, false)
	return w.reached
}

// walk goes along all that leads from a record to others, to where it ends.
type walk struct {
	f       *Fates
	reached []Target
	on      map[at]bool
}

type at struct {
	kind board.Kind
	id   board.ID
}

func (f *Fates) walk() *walk { return &walk{f: f, on: map[at]bool{}} }

// row follows a row to its targets.
func (w *walk) row(row *board.Permalink, part bool) {
	here := at{row.Of, row.ID}
	w.on[here] = true
	for _, t := range row.To {
		to := target(t, row.Of)
		w.follow(to.Kind, to.ID, part || to.Part)
	}
	delete(w.on, here)
}

// follow goes on from a record: two ways may meet at one, but no way may cross itself.
func (w *walk) follow(kind board.Kind, id board.ID, part bool) {
	here := at{kind, id}
	if w.on[here] {
		return
	}
	w.on[here] = true
	defer delete(w.on, here)
	n := w.f.noun(kind, id)
	if n == nil {
		if row := w.f.Book.Row(kind, id); Left(row) {
			w.row(row, part)
		}
		return
	}
	switch n := n.(type) {
	case *board.Unit:
		if w.f.Ended(n) && len(n.Successors) > 0 {
			for _, s := range n.Successors {
				w.follow(board.UnitKind, s.Unit, part || s.Part)
			}
			return
		}
	case *board.Procedure:
		if next := w.f.replacedBy(n); len(next) > 0 {
			for _, id := range next {
				w.follow(board.ProcedureKind, id, part)
			}
			return
		}
	}
	w.reach(Target{Kind: kind, ID: id, Part: part})
}

// reach notes where a way ends, once; a whole that came another way is more than a part.
func (w *walk) reach(t Target) {
	for i, have := range w.reached {
		if have.Kind == t.Kind && have.ID == t.ID {
			w.reached[i].Part = have.Part && t.Part
			return
		}
	}
	w.reached = append(w.reached, t)
}
