package ledger

import (
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"bangtin/generator/board"
	"bangtin/generator/read"
	"bangtin/generator/schema"
)

// printBoard is a board with two communes and a province, and two procedures that communes handle.
func printBoard(t *testing.T, outputs string) string {
	t.Helper()
	root := t.TempDir()
	const procedure = "level: commune\nfield: ho-tich\nagency: UBND\nchannels: [{via: in-person, time: 1 ngày}]\nsteps: Nộp\ndossier: [Đơn]\n" +
		"audience: Cá nhân\nresult: Giấy\nrequirements: none\nfees: none\nlegal_basis: [1/2020/QH14]\nverified: {on: 2026-07-20, source: Cổng}\n"
	write1(t, root, "site.yaml", site+outputs)
	write1(t, root, "fields/ho-tich.yaml", "name: Hộ tịch\n")
	write1(t, root, "units/cam-lo.yaml", "name: Xã Cam Lộ\nkind: commune\n")
	write1(t, root, "units/vinh-hoang.yaml", "name: Xã Vĩnh Hoàng\nkind: commune\n")
	write1(t, root, "units/quang-tri.yaml", "name: Tỉnh Quảng Trị\nkind: province\n")
	write1(t, root, "procedures/1.000110.yaml", "code: \"1.000110\"\ntitle: Khai sinh\n"+procedure)
	write1(t, root, "procedures/1.000111.yaml", "code: \"1.000111\"\ntitle: Kết hôn\n"+procedure)
	return root
}

const withOffices = "outputs: {unit_pages: true}\n"

func runOf(office board.ID, hangs string, ids ...board.ID) board.PrintRun {
	run := board.PrintRun{Date: 20261126, Sheet: "flyer-a4", Office: office, Hangs: board.Text{S: hangs}}
	for _, id := range ids {
		run.Records = append(run.Records, board.Printed{Kind: "procedure", ID: id})
	}
	return run
}

// printed prints and writes all of it, and gives the paths written and the book afterwards.
func printed(t *testing.T, root string, run board.PrintRun) ([]string, *Book) {
	t.Helper()
	boards, langs := load(t, root)
	rows, log, err := Open(boards[0]).Print(boards, langs, run)
	if err != nil {
		t.Fatal(err)
	}
	var paths []string
	for _, files := range [][]File{rows, log} {
		if _, err := Write(root, files); err != nil {
			t.Fatal(err)
		}
		for _, f := range files {
			paths = append(paths, f.Path)
		}
	}
	boards, _ = load(t, root)
	return paths, Open(boards[0])
}

func content(t *testing.T, root, path string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(root, filepath.FromSlash(path)))
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// TestPrintRecordsWhatIsPrinted prints one of two procedures for one office, then for another, and records all.
func TestPrintRecordsWhatIsPrinted(t *testing.T) {
	root := printBoard(t, withOffices)
	paths, book := printed(t, root, runOf("vinh-hoang", "", "1.000110"))
	if want := []string{"permalinks/unit/vinh-hoang.yaml", "permalinks/procedure/1.000110.yaml", "permalinks/site/site.yaml"}; !slices.Equal(paths, want) {
		t.Errorf("wrote %v, want %v", paths, want)
	}
	if !book.PairPrinted("1.000110", "vinh-hoang") || book.PairPrinted("1.000110", "cam-lo") || book.PairPrinted("1.000111", "vinh-hoang") {
		t.Error("the pairs are not those that were printed")
	}
	if !strings.Contains(content(t, root, "permalinks/procedure/1.000110.yaml"), "first: 2026-11-26\n") {
		t.Error("the first day is not that of printing")
	}
	if paths, _ = printed(t, root, runOf("vinh-hoang", "", "1.000110")); len(paths) != 0 {
		t.Errorf("recorded twice: %v", paths)
	}
	printed(t, root, runOf("cam-lo", "", "1.000110"))
	boards, langs := load(t, root)
	if _, err := Write(root, Open(boards[0]).Record(boards, langs, 20270101)); err != nil {
		t.Fatal(err)
	}
	row := content(t, root, "permalinks/procedure/1.000110.yaml")
	if !strings.Contains(row, "unit_pages: true\npairs:\n  - \"cam-lo\"\n  - \"vinh-hoang\"\neditions:\n") {
		t.Errorf("the pairs are not kept, in order, before the editions:\n%s", row)
	}
}

