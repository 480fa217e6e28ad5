package page

import (
	"io/fs"
	"path"
	"regexp"
	"strings"
)

// defaultIcon stands where a record names an icon that the set doesn't hold.
const defaultIcon = "file-text"

// icons are the pictures of templates/icons (Lucide, ISC), ready to stand in a page: hidden from screen readers, since
// each stands beside a word, and coloured by the stylesheet.
type icons map[string]string

var (
	svgOpen  = regexp.MustCompile(`(?s)^.*?<svg[^>]*>`)
	svgSpace = regexp.MustCompile(`\s*\n\s*`)
)

func readIcons(fsys fs.FS) (icons, error) {
	names, err := fs.Glob(fsys, "icons/*.svg")
	if err != nil {
		return nil, err
	}
	set := icons{}
	for _, name := range names {
		src, err := fs.ReadFile(fsys, name)
		if err != nil {
			return nil, err
		}
		body := svgSpace.ReplaceAllString(svgOpen.ReplaceAllString(string(src), ""), "")
		body = strings.ReplaceAll(body, " />", "/>")
		set[strings.TrimSuffix(path.Base(name), ".svg")] =
			`<svg class="i" width="24" height="24" viewBox="0 0 24 24" aria-hidden="true">` + body
	}
	return set, nil
}

func (s icons) get(name string) string {
	if svg, ok := s[name]; ok {
		return svg
	}
	return s[defaultIcon]
}
