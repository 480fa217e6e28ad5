package ledger

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
)

// Write puts files into the content folder dir, each whole or not at all, takes those away that are to go, and tells how
// many it has done with. The error of a new file that is there already is fs.ErrExist.
func Write(dir string, files []File) (int, error) {
	for i, f := range files {
		name := filepath.Join(dir, filepath.FromSlash(f.Path))
		if _, err := os.Lstat(name); f.New && err == nil {
			return i, &fs.PathError{Op: "create", Path: name, Err: fs.ErrExist}
		}
		if f.Gone {
			if err := os.Remove(name); err != nil && !errors.Is(err, fs.ErrNotExist) {
				return i, err
			}
			continue
		}
		if err := write(name, f.Data); err != nil {
			return i, err
		}
	}
	return len(files), nil
}

// write makes the file beside its place and renames it, so that a killed program leaves no half row.
func write(name string, data []byte) error {
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		return err
	}
	tmp := filepath.Join(filepath.Dir(name), ".bangtin-"+filepath.Base(name))
	if err := os.WriteFile(tmp, data, 0o644); err != nil {
		return err
	}
	return os.Rename(tmp, name)
}
