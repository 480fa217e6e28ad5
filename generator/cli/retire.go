package cli

import (
	"strings"

	"github.com/spf13/cobra"

	"bangtin/generator/amend"
	"bangtin/generator/board"
	"bangtin/generator/ledger"
)

// retireHow is what `bangtin retire` was told.
type retireHow struct {
	to                     []string
	reason, decision, date string
	on                     string
}

func retireCommand(a *app) *cobra.Command {
	var how retireHow
	c := &cobra.Command{
		Use: "retire " + a.words.T("cli.arg.what"), Short: a.words.T("cli.retire"), Long: a.words.T("cli.retire.long"),
		RunE: func(_ *cobra.Command, args []string) error { return a.retire(args, how) },
	}
	f := c.Flags()
	f.StringArrayVar(&how.to, "to", nil, a.words.T("cli.flag.to"))
	f.StringVar(&how.reason, "reason", "", a.words.T("cli.flag.reason"))
	f.StringVar(&how.decision, "decision", "", a.words.T("cli.flag.decision"))
	f.StringVar(&how.date, "decision-date", "", a.words.T("cli.flag.decision-date"))
	f.StringVar(&how.on, "on", "", a.words.T("cli.flag.on"))
	return c
}

// retire takes a record off the board for good; its address goes on to say what became of it.
func (a *app) retire(args []string, how retireHow) error {
	switch {
	case len(args) == 0:
		return a.wrongCall("cli.retire.what")
	case len(args) > 1:
		return a.wrongCall("cli.extra", "word", args[1])
	case strings.Trim(ledger.OneLine(how.reason), " ….") == "": // as a command to be copied has it
		return a.wrongCall("cli.retire.reason")
	}
	b, v, err := a.benchAndView()
	if err != nil {
		return err
	}
	r, err := a.retirement(v, args[0], how)
	if err != nil {
		return err
	}
	if err := amend.Retire(b.set, b.look, r); err != nil {
		return b.refused(err)
	}
	if err := b.write(); err != nil {
		return err
	}
	a.sayRetired(v, r)
	return nil
}

// retirement is what the call says of the record that it names.
func (a *app) retirement(v *amend.View, what string, how retireHow) (amend.Retirement, error) {
	r := amend.Retirement{Reason: how.reason}
	p, err := a.one(v, what, board.NoKind)
	if err != nil {
		return r, err
	}
	r.Kind, r.ID = p.Kind, p.ID
	if r.On, err = a.since(how.on); err != nil {
		return r, err
	}
	if r.Decision, err = a.decision(how.decision, how.date); err != nil {
		return r, err
	}
	var to []string
	for _, list := range how.to {
		to = append(to, strings.FieldsFunc(list, func(c rune) bool { return c == ',' })...)
	}
	r.To, err = a.targets(v, to, p.Kind)
	return r, err
}
