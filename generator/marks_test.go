package generator_test

import (
	"io/fs"
	"maps"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"bangtin/generator/board"
	"bangtin/generator/ledger"
	"bangtin/generator/output"
)

// recordOn records a board as of a day into root.
func recordOn(t *testing.T, root fstest.MapFS, day board.Date) {
	t.Helper()
	site := loadOn(t, root, day)
	for _, f := range site.Book.Record(site.Boards, site.Languages, day) {
		root[f.Path] = &fstest.MapFile{Data: f.Data}
	}
}

// edit changes a text of a file in root, which must be there.
func edit(t *testing.T, root fstest.MapFS, file, from, to string) {
	t.Helper()
	old := string(root[file].Data)
	if !strings.Contains(old, from) {
		t.Fatalf("%s has no %q", file, from)
	}
	root[file] = &fstest.MapFile{Data: []byte(strings.Replace(old, from, to, 1))}
}

// TestMarksAnswer: what hangs on a wall says for good what has changed since, in each language, and leads on; what holds
// leads on at once; and facts that come back have their old mark again.
func TestMarksAnswer(t *testing.T) {
	root := goodBoard(t, nil)
	recordOn(t, root, 20260101)
	code := load(t, root).Book.Code(board.ProcedureKind, "1.000110")
	mark := func() string { return load(t, root).Book.Mark(board.ProcedureKind, "1.000110", "", today) }
	old := mark()
	edit(t, root, birth, "amount: 8.000", "amount: 5.000")
	edit(t, root, birth, "{paper: Giấy chứng sinh, original: 1, cases: [thuong]}", "{paper: Căn cước, present: true}")
	recordOn(t, root, 20260601)
	now := mark()
	files := makeAll(t, load(t, root))
	page := func(tail string) string {
		t.Helper()
		data := string(files["Q/"+code+tail+"index.html"])
		if data == "" {
			t.Fatalf("no page Q/%s%s", code, tail)
		}
		return data
	}
	for tail, wants := range map[string][]string{
		"." + old + "/": {"bản " + old + ", ngày 01/01/2026", "lệ phí: 8.000 → 5.000\u00a0đồng", "thêm giấy tờ: Căn cước", "không cần nữa: Giấy chứng sinh",
			`<a class="b" href="../../thu-tuc/1.000110/">`, `../../Q/` + code + "." + old + `/EN/`},
		"." + old + "/EN/": {"edition " + old + " of 1 January 2026", "fee: 8,000 → 5,000\u00a0đồng", `no longer needed: <span lang="vi">Giấy chứng sinh</span>`,
			`<a class="b" href="../../../en/thu-tuc/1.000110/">`, `<html lang="en">`},
	} {
		html := page(tail)
		for _, want := range append(wants, "default-src 'none'; style-src 'self'; base-uri 'none'", "noindex") {
			if !strings.Contains(html, want) {
				t.Errorf("%s lacks %q:\n%s", tail, want, html)
			}
		}
		if strings.Contains(html, "refresh") || strings.Contains(html, "<script") {
			t.Errorf("%s does not wait for its reader:\n%s", tail, html)
		}
	}
	if html := page("." + now + "/"); !strings.Contains(html, `content="0; url=../../thu-tuc/1.000110/"`) {
		t.Errorf("the current mark does not lead on:\n%s", html)
	}
	edit(t, root, birth, "amount: 5.000", "amount: 8.000")
	edit(t, root, birth, "{paper: Căn cước, present: true}", "{paper: GIẤY CHỨNG SINH., original: 1, cases: [thuong]}")
	files = makeAll(t, load(t, root))
	if mark() != old || !strings.Contains(page("."+old+"/"), "refresh") || strings.Contains(page("."+now+"/"), "refresh") {
		t.Error("facts that came back have not their old mark")
	}
}

