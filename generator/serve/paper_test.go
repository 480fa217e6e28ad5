package serve

import (
	"io"
	"io/fs"
	"net/http/httptest"
	"os"
	"strings"
	"testing"

	"bangtin/generator"
	"bangtin/generator/board"
	"bangtin/generator/read"
)

// fontless are templates without one of the fonts of paper.
type fontless struct{ fs.FS }

func (f fontless) Open(name string) (fs.File, error) {
	if name == "fonts/noto-sans-400.ttf" {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	return f.FS.Open(name)
}

// ofTestdata is a server of testdata/board.
func ofTestdata(t *testing.T, templates fs.FS) *server {
	t.Helper()
	w := generator.New(generator.Options{Roots: []read.Root{{FS: os.DirFS("../testdata/board")}}, Templates: templates})
	s := newServer(workshop{w}, func() board.Date { return 20261123 }, usual(), newVoice(nil, words(t)), 8080)
	s.first()
	return s
}

// TestPaper asks for sheets of paper that the board's site.yaml doesn't name: they are made for whoever asks, as PDF files,
// under the same rules as all else; one that cannot be made is told as an error, and takes nothing else with it.
func TestPaper(t *testing.T) {
	templates := os.DirFS("../../templates")
	good, bad := ofTestdata(t, templates), ofTestdata(t, fontless{templates})
	const flyer = "/in-an/flyer-a4/thu-tuc-1.000111.pdf"
	for _, x := range []struct {
		server             *server
		method, host, path string
		status             int
		kind, holds        string
	}{
		{good, "GET", "localhost:8080", "/in-an/", 200, "text/html; charset=utf-8", "flyer-a4/thu-tuc-1.000111.pdf"},
		{good, "GET", "localhost:8080", flyer, 200, "application/pdf", "%PDF-1.7"},
		{good, "HEAD", "localhost:8080", flyer, 200, "application/pdf", ""},
		{good, "GET", "localhost:8080", "/in-an/poster/thu-tuc-1.000111.pdf", 200, "application/pdf", "%PDF-1.7"},
		{good, "GET", "localhost:8080", "/in-an/flyer/thu-tuc-9.999999.pdf", 404, "text/html; charset=utf-8", "<h1"},
		{good, "GET", "evil.example", flyer, 403, "text/plain; charset=utf-8", "8080"},
		{good, "POST", "localhost:8080", flyer, 405, "text/plain; charset=utf-8", "GET"},
		{bad, "GET", "localhost:8080", flyer, 500, "text/html; charset=utf-8", "noto-sans-400.ttf"},
		{bad, "GET", "localhost:8080", "/thu-tuc/1.000111/", 200, "text/html; charset=utf-8", "<h1"},
		{bad, "GET", "localhost:8080", "/in-an/", 200, "text/html; charset=utf-8", "flyer-a4/thu-tuc-1.000111.pdf"},
	} {
		w := httptest.NewRecorder()
		x.server.ServeHTTP(w, httptest.NewRequest(x.method, "http://"+x.host+x.path, nil))
		r := w.Result()
		body, err := io.ReadAll(r.Body)
		if err != nil {
			t.Error(err)
		}
		if r.StatusCode != x.status || r.Header.Get("Content-Type") != x.kind || !strings.Contains(string(body), x.holds) {
			t.Errorf("%s %s%s: status %d, %s, %.200q", x.method, x.host, x.path, r.StatusCode, r.Header.Get("Content-Type"), body)
		}
	}
}
