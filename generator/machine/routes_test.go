package machine

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// hostile are pieces that mean something to a server, a shell or a browser.
var hostile = []string{
	"//", "/", "\\", "..", ".", "http:", "https://evil.example", "javascript:", "\r\n", "\n", "\"", "'", ";", "}", "{", "$uri", "$1", "{re.x.1}", "%2f", "%00", "\x00",
	"#", "?", "&", " ", "\t", "@", "é", "Q", "q", "thu-tuc", "1.001193", "7K3FAPQ", "*", "(", ")", "[", "|", "^", "~", "<", ">",
}

func hostileText(r *rand.Rand) string {
	var b strings.Builder
	for range r.IntN(6) {
		b.WriteString(hostile[r.IntN(len(hostile))])
	}
	return b.String()
}

// line is what a row may become in a table: two quoted paths of our own, and nothing else.
var (
	nginxLine = regexp.MustCompile(`^"[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)*" "(/[A-Za-z0-9._-]+)*/(#[A-Za-z0-9._-]*)?";$`)
	caddyLine = regexp.MustCompile(`^\t"[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)*" "(/[A-Za-z0-9._-]+)*/(#[A-Za-z0-9._-]*)?"$`)
)

// TestHostileRows makes files of rows, hosts and languages that were written by somebody who means harm: they have the same
// lines as ever, and every target is a path of the board's own, on no other host.
func TestHostileRows(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	good := &Routes{Base: "https://bang.example.vn/", Rows: slices.Values([]Route(nil))}
	for range 3000 {
		var rows []Route
		for range 5 {
			rows = append(rows, Route{hostileText(r) + "/", []int{200, 302, 410}[r.IntN(3)], hostileText(r) + []string{"/", "", "/#" + hostileText(r)}[r.IntN(3)]})
		}
		x := &Routes{
			Base: good.Base + hostileText(r), Before: []string{hostileText(r), "https://" + hostileText(r), "https://cu.example.vn/" + hostileText(r)},
			Languages: []string{hostileText(r)}, Rows: slices.Values(rows),
		}
		tables(t, string(x.NginxHTTP()), nginxLine, "\"")
		tables(t, string(x.Caddy()), caddyLine, "\t\"")
		for _, file := range [][]byte{x.NginxHTTP(), x.NginxServer(), x.Caddy(), x.Wildcards()} {
			for line := range strings.SplitSeq(string(file), "\n") {
				for _, bad := range []string{"://", "\r", "\x00", "%2f", "/../", " //", "$uri "} {
					if strings.Contains(line, bad) && line[0] != '#' && !strings.HasPrefix(line, "map $uri ") && !strings.HasPrefix(line, "\tif ($uri ") {
						t.Fatalf("%q in %q", bad, line)
					}
				}
			}
		}
	}
}

// tables holds the lines of a file's tables against their form.
func tables(t *testing.T, file string, form *regexp.Regexp, begin string) {
	t.Helper()
	for line := range strings.SplitSeq(file, "\n") {
		if strings.HasPrefix(line, begin) && !form.MatchString(line) {
			t.Fatalf("%q", line)
		}
	}
}

// TestRoutesStand: what is right is there, once, and what would go in a circle is not.
func TestRoutesStand(t *testing.T) {
	x := &Routes{Base: "https://a.example.vn/xa", Before: []string{"https://cu.example.vn/xa-cu/"}, Rows: slices.Values([]Route{
		{"Q/7K3FAPQ/", 302, "thu-tuc/1.001193/#tu_a"}, {"q/7k3fapq/", 302, "thu-tuc/2/"}, {"thu-tuc/3/", 302, "thu-tuc/3/"}, {"thu-tuc/4/", 410, ""},
		{"Q/7K3FAPQ.K7M/", 200, ""}, {"en/", 302, ""},
	})}
	http := string(x.NginxHTTP())
	for want, n := range map[string]int{
		`"Q/7K3FAPQ" "/xa/thu-tuc/1.001193/#tu_a";`: 1, "thu-tuc/2": 0, "thu-tuc/3": 0, `"thu-tuc/4" "/xa/thu-tuc/4/";`: 1,
		`"Q/7K3FAPQ.K7M" "/xa/Q/7K3FAPQ.K7M/";`: 1, `"en" "/xa/";`: 1, "# Names of the server: a.example.vn cu.example.vn\n": 1,
	} {
		if got := strings.Count(http, want); got != n {
			t.Errorf("%s stands there %d times", want, got)
		}
	}
	if got, want := string(x.Wildcards()), "/xa-cu/* /xa/:splat 302\n"; got != want {
		t.Errorf("%q", got)
	}
	if size := string(x.NginxSize()); size != fmt.Sprintf("map_hash_max_size %d;\nmap_hash_bucket_size %d;\n", 2048, 128) {
		t.Error(size)
	}
	if wild := (&Routes{Base: "https://a.example.vn", Rows: x.Rows}).Wildcards(); wild != nil {
		t.Errorf("%q", wild)
	}
}
