package sheet

import (
	"bytes"
	"errors"
	"io"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"bangtin/generator/board"
	"bangtin/generator/glance"
	"bangtin/generator/lang"
)

func TestRefusals(t *testing.T) {
	c := contextOf(t, fixture())
	proc, field := board.Noun(c.Board.Procedures[0]), board.Noun(c.Board.Fields[0])
	one := []board.Noun{proc}
	for key, o := range map[string]Order{
		"sheet.no-sheet":   {Sheet: "flier", Records: one},
		"sheet.no-size":    {Sheet: "flyer", Size: "A3", Records: one},
		"sheet.no-up":      {Sheet: "poster", Up: 2, Records: one},
		"sheet.no-grids":   {Sheet: "flyer", Grid: "3x8", Records: one},
		"sheet.no-grid":    {Sheet: "stickers", Grid: "9x9", Records: one},
		"sheet.no-records": {Sheet: "flyer"},
		"sheet.wrong-kind": {Sheet: "flyer", Records: []board.Noun{field}},
	} {
		var out bytes.Buffer
		_, err := c.Print(&out, o)
		var r *Refusal
		if !errors.As(err, &r) || r.Key != key || out.Len() > 0 {
			t.Errorf("%s: %v, %d bytes", key, err, out.Len())
			continue
		}
		if text := c.Words.T(r.Key, r.Args...); strings.ContainsAny(text, "{}⟦") {
			t.Errorf("%s: %s", key, text)
		}
		if err := c.Check(o); !errors.As(err, &r) {
			t.Errorf("%s: Check says %v", key, err)
		}
	}
}

// TestSameBytes prints the same order twice, the second time with memory that others have used.
func TestSameBytes(t *testing.T) {
	c := contextOf(t, reform(fixture()))
	for _, s := range Sheets() {
		var files [2]bytes.Buffer
		for i := range files {
			if _, err := c.Print(&files[i], Order{Sheet: s.Name, Records: takenBy(c.Board, s)}); err != nil {
				t.Fatal(err)
			}
		}
		if !bytes.Equal(files[0].Bytes(), files[1].Bytes()) {
			t.Errorf("%s: two prints differ", s.Name)
		}
	}
}

func TestMissingLetters(t *testing.T) {
	b := fixture()
	b.Procedures[0].Title.S = "Đăng ký 出生"
	c := contextOf(t, b)
	_, _, report := told(t, c, Order{Sheet: "flyer", Records: []board.Noun{b.Procedures[0], b.Procedures[1]}})
	i := slices.IndexFunc(report.Notes, func(n Note) bool { return n.Key == "sheet.note.letters" })
	if i < 0 || report.Notes[i].Record != b.Procedures[0] || c.Words.T(report.Notes[i].Key, report.Notes[i].Args...) == "" {
		t.Fatalf("%v", report.Notes)
	}
	if text := c.Words.T(report.Notes[i].Key, report.Notes[i].Args...); !strings.Contains(text, "出 生") || report.Notes[i].Letters() != "出 生" {
		t.Error(text)
	}
	// A letter is told with every record that has it, also on sheets that hold several.
	b.Procedures[1].Title.S = "Đăng ký 生"
	for _, s := range []board.PaperName{"flyer", "stickers", "notice", "catalogue", "checklist"} {
		_, _, report := told(t, c, Order{Sheet: s, Records: []board.Noun{b.Procedures[0], b.Procedures[1]}})
		got := map[board.Noun]string{}
		for i := range report.Notes {
			if l := report.Notes[i].Letters(); l != "" {
				got[report.Notes[i].Record] = l
			}
		}
		if len(got) != 2 || got[b.Procedures[0]] != "出 生" || got[b.Procedures[1]] != "生" {
			t.Errorf("%s: %v", s, report.Notes)
		}
	}
}

// TestEnglish prints a record that is half translated: the words are English, what is not translated is Vietnamese and
// says so, and the address leads to the English page.
func TestEnglish(t *testing.T) {
	b := fixture()
	b.Lang = 1
	b.Procedures[1].Title = board.Text{S: "Registering a birth", Lang: 1}
	c := contextOf(t, b)
	words, err := lang.Load(os.DirFS("../../templates"), "en")
	if err != nil {
		t.Fatal(err)
	}
	c.Words = glance.NewWords(words, 1)
	_, all, _ := told(t, c, Order{Sheet: "flyer-a4", Records: []board.Noun{b.Procedures[1]}})
	for _, want := range []string{"H1 Registering a birth", "/EN/", "Scan to see it all", "Giấy chứng sinh"} {
		if !strings.Contains(all, want) {
			t.Errorf("%q is missing in\n%s", want, all)
		}
	}
	var out bytes.Buffer
	if _, err := c.Print(&out, Order{Sheet: "flyer-a4", Archive: true, Records: []board.Noun{b.Procedures[1]}}); err != nil {
		t.Fatal(err)
	}
	if !bytes.Contains(out.Bytes(), []byte("/Lang(vi)")) || !bytes.Contains(out.Bytes(), []byte("/Lang(en)")) {
		t.Error("the languages are not told apart")
	}
}

