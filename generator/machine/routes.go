package machine

import (
	"iter"
	"math/bits"
	"net/url"
	"regexp"
	"slices"
	"strings"
)

// Route is how a server answers one address of the board. Addresses are folders from the board's root, "Q/7K3FAPQ/".
type Route struct {
	From string
	// Status is 302 for an address that leads on at once, 410 for one of a record that is gone, and 200 for a short address
	// whose page says something first: that is known so that it is found however it was typed.
	Status int
	// To is where a 302 leads, with a place on the page or without.
	To string
}

// Routes are the answers of a board, from which the files for servers are made. What an address leads to is always a path of
// the board: a row that holds anything but the letters of paths is left out, and so is one that would lead to itself.
type Routes struct {
	// Rows gives each address once; it is gone through again for each file.
	Rows iter.Seq[Route]
	// Base is where the board stands now, a whole address; Before are those under which it stood once.
	Base   string
	Before []string
	// Languages are the codes that stand below a short address, in small letters.
	Languages []string
}

// rows are the rows that may stand in a file. A server does not start with two for one address, and some fold case.
func (r *Routes) rows(do func(Route)) {
	seen := map[string]bool{}
	for row := range r.Rows {
		page, place, _ := strings.Cut(row.To, "#")
		folded := strings.ToLower(row.From)
		if row.From != "" && safe(row.From) && safe(page) && plain(place) && page != row.From && !seen[folded] {
			seen[folded] = true
			do(row)
		}
	}
}

// safe says whether a text is a folder from the board's root and nothing else: no host can be read out of it, no step
// upwards, and no word of a server's language.
func safe(folder string) bool {
	if folder == "" {
		return true // the board's first page
	}
	if !strings.HasSuffix(folder, "/") {
		return false
	}
	for part := range strings.SplitSeq(strings.TrimSuffix(folder, "/"), "/") {
		if part == "" || part == "." || part == ".." || !plain(part) {
			return false
		}
	}
	return true
}

// plain says whether a text holds letters of ASCII, digits, and signs that mean nothing to a server.
func plain(s string) bool {
	for i := range len(s) {
		c := s[i]
		if (c|0x20 < 'a' || c|0x20 > 'z') && (c < '0' || c > '9') && c != '.' && c != '-' && c != '_' {
			return false
		}
	}
	return true
}

// short says whether an address is a short one.
func (r Route) short() bool { return strings.HasPrefix(r.From, "Q/") }

// key is an address without its closing slash.
func (r Route) key() string { return strings.TrimSuffix(r.From, "/") }

// base is the path of base_url, with "/" at both ends; "/" where it has none that is plain.
func (r *Routes) base() string { return pathOf(r.Base) }

// before are the paths under which the board stood once and stands no more, each once.
func (r *Routes) before() []string {
	var out []string
	seen := map[string]bool{r.base(): true}
	for _, host := range r.Before {
		if path := pathOf(host); !seen[path] {
			seen[path] = true
			out = append(out, path)
		}
	}
	return out
}

// roots is a pattern of all paths under which short addresses are understood, the longest first: one may begin like another.
func (r *Routes) roots() string {
	all := append([]string{r.base()}, r.before()...)
	slices.SortStableFunc(all, func(a, b string) int { return len(b) - len(a) })
	for i := range all {
		all[i] = regexp.QuoteMeta(all[i])
	}
	return "(?:" + strings.Join(all, "|") + ")"
}

func pathOf(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return "/"
	}
	path := strings.Trim(u.Path, "/")
	if path == "" || !safe(path+"/") {
		return "/"
	}
	return "/" + path + "/"
}

// hosts are the names of all hosts, the present one first, each once.
func (r *Routes) hosts() []string {
	var out []string
	seen := map[string]bool{}
	for _, address := range append([]string{r.Base}, r.Before...) {
		if u, err := url.Parse(address); err == nil && u.Hostname() != "" && plain(u.Hostname()) && !seen[u.Hostname()] {
			seen[u.Hostname()] = true
			out = append(out, u.Hostname())
		}
	}
	return out
}

// headers are those that a page cannot carry itself: frame-ancestors counts in no meta tag (CSP Level 3, 6.4.2).
var headers = []struct{ name, value string }{
	{"Content-Security-Policy", "frame-ancestors 'none'"},
	{"X-Content-Type-Options", "nosniff"},
	{"Referrer-Policy", "no-referrer"},
}

// powerOf2 is the least power of two that is at least n.
func powerOf2(n int) int { return 1 << bits.Len(uint(max(n, 1)-1)) }
