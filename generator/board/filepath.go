package board

import (
	"path"
	"strings"
)

// FilePath is a path below forms/ or assets/, with "/" on every system.
type FilePath string

// ParseFilePath takes a path below folder ("forms/" or "assets/"), which is not said again.
func ParseFilePath(s, folder string) (FilePath, error) {
	if isFilePath(s, folder) {
		return FilePath(s), nil
	}
	guess := guessPath(s, folder)
	if OnDisk(s) {
		return "", fault("own-disk", "value", s, "guess", guess)
	}
	return "", fault("path-form", "value", s, "guess", guess)
}

func isFilePath(s, folder string) bool {
	return s != "" && s != "." && s != ".." && path.Clean(s) == s && !path.IsAbs(s) && !strings.HasPrefix(s, "../") &&
		(folder == "" || !strings.HasPrefix(s, folder)) && !strings.ContainsAny(s, "\\:*?\"<>|\x00\n")
}

// guessPath is the path that was meant: with slashes, from the folder on. Of a place on somebody's own computer it is
// what follows the folder's name, or the file's name alone.
func guessPath(s, folder string) string {
	disk := OnDisk(s)
	p := path.Clean(strings.ReplaceAll(strings.TrimSpace(s), `\`, "/"))
	if i := strings.LastIndex("/"+p, "/"+folder); i >= 0 {
		p = p[i+len(folder):]
	} else if disk {
		p = path.Base(p)
	}
	for strings.HasPrefix(p, "../") || strings.HasPrefix(p, "/") {
		p = strings.TrimPrefix(strings.TrimPrefix(p, ".."), "/")
	}
	if !isFilePath(p, folder) {
		return ""
	}
	return p
}
