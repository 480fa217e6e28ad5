package publish

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
)

// site is what one build makes: bytes by path.
type site map[string]string

// build publishes the site, in parallel, and fails the test on any fault.
func build(t testing.TB, dir string, files site) Result {
	t.Helper()
	stage, err := Open(dir)
	if err != nil {
		t.Fatalf("Open: %v", err)
	}
	defer stage.Close()
	paths := slices.Sorted(maps.Keys(files))
	err = parallel(len(paths), func(i int) error { return stage.Put(paths[i], []byte(files[paths[i]])) })
	if err != nil {
		t.Fatalf("Put: %v", err)
	}
	result, err := stage.Commit(parallel)
	if err != nil {
		t.Fatalf("Commit: %v", err)
	}
	return result
}

// parallel is an `each` on four goroutines.
func parallel(n int, do func(int) error) error {
	var group sync.WaitGroup
	faults := make([]error, n)
	for worker := range 4 {
		group.Go(func() {
			for i := worker; i < n; i += 4 {
				faults[i] = do(i)
			}
		})
	}
	group.Wait()
	return errors.Join(faults...)
}

// found reads all that stands in dir, but for .bangtin; a folder without files appears as "folder/".
func found(t testing.TB, dir string) site {
	t.Helper()
	files := site{}
	err := filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		if err != nil || name == dir {
			return err
		}
		rel, _ := filepath.Rel(dir, name)
		rel = filepath.ToSlash(rel)
		if rel == private && d.IsDir() {
			return fs.SkipDir
		}
		delete(files, parent(rel)+"/")
		if d.IsDir() {
			files[rel+"/"] = ""
			return nil
		}
		data, err := os.ReadFile(name)
		files[rel] = string(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

func expect(t testing.TB, dir string, want site) {
	t.Helper()
	if got := found(t, dir); !maps.Equal(got, want) {
		t.Errorf("output holds %q, want %q", got, want)
	}
}

// put writes files by hand, as a person or another program would.
func put(t testing.TB, dir string, files site) {
	t.Helper()
	for path, text := range files {
		name := filepath.Join(dir, filepath.FromSlash(path))
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

var board = site{
	"index.html":                   "bảng tin",
	"thu-tuc/1.001193/index.html":  "khai sinh",
	"thu-tuc/1.001193/to-roi.pdf":  "%PDF-1.7",
	"thu-tuc/2.000635/index.html":  "bản sao trích lục",
	".well-known/security.txt":     "Contact: mailto:a@b.vn",
	"mẫu đơn/Tờ khai (mới).docx":   "PK",
	"a/b/c/d/e/f/g/h/i/empty.html": "",
}

// A sequence of builds into one folder: what each counts and what stands afterwards.
func TestBuildAfterBuild(t *testing.T) {
	steps := []struct {
		name string
		site site
		want Result
	}{
		{"into a new folder", site{"index.html": "một", "x/y/z.html": "hai"}, Result{Written: 2, Bytes: 8}},
		{"the same again", site{"index.html": "một", "x/y/z.html": "hai"}, Result{Unchanged: 2, Bytes: 8}},
		{"same size, other bytes", site{"index.html": "mốt", "x/y/z.html": "hai"}, Result{Written: 1, Unchanged: 1, Bytes: 8}},
		{"one gone, with its folders", site{"index.html": "mốt"}, Result{Unchanged: 1, Removed: 1, Bytes: 5}},
		{"a file becomes a folder", site{"index.html/a": "a", "index.html/b/c": "c"}, Result{Written: 2, Removed: 1, Bytes: 2}},
		{"a folder becomes a file", site{"index.html": "mốt"}, Result{Written: 1, Removed: 2, Bytes: 5}},
		{"another letter case", site{"Index.html": "mốt"}, Result{Written: 1, Removed: 1, Bytes: 5}},
		{"nothing at all", site{}, Result{Removed: 1}},
		{"a whole board", board, Result{Written: 7, Bytes: 73}},
	}
	dir := filepath.Join(t.TempDir(), "new", "public")
	for _, step := range steps {
		t.Run(step.name, func(t *testing.T) {
			if step.name == "another letter case" && foldsCase(t) {
				t.Skip("this file system does not tell Index.html from index.html")
			}
			if got := build(t, dir, step.site); got != step.want {
				t.Errorf("result %+v, want %+v", got, step.want)
			}
			expect(t, dir, step.site)
		})
	}
}

func foldsCase(t *testing.T) bool {
	stage, err := Open(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	defer stage.Close()
	return stage.folds
}

func TestIdenticalBuildTouchesNothing(t *testing.T) {
	dir := t.TempDir()
	build(t, dir, board)
	before := map[string]fs.FileInfo{}
	for path := range board {
		before[path], _ = os.Stat(filepath.Join(dir, path))
	}
	build(t, dir, board)
	for path, old := range before {
		now, err := os.Stat(filepath.Join(dir, path))
		if err != nil || !os.SameFile(old, now) || !old.ModTime().Equal(now.ModTime()) {
			t.Errorf("%s was touched: %v", path, err)
		}
	}
}

func TestStaleFilesGoFromWideAndDeepTrees(t *testing.T) {
	dir := t.TempDir()
	old, kept := site{}, site{}
	for i := range 300 {
		path := fmt.Sprintf("xa-%03d/thu-tuc/%d/index.html", i, i%7)
		old[path] = "cũ"
		if i%3 == 0 {
			kept[path] = "cũ"
		}
	}
	build(t, dir, old)
	if got, want := build(t, dir, kept), (Result{Unchanged: 100, Removed: 200, Bytes: 300}); got != want {
		t.Errorf("result %+v, want %+v", got, want)
	}
	expect(t, dir, kept)
}

func TestTopLevelDotNamesAreLeftAlone(t *testing.T) {
	dir := t.TempDir()
	build(t, dir, site{"index.html": "a", ".well-known/security.txt": "cũ"})
	put(t, dir, site{".git/HEAD": "ref", ".nojekyll": "", ".well-known/acme/x": "x", "thu-tuc/.DS_Store": "stale"})
	build(t, dir, site{"index.html": "b"})
	expect(t, dir, site{"index.html": "b", ".git/HEAD": "ref", ".nojekyll": "",
		".well-known/acme/x": "x", ".well-known/security.txt": "cũ"})
	build(t, dir, site{".well-known/security.txt": "mới"})
	expect(t, dir, site{".git/HEAD": "ref", ".nojekyll": "",
		".well-known/acme/x": "x", ".well-known/security.txt": "mới"})
}

func TestLinksAreReplacedNotFollowed(t *testing.T) {
	top := t.TempDir()
	dir, outside := filepath.Join(top, "public"), filepath.Join(top, "outside")
	put(t, outside, site{"index.html": "same bytes", "README.txt": "not ours", "safe": "safe"})
	build(t, dir, site{"z.html": "z"})
	os.Remove(filepath.Join(dir, ".bangtin", "README.txt"))
	for name, to := range map[string]string{"thu-tuc": "", "index.html": "index.html", "gone": "",
		".bangtin/README.txt": "README.txt", ".bangtin/stage": ""} {
		if err := os.Symlink(filepath.Join(outside, to), filepath.Join(dir, name)); err != nil {
			t.Skip("no symbolic links here: ", err)
		}
	}
	files := site{"thu-tuc/index.html": "same bytes", "thu-tuc/safe": "other", "index.html": "same bytes"}
	build(t, dir, files)
	expect(t, dir, files)
	expect(t, outside, site{"index.html": "same bytes", "README.txt": "not ours", "safe": "safe"})
	if info, err := os.Lstat(filepath.Join(dir, "thu-tuc")); err != nil || !info.IsDir() {
		t.Errorf("thu-tuc is still a link: %v", err)
	}
}

func TestCloseLeavesAllAsItWas(t *testing.T) {
	dir := t.TempDir()
	build(t, dir, board)
	stage, err := Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	if err := stage.Put("index.html", []byte("half a build")); err != nil {
		t.Fatal(err)
	}
	for range 2 {
		if err := stage.Close(); err != nil {
			t.Errorf("Close: %v", err)
		}
	}
	expect(t, dir, board)
	if err := stage.Put("late.html", nil); !errors.Is(err, fs.ErrClosed) {
		t.Errorf("Put after Close: %v, want fs.ErrClosed", err)
	}
	if _, err := stage.Commit(nil); !errors.Is(err, fs.ErrClosed) {
		t.Errorf("Commit after Close: %v, want fs.ErrClosed", err)
	}
	build(t, dir, board) // the lock is free again
}

func TestKeepAndOld(t *testing.T) {
	dir := t.TempDir()
	build(t, dir, site{"tot/index.html": "trang tốt", "bo/index.html": "bỏ"})
	stage, err := Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer stage.Close()
	if old, err := stage.Old("tot/index.html"); err != nil || string(old) != "trang tốt" {
		t.Errorf("Old: %q, %v", old, err)
	}
	for _, absent := range []string{"khong/co.html", "tot", "tot/index.html/x"} {
		if _, err := stage.Old(absent); !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("Old(%s): %v, want fs.ErrNotExist", absent, err)
		}
		if err := stage.Keep(absent); !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("Keep(%s): %v, want fs.ErrNotExist", absent, err)
		}
	}
	if _, err := stage.Old("../x"); !isPathError(err, NotLocal) {
		t.Errorf("Old(../x): %v", err)
	}
	if err := stage.Keep("tot/index.html"); err != nil {
		t.Errorf("Keep: %v", err)
	}
	if err := stage.Put("tot/index.html", nil); !isPathError(err, Twice) {
		t.Errorf("Put of a kept path: %v", err)
	}
	got, err := stage.Commit(nil)
	if want := (Result{Unchanged: 1, Removed: 1, Bytes: 11}); err != nil || got != want {
		t.Errorf("Commit: %+v, %v, want %+v", got, err, want)
	}
	expect(t, dir, site{"tot/index.html": "trang tốt"})
}

func TestLargeFilesAreComparedToTheEnd(t *testing.T) {
	dir := t.TempDir()
	long := strings.Repeat("x", 200_000)
	build(t, dir, site{"a": long + "1", "b": long + "2"})
	if got := build(t, dir, site{"a": long + "1", "b": long + "3"}); got.Unchanged != 1 || got.Written != 1 {
		t.Errorf("result %+v, want one unchanged and one written", got)
	}
	expect(t, dir, site{"a": long + "1", "b": long + "3"})
}