// TestPairsOnlyWhereTheyAreOnPaper: a board without pages at offices, and an office that handles no such procedure.
func TestPairsOnlyWhereTheyAreOnPaper(t *testing.T) {
	for _, x := range []struct {
		outputs string
		office  board.ID
		want    bool
	}{{withOffices, "vinh-hoang", true}, {withOffices, "quang-tri", false}, {withOffices, "", false}, {"", "vinh-hoang", false}} {
		root := printBoard(t, x.outputs)
		paths, book := printed(t, root, runOf(x.office, "ở đâu đó", "1.000110"))
		if got := book.PairPrinted("1.000110", x.office); got != x.want {
			t.Errorf("%q, %q: recorded %v", x.outputs, x.office, got)
		}
		code := book.Code(board.ProcedureKind, "1.000110")
		if x.want {
			code = book.Pair("1.000110", x.office)
		}
		if log := content(t, root, paths[len(paths)-1]); !strings.Contains(log, "code: \""+code+"\"\n") {
			t.Errorf("%q, %q: the log has not %s:\n%s", x.outputs, x.office, code, log)
		}
	}
}

// TestLog writes the log of a run with everything, of the board's own poster, and of the same run twice.
func TestLog(t *testing.T) {
	root := printBoard(t, withOffices)
	run := runOf("vinh-hoang", "  cửa ra vào UBND xã,\n\"thôn\u00a0Thử Luật\" ", "1.000110")
	run.Size, run.Up, run.Grid, run.Copies = "A3", 2, "3x8", 20
	paths, _ := printed(t, root, run)
	name := paths[len(paths)-1]
	if want := `date: 2026-11-26
sheet: flyer-a4
size: "A3"
up: 2
grid: "3x8"
at: "vinh-hoang"
where: "cửa ra vào UBND xã, \"thôn Thử Luật\""
copies: 20
records:
  - kind: procedure
    id: "1.000110"
    code: "` + Derive(board.ProcedureKind, "1.000110") + "-" + derive(board.UnitKind, "vinh-hoang", officeLength) + `"
    edition: "F5X"
`; content(t, root, name) != want {
		t.Errorf("%s:\n%s\nwant\n%s", name, content(t, root, name), want)
	}
	again, book := printed(t, root, run)
	if want := strings.TrimSuffix(name, ".yaml") + "-2.yaml"; len(again) != 1 || again[0] != want || len(book.prints) != 2 {
		t.Errorf("printed again: %v, want %s", again, want)
	}
	poster := board.PrintRun{Date: 20261126, Sheet: "poster", Hangs: board.Text{S: "cổng chợ"}, Records: []board.Printed{{Kind: "site", ID: "site"}}}
	if paths, _ = printed(t, root, poster); len(paths) != 1 || !strings.HasPrefix(paths[0], "prints/2026-11-26-poster-") {
		t.Errorf("the board's own poster: %v", paths)
	}
}

// TestWriteKeepsALog: a log that somebody else wrote meanwhile is not replaced.
func TestWriteKeepsALog(t *testing.T) {
	root := printBoard(t, "")
	boards, langs := load(t, root)
	_, log, err := Open(boards[0]).Print(boards, langs, runOf("", "chợ", "1.000110"))
	if err != nil || len(log) != 1 {
		t.Fatal(log, err)
	}
	write1(t, root, log[0].Path, "theirs\n")
	if n, err := Write(root, log); n != 0 || !errors.Is(err, fs.ErrExist) || content(t, root, log[0].Path) != "theirs\n" {
		t.Errorf("%d written, %v", n, err)
	}
}

func TestPrintOfWhatIsNotThere(t *testing.T) {
	root := printBoard(t, withOffices)
	boards, langs := load(t, root)
	for name, run := range map[string]board.PrintRun{
		"office": runOf("nowhere", "", "1.000110"), "record": runOf("", "", "9.999999"),
		"kind": {Date: 20261126, Sheet: "poster", Records: []board.Printed{{Kind: "x", ID: "x"}}},
	} {
		var fault *board.Fault
		rows, log, err := Open(boards[0]).Print(boards, langs, run)
		if !errors.As(err, &fault) || fault.Code != "unknown-ref" || rows != nil || log != nil {
			t.Errorf("%s: %v, %v, %v", name, rows, log, err)
		}
	}
}

