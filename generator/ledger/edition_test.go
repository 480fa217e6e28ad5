package ledger

import (
	"os"
	"slices"
	"strings"
	"testing"

	"bangtin/generator/board"
	"bangtin/generator/edition"
)

const birth = "permalinks/procedure/1.000110.yaml"

// recorded records a board as of a day and gives the book afterwards.
func recorded(t *testing.T, root string, day board.Date) *Book {
	t.Helper()
	boards, langs := load(t, root)
	if _, err := Write(root, Open(boards[0]).Record(boards, langs, day)); err != nil {
		t.Fatal(err)
	}
	boards, _ = load(t, root)
	return Open(boards[0])
}

// rewrite changes a file of the board.
func rewrite(t *testing.T, root, path, old, new string) {
	t.Helper()
	text := content(t, root, path)
	if !strings.Contains(text, old) {
		t.Fatalf("%s has no %q", path, old)
	}
	write1(t, root, path, strings.Replace(text, old, new, 1))
}

func marks(list []board.Edition) (out []string) {
	for _, e := range list {
		out = append(out, e.Mark+" "+e.On.ISO())
	}
	return out
}

// TestEditions lives through a fee that comes, a wording that is mended, and the fee that goes again.
func TestEditions(t *testing.T) {
	root := printBoard(t, "")
	first := recorded(t, root, 20260101)
	at := func(k *Book) []board.Edition { return k.Editions(board.ProcedureKind, "1.000110", "") }
	if e := at(first); len(e) != 1 || e[0].Mark != first.Mark(board.ProcedureKind, "1.000110", "", 20260101) || e[0].On != 20260101 {
		t.Fatalf("%v", e)
	}
	row := content(t, root, birth)
	rewrite(t, root, "procedures/1.000110.yaml", "dossier: [Đơn]", "dossier: [ĐON]")
	if recorded(t, root, 20260201); content(t, root, birth) != row {
		t.Errorf("a wording was recorded:\n%s", content(t, root, birth))
	}
	rewrite(t, root, "procedures/1.000110.yaml", "fees: none", "fees: [8000]")
	second := recorded(t, root, 20260301)
	rewrite(t, root, "procedures/1.000110.yaml", "fees: [8000]", "fees: none")
	third := recorded(t, root, 20260401)
	old, fee := at(first)[0].Mark, at(second)[1].Mark
	if want := []string{old + " 2026-01-01", fee + " 2026-03-01", old + " 2026-04-01"}; old == fee || !slices.Equal(marks(at(third)), want) {
		t.Errorf("%v, want %v", marks(at(third)), want)
	}
	if c := edition.Diff(at(third)[1].Facts, at(third)[2].Facts); len(c) != 1 || c[0].Before[0].Value != "8000" || c[0].After[0].Value != edition.None {
		t.Errorf("%+v", c)
	}
	if got := third.Mark(board.ProcedureKind, "1.000110", "vinh-hoang", 20260401); got == old || got == "" {
		t.Errorf("at an office it is %q", got)
	}
}

// TestARecordingOfAnEarlierDay: what is recorded last is the last, whatever day it was given.
func TestARecordingOfAnEarlierDay(t *testing.T) {
	root := printBoard(t, "")
	recorded(t, root, 20260601)
	rewrite(t, root, "procedures/1.000110.yaml", "fees: none", "fees: [8000]")
	recorded(t, root, 20260101)
	row := content(t, root, birth)
	if recorded(t, root, 20260101); row != content(t, root, birth) || strings.Count(row, "  - mark:") != 2 {
		t.Errorf("recorded again and again:\n%s", content(t, root, birth))
	}
}

