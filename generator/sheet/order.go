package sheet

import (
	"cmp"
	"slices"

	"bangtin/generator/board"
)

// InOrder is a list of records in the order in which they are printed: by kind, procedures by the order of their
// fields, then by id. The same record twice is printed once.
func InOrder(b *board.Board, list []board.Noun) []board.Noun {
	type place struct {
		kind  board.Kind
		order int
		field board.ID
		id    board.ID
	}
	of := func(n board.Noun) place {
		at := place{kind: n.Rec().Kind, id: n.Rec().ID}
		if p, ok := n.(*board.Procedure); ok {
			at.field = p.Field
			if f := b.Field(p.Field); f != nil {
				at.order = f.Order
			}
		}
		return at
	}
	out := slices.Clone(list)
	slices.SortStableFunc(out, func(x, y board.Noun) int {
		a, b := of(x), of(y)
		return cmp.Or(cmp.Compare(a.kind, b.kind), cmp.Compare(a.order, b.order), cmp.Compare(a.field, b.field), cmp.Compare(a.id, b.id))
	})
	return slices.CompactFunc(out, func(x, y board.Noun) bool { return of(x) == of(y) })
}
