package cli

import (
	"fmt"
	"strings"

	"bangtin/generator/amend"
	"bangtin/generator/ledger"
)

// sayRetired says what the address of a retired record answers from now on, and how to bring the record back.
func (a *app) sayRetired(v *amend.View, r amend.Retirement) {
	w := a.words
	code := v.Book.Code(r.Kind, r.ID)
	var to []string
	for _, t := range r.To {
		to = append(to, nameOf(t.Kind.Of(), t.ID))
	}
	key := "cli.retired"
	if len(to) > 0 {
		key = "cli.retired.to"
	}
	fmt.Fprintln(a.Stderr, w.T(key, "id", nameOf(r.Kind, r.ID), "code", code, "to", strings.Join(to, ", ")))
	if n := ledger.Hanging(v.Boards[0], r.Kind, r.ID); n > 0 {
		fmt.Fprintln(a.Stderr, w.N("cli.retired.hang", n))
	}
	fmt.Fprintln(a.Stderr, w.T("cli.retired.undo"))
}
