package generator

import (
	"bangtin/generator/board"
	"bangtin/generator/page"
)

// underLayers finds the procedures whose facts at an office may be others than the board shows: a layer of the office,
// or of one above it, has errors; or nobody can tell which offices are above it.
func (d *damage) underLayers(u *page.Updating) {
	b := d.site.Boards[0]
	if len(d.layers) == 0 && !u.Any(board.UnitKind) {
		return
	}
	spoil := func(office, procedure board.ID) {
		if b.Site.Outputs.UnitPages {
			u.AddAt(procedure, office)
		}
		if office == b.Site.Unit {
			u.Add(board.ProcedureKind, procedure)
		}
	}
	for _, office := range d.offices() {
		chain, whole := d.chain(office)
		for _, l := range d.layers {
			if chain[l.unit] {
				spoil(office, l.procedure)
			}
		}
		if !whole {
			d.byPlace(func(p board.ID) { spoil(office, p) })
		}
	}
}

// offices are the units of the board, also those that cannot be read.
func (d *damage) offices() []board.ID {
	var out []board.ID
	for _, u := range d.site.Boards[0].Units {
		out = append(out, u.ID)
	}
	for r := range d.records {
		if r.kind == board.UnitKind && d.site.Boards[0].Unit(r.id) == nil {
			out = append(out, r.id)
		}
	}
	return out
}

// chain is the office and those above it; whole is false where errors hide one of them.
func (d *damage) chain(office board.ID) (chain map[board.ID]bool, whole bool) {
	chain = map[board.ID]bool{}
	for id := office; id != "" && !chain[id]; {
		chain[id] = true
		u := d.site.Boards[0].Unit(id)
		if u == nil || u.IsSpoilt("parent") {
			return chain, false
		}
		id = u.ParentOn(d.site.Today)
	}
	return chain, true
}

// byPlace calls do for the procedures with facts that depend on where one asks.
func (d *damage) byPlace(do func(procedure board.ID)) {
	b := d.site.Boards[0]
	for _, p := range b.Procedures {
		if len(b.LocalsOf(p.ID)) > 0 || hasUnits(p.Fees.V) {
			do(p.ID)
		}
	}
}

func hasUnits(fees []board.Fee) bool {
	for i := range fees {
		if len(fees[i].Units) > 0 {
			return true
		}
	}
	return false
}

// overIndicators finds the initiatives that borrow the names of their figures from indicators.yaml.
func (d *damage) overIndicators(u *page.Updating) {
	for _, i := range d.site.Boards[0].Initiatives {
		for k := range i.Indicators {
			if m := &i.Indicators[k]; m.Indicator != "" && m.Name.Empty() {
				u.Add(board.InitiativeKind, i.ID)
			}
		}
	}
}
