package serve

import (
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"bangtin/generator/board"
)

func faulty(n news) bool { return n.Faults != "" }
func clean(n news) bool  { return n.Faults == "" }

func TestFaultsAndBack(t *testing.T) {
	p := start(t, nil, "a.txt", "<body>first</body>", "b.txt", "warning")
	s := p.open()
	begun, _ := s.next()
	if !clean(begun) {
		t.Fatalf("warnings cover the page: %+v", begun)
	}
	_, page := p.get("/a/")
	if !strings.Contains(page, `data-version="`+begun.Version+`"`) {
		t.Errorf("the stream tells version %s, the page is %q", begun.Version, page)
	}

	p.write("a.txt", "<body>second</body>\nerror here")
	n := s.until("faults", faulty)
	if n.Version != begun.Version {
		t.Errorf("pages reload for a version that isn't shown: %+v, then %+v", begun, n)
	}
	status, fragment := p.get("/.bangtin/faults")
	if status != 200 || !strings.Contains(fragment, "a.txt:2:1") || !strings.Contains(fragment, "rror here") || strings.Contains(fragment, "b.txt") {
		t.Errorf("faults: status %d, %q", status, fragment)
	}
	if !strings.Contains(fragment, "bản tốt gần nhất") || strings.Contains(fragment, "lần nào") {
		t.Errorf("the faults don't say what lies behind them: %q", fragment)
	}
	if status, page = p.get("/a/"); status != 200 || !strings.Contains(page, "first") {
		t.Errorf("under the faults: status %d, %q", status, page)
	}
	if late, _ := p.open().next(); late != n {
		t.Errorf("a page opened later is told %+v, the first %+v", late, n)
	}

	p.write("a.txt", "<body>third</body>")
	n = s.until("good again", clean)
	if n.Version == begun.Version {
		t.Errorf("pages don't reload when the faults are mended: %+v", n)
	}
	p.shows("/a/", "third")
	if _, fragment = p.get("/.bangtin/faults"); fragment != "" {
		t.Errorf("faults remain: %q", fragment)
	}
	p.until("the log", func() bool {
		log := p.log.String()
		return strings.Contains(log, "Đã đọc 2 tệp: 0 lỗi, 1 cảnh báo (") && strings.Contains(log, "Đã đọc lại: 1 tệp đổi, 1 lỗi, 1 cảnh báo (")
	})
}

func TestFaultyFromTheStart(t *testing.T) {
	p := start(t, nil, "a.txt", "error\nerror")
	status, body := p.get("/a/")
	if status != 503 || !strings.Contains(body, "a.txt:2:1") || !strings.Contains(body, "live.js") {
		t.Fatalf("status %d, %q", status, body)
	}
	if !strings.Contains(body, "<h1>Chưa có trang để xem</h1>") || !strings.Contains(body, "Bảng chưa dựng được lần nào") || strings.Contains(body, "bản tốt gần nhất") {
		t.Errorf("an empty page doesn't say why it is empty: %q", body)
	}
	s := p.open()
	n, _ := s.next()
	if !clean(n) || !strings.Contains(body, `data-version="`+n.Version+`"`) {
		t.Errorf("the page of faults is laid over itself: %+v, %q", n, body)
	}
	p.write("a.txt", "error")
	again := s.until("other faults", func(m news) bool { return m != n })
	if again.Version == n.Version || !clean(again) {
		t.Errorf("the page of faults doesn't reload: %+v", again)
	}
	p.write("a.txt", "<body>A</body>")
	p.shows("/a/", "<body>A")
}

// TestProgramFails: the program's own faults are shown like the content's.
func TestProgramFails(t *testing.T) {
	for what, why := range map[string]string{"refuse": "refused", "stop": "panic: stopped"} {
		p := start(t, nil, "a.txt", "<body>A</body>")
		s := p.open()
		p.write("b.txt", what)
		s.until("faults", faulty)
		if _, fragment := p.get("/.bangtin/faults"); !strings.Contains(fragment, why) {
			t.Errorf("%s: %q", what, fragment)
		}
		p.write("b.txt", "<body>B</body>")
		s.until("good again", clean)
		p.shows("/b/", "<body>B")
		p.stop()
	}
}

