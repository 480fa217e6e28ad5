package cli

import (
	"fmt"
	"strings"

	"bangtin/generator/ledger"
)

// change is a row as JSON tells of it.
type change struct {
	Path    string   `json:"path"`
	New     bool     `json:"new"`
	Added   []string `json:"added"`
	Altered []string `json:"altered"`
}

// frozen says what recording would write and writes nothing. It fails where a fact of an address that was given out would
// be lost or become another; what would only be added is listed.
func (a *app) frozen() error {
	site, err := a.loadSound()
	if err != nil {
		return err
	}
	altered := 0
	list := []change{}
	for _, d := range ledger.Differences(site.Book.Record(site.Boards, site.Languages, site.Today)) {
		list = append(list, change{a.prefix() + d.Path, d.Was == nil, append([]string{}, d.Added...), append([]string{}, d.Altered...)})
		if len(d.Altered) > 0 {
			altered++
		}
	}
	if a.flags.format == "json" {
		err = writeJSON(a.Stdout, list)
	} else {
		a.tellFrozen(list)
	}
	if err != nil {
		return err
	}
	if altered > 0 {
		return &exit{status: exitContent, text: a.words.N("cli.frozen.altered", altered)}
	}
	return nil
}

func (a *app) tellFrozen(list []change) {
	for _, c := range list {
		switch {
		case len(c.Altered) > 0:
			fmt.Fprintln(a.Stdout, a.words.T("cli.frozen.alter", "path", c.Path, "keys", strings.Join(c.Altered, ", ")))
		case c.New:
			fmt.Fprintln(a.Stdout, a.words.T("cli.frozen.new", "path", c.Path))
		default:
			fmt.Fprintln(a.Stdout, a.words.T("cli.frozen.more", "path", c.Path, "keys", strings.Join(c.Added, ", ")))
		}
	}
	fmt.Fprintln(a.Stdout, a.words.N("cli.frozen.sum", len(list)))
}
