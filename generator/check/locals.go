package check

import (
	"strings"

	"bangtin/generator/board"
)

// locals warns of a layer (local/UNIT/CODE.yaml) that an office sets for a procedure which neither it nor an office
// below it handles. Where the procedure does not say who handles it, or an office's place in the tree could not be
// read, nobody can tell.
func locals(r *run) {
	if len(r.Locals) == 0 || r.unitsInDoubt() {
		return
	}
	below := map[board.ID][]*board.Unit{}
	for _, u := range r.Units {
		if parent := u.ParentOn(r.Today); parent != "" {
			below[parent] = append(below[parent], u)
		}
	}
	for _, l := range r.Locals {
		u := r.Unit(l.Unit)
		if u == nil || !u.InForce(r.Today) {
			continue
		}
		used := len(r.Versions(l.Code)) == 0
		for _, p := range r.Versions(l.Code) {
			used = used || p.IsSpoilt("level", "units") || !p.Units.Listed && len(p.Level) == 0 || r.handledBelow(u, p, below)
		}
		if !used {
			r.report(l.Rec(), "", "local-unused", "code", strings.ToUpper(string(l.Code)), "unit", string(l.Unit))
		}
	}
}

// unitsInDoubt says whether an office could not be read, or what it is and where it belongs.
func (r *run) unitsInDoubt() bool {
	for _, b := range r.Broken {
		if b.Kind == board.UnitKind {
			return true
		}
	}
	for _, u := range r.Units {
		if u.Type == "" || u.IsSpoilt("kind", "parent", "valid") {
			return true
		}
	}
	return false
}

// handledBelow says whether the office or one below it handles the procedure.
func (r *run) handledBelow(top *board.Unit, p *board.Procedure, below map[board.ID][]*board.Unit) bool {
	seen := map[board.ID]bool{}
	todo := []*board.Unit{top}
	for len(todo) > 0 {
		u := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		if seen[u.ID] {
			continue
		}
		if seen[u.ID] = true; u.Handles(p, r.Today) {
			return true
		}
		todo = append(todo, below[u.ID]...)
	}
	return false
}
