package years

import (
	"bytes"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	clock "time"
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
