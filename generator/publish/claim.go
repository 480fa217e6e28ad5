package publish

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// marker is the text of .bangtin/README.txt.
const marker = `Thư mục này do Bảng Tin tạo ra. Mỗi lần dựng lại trang, mọi thứ trong thư mục này đều bị
thay thế hoặc xoá, trừ các tên ở cấp ngoài cùng bắt đầu bằng dấu chấm. Đừng sửa hay cất tệp ở
đây: hãy sửa nội dung nguồn rồi dựng lại. Đừng xoá thư mục .bangtin: nhờ nó mà chương trình
biết đây là thư mục của mình.

This folder is made by Bảng Tin. At each build everything in it is replaced or removed, except
top-level names that begin with a dot. Do not edit or keep files here: change the source content
and build again. Do not delete the folder .bangtin: by it the program knows the folder as its own.
`

// claim makes dir ours, or says why it cannot be. It writes nothing before it is sure.
func claim(dir string) error {
	info, err := os.Stat(dir)
	switch {
	case err == nil:
		if err := refuse(dir, info); err != nil {
			return err
		}
	case !errors.Is(err, fs.ErrNotExist):
		return fault("open", dir, err)
	}
	name := filepath.Join(dir, private)
	if err := os.MkdirAll(name, 0o755); err != nil {
		return fault("create", name, err)
	}
	return nil
}

// refuse returns a *ForeignError if the folder, which exists, holds something that a build must not replace.
func refuse(dir string, info fs.FileInfo) error {
	foreign := func(why Refusal, example string) error {
		return &ForeignError{Dir: dir, Example: example, Why: why}
	}
	if !info.IsDir() {
		return foreign(IsFile, "")
	}
	if why := standing(dir, info); why != "" {
		return foreign(why, "")
	}
	// A source tree is refused with or without marker: someone may have said --out . more than once.
	for _, name := range []string{"site.yaml", "go.mod"} {
		if _, err := os.Lstat(filepath.Join(dir, name)); err == nil {
			return foreign(IsSource, name)
		}
	}
	// With the marker all else is ours, .git too: people publish from a git worktree.
	mark, err := os.Lstat(filepath.Join(dir, private))
	if err == nil && mark.IsDir() {
		return nil
	}
	if err == nil {
		return foreign(NotOurs, private)
	}
	if _, err := os.Lstat(filepath.Join(dir, ".git")); err == nil {
		return foreign(IsSource, ".git")
	}
	entries, err := os.ReadDir(dir)
	if err != nil {
		return fault("list", dir, err)
	}
	for _, e := range entries {
		// Other dotted names (.DS_Store, .gitkeep) make no folder foreign: we never remove them.
		if !strings.HasPrefix(e.Name(), ".") {
			return foreign(NotOurs, e.Name())
		}
	}
	return nil
}

// standing tells whether the folder has a standing of its own in the system that forbids its use whatever it holds.
// It compares folders, not names, so that a link to the home folder is seen as well. Asking for the home folder is
// the one look at the environment in this package: a safety catch, which never changes what is written.
func standing(dir string, info fs.FileInfo) Refusal {
	abs, err := filepath.Abs(dir)
	if err == nil && isFolder(filepath.VolumeName(abs)+string(filepath.Separator), info) {
		return IsRoot
	}
	if home, err := os.UserHomeDir(); err == nil && isFolder(home, info) {
		return IsHome
	}
	return ""
}

// isFolder reports whether name is the very folder that info describes.
func isFolder(name string, info fs.FileInfo) bool {
	other, err := os.Stat(name)
	return err == nil && os.SameFile(other, info)
}

// writeMarker writes the README by which people know the folder; a torn or outdated one is replaced. It goes by way
// of the stage, as all files do: a link planted under its name is then replaced and not written through.
func (s *Stage) writeMarker() error {
	name := s.native(private + "/README.txt")
	if info, err := os.Lstat(name); err == nil && info.Size() == int64(len(marker)) && info.Mode().IsRegular() &&
		s.equal(name, []byte(marker)) {
		return nil
	}
	staged := s.stagedName(0)
	if err := os.WriteFile(staged, []byte(marker), 0o644); err != nil {
		return fault("write", name, err)
	}
	if err := patiently(func() error { return os.Rename(staged, name) }); err != nil {
		return fault("write", name, err)
	}
	return nil
}
