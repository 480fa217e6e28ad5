package cli

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"bangtin/generator"
	"bangtin/generator/board"
	"bangtin/generator/ledger"
	"bangtin/generator/publish"
	"bangtin/generator/sheet"
)

// printHow is what `bangtin print` was told.
type printHow struct {
	chosen
	at, size, grid, out string
	up                  int
	draft, archive      bool
	stale               bool
	strict              bool
	log                 string
	copies              int
}

func printCommand(a *app) *cobra.Command {
	var how printHow
	c := &cobra.Command{
		Use: "print " + a.words.T("cli.arg.sheet"), Short: a.words.T("cli.print"), Long: a.words.T("cli.print.long", "sheets", sheet.Names()),
		RunE: func(c *cobra.Command, args []string) error {
			if how.stale {
				return a.printStale(c, args, how)
			}
			return a.print(args, how)
		},
	}
	f := c.Flags()
	f.StringSliceVar(&how.procedures, "procedure", nil, a.words.T("cli.flag.procedure"))
	f.StringVar(&how.field, "field", "", a.words.T("cli.flag.field"))
	f.StringVar(&how.unit, "unit", "", a.words.T("cli.flag.unit"))
	f.StringVar(&how.guide, "guide", "", a.words.T("cli.flag.guide"))
	f.StringVar(&how.initiative, "initiative", "", a.words.T("cli.flag.initiative"))
	f.StringVar(&how.team, "team", "", a.words.T("cli.flag.team"))
	f.BoolVar(&how.all, "all", false, a.words.T("cli.flag.print-all"))
	f.StringVar(&how.at, "at", "", a.words.T("cli.flag.at"))
	f.StringVar(&how.size, "size", "", a.words.T("cli.flag.size"))
	f.IntVar(&how.up, "up", 0, a.words.T("cli.flag.up"))
	f.StringVar(&how.caseID, "case", "", a.words.T("cli.flag.case"))
	f.StringVar(&how.grid, "grid", "", a.words.T("cli.flag.grid"))
	f.StringVarP(&how.out, "output", "o", "", a.words.T("cli.flag.print-out"))
	f.BoolVar(&how.draft, "draft", false, a.words.T("cli.flag.draft"))
	f.StringVar(&how.log, "log", "", a.words.T("cli.flag.log"))
	f.IntVar(&how.copies, "copies", 0, a.words.T("cli.flag.copies"))
	f.BoolVar(&how.stale, "stale", false, a.words.T("cli.flag.stale"))
	f.BoolVar(&how.archive, "archive", false, a.words.T("cli.flag.archive"))
	f.BoolVar(&how.strict, "strict", false, a.words.T("cli.flag.print-strict"))
	return c
}

// print makes one PDF of one kind of sheet.
func (a *app) print(args []string, how printHow) error {
	kind, err := a.sheetNamed(args)
	if err != nil {
		return err
	}
	switch {
	case how.draft && (how.log != "" || how.copies != 0):
		return a.wrongCall("cli.print.draft-log")
	case how.copies < 0:
		return a.wrongCall("cli.bad-value", "flag", "--copies", "value", how.copies, "want", "1, 2, 3 …")
	case how.copies > 0 && how.log == "":
		return a.wrongCall("cli.print.copies-where")
	}
	site, err := a.loadSound()
	if err != nil {
		return err
	}
	order := how.order(kind.Name)
	c, err := site.Paper(a.flags.lang, board.ID(strings.ToLower(how.at)))
	if err != nil {
		return err
	}
	if how.at != "" && c.Office == nil {
		return a.noRecord(c.Board, board.UnitKind, how.at)
	}
	if order.Records, err = a.records(c, &kind, how.chosen); err != nil {
		return err
	}
	if how.unit != "" && how.at == "" {
		c.Office = c.Board.Unit(board.ID(strings.ToLower(how.unit)))
	}
	if err := c.Check(order); err != nil {
		return a.refused(err)
	}
	if how.strict {
		if err := a.rehearse(c, order); err != nil {
			return err
		}
	}
	return a.printTo(site, c, order, how)
}

