package publish

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
)

func TestForeignFoldersAreRefusedAndUntouched(t *testing.T) {
	cases := []struct {
		name    string
		holds   site
		why     Refusal
		example string
	}{
		{"someone's files", site{"b.txt": "b", "a.txt": "a", ".x": ""}, NotOurs, "a.txt"},
		{"a git repository", site{".git/HEAD": "ref"}, IsSource, ".git"},
		{"the source of a board", site{"site.yaml": "title: x"}, IsSource, "site.yaml"},
		{"the source of a board, once marked", site{"site.yaml": "x", ".bangtin/README.txt": "x"}, IsSource, "site.yaml"},
		{"the program's own source", site{"go.mod": "module x"}, IsSource, "go.mod"},
		{"a marker that is no folder", site{".bangtin": "x"}, NotOurs, ".bangtin"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			dir := t.TempDir()
			put(t, dir, c.holds)
			refused(t, dir, ForeignError{Dir: dir, Example: c.example, Why: c.why})
			delete(c.holds, ".bangtin/README.txt") // what lies in there is not listed
			expect(t, dir, c.holds)
			if _, err := os.Lstat(filepath.Join(dir, lockPath)); err == nil {
				t.Errorf("a lock was left in a foreign folder")
			}
		})
	}
}

func refused(t *testing.T, dir string, want ForeignError) {
	t.Helper()
	stage, err := Open(dir)
	if err == nil {
		stage.Close()
	}
	var got *ForeignError
	if !errors.As(err, &got) || *got != want {
		t.Errorf("Open(%s): %v, want %v", dir, err, &want)
	}
}

func TestFoldersWithAStandingAreRefused(t *testing.T) {
	home := t.TempDir()
	t.Setenv("HOME", home)
	t.Setenv("USERPROFILE", home)
	build(t, filepath.Join(home, "public"), board)
	put(t, home, site{".bangtin/README.txt": "", "file": ""})
	refused(t, home, ForeignError{Dir: home, Why: IsHome})
	refused(t, filepath.Join(home, "file"), ForeignError{Dir: filepath.Join(home, "file"), Why: IsFile})
	root := filepath.VolumeName(home) + string(filepath.Separator)
	refused(t, root, ForeignError{Dir: root, Why: IsRoot})
	link := filepath.Join(t.TempDir(), "link")
	if err := os.Symlink(home, link); err == nil {
		refused(t, link, ForeignError{Dir: link, Why: IsHome})
	}
	if _, err := Open(""); err == nil {
		t.Error("Open of an empty name succeeded")
	}
}

func TestFoldersThatAreTaken(t *testing.T) {
	cases := []struct {
		name  string
		holds site
	}{
		{"empty but for dotted names", site{".DS_Store": "", ".gitkeep": ""}},
		{"ours, and a git worktree", site{".git": "gitdir: x", ".bangtin/README.txt": "", "old.html": "x"}},
		{"ours, killed before its first file", site{".bangtin/lock": ""}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			dir := t.TempDir()
			put(t, dir, c.holds)
			build(t, dir, board)
			files := found(t, dir)
			if _, stale := files["old.html"]; stale || files["index.html"] != board["index.html"] {
				t.Errorf("output holds %q", files)
			}
			for path := range c.holds {
				if _, there := files[path]; path[0] == '.' && parent(path) == "" && !there {
					t.Errorf("%s is gone", path)
				}
			}
		})
	}
}

func TestSecondBuildIsToldSo(t *testing.T) {
	dir := t.TempDir()
	first, err := Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	if err := first.Put("index.html", []byte("first")); err != nil {
		t.Fatal(err)
	}
	var busy *BusyError
	if _, err := Open(dir); !errors.As(err, &busy) || busy.Dir != dir {
		t.Errorf("second Open: %v, want a BusyError", err)
	}
	if _, err := first.Commit(nil); err != nil {
		t.Errorf("the first build suffered from the second: %v", err)
	}
	expect(t, dir, site{"index.html": "first"})
	build(t, dir, board)
}

func TestLeftoversOfAKilledBuildAreCleared(t *testing.T) {
	dir := t.TempDir()
	build(t, dir, board)
	put(t, dir, site{".bangtin/stage/1": "torn", ".bangtin/stage/99/x": "odd", ".bangtin/README.txt": "torn"})
	stage, err := Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	entries, err := os.ReadDir(filepath.Join(dir, ".bangtin", "stage"))
	if err != nil || len(entries) != 0 {
		t.Errorf("stage holds %v, %v", entries, err)
	}
	if text, _ := os.ReadFile(filepath.Join(dir, ".bangtin", "README.txt")); string(text) != marker {
		t.Errorf("the marker reads %q", text)
	}
	stage.Close()
	if _, err := os.Stat(filepath.Join(dir, ".bangtin", "stage")); err == nil {
		t.Error("Close left the stage")
	}
	expect(t, dir, board)
}
