package cli

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"github.com/spf13/pflag"

	"bangtin/generator"
	"bangtin/generator/board"
	"bangtin/generator/diag"
	"bangtin/generator/reorganise"
)

// unitsHow is what `bangtin move --units` was told besides.
type unitsHow struct {
	table          string
	decision, date string
	create, dryRun bool
}

func (how *unitsHow) flags(a *app, f *pflag.FlagSet) {
	f.StringVar(&how.table, "units", "", a.words.T("cli.flag.units-table"))
	f.StringVar(&how.decision, "decision", "", a.words.T("cli.flag.decision"))
	f.StringVar(&how.date, "decision-date", "", a.words.T("cli.flag.decision-date"))
	f.BoolVar(&how.create, "create", false, a.words.T("cli.flag.units-create"))
	f.BoolVar(&how.dryRun, "dry-run", false, a.words.T("cli.flag.dry-run"))
}

// moveUnits carries out a reorganisation of units: all that can be decided is written, all of it or nothing, and what a
// person must decide is told. The call ends with status 1 while anything is left to decide.
func (a *app) moveUnits(args []string, how moveHow) error {
	switch {
	case len(args) > 0:
		return a.wrongCall("cli.extra", "word", args[0])
	case how.on == "":
		return a.wrongCall("cli.units.on")
	}
	order := reorganise.Order{Name: filepath.ToSlash(how.units.table), Create: how.units.create}
	var err error
	if order.On, err = a.dayOf("--on", how.on); err != nil {
		return err
	}
	if order.Decision, err = a.decision(how.units.decision, how.units.date); err != nil {
		return err
	}
	if order.Table, err = os.ReadFile(how.units.table); err != nil {
		return a.wrongCall("cli.units.table", "path", how.units.table)
	}
	b, err := a.bench()
	if err != nil {
		return err
	}
	plan, err := b.reorganise(order, how.units.dryRun)
	if err != nil {
		return err
	}
	if err := a.tellUnits(b.seen, plan, how.units, order); err != nil {
		return err
	}
	if plan.Diagnostics.Len() > 0 {
		return contentAtFault
	}
	return nil
}

// reorganise plans a reorganisation, looks at the board as it would be, and writes it, unless that is not wanted. What is
// left to decide is told as the files stand then: their lines have moved.
func (b *bench) reorganise(order reorganise.Order, dryRun bool) (*reorganise.Plan, error) {
	order.Today = b.today()
	plan, err := b.planUnits(order)
	if err != nil || plan.Diagnostics.HasErrors() {
		return plan, err
	}
	before := b.seen
	for _, c := range plan.Changes {
		if c.From != "" && (c.From != c.Path || c.Data == nil) {
			if err := b.set.Remove(c.From); err != nil {
				return nil, err
			}
		}
		if c.Data != nil {
			if err := b.set.Put(c.Path, c.Data); err != nil {
				return nil, err
			}
		}
	}
	after, err := b.planUnits(order)
	if err != nil {
		return nil, err
	}
	if dryRun {
		b.seen = before
		return plan, nil
	}
	plan.Diagnostics = after.Diagnostics
	if err := b.set.Apply(b.top()); err != nil {
		return nil, b.refused(err)
	}
	return plan, nil
}

// planUnits plans a reorganisation of the board as it is with the changes so far, which must be without errors.
func (b *bench) planUnits(order reorganise.Order) (*reorganise.Plan, error) {
	view, err := b.look(b.set)
	if err != nil {
		return nil, err
	}
	if b.seen.Faults.HasErrors() {
		return nil, b.worse(b.seen.Faults.Sorted())
	}
	order.Boards, order.Source = view.Boards, b.seen.Source
	return reorganise.New(order), nil
}

