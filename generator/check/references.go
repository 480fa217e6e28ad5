package check

import (
	"path"
	"regexp"
	"slices"
	"strings"

	"bangtin/generator/board"
	"bangtin/generator/fold"
)

// references finds every id, link, anchor and file that leads nowhere, in every language.
func references(r *run) {
	names := &candidates{r: r}
	for _, b := range r.Boards {
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
			r.faults.Report("unknown-ref", pos, "kind", "indicator", "id", ref.ID, "guess", names.record(ref.Kind, ref.ID))
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
	r     *run
	kinds map[board.Kind]*meant
	files map[string][]string // by the folder at the top, from there
}

// record guesses a record of a kind: by its title, then by its id.
func (c *candidates) record(kind board.Kind, text string) string {
	if c.kinds == nil {
		c.kinds = c.r.gather()
	}
	if kind == board.ProcedureKind {
		if m := codeInside.FindStringSubmatch(text); m != nil && c.r.Find(kind, m[1]+"."+m[2]) != nil {
			return m[1] + "." + m[2]
		}
	}
	return c.kinds[kind].guess(text)
}

// codeInside is a code among other words, or with a comma for its dot: "TTHC 1.001193", "1,001193".
var codeInside = regexp.MustCompile(`\b(\d{1,3})[.,]?(\d{6})\b`)

// file guesses a file, as its place would have it written: from the folder that the place takes its files from. The
// same name in other letters or another folder below comes before one that is nearly like it.
func (c *candidates) file(name string) string {
	top, below, _ := strings.Cut(name, "/")
	if c.files == nil {
		c.files = map[string][]string{}
		for _, f := range c.r.Files {
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
