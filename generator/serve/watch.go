package serve

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/fsnotify/fsnotify"
)

// watcher rings the bell when something changes below its folders. It watches folders and never files: editors save by
// putting another file in the old one's place.
type watcher struct {
	dirs  []string
	pace  pace
	bell  *bell
	voice *voice

	events *fsnotify.Watcher // nil when polling
	roots  map[string]bool
	inside map[string]bool // the folders watched
	looks  looks           // the files as last seen, when polling
}

// newWatcher watches from now on; run rings.
func newWatcher(dirs []string, poll bool, p pace, b *bell, v *voice) *watcher {
	w := &watcher{dirs: dirs, pace: p, bell: b, voice: v}
	if !poll {
		err := w.open()
		if err == nil {
			return w
		}
		w.close(err)
	}
	w.looks = look(dirs)
	return w
}

// run rings until ctx ends.
func (w *watcher) run(ctx context.Context) {
	if w.events != nil {
		err := w.hear(ctx)
		if err == nil {
			w.events.Close()
			return
		}
		w.close(err)
		w.looks = look(w.dirs)
		w.bell.ring("") // what happened meanwhile, nobody heard
	}
	w.poll(ctx)
}

// close gives up watching.
func (w *watcher) close(why error) {
	if w.events != nil {
		w.events.Close()
		w.events = nil
	}
	w.voice.say("serve.polling", "reason", why)
}

// open watches all folders that are there.
func (w *watcher) open() (err error) {
	if w.events, err = fsnotify.NewWatcher(); err != nil {
		w.events = nil
		return err
	}
	w.roots, w.inside = map[string]bool{}, map[string]bool{}
	for _, root := range there(w.dirs) {
		w.roots[root] = true
		if err := w.add(root); err != nil {
			return err
		}
	}
	return nil
}

// there are the folders that exist, by their true names; if one is missing and it matters, the reading says so.
func there(dirs []string) []string {
	var roots []string
	for _, dir := range dirs {
		if dir == "" {
			continue // not the working folder, whatever filepath thinks
		}
		if root, err := filepath.EvalSymlinks(dir); err == nil {
			roots = append(roots, root)
		}
	}
	return roots
}

// add watches a folder and all below it. What vanishes on the way is left out: its going has rung.
func (w *watcher) add(dir string) error {
	return filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		switch {
		case errors.Is(err, fs.ErrNotExist):
			return nil
		case err != nil:
			return err
		case !d.IsDir():
			return nil
		case path != dir && ignored(path):
			return fs.SkipDir
		}
		err = w.events.Add(path)
		if err == nil {
			w.inside[path] = true
		} else if errors.Is(err, fs.ErrNotExist) {
			return fs.SkipDir
		}
		return err
	})
}

// forget stops watching a folder and all below it: below another name it is another folder.
func (w *watcher) forget(dir string) {
	for path := range w.inside {
		if path == dir || strings.HasPrefix(path, dir+string(filepath.Separator)) {
			w.events.Remove(path) // an error says that it is not watched
			delete(w.inside, path)
		}
	}
}

// hear rings for events until ctx ends, or until events can't be relied on any more.
func (w *watcher) hear(ctx context.Context) error {
	for {
		select {
		case <-ctx.Done():
			return nil
		case e, ok := <-w.events.Events:
			if !ok {
				return fsnotify.ErrClosed
			}
			if err := w.handle(e); err != nil {
				return err
			}
		case err := <-w.events.Errors:
			if err := w.goOn(err); err != nil {
				return err
			}
		}
	}
}

// goOn goes on after events were lost: there may be folders that nobody told of.
func (w *watcher) goOn(err error) error {
	if !errors.Is(err, fsnotify.ErrEventOverflow) {
		return err
	}
	for root := range w.roots {
		if err := w.add(root); err != nil {
			return err
		}
	}
	w.bell.ring("")
	return nil
}

// handle rings for an event. New folders are watched before it rings, so that the reading which follows sees whatever
// was put into them unwatched.
func (w *watcher) handle(e fsnotify.Event) error {
	if e.Op == fsnotify.Chmod || ignored(e.Name) && !w.roots[e.Name] {
		return nil
	}
	folder := w.inside[e.Name]
	if folder && (e.Has(fsnotify.Remove) || e.Has(fsnotify.Rename)) {
		if w.roots[e.Name] {
			return &fs.PathError{Op: "watch", Path: e.Name, Err: fs.ErrNotExist}
		}
		w.forget(e.Name)
	}
	if e.Has(fsnotify.Create) {
		if info, err := os.Lstat(e.Name); err == nil && info.IsDir() {
			folder = true
			if err := w.add(e.Name); err != nil {
				return err
			}
		}
	}
	if folder {
		w.bell.ring("")
	} else {
		w.bell.ring(e.Name)
	}
	return nil
}

// ignored says whether a name is of no concern: hidden files, and what editors leave beside the file they save.
func ignored(path string) bool {
	name := filepath.Base(path)
	return strings.HasPrefix(name, ".") || strings.HasSuffix(name, "~") ||
		strings.HasSuffix(name, ".swp") || strings.HasSuffix(name, ".tmp")
}