// TestMarksOfAllCodes: a code of a board that became part of this one carries the marks too, and the marks of a record that is
// gone lead to what stays of it, in one step.
func TestMarksOfAllCodes(t *testing.T) {
	root := goodBoard(t, nil)
	recordOn(t, root, 20260101)
	edit(t, root, "permalinks/procedure/1.000110.yaml", "first:", "also:\n  - \"9F1KW2C9\"\nfirst:")
	site := load(t, root)
	mark := site.Book.Mark(board.ProcedureKind, "1.000110", "", today)
	for _, code := range site.Book.Codes(board.ProcedureKind, "1.000110") {
		if files := makeAll(t, site); files["Q/"+code+"."+mark+"/index.html"] == nil || files["Q/"+code+"."+mark+"/EN/index.html"] == nil {
			t.Errorf("%s has no page for %s", code, mark)
		}
	}
	gone := maps.Clone(root)
	row := "permalinks/guide/nop-tai-nha.yaml"
	code := site.Book.Code(board.GuideKind, "nop-tai-nha")
	gone[row] = &fstest.MapFile{Data: []byte("code: " + code + "\nfirst: 2026-01-01\nstate: gone\nsince: 2026-06-01\ntitles: [{lang: vi, title: Nộp tại nhà}]\nlanguages: [vi, en]\neditions:\n  - {mark: K7M, on: 2026-01-01, facts: [step - Nộp]}\n")}
	files := makeAll(t, load(t, gone))
	for path, to := range map[string]string{"Q/" + code + ".K7M/": "../../huong-dan/nop-tai-nha/", "Q/" + code + ".K7M/EN/": "../../../en/huong-dan/nop-tai-nha/"} {
		if html := string(files[path+"index.html"]); !strings.Contains(html, "url="+to) || !strings.Contains(html, "Nộp tại nhà") {
			t.Errorf("%s does not lead to %s:\n%s", path, to, html)
		}
	}
}

// TestMarksOnSheets: the address in the code of every sheet that the board keeps ready has a page, though nobody recorded it.
func TestMarksOnSheets(t *testing.T) {
	root := goodBoard(t, after(site, "outputs: {paper: [flyer]}\n"))
	made := loadWithPaper(t, root, today)
	plan, err := made.Plan()
	if err != nil {
		t.Fatal(err)
	}
	paths := map[string]bool{}
	plan.Jobs(func(j output.Job) bool {
		paths[j.Path] = true
		return true
	})
	n := 0
	made.Boards[0].Nouns(func(x board.Noun) {
		rec := x.Rec()
		e, _ := made.Book.Edition(rec.Kind, rec.ID, made.Boards[0].Site.Unit, today)
		_, path := ledger.Typed(ledger.PrintedMark(made.Book.Printed(rec.Kind, rec.ID), e.Mark))
		if n++; !paths[path+"index.html"] {
			t.Errorf("%s %s has no page %s", rec.Kind, rec.ID, path)
		}
	})
	if n == 0 {
		t.Error("no record")
	}
}

// TestUglyFactsAreReadAgain records boards with the longest and strangest texts there are: what the ledger holds is read without
// a fault, says the same, and is not recorded twice.
func TestUglyFactsAreReadAgain(t *testing.T) {
	root := fstest.MapFS{}
	err := fs.WalkDir(os.DirFS("testdata/ugly"), ".", func(p string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := os.ReadFile("testdata/ugly/" + p)
		root[p] = &fstest.MapFile{Data: data}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	recordOn(t, root, today)
	site := load(t, root)
	for _, d := range site.Faults.Sorted() {
		if strings.HasPrefix(d.Pos.File, "permalinks/") {
			t.Errorf("%v %s %v", d.Pos, d.Code, d.Args)
		}
	}
	if again := site.Book.Record(site.Boards, site.Languages, today.AddDays(1)); len(again) != 0 {
		t.Errorf("%d rows are recorded twice, %s:\n%s", len(again), again[0].Path, again[0].Data)
	}
}
