package cli

import (
	"bytes"
	"context"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"bangtin/generator/board"
	"bangtin/generator/read"
	"bangtin/generator/schema"
)

// session is a terminal in front of a copy of testdata/quang-tri.
type session struct {
	*testing.T
	dir string
}

func quangTri(t *testing.T) *session {
	s := &session{t, t.TempDir()}
	if err := os.CopyFS(s.dir, os.DirFS("../testdata/quang-tri")); err != nil {
		t.Fatal(err)
	}
	return s
}

// call runs the program on the copy and wants it to end with a status. It gives what stands on stdout.
func (s *session) call(status int, day string, args ...string) string {
	s.Helper()
	var out, talk bytes.Buffer
	args = append(args, "--content", s.path("content"), "--templates", "../../templates", "--cache", s.path("cache"), "--out", s.path("public"), "--date", day)
	got := Run(Env{
		Args: args, Stdout: &out, Stderr: &talk, Getenv: func(string) string { return "" }, Now: func() time.Time { return time.Time{} },
		Templates: os.DirFS("../../templates"), Context: context.Background(),
	})
	if got != status {
		s.Fatalf("%v: status %d\n%s%s", args, got, out.String(), talk.String())
	}
	return out.String()
}

func (s *session) path(name string) string { return filepath.Join(s.dir, filepath.FromSlash(name)) }

func (s *session) text(name string) string {
	s.Helper()
	data, err := os.ReadFile(s.path(name))
	if err != nil {
		s.Fatal(err)
	}
	return string(data)
}

// pages are the addresses of all pages of the built board.
func (s *session) pages() []string {
	var out []string
	_ = fs.WalkDir(os.DirFS(s.path("public")), ".", func(p string, _ fs.DirEntry, err error) error {
		if dir, ok := strings.CutSuffix(p, "index.html"); ok {
			out = append(out, dir)
		}
		return err
	})
	return out
}

// read gives the board as it lies there, without an error.
func (s *session) read() *board.Board {
	c := read.New(schema.New()).Read([]read.Root{{FS: os.DirFS(s.path("content"))}})
	if c.Faults.HasErrors() {
		s.Fatal(c.Faults.Sorted())
	}
	return c.Boards[0]
}

const unitsAct = "--decision=1680/NQ-UBTVQH15"

// TestQuangTriMade: the files that --create makes say what those of units-2025 say, once the command has dated them.
func TestQuangTriMade(t *testing.T) {
	made, given := quangTri(t), quangTri(t)
	if err := os.CopyFS(given.path("content/units"), os.DirFS("../testdata/quang-tri/units-2025")); err != nil {
		t.Fatal(err)
	}
	for _, s := range []*session{made, given} {
		s.call(exitContent, "2025-07-01", "move", "--units", s.path("sap-xep.csv"), "--on", "2025-07-01", unitsAct, "--create")
	}
	a, b := made.read(), given.read()
	for i, u := range a.Units {
		v := b.Units[i]
		if u.ID != v.ID || u.Name.S != v.Name.S || u.Type != v.Type || u.Valid != v.Valid || u.ParentOn(20250701) != v.ParentOn(20250701) || u.Decision.Number != v.Decision.Number {
			t.Errorf("%s: %v\n%v", u.ID, u, v)
		}
	}
	if len(a.Units) != len(b.Units) {
		t.Errorf("%d and %d units", len(a.Units), len(b.Units))
	}
}
