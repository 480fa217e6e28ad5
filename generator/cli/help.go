package cli

import (
	"fmt"
	"strings"

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
	for _, c := range append(root.Commands(), root) {
		c.InitDefaultHelpFlag()
		c.Flags().Lookup("help").Usage = a.words.T("cli.flag.help")
	}
}

// help is the text that --help shows.
func (a *app) help(cmd *cobra.Command) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n\n", cmd.Short)
	if cmd.Long != "" {
		fmt.Fprintf(&b, "%s\n\n", cmd.Long)
	}
	fmt.Fprintf(&b, "%s\n  %s\n", a.words.T("cli.usage"), cmd.UseLine())
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

func (a *app) helpFlags(b *strings.Builder, title string, set *pflag.FlagSet) {
	set.SortFlags = false
	if text := set.FlagUsages(); text != "" {
		fmt.Fprintf(b, "\n%s\n%s", title, text)
	}
}
