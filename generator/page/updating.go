package page

import (
	"bytes"

	"bangtin/generator/board"
)

// Updating tells the pages of a build that keeps going (bangtin build --keep-going) which records have errors. What
// such a record says of itself stands on its own page alone, the last good one or a stub; every other page shows its
// title, a link, and that it is being updated ("đang cập nhật"), and none of its facts: half of a list of fees is
// worse than no fees. A nil *Updating is a build without errors.
type Updating struct {
	records map[recordKey]bool
	pairs   map[pairKey]bool
	kinds   map[board.Kind]bool
	layers  map[board.ID]bool
	// Stood says whether the output folder has a page of the procedure at the office from before; nil for never. It
	// is asked where the records themselves may not tell any more who handles what.
	Stood func(procedure, office board.ID) bool
}

type recordKey struct {
	kind board.Kind
	id   board.ID
}

type pairKey struct{ procedure, office board.ID }

// Add notes that a record has errors.
func (u *Updating) Add(kind board.Kind, id board.ID) {
	if u.records == nil {
		u.records, u.kinds = map[recordKey]bool{}, map[board.Kind]bool{}
	}
	u.records[recordKey{kind, id}] = true
	u.kinds[kind] = true
}

// AddAt notes that the facts of a procedure at one office are not known.
func (u *Updating) AddAt(procedure, office board.ID) {
	if u.pairs == nil {
		u.pairs = map[pairKey]bool{}
	}
	u.pairs[pairKey{procedure, office}] = true
}

// AddLayer notes that what some office sets for a procedure has errors, wherever the office is.
func (u *Updating) AddLayer(procedure board.ID) {
	if u.layers == nil {
		u.layers = map[board.ID]bool{}
	}
	u.layers[procedure] = true
}

// HasLayers says whether what some office sets for a procedure has errors. Its pages are others' business (HasAt); who
// tells all that offices set needs to know.
func (u *Updating) HasLayers(procedure board.ID) bool { return u != nil && u.layers[procedure] }

// Has says whether a record has errors.
func (u *Updating) Has(kind board.Kind, id board.ID) bool {
	return u != nil && u.records[recordKey{kind, id}]
}

// Any says whether some record of the kind has errors, so that whatever counts the records of that kind may be wrong.
func (u *Updating) Any(kind board.Kind) bool { return u != nil && u.kinds[kind] }

// Some says whether any record has errors.
func (u *Updating) Some() bool {
	return u != nil && len(u.records)+len(u.pairs)+len(u.layers) > 0
}

// HasAt says whether the page of a procedure at an office cannot be made: the one or the other has errors, or what the
// office or one above it sets for the procedure.
func (u *Updating) HasAt(procedure, office board.ID) bool {
	return u != nil && (u.Has(board.ProcedureKind, procedure) || u.Has(board.UnitKind, office) ||
		u.pairs[pairKey{procedure, office}])
}

// Doubts says whether what is printed of a record may be wrong, of a procedure at an office: by its own errors, the office's,
// and, of a field, by those of any procedure that may belong to it.
func (u *Updating) Doubts(kind board.Kind, id, office board.ID) bool {
	switch kind {
	case board.ProcedureKind:
		return u.HasAt(id, office)
	case board.FieldKind:
		return u.Has(kind, id) || u.Any(board.ProcedureKind)
	}
	return u.Has(kind, id)
}

// Handles says whether the office has a page for the procedure on the day: because it handles it, or because it had
// one and errors hide whether it still does.
func (u *Updating) Handles(office *board.Unit, p *board.Procedure, day board.Date) bool {
	return office.Handles(p, day) ||
		u != nil && u.Stood != nil && u.HasAt(p.ID, office.ID) && u.Stood(p.ID, office.ID)
}

func (l *locale) isUpdating(n board.Noun) bool {
	return l.p.Updating != nil && l.p.Updating.Has(n.Rec().Kind, n.Rec().ID)
}

// updating marks a record that has errors, beside its name in a list.
func (p *pen) updating(n board.Noun) {
	if p.l.isUpdating(n) {
		p.raw(` <span class="tag">`)
		p.word("page.updating")
		p.raw("</span>")
	}
}

// The marks by which a later build tells these pages from good ones. No text of a record can hold one: its quotes are
// escaped.
const (
	stubMark = `data-state="stub"`
	keptMark = `<div data-state="kept" `
)

// IsStub says whether a page says nothing but that it is being updated: Stub and StubAt make those.
func IsStub(page []byte) bool { return bytes.Contains(page, []byte(stubMark)) }

// Kept is a page of an earlier build with a line at its top that says so. A page that has the line already gets it
// anew: to mark twice is to mark once.
func (p *Pages) Kept(lang board.LangID, old []byte) []byte {
	line := p.locales[lang].keptLine()
	old = unmarked(old)
	at := top(old)
	out := make([]byte, 0, len(old)+len(line))
	return append(append(append(out, old[:at]...), line...), old[at:]...)
}

func (l *locale) keptLine() []byte {
	return []byte(l.draw(l.placeAt("", 0), func(p *pen) {
		p.raws(keptMark, `class="banner warn">`)
		p.icon("history")
		p.raw("<strong>")
		p.word("page.kept")
		p.raw("</strong></div>\n")
	}))
}

// unmarked is a page without the line that Kept put there.
func unmarked(page []byte) []byte {
	from := bytes.Index(page, []byte(keptMark))
	if from < 0 {
		return page
	}
	const end = "</div>\n"
	size := bytes.Index(page[from:], []byte(end))
	if size < 0 {
		return page
	}
	return append(bytes.Clone(page[:from]), page[from+size+len(end):]...)
}

// top is where a page's content begins: in main, in body where a board's own templates have no main, at the very end
// where they have neither.
func top(page []byte) int {
	for _, tag := range []string{"<main", "<body"} {
		at := bytes.Index(page, []byte(tag))
		if at < 0 {
			continue
		}
		if end := bytes.IndexByte(page[at:], '>'); end >= 0 {
			at += end + 1
			if at < len(page) && page[at] == '\n' {
				at++
			}
			return at
		}
	}
	return len(page)
}
