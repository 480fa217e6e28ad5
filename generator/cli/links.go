package cli

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"bangtin/generator"
)

func linksCommand(a *app) *cobra.Command {
	var stale bool
	c := &cobra.Command{
		Use: "links [" + a.words.T("cli.arg.what") + "]", Short: a.words.T("cli.links"), Long: a.words.T("cli.links.long"),
		RunE: func(_ *cobra.Command, args []string) error { return a.links(args, stale) },
	}
	c.Flags().BoolVar(&stale, "stale", false, a.words.T("cli.flag.links-stale"))
	c.AddCommand(absorbCommand(a))
	return c
}

// links tells of one address, or of all. The board need not be sound: an address is looked up where something is amiss.
func (a *app) links(args []string, stale bool) error {
	switch {
	case len(args) > 1:
		return a.wrongCall("cli.extra", "word", args[1])
	case len(args) > 0 && stale:
		return a.wrongCall("cli.extra", "word", args[0])
	}
	if a.flags.format == "sarif" {
		return a.wrongCall("cli.bad-value", "flag", "--format", "value", a.flags.format, "want", "text, json")
	}
	_, site, err := a.load()
	if err != nil {
		return err
	}
	if len(site.Boards) == 0 {
		if err := a.tell(site); err != nil {
			return err
		}
		return contentAtFault
	}
	if stale {
		return a.staleLinks(site)
	}
	r, err := a.reporter(site)
	if err != nil {
		return err
	}
	if len(args) == 0 {
		return r.all()
	}
	return r.one(args[0])
}

// stateWords are the words for what became of an address.
var stateWords = map[string]string{
	"live": "cli.links.state-live", "moved": "cli.links.state-moved", "gone": "cli.links.state-gone", "unrecorded": "cli.links.state-unrecorded",
}

// all lists every address.
func (r *reporter) all() error {
	places := r.look.Places()
	if r.a.flags.format == "json" {
		list := make([]*address, len(places))
		for i, p := range places {
			list[i] = r.address(p)
		}
		return writeJSON(r.a.Stdout, list)
	}
	w := r.a.words
	rows := [][]string{{w.T("cli.links.code"), w.T("cli.links.state"), w.T("cli.links.name"), w.T("cli.links.title"), w.T("cli.links.editions"), w.T("cli.links.prints")}}
	for _, p := range places {
		x := r.address(p)
		editions, hang := "", ""
		if n := len(x.Editions); n > 0 {
			editions = w.Int(int64(n))
		}
		if x.Copies > 0 {
			hang = w.Int(int64(x.Copies)) + ": " + strings.Join(x.where(), "; ")
		}
		rows = append(rows, []string{x.Code, w.T(stateWords[x.State]), nameOf(p.Kind, p.ID), cut(oneLine(x.Title), 48), editions, cut(hang, 60)})
	}
	columns(r.a.Stdout, rows)
	return nil
}

// one tells of what a text names.
func (r *reporter) one(text string) error {
	found, slips := r.look.Find(text)
	if r.a.flags.format == "json" {
		answer := struct {
			Query string     `json:"query"`
			Found []*address `json:"found"`
			Meant []*address `json:"meant"`
		}{Query: text, Found: []*address{}, Meant: []*address{}}
		for _, p := range found {
			x, err := r.opened(p)
			if err != nil {
				return err
			}
			answer.Found = append(answer.Found, x)
		}
		for _, p := range slips {
			answer.Meant = append(answer.Meant, r.address(p))
		}
		if err := writeJSON(r.a.Stdout, answer); err != nil || len(found) > 0 {
			return err
		}
		return &exit{status: exitCall}
	}
	if len(found) == 0 {
		return r.a.noPlace(r.board, r.look, text, slips)
	}
	for i, p := range found {
		if i > 0 {
			fmt.Fprintln(r.a.Stdout)
		}
		x, err := r.opened(p)
		if err != nil {
			return err
		}
		r.tell(x)
	}
	return nil
}

func writeJSON(w io.Writer, v any) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", " ")
	return e.Encode(v)
}

// columns writes rows with their cells below each other.
func columns(w io.Writer, rows [][]string) {
	var widest []int
	for _, row := range rows {
		for i, cell := range row {
			if i == len(widest) {
				widest = append(widest, 0)
			}
			widest[i] = max(widest[i], utf8.RuneCountInString(cell))
		}
	}
	for _, row := range rows {
		var b strings.Builder
		for i, cell := range row {
			b.WriteString(cell + strings.Repeat(" ", widest[i]-utf8.RuneCountInString(cell)+2))
		}
		fmt.Fprintln(w, strings.TrimRight(b.String(), " "))
	}
}

// cut is a text of at most n characters.
func cut(s string, n int) string {
	if r := []rune(s); len(r) > n {
		return string(r[:n-1]) + "…"
	}
	return s
}

// reporter tells of addresses.
func (a *app) reporter(site *generator.Site) (*reporter, error) {
	b := site.BoardIn(a.flags.lang)
	fates, err := site.Fates()
	if err != nil {
		return nil, err
	}
	return &reporter{a: a, site: site, board: b, look: site.Book.Lookup(site.Boards[0]), fates: fates}, nil
}
