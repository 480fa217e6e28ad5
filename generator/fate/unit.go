package fate

import (
	"cmp"
	"slices"

	"bangtin/generator/board"
)

// Office is what became of an office (đơn vị).
type Office struct {
	ID board.ID
	// Stands says that it is on the board and has not ended; then all below is empty.
	Stands bool
	// Since is the first day on which it was no more, 0 where nobody knows.
	Since board.Date
	// Heirs are the offices in force that it became, whatever chain lies between.
	Heirs []Target
}

// Ended says whether an office's last day is known to have passed.
func (f *Fates) Ended(u *board.Unit) bool {
	return u.Valid.Until != 0 && u.Valid.Until < f.Today && (f.Unsure == nil || !f.Unsure(u))
}

// Office says what became of an office, on the board or in the ledger alone.
func (f *Fates) Office(id board.ID) Office {
	o := Office{ID: id}
	if u := f.Board.Unit(id); u != nil {
		if o.Stands = !f.Ended(u); !o.Stands {
			o.Since, o.Heirs = u.Valid.Until.AddDays(1), f.Heirs(u)
		}
		return o
	}
	if row := f.Book.Row(board.UnitKind, id); Left(row) {
		o.Since = row.Since
		for _, t := range f.Next(row) {
			if t.Kind == board.UnitKind {
				o.Heirs = append(o.Heirs, t)
			}
		}
	}
	return o
}

// Heirs are the offices that follow an office in the end, each once; those that it names where its own day has not come.
func (f *Fates) Heirs(u *board.Unit) []Target {
	w := f.walk()
	w.on[at{board.UnitKind, u.ID}] = true
	for _, s := range u.Successors {
		if !f.Ended(u) {
			w.reach(Target{Kind: board.UnitKind, ID: s.Unit, Part: s.Part})
			continue
		}
		w.follow(board.UnitKind, s.Unit, s.Part)
	}
	return w.reached
}

// Came is an office that became a part of another as a whole.
type Came struct {
	Office board.ID
	Since  board.Date
}

// Came are the offices that became part of one that stands, by id: their pages lead to its own, which says so.
func (f *Fates) Came(office board.ID) []Came { return f.came[office] }

// findCame looks at every office that is no more.
func (f *Fates) findCame() {
	take := func(id board.ID) {
		if o := f.Office(id); o.whole() {
			f.came[o.Heirs[0].ID] = append(f.came[o.Heirs[0].ID], Came{id, o.Since})
		}
	}
	for _, u := range f.Board.Units {
		if f.Ended(u) {
			take(u.ID)
		}
	}
	for _, row := range f.departed {
		if row.Of == board.UnitKind {
			take(row.ID)
		}
	}
	for _, list := range f.came {
		slices.SortFunc(list, func(a, b Came) int { return cmp.Compare(a.Office, b.Office) })
	}
}

// whole says whether all of an office went to one other.
func (o *Office) whole() bool { return !o.Stands && len(o.Heirs) == 1 && !o.Heirs[0].Part }
