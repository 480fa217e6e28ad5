package api

import (
	"strings"

	"bangtin/generator/board"
	"bangtin/generator/ledger"
)

// pageOf is the address of a record's page in the pen's language, "" for kinds without pages.
func (p *pen) pageOf(kind board.Kind, id board.ID) string {
	path := ledger.Path(kind, id)
	if path == "" {
		return ""
	}
	return p.l.base + path
}

// target is the whole address of a link or an image within a text, "" where it leads nowhere: then the words stay.
func (p *pen) target(n board.Node) string {
	if n.Kind == board.Image {
		return p.fileAddress("assets/" + n.S)
	}
	scheme, rest, found := strings.Cut(n.S, ":")
	switch {
	case strings.HasPrefix(n.S, "#") && len(n.S) > 1 && p.page != "":
		return p.page + n.S
	case !found:
		return ""
	case scheme == "https" || scheme == "http" || scheme == "tel" || scheme == "mailto":
		return n.S
	case scheme == "form":
		return p.fileAddress("forms/" + rest)
	}
	id, anchor, _ := strings.Cut(rest, "#")
	to := p.l.b.Find(board.KindNamed(scheme), id)
	if to == nil {
		return ""
	}
	address := p.pageOf(to.Rec().Kind, to.Rec().ID)
	if anchor != "" {
		address += "#" + anchor
	}
	return address
}
