package reorganise

import (
	"maps"
	"slices"
	"strconv"

	"bangtin/generator/board"
	"bangtin/generator/diag"
)

func itoa(i int) string { return strconv.Itoa(i) }

// fees widens fees that are kept to some units to the new ones: where the units that a new one was made of pay the same,
// and nothing is said of the new one yet. The old ones stay named, for their time.
func (a *act) fees() {
	for _, p := range a.Procedures {
		if a.running(p.Effective) {
			a.feeList(p.Rec(), p.Fees.V)
		}
	}
	for _, l := range a.Locals {
		if len(a.became[l.Unit]) == 0 {
			a.feeList(l.Rec(), l.Fees.V)
		}
	}
}

// feeList looks at the fees of one record, thing by thing.
func (a *act) feeList(rec *board.Record, fees []board.Fee) {
	things := map[string][]int{}
	for i := range fees {
		if len(fees[i].Units) > 0 && a.running(fees[i].Valid) {
			things[fees[i].Thing()] = append(things[fees[i].Thing()], i)
		}
	}
	add := map[int][]board.ID{}
	for _, thing := range slices.Sorted(maps.Keys(things)) {
		for _, id := range slices.Sorted(maps.Keys(a.made)) {
			if i := a.payer(rec, fees, things[thing], id); i >= 0 {
				add[i] = append(add[i], id)
			}
		}
	}
	for _, i := range slices.Sorted(maps.Keys(add)) {
		a.append(rec, "fees."+itoa(i)+".units", fees[i].Units, add[i])
	}
}

// payer is the index of the fee that a new unit is added to, -1 where there is none. several are fees for one thing.
func (a *act) payer(rec *board.Record, fees []board.Fee, several []int, id board.ID) int {
	last := a.On.AddDays(-1)
	covers := func(i int, unit board.ID, day board.Date) bool {
		return slices.ContainsFunc(fees[i].Units, func(x board.ID) bool { return a.Below(unit, x, day) })
	}
	olds := a.made[id]
	if a.livedOn(id) { // then what it paid before says nothing of what it took in
		olds = append(slices.Clone(olds), id)
	}
	var found []int // the fees that some old unit pays
	paid, there := map[board.ID]bool{}, false
	for _, i := range several {
		now := covers(i, id, a.On) || a.Unit(id) == nil && covers(i, a.parentOf(id), a.On)
		if there = there || now; now && !(slices.Contains(olds, id) && covers(i, id, last)) {
			return -1 // said already
		}
		some := false
		for _, old := range olds {
			if fees[i].Valid.On(last) && covers(i, old, last) {
				paid[old], some = true, true
			}
		}
		if some {
			found = append(found, i)
		}
	}
	if len(found) == 0 || !a.agree(rec, fees, found, id) || there {
		return -1
	}
	if without := slices.DeleteFunc(slices.Clone(olds), func(old board.ID) bool { return paid[old] }); len(without) > 0 {
		at := rec.At("fees." + itoa(found[0]))
		a.plan.Diagnostics.Report("move-fee-part", at, "unit", string(id), "a", fees[found[0]].Ruled(), "ids", join(without))
		return -1
	}
	return found[0]
}

// livedOn says whether a unit was there before it took others in.
func (a *act) livedOn(id board.ID) bool {
	u := a.Unit(id)
	return u != nil && (u.Valid.From != 0 && u.Valid.From < a.On ||
		slices.ContainsFunc(a.rows, func(r row) bool { return r.old == id && r.new == id }))
}

// agree tells of fees for one thing that differ at the parts of a new unit.
func (a *act) agree(rec *board.Record, fees []board.Fee, found []int, id board.ID) bool {
	at := func(i int) diag.Pos { return rec.At("fees." + itoa(i)) }
	for _, i := range found[1:] {
		if x, y := &fees[found[0]], &fees[i]; x.Price() != y.Price() {
			a.plan.Diagnostics.Add(diag.New("move-fees", at(i), "unit", string(id), "a", x.Ruled(), "b", y.Ruled()).With("choice", at(found[0])))
			return false
		}
	}
	return true
}
