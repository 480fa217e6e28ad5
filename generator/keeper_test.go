package generator

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"text/template"

	"bangtin/generator/board"
	"bangtin/generator/output"
	"bangtin/generator/publish"
	"bangtin/generator/read"
)

// openKeeper is a keeper over testdata/board, at work on an output folder that has one file.
func openKeeper(t *testing.T, file, text string) *keeper {
	t.Helper()
	w := New(Options{Roots: []read.Root{{FS: os.DirFS("testdata/board")}}, Templates: os.DirFS("../templates")})
	site, err := w.Load(20261123)
	if err != nil {
		t.Fatal(err)
	}
	plan, err := site.KeepGoing()
	if err != nil {
		t.Fatal(err)
	}
	dir := filepath.Join(t.TempDir(), "public")
	name := filepath.Join(dir, filepath.FromSlash(file))
	for _, d := range []string{filepath.Dir(name), filepath.Join(dir, ".bangtin")} {
		if err := os.MkdirAll(d, 0o755); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	stage, err := publish.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { stage.Close() })
	plan.keeper.stage = stage
	return plan.keeper
}

// TestPageThatFails: a page that cannot be made is told, and the one from before stays; where there is none, a record
// gets a stub, and any other page stops the build. A template at fault stops it at once.
func TestPageThatFails(t *testing.T) {
	k := openKeeper(t, "don-vi/a/index.html", "<main>\nCũ</main>")
	fails := func() ([]byte, error) { panic("không làm được") }
	stub := func() ([]byte, error) { return []byte("tạm"), nil }
	job := func(path string, f *output.Fallback) output.Job {
		return output.Job{Path: path, Make: fails, Fallback: f}
	}

	data, err := k.make(job("don-vi/a/index.html", &output.Fallback{Kind: board.UnitKind, ID: "a", Stub: stub}))
	if err != nil || !strings.Contains(string(data), "Cũ") || !strings.Contains(string(data), `data-state="kept"`) {
		t.Errorf("%s, %v", data, err)
	}
	data, err = k.make(job("don-vi/b/index.html", &output.Fallback{Kind: board.UnitKind, ID: "b", Stub: stub}))
	if err != nil || string(data) != "tạm" {
		t.Errorf("%s, %v", data, err)
	}
	if kept, stubs := k.count(); kept != 1 || stubs != 1 {
		t.Error(kept, stubs)
	}
	if data, err = k.make(job("index.html", &output.Fallback{})); err == nil {
		t.Errorf("%s", data)
	}
	if _, err = k.make(job("style.css", nil)); err == nil {
		t.Error("a stylesheet that fails is no error")
	}
	for _, d := range k.faults.Sorted() {
		if d.Code != "page-failed" || !strings.Contains(d.Arg("reason"), "không làm được") {
			t.Errorf("%v", d)
		}
	}
	if n := len(k.faults.Sorted()); n != 3 {
		t.Errorf("%d faults", n)
	}

	wrong := template.ExecError{Name: "unit", Err: errors.New("no field")}
	k = openKeeper(t, "don-vi/a/index.html", "<main>\nCũ</main>")
	_, err = k.make(output.Job{
		Path: "don-vi/a/index.html", Make: func() ([]byte, error) { return nil, wrong }, Fallback: &output.Fallback{Stub: stub},
	})
	if err == nil || k.faults.Len() > 0 {
		t.Errorf("a template at fault: %v", err)
	}
}

func TestLinksOf(t *testing.T) {
	const page = `<a href="../">a</a><a href="./">b</a><a href="#x">c</a><a class="b" href="../../bieu-mau/t%E1%BB%9D%201.docx?a=1#y">d</a>
<img src="../../assets/a&amp;b.png" alt=""><a href="https://example.vn/">e</a><a href="tel:1">f</a><a href="/g/">g</a><a data-href="h/">h</a>`
	want := []string{"thu-tuc/index.html", "thu-tuc/1/index.html", "bieu-mau/tờ 1.docx", "assets/a&b.png"}
	if got := linksOf("thu-tuc/1/index.html", []byte(page)); !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
}

func TestStem(t *testing.T) {
	s := &Site{Content: &read.Content{Languages: []string{"vi", "en"}}}
	for name, want := range map[string]string{
		"1.000110.yaml": "1.000110", "1.000110.en.yaml": "1.000110", "1.000110@2027-03-01.en.md": "1.000110", "site.yml": "site", ".": "",
	} {
		if got := s.stem(name); got != want {
			t.Errorf("%s: %q", name, got)
		}
	}
}
