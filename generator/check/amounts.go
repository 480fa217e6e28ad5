package check

import (
	"strconv"

	"bangtin/generator/board"
)

// amounts wants a fee to say how much it is: a sum, a percentage or words; and warns of one that is said to vary
// without a word on what.
func amounts(r *run) {
	r.feeLists(func(rec *board.Record, fees []board.Fee) {
		if rec.IsSpoilt("fees") {
			return
		}
		for i, f := range fees {
			at := "fees." + strconv.Itoa(i)
			switch {
			case !f.Text.Empty() || f.Percent.Set:
			case f.Amount.Kind == board.NoAmount:
				r.report(rec, at, "fee-empty")
			case f.Amount.Kind == board.Varies && f.Note.Empty():
				r.report(rec, at+".amount", "varies-untold")
			}
		}
	})
}
