package cli

import (
	"fmt"

	"github.com/spf13/cobra"

	"bangtin/generator/diag"
)

func checkCommand(a *app) *cobra.Command {
	var strict bool
	c := &cobra.Command{
		Use: "check", Short: a.words.T("cli.check"), Args: a.noArgs,
		RunE: func(*cobra.Command, []string) error { return a.check(strict) },
	}
	c.Flags().BoolVar(&strict, "strict", false, a.words.T("cli.flag.strict"))
	return c
}

// check tells every fault; here they are the result.
func (a *app) check(strict bool) error {
	_, site, err := a.load()
	if err != nil {
		return err
	}
	if a.flags.format != "text" {
		err = a.write(site)
	} else {
		err = diag.Terminal(a.Stdout, site.Faults.Sorted(), a.terminalOptions(a.Stdout, site))
	}
	if err != nil {
		return err
	}
	if a.flags.format == "text" {
		errors, warnings := site.Faults.Count()
		fmt.Fprintln(a.Stdout, a.words.N("cli.checked", site.Files)+" "+diag.Summary(a.words, errors, warnings))
	}
	if a.atFault(site, strict) {
		return contentAtFault
	}
	return nil
}
