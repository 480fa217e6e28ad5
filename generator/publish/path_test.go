package publish

import (
	"errors"
	"os"
	"path"
	"path/filepath"
	"strings"
	"testing"
)

func isPathError(err error, flaw Flaw) bool {
	var e *PathError
	return errors.As(err, &e) && e.Flaw == flaw
}

func TestCheckPath(t *testing.T) {
	cases := map[Flaw][]string{
		"": {"a", "index.html", "thu-tuc/1.001193/index.html", "mẫu đơn/Tờ khai.docx", ".well-known/x", ".nojekyll", "x/.bangtin",
			"x/go.mod", "x/site.yaml", "con1", "context/nullable", "com10", "com", "lpt.txt", "a b", " a", "...a", "progra~1",
			strings.Repeat("a", 255), "консоль", "ﬀ"},
		NotLocal:   {"", "/", "/etc/passwd", "..", "../a", "a/../../b", "a/..", ".", "./a", "a/./b"},
		BadSlash:   {"a//b", "a/", `a\b`, `\\server\share`, `..\a`},
		BadChar:    {"a\x00b", "a\nb", "a\x7fb", "C:/a", "a:stream", "a<b", "a>b", `a"b`, "a|b", "a?b", "a*b", "a\xffb", "a\u202eb", "a\u200bb", "\ufeffa", "a\u0085b"},
		BadEnd:     {"a.", "a ", "a./b", "a /b", "..."},
		DeviceName: {"con", "CON", "a/nul/b", "aux.html", "Prn.tar.gz", "com1", "LPT9.txt", "com¹", "nul .txt", "conin$", "CONOUT$.x"},
		TooLong:    {strings.Repeat("a", 256), strings.Repeat("abcdefghi/", 90) + "x", "ế" + strings.Repeat("ế", 85)},
		Reserved: {".bangtin", ".bangtin/lock", ".BangTin/x", "bangti~1/lock", ".git", ".GIT/config", "a/.git/config", "git~1/x",
			"go.mod", "site.yaml", "Site.YAML"},
	}
	for want, paths := range cases {
		for _, p := range paths {
			if got := checkPath(p); got != want {
				t.Errorf("checkPath(%q) = %q, want %q", p, got, want)
			}
		}
	}
}

// Clashes between planned paths, found by the last Put, in whatever order the two come.
func TestClashes(t *testing.T) {
	cases := []struct {
		one, two string
		flaw     Flaw // empty: the two get along
	}{
		{"a/b.html", "a/b.html", Twice},
		{"A/B.html", "A/B.html", Twice},
		{"a/b.html", "a/B.html", CaseClash},
		{"a/B.html", "a/b.HTML", CaseClash},
		{"mẫu.pdf", "MẪU.pdf", CaseClash},
		{"Kelvin", "\u212aelvin", CaseClash},
		{"a/x", "A/y", CaseClash},
		{"p/a/q/x", "p/A/r/y", CaseClash},
		{"a", "a/index.html", FolderClash},
		{"a/b", "a/b/c/d/index.html", FolderClash},
		{"A", "a/index.html", FolderClash},
		{"a/b", "a/c", ""},
		{"A/b", "A/c", ""},
		{"a/b", "ab", ""},
		{"a/a/a", "a/a/b", ""},
	}
	for _, c := range cases {
		for _, order := range [][2]string{{c.one, c.two}, {c.two, c.one}} {
			var p plan
			p.init()
			if err := p.add(order[0]); err != nil {
				t.Fatalf("%q alone: %v", order[0], err)
			}
			err := p.add(order[1])
			if c.flaw == "" && err != nil || c.flaw != "" && !isPathError(err, c.flaw) {
				t.Errorf("%q after %q: %v, want %q", order[1], order[0], err, c.flaw)
			}
		}
	}
}

// A refused path changes nothing: what is accepted beside it is published.
func TestRefusedPathIsNotWritten(t *testing.T) {
	top := t.TempDir()
	dir := filepath.Join(top, "public")
	stage, err := Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer stage.Close()
	for _, p := range []string{"../evil", "/evil", "a/../../evil", ".bangtin/evil"} {
		if err := stage.Put(p, []byte("x")); err == nil {
			t.Errorf("Put(%s) succeeded", p)
		}
	}
	if err := stage.Put("good", []byte("x")); err != nil {
		t.Error(err)
	}
	if _, err := stage.Commit(nil); err != nil {
		t.Error(err)
	}
	expect(t, top, site{"public/good": "x", "public/.bangtin/lock": "", "public/.bangtin/README.txt": marker})
}

// No accepted path escapes the folder, and each is found again where it says. The plan is seeded at random, so the
// fuzzer's coverage wavers and its search for smaller inputs finds no end: run it with -fuzzminimizetime=1x.
func FuzzPath(f *testing.F) {
	for _, p := range []string{"index.html", "../a", "a/../../b", "/a", `a\..\b`, "C:/a", "con", ".bangtin/lock", ".bangtin", "a\x00",
		"thu-tuc/1.001193/index.html", "a//b", "mẫu.", ".git/config", "a/b/c/d"} {
		f.Add(p)
	}
	top := f.TempDir()
	f.Fuzz(func(t *testing.T, p string) {
		dir := filepath.Join(top, "public")
		defer os.RemoveAll(dir)
		stage, err := Open(dir)
		if err != nil {
			t.Fatal(err)
		}
		defer stage.Close()
		if err := stage.Put(p, []byte(p)); err != nil {
			return
		}
		if path.Clean(p) != p || !filepath.IsLocal(filepath.FromSlash(p)) || p == private || strings.HasPrefix(p, private+"/") {
			t.Fatalf("accepted %q", p)
		}
		if _, err := stage.Commit(nil); err != nil {
			t.Fatal(err)
		}
		expect(t, dir, site{p: p})
		if others, err := os.ReadDir(top); err != nil || len(others) != 1 {
			t.Fatalf("%q made %v beside the output, %v", p, others, err)
		}
	})
}
