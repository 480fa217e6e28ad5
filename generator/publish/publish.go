// Package publish puts finished files into the output folder (public/), whole or not at all.
//
// What comes in: paths and bytes, from as many goroutines as the caller likes. What goes out: a folder that holds
// exactly those files. A build is one [Stage]:
//
//	stage, err := publish.Open("public")
//	defer stage.Close()
//	err = stage.Put("thu-tuc/1.001193/index.html", page) // for every file
//	result, err := stage.Commit(each)
//
// Open takes a lock (a second build is told so), Put writes aside, and only Commit touches what readers see: it moves
// the new files in, and when all are in place takes away those that are no longer planned. Close without Commit leaves
// the output as it was. A file whose bytes already stand in the output is neither written nor touched.
//
// What it promises, per file: whenever the process is killed, each file in the output is entirely old or entirely
// new. Between files it promises nothing: a build killed inside Commit leaves some pages new and some old. The next
// build mends that, because it compares true bytes and trusts no memory of the last run. A Commit that fails midway
// is the same case.
//
// What it refuses: a folder it did not make ([ForeignError]), a folder in which another build is at work
// ([BusyError]), a path that would lead out of the folder or that not every system and web server can hold
// ([PathError]). What the system refuses is a [FileError], which names the file.
//
// Everything private lies in .bangtin/ inside the output: README.txt, by which the folder is known as ours; lock; and,
// during a build, stage/. All else in the folder is replaced, but for top-level names that begin with a dot (.git,
// .nojekyll, .well-known): of those, what is planned is written, and nothing is removed but what stands in its way.
// Symbolic links are never followed below the folder itself; one that is in the way is replaced.
//
// Paths are best kept to ASCII, as the ids of records are: HFS+ (old Mac disks) gives names back in another
// normalisation, and such a file would be taken for a stale one.
package publish

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"

	"github.com/gofrs/flock"
)

const (
	private  = ".bangtin" // top-level folder of the output that is ours alone
	lockPath = private + "/lock"
	stageDir = private + "/stage"
)

// Stage is one build on its way into one output folder. Put, Keep and Old are safe for concurrent use; Commit and
// Close are not, and come after the last of those has returned.
type Stage struct {
	dir   string // output folder as the caller named it, so that messages speak the caller's names
	lock  *flock.Flock
	fresh bool // nothing of an earlier build stands in dir: nothing to compare with, nothing to remove
	folds bool // the file system takes A.html and a.html for one file

	plan   plan
	staged manifest
	pool   sync.Pool  // *[]byte, buffers for comparing
	swap   sync.Mutex // held while a file makes way for a folder

	// write is os.WriteFile, but for tests of a full disk.
	write func(name string, data []byte, perm os.FileMode) error

	closed                              atomic.Bool
	planted                             atomic.Int64 // files in the tree
	written, unchanged, removed, volume atomic.Int64
}

// Result counts the files of one Commit.
type Result struct {
	Written   int   // new, or with other bytes than before
	Unchanged int   // identical bytes stood there already, or kept with Keep
	Removed   int   // no longer planned
	Bytes     int64 // size of all planned files together
}

// Open prepares dir as output folder: creates it if absent, takes the lock and clears what a killed build left.
// It fails with a *ForeignError (and then has touched nothing), a *BusyError or a *FileError.
func Open(dir string) (*Stage, error) {
	if dir == "" {
		return nil, fault("open", dir, fs.ErrInvalid)
	}
	dir = filepath.Clean(dir)
	if err := claim(dir); err != nil {
		return nil, err
	}
	s := &Stage{dir: dir, write: os.WriteFile}
	if err := s.takeLock(); err != nil {
		return nil, err
	}
	if err := s.prepare(); err != nil {
		_ = s.lock.Unlock() // the first fault is the one worth telling
		return nil, err
	}
	return s, nil
}

// takeLock locks the output folder for this process. The system drops the lock when the process dies, however it
// dies; the file itself stays, since removing it would let two builds hold two different locks of one name.
func (s *Stage) takeLock() error {
	name := s.native(lockPath)
	if info, err := os.Lstat(name); err == nil && !info.Mode().IsRegular() {
		return fault("lock", name, fs.ErrInvalid) // to open a planted pipe would be to wait forever
	}
	s.lock = flock.New(name, flock.SetPermissions(0o644))
	got, err := s.lock.TryLock()
	if err != nil {
		return fault("lock", name, err)
	}
	if !got {
		return &BusyError{Dir: s.dir}
	}
	return nil
}

// prepare, under the lock, readies the private folder and learns what kind of output folder this is.
func (s *Stage) prepare() error {
	stage := s.native(stageDir)
	if err := os.RemoveAll(stage); err != nil {
		return fault("clear", stage, err)
	}
	if err := os.Mkdir(stage, 0o755); err != nil {
		return fault("create", stage, err)
	}
	if err := s.writeMarker(); err != nil {
		return err
	}
	entries, err := os.ReadDir(s.dir)
	if err != nil {
		return fault("list", s.dir, err)
	}
	s.fresh = true
	for _, e := range entries {
		s.fresh = s.fresh && strings.HasPrefix(e.Name(), ".")
	}
	_, err = os.Lstat(s.native(strings.ToUpper(private)))
	s.folds = err == nil
	s.plan.init()
	return nil
}

// Close gives up: it removes the staged files, leaves the output as it was and releases the lock. After Commit, or a
// second time, it does nothing.
func (s *Stage) Close() error {
	if s.closed.Swap(true) {
		return nil
	}
	stage := s.native(stageDir)
	err := os.RemoveAll(stage)
	if err != nil {
		err = fault("clear", stage, err)
	}
	if e := s.lock.Unlock(); e != nil && err == nil {
		err = fault("unlock", s.native(lockPath), e)
	}
	return err
}

// native turns a planned path into a name the system knows. It does without filepath.Join, which would clean, for
// every file, a path that is clean already.
func (s *Stage) native(path string) string {
	if path == "" {
		return s.dir
	}
	return s.dir + string(filepath.Separator) + filepath.FromSlash(path)
}
