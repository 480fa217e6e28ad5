package amend

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"bangtin/generator/diag"
)

// disk writes files and gives the folder.
func disk(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		full := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(full), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(full, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// files are all files of a folder, by path.
func files(t *testing.T, root fs.FS) map[string]string {
	t.Helper()
	out := map[string]string{}
	err := fs.WalkDir(root, ".", func(p string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := fs.ReadFile(root, p)
		out[p] = string(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// must fails on an error.
func must(t *testing.T, errs ...error) {
	t.Helper()
	for _, err := range errs {
		if err != nil {
			t.Fatal(err)
		}
	}
}

var before = map[string]string{"site.yaml": "a", "units/x.yaml": "x", "units/y.yaml": "y", "local/x/1.yaml": "1"}

// changed changes a file, takes one away, gives one another name, and adds one in a new folder.
func changed(t *testing.T, base fs.FS) *Set {
	s := On(base)
	must(t, s.Put("site.yaml", []byte("b")), s.Remove("units/y.yaml"), s.Rename("local/x/1.yaml", "local/z/1.yaml"),
		s.Put("permalinks/unit/y.yaml", []byte("row")), s.Put("units/x.yaml", []byte("x")), s.Remove("units/none.yaml"))
	return s
}

var after = map[string]string{"site.yaml": "b", "units/x.yaml": "x", "local/z/1.yaml": "1", "permalinks/unit/y.yaml": "row"}

func TestASetAsAFolder(t *testing.T) {
	dir := disk(t, before)
	s := changed(t, os.DirFS(dir))
	if got := files(t, s.FS()); !maps.Equal(got, after) {
		t.Errorf("%v", got)
	}
	if got := files(t, os.DirFS(dir)); !maps.Equal(got, before) {
		t.Errorf("the disk changed: %v", got)
	}
	written, removed := s.Paths()
	if want := []string{"local/z/1.yaml", "permalinks/unit/y.yaml", "site.yaml"}; !slices.Equal(written, want) {
		t.Errorf("written %v", written)
	}
	if want := []string{"local/x/1.yaml", "units/y.yaml"}; !slices.Equal(removed, want) {
		t.Errorf("removed %v", removed)
	}
	if s.Empty() || !On(os.DirFS(dir)).Empty() {
		t.Error("empty")
	}
	must(t, fstest.TestFS(s.FS(), "site.yaml", "local/z/1.yaml", "permalinks/unit/y.yaml"))
	var r *Refusal
	if err := s.Rename("units/x.yaml", "site.yaml"); !errors.As(err, &r) || r.Key != "amend.there" {
		t.Errorf("a file was renamed over another: %v", err)
	}
}

func TestApply(t *testing.T) {
	dir := disk(t, before)
	must(t, changed(t, os.DirFS(dir)).Apply(dir))
	if got := files(t, os.DirFS(dir)); !maps.Equal(got, after) {
		t.Errorf("%v", got)
	}
	if _, err := os.Stat(filepath.Join(dir, "local", "x")); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("an empty folder is left: %v", err)
	}
}

// TestAFileThatChangedMeanwhile: nothing is written if one file is not as it was read.
func TestAFileThatChangedMeanwhile(t *testing.T) {
	for name, text := range map[string]string{"units/y.yaml": "somebody's", "permalinks/unit/y.yaml": "somebody's", "local/z/1.yaml": ""} {
		dir := disk(t, before)
		s := changed(t, os.DirFS(dir))
		full := filepath.Join(dir, filepath.FromSlash(name))
		must(t, os.MkdirAll(filepath.Dir(full), 0o755), os.WriteFile(full, []byte(text), 0o644))
		want := files(t, os.DirFS(dir))
		if err := s.Apply(dir); !errors.Is(err, ErrChanged) {
			t.Errorf("%s: %v", name, err)
		}
		if got := files(t, os.DirFS(dir)); !maps.Equal(got, want) {
			t.Errorf("%s: %v", name, got)
		}
	}
}

// TestApplyFailsWhole: whatever step fails, the folder is as it was. A folder stands where a file is to be written, so that
// the last step cannot be done.
func TestApplyFailsWhole(t *testing.T) {
	for _, name := range []string{"local/z/.bangtin-new-1.yaml", "permalinks/unit/.bangtin-new-y.yaml", "units/.bangtin-old-y.yaml", ".bangtin-old-site.yaml"} {
		dir := disk(t, before)
		s := changed(t, os.DirFS(dir))
		must(t, os.MkdirAll(filepath.Join(dir, filepath.FromSlash(name), "in"), 0o755))
		if err := s.Apply(dir); err == nil {
			t.Errorf("%s: no error", name)
		}
		if got := files(t, os.DirFS(dir)); !maps.Equal(got, before) {
			t.Errorf("%s: %v", name, got)
		}
	}
}

func TestTokens(t *testing.T) {
	for _, x := range []struct {
		text      string
		line, col int
		want      string
	}{
		{"field: ho-tich\n", 1, 8, "field: X\n"},
		{"field: 'ho-tich' # ho-tich\n", 1, 8, "field: 'X' # ho-tich\n"},
		{"\ufefffield: ho-tich\r\nx: ho-tich\r\n", 2, 4, "\ufefffield: ho-tich\r\nx: X\r\n"},
		{"a\rb: ho-tich\r", 2, 4, "a\rb: X\r"},
		{"Lĩnh vực [ho-tich](field:ho-tich) khác\n", 1, 11, "Lĩnh vực [ho-tich](field:X) khác\n"},
		{"[ho-tich, dat-dai] [ho-tich](field:ho-tich)\n", 1, 2, "[X, dat-dai] [ho-tich](field:ho-tich)\n"},
		{"[xem\nđây](field:ho-tich#a-b).\n", 1, 2, "[xem\nđây](field:X#a-b).\n"},
		{"f: ho-tich-moi, ho-tich.cu, xho-tich, ho-tich.\n", 1, 1, "f: ho-tich-moi, ho-tich.cu, xho-tich, X.\n"},
		{"f: HO-TICH\n", 1, 1, "f: X\n"},
		{"f: khác\n", 1, 1, ""},
		{"f: ho-tich\n", 3, 1, ""},
	} {
		s := On(fstest.MapFS{"a.yaml": {Data: []byte(x.text)}})
		ok, err := s.token(diag.Pos{File: "a.yaml", Line: x.line, Col: x.col}, "field", "ho-tich", "X")
		must(t, err)
		got, err := s.Read("a.yaml")
		must(t, err)
		if want := x.want; ok != (want != "") || ok && string(got) != want {
			t.Errorf("%q: %v %q", x.text, ok, got)
		}
	}
}

func TestSides(t *testing.T) {
	got := sides([]byte("a\r\n<<<<<<< HEAD\r\nb\r\n||||||| base\r\nx\r\n=======\r\nc\r\n>>>>>>> in\r\nd\r\n<<<<<<< HEAD\r\n=======\r\ne\r\n>>>>>>> in"))
	if string(got[0]) != "a\r\nb\r\nd\r\n" || string(got[1]) != "a\r\nc\r\nd\r\ne\r\n" {
		t.Errorf("%q", got)
	}
}

// FuzzTokens: whatever the text, nothing but the token changes, and nothing panics.
func FuzzTokens(f *testing.F) {
	f.Add("field: ho-tich\n", 1, 8)
	f.Add("[x](field:ho-tich)\r\n", 1, 2)
	f.Add("\xff\xfe\x00", 0, -1)
	f.Add("İho-tich ho-tich", 1, 1)
	f.Fuzz(func(t *testing.T, text string, line, col int) {
		s := On(fstest.MapFS{"a": {Data: []byte(text)}})
		ok, err := s.token(diag.Pos{File: "a", Line: line, Col: col}, "field", "ho-tich", "dat-dai")
		must(t, err)
		got, err := s.Read("a")
		must(t, err)
		if !ok {
			if string(got) != text {
				t.Errorf("%q became %q", text, got)
			}
			return
		}
		i := 0
		for i < len(got) && i < len(text) && got[i] == text[i] {
			i++
		}
		for back := range 8 { // the two begin or end alike
			if j := i - back; j >= 0 && strings.EqualFold(text[j:min(len(text), j+7)], "ho-tich") && string(got) == text[:j]+"dat-dai"+text[j+7:] {
				return
			}
		}
		t.Errorf("%q became %q", text, got)
	})
}

func TestInTop(t *testing.T) {
	for path, want := range map[string]bool{
		"site.yaml": true, "units/a.yaml": true, "local/a/1.yaml": true, "permalinks/unit/a.yaml": true,
		"../quoc-gia/units/a.yaml": false, "tinh/units/a.yaml": false, "/x/units/a.yaml": false, "D:/x/units/a.yaml": false, "": false,
	} {
		if got := inTop(path); got != want {
			t.Error(fmt.Sprint(path, got))
		}
	}
}
