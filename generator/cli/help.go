package cli

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// dress gives the help of all commands our words and our order. Cobra's own templates speak English alone.
func (a *app) dress(root *cobra.Command) {
	root.SetHelpFunc(func(cmd *cobra.Command, _ []string) { fmt.Fprint(a.Stdout, a.help(cmd)) })
	root.SetHelpCommand(&cobra.Command{Use: "help", Hidden: true, RunE: func(_ *cobra.Command, args []string) error {
		cmd, _, err := root.Find(args)
		if err != nil {
			return a.noCommand(root, args)
		}
		fmt.Fprint(a.Stdout, a.help(cmd))
		return nil
	}})
	root.SetOut(a.Stdout)
	root.SetErr(a.Stderr)
	a.helpFlag(root)
}

// helpFlag gives a command and those below it the flag --help, in the user's language.
func (a *app) helpFlag(c *cobra.Command) {
	c.InitDefaultHelpFlag()
	c.Flags().Lookup("help").Usage = a.words.T("cli.flag.help")
	for _, below := range c.Commands() {
		a.helpFlag(below)
	}
}

// help is the text that --help shows.
func (a *app) help(cmd *cobra.Command) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n\n", cmd.Short)
	if cmd.Long != "" {
		fmt.Fprintf(&b, "%s\n\n", cmd.Long)
	}
	fmt.Fprintf(&b, "%s\n  %s\n", a.words.T("cli.usage"), strings.Replace(cmd.UseLine(), "[flags]", a.words.T("cli.arg.options"), 1))
	if cmd.HasAvailableSubCommands() {
		fmt.Fprintf(&b, "\n%s\n", a.words.T("cli.commands"))
		for _, c := range cmd.Commands() {
			if !c.Hidden {
				fmt.Fprintf(&b, "  %-10s %s\n", c.Name(), c.Short)
			}
		}
	}
	a.helpFlags(&b, a.words.T("cli.options"), cmd.LocalNonPersistentFlags())
	all := cmd.InheritedFlags()
	if !cmd.HasParent() {
		all = cmd.PersistentFlags()
	}
	a.helpFlags(&b, a.words.T("cli.common"), all)
	return b.String()
}

// helpFlags lists options, each with its value and what it is without being set. Pflag's own list names values and
// defaults in English.
func (a *app) helpFlags(b *strings.Builder, title string, set *pflag.FlagSet) {
	var names, texts []string
	widest := 0
	set.SortFlags = false
	set.VisitAll(func(f *pflag.Flag) {
		if f.Hidden {
			return
		}
		name := "      --" + f.Name
		if f.Shorthand != "" {
			name = "  -" + f.Shorthand + ", --" + f.Name
		}
		text := f.Usage
		switch {
		case f.Value.Type() == "bool":
		case f.NoOptDefVal != "":
			name += "[=" + a.words.T("cli.arg.value") + "]"
		default:
			name += " " + a.words.T("cli.arg.value")
			if f.DefValue != "" && f.DefValue != "[]" {
				text += " (" + a.words.T("cli.default", "value", f.DefValue) + ")"
			}
		}
		names, texts = append(names, name), append(texts, text)
		widest = max(widest, utf8.RuneCountInString(name))
	})
	if len(names) > 0 {
		fmt.Fprintf(b, "\n%s\n", title)
	}
	for i, name := range names {
		fmt.Fprintf(b, "%-*s   %s\n", widest, name, texts[i])
	}
}
