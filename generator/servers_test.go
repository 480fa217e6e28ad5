package generator_test

import (
	"bytes"
	"fmt"
	"io"
	"io/fs"
	"net"
	"net/http"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	clock "time"

	"bangtin/generator/board"
	"bangtin/generator/ledger"
	"bangtin/generator/machine"
)

// server is a web server with a board, started for a test on a free port of this machine alone.
type server struct {
	name, host string
	client     *http.Client
}

// served is a folder to be served below a path, with the folder of its files for servers.
type served struct{ root, base, redirects string }

// starters are the servers that the files are made for: what to write into a folder, and what to start.
var starters = map[string]func(t *testing.T, x served, port int) *exec.Cmd{"nginx": startNginx, "caddy": startCaddy}

// onServers runs a test with nginx and with Caddy.
func onServers(t *testing.T, x served, test func(*testing.T, *server)) {
	for _, name := range []string{"nginx", "caddy"} {
		t.Run(name, func(t *testing.T) {
			if _, err := exec.LookPath(name); err != nil {
				t.Skipf("%s is not installed here", name)
			}
			test(t, startServer(t, name, x))
		})
	}
}

// startServer starts one and waits until it answers, or has ended.
func startServer(t *testing.T, name string, x served) *server {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	host := l.Addr().String()
	port := l.Addr().(*net.TCPAddr).Port
	l.Close()
	var said bytes.Buffer
	cmd := starters[name](t, x, port)
	cmd.Stdout, cmd.Stderr = &said, &said
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	ended := make(chan error, 1)
	go func() { ended <- cmd.Wait() }()
	t.Cleanup(func() {
		cmd.Process.Kill()
		<-ended
		ended <- nil
	})
	for {
		if c, err := net.Dial("tcp", host); err == nil {
			c.Close()
			break
		}
		select {
		case err := <-ended:
			ended <- err
			t.Fatalf("%s ended: %v\n%s", name, err, said.Bytes())
		case <-clock.After(10 * clock.Millisecond):
		}
	}
	return &server{name, host, &http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}}
}

func startNginx(t *testing.T, x served, port int) *exec.Cmd {
	dir := t.TempDir()
	conf := fmt.Sprintf(`daemon off; master_process off; pid %[1]s/pid; error_log stderr;
events {}
http {
	access_log off;
	types { text/html html; application/json json; text/css css; image/png png; }
	client_body_temp_path %[1]s/a; proxy_temp_path %[1]s/b; fastcgi_temp_path %[1]s/c; uwsgi_temp_path %[1]s/d; scgi_temp_path %[1]s/e;
	include %[2]s/nginx-size.conf;
	include %[2]s/nginx-http.conf;
	server {
		listen 127.0.0.1:%[4]d;
		root %[3]s;
		include %[2]s/nginx-server.conf;
	}
}
`, dir, x.redirects, x.root, port)
	write(t, dir, "nginx.conf", conf)
	return exec.Command("nginx", "-p", dir, "-e", "stderr", "-c", filepath.Join(dir, "nginx.conf"))
}

func startCaddy(t *testing.T, x served, port int) *exec.Cmd {
	dir := t.TempDir()
	write(t, dir, "Caddyfile", fmt.Sprintf(`{
	admin off
	auto_https off
}
http://127.0.0.1:%d {
	root * %s
	import %s/caddy.conf
}
`, port, x.root, x.redirects))
	cmd := exec.Command("caddy", "run", "--config", filepath.Join(dir, "Caddyfile"), "--adapter", "caddyfile")
	cmd.Env = append(os.Environ(), "XDG_DATA_HOME="+dir, "XDG_CONFIG_HOME="+dir, "HOME="+dir)
	return cmd
}

