package years

import (
	"html"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// found is what somebody reads who followed an address.
type found struct {
	// path is where they ended, "thu-tuc/1.001193/"; hops how often a page sent them on by itself.
	path string
	hops int
	// place is the part of the page that they were sent to.
	place string
	// status is what a server said last; 0 for files alone.
	status int
	// text are the words of all pages on the way, without the tags.
	text string
	// links are the addresses, from the site's root, that the last page leads to.
	links []string
}

// leads says whether the address ended at a page whose address begins like that, in whichever language, or at one that
// offers it.
func (a *found) leads(path string) bool {
	begins := func(at string) bool { return strings.HasPrefix(strings.TrimPrefix(at, "en/"), path) }
	return begins(a.path) || slices.ContainsFunc(a.links, begins)
}

var (
	refresh = regexp.MustCompile(`<meta http-equiv="refresh" content="0; ?url=([^"]*)"`)
	anchor  = regexp.MustCompile(`<a [^>]*href="([^"#]*)`)
	tags    = regexp.MustCompile(`(?s)<(style|script)\b.*?</(style|script)>|<[^>]*>`)
)

// most is how many pages may send somebody on before it is no longer one hop.
const most = 1

// byFiles follows an address, "Q/7K3FAPQ/", through the files of a folder, as a host does that knows no redirects. The
// error is what an official would be told.
func byFiles(t *testing.T, public, path string) (a found) {
	t.Helper()
	a.path = path
	for {
		data, err := os.ReadFile(filepath.Join(public, filepath.FromSlash(a.path), "index.html"))
		if err != nil {
			t.Errorf("%s: nothing answers at %s", path, a.path)
			return a
		}
		a.text += plain(string(data)) + "\n"
		if a.place != "" && !strings.Contains(string(data), `id="`+a.place+`"`) {
			t.Errorf("%s: %s has no place %s", path, a.path, a.place)
		}
		m := refresh.FindSubmatch(data)
		if m == nil {
			for _, l := range anchor.FindAllSubmatch(data, -1) {
				if to := html.UnescapeString(string(l[1])); !strings.Contains(to, ":") {
					a.links = append(a.links, join(a.path, to))
				}
			}
			return a
		}
		if a.hops++; a.hops > most {
			t.Errorf("%s: sent on more than once, by %s", path, a.path)
			return a
		}
		to := html.UnescapeString(string(m[1]))
		to, a.place, _ = strings.Cut(to, "#")
		a.path = join(a.path, to)
	}
}

// join is a relative address, seen from the folder at.
func join(at, to string) string {
	out := filepath.ToSlash(filepath.Join(filepath.FromSlash(at), filepath.FromSlash(to)))
	if out == "." {
		return ""
	}
	return out + "/"
}

func plain(page string) string {
	return strings.Join(strings.Fields(html.UnescapeString(tags.ReplaceAllString(page, " "))), " ")
}
