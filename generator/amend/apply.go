package amend

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// ErrChanged is the error of a file that somebody changed after it was read.
var ErrChanged = errors.New("changed meanwhile")

// Apply puts the changes into the folder dir, all or nothing: everything new is written beside its place first, then what
// was there is put aside, then the new takes its place. If one step fails, those before it are taken back. (A machine that
// loses power between two renames leaves files whose names begin with ".bangtin-", the old bytes among them.) Folders that
// below those of a kind that become empty go too. The error is an *fs.PathError; of a file that was changed meanwhile it is ErrChanged.
func (s *Set) Apply(dir string) error {
	w := &work{dir: dir}
	err := w.all(s)
	if err != nil {
		w.undo()
		return err
	}
	w.done()
	return nil
}

// work is what has been done so far: how to take it back, in order, and what to clear away.
type work struct {
	dir     string
	back    []func()
	aside   []string
	emptied []string
}

func (w *work) all(s *Set) error {
	written, removed := s.Paths()
	paths := slices.Concat(written, removed)
	for _, p := range paths {
		if err := w.unchanged(p, s.files[p]); err != nil {
			return err
		}
	}
	for _, p := range written {
		if err := w.stage(p, s.files[p].is); err != nil {
			return err
		}
	}
	for _, p := range paths {
		if s.files[p].was != nil {
			if err := w.rename(w.name(p), w.beside(p, ".bangtin-old-")); err != nil {
				return err
			}
			w.aside = append(w.aside, w.beside(p, ".bangtin-old-"))
		}
	}
	for _, p := range written {
		if err := w.rename(w.beside(p, ".bangtin-new-"), w.name(p)); err != nil {
			return err
		}
	}
	for _, p := range removed {
		if strings.Count(p, "/") > 1 { // the folders of kinds stay, as an editor made them
			w.emptied = append(w.emptied, filepath.Dir(w.name(p)))
		}
	}
	return nil
}

func (w *work) name(path string) string { return filepath.Join(w.dir, filepath.FromSlash(path)) }

// beside is a name in the file's own folder, which readers pass over.
func (w *work) beside(path, prefix string) string {
	name := w.name(path)
	return filepath.Join(filepath.Dir(name), prefix+filepath.Base(name))
}

// unchanged compares the disk with what was read.
func (w *work) unchanged(path string, c *change) error {
	data, err := os.ReadFile(w.name(path))
	if errors.Is(err, fs.ErrNotExist) && c.was == nil {
		return nil
	}
	if err == nil && (c.was == nil || !bytes.Equal(data, c.was)) || errors.Is(err, fs.ErrNotExist) {
		err = &fs.PathError{Op: "write", Path: w.name(path), Err: ErrChanged}
	}
	return err
}

// stage writes a file beside its place.
func (w *work) stage(path string, data []byte) error {
	if err := w.folder(filepath.Dir(w.name(path))); err != nil {
		return err
	}
	name := w.beside(path, ".bangtin-new-")
	w.back = append(w.back, func() { _ = os.Remove(name) })
	return os.WriteFile(name, data, 0o644)
}

// folder makes a folder and those above it.
func (w *work) folder(dir string) error {
	if info, err := os.Stat(dir); err == nil && info.IsDir() {
		return nil
	}
	if parent := filepath.Dir(dir); parent != dir {
		if err := w.folder(parent); err != nil {
			return err
		}
	}
	if err := os.Mkdir(dir, 0o755); err != nil {
		return err
	}
	w.back = append(w.back, func() { _ = os.Remove(dir) })
	return nil
}

func (w *work) rename(from, to string) error {
	if err := os.Rename(from, to); err != nil {
		return err
	}
	w.back = append(w.back, func() { _ = os.Rename(to, from) })
	return nil
}

// undo takes back what was done, the last first.
func (w *work) undo() {
	for _, back := range slices.Backward(w.back) {
		back()
	}
}

// done clears away the old files and the folders that they leave empty. os.Remove keeps a folder that is not.
func (w *work) done() {
	for _, name := range w.aside {
		_ = os.Remove(name)
	}
	for _, dir := range w.emptied {
		_ = os.Remove(dir)
	}
}
