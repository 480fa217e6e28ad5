package reorganise

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"bangtin/generator/board"
	"bangtin/generator/diag"
	"bangtin/generator/read"
)

// layer is what one unit sets for one procedure: its files, by their names behind local/UNIT/.
type layer struct {
	unit  board.ID
	rec   *board.Record
	files map[string]string
}

// layers re-homes what the old units set for procedures: to the unit that each became as a whole, where nothing else is
// said there.
func (a *act) layers() {
	of := map[board.ID]map[board.ID]*layer{} // by procedure, then by unit
	for _, b := range a.Boards {
		for _, l := range b.Locals {
			if of[l.Code] == nil {
				of[l.Code] = map[board.ID]*layer{}
			}
			x := of[l.Code][l.Unit]
			if x == nil {
				x = &layer{l.Unit, l.Rec(), map[string]string{}}
				of[l.Code][l.Unit] = x
			}
			for _, name := range l.Files {
				_, rest, _ := strings.Cut(name, "local/"+string(l.Unit)+"/")
				x.files[rest] = name
			}
		}
	}
	for _, code := range slices.Sorted(maps.Keys(of)) {
		a.layersOf(code, of[code])
	}
}

// layersOf re-homes the layers for one procedure.
func (a *act) layersOf(code board.ID, of map[board.ID]*layer) {
	arriving := map[board.ID][]*layer{}
	for _, old := range slices.Sorted(maps.Keys(of)) {
		switch heir := a.heir(old); {
		case len(a.became[old]) == 0:
		case heir == "":
			a.split(of[old].rec.At(""), old)
		case below(of[old].rec.Files[0]):
			a.plan.Diagnostics.Report("move-by-hand", of[old].rec.At(""), "value", "local/"+string(heir)+"/"+string(code), "why", "elsewhere")
		default:
			arriving[heir] = append(arriving[heir], of[old])
		}
	}
	for _, heir := range slices.Sorted(maps.Keys(arriving)) {
		list := arriving[heir]
		if there := of[heir]; there != nil {
			list = append([]*layer{there}, list...)
		}
		a.meet(code, heir, list)
	}
}

// meet brings layers together at a unit: one may be there already. Those that say the same are one; of those that don't,
// a person must choose.
func (a *act) meet(code, heir board.ID, list []*layer) {
	first := list[0]
	for _, other := range list[1:] {
		if !a.alike(first, other) {
			d := diag.New("move-layers", other.rec.At(""), "code", strings.ToUpper(string(code)), "unit", string(heir))
			for _, x := range list {
				if x != other {
					d = d.With("choice", x.rec.At(""))
				}
			}
			a.plan.Diagnostics.Add(d)
			return
		}
	}
	for _, x := range list {
		for _, rest := range slices.Sorted(maps.Keys(x.files)) {
			name := x.files[rest]
			switch {
			case x.unit == heir || !a.due(name):
			case x == first:
				a.rename(name, strings.Replace(name, "local/"+string(x.unit)+"/", "local/"+string(heir)+"/", 1))
			default:
				a.open(name).gone = true
			}
		}
	}
}

// alike says whether two layers say the same in every language.
func (a *act) alike(x, y *layer) bool {
	if len(x.files) != len(y.files) {
		return false
	}
	for rest, name := range x.files {
		other, ok := y.files[rest]
		one, _ := a.Source(name)
		two, _ := a.Source(other)
		if !ok || !read.SameRecord(name, one, two) {
			return false
		}
	}
	return true
}

// rename moves a file with what was changed in it.
func (a *act) rename(from, to string) {
	f := a.open(from)
	a.files[to] = &file{data: f.data, from: from, was: nil, moved: true, keys: f.keys}
	delete(a.files, from)
}

// desks asks which desks the new units have, where the old ones' served fields that theirs don't.
func (a *act) desks() {
	for _, id := range slices.Sorted(maps.Keys(a.made)) {
		u := a.Unit(id)
		served, all := map[board.ID]bool{}, false
		if u != nil {
			for _, c := range u.Counters {
				all = all || len(c.Fields) == 0
				for _, f := range c.Fields {
					served[f] = true
				}
			}
		}
		if all {
			continue
		}
		a.desksOf(id, u, served)
	}
}

// desksOf gathers the desks of old whose fields nobody serves at the new unit.
func (a *act) desksOf(id board.ID, u *board.Unit, served map[board.ID]bool) {
	var fields []string
	var choices []diag.Pos
	for _, old := range a.made[id] {
		o := a.Unit(old)
		for i, c := range o.Counters {
			lacks := slices.DeleteFunc(slices.Clone(c.Fields), func(f board.ID) bool { return served[f] })
			if len(lacks) == 0 && (len(c.Fields) > 0 || len(served) > 0) {
				continue
			}
			choices = append(choices, o.At("counters."+itoa(i)))
			for _, f := range lacks {
				if !slices.Contains(fields, string(f)) {
					fields = append(fields, string(f))
				}
			}
		}
	}
	if len(choices) == 0 {
		return
	}
	pos := diag.Pos{File: "units/" + string(id) + ".yaml", Line: 1, Col: 1}
	if u != nil {
		pos = u.At("counters")
	}
	slices.Sort(fields)
	d := diag.New("move-desks", pos, "unit", string(id), "fields", cmp.Or(strings.Join(fields, ", "), "*"))
	for _, c := range choices {
		d = d.With("choice", c)
	}
	a.plan.Diagnostics.Add(d)
}
