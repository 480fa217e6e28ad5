package cli

import (
	"fmt"
	"strings"

	"bangtin/generator/sheet"
)

// tellNotes tells what a print has to say, one sentence for all records that it is the same for.
func (a *app) tellNotes(notes []sheet.Note) {
	var order []string
	records := map[string][]string{}
	for _, n := range notes {
		text := a.words.T(n.Key, n.Args...)
		if records[text] == nil {
			order = append(order, text)
		}
		records[text] = append(records[text], string(n.Record.Rec().ID))
	}
	for _, text := range order {
		ids := records[text]
		who := strings.Join(ids[:min(len(ids), foldAfter)], ", ")
		if more := len(ids) - foldAfter; more > 0 {
			who = a.words.N("cli.print.and-more", more, "who", who)
		}
		fmt.Fprintf(a.Stderr, "%s: %s: %s\n", a.words.T("cli.print.note"), who, text)
	}
}