func TestDraft(t *testing.T) {
	c := contextOf(t, reform(fixture()))
	for _, s := range Sheets() {
		o := Order{Sheet: s.Name, Records: takenBy(c.Board, s)[:1]}
		_, plain, _ := told(t, c, o)
		o.Draft = true
		_, draft, _ := told(t, c, o)
		if strings.Contains(plain, "NHÁP") || !strings.Contains(draft, "NHÁP") {
			t.Errorf("%s: a draft does not say so, or the real thing does", s.Name)
		}
	}
}

// TestWarnings: what is not in use, not yet in force, or an illustration, says so before the facts.
func TestWarnings(t *testing.T) {
	b := fixture()
	p := b.Procedures[1]
	p.Status, p.Example, p.Doubtful = "abolished", true, []string{"fees", "dossier"}
	p.Effective.From = board.NewDate(2027, 3, 1)
	c := contextOf(t, b)
	for _, s := range []board.PaperName{"flyer", "flyer-a4"} {
		_, all, _ := told(t, c, Order{Sheet: s, Records: []board.Noun{p}})
		for _, want := range []string{"Thủ tục này đã bị bãi bỏ.", "Ví dụ minh họa", "Bắt đầu áp dụng từ ngày 01/03/2027.", "Cần mang theo (Cần kiểm tra lại)"} {
			if !strings.Contains(all, want) {
				t.Errorf("%s lacks %q:\n%s", s, want, all)
			}
		}
	}
}

func TestPairsHaveAddresses(t *testing.T) {
	b := fixture()
	b.Site.Outputs.UnitPages = true
	c := contextOf(t, b)
	_, all, _ := told(t, c, Order{Sheet: "flyer", Records: []board.Noun{b.Procedures[1]}})
	if want := c.Book.Pair("1.001193", "vinh-hoang"); !strings.Contains(all, "bang.example.vn/Q/"+want+"/") {
		t.Errorf("the flyer of an office does not lead to %s", want)
	}
	b.Site.Outputs.ShortPairs = "printed"
	_, all, _ = told(t, c, Order{Sheet: "flyer", Records: []board.Noun{b.Procedures[1]}})
	if want := c.Book.Code(board.ProcedureKind, "1.001193"); !strings.Contains(all, "bang.example.vn/Q/"+want+"/") {
		t.Errorf("the flyer does not lead to %s", want)
	}
}

func TestInOrder(t *testing.T) {
	b := fixture()
	p := b.Procedures // 1.000110 (ho-tich), 1.001193 (ho-tich), 2.000815 (chung-thuc)
	got := InOrder(b, []board.Noun{p[2], p[1], p[0], p[1], b.Fields[0]})
	want := []board.Noun{b.Fields[0], p[0], p[1], p[2]}
	if !slices.Equal(got, want) {
		t.Errorf("%v", got)
	}
}

// TestOutline: many records have bookmarks, below their fields.
func TestOutline(t *testing.T) {
	c := contextOf(t, fixture())
	var out bytes.Buffer
	if _, err := c.Print(&out, Order{Sheet: "flyer", Archive: true, Records: InOrder(c.Board, []board.Noun{c.Board.Procedures[0], c.Board.Procedures[1], c.Board.Procedures[2]})}); err != nil {
		t.Fatal(err)
	}
	if n := len(regexp.MustCompile(`<</Title.*?/Dest`).FindAll(out.Bytes(), -1)); n != 5 {
		t.Errorf("%d bookmarks, not two fields and three procedures", n)
	}
}

type narrowDisk struct{ room int }

func (f *narrowDisk) Write(b []byte) (int, error) {
	if f.room -= len(b); f.room < 0 {
		return 0, errors.New("đĩa đầy")
	}
	return len(b), nil
}

func TestFullDisk(t *testing.T) {
	c := contextOf(t, fixture())
	for _, room := range []int{0, 100, 10_000} {
		_, err := c.Print(&narrowDisk{room}, Order{Sheet: "flyer", Records: []board.Noun{c.Board.Procedures[1]}})
		if err == nil || !strings.Contains(err.Error(), "đĩa đầy") {
			t.Errorf("with room for %d bytes: %v", room, err)
		}
	}
	if _, err := c.Print(io.Discard, Order{Sheet: "flyer", Records: []board.Noun{c.Board.Procedures[1]}}); err != nil {
		t.Errorf("and after that: %v", err)
	}
}
