package cli

import (
	"cmp"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"bangtin/generator"
	"bangtin/generator/amend"
	"bangtin/generator/board"
	"bangtin/generator/diag"
	"bangtin/generator/fold"
)

func absorbCommand(a *app) *cobra.Command {
	return &cobra.Command{
		Use: "absorb " + a.words.T("cli.arg.other"), Short: a.words.T("cli.absorb"), Long: a.words.T("cli.absorb.long"),
		RunE: func(_ *cobra.Command, args []string) error { return a.absorb(args) },
	}
}

// absorb takes in the ledger of another board, and says what a person must decide.
func (a *app) absorb(args []string) error {
	switch {
	case len(args) == 0:
		return a.wrongCall("cli.absorb.what")
	case len(args) > 1:
		return a.wrongCall("cli.extra", "word", args[1])
	case a.flags.format == "sarif":
		return a.wrongCall("cli.bad-value", "flag", "--format", "value", a.flags.format, "want", "text, json")
	}
	if same(args[0], a.top()) {
		return a.wrongCall("cli.absorb.same", "dir", args[0])
	}
	b, err := a.bench()
	if err != nil {
		return err
	}
	other, err := a.otherBoard(args[0])
	if err != nil {
		return err
	}
	done, err := amend.Absorb(b.set, b.look, *other, a.today())
	if err != nil {
		return b.refused(err)
	}
	if err := b.set.Apply(a.top()); err != nil {
		return b.refused(err)
	}
	return a.sayAbsorbed(b, done)
}

// same says whether two paths are one folder.
func same(x, y string) bool {
	a, err := os.Stat(x)
	if err != nil {
		return false
	}
	b, err := os.Stat(y)
	return err == nil && os.SameFile(a, b)
}

// otherBoard reads the board in another content folder. What is wrong with its records is its own matter; its ledger must
// be sound.
func (a *app) otherBoard(dir string) (*amend.Other, error) {
	their := *a
	their.flags.content, their.flags.baseURL, their.zone = []string{dir}, "", ""
	_, site, err := their.load()
	if err != nil {
		return nil, err
	}
	var bad []diag.Diagnostic
	for _, d := range site.Faults.Sorted() {
		top, _, _ := strings.Cut(d.Pos.File, "/")
		kind := board.KindOfFolder(top)
		if d.Severity == diag.Error && (len(site.Boards) == 0 || kind.ByProgram() && d.Code != "ledger-lost") {
			bad = append(bad, d)
		}
	}
	if len(bad) > 0 {
		if err := diag.Terminal(a.Stderr, bad, their.terminalOptions(a.Stderr, site)); err != nil {
			return nil, err
		}
		return nil, &exit{status: exitContent, text: a.words.T("cli.absorb.bad", "dir", dir)}
	}
	return &amend.Other{View: viewOf(site), Source: site.Source}, nil
}

func viewOf(site *generator.Site) *amend.View {
	return &amend.View{Boards: site.Boards, Languages: site.Languages, Book: site.Book, Faults: site.Faults.Sorted()}
}

// undecided is an address that leads to nothing now, and the command with which a person decides.
type undecided struct {
	Kind    string `json:"kind"`
	ID      string `json:"id"`
	Title   string `json:"title"`
	Code    string `json:"code"`
	Command string `json:"command"`
}

// sayAbsorbed tells what was taken in. The status is 1 while something is left to decide: until then the content is at
// fault.
func (a *app) sayAbsorbed(b *bench, done *amend.Absorbed) error {
	w := a.words
	open := []undecided{}
	for _, row := range done.Undecided {
		open = append(open, undecided{row.Of.String(), string(row.ID), oneLine(row.Heading().S), row.Code, a.decide(b.seen, row)})
	}
	if a.flags.format == "json" {
		err := writeJSON(a.Stdout, struct {
			Taken     int         `json:"taken"`
			United    int         `json:"united"`
			Prints    int         `json:"prints"`
			Hosts     int         `json:"hosts"`
			Dropped   []board.ID  `json:"dropped_office_codes"`
			Undecided []undecided `json:"undecided"`
		}{done.Taken, done.United, done.Prints, done.Hosts, append([]board.ID{}, done.Dropped...), open})
		if err != nil {
			return err
		}
	} else {
		fmt.Fprintln(a.Stdout, w.T("cli.absorbed", "taken", w.N("count.codes", done.Taken), "united", w.N("count.records", done.United), "prints", w.Int(int64(done.Prints))))
		for _, id := range done.Dropped {
			fmt.Fprintln(a.Stdout, w.T("cli.absorbed.dropped", "unit", id))
		}
	}
	if done.Taken+done.United+done.Prints+done.Hosts > 0 {
		fmt.Fprintln(a.Stderr, w.T("cli.commit-ledger"))
	}
	if len(open) == 0 {
		return nil
	}
	if a.flags.format != "json" {
		fmt.Fprintln(a.Stdout, "\n"+w.N("cli.absorbed.undecided", len(open)))
		for _, u := range open {
			fmt.Fprintf(a.Stdout, "\n  # %s (%s), %s\n  %s\n", u.Title, w.T("kind."+u.Kind), u.Code, u.Command)
		}
	}
	return contentAtFault
}

// decide is the command for an address that leads to nothing, ready to be copied: a move to the record that bears its
// title here, or its retirement, to the board's own office where it was one.
func (a *app) decide(site *generator.Site, row *board.Permalink) string {
	var twin board.ID
	b := site.Boards[0]
	b.Nouns(func(n board.Noun) {
		if rec := n.Rec(); rec.Kind == row.Of && fold.Slug(n.Heading().S) == fold.Slug(row.Heading().S) {
			twin = cmp.Or(twin, rec.ID)
		}
	})
	content := ""
	if dir := a.top(); filepath.Clean(dir) != "content" {
		content = " --content \"" + dir + "\""
	}
	name := nameOf(row.Of, row.ID)
	if twin != "" {
		return "bangtin move " + name + " " + string(twin) + content
	}
	to := ""
	if row.Of == board.UnitKind && b.Site.Unit != "" {
		to = " --to " + string(b.Site.Unit)
	}
	return "bangtin retire " + name + to + " --reason \"…\"" + content
}
