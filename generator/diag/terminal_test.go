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
	if n := strings.Count(b.String(), "[not-translatable]"); n != 5 {
		t.Errorf("%d of 5 shown", n)
	}
}

type fullDisk struct{}

func (fullDisk) Write([]byte) (int, error) { return 0, io.ErrShortWrite }

func TestTerminalTellsOfFailure(t *testing.T) {
	if err := Terminal(fullDisk{}, sample(), TerminalOptions{Catalog: catalog(t, "vi")}); err == nil {
		t.Error("no error")
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

// BenchmarkLooks shows 5,000 faults, spread over files and all in one line of a million letters: neither may take more
// than a moment, and no file is read for each of its faults.
func BenchmarkLooks(b *testing.B) {
	c := catalog(b, "vi")
	line := []byte(strings.Repeat("Đăng ký ", 1<<17))
	reads := 0
	src := func(string) ([]byte, bool) { reads++; return line, true }
	const n = 5000
	one, spread := make([]Diagnostic, n), make([]Diagnostic, n)
	for i := range n {
		one[i] = New("unknown-key", Pos{"a.yaml", 1, 200 * i}, "key", "ký", "where", "procedure")
		spread[i] = New("unknown-key", Pos{fmt.Sprintf("%d.yaml", i/100), 1, i}, "key", "ký", "where", "fee")
	}
	for name, list := range map[string][]Diagnostic{"one line": one, "spread": spread} {
		for look, write := range map[string]func(){
			"terminal": func() { Terminal(io.Discard, list, TerminalOptions{Catalog: c, Source: src}) },
			"json":     func() { JSON(io.Discard, list, c) },
			"sarif":    func() { SARIF(io.Discard, list, c, SARIFOptions{Source: src}) },
			"html":     func() { HTML(io.Discard, list, c, src) },
		} {
			b.Run(look+" "+name, func(b *testing.B) {
				for b.Loop() {
					reads = 0
					write()
				}
				if reads > n/100 {
					b.Errorf("files were read %d times", reads)
				}
			})
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
