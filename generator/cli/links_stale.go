package cli

import (
	"fmt"
	"strconv"

	"bangtin/generator"
	"bangtin/generator/diag"
)

// staleSheet is a printed record that hangs somewhere and no longer tells the truth, as JSON has it.
type staleSheet struct {
	Kind    string `json:"kind"`
	ID      string `json:"id"`
	Sheet   string `json:"sheet"`
	On      string `json:"on"`
	Where   string `json:"where"`
	Copies  int    `json:"copies"`
	Edition string `json:"edition"`
	Changes string `json:"changes"`
	File    string `json:"file"`
}

// staleLinks lists the sheets that hang with facts that no longer hold, as check tells of them, each with what has changed.
func (a *app) staleLinks(site *generator.Site) error {
	list := []staleSheet{}
	for _, d := range site.Faults.Sorted() {
		if d.Code == "print-stale" {
			list = append(list, a.staleSheet(d))
		}
	}
	if a.flags.format == "json" {
		return writeJSON(a.Stdout, list)
	}
	w := a.words
	for _, s := range list {
		fmt.Fprintln(a.Stdout, w.T("cli.links.stale", "sheet", s.Sheet, "name", s.Kind+":"+s.ID, "edition", s.Edition, "copies", w.N("count.sheets", s.Copies), "where", s.Where))
		fmt.Fprintln(a.Stdout, "  "+s.Changes)
		fmt.Fprintln(a.Stdout, "  "+s.File)
	}
	if len(list) == 0 {
		fmt.Fprintln(a.Stdout, w.T("cli.links.stale-none"))
	} else {
		fmt.Fprintln(a.Stderr, w.T("cli.links.stale-print"))
	}
	return nil
}

func (a *app) staleSheet(d diag.Diagnostic) staleSheet {
	copies, err := strconv.Atoi(d.Arg("n"))
	if err != nil {
		copies = 1
	}
	return staleSheet{
		Kind: d.Arg("kind"), ID: d.Arg("id"), Sheet: d.Arg("sheet"), On: d.Arg("day"), Where: oneLine(d.Arg("place")), Copies: copies,
		Edition: d.Arg("mark"), Changes: oneLine(d.Arg("changes." + a.flags.lang)), File: a.prefix() + d.Pos.String(),
	}
}
