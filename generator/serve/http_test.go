package serve

import (
	"bufio"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
)

func TestHost(t *testing.T) {
	p := start(t, nil, "a.txt", "<body>A</body>")
	port := p.url[strings.LastIndex(p.url, ":"):]
	for host, want := range map[string]int{
		"localhost" + port: 200, "LOCALHOST" + port: 200, "127.0.0.1" + port: 200, "[::1]" + port: 200,
		"localhost": 403, "localhost:1": 403, "127.0.0.2" + port: 403, "evil.example" + port: 403, "evil.example": 403,
		"localhost.evil.example" + port: 403, "localhost." + port: 403, "0.0.0.0" + port: 403,
	} {
		for _, path := range []string{"/a/", "/.bangtin/faults", "/nowhere"} {
			a, body := p.ask("GET", path, "Host", host)
			if got := a.StatusCode; (got == 403) != (want == 403) {
				t.Errorf("Host %q, %s: status %d, want %d", host, path, got, want)
			}
			if want == 403 && body != "Bản xem thử này chỉ mở tại http://localhost"+port+"/.\n" {
				t.Errorf("Host %q: says %q", host, body)
			}
		}
	}
}

func TestMethods(t *testing.T) {
	p := start(t, nil, "a.txt", "<body>A</body>")
	for _, method := range []string{"POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "BREW"} {
		a, _ := p.ask(method, "/a/")
		if a.StatusCode != 405 || a.Header.Get("Allow") != "GET, HEAD" {
			t.Errorf("%s: status %d, Allow %q", method, a.StatusCode, a.Header.Get("Allow"))
		}
	}
	for _, path := range []string{"/a/", "/nowhere", "/a", "/.bangtin/events", "/.bangtin/live.js"} {
		a, body := p.ask("HEAD", path)
		if body != "" || a.StatusCode == 405 {
			t.Errorf("HEAD %s: status %d, body %q", path, a.StatusCode, body)
		}
	}
}

// TestOutside asks for what is not of the board, in the ways that have worked elsewhere.
func TestOutside(t *testing.T) {
	p := start(t, nil, "a.txt", "<body>A</body>", ".hidden", "secret")
	if err := os.WriteFile(filepath.Join(p.dir, "..", "secret.txt"), []byte("secret"), 0o644); err != nil {
		t.Fatal(err)
	}
	host := strings.TrimPrefix(p.url, "http://")
	for _, path := range []string{
		"/../secret.txt", "/a/../../secret.txt", "/%2e%2e/secret.txt", "/%2e%2e%2fsecret.txt", "/..%5csecret.txt",
		`/..\secret.txt`, "/a/..;/secret.txt", "//../secret.txt", "/.%00./secret.txt", "/secret.txt%00.html", "/%00",
		"/" + p.dir + "/a.txt", "/a.txt", "/.hidden", "/%2ehidden", "/C:/Windows/win.ini", "/c:%5cwindows", "/CON", "/.git/config",
		"/.bangtin/../a.txt", "/.bangtin/%2e%2e/secret.txt", "/.bangtin/", "/.bangtin", "/a/index.html/", "/A/", "/%ff", "//evil.example",
		"//evil.example/%2e%2e", "/q/%2e%2e/", "/q/", "/Q", "*", "/?../secret.txt#x", "/a//", "//a/",
	} {
		status, location, body := raw(t, host, "GET "+path+" HTTP/1.1\r\nHost: "+host)
		if status != 404 && status != 400 || strings.Contains(body, "secret") || location != "" {
			t.Errorf("%s: status %d, Location %q, %q", path, status, location, body)
		}
	}
	for _, line := range []string{
		"GET http://evil.example/a/ HTTP/1.1\r\nHost: " + host,
		"GET /a/ HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: " + host,
		"GET /a/ HTTP/1.0",
	} {
		if status, _, body := raw(t, host, line); status != 403 {
			t.Errorf("%q: status %d, %q", line, status, body)
		}
	}
}

// raw sends a request as it is written.
func raw(t *testing.T, host, head string) (status int, location, body string) {
	t.Helper()
	c, err := net.Dial("tcp", host)
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	fmt.Fprintf(c, "%s\r\nConnection: close\r\n\r\n", head)
	a, err := http.ReadResponse(bufio.NewReader(c), nil)
	if err != nil {
		t.Fatalf("%q: %v", head, err)
	}
	defer a.Body.Close()
	data, _ := io.ReadAll(a.Body)
	return a.StatusCode, a.Header.Get("Location"), string(data)
}

