package board

import (
	"regexp"
	"strings"
)

// URL is an address on the web: https, or http with a warning.
type URL string

// ParseURL takes an https or http address with a host. The scheme may be in capitals; it becomes lower case.
func ParseURL(s string) (URL, error) {
	u, ok := readURL(s)
	if ok {
		return u, nil
	}
	if OnDisk(s) {
		return "", fault("own-disk", "value", s, "guess", "")
	}
	if found := urlInside.FindAllString(s, 2); len(found) > 1 {
		return "", fault("one-only", "value", s, "guess", sure(readURL, strings.TrimRight(found[0], ".")))
	}
	return "", fault("url-form", "value", s, "guess", sure(readURL, guessURL(s)))
}

var (
	urlInside = regexp.MustCompile(`(?i)https?://[^\s,;]+`)
	urlForm   = regexp.MustCompile(`^(?i)(https?)://([\p{L}\p{N}][\p{L}\p{N}._-]*|\[[0-9a-f:.]+\])(:[0-9]{1,5})?([/?#][^\s<>"\\^` + "`" + `{|}\x00-\x20\x7f]*)?$`)
)

func readURL(s string) (URL, bool) {
	m := urlForm.FindStringSubmatch(s)
	if m == nil {
		return "", false
	}
	return URL(strings.ToLower(m[1]) + s[len(m[1]):]), true
}

var (
	// brokenScheme is https:// with a slip of the finger: htps://, https:/, https//, http;//, hxxps:\\.
	brokenScheme = regexp.MustCompile(`^(?i)([a-z]{3,7})(:/+|://|//+|;/+|:\\+|\.//?|/+:?/+| ?: ?// ?|:)(.*)$`)
	// bareHost is an address without its scheme: www.abc.vn, abc.gov.vn/x.
	bareHost = regexp.MustCompile(`^(?i)(www\.)?[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}(:[0-9]+)?([/?#].*)?$`)
	// fileName is a file's name, which looks like a host.
	fileName = regexp.MustCompile(`^(?i)[^/]+\.(yaml|yml|md|html?|pdf|docx?|xlsx?|odt|ods|rtf|txt|zip|png|jpe?g|webp|gif|mp3|m4a|ogg)$`)
	diskPath = regexp.MustCompile(`^(?i)([a-z]:[\\/]|\\\\|file:)`)
)

// OnDisk says whether s is a file's place on somebody's own computer.
func OnDisk(s string) bool { return diskPath.MatchString(s) }

// guessURL is the address that was meant: with its scheme, without spaces.
func guessURL(s string) string {
	s = strings.Trim(s, " <>.,;")
	if host, path, ok := strings.Cut(strings.TrimPrefix(strings.TrimPrefix(s, "https://"), "http://"), "/"); ok && !strings.Contains(host, " ") {
		if inside := strings.TrimSpace(path); strings.Contains(inside, " ") && urlForm.MatchString("https://"+host+"/") {
			return s[:len(s)-len(path)] + strings.ReplaceAll(inside, " ", "%20")
		}
	}
	s = strings.Join(strings.Fields(s), "")
	if m := brokenScheme.FindStringSubmatch(s); m != nil {
		if scheme := strings.ToLower(m[1]); scheme == "http" || slip(scheme, "http") && !slip(scheme, "https") {
			return "http://" + m[3]
		} else if scheme == "https" || slip(scheme, "https") {
			return "https://" + m[3]
		}
		return ""
	}
	if bareHost.MatchString(s) && !fileName.MatchString(s) {
		return "https://" + s
	}
	return ""
}
