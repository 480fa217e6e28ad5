package publish

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
	"testing"
	"testing/synctest"
)

func isFileError(err error, name string, why error) bool {
	var e *FileError
	return errors.As(err, &e) && e.Path == name && errors.Is(err, why)
}

// A disk that fills up: the fault names the page, not a number in the stage; the output stays; the next build is right.
func TestFullDisk(t *testing.T) {
	dir := t.TempDir()
	build(t, dir, board)
	stage, err := Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer stage.Close()
	room := 20
	stage.write = func(name string, data []byte, perm os.FileMode) error {
		part := data[:min(room, len(data))]
		room -= len(part)
		if err := os.WriteFile(name, part, perm); err != nil || len(part) == len(data) {
			return err
		}
		return &fs.PathError{Op: "write", Path: name, Err: syscall.ENOSPC}
	}
	if err := stage.Put("index.html", []byte("this fits")); err != nil {
		t.Fatal(err)
	}
	err = stage.Put("thu-tuc/1.001193/index.html", []byte("this does not fit any more"))
	if !isFileError(err, filepath.Join(dir, "thu-tuc/1.001193/index.html"), syscall.ENOSPC) {
		t.Errorf("Put on a full disk: %v", err)
	}
	if left, _ := os.ReadDir(filepath.Join(dir, stageDir)); len(left) != 1 {
		t.Errorf("the torn file was left on the full disk: %v", left)
	}
	stage.Close()
	expect(t, dir, board)
	next := site{"index.html": "next", ".well-known/security.txt": "next"}
	build(t, dir, next)
	expect(t, dir, next)
}

func TestOutputBelowAFile(t *testing.T) {
	top := t.TempDir()
	put(t, top, site{"file": "x"})
	var e *FileError
	if _, err := Open(filepath.Join(top, "file", "public")); !errors.As(err, &e) {
		t.Errorf("Open below a file: %v, want a FileError", err)
	}
	expect(t, top, site{"file": "x"})
}

func TestReadOnlyOutput(t *testing.T) {
	if os.Getuid() <= 0 {
		t.Skip("root, or Windows: permissions of folders forbid nothing")
	}
	dir := t.TempDir()
	build(t, dir, site{"a/x.html": "cũ", "b/y.html": "cũ"})
	forbid := func(name string) {
		if err := os.Chmod(name, 0o555); err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { os.Chmod(name, 0o755) })
	}
	forbid(filepath.Join(dir, "a"))
	stage, err := Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	if err := stage.Put("a/x.html", []byte("mới")); err != nil {
		t.Fatal(err)
	}
	_, err = stage.Commit(nil)
	if !isFileError(err, filepath.Join(dir, "a/x.html"), fs.ErrPermission) {
		t.Errorf("Commit into a read-only folder: %v", err)
	}
	expect(t, dir, site{"a/x.html": "cũ", "b/y.html": "cũ"})
	forbid(filepath.Join(dir, private))
	_, err = Open(dir)
	if !isFileError(err, filepath.Join(dir, stageDir), fs.ErrPermission) {
		t.Errorf("Open of a read-only output: %v", err)
	}
}

// Something that fails in the middle of Commit: the rest of the output is whole, the lock is free, and once the cause
// is gone the next build mends all.
func TestFailedCommitIsMended(t *testing.T) {
	dir := t.TempDir()
	build(t, dir, site{"a": "1", "b": "1", "stale": "1"})
	stage, err := Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{"a", "b"} {
		if err := stage.Put(path, []byte("2")); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Remove(stage.stagedName(2)); err != nil { // someone tidies up while we work
		t.Fatal(err)
	}
	result, err := stage.Commit(nil)
	if !isFileError(err, filepath.Join(dir, "b"), fs.ErrNotExist) || result.Written != 1 || result.Removed != 0 {
		t.Errorf("Commit: %+v, %v", result, err)
	}
	expect(t, dir, site{"a": "2", "b": "1", "stale": "1"})
	build(t, dir, site{"a": "2", "b": "2"})
	expect(t, dir, site{"a": "2", "b": "2"})
}

func TestInsist(t *testing.T) {
	held, broken := errors.New("held open"), errors.New("broken")
	passing := func(err error) bool { return err == held }
	cases := []struct {
		name  string
		fails []error
		tries int
		want  error
	}{
		{"at once", nil, 1, nil},
		{"released after a while", []error{held, held, held}, 4, nil},
		{"released at the last moment", []error{held, held, held, held, held, held, held, held, held}, 10, nil},
		{"never released", []error{held, held, held, held, held, held, held, held, held, held, held}, 10, held},
		{"for another reason", []error{held, broken}, 2, broken},
	}
	for _, c := range cases {
		synctest.Test(t, func(t *testing.T) { // its clock does not wait
			tries := 0
			err := insist(func() error {
				tries++
				if tries <= len(c.fails) {
					return c.fails[tries-1]
				}
				return nil
			}, passing)
			if err != c.want || tries != c.tries {
				t.Errorf("%s: %v after %d tries, want %v after %d", c.name, err, tries, c.want, c.tries)
			}
		})
	}
}
