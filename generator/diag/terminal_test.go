package diag

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"testing"
	"unicode"
)

func TestTerminal(t *testing.T) {
	for _, language := range []string{"vi", "en"} {
		var b bytes.Buffer
		opts := TerminalOptions{Catalog: catalog(t, language), Source: source, Width: 80, Fold: 3}
		if err := Terminal(&b, sample(), opts); err != nil {
			t.Fatal(err)
		}
		golden(t, "terminal."+language, b.Bytes())
		for _, r := range b.String() {
			if r != '\n' && !unicode.IsGraphic(r) {
				t.Errorf("%s: %U reached the terminal", language, r)
			}
		}
	}
}

// With colours the text is the same, and nothing else is added.
func TestTerminalColour(t *testing.T) {
	var plain, colour bytes.Buffer
	opts := TerminalOptions{Catalog: catalog(t, "vi"), Source: source, Prefix: "content/"}
	Terminal(&plain, sample(), opts)
	opts.Colour = true
	Terminal(&colour, sample(), opts)
	s := colour.String()
	for _, code := range []string{"0", bold, red, yellow, cyan, grey} {
		s = strings.ReplaceAll(s, "\x1b["+code+"m", "")
	}
	if s != plain.String() {
		t.Errorf("with colours another text:\n%s", s)
	}
	if !strings.Contains(s, "\n  content/procedures/1.001193.yaml:3:1\n") {
		t.Error("the prefix is missing")
	}
}

func TestTerminalWithoutFolding(t *testing.T) {
	var b bytes.Buffer
	Terminal(&b, sample(), TerminalOptions{Catalog: catalog(t, "vi")})
	if n := strings.Count(b.String(), "[not-translatable]"); n != 5 || strings.Contains(b.String(), "--all") {
		t.Errorf("%d of 5 shown", n)
	}
}

// What is folded, and what is not: the words tell whether faults have one cause.
func TestTerminalFolds(t *testing.T) {
	field := func(i int, id string) Diagnostic {
		return New("unknown-ref", Pos{fmt.Sprintf("procedures/%d.yaml", i), 5, 8}, "kind", "field", "id", id, "guess", fmt.Sprint(i))
	}
	for name, c := range map[string]struct {
		make func(i int) Diagnostic
		n    int
		// shown is how many are written out; more are the lines of the rest.
		shown int
		more  string
	}{
		"one cause in many files": {func(i int) Diagnostic { return field(i, "ho-tic") }, 400, 3,
			"… và 397 chỗ nữa cũng vậy: Không tìm thấy lĩnh vực \"ho-tic\". [unknown-ref]\n" +
				"  ở c/procedures/3.yaml:5:8, c/procedures/4.yaml:5:8, c/procedures/5.yaml:5:8, c/procedures/6.yaml:5:8, c/procedures/7.yaml:5:8, …\n"},
		"four causes": {func(i int) Diagnostic { return field(i, "abcd"[i:i+1]) }, 4, 4, ""},
		"a cause each, too many": {func(i int) Diagnostic { return field(i, fmt.Sprint("x", i)) }, 22, mostOfCode,
			"… và 2 lỗi khác cùng loại [unknown-ref]\n  ở c/procedures/20.yaml:5:8, c/procedures/21.yaml:5:8\n"},
		"no words, so a cause each": {func(i int) Diagnostic { return New("syntax-tab", Pos{fmt.Sprintf("%d.yaml", i), 1, 1}) }, 5, 5, ""},
		"warnings": {func(i int) Diagnostic {
			return New("long-title", Pos{fmt.Sprintf("%d.yaml", i), 1, 1}, "n", fmt.Sprint(i))
		}, 4, 3,
			"… và 1 cảnh báo khác cùng loại [long-title]\n  ở c/3.yaml:1:1\n"},
		"without a place": {func(int) Diagnostic { return New("bad-template", Pos{}, "reason", "x") }, 4, 3,
			"… và 1 chỗ nữa cũng vậy: Mẫu trang trong thư mục templates không dùng được: x. [bad-template]\n"},
	} {
		list := make([]Diagnostic, c.n)
		for i := range list {
			list[i] = c.make(i)
		}
		var b bytes.Buffer
		Terminal(&b, list, TerminalOptions{Catalog: catalog(t, "vi"), Prefix: "c/", Fold: 3})
		if c.more != "" {
			c.more += "Xem đủ từng chỗ: bangtin check --all\n\n"
		}
		whole, at := b.String(), max(strings.Index(b.String(), "… và"), 0)
		if c.more == "" {
			at = len(whole)
		}
		if n := strings.Count(whole[:at], list[0].Code); n != c.shown || whole[at:] != c.more {
			t.Errorf("%s: %d shown, not %d; then:\n%s\nnot\n%s", name, n, c.shown, whole[at:], c.more)
		}
	}
}

