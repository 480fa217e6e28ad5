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
		if b.File(ref.ID) == nil && !refused(ref.ID) {
			r.faults.Report("unknown-file", pos, "path", ref.ID, "guess", names.file(ref.ID))
		}
		return
	case board.IndicatorKind:
		if b.Indicator(board.ID(ref.ID)) == nil && !indicatorsBroken(b) {
			r.faults.Report("unknown-ref", pos, "kind", "indicator", "id", ref.ID, "guess", fold.Nearest(ref.ID, names.indicators()))
		}
		return
	}
	target := b.Find(ref.Kind, ref.ID)
	switch {
	case target == nil && b.IsBroken(ref.Kind, strings.ToLower(ref.ID)):
	case target == nil && !ref.Loose:
		r.faults.Report("unknown-ref", pos, "kind", ref.Kind.String(), "id", ref.ID, "guess", names.record(ref.Kind, ref.ID))
	case target != nil && ref.Anchor != "":
		to := r.shown(b, rec, target)
		anchors := append(slices.Clone(board.Sections(ref.Kind)), to.Anchors...)
		if !slices.Contains(anchors, ref.Anchor) && len(to.Spoilt) == 0 {
			r.faults.Report("unknown-anchor", pos, "anchor", ref.Anchor, "id", ref.ID, "guess", fold.Nearest(ref.Anchor, anchors))
		}
	}
}

// shown is the record on whose page a link of rec to target ends: rec itself where that is meant, so that each version
// of a procedure may lead to its own headings; of another procedure the version in force.
func (r *run) shown(b *board.Board, rec *board.Record, target board.Noun) *board.Record {
	to := target.Rec()
	switch {
	case to.Kind == rec.Kind && to.ID == rec.ID:
		return rec
	case to.Kind == board.ProcedureKind:
		return b.ProcedureOn(to.ID, r.Today).Rec()
	}
	return to
}

// indicatorsBroken says whether indicators.yaml, or one of its indicators, could not be read.
func indicatorsBroken(b *board.Board) bool {
	return b.IsBroken(board.IndicatorKind, "indicators") || slices.ContainsFunc(b.Indicators, func(i *board.Indicator) bool { return i.ID == "" })
}

// candidates are the names that may have been meant, gathered when the first is asked for.
type candidates struct {
	b     *board.Board
	ids   map[board.Kind][]string
	files map[string][]string // by the folder at the top, from there
}

func (c *candidates) record(kind board.Kind, id string) string {
	if c.ids == nil {
		c.ids = map[board.Kind][]string{}
		c.b.Nouns(func(n board.Noun) {
			rec := n.Rec()
			c.ids[rec.Kind] = append(c.ids[rec.Kind], string(rec.ID))
		})
		for _, x := range c.b.Broken {
			c.ids[x.Kind] = append(c.ids[x.Kind], string(x.ID))
		}
	}
	return fold.Nearest(id, c.ids[kind])
}

// file guesses a file, as its place would have it written: from the folder that the place takes its files from. The
// same name in other letters or another folder below comes before one that is nearly like it.
func (c *candidates) file(name string) string {
	top, below, _ := strings.Cut(name, "/")
	if c.files == nil {
		c.files = map[string][]string{}
		for _, f := range c.b.Files {
			folder, rest, _ := strings.Cut(f.Path, "/")
			c.files[folder] = append(c.files[folder], rest)
		}
	}
	for _, f := range c.files[top] {
		if fold.Fold(path.Base(f)) == fold.Fold(path.Base(below)) {
			return f
		}
	}
	return fold.Nearest(below, c.files[top])
}

func (c *candidates) indicators() []string {
	var out []string
	for _, i := range c.b.Indicators {
		out = append(out, string(i.ID))
	}
	return append(out, board.BuiltinIndicators...)
}
