package cli

import (
	"fmt"

	"github.com/spf13/cobra"

	"bangtin/generator"
	"bangtin/generator/ledger"
)

func recordCommand(a *app) *cobra.Command {
	return &cobra.Command{
		Use: "record", Short: a.words.T("cli.record"), Long: a.words.T("cli.record.long"), Args: a.noArgs,
		RunE: func(*cobra.Command, []string) error { return a.record() },
	}
}

// record writes the ledger's rows for what the board has given an address to.
func (a *app) record() error {
	site, err := a.loadSound()
	if err != nil {
		return err
	}
	files := site.Book.Record(site.Boards, site.Languages, site.Today)
	written, err := ledger.Write(a.top(), files)
	if err != nil {
		return err
	}
	fmt.Fprintln(a.Stdout, a.words.N("cli.recorded", written, "dir", a.top()+"/permalinks"))
	if written > 0 {
		fmt.Fprintln(a.Stderr, a.words.T("cli.commit-ledger"))
	}
	return nil
}

// loadSound loads a board for a command that cannot go on with errors: they are told, and are the error.
func (a *app) loadSound() (*generator.Site, error) {
	_, site, err := a.load()
	if err != nil {
		return nil, err
	}
	if site.Faults.HasErrors() {
		if err := a.tell(site); err != nil {
			return nil, err
		}
		return nil, contentAtFault
	}
	return site, nil
}
