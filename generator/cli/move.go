package cli

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"bangtin/generator/amend"
	"bangtin/generator/board"
	"bangtin/generator/ledger"
)

// moveHow is what `bangtin move` was told.
type moveHow struct {
	on    string
	host  string
	short bool
	units unitsHow
}

func moveCommand(a *app) *cobra.Command {
	var how moveHow
	c := &cobra.Command{
		Use: "move " + a.words.T("cli.arg.old") + " " + a.words.T("cli.arg.new"), Short: a.words.T("cli.move"), Long: a.words.T("cli.move.long") + "\n\n" + a.words.T("cli.units.long"),
		RunE: func(_ *cobra.Command, args []string) error {
			switch {
			case how.units.table != "":
				return a.moveUnits(args, how)
			case how.host != "":
				return a.moveHost(args, how)
			}
			return a.move(args, how)
		},
	}
	f := c.Flags()
	f.StringVar(&how.host, "host", "", a.words.T("cli.flag.host"))
	f.BoolVar(&how.short, "short", false, a.words.T("cli.flag.short"))
	f.StringVar(&how.on, "on", "", a.words.T("cli.flag.on"))
	how.units.flags(a, f)
	return c
}

// move gives a record another id: its files, what refers to it, and its address.
func (a *app) move(args []string, how moveHow) error {
	switch {
	case len(args) < 2:
		return a.wrongCall("cli.move.what")
	case len(args) > 2:
		return a.wrongCall("cli.extra", "word", args[2])
	case how.short:
		return a.wrongCall("cli.move.short")
	}
	b, v, err := a.benchAndView()
	if err != nil {
		return err
	}
	m, err := a.renaming(v, args, how)
	if err != nil {
		return err
	}
	if err := amend.Move(b.set, b.look, m); err != nil {
		return b.refused(err)
	}
	if b.set.Empty() {
		fmt.Fprintln(a.Stderr, a.words.T("cli.moved.already", "from", nameOf(m.Kind, m.From), "to", m.To))
		return nil
	}
	if err := b.write(); err != nil {
		return err
	}
	fmt.Fprintln(a.Stderr, a.words.T("cli.moved", "from", ledger.Path(m.Kind, m.From), "to", ledger.Path(m.Kind, m.To), "code", v.Book.Code(m.Kind, m.From)))
	return nil
}

// renaming is what the call says of the record that it names.
func (a *app) renaming(v *amend.View, args []string, how moveHow) (amend.Renaming, error) {
	on, err := a.since(how.on)
	if err != nil {
		return amend.Renaming{}, err
	}
	p, err := a.one(v, args[0], board.NoKind)
	if err != nil {
		return amend.Renaming{}, err
	}
	m := amend.Renaming{Kind: p.Kind, From: p.ID, On: on}
	return m, a.newID(&m, args[1])
}

// newID takes the id that a record is to have, with or without its kind before it.
func (a *app) newID(m *amend.Renaming, text string) error {
	if kind, id, ok := strings.Cut(text, ":"); ok {
		if kind != m.Kind.String() {
			return a.wrongCall("cli.move.kind", "from", nameOf(m.Kind, m.From), "kind", kind)
		}
		text = id
	}
	n := newcomer{app: a, kind: m.Kind, id: text}
	if err := n.checkID(); err != nil {
		return err
	}
	if m.Kind != board.ProcedureKind && !board.IsID(text) {
		return a.wrongCall("cli.new.id", "kind", m.Kind)
	}
	m.To, m.Code = board.ID(strings.ToLower(text)), text
	return nil
}