// TestAnOfficeThatIsGoneKeepsItsCode: its code is on paper, and is given to no other.
func TestAnOfficeThatIsGoneKeepsItsCode(t *testing.T) {
	b := &board.Board{Site: &board.Site{}, Units: []*board.Unit{{Record: board.Record{Kind: board.UnitKind, ID: "vinh-hoang"}}}}
	code := derive(board.UnitKind, "vinh-hoang", officeLength)
	row := &board.Permalink{Of: board.UnitKind, Code: Derive(board.UnitKind, "xa-cu"), Office: code}
	row.ID = "xa-cu"
	b.Permalinks = []*board.Permalink{row}
	b.Index()
	book := Open(b)
	if book.Office("xa-cu") != code || book.Office("vinh-hoang") == code || !ValidOffice(book.Office("vinh-hoang")) {
		t.Errorf("%q, %q", book.Office("xa-cu"), book.Office("vinh-hoang"))
	}
}

// TestBranchesThatPrint prints for different offices on two branches: git merges the rows, or the conflict is among the
// pairs alone.
func TestBranchesThatPrint(t *testing.T) {
	branch := func(root string, office board.ID) string {
		printed(t, root, runOf(office, "", "1.000110"))
		return content(t, root, "permalinks/procedure/1.000110.yaml")
	}
	with := func(offices ...board.ID) (row string) {
		root := printBoard(t, withOffices)
		for _, id := range []board.ID{"an-do", "ba-long", "trieu-phong"} {
			write1(t, root, "units/"+string(id)+".yaml", "name: Xã\nkind: commune\n")
		}
		for _, o := range offices {
			row = branch(root, o)
		}
		return row
	}
	first, second := with("an-do"), with("trieu-phong")
	before, _, ok := strings.Cut(first, "pairs:\n")
	if other, _, _ := strings.Cut(second, "pairs:\n"); !ok || other != before {
		t.Errorf("more than the pairs differs:\n%s\n%s", first, second)
	}
	git, err := exec.LookPath("git")
	if err != nil {
		t.Skip("no git here")
	}
	dir := t.TempDir()
	for name, row := range map[string]string{
		"base": with("ba-long", "cam-lo"), "ours": with("ba-long", "cam-lo", "an-do"), "theirs": with("ba-long", "cam-lo", "trieu-phong"),
	} {
		write1(t, dir, name, row)
	}
	c := exec.Command(git, "merge-file", "-p", "ours", "base", "theirs")
	c.Dir = dir
	merged, err := c.Output()
	if want := with("ba-long", "cam-lo", "trieu-phong", "an-do"); err != nil || string(merged) != want {
		t.Errorf("%v:\n%s\nwant\n%s", err, merged, want)
	}
}

// FuzzLog prints with any words for where it hangs: what is written can be read, without an error, and says them again.
func FuzzLog(f *testing.F) {
	for _, s := range []string{
		"cửa ra vào UBND xã, thôn Thử Luật", "Cu\u031b\u0309a", "a: b # c", "none", "'\"\\", "{a}", "<<<<<<<", "\xff\x00\u2028\ufeff", "---", "- a", "Ðông Hà", "1.000", "~", "[chợ](https://a.vn)", "=cmd", "?\tx", "!x", "*a", "&b", "@c", "`d`", "%e", "|", "U+1F600 😀",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, hangs string) {
		b := &board.Board{Site: &board.Site{}}
		b.Index()
		run := board.PrintRun{Date: 20261126, Sheet: "poster", Hangs: board.Text{S: hangs}, Records: []board.Printed{{Kind: "site", ID: "site"}}}
		_, log, err := Open(b).Print([]*board.Board{b}, []string{"vi"}, run)
		if err != nil || len(log) == 0 {
			if at := OneLine(hangs); err != nil || at != "" && at != "none" {
				t.Error(log, err)
			}
			return
		}
		root := fstest.MapFS{"site.yaml": {Data: []byte(site)}, log[0].Path: {Data: log[0].Data}}
		c := read.New(schema.New()).Read([]read.Root{{FS: root}})
		if c.Faults.HasErrors() {
			t.Fatalf("%v\n%s", c.Faults.Sorted(), log[0].Data)
		}
		if got := c.Boards[0].Prints[0]; got.Hangs.S != OneLine(hangs) || got.Date != run.Date {
			t.Errorf("%q became %q\n%s", hangs, got.Hangs.S, log[0].Data)
		}
	})
}
