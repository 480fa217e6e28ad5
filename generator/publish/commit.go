package publish

import (
	"io/fs"
	"os"
)

// Commit moves the staged files to their places, then removes what is no longer planned, then empty folders, and
// releases the lock. Whether it succeeds or not, the Stage is closed afterwards.
//
// each runs do(0) to do(n-1), perhaps in parallel, and returns when all are done, with one of their errors if any
// failed; it is called several times, never inside a do. Nil means one after the other. If Commit fails, with a
// *FileError, the Result tells how far it came; the output is then partly new, and the next build mends it.
func (s *Stage) Commit(each func(n int, do func(i int) error) error) (Result, error) {
	if s.closed.Load() {
		return Result{}, fault("move", s.dir, fs.ErrClosed)
	}
	if each == nil {
		each = inOrder
	}
	defer s.Close() // also if a do panics
	blocks := s.staged.blocks
	err := s.transplant()
	if err == nil {
		err = each(len(blocks), func(i int) error { return walk(blocks[i], s.move) })
	}
	if err == nil && !s.fresh {
		err = s.sweep(each)
	}
	if e := s.Close(); err == nil {
		err = e
	}
	return s.result(), err
}

func inOrder(n int, do func(i int) error) error {
	for i := range n {
		if err := do(i); err != nil {
			return err
		}
	}
	return nil
}

func (s *Stage) result() Result {
	return Result{
		Written:   int(s.written.Load()),
		Unchanged: int(s.unchanged.Load()),
		Removed:   int(s.removed.Load()),
		Bytes:     s.volume.Load(),
	}
}

// move puts the staged file n in its place. A rename within one disk is what makes a file entirely old or new.
func (s *Stage) move(n uint64, path string) error {
	if err := s.makeFolder(parent(path)); err != nil {
		return err
	}
	from, to := s.stagedName(n), s.native(path)
	// A folder in the way is looked for only after a failure, and before patience: Windows reports it with the same
	// error as a file held open.
	err := os.Rename(from, to)
	if err != nil {
		if info, e := os.Lstat(to); e == nil && info.IsDir() {
			if e := s.clear(path); e != nil {
				return e
			}
		}
		err = patiently(func() error { return os.Rename(from, to) })
	}
	if err != nil {
		return fault("write", to, err)
	}
	s.written.Add(1)
	return nil
}

// makeFolder makes a folder of the output and those above it; each is made or looked at once.
func (s *Stage) makeFolder(path string) error {
	if path == "" || s.plan.marksOf(path)&stands != 0 {
		return nil
	}
	if !s.fresh && s.isReal(path) { // cheaper than a Mkdir in vain
		return nil
	}
	if err := s.makeFolder(parent(path)); err != nil {
		return err
	}
	name := s.native(path)
	err := os.Mkdir(name, 0o755)
	if err != nil {
		err = s.yield(name, err)
	}
	if err != nil {
		return fault("create", name, err)
	}
	s.plan.mark(path, stands)
	return nil
}

// yield settles what stands where a folder is to be made, which failed with err: a folder is welcome, a file or a
// link makes way, being planned no longer. The lock keeps another goroutine from taking the new folder for the old
// file.
func (s *Stage) yield(name string, err error) error {
	s.swap.Lock()
	defer s.swap.Unlock()
	info, e := os.Lstat(name)
	if e != nil {
		return err
	}
	if info.IsDir() {
		return nil
	}
	if err := patiently(func() error { return os.Remove(name) }); err != nil {
		return err
	}
	s.removed.Add(1)
	return os.Mkdir(name, 0o755)
}
