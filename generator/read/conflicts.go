package read

import (
	"bangtin/generator/board"
	"bangtin/generator/diag"
)

// tell gathers the faults of the groups.
func (c *Content) tell(groups []*group) {
	inConflict := conflicts(groups)
	for _, g := range groups {
		if g.kind == board.PermalinkKind && len(inConflict) > 0 {
			g.rowFaults(&c.Faults, inConflict)
			continue
		}
		c.Faults.AddAll(&g.faults)
	}
}

// conflicts are the places of unfinished merges in records, by kind and id: those of the ledger's rows are told with them,
// since a row can be mended only after its record.
func conflicts(groups []*group) map[groupKey]diag.Pos {
	var out map[groupKey]diag.Pos
	for _, g := range groups {
		if g.faults.Len() == 0 {
			continue
		}
		for _, d := range g.faults.Sorted() {
			if d.Code == "conflict" {
				if out == nil {
					out = map[groupKey]diag.Pos{}
				}
				out[groupKey{kind: g.kind, id: g.id}] = d.Pos
			}
		}
	}
	return out
}

// rowFaults tells the faults of a row; beside one that git could not merge stands the record's own, to be merged first.
func (g *group) rowFaults(list *diag.List, inConflict map[groupKey]diag.Pos) {
	for _, d := range g.faults.Sorted() {
		at, ok := inConflict[groupKey{kind: board.KindNamed(g.under), id: g.id}]
		if ok && d.Code == "ledger-conflict" {
			d = d.With("merge-first", at)
		}
		list.Add(d)
	}
}
