// Package cli is the command line: one file for each command.
//
// Results go to stdout, talk to stderr. The exit status is 0 where all is well, 1 where the content is at fault, 2
// where the call is wrong, 3 where the program or the machine failed. Progress shows on a terminal when the work takes
// more than a second. NO_COLOR (no-color.org) is kept. What people read is Vietnamese, or English with --lang en.
//
// This package alone looks at the clock, the environment, the working folder and the terminal; all others are told.
package cli

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"bangtin/generator/board"
	"bangtin/generator/lang"
)

// Version is the program's version, told by `bangtin version` and on the page about the board.
const Version = "0.1.0"

// Env is the world as the command line sees it.
type Env struct {
	Args           []string // without the program's name
	Stdout, Stderr io.Writer
	Getenv         func(string) string
	Now            func() time.Time
	// Templates is the embedded templates/ folder.
	Templates fs.FS
	// Context ends when the user wants the program to stop.
	Context context.Context
}

// Exit statuses.
const (
	exitFine = iota
	exitContent
	exitCall
	exitMachine
)

// app is one call of the program.
type app struct {
	Env
	flags flags
	// words are the words of the user's language.
	words     *lang.Catalog
	templates fs.FS
	// portable is the board that is opened from a folder.
	portable bool
	// day is --date, 0 for the clock's; zone the time zone of the uppermost site.yaml that names one.
	day  board.Date
	zone string
}

// flags are the options common to all commands.
type flags struct {
	content   []string
	templates string
	out       string
	baseURL   string
	date      string
	lang      string
	format    string
	cache     string
}

// commands is the table of commands, in the order of the help.
var commands = []func(*app) *cobra.Command{
	buildCommand, checkCommand, recordCommand, printCommand, kitCommand, linksCommand, retireCommand, moveCommand, serveCommand, newCommand, schemaCommand, versionCommand,
}

// Run carries out one call and gives the exit status.
func Run(env Env) int {
	a := &app{Env: env}
	if err := a.open(); err != nil {
		fmt.Fprintln(env.Stderr, err)
		return exitMachine
	}
	root := a.root()
	root.SetArgs(env.Args)
	return a.status(root.ExecuteContext(env.Context))
}

// open finds the language and the templates before the flags are parsed, since the flags' own faults are told in it.
func (a *app) open() error {
	code := "vi"
	dir := "templates"
	for i, arg := range a.Args {
		for flag, into := range map[string]*string{"--lang": &code, "--templates": &dir} {
			if rest, ok := strings.CutPrefix(arg, flag+"="); ok {
				*into = rest
			} else if arg == flag && i+1 < len(a.Args) {
				*into = a.Args[i+1]
			}
		}
	}
	a.templates = a.Templates
	if info, err := os.Stat(dir); err == nil && info.IsDir() {
		a.templates = overlay{os.DirFS(dir), a.Templates}
	}
	words, err := lang.Load(a.templates, code)
	if errors.Is(err, fs.ErrNotExist) {
		words, err = lang.Load(a.templates, "vi")
	}
	a.words = words
	return err
}

// root is the command without a name: build, then serve.
func (a *app) root() *cobra.Command {
	root := &cobra.Command{
		SuggestionsMinimumDistance: 2,
		Use:                        "bangtin", Short: a.words.T("cli.root"), SilenceErrors: true, SilenceUsage: true,
		Args: a.noCommand, CompletionOptions: cobra.CompletionOptions{HiddenDefaultCmd: true},
		RunE: func(cmd *cobra.Command, _ []string) error { return a.buildThenServe(cmd.Context()) },
	}
	f := root.PersistentFlags()
	f.SortFlags = false
	f.StringArrayVar(&a.flags.content, "content", nil, a.words.T("cli.flag.content"))
	f.StringVar(&a.flags.templates, "templates", "templates", a.words.T("cli.flag.templates"))
	f.StringVar(&a.flags.out, "out", "public", a.words.T("cli.flag.out"))
	f.StringVar(&a.flags.baseURL, "base-url", "", a.words.T("cli.flag.base-url"))
	f.StringVar(&a.flags.date, "date", "", a.words.T("cli.flag.date"))
	f.StringVar(&a.flags.lang, "lang", "vi", a.words.T("cli.flag.lang"))
	f.StringVar(&a.flags.format, "format", "text", a.words.T("cli.flag.format"))
	f.StringVar(&a.flags.cache, "cache", "", a.words.T("cli.flag.cache"))
	root.PersistentPreRunE = func(*cobra.Command, []string) error { return a.checkFlags() }
	for _, make := range commands {
		c := make(a)
		c.Flags().SortFlags = false
		root.AddCommand(c)
	}
	a.dress(root)
	return root
}

// noCommand refuses a word that is no command, and says which one was probably meant.
func (a *app) noCommand(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	if near := cmd.SuggestionsFor(args[0]); len(near) > 0 {
		return a.wrongCall("cli.did-you-mean", "name", args[0], "guess", near[0])
	}
	return a.wrongCall("cli.no-command", "name", args[0])
}

// checkFlags refuses values that the common flags cannot have.
func (a *app) checkFlags() error {
	if len(a.flags.content) == 0 {
		a.flags.content = []string{"content"}
	}
	switch a.flags.format {
	case "text", "json", "sarif":
	default:
		return a.wrongCall("cli.bad-value", "flag", "--format", "value", a.flags.format, "want", "text, json, sarif")
	}
	if langs := lang.Available(a.templates); !slices.Contains(langs, a.flags.lang) {
		return a.wrongCall("cli.bad-value", "flag", "--lang", "value", a.flags.lang, "want", strings.Join(langs, ", "))
	}
	if a.flags.baseURL != "" {
		if _, err := board.ParseURL(a.flags.baseURL); err != nil {
			return a.wrongCall("cli.bad-value", "flag", "--base-url", "value", a.flags.baseURL, "want", "https://…")
		}
	}
	if a.flags.date != "" {
		day, err := board.ParseDate(a.flags.date)
		if err != nil {
			return a.wrongCall("cli.bad-value", "flag", "--date", "value", a.flags.date, "want", "YYYY-MM-DD")
		}
		a.day = day
	}
	return nil
}

// today is --date, or the day by the clock of the board's time zone: a board is of its place, wherever it is built.
func (a *app) today() board.Date {
	if a.day != 0 {
		return a.day
	}
	zone, err := time.LoadLocation(cmp.Or(a.zone, board.DefaultZone))
	if err != nil { // a zone that is none is told by the checks
		zone = time.FixedZone("ICT", 7*60*60)
	}
	return board.DateOf(a.Now().In(zone))
}

// cacheFile is the file that drawn QR codes are kept in: in --cache, or in the user's cache folder.
func (a *app) cacheFile() string {
	dir := a.flags.cache
	if dir == "" {
		base, err := os.UserCacheDir()
		if err != nil {
			return ""
		}
		dir = filepath.Join(base, "bangtin")
	}
	return filepath.Join(dir, "qr.cache")
}
