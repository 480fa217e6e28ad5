package generator_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// rooms is the plan of the house: which room may import which of our own rooms. Data goes one way, down this list's
// dependencies; what is not listed is a wall. To move a wall, change this table and docs/architecture.md together.
var rooms = map[string][]string{
	"lang":     {},
	"fold":     {},
	"each":     {},
	"qr":       {},
	"pdf":      {},
	"layout":   {"pdf"},
	"publish":  {},
	"vcard":    {},
	"pseudo":   {},
	"pdfaudit": {},
	"scan":     {},
	"diag":     {"lang"},
	"board":    {"lang", "diag", "fold"},
	"schema":   {"board", "lang"},
	"read":     {"board", "diag", "each", "fold", "schema"},
	"edition":  {"board", "fold"},
	"ledger":   {"board", "edition", "fold"},
	"check":    {"board", "diag", "each", "edition", "fold", "glance", "lang", "ledger", "schema"},
	"changes":  {"board"},
	"glance":   {"board", "edition", "lang"},
	"fate":     {"board", "ledger"},
	"sheet":    {"board", "glance", "layout", "ledger", "pdf", "qr"},
	"rack":     {"board", "ledger", "sheet"},
	"page":     {"board", "changes", "edition", "fate", "glance", "lang", "ledger", "qr", "rack", "vcard"},
	"amend":    {"board", "diag", "ledger"},
	"machine":  {"board"},
	"offline":  {},
	"portable": {},
	"api":      {"board", "fate", "lang", "ledger", "schema"},
	"search":   {"board", "fold", "glance", "lang", "ledger"},
	"output":   {"api", "board", "fate", "ledger", "machine", "offline", "page", "portable", "qr", "rack", "search"},
	"":         {"api", "board", "calendar", "check", "diag", "each", "fate", "glance", "lang", "ledger", "machine", "offline", "output", "page", "pdf", "publish", "qr", "rack", "read", "schema", "search", "sheet"},
	"serve":    {"", "board", "diag", "lang", "output"},
	"cli":      {"", "amend", "board", "diag", "fate", "fold", "lang", "ledger", "publish", "rack", "read", "reorganise", "schema", "serve", "sheet"},

	"calendar":   {"board"},
	"reorganise": {"board", "diag", "fold", "read"},
}

// only are packages that one room alone may import: the walls around what we might one day replace.
var only = map[string]string{
	"gopkg.in/yaml.v3":               "read",
	"github.com/yuin/goldmark":       "read",
	"github.com/skip2/go-qrcode":     "qr",
	"github.com/go-text/typesetting": "pdf",
	"github.com/fsnotify/fsnotify":   "serve",
	"github.com/gofrs/flock":         "publish",
	"github.com/spf13/cobra":         "cli",
	"net/http":                       "serve",
}

// Where the build may start goroutines, share memory, or look at the clock and the environment.
var (
	mayGo    = []string{"each", "serve"}
	maySync  = []string{"each", "offline", "serve", "publish", "qr", "page", "pdf", "rack", "api", "search", "cli", ""}
	mayClock = []string{"cli", "serve"}
)

// room is one package: its files without the tests.
type room struct {
	name  string
	files []*ast.File
	set   *token.FileSet
}

func house(t *testing.T) []room {
	t.Helper()
	found := map[string]*room{}
	err := filepath.WalkDir(".", func(p string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(p, ".go") || strings.HasSuffix(p, "_test.go") {
			return err
		}
		name := filepath.ToSlash(filepath.Dir(p))
		if name == "." {
			name = ""
		}
		if found[name] == nil {
			found[name] = &room{name: name, set: token.NewFileSet()}
		}
		f, err := parser.ParseFile(found[name].set, p, nil, parser.ParseComments)
		if err != nil {
			return err
		}
		found[name].files = append(found[name].files, f)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	var out []room
	for _, r := range found {
		out = append(out, *r)
	}
	return out
}

func TestWalls(t *testing.T) {
	for _, r := range house(t) {
		doors, known := rooms[r.name]
		if !known {
			t.Errorf("room %q is not on the plan", r.name)
		}
		for _, f := range r.files {
			for _, imp := range f.Imports {
				path := strings.Trim(imp.Path.Value, `"`)
				at := r.set.Position(imp.Pos())
				if ours, ok := strings.CutPrefix(path, "bangtin/generator"); ok {
					if ours = strings.TrimPrefix(ours, "/"); !slices.Contains(doors, ours) {
						t.Errorf("%s: %q may not import %q", at, r.name, ours)
					}
				}
				for lib, owner := range only {
					if (path == lib || strings.HasPrefix(path, lib+"/")) && r.name != owner {
						t.Errorf("%s: %s belongs behind %q", at, lib, owner)
					}
				}
				if path == "sync" && !slices.Contains(maySync, r.name) {
					t.Errorf("%s: %q has nothing to share", at, r.name)
				}
				if path == "unsafe" {
					t.Errorf("%s: unsafe", at)
				}
			}
		}
	}
}

func TestGoroutinesAndClocks(t *testing.T) {
	for _, r := range house(t) {
		for _, f := range r.files {
			ast.Inspect(f, func(n ast.Node) bool {
				switch n := n.(type) {
				case *ast.GoStmt:
					if !slices.Contains(mayGo, r.name) {
						t.Errorf("%s: a go statement outside %v", r.set.Position(n.Pos()), mayGo)
					}
				case *ast.CallExpr: // sync.WaitGroup.Go
					if f, ok := n.Fun.(*ast.SelectorExpr); ok && f.Sel.Name == "Go" && !slices.Contains(mayGo, r.name) {
						t.Errorf("%s: a goroutine outside %v", r.set.Position(n.Pos()), mayGo)
					}
				case *ast.SelectorExpr:
					x, ok := n.X.(*ast.Ident)
					if ok && (x.Name == "time" && n.Sel.Name == "Now" || x.Name == "os" && n.Sel.Name == "Getenv") && !slices.Contains(mayClock, r.name) {
						t.Errorf("%s: %s.%s outside %v", r.set.Position(n.Pos()), x.Name, n.Sel.Name, mayClock)
					}
				case *ast.FuncDecl:
					if n.Name.Name == "init" && n.Recv == nil {
						t.Errorf("%s: register in a table, not in init", r.set.Position(n.Pos()))
					}
				}
				return true
			})
		}
	}
}

func TestEveryRoomSaysItsContract(t *testing.T) {
	for _, r := range house(t) {
		if !slices.ContainsFunc(r.files, func(f *ast.File) bool { return f.Doc != nil && len(f.Doc.Text()) > 120 }) {
			t.Errorf("package %q has no comment that says its contract", r.name)
		}
	}
}

// TestMainIsOneFile keeps `go run build.go` and `go run .` the same program.
func TestMainIsOneFile(t *testing.T) {
	entries, err := os.ReadDir("..")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if strings.HasSuffix(e.Name(), ".go") && e.Name() != "build.go" {
			t.Errorf("%s: package main is build.go alone", e.Name())
		}
	}
}
