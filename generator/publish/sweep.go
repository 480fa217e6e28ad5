package publish

import (
	"errors"
	"io/fs"
	"os"
	"strings"
)

// wide is how many folders sweep wants side by side before it shares them out, so that each core has its fill even if
// the top level has but one.
const wide = 64

// sweep removes all that is not planned. It looks at the output as it is, not at a list of what the last build wrote:
// what a killed build or a person left behind goes too. Levels near the top are read one after the other until there
// are enough folders to share out; what lies below each is one piece of work. Memory goes with the widest of those
// levels, not with the number of files.
func (s *Stage) sweep(each func(int, func(int) error) error) error {
	var above []string // folders read while going down, which can be removed only on the way back
	level := []string{""}
	for len(level) > 0 && len(level) < wide {
		below := make([][]string, len(level))
		err := each(len(level), func(i int) (err error) {
			below[i], err = s.sweepFolder(level[i])
			return err
		})
		if err != nil {
			return err
		}
		above = append(above, level...)
		level = level[:0:0]
		for _, folders := range below {
			level = append(level, folders...)
		}
	}
	if err := each(len(level), func(i int) error { return s.clear(level[i]) }); err != nil {
		return err
	}
	for i := len(above) - 1; i > 0; i-- { // 0 is the output folder itself
		if err := s.removeFolder(above[i]); err != nil {
			return err
		}
	}
	return nil
}

// clear removes what is not planned in a folder and below it, and at last the folder, unless it is planned.
func (s *Stage) clear(folder string) error {
	folders, err := s.sweepFolder(folder)
	if err != nil {
		return err
	}
	for _, f := range folders {
		if err := s.clear(f); err != nil {
			return err
		}
	}
	return s.removeFolder(folder)
}

// sweepFolder removes the files of a folder that are not planned, and returns the folders in it.
func (s *Stage) sweepFolder(folder string) (folders []string, err error) {
	entries, err := os.ReadDir(s.native(folder))
	if err != nil {
		return nil, fault("list", s.native(folder), err)
	}
	for _, e := range entries {
		path := e.Name()
		if folder != "" {
			path = folder + "/" + path
		} else if strings.HasPrefix(path, ".") {
			continue // ours, or left alone
		}
		if e.IsDir() {
			folders = append(folders, path)
			continue
		}
		if err := s.removeStale(path, e.Type()); err != nil {
			return nil, err
		}
	}
	return folders, nil
}

// removeStale removes a file unless it is planned. What is no regular file cannot be a planned one.
func (s *Stage) removeStale(path string, kind fs.FileMode) error {
	if kind.IsRegular() && s.plan.holds(path, isFile, s.folds) {
		return nil
	}
	if err := s.remove(path); err != nil {
		return err
	}
	s.removed.Add(1)
	return nil
}

// removeFolder removes a folder, empty by now, unless planned files lie in it.
func (s *Stage) removeFolder(folder string) error {
	if s.plan.holds(folder, isParent, s.folds) {
		return nil
	}
	return s.remove(folder)
}

// remove removes a file or an empty folder. One that someone else has removed meanwhile is no fault.
func (s *Stage) remove(path string) error {
	name := s.native(path)
	err := patiently(func() error { return os.Remove(name) })
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fault("remove", name, err)
	}
	return nil
}
