package serve

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/fsnotify/fsnotify"

	"bangtin/generator/board"
)

// both runs a test with events and with polling.
func both(t *testing.T, test func(t *testing.T, poll func(*Options))) {
	t.Run("events", func(t *testing.T) { test(t, nil) })
	t.Run("polling", func(t *testing.T) { test(t, func(o *Options) { o.Poll = true }) })
}

func TestSaving(t *testing.T) {
	both(t, func(t *testing.T, poll func(*Options)) {
		p := start(t, poll, "a.txt", "<body>A0</body>")
		p.overwrite("a.txt", "<body>A-1</body>")
		p.shows("/a/", "A-1")
		for i := range 3 { // as editors do: another file beside it, put into its place
			p.overwrite(".a.txt.tmp", fmt.Sprintf("<body>atomic-%d</body>", i))
			p.rename(".a.txt.tmp", "a.txt")
			p.shows("/a/", fmt.Sprintf("atomic-%d", i))
		}
		p.rename("a.txt", "a.txt~") // as vim does
		p.overwrite("a.txt", "<body>vim's</body>")
		p.shows("/a/", "vim's")
		if err := os.Remove(filepath.Join(p.dir, "a.txt")); err != nil {
			t.Fatal(err)
		}
		p.until("the page to go", func() bool { status, _ := p.get("/a/"); return status == 404 })
	})
}

func TestFolders(t *testing.T) {
	both(t, func(t *testing.T, poll func(*Options)) {
		p := start(t, poll, "a/deep/x.txt", "<body>X0</body>")
		p.write("new/and/deep/n.txt", "<body>N0</body>")
		p.shows("/new/and/deep/n/", "N0")
		p.write("new/and/deep/n.txt", "<body>N-1</body>")
		p.shows("/new/and/deep/n/", "N-1")

		p.rename("a", "b")
		p.shows("/b/deep/x/", "X0")
		p.write("b/deep/x.txt", "<body>X-1</body>")
		p.shows("/b/deep/x/", "X-1")

		p.rename("b", "c") // there and back again
		p.rename("c", "b")
		p.write("b/deep/x.txt", "<body>X--2</body>")
		p.shows("/b/deep/x/", "X--2")

		if err := os.RemoveAll(filepath.Join(p.dir, "b")); err != nil {
			t.Fatal(err)
		}
		p.until("the folder to go", func() bool { status, _ := p.get("/b/deep/x/"); return status == 404 })
		p.write("b/deep/x.txt", "<body>back</body>")
		p.shows("/b/deep/x/", "back")
		p.write("b/deep/x.txt", "<body>and alive</body>")
		p.shows("/b/deep/x/", "alive")

		outside := filepath.Join(p.dir, "..", "outside") // a folder that is moved in, full
		if err := os.MkdirAll(filepath.Join(outside, "sub"), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(outside, "sub", "m.txt"), []byte("<body>M0</body>"), 0o644); err != nil {
			t.Fatal(err)
		}
		p.rename("../outside", "inside")
		p.shows("/inside/sub/m/", "M0")
		p.write("inside/sub/m.txt", "<body>M-1</body>")
		p.shows("/inside/sub/m/", "M-1")
	})
}

// TestManyAtOnce: a version is taken out, or a hundred files are pasted.
func TestManyAtOnce(t *testing.T) {
	both(t, func(t *testing.T, poll func(*Options)) {
		p := start(t, poll)
		for i := range 100 {
			p.overwrite(fmt.Sprintf("f%d/a.txt", i), "<body>new</body>")
		}
		p.until("all pages", func() bool {
			status, _ := p.get("/f99/a/")
			return status == 200
		})
		for i := range 100 {
			p.shows(fmt.Sprintf("/f%d/a/", i), "new")
		}
	})
}

// TestFallBack: when the folder itself goes, events end; polling finds the new one.
func TestFallBack(t *testing.T) {
	p := start(t, nil, "a.txt", "<body>A0</body>")
	p.rename("../content", "../elsewhere")
	p.until("polling", func() bool { return strings.Contains(p.log.String(), "tự xem lại mỗi giây") })
	p.write("a.txt", "<body>another</body>")
	p.shows("/a/", "another")
	if n := strings.Count(p.log.String(), "tự xem lại mỗi giây"); n != 1 {
		t.Errorf("said %d times:\n%s", n, p.log)
	}
}

