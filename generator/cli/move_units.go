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
	"bangtin/generator/publish"
	"bangtin/generator/reorganise"
)

// unitsHow is what `bangtin move --units` was told.
type unitsHow struct {
	table          string
	create, dryRun bool
}

func (how *unitsHow) flags(a *app, f *pflag.FlagSet) {
	f.StringVar(&how.table, "units", "", a.words.T("cli.flag.units-table"))
	f.BoolVar(&how.create, "create", false, a.words.T("cli.flag.units-create"))
	f.BoolVar(&how.dryRun, "dry-run", false, a.words.T("cli.flag.dry-run"))
}

// moveUnits carries out a reorganisation of units: all that can be decided is written, all of it or nothing, and what a
// person must decide is told. The call ends with status 1 while anything is left to decide.
func (a *app) moveUnits(args []string, how unitsHow, told moveHow) error {
	if err := a.noArgs(nil, args); err != nil {
		return err
	}
	if told.on == "" {
		return a.wrongCall("cli.units.on")
	}
	day, err := a.dayOf("--on", told.on)
	if err != nil {
		return err
	}
	decision, err := a.decision(told.number, told.date)
	if err != nil {
		return err
	}
	table, err := os.ReadFile(how.table)
	if err != nil {
		return a.wrongCall("cli.units.table", "path", how.table)
	}
	site, err := a.loadSound()
	if err != nil {
		return err
	}
	order := reorganise.Order{
		Name: filepath.ToSlash(how.table), Table: table, On: day, Decision: decision, Today: site.Today, Create: how.create,
	}
	plan := planUnits(order, site)
	if !plan.Diagnostics.HasErrors() && !how.dryRun && len(plan.Changes) > 0 {
		if err := a.rewrite(plan.Changes); err != nil {
			return err
		}
		if site, err = a.loadSound(); err != nil {
			return err
		}
		plan.Diagnostics = planUnits(order, site).Diagnostics // lines have moved
	}
	if err := a.tellUnits(site, plan, how, table, day); err != nil {
		return err
	}
	if plan.Diagnostics.Len() > 0 {
		return contentAtFault
	}
	return nil
}

func planUnits(o reorganise.Order, site *generator.Site) *reorganise.Plan {
	o.Boards, o.Source = site.Boards, site.Source
	return reorganise.New(o)
}

// rewrite carries changes out in the uppermost content folder.
func (a *app) rewrite(list []reorganise.Change) error {
	var goes []string
	for _, c := range list {
		if c.From != "" && c.From != c.Path || c.Data == nil {
			goes = append(goes, c.From)
		}
		if c.Data == nil {
			continue
		}
		name := filepath.Join(a.top(), filepath.FromSlash(c.Path))
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(name, c.Data, 0o644); err != nil {
			return &publish.FileError{Path: name, Op: "write", Err: err}
		}
	}
	for _, name := range goes {
		full := filepath.Join(a.top(), filepath.FromSlash(name))
		if err := os.Remove(full); err != nil {
			return err
		}
		_ = os.Remove(filepath.Dir(full)) // if it is empty now
	}
	return nil
}

// tellUnits says what was done, or would be, what waits, and what is left to decide.
func (a *app) tellUnits(site *generator.Site, plan *reorganise.Plan, how unitsHow, table []byte, day board.Date) error {
	source := func(file string) ([]byte, bool) {
		if file == filepath.ToSlash(how.table) {
			return table, true
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
	if len(all) == 0 {
		return nil
	}
	fmt.Fprintln(a.Stderr, a.words.N("cli.units.open", len(all)))
	options.Fold = 0 // each is to be decided by itself
	return diag.Terminal(a.Stderr, all, options)
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
