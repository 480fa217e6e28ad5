package years

import (
	"os/exec"
	"strings"
	"testing"
)

// after is what is to be found behind the codes that were about something, once something has happened: a page that is or
// offers leads, and a text on the way to it.
type after struct{ about, leads, text string }

// subjects notes what each new code on the walls is about: the page that it leads to on this day.
func (w *world) subjects() {
	w.Helper()
	for i := range w.hangs {
		p := &w.hangs[i]
		if p.subject == "" {
			p.subject = byFiles(w.T, w.public, p.path).path
		}
	}
}

// asks scans every code on every wall, by the files of the site and through nginx, and holds what is found against what
// has happened.
func (w *world) asks(why string, what []after) {
	w.Helper()
	used := make([]bool, len(what))
	server := w.nginx()
	for _, p := range w.hangs {
		found := byFiles(w.T, w.public, p.path)
		if server != nil {
			served := server.walk(w.T, p.path)
			if served.path != found.path {
				w.Errorf("%s, %s: the files lead to %s, nginx to %s", why, p.path, found.path, served.path)
			}
			if lower := server.walk(w.T, strings.ToLower(p.path)); lower.path != found.path {
				w.Errorf("%s, %s in small letters: nginx leads to %s", why, p.path, lower.path)
			}
		}
		for i, x := range what {
			if !strings.Contains(p.subject, x.about) {
				continue
			}
			if !found.leads(x.leads) || !strings.Contains(found.text, x.text) {
				if x.text == "" || !w.reprinted(p) {
					w.Errorf("%s: %s of %s, about %s, came to %s %v\n%.600s", why, p.path, p.day, p.subject, found.path, found.links, found.text)
				}
				continue
			}
			used[i] = true
		}
	}
	for i, x := range what {
		if !used[i] {
			w.Errorf("%s: no paper was about %s: %v", why, x.about, w.hangs)
		}
	}
}

// reprinted says whether a paper is of a day on which the facts were already those of today.
func (w *world) reprinted(p paper) bool { return p.day == w.day }

// nginx serves the site as it is, nil where there is none to start.
func (w *world) nginx() *server {
	w.Helper()
	if _, err := exec.LookPath("nginx"); err != nil {
		return nil
	}
	return startServer(w.T, "nginx", served{w.public, "/", w.public + "/redirects"})
}

// walk follows an address through a server: what it answers, and where a page sends on by itself.
func (s *server) walk(t *testing.T, path string) (f found) {
	t.Helper()
	f.path = path
	for range most + 2 { // small letters are folded first
		a := s.get(t, "/"+f.path)
		f.status = a.status
		switch {
		case a.status == 302:
			to, _, _ := strings.Cut(strings.TrimPrefix(a.to, "/"), "#")
			f.path = to
			continue
		case a.status != 200 && a.status != 410:
			t.Errorf("%s: nginx answers %d at %s", path, a.status, f.path)
			return f
		}
		m := refresh.FindStringSubmatch(a.body)
		if m == nil {
			return f
		}
		to, _, _ := strings.Cut(m[1], "#")
		f.path = join(f.path, to)
	}
	t.Errorf("%s: sent on and on, to %s", path, f.path)
	return f
}
