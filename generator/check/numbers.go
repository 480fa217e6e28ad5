package check

import (
	"strings"

	"bangtin/generator/board"
	"bangtin/generator/diag"
	"bangtin/generator/fold"
)

// numbers finds two documents of one number: whoever speaks of the number would not know which is meant. Offices count
// their decisions each for itself, so two that name different issuers are two documents indeed.
func numbers(r *run) {
	seen := map[string][]*board.Document{}
	for _, d := range r.Documents {
		number := strings.Join(strings.Fields(fold.Fold(d.Number)), "")
		if number == "" {
			continue
		}
		for _, before := range seen[number] {
			if !otherIssuer(before, d) {
				r.faults.Add(diag.New("number-twice", d.At("number"), "number", d.Number).With("first", before.At("number")))
				break
			}
		}
		seen[number] = append(seen[number], d)
	}
}

func otherIssuer(a, b *board.Document) bool {
	return !a.Issuer.Empty() && !b.Issuer.Empty() && fold.Slug(a.Issuer.S) != fold.Slug(b.Issuer.S)
}
