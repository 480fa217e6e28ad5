package cli

import (
	"errors"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"bangtin/generator/board"
	"bangtin/generator/fold"
	"bangtin/generator/read"
	"bangtin/generator/schema"
)

func newCommand(a *app) *cobra.Command {
	return &cobra.Command{
		Use: "new " + a.words.T("cli.arg.kind") + " [" + a.words.T("cli.arg.id") + "]", Short: a.words.T("cli.new"), Long: a.words.T("cli.new.long"),
		RunE: func(_ *cobra.Command, args []string) error { return a.newRecord(args) },
	}
}

// newKinds are the kinds that `new` makes: all but the ledger's, which the program writes itself.
var newKinds = []string{"site", "unit", "field", "life-event", "procedure", "initiative", "document", "team", "guide",
	"notice", "local", "results", "indicators", "synonyms"}

// newRecord writes a skeleton for a record and says where.
func (a *app) newRecord(args []string) error {
	if len(args) == 0 {
		return a.wrongCall("cli.new.which", "kinds", strings.Join(newKinds, ", "))
	}
	kind := board.KindNamed(args[0])
	if !slices.Contains(newKinds, args[0]) {
		return a.wrongCall("cli.no-kind", "name", args[0], "kinds", strings.Join(newKinds, ", "))
	}
	single := kind == board.SiteKind || kind == board.IndicatorKind || kind == board.SynonymKind
	if len(args) > 2 || !single && len(args) != 2 {
		return a.wrongCall("cli.new.id", "kind", args[0])
	}
	id := ""
	if !single {
		id = args[1]
	}
	n := newcomer{app: a, kind: kind, id: id, board: a.boardForNew()}
	name, text, err := n.file()
	if err != nil {
		return err
	}
	full := filepath.Join(a.top(), filepath.FromSlash(name))
	if _, err := os.Stat(full); err == nil {
		return a.wrongCall("cli.new.exists", "path", full)
	}
	if err := os.MkdirAll(filepath.Dir(full), 0o755); err != nil {
		return err
	}
	if err := os.WriteFile(full, []byte(text), 0o644); err != nil {
		return err
	}
	fmt.Fprintln(a.Stdout, full)
	fmt.Fprintln(a.Stderr, a.words.T("cli.new.next", "path", full))
	return nil
}

// boardForNew is the board as far as it can be read: a skeleton refers to what is there. An empty board will do.
func (a *app) boardForNew() *board.Board {
	if _, roots, _, err := a.roots(); err == nil {
		if c := read.New(schema.New()).Read(roots); len(c.Boards) > 0 {
			return c.Boards[0]
		}
	}
	return &board.Board{}
}

// newcomer is a record about to be made.
type newcomer struct {
	*app
	kind  board.Kind
	id    string
	board *board.Board
}

// file is the record's path in the content folder and its text.
func (n *newcomer) file() (name, text string, err error) {
	if err := n.checkID(); err != nil {
		return "", "", err
	}
	folder := n.kind.Folder()
	switch n.kind {
	case board.SiteKind, board.IndicatorKind, board.SynonymKind:
		name = n.kind.String() + ".yaml"
	case board.ResultKind:
		name = path.Join(folder, n.id+".csv")
	case board.GuideKind, board.InitiativeKind:
		name = path.Join(folder, n.id+".md")
	default:
		name = path.Join(folder, strings.ToLower(n.id)+".yaml")
	}
	text, err = n.text()
	return name, text, err
}

// checkID refuses an id that no file may have, and offers one that is near.
func (n *newcomer) checkID() error {
	ids := []string{n.id}
	if n.kind == board.LocalKind {
		ids = strings.Split(n.id, "/")
		if len(ids) != 2 {
			return n.wrongCall("cli.new.local")
		}
	}
	for _, id := range ids {
		if n.kind == board.ProcedureKind || n.kind == board.LocalKind {
			id = strings.ToLower(id)
		}
		if n.id != "" && !board.IsID(id) {
			return n.wrongCall("cli.new.bad-id", "id", n.id, "guess", fold.Slug(n.id))
		}
	}
	if n.kind == board.ProcedureKind {
		if _, err := board.ParseCode(n.id); err != nil {
			return n.wrongCall("cli.new.bad-code", "id", n.id)
		}
	}
	return nil
}