func write(t testing.TB, dir, name, text string) {
	t.Helper()
	path := filepath.Join(dir, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

// answer is what a server said.
type answer struct {
	status int
	to     string
	header http.Header
	body   string
}

// get asks for a path, letter by letter as it is written.
func (s *server) get(t *testing.T, path string) answer {
	t.Helper()
	r, err := s.client.Do(&http.Request{Method: "GET", URL: &url.URL{Scheme: "http", Host: s.host, Opaque: "//" + s.host + path}, Host: "bang.example.vn", Header: http.Header{}})
	if err != nil {
		t.Fatalf("%s %s: %v", s.name, path, err)
	}
	defer r.Body.Close()
	body, err := io.ReadAll(r.Body)
	if err != nil {
		t.Fatalf("%s %s: %v", s.name, path, err)
	}
	return answer{r.StatusCode, r.Header.Get("Location"), r.Header, string(body)}
}

// publishedAt is a board of the test data as its files.
func publishedAt(t *testing.T, root fs.FS, base string) (served, []machine.Route) {
	t.Helper()
	site := loadOn(t, root, today)
	plan, err := site.Plan()
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	if _, err := plan.Publish(filepath.Join(dir, filepath.FromSlash(base)), nil); err != nil || site.Faults.HasErrors() {
		t.Fatal(err, site.Faults.Sorted())
	}
	return served{dir, base, filepath.Join(dir, filepath.FromSlash(base), "redirects")}, plan.Routes()
}

// TestServers asks nginx and Caddy for every address of a board on which much happened, and for what people type.
func TestServers(t *testing.T) {
	x, rows := publishedAt(t, os.DirFS("testdata/fates"), "/")
	{
		onServers(t, x, func(t *testing.T, s *server) {
			for _, row := range rows {
				s.answers(t, row)
			}
			for path, want := range map[string]string{
				"/": "200", "/thu-tuc/1.001193/": "200", "/thu-tuc/": "200", "/khong-co/": "404", "/khong-co": "404",
				"/Q/3FKKK0Y/": "302 /thu-tuc/1.001193/", "/q/3fkkk0y": "302 /thu-tuc/1.001193/", "/q/3FkKkOy/": "302 /thu-tuc/1.001193/",
				"/Q/OlRVDDQ/en": "302 /en/thu-tuc/1.000894/", "/Q/0irvddq-d9v/": "302 /don-vi/ben-quan/1.000894/",
				"/Q/3FKKK0Y/EN/": "302 /en/thu-tuc/1.001193/", "/Q/3FKKK0Y/index.html": "302 /thu-tuc/1.001193/",
				"/Q/3FKKK0Y-ZZZ/": "302 /Q/3FKKK0Y/", "/Q/3FKKK0Y.ZZZ/": "302 /Q/3FKKK0Y/", "/Q/3FKKK0Y-ZZZ.ZZZ/EN/": "302 /Q/3FKKK0Y/",
				"/Q/ZZZZZZZ/": "404", "/Q/ZZZZZZZ-ZZZ/": "302 /Q/ZZZZZZZ/", "/Q/": "404", "/q/": "404", "/Q": "404",
				"/thu-tuc/1.000300": "410", "/thu-tuc/1.000300/": "410", "/thu-tuc/1.000300/index.html": "410", "/en/thu-tuc/1.000300/": "410",
				"/thu-tuc/1.000400": "302 /thu-tuc/1.001193/", "/redirects/nginx-http.conf": "404", "/redirects/caddy.conf": "404",
			} {
				a := s.get(t, path)
				got := strings.TrimSpace(fmt.Sprint(a.status, " ", a.to))
				if got != want {
					t.Errorf("%s: %s, want %s", path, got, want)
				}
				if a.status == 404 && !strings.Contains(a.body, "data-lost") {
					t.Errorf("%s: not the board's own page:\n%s", path, a.body)
				}
				if a.status != 302 && (a.header.Get("Content-Security-Policy") != "frame-ancestors 'none'" || a.header.Get("X-Content-Type-Options") != "nosniff") {
					t.Errorf("%s: %v", path, a.header)
				}
			}
			if a := s.get(t, "/thu-tuc/1.001193/index.json"); a.status != 200 || a.header.Get("Access-Control-Allow-Origin") != "*" ||
				a.header.Get("Content-Security-Policy") == "" || !strings.HasPrefix(a.header.Get("Content-Type"), "application/json") {
				t.Errorf("open data: %d %v", a.status, a.header)
			}
		})
	}
}

// answers holds what a server says of an address against its row: with and without the closing slash, in small letters if it
// is a short one; and what it leads to must be a page.
func (s *server) answers(t *testing.T, row machine.Route) {
	t.Helper()
	paths := []string{"/" + row.From, "/" + strings.TrimSuffix(row.From, "/")}
	if strings.HasPrefix(row.From, "Q/") {
		paths = append(paths, "/"+strings.ToLower(row.From), "/"+strings.ToLower(strings.TrimSuffix(row.From, "/")))
	}
	for i, path := range paths {
		a := s.get(t, path)
		switch {
		case row.Status == 200 && i > 0:
			if a.status != 302 || a.to != "/"+row.From {
				t.Errorf("%s: %d %q", path, a.status, a.to)
			}
			continue
		case row.Status == 302 && a.to != "/"+row.To || a.status != row.Status:
			t.Errorf("%s: %d %q, want %d %q", path, a.status, a.to, row.Status, row.To)
		case row.Status == 410 && !strings.Contains(a.body, `data-state="gone"`):
			t.Errorf("%s: not the page that says so", path)
		}
	}
	if row.Status == 302 {
		page, _, _ := strings.Cut("/"+row.To, "#")
		if a := s.get(t, page); a.status != 200 && a.status != 410 {
			t.Errorf("%s leads to %s: %d %s", row.From, page, a.status, a.to)
		}
	}
}

// TestServersWithManyRows starts the servers with a hundred thousand addresses.
func TestServersWithManyRows(t *testing.T) {
	const many = 100_000
	code := func(i int) string { return ledger.Derive(board.ProcedureKind, board.ID(fmt.Sprint("p", i))) }
	r := &machine.Routes{Base: "https://bang.example.vn/", Rows: func(yield func(machine.Route) bool) {
		for i := range many {
			if !yield(machine.Route{From: "Q/" + code(i) + "/", Status: 302, To: fmt.Sprintf("thu-tuc/p%d/", i)}) {
				return
			}
		}
	}}
	x := served{t.TempDir(), "/", t.TempDir()}
	write(t, x.root, "404.html", "data-lost")
	write(t, x.redirects, "nginx-size.conf", string(r.NginxSize()))
	write(t, x.redirects, "nginx-http.conf", string(r.NginxHTTP()))
	write(t, x.redirects, "nginx-server.conf", string(r.NginxServer()))
	write(t, x.redirects, "caddy.conf", string(r.Caddy()))
	onServers(t, x, func(t *testing.T, s *server) {
		for _, i := range []int{0, 1, many / 2, many - 1} {
			for _, path := range []string{"/Q/" + code(i) + "/", "/q/" + strings.ToLower(code(i))} {
				if a := s.get(t, path); a.status != 302 || a.to != fmt.Sprintf("/thu-tuc/p%d/", i) {
					t.Errorf("%s: %d %q", path, a.status, a.to)
				}
			}
		}
		if a := s.get(t, "/Q/0000000/"); a.status != 404 || !strings.Contains(a.body, "data-lost") {
			t.Errorf("unknown: %d %s", a.status, a.body)
		}
	})
}

// TestServersBelowAPath: the board stands below a path, stood below others once, and its second language is one whose code
// has letters that codes have not.
func TestServersBelowAPath(t *testing.T) {
	root := fstest.MapFS{}
	if err := fs.WalkDir(os.DirFS("testdata/fates"), ".", func(p string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() && !strings.HasSuffix(p, ".en.yaml") {
			data, err := os.ReadFile("testdata/fates/" + p)
			root[p] = &fstest.MapFile{Data: data}
			return err
		}
		return err
	}); err != nil {
		t.Fatal(err)
	}
	site := strings.NewReplacer("https://bang.example.vn", "https://bang.example.vn/xa", "[vi, en]", "[en, vi]").Replace(string(root["site.yaml"].Data))
	root["site.yaml"] = &fstest.MapFile{Data: []byte(site)}
	x, rows := publishedAt(t, root, "/xa/")
	r := &machine.Routes{Base: "https://bang.example.vn/xa", Before: []string{"https://cu.example.vn/xa.cu/", "https://cu-hon.example.vn"}, Languages: []string{"vi"}, Rows: slices.Values(rows)}
	for path, data := range map[string][]byte{"nginx-size.conf": r.NginxSize(), "nginx-http.conf": r.NginxHTTP(), "nginx-server.conf": r.NginxServer(), "caddy.conf": r.Caddy()} {
		write(t, x.redirects, path, string(data))
	}
	onServers(t, x, func(t *testing.T, s *server) {
		for path, want := range map[string]string{
			"/xa/Q/3FKKK0Y/": "302 /xa/thu-tuc/1.001193/", "/xa/q/3fkkkoy/vi": "302 /xa/vi/thu-tuc/1.001193/", "/xa/Q/3FKKK0Y/VI/": "302 /xa/vi/thu-tuc/1.001193/",
			"/Q/3FKKK0Y/": "302 /xa/thu-tuc/1.001193/", "/xa.cu/q/3fkkk0y": "302 /xa/thu-tuc/1.001193/", "/xa_cu/Q/3FKKK0Y/": "404",
			"/xa.cu/thu-tuc/1.001193/": "302 /xa/thu-tuc/1.001193/", "/xa.cu/": "302 /xa/", "/xa/thu-tuc/1.000300/": "410",
			"/xa/vi/thu-tuc/1.000300": "410", "/xa/en/thu-tuc/1.001193/": "302 /xa/thu-tuc/1.001193/", "/xa/khong-co/": "404", "/khong-co/": "404",
			"/xa.cu//evil.example/": "", "/xa.cu/%0d%0aSet-Cookie:a=b/": "", "/xa.cu/%2f%2fevil.example/": "", "/xa.cu/..//evil.example": "", "/xa.cu/\\evil.example": "",
			"//evil.example/Q/3FKKK0Y/": "", "/xa/Q/..%2f..%2fevil/": "", "/xa/q/3fkkk0y%0d%0a/": "", "/xa/Q/3FKKK0Y/%2e%2e/": "", "/xa/q/http://evil.example/": "",
			"/xa/Q/3FKKK0Y?to=//evil.example": "302 /xa/thu-tuc/1.001193/",
		} {
			a := s.get(t, path)
			if got := strings.TrimSpace(fmt.Sprint(a.status, " ", a.to)); want != "" && got != want {
				t.Errorf("%s: %s, want %s", path, got, want)
			}
			if a.to != "" && (!strings.HasPrefix(a.to, "/") || strings.HasPrefix(a.to, "//") || strings.ContainsAny(a.to, "\\\r\n") || a.header.Get("Set-Cookie") != "") {
				t.Errorf("%s leads off the board: %q %v", path, a.to, a.header)
			}
		}
	})
}
