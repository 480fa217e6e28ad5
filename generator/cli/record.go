package cli

import (
	"fmt"

	"github.com/spf13/cobra"

	"bangtin/generator"
	"bangtin/generator/amend"
	"bangtin/generator/diag"
	"bangtin/generator/ledger"
)

func recordCommand(a *app) *cobra.Command {
	var frozen bool
	c := &cobra.Command{
		Use: "record", Short: a.words.T("cli.record"), Long: a.words.T("cli.record.long"), Args: a.noArgs,
		RunE: func(*cobra.Command, []string) error {
			if frozen {
				return a.frozen()
			}
			return a.record()
		},
	}
	c.Flags().BoolVar(&frozen, "frozen", false, a.words.T("cli.flag.frozen"))
	return c
}

// record writes the ledger's rows for what the board has given an address to. Rows that git left with both sides in them
// are put together first, and rows that were lost are written anew.
func (a *app) record() error {
	b, err := a.bench()
	if err != nil {
		return err
	}
	mended, err := amend.Mend(b.set, b.look)
	if err == nil && len(mended) > 0 {
		_, err = b.look(b.set)
	}
	if err != nil {
		return b.refused(err)
	}
	site := b.seen
	if err := a.recordable(site); err != nil {
		return err
	}
	files := site.Book.Record(site.Boards, site.Languages, site.Today)
	var written int
	if len(mended) > 0 {
		written, err = b.mended(mended, files)
	} else {
		written, err = ledger.Write(a.top(), files)
	}
	if err != nil {
		return err
	}
	fmt.Fprintln(a.Stdout, a.words.N("cli.recorded", written, "dir", a.top()+"/permalinks"))
	if written > 0 {
		fmt.Fprintln(a.Stderr, a.words.T("cli.commit-ledger"))
	}
	return nil
}

// mended writes rows that were put together, and all others with them.
func (b *bench) mended(mended []string, files []ledger.File) (int, error) {
	if err := b.set.Rows(files); err != nil {
		return 0, err
	}
	written, _ := b.set.Paths()
	if err := b.set.Apply(b.top()); err != nil {
		return 0, b.refused(err)
	}
	for _, f := range mended {
		fmt.Fprintln(b.Stderr, b.words.T("cli.record.mended", "path", b.prefix()+f))
	}
	return len(written), nil
}

// recordable refuses a board with errors, but for those that recording itself mends.
func (a *app) recordable(site *generator.Site) error {
	for _, d := range site.Faults.Sorted() {
		if d.Severity == diag.Error && d.Code != "ledger-unlisted" {
			if err := a.tell(site); err != nil {
				return err
			}
			return contentAtFault
		}
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
