package serve

import (
	"context"
	"io/fs"
	"maps"
	"path/filepath"
	"time"
)

// looks are files by what is seen of them without opening them.
type looks map[string]seen

type seen struct{ size, changed int64 }

// look goes through the folders. What can't be read is as if it weren't there.
func look(dirs []string) looks {
	all := looks{}
	for _, root := range there(dirs) {
		filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
			switch {
			case err != nil:
				return nil
			case path != root && ignored(path):
				if d.IsDir() {
					return fs.SkipDir
				}
				return nil
			case d.IsDir():
				return nil
			}
			if info, err := d.Info(); err == nil {
				all[path] = seen{info.Size(), info.ModTime().UnixNano()}
			}
			return nil
		})
	}
	return all
}

// poll looks at the folders now and then and rings for what changed. It waits longer where looking takes long.
func (w *watcher) poll(ctx context.Context) {
	wait := w.pace.poll
	for sleep(ctx, wait) {
		start := time.Now()
		now := look(w.dirs)
		wait = max(w.pace.poll, 10*time.Since(start))
		if maps.Equal(now, w.looks) {
			continue
		}
		now = w.settle(ctx, now)
		for _, file := range w.looks.differing(now) {
			w.bell.ring(file)
		}
		w.looks = now
	}
}

// settle looks again until nothing has changed for a quiet moment.
func (w *watcher) settle(ctx context.Context, now looks) looks {
	for first := time.Now(); time.Since(first) < w.pace.longest && sleep(ctx, w.pace.quiet); {
		again := look(w.dirs)
		if maps.Equal(now, again) {
			break
		}
		now = again
	}
	return now
}

// differing are the files that are new, gone or changed.
func (l looks) differing(now looks) []string {
	var files []string
	for file, s := range now {
		if old, ok := l[file]; !ok || old != s {
			files = append(files, file)
		}
	}
	for file := range l {
		if _, ok := now[file]; !ok {
			files = append(files, file)
		}
	}
	return files
}

// sleep waits and says false if ctx ended first.
func sleep(ctx context.Context, d time.Duration) bool {
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-t.C:
		return true
	case <-ctx.Done():
		return false
	}
}
