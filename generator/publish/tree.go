package publish

import (
	"errors"
	"io/fs"
	"os"
)

// treeDir is where a first build stages its files: in the folders they will have. Nothing of an earlier build can be
// in the way, so Commit has only to move what lies at the top, a dozen names for a board of a million files.
const treeDir = stageDir + "/tree"

// plants reports whether the file at path is staged in the tree: in a new output folder, all but names of the dot,
// which may stand there already.
func (s *Stage) plants(path string) bool { return s.fresh && path[0] != '.' }

// plant stages a file in the tree.
func (s *Stage) plant(path string, data []byte) error {
	if err := s.plantFolder(parent(path)); err != nil {
		return err
	}
	name := s.native(treeDir + "/" + path)
	if err := s.write(name, data, 0o644); err != nil {
		_ = os.Remove(name) // a full disk is eased; and Close would do it anyway
		return fault("write", s.native(path), err)
	}
	s.planted.Add(1)
	return nil
}

// plantFolder makes a folder of the tree and those above it, each once.
func (s *Stage) plantFolder(path string) error {
	if path != "" && s.plan.marksOf(path)&stands != 0 {
		return nil
	}
	name := s.native(treeDir)
	if path != "" {
		if err := s.plantFolder(parent(path)); err != nil {
			return err
		}
		name = s.native(treeDir + "/" + path)
	}
	if err := os.Mkdir(name, 0o755); err != nil && !errors.Is(err, fs.ErrExist) {
		return fault("create", s.native(path), err)
	}
	if path != "" {
		s.plan.mark(path, stands)
	}
	return nil
}

// transplant moves the tree's top into the output folder.
func (s *Stage) transplant() error {
	if s.planted.Load() == 0 {
		return nil
	}
	entries, err := os.ReadDir(s.native(treeDir))
	if err != nil {
		return fault("list", s.native(treeDir), err)
	}
	for _, e := range entries {
		from, to := s.native(treeDir+"/"+e.Name()), s.native(e.Name())
		if err := patiently(func() error { return os.Rename(from, to) }); err != nil {
			return fault("write", to, err)
		}
	}
	s.written.Add(s.planted.Load())
	return nil
}
