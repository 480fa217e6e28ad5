package machine

import (
	"fmt"
	"regexp"
	"strings"
)

// CaddyPath is the file for Caddy (2.6 or later), below the site's root.
const CaddyPath = "redirects/caddy.conf"

// Caddy is what a site block imports, below its root. Caddy compares the keys of a table letter by letter and one after the
// other, so what was typed is folded first, and short addresses have a table of their own.
func (r *Routes) Caddy() []byte {
	b := []byte("# Made anew by every build. In the site block, after root.\n# Names of the site: " + strings.Join(r.hosts(), " ") + "\n")
	for _, table := range []struct {
		name string
		want func(Route) bool
	}{
		{"short_to", func(row Route) bool { return row.Status == 302 && row.short() }},
		{"short_page", func(row Route) bool { return row.Status == 200 && row.short() }},
		{"to", func(row Route) bool { return row.Status == 302 && !row.short() }},
		{"gone", func(row Route) bool { return row.Status == 410 }},
	} {
		b = fmt.Appendf(b, "map {vars.bangtin} {bangtin_%s} {\n", table.name)
		r.rows(func(row Route) {
			if table.want(row) {
				to := row.To
				if row.Status != 302 {
					to = row.From
				}
				b = fmt.Appendf(b, "\t\"%s\" \"%s\"\n", row.key(), r.base()+to)
			}
		})
		b = append(b, "\tdefault \"\"\n}\n"...)
	}
	b = append(b, "header {\n"...)
	for _, h := range headers {
		b = fmt.Appendf(b, "\t%s \"%s\"\n", h.name, h.value)
	}
	b = append(b, "}\n@bangtin_json path *.json\nheader @bangtin_json Access-Control-Allow-Origin \"*\"\n"...)
	b = fmt.Appendf(b, "# Browsers must see a new service worker at once.\nheader %ssw.js Cache-Control no-cache\n", r.base())
	b = append(b, "@bangtin_manifest path *.webmanifest\nheader @bangtin_manifest Content-Type application/manifest+json\n"...)
	b = r.caddyRoute(b)
	return fmt.Appendf(b, `handle_errors {
	@bangtin_lost expression {err.status_code} == 404
	handle @bangtin_lost {
		rewrite * %s404.html
		file_server
	}
}
`, r.base())
}

// caddyRoute is what is done with an address, in order.
func (r *Routes) caddyRoute(b []byte) []byte {
	b = fmt.Appendf(b, `route {
	@bangtin_own path %[1]sredirects/* %[1]s.bangtin/*
	error @bangtin_own 404
	# Short addresses, as people type them: capitals, 0 for O, 1 for I and L.
	@bangtin_short path_regexp bangtin_q (?i)^%[2]sq/([0-9a-z./-]+?)/?(?:index\.html)?$
	route @bangtin_short {
		rewrite * /Q/{re.bangtin_q.1}
`, r.base(), r.roots())
	for c := 'a'; c <= 'z'; c++ {
		b = fmt.Appendf(b, "\t\turi replace %c %c\n", c, typed(c-0x20))
	}
	for _, c := range "OIL" {
		b = fmt.Appendf(b, "\t\turi replace %c %c\n", c, typed(c))
	}
	for _, code := range r.Languages {
		right := strings.ToUpper(code)
		if wrong := strings.Map(typed, right); wrong != right && plain(code) {
			b = fmt.Appendf(b, "\t\turi path_regexp /%s$ /%s\n", wrong, right)
		}
	}
	b = fmt.Appendf(b, `		@bangtin_folded path_regexp bangtin_f ^/(Q/.*)$
		vars @bangtin_folded bangtin {re.bangtin_f.1}
		@bangtin_short_to not vars {bangtin_short_to} ""
		redir @bangtin_short_to {bangtin_short_to} 302
		@bangtin_here vars {http.request.orig_uri.path} {bangtin_short_page}
		handle @bangtin_here {
			rewrite * {bangtin_short_page}index.html
			file_server
		}
		@bangtin_short_page not vars {bangtin_short_page} ""
		redir @bangtin_short_page {bangtin_short_page} 302
		@bangtin_other path_regexp bangtin_o ^/Q/([0-9A-Z]+)[.-]
		redir @bangtin_other %[1]sQ/{re.bangtin_o.1}/ 302
		error 404
	}
	@bangtin_path path_regexp bangtin_p ^%[2]s(.*?)/?(?:index\.html)?$
	vars @bangtin_path bangtin {re.bangtin_p.1}
	@bangtin_to not vars {bangtin_to} ""
	redir @bangtin_to {bangtin_to} 302
	@bangtin_gone not vars {bangtin_gone} ""
	handle @bangtin_gone {
		rewrite * {bangtin_gone}index.html
		file_server {
			status 410
		}
	}
`, r.base(), r.roots())
	for i, old := range r.before() {
		if old != "/" { // everything would be below it
			b = fmt.Appendf(b, "\t@bangtin_old%d path_regexp bangtin_old%d ^%s([A-Za-z0-9._~-][A-Za-z0-9._~/-]*)?$\n\tredir @bangtin_old%d %s{re.bangtin_old%d.1} 302\n",
				i, i, regexp.QuoteMeta(old), i, r.base(), i)
		}
	}
	return append(b, "\tfile_server\n}\n"...)
}

// typed is a capital letter as codes have it: they hold no O, I or L, which are read into 0 and 1.
func typed(c rune) rune {
	switch c {
	case 'O':
		return '0'
	case 'I', 'L':
		return '1'
	}
	return c
}
