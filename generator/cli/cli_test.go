package cli

import (
	"context"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
)

// TestMain lets the scripts call the program as `bangtin`.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"bangtin": func() {
		os.Exit(Run(Env{
			Args: os.Args[1:], Stdout: os.Stdout, Stderr: os.Stderr, Getenv: os.Getenv, Templates: os.DirFS(os.Getenv("TEMPLATES")),
			Now: func() time.Time { return time.Date(2026, 11, 23, 5, 0, 0, 0, time.UTC) }, Context: context.Background(),
		}))
	}})
}

// TestScripts runs testdata/*.txtar: each is a session at a terminal.
func TestScripts(t *testing.T) {
	templates, err := filepath.Abs("../../templates")
	if err != nil {
		t.Fatal(err)
	}
	sample, err := filepath.Abs("../../content")
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir: "testdata",
		Setup: func(e *testscript.Env) error {
			e.Setenv("TEMPLATES", templates)
			own := filepath.Join(e.WorkDir, ".sample") // printing writes into the content
			if err := os.CopyFS(own, os.DirFS(sample)); err != nil {
				return err
			}
			e.Setenv("SAMPLE", own)
			e.Setenv("XDG_CACHE_HOME", e.WorkDir+"/.cache")
			e.Setenv("HOME", e.WorkDir)
			return nil
		},
	})
}
