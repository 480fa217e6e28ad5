package serve

import (
	"bytes"
	"context"
	"errors"
	"io"
	"io/fs"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"bangtin/generator/board"
	"bangtin/generator/diag"
	"bangtin/generator/lang"
)

// fake is a board whose files are pages: the file a/b.txt is the page a/b/index.html. A line that begins with
// "error" or "warning" is one; a file that begins with "fail" or "panic" is a page that can't be made. Names that
// begin with "." are not of the board; a line "stop" stops the program.
type fake struct {
	dir   string
	loads atomic.Int64
	makes sync.Map // path → *atomic.Int64
}

func (f *fake) Load(today board.Date) (*Version, error) {
	f.loads.Add(1)
	v := &Version{Source: func(file string) ([]byte, bool) {
		data, err := os.ReadFile(filepath.Join(f.dir, file))
		return data, err == nil
	}}
	pages := [][2]string{{"404.html", "<body>nowhere</body>"}, {"today.txt", today.ISO()}}
	err := filepath.WalkDir(f.dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || strings.HasPrefix(d.Name(), ".") || strings.HasSuffix(d.Name(), "~") {
			return nil
		}
		text, err := os.ReadFile(path)
		if err != nil {
			return nil
		}
		name, _ := filepath.Rel(f.dir, path)
		name = filepath.ToSlash(name)
		v.Files++
		if err := check(v, name, string(text)); err != nil {
			return err
		}
		if page, ok := strings.CutSuffix(name, ".txt"); ok {
			name = page + "/index.html"
		}
		pages = append(pages, [2]string{name, string(text)})
		return nil
	})
	if err != nil {
		return nil, err
	}
	v.Jobs = func(yield func(string, Make) bool) {
		for _, p := range pages {
			if !yield(p[0], f.maker(p[0], p[1])) {
				return
			}
		}
	}
	return v, nil
}

// check finds what is wrong with a file.
func check(v *Version, name, text string) error {
	for i, line := range strings.Split(text, "\n") {
		at := diag.Pos{File: name, Line: i + 1, Col: 1}
		switch {
		case strings.HasPrefix(line, "error"):
			v.Faults = append(v.Faults, diag.New("syntax", at))
		case strings.HasPrefix(line, "warning"):
			v.Faults = append(v.Faults, diag.New("bare-key", at, "key", "x"))
		case line == "stop":
			panic("stopped")
		case line == "refuse":
			return errors.New("refused")
		}
	}
	return nil
}

func (f *fake) maker(path, text string) Make {
	return func() ([]byte, error) {
		n, _ := f.makes.LoadOrStore(path, new(atomic.Int64))
		n.(*atomic.Int64).Add(1)
		switch {
		case strings.HasPrefix(text, "fail"):
			return nil, errors.New("no ink <b>")
		case strings.HasPrefix(text, "panic"):
			panic("no paper")
		}
		return []byte(text), nil
	}
}

func (f *fake) made(path string) int64 {
	n, ok := f.makes.Load(path)
	if !ok {
		return 0
	}
	return n.(*atomic.Int64).Load()
}

// preview is a running server.
type preview struct {
	*testing.T
	board *fake
	dir   string
	url   string
	log   *journal
	stop  func() // and wait
	today atomic.Int32
}

// journal is a buffer for several writers.
type journal struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (l *journal) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.b.Write(p)
}

func (l *journal) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.b.String()
}

func quick() pace {
	return pace{
		quiet: 10 * time.Millisecond, longest: 100 * time.Millisecond, poll: 20 * time.Millisecond,
		heartbeat: 20 * time.Millisecond, day: 10 * time.Millisecond, grace: 300 * time.Millisecond,
	}
}

func words(t testing.TB) *lang.Catalog {
	c, err := lang.Load(os.DirFS("../../templates"), "vi")
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// start serves a folder with the files: names and texts in turn.
func start(t *testing.T, change func(*Options), files ...string) *preview {
	p := &preview{T: t, dir: filepath.Join(t.TempDir(), "content"), log: &journal{}}
	if err := os.Mkdir(p.dir, 0o755); err != nil {
		t.Fatal(err)
	}
	p.board = &fake{dir: p.dir}
	p.today.Store(int32(board.NewDate(2026, 11, 23)))
	for i := 0; i < len(files); i += 2 {
		p.write(files[i], files[i+1])
	}
	o := Options{
		Dirs: []string{p.dir, filepath.Join(p.dir, "no-such-folder"), ""}, Addr: "localhost:0", Words: words(t), Log: p.log,
		Today: func() board.Date { return board.Date(p.today.Load()) },
	}
	if change != nil {
		change(&o)
	}
	ctx, cancel := context.WithCancel(context.Background())
	ready, done := make(chan string, 1), make(chan error, 1)
	go func() { done <- run(ctx, o, p.board, quick(), func(url string) { ready <- url }) }()
	p.stop = sync.OnceFunc(func() {
		cancel()
		if err := <-done; err != nil {
			t.Errorf("run: %v", err)
		}
		http.DefaultClient.CloseIdleConnections()
	})
	select {
	case p.url = <-ready:
		t.Cleanup(p.stop)
	case err := <-done:
		cancel()
		t.Fatalf("run: %v", err)
	}
	return p
}

// write puts a file below the folder, whole at once: on a busy machine a test that writes in place may be held up
// between emptying the file and filling it for longer than any quiet moment, and an empty file is a good one here.
func (p *preview) write(name, text string) {
	p.Helper()
	beside := filepath.Join(filepath.Dir(name), "."+filepath.Base(name)+".tmp")
	p.overwrite(beside, text)
	p.rename(beside, name)
}

// overwrite writes a file below the folder, in place.
func (p *preview) overwrite(name, text string) {
	p.Helper()
	path := filepath.Join(p.dir, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		p.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		p.Fatal(err)
	}
}

func (p *preview) rename(from, to string) {
	p.Helper()
	if err := os.Rename(filepath.Join(p.dir, from), filepath.Join(p.dir, to)); err != nil {
		p.Fatal(err)
	}
}

// ask sends a request and follows no redirects.
func (p *preview) ask(method, path string, header ...string) (*http.Response, string) {
	p.Helper()
	r, err := http.NewRequest(method, p.url+path, nil)
	if err != nil {
		p.Fatal(err)
	}
	for i := 0; i < len(header); i += 2 {
		r.Header.Set(header[i], header[i+1])
		if header[i] == "Host" {
			r.Host = header[i+1]
		}
	}
	a, err := http.DefaultTransport.RoundTrip(r)
	if err != nil {
		p.Fatal(err)
	}
	defer a.Body.Close()
	body, err := io.ReadAll(a.Body)
	if err != nil {
		p.Fatal(err)
	}
	return a, string(body)
}

func (p *preview) get(path string) (int, string) {
	p.Helper()
	a, body := p.ask("GET", path)
	return a.StatusCode, body
}

// shows waits until a page has a text.
func (p *preview) shows(path, text string) {
	p.Helper()
	p.until("page "+path+" to have "+text, func() bool {
		_, body := p.get(path)
		return strings.Contains(body, text)
	})
}

// until waits for a condition.
func (p *preview) until(what string, done func() bool) {
	p.Helper()
	for deadline := time.Now().Add(20 * time.Second); !done(); time.Sleep(time.Millisecond) {
		if time.Now().After(deadline) {
			p.Fatalf("waited in vain for %s; log:\n%s", what, p.log)
		}
	}
}