// watching is a watcher on a folder, with nobody who reads.
func watching(t *testing.T, dir string) *watcher {
	b := newBell()
	w := newWatcher([]string{dir}, false, quick(), b, newVoice(nil, words(t)))
	if w.events == nil {
		t.Fatal("can't watch")
	}
	t.Cleanup(func() { w.events.Close() })
	return w
}

func (b *bell) heard() bool { return b.rang(context.Background(), 0) }

func TestWhatRings(t *testing.T) {
	dir := must(filepath.EvalSymlinks(t.TempDir()))
	w := watching(t, dir)
	for _, c := range []struct {
		op    fsnotify.Op
		name  string
		rings bool
	}{
		{fsnotify.Write, "a.yaml", true}, {fsnotify.Create, "a.yaml", true}, {fsnotify.Remove, "a.yaml", true},
		{fsnotify.Rename, "a.yaml", true}, {fsnotify.Write | fsnotify.Chmod, "a.yaml", true}, {fsnotify.Write, "đơn.yaml", true},
		{fsnotify.Chmod, "a.yaml", false}, {fsnotify.Write, ".a.yaml.swp", false}, {fsnotify.Create, "a.yaml~", false},
		{fsnotify.Write, ".git", false}, {fsnotify.Create, "a.swp", false}, {fsnotify.Rename, "a.tmp", false},
	} {
		if err := w.handle(fsnotify.Event{Name: filepath.Join(dir, c.name), Op: c.op}); err != nil {
			t.Fatal(err)
		}
		if got := w.bell.heard(); got != c.rings {
			t.Errorf("%v %s: rings %v", c.op, c.name, got)
		}
	}
	if n := w.bell.count(); n != 2 {
		t.Errorf("%d files changed, want 2", n)
	}
}

// TestLostEvents: after an overflow there may be folders that nobody told of.
func TestLostEvents(t *testing.T) {
	dir := must(filepath.EvalSymlinks(t.TempDir()))
	w := watching(t, dir)
	lost := filepath.Join(dir, "lost")
	if err := os.Mkdir(lost, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := w.goOn(fmt.Errorf("queue: %w", fsnotify.ErrEventOverflow)); err != nil || !w.inside[lost] || !w.bell.heard() {
		t.Errorf("after lost events: %v, watched %v", err, w.inside)
	}
	if err := w.goOn(os.ErrPermission); err == nil {
		t.Error("goes on after an error that isn't a loss of events")
	}
}

// TestHiddenFolders: nobody watches .git.
func TestHiddenFolders(t *testing.T) {
	dir := must(filepath.EvalSymlinks(t.TempDir()))
	for _, d := range []string{".git/objects", "a/.cache", "a/b"} {
		if err := os.MkdirAll(filepath.Join(dir, d), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	w := watching(t, dir)
	if len(w.inside) != 3 {
		t.Errorf("watches %v", w.inside)
	}
	before := look([]string{dir})
	if err := os.WriteFile(filepath.Join(dir, ".git", "index"), []byte("x"), 0o644); err != nil {
		t.Fatal(err)
	}
	if d := before.differing(look([]string{dir})); len(d) != 0 {
		t.Errorf("polling sees %v", d)
	}
}

// TestHalfWritten: a reading that began before the last event is not believed.
func TestHalfWritten(t *testing.T) {
	p := quick()
	p.quiet, p.longest = time.Minute, 2*time.Minute
	dir := t.TempDir()
	f := &fake{dir: dir}
	s := newServer(f, func() board.Date { return 20261123 }, p, newVoice(nil, words(t)), 1)
	s.first()
	before := s.now.Load()
	b := newBell()
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan int)
	go func() { done <- s.reread(ctx, b, 1) }()
	for i := range int64(3) {
		for f.loads.Load() < i+2 {
			time.Sleep(time.Millisecond)
		}
		if s.now.Load() != before {
			t.Error("a reading was shown before the quiet moment was over")
		}
		if i < 2 {
			b.ring("a")
		}
	}
	cancel()
	<-done
}
