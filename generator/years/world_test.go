// Package years has no code of its own: its tests live through what happens to a board in the course of years, by the
// command line alone, as the people of an office do.
package years

import (
	"bytes"
	"context"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"bangtin/generator/cli"
)

// world is a board, what was printed of it, and the day it is.
type world struct {
	*testing.T
	content, public string
	day             string
	// hangs is the paper on the walls.
	hangs []paper
}

// newWorld copies a board of testdata away.
func newWorld(t *testing.T, board, day string) *world {
	t.Helper()
	dir := t.TempDir()
	w := &world{T: t, content: filepath.Join(dir, "content"), public: filepath.Join(dir, "public"), day: day}
	if err := os.CopyFS(w.content, os.DirFS(filepath.Join("testdata", board))); err != nil {
		t.Fatal(err)
	}
	return w
}

// run calls the program as of the world's day; status is what it must end with.
func (w *world) run(status int, args ...string) (result string) {
	w.Helper()
	return w.runAny([]int{status}, args...)
}

// runAny is run where it may end in several ways.
func (w *world) runAny(status []int, args ...string) (result string) {
	w.Helper()
	var out, talk bytes.Buffer
	day, err := time.Parse(time.DateOnly, w.day)
	if err != nil {
		w.Fatal(err)
	}
	args = append(args, "--content", w.content, "--out", w.public, "--date", w.day, "--cache", filepath.Join(w.content, "..", "cache"))
	got := cli.Run(cli.Env{
		Args: args, Stdout: &out, Stderr: &talk, Getenv: func(string) string { return "" }, Now: func() time.Time { return day },
		Templates: os.DirFS("../../templates"), Context: context.Background(),
	})
	if !slices.Contains(status, got) {
		w.Fatalf("%s: bangtin %s ended with %d, not %v\n%s%s", w.day, strings.Join(args, " "), got, status, out.String(), talk.String())
	}
	return out.String() + talk.String()
}

// read is a file of the content.
func (w *world) read(file string) string {
	w.Helper()
	data, err := os.ReadFile(filepath.Join(w.content, filepath.FromSlash(file)))
	if err != nil {
		w.Fatal(err)
	}
	return string(data)
}

// edit replaces a text in a file of the content, which must hold it.
func (w *world) edit(file, old, new string) {
	w.Helper()
	text := w.read(file)
	if !strings.Contains(text, old) {
		w.Fatalf("%s has no %q", file, old)
	}
	w.write(file, strings.Replace(text, old, new, 1))
}

// write puts a file into the content.
func (w *world) write(file, text string) {
	w.Helper()
	name := filepath.Join(w.content, filepath.FromSlash(file))
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		w.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
		w.Fatal(err)
	}
}

// files are the names of the content's files, to see that nothing else was written.
func (w *world) files() (names []string) {
	w.Helper()
	err := fs.WalkDir(os.DirFS(w.content), ".", func(p string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			names = append(names, p)
		}
		return err
	})
	if err != nil {
		w.Fatal(err)
	}
	return names
}
