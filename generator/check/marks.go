package check

import (
	"strconv"
	"strings"

	"bangtin/generator/board"
	"bangtin/generator/edition"
)

// marks finds editions whose mark is not that of their facts: it is made from them, so one of the two was changed by hand.
// Facts that were worded anew and are the same keep the mark of the first, so one edition of a mark must fit it.
func marks(r *run) {
	for _, row := range r.Permalinks {
		if len(row.Editions) > 0 && !row.IsSpoilt("editions") {
			r.marksOf(row)
		}
	}
}

func (r *run) marksOf(row *board.Permalink) {
	fits := map[string]bool{}
	for _, e := range row.Editions {
		if strings.HasPrefix(e.Mark, edition.Mark(e.Facts, nil)) && edition.ValidMark(e.Mark) {
			fits[e.Mark] = true
		}
	}
	for i, e := range row.Editions {
		if !fits[e.Mark] {
			r.report(row.Rec(), "editions."+strconv.Itoa(i)+".mark", "ledger-mark", "mark", e.Mark, "id", string(row.ID), "day", e.On.ISO())
		}
	}
}
