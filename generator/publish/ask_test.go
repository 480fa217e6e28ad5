package publish

import (
	"os"
	"path/filepath"
	"testing"
)

func TestHasAndPlanned(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	first, err := Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	if err := first.Put("a/index.html", []byte("a")); err != nil {
		t.Fatal(err)
	}
	if _, err := first.Commit(nil); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(filepath.Join(dir, "a"), filepath.Join(dir, "link")); err != nil {
		t.Skip("no symbolic links here")
	}
	s, err := Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if err := s.Put("b.html", []byte("b")); err != nil {
		t.Fatal(err)
	}
	for path, want := range map[string][2]bool{
		"a/index.html": {true, false}, "b.html": {false, true}, "a": {false, false}, "../a": {false, false},
		"link/index.html": {false, false}, "": {false, false},
	} {
		if got := [2]bool{s.Has(path), s.Planned(path)}; got != want {
			t.Errorf("%q: %v", path, got)
		}
	}
}
