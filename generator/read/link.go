package read

import (
	"errors"
	"net/url"
	"path"
	"regexp"
	"slices"
	"strings"

	"bangtin/generator/board"
	"bangtin/generator/diag"
	"bangtin/generator/fold"
)

// harmful are the schemes that run or open something on the reader's side.
var harmful = []string{"javascript", "data", "vbscript"}

// link checks the form of a link's destination and notes the reference it makes.
func (d *decoder) link(s *source, dest string, spot board.Spot) {
	scheme, rest, ok := strings.Cut(dest, ":")
	if anchor, ok := strings.CutPrefix(dest, "#"); ok {
		d.rec.Refs = append(d.rec.Refs, board.Ref{Kind: d.rec.Kind, ID: string(d.rec.ID), Anchor: anchor, Spot: spot})
		return
	}
	kind := board.KindNamed(scheme)
	switch {
	case board.OnDisk(dest):
		d.spotFault(s, spot, "own-disk", "value", dest, "guess", "")
	case !ok:
		d.spotFault(s, spot, "link-relative", "value", dest, "guess", guessLink(dest))
	case kind == board.FormKind:
		d.formLink(s, rest, spot)
	case kind.Segment() != "":
		id, anchor, _ := strings.Cut(rest, "#")
		d.rec.Refs = append(d.rec.Refs, board.Ref{Kind: kind, ID: id, Anchor: anchor, Spot: spot})
	case slices.Contains(harmful, strings.ToLower(scheme)):
		d.spotFault(s, spot, "link-scheme", "value", scheme+":")
	default:
		d.farLink(s, scheme, rest, spot)
	}
}

// formLink checks a link to a form, whose path starts from forms/.
func (d *decoder) formLink(s *source, rest string, spot board.Spot) {
	file, _, _ := strings.Cut(rest, "#")
	if plain, err := url.PathUnescape(file); err == nil {
		file = plain
	}
	folder := board.FormKind.Folder() + "/"
	if _, err := board.ParseFilePath(file, folder); err != nil {
		guess := guessOf(err)
		if guess != "" {
			guess = board.FormKind.String() + ":" + guess
		}
		d.spotFault(s, spot, "path-form", "value", file, "guess", guess)
		return
	}
	d.rec.Refs = append(d.rec.Refs, board.Ref{Kind: board.FormKind, ID: folder + file, Spot: spot})
}

// farLink checks a link that leads away from the board.
func (d *decoder) farLink(s *source, scheme, rest string, spot board.Spot) {
	dest := scheme + ":" + rest
	var err error
	switch scheme {
	case "https", "http":
		_, err = board.ParseURL(dest)
		if err == nil && scheme == "http" {
			d.spotFault(s, spot, "url-http", "value", dest)
		}
	case "mailto":
		address, _, _ := strings.Cut(rest, "?")
		_, err = board.ParseEmail(address)
	case "tel":
		_, err = board.ParsePhone(rest)
	default:
		d.spotFault(s, spot, "link-kind", "value", dest, "guess", guessLink(dest))
	}
	var fault *board.Fault
	if errors.As(err, &fault) {
		d.spotFault(s, spot, fault.Code, fault.Args...)
	}
}

// guessOf is what a constructor's refusal says was meant.
func guessOf(err error) string {
	var fault *board.Fault
	if !errors.As(err, &fault) {
		return ""
	}
	return diag.Diagnostic{Args: fault.Args}.Arg("guess")
}

// guessLink is what a link without a scheme that we know was probably meant to be.
func guessLink(dest string) string {
	if scheme, rest, ok := strings.Cut(dest, ":"); ok {
		if kind := kindMeant(scheme); kind != board.NoKind {
			return kind.String() + ":" + strings.TrimSpace(rest)
		}
	}
	if far, err := board.ParseURL(dest); err == nil { // its scheme in capitals
		return string(far)
	}
	if _, err := board.ParseEmail(dest); err == nil {
		return "mailto:" + dest
	}
	if guess := guessScheme(dest); guess != "" {
		return guess
	}
	if formFile.MatchString(dest) && !strings.Contains(dest, "://") {
		folder := board.FormKind.Folder() + "/"
		file := dest
		if _, err := board.ParseFilePath(dest, folder); err != nil {
			file = guessOf(err)
		}
		if file != "" {
			return board.FormKind.String() + ":" + file
		}
	}
	_, err := board.ParseURL(dest)
	return guessOf(err)
}

