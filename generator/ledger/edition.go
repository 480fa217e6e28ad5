package ledger

import (
	"cmp"
	"slices"

	"bangtin/generator/board"
	"bangtin/generator/edition"
)

// Edition is the edition of a record's printable facts as they hold on a day, as a sheet for the office ("" for none)
// tells them: with the mark, and the day from which on it holds, that recording on that day would write. Nothing is written.
// A record that the board has not has none. recorded says whether the ledger has it.
func (k *Book) Edition(kind board.Kind, id, office board.ID, day board.Date) (e board.Edition, recorded bool) {
	at := key{kind, id}
	return k.edition(k.rows[at], at, k.at(at, office, day), day)
}

// Mark is the mark of the facts of a record on a day, "" where the board has no such record: see Edition.
func (k *Book) Mark(kind board.Kind, id, office board.ID, day board.Date) string {
	e, _ := k.Edition(kind, id, office, day)
	return e.Mark
}

// Editions are the recorded editions of a record, the oldest first: of the record itself with "", or of those at an office.
func (k *Book) Editions(kind board.Kind, id, office board.ID) []board.Edition {
	row := k.rows[key{kind, id}]
	if row == nil {
		return nil
	}
	return editionsAt(row, office)
}

// EditionsAt says of which office a sheet for an office tells the facts: "" where they are those of the record itself,
// which is so on a board of that one office, and where the record is no procedure.
func (k *Book) EditionsAt(kind board.Kind, id, office board.ID, day board.Date) board.ID {
	return k.at(key{kind, id}, office, day)
}

func (k *Book) at(at key, office board.ID, day board.Date) board.ID {
	if at.kind != board.ProcedureKind || office == "" {
		return ""
	}
	if office == k.board.Site.Unit {
		if n := k.board.Named(at.kind, at.id, day); n == nil || !k.SheetPair(n, k.board.Unit(office), day) {
			return ""
		}
	}
	return office
}

// edition is the edition that holds on the day, of a row or of a record without one, and whether it is the last recorded.
func (k *Book) edition(row *board.Permalink, at key, office board.ID, day board.Date) (board.Edition, bool) {
	of := office
	if of == "" {
		of = k.board.Site.Unit
	}
	n := k.board.Named(at.kind, at.id, day)
	if n == nil || k.doubt != nil && k.doubt(at.kind, at.id, of) {
		return lastKnown(row, office, n != nil)
	}
	e := board.Edition{On: day, At: office, Facts: edition.Facts(k.board, n, of, day)}
	if row == nil {
		e.Mark = edition.Mark(e.Facts, nil)
		return e, false
	}
	if own := editionsAt(row, office); len(own) > 0 {
		last := own[len(own)-1]
		if edition.Same(last.Facts, e.Facts) {
			return last, true
		}
		e.On = max(day, last.On) // a day before the last one recorded would never become the last
	}
	e.Mark = markIn(row, e.Facts)
	return e, false
}

// lastKnown is the last edition recorded of a record that is there and whose facts are in doubt; of one that is not there,
// none.
func lastKnown(row *board.Permalink, office board.ID, there bool) (board.Edition, bool) {
	if row == nil || !there {
		return board.Edition{}, false
	}
	own := editionsAt(row, office)
	if len(own) == 0 {
		return board.Edition{}, false
	}
	return own[len(own)-1], true
}

// Doubt tells a book, before anybody asks it, of which records the facts may be wrong, because they have errors: what was
// recorded last is taken to hold.
func (k *Book) Doubt(doubt func(kind board.Kind, id, office board.ID) bool) { k.doubt = doubt }

// markIn is the mark of facts in a row that may know them from before, or have given their mark to others.
func markIn(row *board.Permalink, facts []string) string {
	for _, old := range slices.Backward(row.Editions) {
		if edition.Same(old.Facts, facts) {
			return old.Mark
		}
	}
	return edition.Mark(facts, func(mark string) bool {
		return slices.ContainsFunc(row.Editions, func(e board.Edition) bool { return e.Mark == mark })
	})
}

// append adds the edition that holds on the day to a row, unless it is the last one there.
func (k *Book) append(row *board.Permalink, office board.ID, day board.Date) {
	e, recorded := k.edition(row, key{row.Of, row.ID}, office, day)
	if e.Mark != "" && !recorded {
		row.Editions = append(row.Editions, e)
	}
}

// editionsAt are a row's editions at an office, the oldest first; of one day, in the order in which they were recorded. git
// may have put together what two branches wrote, so the row's own order says nothing.
func editionsAt(row *board.Permalink, office board.ID) []board.Edition {
	var out []board.Edition
	for _, e := range row.Editions {
		if e.At == office {
			out = append(out, e)
		}
	}
	slices.SortStableFunc(out, byDay)
	return out
}

func byDay(a, b board.Edition) int { return cmp.Compare(a.On, b.On) }

// officesOf are the offices for which something of a row was printed, by id.
func officesOf(row *board.Permalink) []board.ID {
	out := slices.Clone(row.Pairs)
	for _, e := range row.Editions {
		if e.At != "" {
			out = append(out, e.At)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// sorted are editions as a row holds them: by office and day, so that what two branches print for two offices stands in two
// places and git merges it; none twice, as two branches may have recorded it.
func sorted(list []board.Edition) []board.Edition {
	list = slices.Clone(list)
	slices.SortStableFunc(list, func(a, b board.Edition) int { return cmp.Or(cmp.Compare(a.At, b.At), byDay(a, b)) })
	var out []board.Edition
	for _, e := range list {
		again := func(o board.Edition) bool { return o.Mark == e.Mark && o.On == e.On && o.At == e.At }
		if len(out) == 0 || !slices.ContainsFunc(out, again) {
			out = append(out, e)
		}
	}
	return out
}
