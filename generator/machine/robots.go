package machine

// Robots is robots.txt (RFC 9309): every program may read everything, and finds the sitemap. Pages that search engines
// should not show say so themselves; a program kept from reading them would not see that.
func Robots(sitemap string) []byte {
	return []byte("User-agent: *\nAllow: /\n\nSitemap: " + sitemap + "\n")
}
