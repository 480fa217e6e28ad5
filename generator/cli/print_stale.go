package cli

import (
	"cmp"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"bangtin/generator"
	"bangtin/generator/board"
	"bangtin/generator/ledger"
	"bangtin/generator/sheet"
)

// reprint is a run of the log of which something is out of date, and the run that takes its place.
type reprint struct {
	old *board.PrintRun
	// replaced are the places of the records in the old run whose sheets are printed anew.
	replaced []int
	context  *sheet.Context
	order    sheet.Order
	run      board.PrintRun
}

// notWithStale are the options that say what `print --stale` knows from the log.
var notWithStale = []string{"procedure", "field", "unit", "guide", "initiative", "team", "all", "at", "size", "up", "case", "grid", "draft", "log", "copies"}

// printStale prints anew exactly the sheets that hang somewhere and are out of date: each run as it was asked for then, with
// the facts of today. The new runs take the place of the old ones in the log.
func (a *app) printStale(c *cobra.Command, args []string, how printHow) error {
	if len(args) > 0 {
		return a.wrongCall("cli.print.stale-alone", "flag", args[0])
	}
	for _, name := range notWithStale {
		if c.Flags().Changed(name) {
			return a.wrongCall("cli.print.stale-alone", "flag", "--"+name)
		}
	}
	site, err := a.loadSound()
	if err != nil {
		return err
	}
	list, err := a.reprints(site, how)
	if err != nil {
		return err
	}
	if len(list) == 0 {
		fmt.Fprintln(a.Stdout, a.words.T("cli.print.stale-none"))
		return nil
	}
	if how.strict {
		for _, x := range list {
			if err := a.rehearse(x.context, x.order); err != nil {
				return err
			}
		}
	}
	return a.printAnew(site, list, how.out)
}

// reprints are the runs to be printed anew. One that lies in a folder below the uppermost, where nothing is written, and one
// for an office that the board has no more are told and left out.
func (a *app) reprints(site *generator.Site, how printHow) ([]reprint, error) {
	var list []reprint
	stale := site.Book.Stale(site.Today)
	for len(stale) > 0 {
		old := stale[0].Run
		var places []int
		for len(stale) > 0 && stale[0].Run == old {
			places = append(places, stale[0].Index)
			stale = stale[1:]
		}
		file := ledger.LogPath(old.ID)
		switch {
		case !slices.Contains(old.Files, file):
			fmt.Fprintln(a.Stderr, a.words.T("cli.print.stale-below", "file", old.Files[0]))
			continue
		case old.Office != "" && site.Boards[0].Unit(old.Office) == nil:
			fmt.Fprintln(a.Stderr, a.words.T("cli.print.stale-office", "file", file, "office", old.Office))
			continue
		}
		x, err := a.reprint(site, old, places, how)
		if err != nil {
			return nil, err
		}
		if len(x.order.Records) > 0 {
			list = append(list, x)
		}
	}
	return list, nil
}

// reprint is what takes the place of an old run: of the records at the places told, or of all where they share a sheet.
func (a *app) reprint(site *generator.Site, old *board.PrintRun, places []int, how printHow) (x reprint, err error) {
	kind, ok := sheet.Find(old.Sheet)
	if !ok {
		return x, a.guess("cli.print.sheet", string(old.Sheet), strings.Split(sheet.Names(), ", "))
	}
	x.old, x.replaced = old, places
	if kind.Joined {
		x.replaced = nil
		for i := range old.Records {
			x.replaced = append(x.replaced, i)
		}
	}
	lang := cmp.Or(old.Lang, site.Languages[0])
	if x.context, err = site.Paper(lang, old.Office); err != nil {
		return x, err
	}
	if old.Office == "" {
		x.context.Office = nil
	}
	x.order = sheet.Order{
		Sheet: old.Sheet, Size: old.Size, Up: old.Up, Grid: old.Grid, Case: old.Case, Archive: how.archive, Recorded: true,
	}
	b := x.context.Board
	for _, i := range x.replaced {
		if n := b.Named(old.Records[i].Kind.Of(), old.Records[i].ID, x.context.Today); n != nil && slices.Contains(kind.Kinds, n.Rec().Kind) {
			x.order.Records = append(x.order.Records, n)
		}
	}
	if len(x.order.Records) == 0 {
		return x, nil
	}
	x.order.Records = sheet.InOrder(b, x.order.Records)
	carried, err := x.context.Carries(x.order)
	if err != nil {
		return x, a.refused(err)
	}
	again := printHow{log: old.Hangs.S, copies: old.Copies}
	x.run = again.run(x.context, x.order, carried)
	return x, nil
}

// printAnew prints the runs, each into a file in the folder that bears the name of the log it replaces. What is told to the ledger
// comes before the paper, as with every print; the logs after all of it.
func (a *app) printAnew(site *generator.Site, list []reprint, folder string) error {
	var runs []board.PrintRun
	for _, x := range list {
		runs = append(runs, x.run)
	}
	rows, logs, err := site.Book.Print(site.Boards, site.Languages, runs...)
	if err != nil {
		return err
	}
	if folder != "" {
		if err := os.MkdirAll(folder, 0o755); err != nil {
			return err
		}
	}
	if _, err := ledger.Write(a.top(), rows); err != nil {
		return err
	}
	for _, x := range list {
		name := filepath.Join(folder, string(x.old.ID)+".pdf")
		report, err := printFile(name, x.context, x.order)
		if err != nil {
			return a.refused(err)
		}
		a.tellNotes(report.Notes)
		fmt.Fprintln(a.Stdout, a.words.T("cli.print.stale-hang", "file", name, "n", max(1, x.old.Copies), "place", x.old.Hangs.S))
	}
	for _, x := range list {
		logs = append(logs, site.Book.Without(x.old, x.replaced))
	}
	if _, err := ledger.Write(a.top(), logs); err != nil {
		return err
	}
	fmt.Fprintln(a.Stderr, a.words.T("cli.commit-ledger"))
	return site.Remember()
}
