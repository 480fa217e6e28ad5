package cli

import (
	"fmt"
	"io"

	"bangtin/generator/rack"
	"bangtin/generator/sheet"
)

// lacks names the records with letters that the fonts of paper lack: all of them where that stops a build, or else the
// first ones, for a summary.
func (a *app) lacks(to io.Writer, list []rack.Lack, strict bool) {
	if strict {
		for _, x := range list {
			fmt.Fprintf(to, "%s: %s\n", a.words.T("cli.error"), a.words.T("cli.lack", "id", x.ID, "letters", x.Letters))
		}
		return
	}
	for _, x := range list[:min(len(list), foldAfter)] {
		fmt.Fprintln(to, "  "+a.words.T("cli.lack", "id", x.ID, "letters", x.Letters)+"; "+a.words.T("cli.lack.sign"))
	}
	if more := len(list) - foldAfter; more > 0 {
		fmt.Fprintln(to, "  "+a.words.N("cli.lack.more", more))
	}
}

// rehearse prints to nowhere, before the ledger hears of a print, and fails where the fonts lack a letter.
func (a *app) rehearse(c *sheet.Context, order sheet.Order) error {
	report, err := c.Print(io.Discard, order)
	if err != nil {
		return a.refused(err)
	}
	found := false
	for i := range report.Notes {
		if letters := report.Notes[i].Letters(); letters != "" {
			found = true
			fmt.Fprintf(a.Stderr, "%s: %s\n", a.words.T("cli.error"), a.words.T("cli.lack", "id", report.Notes[i].Record.Rec().ID, "letters", letters))
		}
	}
	if found {
		fmt.Fprintln(a.Stderr, a.words.T("cli.print.nothing-printed"))
		return contentAtFault
	}
	return nil
}