// order is what is to be printed, but for the records.
func (how *printHow) order(name board.PaperName) sheet.Order {
	return sheet.Order{
		Sheet: name, Size: how.size, Up: how.up, Grid: how.grid, Case: board.ID(strings.ToLower(how.caseID)),
		Draft: how.draft, Archive: how.archive, Recorded: !how.draft,
	}
}

// printTo writes the file and says what was made. A print that is no draft stands in the ledger: its addresses before
// the file is there, so that no paper carries one that nobody wrote down; what hangs where after it, so that no log
// tells of a paper that was never made.
func (a *app) printTo(site *generator.Site, c *sheet.Context, order sheet.Order, how printHow) error {
	name := how.out
	if name == "" {
		name = how.fileName(string(order.Sheet))
	}
	var rows, log []ledger.File
	var err error
	if !how.draft {
		carried, err := c.Carries(order)
		if err != nil {
			return err
		}
		if rows, log, err = site.Book.Print(site.Boards, site.Languages, how.run(c, order, carried)); err != nil {
			return err
		}
		if _, err := ledger.Write(a.top(), rows); err != nil {
			return err
		}
	}
	report, err := printFile(name, c, order)
	if err != nil {
		return a.refused(err)
	}
	if _, err := ledger.Write(a.top(), log); err != nil {
		return err
	}
	a.tellNotes(report.Notes)
	fmt.Fprintln(a.Stderr, a.words.T("cli.print.done", "records", a.words.N("count.records", len(order.Records)), "pages", a.words.N("count.pages", report.Pages)))
	if len(rows)+len(log) > 0 {
		fmt.Fprintln(a.Stderr, a.words.T("cli.commit-ledger"))
	}
	fmt.Fprintln(a.Stdout, name)
	return site.Remember()
}

// printFile prints an order into a file.
func printFile(name string, c *sheet.Context, order sheet.Order) (report *sheet.Report, err error) {
	err = publish.WriteFile(name, func(w io.Writer) (err error) {
		report, err = c.Print(w, order)
		return err
	})
	return report, err
}

// run is what the ledger is told of a print that carries the codes of those records.
func (how *printHow) run(c *sheet.Context, order sheet.Order, carried []board.Noun) board.PrintRun {
	r := board.PrintRun{
		Date: c.Today, Sheet: order.Sheet, Size: order.Size, Up: order.Up, Grid: order.Grid, Case: order.Case,
		Hangs: board.Text{S: how.log}, Copies: how.copies,
	}
	if c.Board.Lang > 0 {
		r.Lang = c.Words.Code
	}
	if c.Office != nil {
		r.Office = c.Office.ID
	}
	for _, n := range carried {
		rec := n.Rec()
		r.Records = append(r.Records, board.Printed{Kind: board.PrintedKind(rec.Kind.String()), ID: rec.ID})
	}
	return r
}

// sheetNamed is the sheet that the call names.
func (a *app) sheetNamed(args []string) (sheet.Sheet, error) {
	if len(args) == 0 {
		return sheet.Sheet{}, a.wrongCall("cli.print.which", "sheets", sheet.Names())
	}
	if len(args) > 1 {
		return sheet.Sheet{}, a.wrongCall("cli.extra", "word", args[1])
	}
	s, ok := sheet.Find(board.PaperName(strings.ToLower(args[0])))
	if ok {
		return s, nil
	}
	var names []string
	for _, s := range sheet.Sheets() {
		names = append(names, string(s.Name))
	}
	return s, a.guess("cli.print.sheet", args[0], names)
}

// refused makes a sentence of an order that cannot be carried out.
func (a *app) refused(err error) error {
	var r *sheet.Refusal
	if errors.As(err, &r) {
		return a.wrongCall(r.Key, r.Args...)
	}
	return err
}
