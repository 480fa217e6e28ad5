package years

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"bangtin/generator"
	"bangtin/generator/board"
	"bangtin/generator/ledger"
	"bangtin/generator/machine"
	"bangtin/generator/read"
)

// publishedAt is a board of the test data as its files.
func publishedAt(t *testing.T, root fs.FS, base string) (served, []machine.Route) {
	t.Helper()
	site, err := generator.New(generator.Options{Roots: []read.Root{{FS: root}}, Templates: os.DirFS("../../templates")}).Load(board.Date(20261123))
	if err != nil {
		t.Fatal(err)
	}
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
	x, rows := publishedAt(t, os.DirFS("../testdata/fates"), "/")
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
	if err := fs.WalkDir(os.DirFS("../testdata/fates"), ".", func(p string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() && !strings.HasSuffix(p, ".en.yaml") {
			data, err := os.ReadFile("../testdata/fates/" + p)
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