// formFile is the name of a file that forms/ may hold.
var formFile = regexp.MustCompile(`(?i)\.(pdf|docx?|xlsx?|odt|ods|rtf|txt|zip)$`)

// linkKinds are the kinds that a link can lead to.
var linkKinds = append(slices.Clone(board.PageKinds), board.FormKind)

// kindMeant is the kind of record that a scheme was meant to name: its folder, its Vietnamese name, a slip of the
// finger.
func kindMeant(scheme string) board.Kind {
	word := fold.Slug(scheme)
	var names []string
	for _, k := range linkKinds {
		if word == k.String() || word == k.Folder() || word == k.Segment() {
			return k
		}
		names = append(names, k.String(), k.Segment())
	}
	if len(word) < 4 {
		return board.NoKind
	}
	near := fold.Nearest(word, names)
	for _, k := range linkKinds {
		if near != "" && (near == k.String() || near == k.Segment()) {
			return k
		}
	}
	return board.NoKind
}

// guessScheme is what a relative link to a record was probably meant to be: its folder, the site's address or the
// form of a code tell the kind.
func guessScheme(dest string) string {
	dest, _, _ = strings.Cut(dest, "#")
	id := path.Base(strings.TrimSuffix(dest, "/"))
	for _, ext := range []string{".yaml", ".yml", ".md", ".html"} {
		id = strings.TrimSuffix(id, ext)
	}
	if !board.IsID(id) {
		return ""
	}
	for _, part := range strings.Split(path.Dir(strings.TrimSuffix(dest, "/")), "/") {
		for _, k := range board.PageKinds {
			if part == k.Folder() || part == k.Segment() {
				return k.String() + ":" + id
			}
		}
	}
	if _, err := board.ParseCode(id); err == nil {
		return board.ProcedureKind.String() + ":" + id
	}
	return ""
}

// image checks a picture's source: a file below assets/.
func (d *decoder) image(s *source, dest string, spot board.Spot) {
	if farImage.MatchString(dest) {
		d.spotFault(s, spot, "image-far", "value", dest)
		return
	}
	const folder = "assets/"
	_, err := board.ParseFilePath(dest, folder)
	var fault *board.Fault
	if errors.As(err, &fault) {
		d.spotFault(s, spot, fault.Code, fault.Args...)
		return
	}
	d.rec.Refs = append(d.rec.Refs, board.Ref{Kind: board.FormKind, ID: folder + dest, Spot: spot})
}

// farImage is a picture that lies on somebody else's site, or in the link itself, as Word and mail programs leave it.
var farImage = regexp.MustCompile(`(?i)^([a-z]+:)?//|^data:`)

// deadLink is what stays in a text of a link that is none: a space before its address, a bracket left open.
var deadLink = regexp.MustCompile(`\[[^\[\]\n]+\]\[[^\[\]\n]*\]|\[[^\[\]\n]+\](?: \((?:[a-z-]+:|\.\./|https?)[^\s)]+\)|\((?:[a-z-]+:|\.\./)[^)\n]*)`)

// tightHeading is a heading without the space behind its signs.
var tightHeading = regexp.MustCompile(`(?m)^#{1,6}[\pL]`)

// lineLink is a link in a text of one line, which takes none.
var lineLink = regexp.MustCompile(`\[[^\[\]]+\]\((?:[a-z-]+:|\.\./|#)[^)]*\)`)

// deadLinks warns of links that Markdown leaves as text, which citizens would read as it is.
func (m *prosewriter) deadLinks() {
	if strings.IndexByte(m.src, '[') < 0 {
		return
	}
	var shown strings.Builder
	for _, n := range m.nodes {
		if n.Kind == board.TextNode {
			shown.WriteString(n.S)
		}
	}
	if !strings.Contains(shown.String(), "[") {
		return
	}
	for _, dead := range deadLink.FindAllString(shown.String(), -1) {
		if at := strings.Index(m.src, dead); at >= 0 {
			m.d.spotFault(m.s, m.spotAt(at), "link-broken", "value", dead)
		}
	}
}

func (d *decoder) rawHTML(s *source, spot board.Spot, text string) {
	if strings.HasPrefix(text, "</") {
		return // its opening was told
	}
	if len(text) > 40 {
		text = strings.ToValidUTF8(text[:40], "") + "…"
	}
	d.spotFault(s, spot, "raw-html", "value", text)
}

func (d *decoder) spotFault(s *source, spot board.Spot, code string, args ...string) {
	d.add(s, diag.New(code, diag.Pos{File: s.file, Line: int(spot.Line), Col: int(spot.Col)}, args...))
}