// text is the skeleton.
func (n *newcomer) text() (string, error) {
	w := n.words
	head := "# " + w.T("kind."+n.kind.String()) + "\n\n"
	switch n.kind {
	case board.ResultKind:
		return n.results()
	case board.IndicatorKind:
		return head + "- id: chi-so-moi\n  name: " + n.fill() + "\n", nil
	case board.SynonymKind:
		return head + "- say: [giấy độc thân]\n  mean: [xác nhận tình trạng hôn nhân]\n", nil
	}
	values, err := n.values()
	if err != nil {
		return "", err
	}
	skeleton := schema.New().Of(n.kind).Skeleton(w, values)
	if n.kind == board.GuideKind || n.kind == board.InitiativeKind {
		return "---\n" + skeleton + "---\n\n" + w.T("new.body") + "\n", nil
	}
	return head + skeleton, nil
}

// results is a table with one row, of what the board has.
func (n *newcomer) results() (string, error) {
	unit, err := n.first(board.UnitKind)
	if err != nil {
		return "", err
	}
	return "unit,period,indicator,numerator,denominator,source\n" + unit + ",2026," + board.BuiltinIndicators[5] + ",0,0," + n.words.T("new.fill") + "\n", nil
}

// fill is a text to be replaced.
func (n *newcomer) fill() string { return `"` + n.words.T("new.fill") + `"` }

// first is the id of the board's first record of a kind; there must be one.
func (n *newcomer) first(kind board.Kind) (string, error) {
	id := ""
	n.board.Nouns(func(noun board.Noun) {
		if rec := noun.Rec(); id == "" && rec.Kind == kind {
			id = string(rec.ID)
		}
	})
	if id == "" {
		return "", n.wrongCall("cli.new.first", "kind", n.words.T("kind."+kind.String()), "name", kind.String())
	}
	return id, nil
}

// values are the required keys of a kind with values that pass the checks.
func (n *newcomer) values() (map[string]string, error) {
	var err error
	need := func(kind board.Kind) string {
		id, e := n.first(kind)
		err = errors.Join(err, e)
		return id
	}
	fill, today := n.fill(), board.DateOf(n.Now())
	v := map[string]string{}
	switch n.kind {
	case board.SiteKind:
		v = map[string]string{"title": fill, "base_url": "https://ten-mien-cua-ban.example.vn/", "languages": "[vi]",
			"feedback": "\n  body: " + fill + "\n  phone: \"18001096\""}
	case board.UnitKind:
		v = map[string]string{"name": fill, "kind": "commune"}
	case board.FieldKind:
		v = map[string]string{"name": fill}
	case board.LifeEventKind:
		v = map[string]string{"name": fill, "procedures": "[" + need(board.ProcedureKind) + "]"}
	case board.ProcedureKind:
		v = map[string]string{"code": `"` + n.id + `"`, "title": fill, "field": need(board.FieldKind), "level": "commune"}
	case board.InitiativeKind:
		v = map[string]string{"title": fill, "unit": need(board.UnitKind), "year": fmt.Sprint(today.Year())}
	case board.DocumentKind:
		v = map[string]string{"number": fill, "title": fill}
	case board.TeamKind:
		v = map[string]string{"name": fill, "unit": need(board.UnitKind)}
	case board.GuideKind:
		v = map[string]string{"title": fill}
	case board.NoticeKind:
		v = map[string]string{"title": fill, "from": today.ISO(), "until": today.AddDays(7).ISO()}
	case board.LocalKind:
		v = map[string]string{"note": fill}
	}
	var e *exit
	if errors.As(err, &e) {
		return nil, e
	}
	return v, nil
}
