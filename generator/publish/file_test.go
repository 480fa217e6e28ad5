package publish

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"testing"
)

func TestWriteFile(t *testing.T) {
	dir := t.TempDir()
	name := filepath.Join(dir, "to-roi.pdf")
	says := func(s string) func(io.Writer) error {
		return func(w io.Writer) error { _, err := io.WriteString(w, s); return err }
	}
	for _, s := range []string{"một", "hai"} {
		if err := WriteFile(name, says(s)); err != nil {
			t.Fatal(err)
		}
		if got, _ := os.ReadFile(name); string(got) != s {
			t.Errorf("the file says %q", got)
		}
	}
	broken := errors.New("hỏng")
	err := WriteFile(name, func(w io.Writer) error { _, _ = io.WriteString(w, "ba"); return broken })
	if !errors.Is(err, broken) {
		t.Errorf("the error is %v", err)
	}
	if got, _ := os.ReadFile(name); string(got) != "hai" {
		t.Errorf("a failed write left %q", got)
	}
	var file *FileError
	if err := WriteFile(filepath.Join(dir, "khong-co", "a.pdf"), says("x")); !errors.As(err, &file) {
		t.Errorf("a folder that isn't there: %v", err)
	}
	if err := os.Mkdir(filepath.Join(dir, "thu-muc"), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := WriteFile(filepath.Join(dir, "thu-muc"), says("x")); !errors.As(err, &file) {
		t.Errorf("a folder in its place: %v", err)
	}
	if left, _ := os.ReadDir(dir); len(left) != 2 {
		t.Errorf("%d entries in the folder: something was left behind", len(left))
	}
}

// TestWriteFileKeepsDevices: a device is written into, and stays one; a full one is an error of the machine.
func TestWriteFileKeepsDevices(t *testing.T) {
	const full = "/dev/full"
	before, err := os.Stat(full)
	if err != nil || before.Mode().IsRegular() {
		return // there are none here
	}
	var fault *FileError
	err = WriteFile(full, func(w io.Writer) error { _, err := w.Write([]byte("x")); return err })
	if !errors.As(err, &fault) {
		t.Errorf("%v", err)
	}
	if after, err := os.Stat(full); err != nil || after.Mode() != before.Mode() {
		t.Errorf("it is %v now (%v)", after, err)
	}
}
