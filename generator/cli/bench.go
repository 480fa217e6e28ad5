package cli

import (
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"

	"bangtin/generator"
	"bangtin/generator/amend"
	"bangtin/generator/board"
	"bangtin/generator/diag"
	"bangtin/generator/ledger"
)

// bench is where a command changes the content: the changes so far, and the board as it would be with them.
type bench struct {
	*app
	set  *amend.Set
	look amend.Look
	// seen is the board as it was looked at last.
	seen *generator.Site
}

// benchAndView is bench with the board as it is before any change.
func (a *app) benchAndView() (*bench, *amend.View, error) {
	b, err := a.bench()
	if err != nil {
		return nil, nil, err
	}
	v, err := b.look(b.set)
	return b, v, err
}

// bench opens the uppermost content folder for changes.
func (a *app) bench() (*bench, error) {
	_, roots, missing, err := a.roots()
	if err != nil {
		return nil, err
	}
	b := &bench{app: a, set: amend.On(os.DirFS(a.top()))}
	w := generator.New(a.options(roots, missing)) // keeps what it has parsed from look to look
	b.look = func(s *amend.Set) (*amend.View, error) {
		w.Roots = slices.Clone(roots)
		w.Roots[len(roots)-1].FS = s.FS()
		site, err := w.Load(a.today())
		if err != nil {
			return nil, err
		}
		b.seen = site
		if len(site.Boards) == 0 {
			return nil, b.worse(site.Faults.Sorted())
		}
		return viewOf(site), nil
	}
	return b, nil
}

// refused makes sentences of a change that cannot be made.
func (b *bench) refused(err error) error {
	var r *amend.Refusal
	var w *amend.Worse
	switch {
	case errors.As(err, &w):
		return b.worse(w.Faults)
	case errors.Is(err, amend.ErrChanged):
		return &exit{exitMachine, b.words.T("amend.changed", "reason", err), err}
	case !errors.As(err, &r):
		return err
	}
	text := b.words.T(r.Key, r.Args...)
	for _, p := range r.Places {
		text += "\n  " + b.prefix() + p
	}
	return &exit{exitContent, text, err}
}

// worse tells faults and that nothing was written.
func (b *bench) worse(faults []diag.Diagnostic) error {
	faults = slices.DeleteFunc(slices.Clone(faults), func(d diag.Diagnostic) bool { return d.Severity != diag.Error })
	if err := diag.Terminal(b.Stderr, faults, b.terminalOptions(b.Stderr, b.seen)); err != nil {
		return err
	}
	return &exit{status: exitContent, text: b.words.T("amend.worse")}
}

// write puts the changes on disk and says which files they are.
func (b *bench) write() error {
	written, removed := b.set.Paths()
	if err := b.set.Apply(b.top()); err != nil {
		return b.refused(err)
	}
	for _, p := range written {
		fmt.Fprintln(b.Stdout, b.words.T("amend.wrote", "path", b.prefix()+p))
	}
	for _, p := range removed {
		fmt.Fprintln(b.Stdout, b.words.T("amend.removed", "path", b.prefix()+p))
	}
	if len(written)+len(removed) > 0 {
		fmt.Fprintln(b.Stderr, b.words.T("cli.commit-ledger"))
	}
	return nil
}

// one is the record that a text names: exactly one, else an error that says which there are. A kind, if there is one, is
// the kind that is meant where the text is a bare id.
func (a *app) one(v *amend.View, text string, kind board.Kind) (ledger.Place, error) {
	look := v.Book.Lookup(v.Boards[0])
	found, slips := look.Find(text)
	if len(found) > 1 {
		if same := slices.DeleteFunc(slices.Clone(found), func(p ledger.Place) bool { return p.Kind != kind }); len(same) == 1 {
			found = same
		}
	}
	switch {
	case len(found) == 1:
		return found[0], nil
	case len(found) > 1:
		return ledger.Place{}, a.wrongCall("cli.links.several", "text", text, "which", strings.Join(a.names(found), ", "))
	}
	return ledger.Place{}, a.noPlace(v.Boards[0], look, text, slips)
}

// names are places as KIND:ID.
func (a *app) names(list []ledger.Place) []string {
	out := make([]string, len(list))
	for i, p := range list {
		out[i] = nameOf(p.Kind, p.ID)
	}
	return out
}

func nameOf(kind board.Kind, id board.ID) string { return kind.String() + ":" + string(id) }

// targets are the records that the texts name, as a row of a record of that kind says them.
func (a *app) targets(v *amend.View, texts []string, kind board.Kind) ([]board.LedgerTarget, error) {
	var out []board.LedgerTarget
	for _, text := range texts {
		p, err := a.one(v, text, kind)
		if err != nil {
			return nil, err
		}
		t := board.LedgerTarget{Kind: board.PrintedKind(p.Kind.String()), ID: p.ID}
		if !slices.Contains(out, t) {
			out = append(out, t)
		}
	}
	return out, nil
}

// day is the value of a flag that takes a day, or the day of today.
func (a *app) dayOf(flag, value string) (board.Date, error) {
	if value == "" {
		return a.today(), nil
	}
	day, err := board.ParseDate(value)
	if err != nil {
		return 0, a.wrongCall("cli.bad-value", "flag", flag, "value", value, "want", "YYYY-MM-DD")
	}
	return day, nil
}

// since is the day of --on: none that is still to come, for the pages change with the next build.
func (a *app) since(value string) (board.Date, error) {
	day, err := a.dayOf("--on", value)
	if err == nil && day > a.today() {
		return 0, a.wrongCall("cli.on-future", "day", day.In(a.words))
	}
	return day, err
}

// decision is what --decision and --decision-date say.
func (a *app) decision(number, date string) (board.Decision, error) {
	d := board.Decision{Number: ledger.OneLine(number)}
	if date == "" {
		return d, nil
	}
	var err error
	if d.Date, err = a.dayOf("--decision-date", date); err == nil && d.Number == "" {
		err = a.wrongCall("cli.decision-number")
	}
	return d, err
}

// noPlace says that a text names nothing, and what may have been meant.
func (a *app) noPlace(b *board.Board, look *ledger.Lookup, text string, slips []ledger.Place) error {
	w := a.words
	if len(slips) > 0 {
		key := "cli.links.slip"
		if ledger.Sound(text) {
			key = "cli.links.unknown-code"
		}
		lines := w.T(key, "text", text)
		for _, p := range slips {
			lines += "\n  " + p.Code + "  " + nameOf(p.Kind, p.ID) + "  " + oneLine(titleOf(b, look, p))
		}
		return &exit{status: exitCall, text: lines}
	}
	if ledger.IsCode(text) && !ledger.Sound(text) {
		return a.wrongCall("cli.links.bad-code", "text", text)
	}
	if guess := look.Guess(text); guess != "" {
		return a.wrongCall("cli.links.nothing-guess", "text", text, "guess", guess)
	}
	return a.wrongCall("cli.links.nothing", "text", text)
}

// titleOf is the title of what a place names, on the board or as last shown.
func titleOf(b *board.Board, look *ledger.Lookup, p ledger.Place) string {
	if n := b.Find(p.Kind, string(p.ID)); n != nil && n.Rec().ID == p.ID {
		return n.Heading().S
	}
	if row := look.Row(p); row != nil {
		return row.Heading().S
	}
	return ""
}
