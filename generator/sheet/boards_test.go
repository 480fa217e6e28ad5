package sheet_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"bangtin/generator"
	"bangtin/generator/board"
	"bangtin/generator/read"
	"bangtin/generator/sheet"
)

var day = board.NewDate(2026, 11, 23)

// boardAt is the paper of a board of testdata, for its own office.
func boardAt(t testing.TB, folder, lang string) *sheet.Context {
	t.Helper()
	w := generator.New(generator.Options{
		Roots: []read.Root{{FS: os.DirFS(folder)}}, Templates: os.DirFS("../../templates"), Version: "thử",
	})
	site, err := w.Load(day)
	if err != nil {
		t.Fatal(err)
	}
	c, err := site.Paper(lang, "")
	if err != nil {
		t.Fatal(err)
	}
	return c
}

const (
	uglyBoard   = "../testdata/ugly"
	keysBoard   = "../testdata/board"
	sampleBoard = "../../content"
)

// procedures are the procedures with these ids, in their version of the day; all without ids.
func procedures(t testing.TB, c *sheet.Context, ids ...board.ID) (list []board.Noun) {
	t.Helper()
	if len(ids) == 0 {
		for _, p := range c.Board.Procedures {
			if c.Board.ProcedureOn(p.ID, c.Today) == p {
				list = append(list, p)
			}
		}
		return sheet.InOrder(c.Board, list)
	}
	for _, id := range ids {
		p := c.Board.ProcedureOn(id, c.Today)
		if p == nil {
			t.Fatalf("no procedure %s", id)
		}
		list = append(list, p)
	}
	return list
}

// printed is an order carried out.
func printed(t testing.TB, c *sheet.Context, o sheet.Order) ([]byte, *sheet.Report) {
	t.Helper()
	var b bytes.Buffer
	report, err := c.Print(&b, o)
	if err != nil {
		t.Fatal(err)
	}
	return b.Bytes(), report
}

// ask lets an outside judge say something about a file: the arguments name it FILE. A test skips where the judge is not
// installed; in CI a test that skipped has failed.
func ask(t *testing.T, file []byte, command ...string) string {
	t.Helper()
	if _, err := exec.LookPath(command[0]); err != nil {
		t.Skipf("%s is not installed here, so it says nothing", command[0])
	}
	path := filepath.Join(t.TempDir(), "file.pdf")
	if err := os.WriteFile(path, file, 0o644); err != nil {
		t.Fatal(err)
	}
	for i, a := range command {
		command[i] = strings.ReplaceAll(a, "FILE", path)
	}
	out, err := exec.Command(command[0], command[1:]...).CombinedOutput()
	if err != nil {
		t.Errorf("%v: %v\n%s", command, err, out)
	}
	return string(out)
}

// words are the words of a file, page by page, with single spaces.
func words(t *testing.T, file []byte) (pages []string) {
	t.Helper()
	all := strings.TrimSuffix(ask(t, file, "pdftotext", "-raw", "FILE", "-"), "\f")
	for page := range strings.SplitSeq(all, "\f") {
		pages = append(pages, plain(page))
	}
	return pages
}

func plain(s string) string { return strings.Join(strings.Fields(s), " ") }

// inOrder wants texts in a text, one after the other.
func inOrder(t *testing.T, text string, want ...string) {
	t.Helper()
	rest := text
	for _, w := range want {
		_, after, ok := strings.Cut(rest, w)
		if !ok {
			t.Fatalf("%q is not there, or not where it should be, in\n%s", w, text)
		}
		rest = after
	}
}

// sound lets qpdf look for what is wrong with a file.
func sound(t *testing.T, file []byte) {
	t.Helper()
	if out := ask(t, file, "qpdf", "--check", "FILE"); strings.Contains(out, "WARNING") || !strings.Contains(out, "No syntax or stream encoding errors") {
		t.Error(out)
	}
}

// same wants the same bytes of the same order.
func same(t *testing.T, c *sheet.Context, o sheet.Order) {
	t.Helper()
	one, _ := printed(t, c, o)
	two, _ := printed(t, c, o)
	if !bytes.Equal(one, two) {
		t.Error("the same order gives other bytes")
	}
}
