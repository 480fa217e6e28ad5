package machine

import (
	"fmt"
	"regexp"
	"strings"
)

// The files for nginx (1.11.7 or later), below the site's root: the sizes of its tables and the tables themselves, for the
// http block, and what a server block does with them.
const (
	NginxSizePath   = "redirects/nginx-size.conf"
	NginxHTTPPath   = "redirects/nginx-http.conf"
	NginxServerPath = "redirects/nginx-server.conf"
)

// name is what the variables of this board begin with, so that one nginx may serve many boards.
func (r *Routes) name() string {
	var b strings.Builder
	b.WriteString("$bangtin_")
	_, rest, _ := strings.Cut(r.Base, "://")
	for _, c := range []byte(strings.ToLower(strings.TrimSuffix(rest, "/"))) {
		if c >= 'a' && c <= 'z' || c >= '0' && c <= '9' {
			b.WriteByte(c)
		} else {
			b.WriteByte('_')
		}
	}
	return b.String()
}

// NginxSize are the sizes of nginx's tables. They may be said once in a server, by the largest board of it.
func (r *Routes) NginxSize() []byte {
	n, longest := 0, 0
	r.rows(func(row Route) {
		n++
		longest = max(longest, len(row.From))
	})
	// nginx looks for a table without long chains up to the first, and refuses a key that is longer than the second.
	return fmt.Appendf(nil, "map_hash_max_size %d;\nmap_hash_bucket_size %d;\n", max(2048, powerOf2(n)*2), max(128, powerOf2(longest+64)))
}

// NginxHTTP are the tables. nginx compares their keys without regard to case.
func (r *Routes) NginxHTTP() []byte {
	v, roots := r.name(), r.roots()
	b := fmt.Appendf(nil, `# Made anew by every build. In the http block, after %[1]s.
# Names of the server: %[2]s
map $uri %[3]s_path { volatile; default ""; "~^%[4]s(?<bangtin_p>.*?)/?(?:index\.html)?$" $bangtin_p; }
map %[3]s_path %[3]s_head { volatile; default ""; "~*^q/(?<bangtin_h>[0-9a-z]+)[.-]" $bangtin_h; }
map %[3]s_page %[3]s_other { volatile; default ""; "" %[3]s_head; }
`, NginxSizePath, strings.Join(r.hosts(), " "), v, roots)
	for _, table := range []struct {
		name   string
		status int
		value  func(Route) string
	}{
		{"to", 302, func(row Route) string { return row.To }},
		{"page", 200, func(row Route) string { return row.From }},
		{"gone", 410, func(row Route) string { return row.From }},
	} {
		b = fmt.Appendf(b, "map %s_path %s_%s {\nvolatile;\ndefault \"\";\n", v, v, table.name)
		r.rows(func(row Route) {
			if row.Status == table.status {
				b = fmt.Appendf(b, "\"%s\" \"%s\";\n", row.key(), r.nginxValue(table.value(row)))
			}
		})
		b = append(b, "}\n"...)
	}
	return b
}

// nginxValue is where to lead, never empty: the board's first page is its root.
func (r *Routes) nginxValue(to string) string { return r.base() + to }

// NginxServer is what a server does with the tables.
func (r *Routes) NginxServer() []byte {
	v, base := r.name(), r.base()
	var b []byte
	head := func(indent string) {
		for _, h := range headers {
			b = fmt.Appendf(b, "%sadd_header %s \"%s\" always;\n", indent, h.name, h.value)
		}
	}
	b = fmt.Appendf(b, "# Made anew by every build. In the server block; it needs the tables of %s.\n", NginxHTTPPath)
	head("")
	b = fmt.Appendf(b, `absolute_redirect off;
index index.html;
error_page 404 %[1]s404.html;
error_page 410 @bangtin_gone;
if (%[2]s_gone) { return 410; }
if (%[2]s_to) { return 302 %[2]s_to; }
location @bangtin_gone { rewrite ^ $%[4]s_gone}index.html break; }
location ^~ %[1]sredirects/ { return 404; }
location ^~ %[1]s.bangtin/ { return 404; }
# Short addresses, as people type them.
location ~* "^%[3]sq(?:/|$)" {
`, base, v, r.roots(), "{"+v[1:])
	for range typedLetters {
		b = fmt.Appendf(b, "\trewrite \"(?i)^(%[1]sq/[^/]*?)o([^/]*)(/.*)?$\" \"$10$2$3\";\n\trewrite \"(?i)^(%[1]sq/[^/]*?)[il]([^/]*)(/.*)?$\" \"$11$2$3\";\n", r.roots())
	}
	b = fmt.Appendf(b, `	if (%[1]s_to) { return 302 %[1]s_to; }
	if (%[1]s_other) { return 302 %[2]sQ/%[1]s_other/; }
	if (%[1]s_page = "") { return 404; }
	if ($uri != %[1]s_page) { return 302 %[1]s_page; }
	rewrite (.*) $1index.html break;
}
# The open data may be read by pages of other hosts.
location ~ "\.json$" {
	add_header Access-Control-Allow-Origin "*" always;
`, v, base)
	head("\t")
	b = fmt.Appendf(b, "}\n# Browsers must see a new service worker at once.\nlocation = %ssw.js {\n\tadd_header Cache-Control no-cache always;\n", base)
	head("\t")
	b = append(b, "}\nlocation ~ \"\\.webmanifest$\" {\n\tdefault_type application/manifest+json;\n"...)
	head("\t")
	b = append(b, "}\n"...)
	for _, old := range r.before() {
		if old != "/" { // everything would be below it
			b = fmt.Appendf(b, "location ^~ %s { rewrite \"^%s([A-Za-z0-9._~-][A-Za-z0-9._~/-]*)?$\" %s$1 redirect; return 404; }\n", old, regexp.QuoteMeta(old), base)
		}
	}
	return b
}

// typedLetters is how many letters of a code may have been read as others: O for 0, I and L for 1.
const typedLetters = 7