func TestReconnect(t *testing.T) {
	p := start(t, nil, "a.txt", "<body>A</body>")
	s := p.open()
	n, _ := s.next()
	s.close()
	p.write("a.txt", "error") // while nobody listens
	p.until("faults", func() bool { return strings.Contains(p.log.String(), "1 lỗi") })
	s = p.open()
	if again, _ := s.next(); again.Version != n.Version || !faulty(again) {
		t.Errorf("after a break the page is told %+v, before %+v", again, n)
	}
	addr := strings.TrimPrefix(p.url, "http://")
	p.stop()
	if _, ok := s.next(); ok {
		t.Errorf("the stream outlives the server")
	}
	q := start(t, func(o *Options) { o.Addr = addr }, "a.txt", "<body>A</body>")
	if q.url != p.url {
		t.Logf("the port was taken meanwhile: %s, %s", p.url, q.url)
	}
	if again, _ := q.open().next(); again.Version == n.Version {
		t.Errorf("pages of another run of the server don't reload: %+v", again)
	}
}

func TestHeartbeat(t *testing.T) {
	s := start(t, nil).open()
	s.next()
	for s.lines.Scan() {
		if s.lines.Text() == ":" {
			return
		}
	}
	t.Error("the stream ended before a sign of life")
}

// TestManyPages: pages beyond what a browser can listen with take turns, and each is told everything.
func TestManyPages(t *testing.T) {
	p := start(t, nil, "a.txt", "<body>A</body>")
	var open []*stream
	for range mostStreams + 3 {
		s := p.open()
		s.next()
		open = append(open, s)
	}
	for i, s := range open[:3] {
		if _, ok := s.next(); ok {
			t.Errorf("stream %d did not give way", i)
		}
	}
	p.write("a.txt", "error")
	for _, s := range open[3:] {
		s.until("faults", faulty)
	}
}

// TestShutdown: open streams and sleeping connections keep nothing alive.
func TestShutdown(t *testing.T) {
	before := runtime.NumGoroutine()
	for _, poll := range []bool{false, true} {
		p := start(t, func(o *Options) { o.Poll = poll }, "a.txt", "<body>A</body>")
		var streams []*stream
		for range mostStreams {
			s := p.open()
			s.next()
			streams = append(streams, s)
		}
		p.get("/a/")
		begun := time.Now()
		p.stop()
		if took := time.Since(begun); took > 5*time.Second {
			t.Errorf("stopping took %v", took)
		}
		for _, s := range streams {
			if _, ok := s.next(); ok {
				t.Error("a stream outlives the server")
			}
			s.close()
		}
	}
	for deadline := time.Now().Add(20 * time.Second); runtime.NumGoroutine() > before; time.Sleep(time.Millisecond) {
		if time.Now().After(deadline) {
			stacks := make([]byte, 1<<20)
			t.Fatalf("%d goroutines before, %d after:\n%s", before, runtime.NumGoroutine(), stacks[:runtime.Stack(stacks, true)])
		}
	}
}

func TestNextDay(t *testing.T) {
	p := start(t, nil)
	p.shows("/today.txt", "2026-11-23")
	p.today.Store(int32(board.NewDate(2026, 11, 24)))
	p.shows("/today.txt", "2026-11-24")
	p.until("the log", func() bool { return strings.Contains(p.log.String(), "Đã đọc lại: 0 lỗi, 0 cảnh báo (") })
}

// TestStrings: every sentence is there in both languages.
func TestStrings(t *testing.T) {
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	c := words(t)
	for _, f := range files {
		text, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		for _, part := range strings.Split(string(text), `"serve.`)[1:] {
			if key, _, ok := strings.Cut(part, `"`); ok && !strings.HasSuffix(f, "_test.go") && !c.Has("serve."+key) {
				t.Errorf("%s: no sentence for serve.%s", f, key)
			}
		}
	}
}
