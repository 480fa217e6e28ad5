package cli

import (
	"cmp"
	"fmt"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"bangtin/generator/board"
	"bangtin/generator/schema"
)

func schemaCommand(a *app) *cobra.Command {
	var dir string
	var vscode bool
	c := &cobra.Command{
		Use: "schema [" + a.words.T("cli.arg.kind") + "]", Short: a.words.T("cli.schema"), Long: a.words.T("cli.schema.long"),
		RunE: func(_ *cobra.Command, args []string) error {
			if vscode {
				return a.vscode(cmp.Or(dir, "."), args)
			}
			return a.schema(dir, args)
		},
	}
	c.Flags().BoolVar(&vscode, "vscode", false, a.words.T("cli.flag.vscode"))
	c.Flags().StringVarP(&dir, "output", "o", "", a.words.T("cli.flag.schema-out"))
	return c
}

// schema writes the JSON Schema of one kind to stdout, or of all kinds into a folder.
func (a *app) schema(dir string, args []string) error {
	s := schema.New()
	switch {
	case dir != "" && len(args) == 0:
		return a.schemas(s, dir)
	case len(args) != 1:
		return a.wrongCall("cli.schema.which", "kinds", kindNames(s))
	}
	kind := board.KindNamed(args[0])
	if s.Of(kind) == nil {
		return a.wrongCall("cli.no-kind", "name", args[0], "kinds", kindNames(s))
	}
	_, err := a.Stdout.Write(s.JSON(kind, a.words))
	return err
}

func (a *app) schemas(s *schema.Schema, dir string) error {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	for _, kind := range s.Kinds() {
		name := filepath.Join(dir, kind.String()+".schema.json")
		if err := os.WriteFile(name, s.JSON(kind, a.words), 0o644); err != nil {
			return err
		}
		fmt.Fprintln(a.Stdout, name)
	}
	return nil
}

func kindNames(s *schema.Schema) string {
	out := ""
	for i, k := range s.Kinds() {
		if i > 0 {
			out += ", "
		}
		out += k.String()
	}
	return out
}
