// Package amend changes the content folder in several files at once: a record that is given up, an id that changes, the
// ledger of another board.
//
// A Set holds what files are to be; it is worked out from the board as it was read, can be looked at as a folder (FS), so
// that the board is read again and judged as it would be before anything is written, and is put on disk by Apply: all of
// it or nothing. A file that somebody changed since it was read stops it. Texts are changed by replacing tokens at the
// places that the reader noted; no other byte of a file moves, so that comments, order and line ends stay an editor's own.
//
// The package refuses what it cannot do with a Refusal, whose words stand in the catalogue under "amend.". It writes into
// the uppermost content folder alone and reads no clock.
package amend

import (
	"errors"
	"io/fs"
	"slices"
	"strings"

	"bangtin/generator/board"
	"bangtin/generator/ledger"
)

// Refusal says why a change cannot be made: Key and Args are those of the catalogue's text.
type Refusal struct {
	Key  string
	Args []any
	// Places are where the reasons stand, "file:line:col", if there are any.
	Places []string
}

// Error gives the key: the sentence for people is made from the language catalogue.
func (r *Refusal) Error() string { return r.Key }

func refuse(key string, args ...any) *Refusal { return &Refusal{Key: key, Args: args} }

// Set is a set of changes to one content folder. The zero Set is not usable: call On.
type Set struct {
	base  fs.FS
	files map[string]*change
}

// change is what becomes of one file.
type change struct {
	// was are its bytes as they were read, nil where it is not there; is what they will be, nil to take it away.
	was, is []byte
}

// On is an empty set of changes to a folder.
func On(base fs.FS) *Set { return &Set{base: base, files: map[string]*change{}} }

// Read gives a file as it will be. The error is fs.ErrNotExist for one that is not there, or is taken away.
func (s *Set) Read(path string) ([]byte, error) {
	if c := s.files[path]; c != nil {
		if c.is == nil {
			return nil, &fs.PathError{Op: "open", Path: path, Err: fs.ErrNotExist}
		}
		return c.is, nil
	}
	return fs.ReadFile(s.base, path)
}

// Put sets what a file will be, whether it is there or not. The error is the disk's.
func (s *Set) Put(path string, data []byte) error {
	c, err := s.change(path)
	if err == nil {
		c.is = slices.Clip(append([]byte{}, data...))
	}
	return err
}

// Remove takes a file away; one that is not there stays so.
func (s *Set) Remove(path string) error {
	c, err := s.change(path)
	if err == nil {
		c.is = nil
	}
	return err
}

// Rename gives a file another path. A file that is there already is a Refusal.
func (s *Set) Rename(from, to string) error {
	data, err := s.Read(from)
	if err != nil {
		return err
	}
	if _, err := s.Read(to); !errors.Is(err, fs.ErrNotExist) {
		return refuse("amend.there", "path", to)
	}
	if err := s.Put(to, data); err != nil {
		return err
	}
	return s.Remove(from)
}

// Rows takes in files of the ledger, as Record and others give them.
func (s *Set) Rows(files []ledger.File) error {
	for _, f := range files {
		if err := s.Put(f.Path, f.Data); err != nil {
			return err
		}
	}
	return nil
}

func (s *Set) change(path string) (*change, error) {
	if c := s.files[path]; c != nil {
		return c, nil
	}
	was, err := fs.ReadFile(s.base, path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		was = nil
	case err != nil:
		return nil, err
	case was == nil:
		was = []byte{}
	}
	c := &change{was: was, is: was}
	s.files[path] = c
	return c, nil
}

// same says whether the file stays as it is.
func (c *change) same() bool {
	return (c.was == nil) == (c.is == nil) && string(c.was) == string(c.is)
}

// Paths are the files that change, in order: those written and those taken away.
func (s *Set) Paths() (written, removed []string) {
	for path, c := range s.files {
		switch {
		case c.same():
		case c.is == nil:
			removed = append(removed, path)
		default:
			written = append(written, path)
		}
	}
	slices.Sort(written)
	slices.Sort(removed)
	return written, removed
}

// Empty says whether nothing changes.
func (s *Set) Empty() bool {
	for _, c := range s.files {
		if !c.same() {
			return false
		}
	}
	return true
}

// inTop says whether a file, by the path that people see, lies in the uppermost folder: there it begins with the folder of a
// kind, or is one of the few files beside them. The path of one in a folder below begins with that folder's name.
func inTop(path string) bool {
	folder, _, nested := strings.Cut(path, "/")
	return path != "" && (!nested || board.KindOfFolder(folder) != board.NoKind)
}
