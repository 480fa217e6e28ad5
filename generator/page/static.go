package page

import (
	"errors"
	"io/fs"
	"regexp"
	"strings"
)

// makeStatic reads the files that all pages share and puts the board's colour into them. A board may leave the scripts
// out: everything works without them.
func (p *Pages) makeStatic() ([]File, error) {
	site := p.Boards[0].Site
	css, err := fs.ReadFile(p.Templates, "style.css")
	if err != nil {
		return nil, err
	}
	files := []File{
		{"favicon.svg", []byte(strings.ReplaceAll(favicon, "#accent", string(site.Theme.Accent().Colour())))},
		{"style.css", []byte(shrink(palette(site.Theme).Replace(string(css))))},
	}
	js, err := makeScript(p.Templates, p.icons, site, p.Catalogs)
	if err != nil {
		return nil, err
	}
	if js != nil {
		files = append(files, File{"script.js", js})
	}
	if site.Outputs.Search.On() {
		for _, f := range lookUp {
			switch text, err := together(p.Templates, f.from); {
			case err == nil:
				files = append(files, File{f.path, []byte(f.shrink(text))})
			case !errors.Is(err, fs.ErrNotExist):
				return nil, err
			}
		}
	}
	if p.offline() {
		f, err := makeOffline(p.Templates, p.Catalogs)
		if err != nil {
			return nil, err
		}
		files = append(files, f)
	}
	return files, nil
}

// lookUp are the files of the look-up, which are fetched when somebody types, and what each is made of.
var lookUp = []struct {
	path   string
	from   []string
	shrink func(string) string
}{
	{"search.js", []string{"search/engine.js", "search/widget.js"}, squeeze},
	{"search.css", []string{"search/search.css"}, shrink},
}

// together is the text of several files.
func together(fsys fs.FS, names []string) (string, error) {
	var b strings.Builder
	for _, name := range names {
		data, err := fs.ReadFile(fsys, name)
		if err != nil {
			return "", err
		}
		b.Write(data)
	}
	return b.String(), nil
}

// favicon is a board with a sheet on it, in the accent colour. It has no ground of its own beyond the board, so that
// it stands on light and dark tabs alike.
const favicon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">` +
	`<rect x="1" y="1" width="30" height="30" rx="6" fill="#accent"/>` +
	`<rect x="7" y="6" width="18" height="20" rx="1.5" fill="#fff"/>` +
	`<path d="M11 12h10M11 16.5h10M11 21h6" stroke="#accent" stroke-width="2" stroke-linecap="round"/>` +
	`<circle cx="16" cy="6.2" r="2.6" fill="#accent" stroke="#fff" stroke-width="1.4"/></svg>
`

var (
	cssComment = regexp.MustCompile(`(?s)/\*.*?\*/`)
	cssSpace   = regexp.MustCompile(`\s+`)
	cssAround  = regexp.MustCompile(` ?([{};,>~]|!important) ?`)
	cssColon   = regexp.MustCompile(`([a-z-]): `)
)

// shrink takes comments and needless spaces out of a stylesheet. It knows no strings: ours hold no comment and no
// double space.
func shrink(css string) string {
	css = cssSpace.ReplaceAllString(cssComment.ReplaceAllString(css, ""), " ")
	css = cssColon.ReplaceAllString(cssAround.ReplaceAllString(css, "$1"), "$1:")
	return strings.TrimSpace(strings.ReplaceAll(css, ";}", "}"))
}
