package reorganise

import (
	"slices"
	"strconv"

	"bangtin/generator/board"
	"bangtin/generator/read"
)

// lists adds the new units to lists of offices that name the old ones. The old ones stay: until their last day, and for
// who looks back, the list is about them.
func (a *act) lists() {
	for _, p := range a.Procedures {
		if p.Units.Listed && a.running(p.Effective) {
			a.extend(p.Rec(), "units", p.Units.IDs)
		}
	}
	for _, n := range a.Notices {
		if n.Units.Listed && a.running(board.Validity{Until: n.Until}) {
			a.extend(n.Rec(), "units", n.Units.IDs)
		}
	}
}

// running says whether something still holds on the first day of the new units, or later.
func (a *act) running(v board.Validity) bool { return v.Until == 0 || v.Until >= a.On }

// extend adds to the list under a path the heirs of the units that it names.
func (a *act) extend(rec *board.Record, path string, ids []board.ID) {
	var add []board.ID
	has := func(id board.ID) bool { return slices.Contains(ids, id) || slices.Contains(add, id) }
	for _, id := range ids {
		heir := a.heir(id)
		switch {
		case heir != "" && !has(heir):
			add = append(add, heir)
		case heir == "" && len(a.became[id]) > 0 && !slices.ContainsFunc(a.heirs(id), has):
			a.split(posOf(rec, path, id), id)
		}
	}
	a.append(rec, path, ids, add)
}

// append puts ids behind those of a list.
func (a *act) append(rec *board.Record, path string, ids, add []board.ID) {
	for i, id := range add {
		a.amend(rec, read.Amendment{Path: path + "." + strconv.Itoa(len(ids)+i), Value: plain(string(id))})
	}
}

// single re-homes what has room for one unit: teams, the board's own, the offices that take part in a procedure.
func (a *act) single() {
	for _, t := range a.Teams {
		a.move(t.Rec(), "unit", t.Unit)
	}
	a.move(a.Site.Rec(), "unit", a.Site.Unit)
	for _, p := range a.Procedures {
		if !a.running(p.Effective) {
			continue
		}
		a.move(p.Rec(), "agency.performs", p.Agency.Performs.Unit)
		a.move(p.Rec(), "agency.decides", p.Agency.Decides.Unit)
		a.move(p.Rec(), "agency.delegated", p.Agency.Delegated.Unit)
		a.move(p.Rec(), "agency.receives", p.Agency.Receives.Unit)
		for i, c := range p.Agency.Coordinates {
			a.move(p.Rec(), "agency.coordinates."+strconv.Itoa(i), c.Unit)
		}
	}
}

// move puts the heir of a unit in its place.
func (a *act) move(rec *board.Record, path string, id board.ID) {
	if len(a.became[id]) == 0 {
		return
	}
	switch heir := a.heir(id); {
	case heir == "":
		a.split(rec.At(path), id)
	case a.due(rec.Files[0]):
		a.amend(rec, read.Amendment{Path: path, Value: plain(string(heir))})
	}
}
