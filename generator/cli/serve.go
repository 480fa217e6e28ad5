package cli

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"bangtin/generator/serve"
)

func serveCommand(a *app) *cobra.Command {
	var addr string
	var poll bool
	c := &cobra.Command{
		Use: "serve", Short: a.words.T("cli.serve"), Args: a.noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error { return a.serve(cmd.Context(), addr, poll) },
	}
	c.Flags().StringVar(&addr, "addr", "localhost:8080", a.words.T("cli.flag.addr"))
	c.Flags().BoolVar(&poll, "poll", false, a.words.T("cli.flag.poll"))
	return c
}

// serve shows the board live until the user stops it.
func (a *app) serve(ctx context.Context, addr string, poll bool) error {
	w, dirs, err := a.workshop()
	if err != nil {
		return err
	}
	return serve.Run(ctx, serve.Options{
		Workshop: w, Dirs: append(dirs, a.flags.templates), Addr: addr, Poll: poll, Words: a.words, Log: a.Stderr,
		Today: a.today,
	}, func(url string) { fmt.Fprintln(a.Stdout, a.words.T("cli.serving", "url", url)) })
}
