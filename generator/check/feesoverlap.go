package check

import (
	"slices"
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
					r.faults.Add(diag.New("fees-overlap", at(i), "unit", string(unit), "a", r.ruled(rec, &fees[k]), "b", r.ruled(rec, &f)).With("first", at(k)))
					break
				}
			}
			same[key] = append(same[key], i)
		}
	})
}

// ruled is a fee's amount with the resolution that sets it; in a layer that names none, with the decision of the layer.
func (r *run) ruled(rec *board.Record, f *board.Fee) string {
	if len(f.Basis) == 0 {
		for _, l := range r.Locals {
			if l.Rec() == rec && l.Decision.Number != "" {
				return f.Ruled() + " (" + l.Decision.Number + ")"
			}
		}
	}
	return f.Ruled()
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
	for _, day := range r.turns(max(a.Valid.From, b.Valid.From, r.Today), a.Valid, b.Valid) {
		for _, x := range a.Units {
			for _, y := range b.Units {
				for _, pair := range [][2]board.ID{{x, y}, {y, x}} {
					if u := r.Unit(pair[0]); u != nil && u.InForce(day) && r.Below(pair[0], pair[1], day) {
						return pair[0]
					}
				}
			}
		}
	}
	return ""
}

// turns are a day and those after it, within both spans, on which an office comes below another one, or begins.
func (r *run) turns(first board.Date, a, b board.Validity) []board.Date {
	days := []board.Date{first}
	add := func(day board.Date) {
		if day > first && a.On(day) && b.On(day) && !slices.Contains(days, day) {
			days = append(days, day)
		}
	}
	for _, u := range r.Units {
		add(u.Valid.From)
		for _, p := range u.Parent {
			add(p.From)
		}
	}
	return days
}
