package amend

import (
	"bytes"
	"errors"
	"hash/fnv"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"
	"time"
)

// FS is the folder as it would be with the changes.
func (s *Set) FS() fs.FS { return folder{s} }

// folder is a folder with changes laid over it.
type folder struct{ *Set }

// Open opens a file or a folder as it would be.
func (f folder) Open(name string) (fs.File, error) {
	c := f.files[name]
	if c != nil && c.is == nil {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	if c != nil {
		return &openFile{info: newFile(name, c), Reader: bytes.NewReader(c.is)}, nil
	}
	file, err := f.base.Open(name)
	if errors.Is(err, fs.ErrNotExist) && f.holds(name) {
		return &openFolder{info: fileInfo{name: path.Base(name), dir: true}, list: f, path: name}, nil
	}
	if err != nil {
		return nil, err
	}
	if info, err := file.Stat(); err == nil && info.IsDir() {
		return &openFolder{info: info, list: f, path: name}, file.Close()
	}
	return file, nil
}

// ReadDir lists a folder of the base without the files taken away and with those that are new.
func (f folder) ReadDir(name string) ([]fs.DirEntry, error) {
	below, err := fs.ReadDir(f.base, name)
	if err != nil && !(errors.Is(err, fs.ErrNotExist) && f.holds(name)) {
		return nil, err
	}
	have := map[string]bool{}
	var out []fs.DirEntry
	for _, e := range below {
		if c := f.files[path.Join(name, e.Name())]; c == nil {
			out, have[e.Name()] = append(out, e), true
		}
	}
	for file, c := range f.files {
		rest, ok := inside(name, file)
		if !ok || c.is == nil {
			continue
		}
		first, _, deeper := strings.Cut(rest, "/")
		if have[first] {
			continue
		}
		have[first] = true
		info := newFile(first, c)
		if deeper {
			info = fileInfo{name: first, dir: true}
		}
		out = append(out, fs.FileInfoToDirEntry(info))
	}
	slices.SortFunc(out, func(a, b fs.DirEntry) int { return strings.Compare(a.Name(), b.Name()) })
	return out, nil
}

// holds says whether a new file lies in a folder.
func (f folder) holds(name string) bool {
	for file, c := range f.files {
		if _, ok := inside(name, file); ok && c.is != nil {
			return true
		}
	}
	return false
}

// inside is a file's path from a folder, and whether it lies in it.
func inside(folder, file string) (string, bool) {
	if folder == "." {
		return file, true
	}
	return strings.CutPrefix(file, folder+"/")
}

// fileInfo describes a file that is not on disk yet. Its day is made of its bytes, so that a reader which keeps what it has
// parsed, and compares sizes and days, sees every change.
type fileInfo struct {
	name string
	size int64
	day  time.Time
	dir  bool
}

func newFile(name string, c *change) fileInfo {
	h := fnv.New64a()
	_, _ = h.Write(c.is) // a hash never fails
	return fileInfo{name: path.Base(name), size: int64(len(c.is)), day: time.Unix(int64(h.Sum64()>>32), int64(uint32(h.Sum64())))}
}

func (i fileInfo) Name() string       { return i.name }
func (i fileInfo) Size() int64        { return i.size }
func (i fileInfo) ModTime() time.Time { return i.day }
func (i fileInfo) IsDir() bool        { return i.dir }
func (i fileInfo) Sys() any           { return nil }

func (i fileInfo) Mode() fs.FileMode {
	if i.dir {
		return fs.ModeDir | 0o755
	}
	return 0o644
}

// openFile is a file that is not on disk yet.
type openFile struct {
	info fileInfo
	*bytes.Reader
}

func (f *openFile) Stat() (fs.FileInfo, error) { return f.info, nil }
func (f *openFile) Close() error               { return nil }

// openFolder is a folder that is listed.
type openFolder struct {
	info fs.FileInfo
	list folder
	path string
	rest []fs.DirEntry
	read bool
}

func (f *openFolder) Stat() (fs.FileInfo, error) { return f.info, nil }
func (f *openFolder) Close() error               { return nil }

// Read fails: a folder has no bytes.
func (f *openFolder) Read([]byte) (int, error) {
	return 0, &fs.PathError{Op: "read", Path: f.path, Err: errors.ErrUnsupported}
}

// ReadDir lists the next n entries, all of them where n is not positive.
func (f *openFolder) ReadDir(n int) ([]fs.DirEntry, error) {
	if !f.read {
		list, err := f.list.ReadDir(f.path)
		if err != nil {
			return nil, err
		}
		f.rest, f.read = list, true
	}
	if n <= 0 {
		n = len(f.rest)
	} else if len(f.rest) == 0 {
		return nil, io.EOF
	}
	out := f.rest[:min(n, len(f.rest))]
	f.rest = f.rest[len(out):]
	return out, nil
}
