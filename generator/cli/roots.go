package cli

import (
	"os"
	"path"
	"path/filepath"

	"bangtin/generator"
	"bangtin/generator/board"
	"bangtin/generator/read"
)

// roots are the content folders as they stack: for each --content, the bases that its site.yaml names, then the
// folder itself. The last is the uppermost, and the one whose paths are told without a name before them.
func (a *app) roots() (dirs []string, roots []read.Root, missing []generator.Missing, err error) {
	seen := map[string]bool{}
	top := a.top()
	var add func(dir string) error
	add = func(dir string) error {
		abs, err := filepath.Abs(dir)
		if err != nil {
			return err
		}
		if seen[abs] {
			return nil
		}
		seen[abs] = true
		if info, err := os.Stat(dir); err != nil || !info.IsDir() {
			return a.wrongCall("cli.no-content", "dir", dir)
		}
		bases, zone := read.Head(os.DirFS(dir))
		if zone != "" {
			a.zone = zone
		}
		for _, base := range bases {
			below := filepath.Join(dir, filepath.FromSlash(base))
			if info, err := os.Stat(below); err != nil || !info.IsDir() {
				missing = append(missing, generator.Missing{Path: base, Site: path.Join(seenFrom(top, dir), "site.yaml")})
			} else if err := add(below); err != nil {
				return err
			}
		}
		dirs = append(dirs, dir)
		return nil
	}
	for _, dir := range a.flags.content {
		if err := add(dir); err != nil {
			return nil, nil, nil, err
		}
	}
	for _, dir := range dirs {
		roots = append(roots, read.Root{Name: seenFrom(dirs[len(dirs)-1], dir), FS: os.DirFS(dir)})
	}
	return dirs, roots, missing, nil
}

// seenFrom is dir as seen from the uppermost folder, "" for that folder itself: paths in messages are relative to it.
func seenFrom(top, dir string) string {
	rel, err := filepath.Rel(top, dir)
	if err != nil { // on another disk
		rel = dir
	}
	if rel == "." {
		return ""
	}
	return filepath.ToSlash(rel)
}

// top is the uppermost content folder: where the ledger and new records are written.
func (a *app) top() string { return a.flags.content[len(a.flags.content)-1] }

// workshop opens the workshop of this call.
func (a *app) workshop() (*generator.Workshop, []string, error) {
	dirs, roots, missing, err := a.roots()
	if err != nil {
		return nil, nil, err
	}
	return generator.New(a.options(roots, missing)), dirs, nil
}

// options are those of a workshop over these folders.
func (a *app) options(roots []read.Root, missing []generator.Missing) generator.Options {
	return generator.Options{
		Portable: a.portable,
		Roots:    roots, Missing: missing, Templates: a.templates, BaseURL: board.URL(a.flags.baseURL), QRCache: a.cacheFile(), Version: Version,
	}
}

// load opens the workshop and reads and checks the content.
func (a *app) load() (*generator.Workshop, *generator.Site, error) {
	w, _, err := a.workshop()
	if err != nil {
		return nil, nil, err
	}
	site, err := w.Load(a.today())
	return w, site, err
}
