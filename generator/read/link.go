package read

import (
	"path"
	"strings"

	"bangtin/generator/board"
	"bangtin/generator/diag"
)

// link checks the form of a link's destination and notes the reference it makes.
func (d *decoder) link(s *source, dest string, spot board.Spot) {
	scheme, rest, ok := strings.Cut(dest, ":")
	if !ok {
		if strings.HasPrefix(dest, "#") {
			d.rec.Refs = append(d.rec.Refs, board.Ref{Kind: d.rec.Kind, ID: string(d.rec.ID), Anchor: dest[1:], Spot: spot})
			return
		}
		d.spotFault(s, spot, "link-relative", "value", dest, "guess", guessScheme(dest))
		return
	}
	id, anchor, _ := strings.Cut(rest, "#")
	switch kind := board.KindNamed(scheme); {
	case kind == board.FormKind:
		d.rec.Refs = append(d.rec.Refs, board.Ref{Kind: kind, ID: "forms/" + id, Spot: spot})
	case kind.Segment() != "":
		d.rec.Refs = append(d.rec.Refs, board.Ref{Kind: kind, ID: id, Anchor: anchor, Spot: spot})
	case scheme == "https", scheme == "mailto", scheme == "tel":
	case scheme == "http":
		d.spotFault(s, spot, "url-http", "value", dest)
	default:
		d.spotFault(s, spot, "link-scheme", "value", scheme+":")
	}
}

// guessScheme is what a relative link was probably meant to be: its folder or extension tells the kind.
func guessScheme(dest string) string {
	dest, _, _ = strings.Cut(dest, "#")
	id := path.Base(strings.TrimSuffix(dest, "/"))
	for _, ext := range []string{".yaml", ".yml", ".md"} {
		id = strings.TrimSuffix(id, ext)
	}
	if !board.IsID(id) {
		return ""
	}
	for _, part := range strings.Split(path.Dir(dest), "/") {
		if k := board.KindOfFolder(part); k != board.NoKind && k.Segment() != "" {
			return k.String() + ":" + id
		}
	}
	if _, err := board.ParseCode(id); err == nil {
		return board.ProcedureKind.String() + ":" + id
	}
	return ""
}

// image checks a picture's source: a file below assets/.
func (d *decoder) image(s *source, dest string, spot board.Spot) {
	if strings.Contains(dest, ":") || strings.HasPrefix(dest, "/") || path.Clean(dest) != dest || strings.HasPrefix(dest, "..") {
		d.spotFault(s, spot, "path-form", "value", dest)
		return
	}
	d.rec.Refs = append(d.rec.Refs, board.Ref{Kind: board.FormKind, ID: "assets/" + dest, Spot: spot})
}

func (d *decoder) rawHTML(s *source, spot board.Spot, text string) {
	if len(text) > 40 {
		text = strings.ToValidUTF8(text[:40], "") + "…"
	}
	d.spotFault(s, spot, "raw-html", "value", text)
}

func (d *decoder) spotFault(s *source, spot board.Spot, code string, args ...string) {
	d.add(s, diag.New(code, diag.Pos{File: s.file, Line: int(spot.Line), Col: int(spot.Col)}, args...))
}
