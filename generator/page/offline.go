package page

import (
	"encoding/json"
	"io/fs"
	"regexp"
	"strings"

	"bangtin/generator/board"
	"bangtin/generator/lang"
	"bangtin/generator/ledger"
)

// offlineScript is the script that brings the service worker, says that a page was kept, and saves an office's set.
const offlineScript = "offline.js"

// keepWords are what that script says: its name for each, and the catalogue's.
var keepWords = [][2]string{
	{"kept", "page.keep-kept"}, {"save", "page.keep-save"}, {"asking", "page.keep-asking"}, {"size", "page.keep-size"},
	{"load", "page.keep-load"}, {"cancel", "page.keep-cancel"}, {"saving", "page.keep-saving"}, {"saved", "page.keep-saved"},
	{"partly", "page.keep-partly"}, {"renew", "page.keep-renew"}, {"newest", "page.keep-newest"}, {"drop", "page.keep-drop"},
	{"failed", "page.keep-failed"}, {"full", "page.keep-full"}, {"stopped", "page.keep-stopped"}, {"again", "page.keep-again"},
}

// makeOffline is the script with its words in all languages.
func makeOffline(fsys fs.FS, catalogs []*lang.Catalog) (File, error) {
	return worded(fsys, catalogs, offlineScript, keepWords, "offline/page.js")
}

// worded is a script made of several files, with what it says in all languages.
func worded(fsys fs.FS, catalogs []*lang.Catalog, path string, names [][2]string, from ...string) (File, error) {
	src, err := together(fsys, from)
	if err != nil {
		return File{}, err
	}
	all := map[string]map[string]string{}
	for _, c := range catalogs {
		words := map[string]string{}
		for _, w := range names {
			words[w[0]] = c.T(w[1])
		}
		all[c.Code] = words
	}
	words, err := json.Marshal(all) // with its keys sorted
	if err != nil {
		return File{}, err
	}
	return File{path, []byte(unindent(strings.Replace(src, "{words}", string(words), 1)))}, nil
}

var (
	lineComment = regexp.MustCompile(`(?m)^\s*//.*\n`)
	indentation = regexp.MustCompile(`(?m)^\s+`)
)

// unindent takes lines of comment and the indentation out of a script. It knows no strings: ours have no line that begins in
// one.
func unindent(js string) string {
	return indentation.ReplaceAllString(lineComment.ReplaceAllString(js, ""), "")
}

// Worker is the source of the service worker, or of the one that takes an earlier one away.
func (p *Pages) Worker() (string, error) {
	name := "offline/gone.js"
	if p.offline() {
		name = "offline/worker.js"
	}
	src, err := fs.ReadFile(p.Templates, name)
	return string(src), err
}

// offline says whether telephones may keep the board.
func (c *Config) offline() bool { return c.Boards[0].Site.Outputs.Offline.On() && !c.Portable }

// offlineTags name the manifest and the script in a page's head.
func (p *pen) offlineTags() {
	if p.l.p.offline() {
		p.raws(`<link rel="manifest" href="`, p.up, "manifest.webmanifest\">\n<script src=\"", p.root, offlineScript, "\" defer></script>\n")
	}
}

// setOf is the address, from a page of that place, of the list of an office's whole set; "" where there is none.
func (l *locale) setOf(at place, u *board.Unit) string {
	if u == nil || !l.p.offline() || !l.p.HasSet(l.id, u) {
		return ""
	}
	return at.up + ledger.OfflineSetPath(u.ID)
}

// HasSet says whether an office has a set to keep: the office whose board it is, or on a board of many each that handles
// something.
func (p *Pages) HasSet(lang board.LangID, u *board.Unit) bool {
	l := p.locales[lang]
	if l.office != nil {
		return u.ID == l.office.ID
	}
	return (u.Valid.Until == 0 || u.Valid.Until >= p.Today) && len(l.handled()[u.ID].procedures) > 0
}

// ShortName is the board's name as it stands below its icon.
func (p *Pages) ShortName(lang board.LangID) string {
	l := p.locales[lang]
	if l.office != nil {
		return brief(l.office).S
	}
	return brief(l.b.Site).S
}

// offlineView is the page that says there is no network: html/offline.html.
type offlineView struct {
	Frame
	AZ, Home string
}

// Offline says that there is no network and that a page was not kept; at ledger.OfflinePath. It is shown in the place of
// any page, so its links begin at the host's root.
func (p *Pages) Offline(lang board.LangID) ([]byte, error) {
	l := p.locales[lang]
	at := l.placeAt("", absolute)
	pen := l.pen(at)
	v := &offlineView{AZ: at.up + ledger.AZPath, Home: at.up}
	pen.frame(&v.Frame, topic{title: l.cat.T("page.no-network"), hidden: true})
	return l.finish(pen, "offline", v)
}
