package check

import (
	"path"
	"slices"
	"strings"

	"bangtin/generator/board"
	"bangtin/generator/fold"
)

// references finds every id, link, anchor and file that leads nowhere, in every language.
func references(r *run) {
	for _, b := range r.Boards {
		names := &candidates{b: b}
		b.All(func(n board.Noun) {
			rec := n.Rec()
			for _, ref := range rec.Refs {
				r.reference(b, rec, ref, names)
			}
		})
	}
}

func (r *run) reference(b *board.Board, rec *board.Record, ref board.Ref, names *candidates) {
	pos := rec.PosOf(ref)
	switch ref.Kind {
	case board.FormKind:
		if b.File(ref.ID) == nil {
			r.faults.Report("unknown-file", pos, "path", ref.ID, "guess", names.file(ref.ID))
		}
		return
	case board.IndicatorKind:
		if b.Indicator(board.ID(ref.ID)) == nil {
			r.faults.Report("unknown-ref", pos, "kind", ref.Kind.String(), "id", ref.ID, "guess", fold.Nearest(ref.ID, names.indicators()))
		}
		return
	}
	target := b.Find(ref.Kind, ref.ID)
	switch {
	case target == nil && b.IsBroken(ref.Kind, strings.ToLower(ref.ID)):
	case target == nil && !ref.Loose:
		r.faults.Report("unknown-ref", pos, "kind", ref.Kind.String(), "id", ref.ID, "guess", names.record(ref.Kind, ref.ID))
	case target != nil && ref.Anchor != "":
		anchors := append(slices.Clone(board.Sections(ref.Kind)), target.Rec().Anchors...)
		if !slices.Contains(anchors, ref.Anchor) {
			r.faults.Report("unknown-anchor", pos, "anchor", ref.Anchor, "id", ref.ID, "guess", fold.Nearest(ref.Anchor, anchors))
		}
	}
}

// candidates are the names that may have been meant, gathered when the first is asked for.
type candidates struct {
	b     *board.Board
	ids   map[board.Kind][]string
	files []string
}

func (c *candidates) record(kind board.Kind, id string) string {
	if c.ids == nil {
		c.ids = map[board.Kind][]string{}
		c.b.Nouns(func(n board.Noun) {
			rec := n.Rec()
			c.ids[rec.Kind] = append(c.ids[rec.Kind], string(rec.ID))
		})
	}
	return fold.Nearest(id, c.ids[kind])
}

// file guesses a file: the same name in other letters or another folder, then one nearly like it.
func (c *candidates) file(name string) string {
	if c.files == nil {
		for _, f := range c.b.Files {
			c.files = append(c.files, f.Path)
		}
	}
	for _, f := range c.files {
		if fold.Fold(path.Base(f)) == fold.Fold(path.Base(name)) {
			return f
		}
	}
	return fold.Nearest(name, c.files)
}

func (c *candidates) indicators() []string {
	var out []string
	for _, i := range c.b.Indicators {
		out = append(out, string(i.ID))
	}
	return append(out, board.BuiltinIndicators...)
}
