package serve

import (
	"bytes"
	"io"
	"net/http"
	"net/url"
	"strings"
	"time"

	"bangtin/generator/output"
)

// ServeHTTP answers who may ask, and no one else.
func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	h := w.Header()
	h.Set("Cache-Control", "no-store")
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("Cross-Origin-Resource-Policy", "same-origin")
	switch {
	case !s.names[strings.ToLower(r.Host)]:
		s.plain(w, r, http.StatusForbidden, "serve.host")
	case r.Method != http.MethodGet && r.Method != http.MethodHead:
		h.Set("Allow", "GET, HEAD")
		s.plain(w, r, http.StatusMethodNotAllowed, "serve.method")
	case r.Header.Get("Service-Worker") != "":
		s.plain(w, r, http.StatusNotFound, "serve.worker")
	case strings.HasPrefix(r.URL.Path, livePath):
		s.live(w, r, strings.TrimPrefix(r.URL.Path, livePath))
	default:
		s.page(w, r, s.now.Load())
	}
}

// page answers with a file of the board as it is in one state. A path is looked up in the plan, letter by letter, and
// never on disk: there is nothing outside the board to be reached.
func (s *server) page(w http.ResponseWriter, r *http.Request, st *state) {
	if st.shown == nil {
		s.bare(w, r, http.StatusServiceUnavailable, st, st.overlay)
		return
	}
	path := strings.TrimPrefix(r.URL.Path, "/")
	if path == "" || strings.HasSuffix(path, "/") {
		path += "index.html"
	}
	m, folder := st.shown.find(path)
	switch {
	case m != nil:
		s.file(w, r, st, http.StatusOK, path, m)
	case folder:
		redirect(w, r, path+"/")
	default:
		s.missing(w, r, st)
	}
}

// missing leads a short address that was mistyped to the right one; others get the board's page for wrong addresses.
func (s *server) missing(w http.ResponseWriter, r *http.Request, st *state) {
	asked := strings.Trim(r.URL.Path, "/")
	for _, meant := range meant(asked) {
		if m, _ := st.shown.find(meant + "/index.html"); m != nil && meant != asked {
			redirect(w, r, meant+"/")
			return
		}
	}
	if m, _ := st.shown.find("404.html"); m != nil {
		s.file(w, r, st, http.StatusNotFound, "404.html", m)
		return
	}
	s.plain(w, r, http.StatusNotFound, "serve.missing")
}

// redirect leads to a path of the board. It is one that was found, so it can't name another host.
func redirect(w http.ResponseWriter, r *http.Request, path string) {
	to := url.URL{Path: "/" + path, RawQuery: r.URL.RawQuery}
	w.Header().Set("Location", to.String())
	w.WriteHeader(http.StatusFound)
}

// file makes a file and sends it.
func (s *server) file(w http.ResponseWriter, r *http.Request, st *state, status int, path string, m Make) {
	var data []byte
	err := s.guard(func() (err error) {
		data, err = m()
		return err
	})
	if err != nil {
		s.voice.say("serve.failed", "path", path, "reason", err)
		s.bare(w, r, http.StatusInternalServerError, st, s.failed(path, err))
		return
	}
	kind := contentType(path)
	if strings.HasPrefix(kind, "text/html") {
		if status == http.StatusOK && output.IsGone(data) {
			status = http.StatusGone
		}
		data = s.enliven(data, st)
	}
	send(w, r, status, kind, data)
}

// send answers with finished bytes. Parts of a file are given to those who ask: some browsers play no sound otherwise.
func send(w http.ResponseWriter, r *http.Request, status int, kind string, data []byte) {
	w.Header().Set("Content-Type", kind)
	if status == http.StatusOK {
		http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(data))
		return
	}
	w.WriteHeader(status)
	w.Write(data) // net/http leaves the body out of an answer to HEAD
}

// plain answers with a sentence.
func (s *server) plain(w http.ResponseWriter, _ *http.Request, status int, key string) {
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	w.WriteHeader(status)
	io.WriteString(w, s.voice.words.T(key, "port", s.port)+"\n")
}
