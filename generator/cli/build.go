package cli

import (
	"context"
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"bangtin/generator"
	"bangtin/generator/diag"
	"bangtin/generator/publish"
)

func buildCommand(a *app) *cobra.Command {
	var strict bool
	c := &cobra.Command{
		Use: "build", Short: a.words.T("cli.build"), Args: a.noArgs,
		RunE: func(*cobra.Command, []string) error { return a.build(strict) },
	}
	c.Flags().BoolVar(&strict, "strict", false, a.words.T("cli.flag.strict"))
	return c
}

// noArgs refuses words after a command that takes none.
func (a *app) noArgs(_ *cobra.Command, args []string) error {
	if len(args) > 0 {
		return a.wrongCall("cli.extra", "word", args[0])
	}
	return nil
}

// build reads, checks, makes and publishes, and says what it made.
func (a *app) build(strict bool) error {
	start := a.Now()
	_, site, err := a.load()
	if err != nil {
		return err
	}
	if a.atFault(site, strict) {
		if err := a.tell(site); err != nil {
			return err
		}
		fmt.Fprintln(a.Stderr, a.words.T("cli.nothing-written", "out", a.flags.out))
		return contentAtFault
	}
	plan, err := site.Plan()
	if err != nil {
		return &exit{exitContent, a.words.T("cli.bad-template", "reason", err), err}
	}
	p := a.progress()
	result, err := plan.Publish(a.flags.out, p.tell)
	p.end()
	if err != nil {
		return err
	}
	if err := a.tell(site); err != nil {
		return err
	}
	if site.Faults.HasErrors() {
		fmt.Fprintln(a.Stderr, a.words.T("cli.nothing-written", "out", a.flags.out))
		return contentAtFault
	}
	if a.flags.format == "text" {
		a.summary(site, result, a.Now().Sub(start))
	}
	return nil
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

// buildThenServe is the program without a command.
func (a *app) buildThenServe(ctx context.Context) error {
	if err := a.build(false); err != nil && err != error(contentAtFault) {
		return err
	}
	return a.serve(ctx, "localhost:8080", false)
}
