package cli

import (
	"github.com/spf13/cobra"

	"bangtin/generator/board"
)

// moveCommand moves addresses: with --units, those of a reorganisation.
func moveCommand(a *app) *cobra.Command {
	var how unitsHow
	var on, number, date string
	c := &cobra.Command{
		Use: "move", Short: a.words.T("cli.move"), Long: a.words.T("cli.units.long"), Args: a.noArgs,
		RunE: func(*cobra.Command, []string) error {
			d := board.Decision{Number: oneLine(number)}
			if date != "" {
				var err error
				if d.Date, err = board.ParseDate(date); err != nil {
					return a.wrongCall("cli.bad-value", "flag", "--decision-date", "value", date, "want", "YYYY-MM-DD")
				}
			}
			return a.moveUnits(how, on, d)
		},
	}
	f := c.Flags()
	how.flags(a, f)
	f.StringVar(&on, "on", "", a.words.T("cli.flag.on"))
	f.StringVar(&number, "decision", "", a.words.T("cli.flag.decision"))
	f.StringVar(&date, "decision-date", "", a.words.T("cli.flag.decision-date"))
	return c
}