// tellUnits says what was done, or would be, what waits, and what is left to decide.
func (a *app) tellUnits(site *generator.Site, plan *reorganise.Plan, how unitsHow, order reorganise.Order) error {
	source := func(file string) ([]byte, bool) {
		if file == order.Name {
			return order.Table, true
		}
		return site.Source(file)
	}
	all := plan.Diagnostics.Sorted()
	switch a.flags.format {
	case "json":
		return a.unitsJSON(plan, how, all)
	case "sarif":
		return diag.SARIF(a.Stdout, all, a.words, diag.SARIFOptions{Version: Version, Source: source, Prefix: a.prefix()})
	}
	options := a.terminalOptions(a.Stderr, site)
	options.Source = source
	if plan.Diagnostics.HasErrors() { // of the table, which does not lie in the content folder
		options.Prefix = ""
		if err := diag.Terminal(a.Stderr, all, options); err != nil {
			return err
		}
		fmt.Fprintln(a.Stderr, a.words.T("cli.units.nothing"))
		return nil
	}
	a.changesDone(plan, how, order.On)
	if len(all) == 0 {
		return nil
	}
	fmt.Fprintln(a.Stderr, a.words.N("cli.units.open", len(all)))
	options.Fold = 0 // each is to be decided by itself
	return diag.Terminal(a.Stderr, all, options)
}

// changesDone lists the files that changed, or would, and those that wait for the day.
func (a *app) changesDone(plan *reorganise.Plan, how unitsHow, day board.Date) {
	for _, c := range plan.Changes {
		fmt.Fprintln(a.Stdout, a.changeLine(c))
	}
	key := "cli.units.done"
	if how.dryRun {
		key = "cli.units.would"
	}
	fmt.Fprintln(a.Stdout, a.words.T(key, "files", a.words.N("count.files", len(plan.Changes))))
	if n := len(plan.Waiting); n > 0 {
		fmt.Fprintln(a.Stdout, a.words.T("cli.units.waiting", "files", a.words.N("count.files", n), "day", day.In(a.words)))
		for _, name := range plan.Waiting {
			fmt.Fprintln(a.Stdout, "  "+a.prefix()+name)
		}
	}
}

// changeLine is a changed file in words.
func (a *app) changeLine(c reorganise.Change) string {
	path := a.prefix() + c.Path
	switch {
	case c.Data == nil:
		return a.words.T("cli.units.removed", "path", path)
	case c.From == "":
		return a.words.T("cli.units.made", "path", path)
	case c.From != c.Path:
		return a.words.T("cli.units.moved", "from", a.prefix()+c.From, "path", path)
	}
	keys := ""
	for i, k := range c.Keys {
		if i > 0 {
			keys += ", "
		}
		keys += k
	}
	return a.words.T("cli.units.changed", "path", path, "keys", keys)
}

// unitsChange is a changed file for programs.
type unitsChange struct {
	Path string   `json:"file"`
	From string   `json:"from,omitempty"`
	Do   string   `json:"do"`
	Keys []string `json:"keys"`
}

// unitsJSON writes all of it as one object: the changes, what waits, and the diagnostics as every command has them.
func (a *app) unitsJSON(plan *reorganise.Plan, how unitsHow, all []diag.Diagnostic) error {
	var b bytes.Buffer
	if err := diag.JSON(&b, all, a.words); err != nil {
		return err
	}
	report := struct {
		Written     bool            `json:"written"`
		Changes     []unitsChange   `json:"changes"`
		Waiting     []string        `json:"waiting"`
		Diagnostics json.RawMessage `json:"diagnostics"`
		Summary     json.RawMessage `json:"summary"`
	}{Waiting: append([]string{}, plan.Waiting...), Changes: []unitsChange{}}
	if err := json.Unmarshal(b.Bytes(), &report); err != nil {
		return err
	}
	report.Written = !how.dryRun && !plan.Diagnostics.HasErrors()
	for _, c := range plan.Changes {
		x := unitsChange{Path: c.Path, Do: "change", Keys: append([]string{}, slices.Clone(c.Keys)...)}
		switch {
		case c.Data == nil:
			x.Do = "remove"
		case c.From == "":
			x.Do = "make"
		case c.From != c.Path:
			x.Do, x.From = "move", c.From
		}
		report.Changes = append(report.Changes, x)
	}
	e := json.NewEncoder(a.Stdout)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(report)
}
