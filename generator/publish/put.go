package publish

import (
	"bytes"
	"io"
	"io/fs"
	"os"
	"strconv"
)

// Put plans one file and, unless the very bytes stand in the output already, writes it aside for Commit. The path is
// relative and slash-separated ("thu-tuc/1.001193/index.html"). Safe for concurrent use; data is not kept. It fails
// with a *PathError or a *FileError; what stood at the path stays there even if Commit follows.
//
// Files are made with mode 0644 less the umask, folders with 0755. They are not synced to the disk one by one: that
// would cost a hundred times the writing, and is of use only if the whole machine goes down, not if the process
// does. After such a crash a file may be torn; the next build compares bytes, not dates, and writes it again.
func (s *Stage) Put(path string, data []byte) error {
	if s.closed.Load() {
		return fault("write", s.native(path), fs.ErrClosed)
	}
	if err := s.plan.add(path); err != nil {
		return err
	}
	s.volume.Add(int64(len(data)))
	if s.same(path, data) {
		s.unchanged.Add(1)
		return nil
	}
	if s.plants(path) {
		return s.plant(path, data)
	}
	n := s.staged.number()
	name := s.stagedName(n)
	if err := s.write(name, data, 0o644); err != nil {
		_ = os.Remove(name) // a full disk is eased; and Close would do it anyway
		return fault("write", s.native(path), err)
	}
	s.staged.add(n, path)
	return nil
}

// Keep plans a file that stands in the output already, as it stands there: the last good page of a record that has
// a fault now. It counts as unchanged. Safe for concurrent use. If no file stands there, it fails with a *FileError
// that wraps fs.ErrNotExist, and nothing is planned.
func (s *Stage) Keep(path string) error {
	info, err := s.find("read", path)
	if err != nil {
		return err
	}
	if err := s.plan.add(path); err != nil {
		return err
	}
	s.volume.Add(info.Size())
	s.unchanged.Add(1)
	return nil
}

// Old returns what stands in the output folder at the path now, whether it is planned or not. Safe for concurrent
// use. If no file stands there, it fails with a *FileError that wraps fs.ErrNotExist.
func (s *Stage) Old(path string) ([]byte, error) {
	if _, err := s.find("read", path); err != nil {
		return nil, err
	}
	name := s.native(path)
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, fault("read", name, err)
	}
	return data, nil
}

// find looks a path up in the output: a regular file in real folders, or an error.
func (s *Stage) find(op, path string) (fs.FileInfo, error) {
	if flaw := checkPath(path); flaw != "" {
		return nil, &PathError{Path: path, Flaw: flaw}
	}
	name := s.native(path)
	if s.closed.Load() {
		return nil, fault(op, name, fs.ErrClosed)
	}
	if !s.isReal(parent(path)) {
		return nil, fault(op, name, fs.ErrNotExist)
	}
	info, err := os.Lstat(name)
	if err != nil {
		return nil, fault(op, name, err)
	}
	if !info.Mode().IsRegular() {
		return nil, fault(op, name, fs.ErrNotExist)
	}
	return info, nil
}

// same reports whether the output holds the very bytes at the path. The cheapest question comes first: most files
// that differ differ in size. What cannot be read counts as different; Commit will replace it or name it.
func (s *Stage) same(path string, data []byte) bool {
	if s.plants(path) {
		return false
	}
	name := s.native(path)
	info, err := os.Lstat(name)
	if err != nil || !info.Mode().IsRegular() || info.Size() != int64(len(data)) {
		return false
	}
	return s.equal(name, data) && s.isReal(parent(path))
}

// equal reports whether the file holds data. The caller has compared the sizes.
func (s *Stage) equal(name string, data []byte) bool {
	f, err := os.Open(name)
	if err != nil {
		return false
	}
	defer f.Close()
	buffer, _ := s.pool.Get().(*[]byte)
	if buffer == nil {
		fresh := make([]byte, 64<<10)
		buffer = &fresh
	}
	defer s.pool.Put(buffer)
	for len(data) > 0 {
		part := (*buffer)[:min(len(*buffer), len(data))]
		if _, err := io.ReadFull(f, part); err != nil || !bytes.Equal(part, data[:len(part)]) {
			return false
		}
		data = data[len(part):]
	}
	return true
}

// isReal reports whether a folder of the output, and each above it, is a folder and no link. It is asked once.
func (s *Stage) isReal(folder string) bool {
	if folder == "" || s.plan.marksOf(folder)&stands != 0 {
		return true
	}
	if !s.isReal(parent(folder)) {
		return false
	}
	info, err := os.Lstat(s.native(folder))
	if err != nil || !info.IsDir() {
		return false
	}
	s.plan.mark(folder, stands)
	return true
}

func (s *Stage) stagedName(n uint64) string {
	return s.native(stageDir + "/" + strconv.FormatUint(n, 10))
}