func TestTypesAndHeaders(t *testing.T) {
	p := start(t, nil, "a.txt", "<body>A</body>", "style.css", "b{}", "script.js", "1", "x.svg", "<svg/>", "api/all.json", "{}",
		"m.webmanifest", "{}", "feed.xml", "<a/>", "form.DOCX", "PK", "blob", "?", "sound.m4a", "0123456789")
	for path, want := range map[string]string{
		"/a/": "text/html; charset=utf-8", "/style.css": "text/css; charset=utf-8", "/script.js": "text/javascript; charset=utf-8",
		"/x.svg": "image/svg+xml", "/api/all.json": "application/json", "/m.webmanifest": "application/manifest+json",
		"/feed.xml": "application/xml; charset=utf-8", "/blob": "application/octet-stream",
		"/form.DOCX": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
		"/nowhere":   "text/html; charset=utf-8", "/.bangtin/live.js": "text/javascript; charset=utf-8",
		"/.bangtin/live.css": "text/css; charset=utf-8", "/.bangtin/no": "text/plain; charset=utf-8",
	} {
		a, _ := p.ask("GET", path)
		for name, want := range map[string]string{
			"Content-Type": want, "Cache-Control": "no-store", "X-Content-Type-Options": "nosniff",
		} {
			if got := a.Header.Get(name); got != want {
				t.Errorf("%s: %s is %q, want %q", path, name, got, want)
			}
		}
	}
	a, body := p.ask("GET", "/sound.m4a", "Range", "bytes=2-4")
	if a.StatusCode != 206 || body != "234" {
		t.Errorf("a part of a file: status %d, %q", a.StatusCode, body)
	}
	if a, _ := p.ask("GET", "/script.js", "Service-Worker", "script"); a.StatusCode != 404 {
		t.Errorf("a service worker: status %d", a.StatusCode)
	}
}

func TestRedirects(t *testing.T) {
	p := start(t, nil, "a/b.txt", "B", "a.txt", "A", "Q/7K3F.txt", "short", "Q/7K3F/EN.txt", "short", "thủ tục.txt", "T", "Q.txt", "QQ")
	for path, want := range map[string]string{
		"/a": "/a/", "/a/b": "/a/b/", "/a/b?x=1&y=%2F": "/a/b/?x=1&y=%2F", "/q/7k3f/": "/Q/7K3F/", "/q/7k3f": "/Q/7K3F/",
		"/Q/7k3F": "/Q/7K3F/", "/Q/7K3F": "/Q/7K3F/", "/q/7k3f/en/?from=paper": "/Q/7K3F/EN/?from=paper",
		"/th%E1%BB%A7%20t%E1%BB%A5c": "/th%E1%BB%A7%20t%E1%BB%A5c/",
	} {
		a, _ := p.ask("GET", path)
		if got := a.Header.Get("Location"); a.StatusCode != 302 || got != want {
			t.Errorf("%s: status %d, Location %q, want %q", path, a.StatusCode, got, want)
		}
	}
	for _, path := range []string{"/a/", "/a/index.html", "/Q/7K3F/", "/th%E1%BB%A7%20t%E1%BB%A5c/"} {
		if status, _ := p.get(path); status != 200 {
			t.Errorf("%s: status %d", path, status)
		}
	}
	for _, path := range []string{"/q/none", "/B/", "/q", "/qq/7k3f"} {
		if status, body := p.get(path); status != 404 || !strings.Contains(body, "nowhere") {
			t.Errorf("%s: status %d, %q", path, status, body)
		}
	}
}

func TestLazy(t *testing.T) {
	p := start(t, nil, "a.txt", "<body>A</body>", "b.txt", "<body>B</body>")
	p.get("/a/")
	p.get("/a/")
	p.get("/a")
	if a, b, n := p.board.made("a/index.html"), p.board.made("b/index.html"), p.board.made("404.html"); a != 2 || b != 0 || n != 0 {
		t.Errorf("made a %d times, b %d times, 404.html %d times", a, b, n)
	}
	_, body := p.get("/a/")
	if !strings.HasPrefix(body, `<body>A<script src="/.bangtin/live.js" defer data-version="`) || !strings.HasSuffix(body, "</script>\n</body>") {
		t.Errorf("page is %q", body)
	}
}

func TestPageThatFails(t *testing.T) {
	p := start(t, nil, "bad.txt", "fail", "worse.txt", "panic", "good.txt", "<body>G</body>")
	for path, why := range map[string]string{"/bad/": "no ink &lt;b&gt;", "/worse/": "panic: no paper"} {
		status, body := p.get(path)
		if status != 500 || !strings.Contains(body, why) || !strings.Contains(body, `class="faults"`) || !strings.Contains(body, "live.js") ||
			!strings.Contains(body, "Chỉ riêng trang này") {
			t.Errorf("%s: status %d, %q", path, status, body)
		}
	}
	if log := p.log.String(); !strings.Contains(log, `Không làm được "bad/index.html": no ink`) || !strings.Contains(log, "fake_test.go") {
		t.Errorf("log: %s", log)
	}
	p.write("bad.txt", "<body>mended</body>")
	p.shows("/bad/", "mended")
	if status, _ := p.get("/good/"); status != 200 {
		t.Errorf("another page: status %d", status)
	}
}

// TestMany has the race detector look at many requests while the board changes.
func TestMany(t *testing.T) {
	p := start(t, nil, "a.txt", "<body>A0</body>", "b.txt", "<body>B</body>")
	var work sync.WaitGroup
	for i := range 8 {
		work.Go(func() {
			for j := range 40 {
				path := []string{"/a/", "/b/", "/nowhere", "/.bangtin/faults", "/b"}[(i+j)%5]
				a, err := http.DefaultTransport.RoundTrip(must(http.NewRequest("GET", p.url+path, nil)))
				if err != nil {
					t.Error(err)
					return
				}
				io.Copy(io.Discard, a.Body)
				a.Body.Close()
				if a.StatusCode >= 500 {
					t.Errorf("%s: status %d", path, a.StatusCode)
				}
			}
		})
	}
	for i := range 20 {
		p.overwrite("a.txt", fmt.Sprintf("<body>A%d</body>", i+1))
	}
	work.Wait()
	p.shows("/a/", "A20")
}

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}