type fullDisk struct{}

func (fullDisk) Write([]byte) (int, error) { return 0, io.ErrShortWrite }

func TestTerminalTellsOfFailure(t *testing.T) {
	if err := Terminal(fullDisk{}, sample(), TerminalOptions{Catalog: catalog(t, "vi")}); err == nil {
		t.Error("no error")
	}
}

// The parts that a procedure lacks are told as the law calls them, with the key to write.
func TestFactsInWords(t *testing.T) {
	d := New("parts-missing", Pos{}, "n", "5", "parts", "time_limit, agency.performs, khac")
	for language, want := range map[string]string{
		"vi": "còn thiếu: thời hạn giải quyết (time_limit), cơ quan thực hiện (agency.performs), khac.",
		"en": "still missing: time limit (time_limit), agency (agency.performs), khac.",
	} {
		if got := d.Message(catalog(t, language)); !strings.HasSuffix(got, want) {
			t.Errorf("%q doesn't end with %q", got, want)
		}
	}
}

// Days are told as people write them, and nothing else is changed.
func TestDaysAsPeopleWriteThem(t *testing.T) {
	d := New("until-before-from", Pos{}, "from", "2026-11-03", "until", "2015-13-01")
	for language, want := range map[string]string{
		"vi": "Ngày kết thúc (2015-13-01) lại ở trước ngày bắt đầu (03/11/2026).",
		"en": "The last day (2015-13-01) is before the first (3 November 2026).",
	} {
		if got := d.Message(catalog(t, language)); got != want {
			t.Errorf("%q, not %q", got, want)
		}
	}
}

func TestSummary(t *testing.T) {
	vi, en := catalog(t, "vi"), catalog(t, "en")
	for got, want := range map[string]string{
		Summary(vi, 2, 1):    "2 lỗi, 1 cảnh báo",
		Summary(vi, 0, 1):    "1 cảnh báo",
		Summary(vi, 0, 0):    "Không có lỗi",
		Summary(en, 1, 1):    "1 error, 1 warning",
		Summary(en, 0, 2000): "2,000 warnings",
	} {
		if got != want {
			t.Errorf("%q, not %q", got, want)
		}
	}
}

// However many faults a file has, it is read once.
func TestFilesAreReadOnce(t *testing.T) {
	reads := 0
	src := func(string) ([]byte, bool) { reads++; return []byte("a: b\n"), true }
	list := make([]Diagnostic, 500)
	for i := range list {
		list[i] = New("bare-key", Pos{fmt.Sprintf("%d.yaml", i/100), 1, i % 100}, "key", "a")
	}
	Terminal(io.Discard, list, TerminalOptions{Catalog: catalog(t, "vi"), Source: src})
	SARIF(io.Discard, list, catalog(t, "vi"), SARIFOptions{Source: src})
	if reads != 10 {
		t.Errorf("5 files were read %d times by 2 looks", reads)
	}
}
