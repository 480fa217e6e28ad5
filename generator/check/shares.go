package check

import "bangtin/generator/board"

// shares wants the authors' shares to sum to 100 per cent, give or take a tenth, or nobody to have one.
func shares(r *run) {
	const slack = 1e5
	for _, n := range r.Initiatives {
		var sum board.Decimal
		all, odd := true, n.IsSpoilt("authors")
		for _, a := range n.Authors {
			sum.Micro += a.Share.Micro
			sum.Set = sum.Set || a.Share.Set
			all = all && a.Share.Set
			odd = odd || isNoPercentage(a.Share) // told by the rule on percentages
		}
		if sum.Set && !odd && (!all || sum.Micro < whole-slack || sum.Micro > whole+slack) {
			r.report(n.Rec(), "authors", "shares", "sum", sum.String())
		}
	}
}
