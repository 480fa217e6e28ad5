package machine

import "fmt"

// WildcardsPath is the file that static hosts read (Netlify, Cloudflare Pages, GitLab Pages), at the site's root.
const WildcardsPath = "_redirects"

// Wildcards are the rules for static hosts, nil where there are none. They are rules with a star alone, one for each path under
// which the board stood once: hosts cap the rows, know no 410, and some put rules before files, which would hide what the
// pages have to say. There is no rule for small letters below /q/: hosts that fold case would go in a circle.
func (r *Routes) Wildcards() []byte {
	var b []byte
	for _, old := range r.before() {
		if old != "/" {
			b = fmt.Appendf(b, "%s* %s:splat 302\n", old, r.base())
		}
	}
	return b
}
