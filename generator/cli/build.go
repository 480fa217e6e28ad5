package cli

import (
	"context"
	"fmt"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"bangtin/generator"
	"bangtin/generator/diag"
	"bangtin/generator/publish"
)

func buildCommand(a *app) *cobra.Command {
	var how buildHow
	c := &cobra.Command{
		Use: "build", Short: a.words.T("cli.build"), Args: a.noArgs,
		RunE: func(c *cobra.Command, _ []string) error {
			if how.next {
				return a.next()
			}
			if a.portable && !c.Flags().Changed("out") {
				a.flags.out = stickFolder
			}
			return a.build(how)
		},
	}
	c.Flags().BoolVar(&how.strict, "strict", false, a.words.T("cli.flag.strict"))
	c.Flags().BoolVar(&how.keepGoing, "keep-going", false, a.words.T("cli.flag.keep-going"))
	c.Flags().BoolVar(&how.next, "next", false, a.words.T("cli.flag.next"))
	c.Flags().BoolVar(&a.portable, "portable", false, a.words.T("cli.flag.portable"))
	return c
}

// stickFolder is where a board goes that is opened from a folder, where --out names none: not where the site lies that is
// published, whose pages it would change.
const stickFolder = "usb"

// buildHow is how a build takes faults. With keepGoing it publishes in spite of errors; strict then changes nothing but
// the exit status, and nothing is held back for a warning. next asks for a day alone and builds nothing.
type buildHow struct{ strict, keepGoing, next bool }

// noArgs refuses words after a command that takes none.
func (a *app) noArgs(_ *cobra.Command, args []string) error {
	if len(args) > 0 {
		return a.wrongCall("cli.extra", "word", args[0])
	}
	return nil
}

// build reads, checks, makes and publishes, and says what it made.
func (a *app) build(how buildHow) error {
	start := a.Now()
	_, site, err := a.load()
	if err != nil {
		return err
	}
	make := site.Plan
	if how.keepGoing {
		make = site.KeepGoing
		if why := site.Halt(); why != "" {
			return a.stop(site, why)
		}
	} else if a.atFault(site, how.strict) {
		return a.stop(site, "")
	}
	plan, err := make()
	if err != nil {
		return &exit{exitContent, a.words.T("cli.bad-template", "reason", err), err}
	}
	if how.strict {
		plan.Strict()
	}
	result, err := a.publish(plan)
	if err != nil {
		return err
	}
	account := plan.Account()
	lacks := plan.Lacks()
	if how.strict || a.flags.format != "text" {
		a.lacks(a.Stderr, lacks, how.strict)
	}
	if !account.Published {
		return a.stop(site, account.Halt)
	}
	if err := a.tell(site); err != nil {
		return err
	}
	if a.flags.format == "text" {
		a.summary(site, result, a.Now().Sub(start))
		a.briefs(plan)
		if !how.strict {
			a.lacks(a.Stdout, lacks, false)
		}
		a.accountOf(account)
	}
	if a.atFault(site, how.strict) || how.strict && len(lacks) > 0 {
		return contentAtFault
	}
	return nil
}

func (a *app) publish(plan *generator.Plan) (publish.Result, error) {
	p := a.progress()
	defer p.end()
	return plan.Publish(a.flags.out, p.tell)
}

// halts are the sentences that say why a build cannot keep going.
var halts = map[generator.Halt]string{
	generator.NoBoard: "cli.halt.board", generator.SiteAtFault: "cli.halt.site", generator.LedgerAtFault: "cli.halt.ledger",
	generator.FolderShut: "cli.halt.folder", generator.NoRecord: "cli.halt.program", generator.PageLost: "cli.halt.page",
}

// stop tells the faults and that nothing was written, and what keeps a build from going on that was told to.
func (a *app) stop(site *generator.Site, why generator.Halt) error {
	if err := a.tell(site); err != nil {
		return err
	}
	if why != "" {
		fmt.Fprintf(a.Stderr, "%s: %s\n", a.words.T("cli.error"), a.words.T(halts[why]))
	}
	fmt.Fprintln(a.Stderr, a.words.T("cli.nothing-written", "out", a.flags.out))
	return contentAtFault
}

// accountOf says what became of the records with errors.
func (a *app) accountOf(k generator.Account) {
	w := a.words
	if k.Kept+k.Stubs > 0 {
		fmt.Fprintln(a.Stdout, "  "+w.T("cli.kept", "kept", w.N("count.records", k.Kept), "stubs", w.N("count.records", k.Stubs)))
	}
	if k.LeftOut > 0 {
		fmt.Fprintln(a.Stdout, "  "+w.T("cli.left-out", "files", w.N("count.files", k.LeftOut)))
	}
}

// atFault says whether the faults stop the build.
func (a *app) atFault(site *generator.Site, strict bool) bool {
	return site.Faults.HasErrors() || strict && site.Faults.Len() > 0
}

// tell shows the faults: on stdout where they are the result for a machine, on stderr where they are talk.
func (a *app) tell(site *generator.Site) error {
	if a.flags.format != "text" {
		return a.write(site)
	}
	all := site.Faults.Sorted()
	return diag.Terminal(a.Stderr, all, a.terminalOptions(a.Stderr, site))
}

// summary says what was made.
func (a *app) summary(site *generator.Site, r publish.Result, took time.Duration) {
	b, w := site.Boards[0], a.words
	fmt.Fprintln(a.Stdout, w.T("cli.made", "title", b.Site.Title.S, "out", a.flags.out))
	fmt.Fprintln(a.Stdout, "  "+w.T("cli.made.records", "procedures", w.N("count.procedures", b.CountProcedures()), "units", w.N("count.units", len(b.Units)),
		"documents", w.N("count.documents", len(b.Documents)), "initiatives", w.N("count.initiatives", len(b.Initiatives))))
	fmt.Fprintln(a.Stdout, "  "+w.T("cli.made.files", "files", w.N("count.files", r.Written+r.Unchanged), "size", size(r.Bytes),
		"written", w.Int(int64(r.Written)), "removed", w.Int(int64(r.Removed)), "time", seconds(w, took)))
	if n := site.Unrecorded(); n > 0 {
		fmt.Fprintln(a.Stdout, "  "+w.N("cli.unrecorded", n))
	}
	if errors, warnings := site.Faults.Count(); errors+warnings > 0 {
		fmt.Fprintln(a.Stdout, "  "+diag.Summary(w, errors, warnings))
	}
}

// briefs names the first sheets of paper that could not hold all that there is to say.
func (a *app) briefs(plan *generator.Plan) {
	list := plan.Briefs()
	if len(list) == 0 {
		return
	}
	var names []string
	for _, x := range list[:min(len(list), foldAfter)] {
		names = append(names, string(x.Sheet)+" "+string(x.ID))
	}
	which := strings.Join(names, ", ")
	if more := len(list) - foldAfter; more > 0 {
		which = a.words.N("cli.print.and-more", more, "who", which)
	}
	fmt.Fprintln(a.Stdout, "  "+a.words.N("cli.made.briefs", len(list), "which", which))
}

// buildThenServe is the program without a command.
func (a *app) buildThenServe(ctx context.Context) error {
	if err := a.build(buildHow{}); err != nil && err != error(contentAtFault) {
		return err
	}
	return a.serve(ctx, "localhost:8080", false)
}
