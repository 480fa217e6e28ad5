package cli

import (
	"fmt"

	"github.com/spf13/cobra"

	"bangtin/generator"
	"bangtin/generator/diag"
)

func checkCommand(a *app) *cobra.Command {
	var o checkOptions
	c := &cobra.Command{
		Use: "check", Short: a.words.T("cli.check"), Args: a.todoArgs(&o.todo),
		RunE: func(*cobra.Command, []string) error {
			if o.todo != "" || o.output != "" {
				return a.todo(o)
			}
			return a.check(o)
		},
	}
	c.Flags().BoolVar(&o.strict, "strict", false, a.words.T("cli.flag.strict"))
	c.Flags().BoolVar(&o.all, "all", false, a.words.T("cli.flag.all"))
	c.Flags().StringVar(&o.todo, "todo", "", a.words.T("cli.flag.todo"))
	c.Flags().Lookup("todo").NoOptDefVal = todoForms[0]
	c.Flags().StringVarP(&o.output, "output", "o", "", a.words.T("cli.flag.todo-out"))
	return c
}

type checkOptions struct {
	strict bool
	// all writes out every fault, however many are alike.
	all bool
	// todo is the form of the work list, "" for none; output is the file for it, "" for stdout.
	todo, output string
}

// check tells every fault; here they are the result.
func (a *app) check(o checkOptions) error {
	_, site, err := a.load()
	if err != nil {
		return err
	}
	if a.flags.format != "text" {
		err = a.write(site)
	} else {
		err = a.report(site, o.all)
	}
	if err != nil {
		return err
	}
	if a.atFault(site, o.strict) {
		return contentAtFault
	}
	return nil
}

// tellStale says how many sheets that hang somewhere are out of date, and how many of them by changes not recorded yet:
// whoever records these knows then what there is to print.
func (a *app) tellStale(site *generator.Site) {
	sheets, places, unrecorded := site.Stale()
	if sheets == 0 {
		return
	}
	fmt.Fprintln(a.Stdout, a.words.N("cli.stale", sheets, "places", a.words.Int(int64(places))))
	if unrecorded > 0 {
		fmt.Fprintln(a.Stdout, a.words.T("cli.stale-unrecorded", "n", a.words.Int(int64(unrecorded))))
	}
}

// report writes the faults for people, then what was looked at, and how much of what must be published is known.
func (a *app) report(site *generator.Site, all bool) error {
	opts := a.terminalOptions(a.Stdout, site)
	if all {
		opts.Fold = 0
	}
	if err := diag.Terminal(a.Stdout, site.Faults.Sorted(), opts); err != nil {
		return err
	}
	errors, warnings := site.Faults.Count()
	fmt.Fprintln(a.Stdout, a.words.N("cli.checked", site.Files)+" "+diag.Summary(a.words, errors, warnings))
	if complete, all := site.Complete(); all > 0 {
		fmt.Fprintln(a.Stdout, a.words.N("cli.complete", complete, "all", a.words.N("count.procedures", all)))
	}
	a.tellStale(site)
	return nil
}
