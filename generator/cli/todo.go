package cli

import (
	"bytes"
	"cmp"
	"fmt"
	"os"
	"path"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"bangtin/generator"
	"bangtin/generator/board"
	"bangtin/generator/diag"
	"bangtin/generator/publish"
)

// todoForms are the forms of the work list: Markdown, and a table for Excel.
var todoForms = []string{"md", "csv"}

// todoArgs lets people write `--todo csv` for `--todo=csv`.
func (a *app) todoArgs(todo *string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if cmd.Flags().Changed("todo") && len(args) == 1 && slices.Contains(todoForms, args[0]) {
			*todo, args = args[0], nil
		}
		return a.noArgs(cmd, args)
	}
}

// todo writes what is to be done, the first thing first, to stdout or into a file: some shells of Windows spoil what
// they redirect. Errors are told on stderr; the warnings are what the list is made of.
func (a *app) todo(o checkOptions) error {
	form := cmp.Or(o.todo, todoForms[0])
	if strings.ToLower(path.Ext(o.output)) == ".csv" {
		form = "csv"
	}
	if !slices.Contains(todoForms, form) {
		return a.wrongCall("cli.bad-value", "flag", "--todo", "value", form, "want", strings.Join(todoForms, ", "))
	}
	if a.flags.format != "text" {
		return a.wrongCall("cli.todo.format")
	}
	_, site, err := a.load()
	if err != nil {
		return err
	}
	errors := slices.DeleteFunc(site.Faults.Sorted(), func(d diag.Diagnostic) bool { return d.Severity != diag.Error })
	if err := diag.Terminal(a.Stderr, errors, a.terminalOptions(a.Stderr, site)); err != nil {
		return err
	}
	if len(site.Boards) > 0 {
		if err := a.workList(site).write(form, o.output); err != nil {
			return err
		}
	}
	if a.atFault(site, o.strict) {
		return contentAtFault
	}
	return nil
}

// write writes the list in one of its forms, to stdout where no file is named.
func (l *workList) write(form, file string) error {
	var b bytes.Buffer
	if form == "csv" {
		l.csv(&b)
	} else {
		l.markdown(&b)
	}
	if file == "" {
		if form == "csv" { // the sheet holds nothing but rows
			fmt.Fprintln(l.a.Stderr, l.sum())
		}
		_, err := l.a.Stdout.Write(b.Bytes())
		return err
	}
	if err := os.WriteFile(file, b.Bytes(), 0o644); err != nil {
		return &publish.FileError{Path: file, Op: "write", Err: err}
	}
	fmt.Fprintln(l.a.Stdout, l.a.words.T("cli.todo.written", "path", file))
	fmt.Fprintln(l.a.Stdout, l.sum())
	return nil
}

// workList is the list in words.
type workList struct {
	a                  *app
	board              *board.Board
	day                board.Date
	procedures, others []workRow
	fine               int
}

// workRow is one thing to do: what it is, why, what to compare it with, and where it stands.
type workRow struct{ id, title, group, why, source, link, file string }

func (a *app) workList(site *generator.Site) *workList {
	procedures, others, fine := site.Todo(a.flags.lang)
	l := &workList{a: a, board: site.BoardIn(a.flags.lang), day: site.Today, fine: fine}
	for _, t := range procedures {
		l.procedures = append(l.procedures, l.row(t))
	}
	for _, t := range others {
		l.others = append(l.others, l.row(t))
	}
	return l
}

func (l *workList) row(t generator.Task) workRow {
	rec := t.Noun.Rec()
	r := workRow{
		id: string(rec.ID), title: oneLine(t.Noun.Heading().S), group: l.a.words.T("kind." + rec.Kind.String()),
		why: l.why(t),
	}
	r.source, r.link = l.source(t.Noun)
	if len(rec.Files) > 0 {
		r.file = l.a.prefix() + rec.Files[0]
	}
	if p, ok := t.Noun.(*board.Procedure); ok {
		r.id, r.group = string(p.Code), string(p.Field)
		if f := l.board.Field(p.Field); f != nil {
			r.group = oneLine(f.Name.S)
		}
	}
	return r
}

// source is what a record is to be compared with: what it was compared with last, or the decision that published it;
// and the address to open for that, as far as the record knows one.
func (l *workList) source(n board.Noun) (text, link string) {
	switch n := n.(type) {
	case *board.Procedure:
		text = cmp.Or(n.Verified.Source.S, n.Decision.Number)
		for _, c := range n.Channels {
			link = cmp.Or(link, string(c.URL))
		}
	case *board.Document:
		text, link = n.Verified.Source.S, string(n.URL)
	case *board.Unit:
		link = string(n.URL)
	}
	text = oneLine(text)
	if (strings.HasPrefix(text, "https://") || strings.HasPrefix(text, "http://")) && !strings.Contains(text, " ") {
		return "", text
	}
	return text, link
}

// why is what is to be done, in words.
func (l *workList) why(t generator.Task) string {
	w := l.a.words
	var out []string
	say := func(there bool, key string, args ...any) {
		if there {
			out = append(out, w.T(key, args...))
		}
	}
	say(t.Never, "todo.never")
	if t.Overdue > 0 {
		out = append(out, w.N("todo.overdue", t.Overdue))
	}
	if n := len(t.Doubtful); n > 0 {
		out = append(out, w.N("todo.doubtful", n, "facts", l.facts(t.Doubtful)))
	}
	say(len(t.Missing) > 0, "todo.missing", "facts", l.facts(t.Missing))
	say(len(t.Expired) > 0, "todo.expired", "numbers", oneLine(strings.Join(t.Expired, ", ")))
	say(len(t.Replaced) > 0, "todo.replaced", "numbers", oneLine(strings.Join(t.Replaced, ", ")))
	text := strings.Join(out, "; ")
	if t.Featured {
		text = w.T("page.featured") + ": " + text
	}
	return text
}

// facts names keys in the words of the decree that lists them; a key without words stands as it is.
func (l *workList) facts(keys []string) string {
	out := make([]string, len(keys))
	for i, key := range keys {
		top, _, _ := strings.Cut(key, ".")
		if out[i] = key; l.a.words.Has("fact." + top) {
			out[i] = l.a.words.T("fact." + top)
		}
	}
	return oneLine(strings.Join(out, ", "))
}
