package cli

import (
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"bangtin/generator"
	"bangtin/generator/board"
	"bangtin/generator/publish"
)

// kitHow is what `bangtin kit` was told.
type kitHow struct {
	unit, field string
	procedures  []string
	out         string
}

func kitCommand(a *app) *cobra.Command {
	var how kitHow
	c := &cobra.Command{
		Use: "kit", Short: a.words.T("cli.kit"), Long: a.words.T("cli.kit.long"), Args: a.noArgs,
		RunE: func(*cobra.Command, []string) error { return a.kit(how) },
	}
	f := c.Flags()
	f.StringVar(&how.unit, "unit", "", a.words.T("cli.flag.kit-unit"))
	f.StringVar(&how.field, "field", "", a.words.T("cli.flag.kit-field"))
	f.StringSliceVar(&how.procedures, "procedure", nil, a.words.T("cli.flag.kit-procedure"))
	f.StringVarP(&how.out, "output", "o", "", a.words.T("cli.flag.kit-out"))
	return c
}

// kit makes one file of a field's procedures, an office's, or those that are named; of a call that names none, of the
// office whose board it is. The messengers that carry it have limits, so it says how large it is.
func (a *app) kit(how kitHow) error {
	site, err := a.loadSound()
	if err != nil {
		return err
	}
	of, list, err := a.kitOf(site, &how)
	if err != nil {
		return err
	}
	data, err := site.Kit(a.flags.lang, of, list)
	if err != nil {
		return &exit{exitContent, a.words.T("cli.bad-template", "reason", err), err}
	}
	name := how.out
	if name == "" {
		name = how.fileName(of)
	}
	err = publish.WriteFile(name, func(w io.Writer) error {
		_, err := w.Write(data)
		return err
	})
	if err != nil {
		return err
	}
	fmt.Fprintln(a.Stderr, a.words.T("cli.kit.done", "size", size(int64(len(data)))))
	fmt.Fprintln(a.Stdout, name)
	return nil
}

// kitOf is what a kit is of: a field or an office, or procedures that were named.
func (a *app) kitOf(site *generator.Site, how *kitHow) (board.Noun, []*board.Procedure, error) {
	b := site.Boards[0]
	var list []*board.Procedure
	for _, code := range how.procedures {
		p := b.ProcedureOn(board.ID(strings.ToLower(code)), site.Today)
		if p == nil {
			return nil, nil, a.noRecord(b, board.ProcedureKind, code)
		}
		list = append(list, p)
	}
	kind, id := board.UnitKind, how.unit
	switch {
	case how.field != "" && how.unit != "" || len(list) > 0 && how.field+how.unit != "":
		return nil, nil, a.wrongCall("cli.kit.one")
	case len(list) > 0:
		return nil, list, nil
	case how.field != "":
		kind, id = board.FieldKind, how.field
	case how.unit == "":
		id = string(b.Site.Unit)
	}
	if id == "" {
		return nil, nil, a.wrongCall("cli.kit.what")
	}
	n := b.Find(kind, strings.ToLower(id))
	if n == nil {
		return nil, nil, a.noRecord(b, kind, id)
	}
	return n, nil, nil
}

// fileName is the file's name where none was given.
func (how *kitHow) fileName(of board.Noun) string {
	switch {
	case of != nil:
		return "bo-" + string(of.Rec().ID) + ".html"
	case len(how.procedures) == 1:
		return "bo-" + strings.ToLower(how.procedures[0]) + ".html"
	}
	return "bo-thu-tuc.html"
}