// TestMarksOnTwoBranches: two branches that make the same change give it one mark, without having heard of each other; and
// what one of them did besides makes another.
func TestMarksOnTwoBranches(t *testing.T) {
	branch := func(day board.Date, fee, paper string) *Book {
		root := printBoard(t, "")
		recorded(t, root, 20260101)
		rewrite(t, root, "procedures/1.000110.yaml", "fees: none", fee)
		rewrite(t, root, "procedures/1.000110.yaml", "dossier: [Đơn]", paper)
		return recorded(t, root, day)
	}
	last := func(k *Book) board.Edition {
		e := k.Editions(board.ProcedureKind, "1.000110", "")
		return e[len(e)-1]
	}
	ours, theirs := branch(20260301, "fees: [8000]", "dossier: [Đơn, Giấy]"), branch(20260302, "fees: [8.000 đồng]", "dossier: [Giấy, Đơn]")
	if a, b := last(ours), last(theirs); a.Mark != b.Mark || !edition.ValidMark(a.Mark) {
		t.Errorf("%s and %s", a.Mark, b.Mark)
	}
	if a, b := last(ours), last(branch(20260301, "fees: [9000]", "dossier: [Đơn, Giấy]")); a.Mark == b.Mark {
		t.Errorf("two things have the mark %s", a.Mark)
	}
	row := *ours.Row(board.ProcedureKind, "1.000110")
	row.Editions = append(slices.Clone(theirs.Row(board.ProcedureKind, "1.000110").Editions), row.Editions...)
	text := string(encode(&row))
	if n := strings.Count(text, "  - mark:"); n != 3 || strings.Index(text, "2026-03-01") > strings.Index(text, "2026-03-02") {
		t.Errorf("the union is not by day, each once:\n%s", text)
	}
}

// TestATakenMark: facts whose mark others have get a longer one, which begins with the same symbols.
func TestATakenMark(t *testing.T) {
	root := printBoard(t, "")
	mark := recorded(t, root, 20260101).Mark(board.ProcedureKind, "1.000110", "", 20260101)
	rewrite(t, root, "procedures/1.000110.yaml", "fees: none", "fees: [8000]")
	boards, _ := load(t, root)
	free := Open(boards[0]).Mark(board.ProcedureKind, "1.000110", "", 20260201)
	rewrite(t, root, birth, "mark: \""+mark+"\"", "mark: \""+free+"\"")
	boards, _ = load(t, root)
	if got := Open(boards[0]).Mark(board.ProcedureKind, "1.000110", "", 20260201); len(got) != len(free)+1 || !strings.HasPrefix(got, free) {
		t.Errorf("%s beside %s", got, free)
	}
}

// TestPrintedEditions: a print records the edition at its office and says its mark; recording looks after it from then on.
func TestPrintedEditions(t *testing.T) {
	root := printBoard(t, withOffices)
	paths, book := printed(t, root, runOf("vinh-hoang", "chợ", "1.000110"))
	e := book.Editions(board.ProcedureKind, "1.000110", "vinh-hoang")
	if len(e) != 1 || len(book.Editions(board.ProcedureKind, "1.000110", "")) != 0 {
		t.Fatalf("%v", e)
	}
	if log := content(t, root, paths[len(paths)-1]); !strings.Contains(log, "edition: \""+e[0].Mark+"\"\n") {
		t.Errorf("the log does not say %s:\n%s", e[0].Mark, log)
	}
	if err := os.MkdirAll(root+"/local/vinh-hoang", 0o755); err != nil {
		t.Fatal(err)
	}
	write1(t, root, "local/vinh-hoang/1.000110.yaml", "fees: [{amount: 5000}]\n")
	book = recorded(t, root, 20270101)
	if e = book.Editions(board.ProcedureKind, "1.000110", "vinh-hoang"); len(e) != 2 || !slices.Contains(e[1].Facts, "fee 5000") {
		t.Errorf("%v", e)
	}
	if e = book.Editions(board.ProcedureKind, "1.000110", "cam-lo"); len(e) != 0 {
		t.Errorf("of an office for which nothing was printed: %v", e)
	}
}
