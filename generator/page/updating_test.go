package page

import (
	"strings"
	"testing"

	"bangtin/generator/board"
	"bangtin/generator/ledger"
)

// TestKept marks every page of the storybook, in its place, once, and so that the mark comes off without a trace.
func TestKept(t *testing.T) {
	p := pagesOf(t, fixture(0), fixture(1))
	for _, s := range stories(p) {
		html, err := s.make()
		if err != nil {
			t.Fatal(err)
		}
		if html == nil {
			continue
		}
		once := p.Kept(s.lang, html)
		if twice := p.Kept(s.lang, once); string(twice) != string(once) {
			t.Errorf("%s is marked twice", s.path)
		}
		if string(unmarked(once)) != string(html) {
			t.Errorf("%s does not get its mark off", s.path)
		}
		if at := strings.Index(string(once), keptMark); at < strings.Index(string(once), "<main") || at > strings.Index(string(once), "<h1") {
			t.Errorf("%s has its mark somewhere", s.path)
		}
		if IsStub(once) {
			t.Errorf("%s is a stub", s.path)
		}
	}
}

// TestKeptSpeaks its page's language, also over a mark in another.
func TestKeptSpeaks(t *testing.T) {
	p := pagesOf(t, fixture(0), fixture(1))
	page := []byte("<main id=\"x\">\n<h1>A</h1></main>")
	vi, en := string(p.Kept(0, page)), string(p.Kept(1, p.Kept(0, page)))
	if !strings.Contains(vi, "đang được cập nhật") || strings.Contains(en, "cập nhật") || !strings.Contains(en, "being updated") {
		t.Errorf("%s\n%s", vi, en)
	}
}

// TestKeptOfOtherTemplates: a board's own templates may have no main.
func TestKeptOfOtherTemplates(t *testing.T) {
	p := pagesOf(t, fixture(0))
	for _, html := range []string{"<body class=x><p>a", "<p>a", "", "<main", "<!doctype html><body>"} {
		once := string(p.Kept(0, []byte(html)))
		if !strings.Contains(once, keptMark) || string(p.Kept(0, []byte(once))) != once || string(unmarked([]byte(once))) != html {
			t.Errorf("%q: %q", html, once)
		}
	}
}

// TestStub: it says what it is about, keeps search engines away, leads on, and can be told from a good page.
func TestStub(t *testing.T) {
	p := pagesOf(t, fixture(0), fixture(1))
	proc := p.Boards[0].Versions("1.001193")[0]
	unit := p.Boards[0].Units[0]
	for name, x := range map[string]struct {
		make func() ([]byte, error)
		want []string
	}{
		"a procedure": {func() ([]byte, error) { return p.Stub(0, proc, ledger.Path(board.ProcedureKind, proc.ID)) },
			[]string{"1.001193</b>", `href="../../thu-tuc/"`, `href="../../a-z/"`}},
		"a version": {func() ([]byte, error) { return p.Stub(0, proc, ledger.VersionPath(proc.ID, today)) },
			[]string{"1.001193</b>", `href="../../../thu-tuc/"`}},
		"in English": {func() ([]byte, error) { return p.Stub(1, proc, ledger.Path(board.ProcedureKind, proc.ID)) },
			[]string{"being updated", `<html lang="en">`}},
		"at an office": {func() ([]byte, error) { return p.StubAt(0, proc, unit) }, []string{`href="../../../don-vi/` + string(unit.ID) + `/"`}},
		"the matrix":   {func() ([]byte, error) { return p.StubMatrix(0) }, []string{"<h1>", `href="../../sang-kien/"`}},
		"the figures":  {func() ([]byte, error) { return p.StubResults(1) }, []string{"<h1>", `href="../a-z/"`}},
	} {
		html, err := x.make()
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		write(t, "stub/"+strings.ReplaceAll(name, " ", "-")+".html", html)
		for _, want := range append(x.want, `content="noindex"`, `<h1`) {
			if !strings.Contains(string(html), want) {
				t.Errorf("%s has no %s", name, want)
			}
		}
		if !IsStub(html) || strings.Contains(string(html), "⟦") || strings.Contains(string(html), "\x00") {
			t.Errorf("%s is no stub", name)
		}
	}
}

// TestNobodyWritesAMark: a record's text cannot pass for a mark.
func TestNobodyWritesAMark(t *testing.T) {
	b := fixture(0)
	b.Versions("1.001193")[0].Title = board.Text{S: stubMark + keptMark}
	p := pagesOf(t, b)
	html, err := p.Record(0, b.Versions("1.001193")[0])
	if err != nil || IsStub(html) || strings.Contains(string(html), keptMark) {
		t.Errorf("%v", err)
	}
}

func FuzzKept(f *testing.F) {
	p := pagesOf(f, fixture(0))
	for _, seed := range []string{"<main>a</main>", "<main", keptMark, keptMark + "</div>\n", "<body>" + stubMark} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, html string) {
		once := p.Kept(0, []byte(html))
		if !strings.Contains(html, keptMark) && string(unmarked(once)) != html {
			t.Errorf("%q became %q", html, once)
		}
	})
}
