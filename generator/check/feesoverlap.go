package check

import (
	"strconv"

	"bangtin/generator/board"
	"bangtin/generator/diag"
)

// feesOverlap finds two amounts for one thing at one office. A province's resolutions may hold for a part of it each,
// said in a fee's units; where two such parts overlap, nobody knows what to pay.
func feesOverlap(r *run) {
	r.feeLists(func(rec *board.Record, fees []board.Fee) {
		same := map[string][]int{} // the fees for one thing, as far as they are kept to some offices
		for i, f := range fees {
			if len(f.Units) == 0 {
				continue
			}
			key := f.Thing()
			for _, k := range same[key] {
				if unit := r.shared(fees[k], f); unit != "" && fees[k].Price() != f.Price() {
					at := func(i int) diag.Pos { return rec.At("fees." + strconv.Itoa(i) + ".amount") }
					r.faults.Add(diag.New("fees-overlap", at(i), "unit", string(unit), "a", fees[k].Price(), "b", f.Price()).With("first", at(k)))
					break
				}
			}
			same[key] = append(same[key], i)
		}
	})
}

// shared is an office at which both fees hold on one day, today or later; "" if there is none.
func (r *run) shared(a, b board.Fee) board.ID {
	if !a.Valid.Overlaps(b.Valid) {
		return ""
	}
	for _, v := range []board.Validity{a.Valid, b.Valid} {
		if v.Until != 0 && v.Until < r.Today {
			return ""
		}
	}
	day := max(a.Valid.From, b.Valid.From, r.Today)
	for _, x := range a.Units {
		for _, y := range b.Units {
			if r.Below(x, y, day) {
				return x
			}
			if r.Below(y, x, day) {
				return y
			}
		}
	}
	return ""
}
