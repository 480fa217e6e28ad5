package fate

import (
	"cmp"
	"slices"

	"bangtin/generator/board"
)

// Pair is what the address of a procedure at an office answers, that is no page of its own: don-vi/OFFICE/CODE/, and its
// short addresses.
type Pair struct {
	Procedure board.ID
	Office    Office
	// Unhandled says that the office stands and has given the procedure up.
	Unhandled bool
	// Replaced is the row of a procedure that is gone and that others took the place of; nil for any other.
	Replaced *board.Permalink
	// To are the places to go to, at least one.
	To []Place
}

// Place is a place that a pair leads to.
type Place struct {
	Target
	// Office is the office to go to, "" where none is known; OfficePart says that only a part of the old one went there.
	Office     board.ID
	OfficePart bool
	// AtOffice says that the procedure has a page at the office, and the pair leads there.
	AtOffice bool
}

// Direct is the one place that a pair hands on to at once. Any other pair has something to tell first: that one must choose,
// or what became of the procedure or the office, where the page that it leads to cannot say so.
func (f *Fates) Direct(p *Pair) (Place, bool) {
	first := p.To[0]
	switch {
	case len(p.To) > 1 || p.Unhandled || p.Replaced != nil || first.Part || first.OfficePart:
		return first, false
	case first.Gone || p.Office.Stands || first.AtOffice:
		return first, true
	}
	return first, first.Office != "" && first.Office == f.Board.Site.Unit
}

// Pairs calls do for every pair that had an address and has no page now, until it answers false: by procedure, then by
// office. Those that were printed; and, where every pair of the board has a short address, those whose pages its rows
// remember: of offices that are no more, of procedures that are no more, or of all where the board has no such pages any more.
func (f *Fates) Pairs(do func(*Pair) bool) {
	all := f.Board.Site.Outputs.ShortPairs != "printed"
	lost, everywhere := f.offices()
	rows := slices.Clone(f.Board.Permalinks)
	slices.SortStableFunc(rows, byKind)
	for _, row := range rows {
		if row.Of != board.ProcedureKind {
			continue
		}
		ids := f.Book.PrintedFor(row.ID)
		if all && row.UnitPages {
			offices := lost
			if f.Row(row.Of, row.ID) != nil {
				offices = everywhere
			}
			for i := range offices {
				if offices[i].had(f, row) {
					ids = append(ids, offices[i].ID)
				}
			}
			slices.Sort(ids)
			ids = slices.Compact(ids)
		}
		for _, id := range ids {
			if p := f.Pair(row.ID, id); p != nil && !do(p) {
				return
			}
		}
	}
}

// former is an office that had pages of procedures; unit is nil for one that the board has lost.
type former struct {
	board.ID
	unit *board.Unit
}

// offices are those whose rows remember pages of procedures, by id: lost those that cannot have any now.
func (f *Fates) offices() (lost, all []former) {
	for _, row := range f.Board.Permalinks {
		if row.Of != board.UnitKind || !row.UnitPages || f.Book.Office(row.ID) == "" {
			continue
		}
		u := f.Board.Unit(row.ID)
		all = append(all, former{row.ID, u})
		if u == nil && Left(row) || u != nil && (f.Ended(u) || !f.Board.Site.Outputs.UnitPages) {
			lost = append(lost, former{row.ID, u})
		}
	}
	order := func(a, b former) int { return cmp.Compare(a.ID, b.ID) }
	slices.SortFunc(lost, order)
	slices.SortFunc(all, order)
	return lost, all
}

// had says whether a procedure had a page at an office, as far as one can tell: the office handled it on its last day. Of an
// office that the board has lost nobody can tell, so all had.
func (o *former) had(f *Fates, row *board.Permalink) bool {
	p := f.Board.ProcedureOn(row.ID, f.Today)
	if o.unit == nil || p == nil {
		return true
	}
	day := f.Today
	if o.unit.Valid.Until != 0 {
		day = min(day, o.unit.Valid.Until)
	}
	return o.unit.Handles(p, day)
}

// Pair is what a procedure at an office answers, nil where it has a page.
func (f *Fates) Pair(procedure, office board.ID) *Pair {
	v := f.Board.ProcedureOn(procedure, f.Today)
	if u := f.Board.Unit(office); v != nil && u != nil && f.paged(u, v) {
		return nil
	}
	p := &Pair{Procedure: procedure, Office: f.Office(office)}
	p.Unhandled = v != nil && p.Office.Stands && f.Board.Site.Outputs.UnitPages
	var targets []Target
	targets, p.Replaced = f.procedures(procedure)
	for _, t := range targets {
		p.To = append(p.To, f.places(t, &p.Office)...)
	}
	return p
}

func (f *Fates) paged(u *board.Unit, v *board.Procedure) bool {
	return f.Board.Site.Outputs.UnitPages && f.Handles(u, v)
}

// procedures are the records that a procedure is now: itself, where it moved, what took its place, or what is left of it.
// replaced is its row where others took its place.
func (f *Fates) procedures(id board.ID) (now []Target, replaced *board.Permalink) {
	own := Target{Kind: board.ProcedureKind, ID: id}
	row := f.Row(board.ProcedureKind, id)
	if row == nil {
		return []Target{own}, nil
	}
	if to, ok := f.Forward(row); ok {
		return []Target{to}, nil
	}
	if next := f.Next(row); len(next) > 0 {
		return next, row
	}
	own.Gone = true
	return []Target{own}, nil
}

// places are where a record is to be had for those who went to an office.
func (f *Fates) places(t Target, o *Office) []Place {
	if t.Kind != board.ProcedureKind || t.Gone || !o.Stands && len(o.Heirs) == 0 {
		return []Place{{Target: t}}
	}
	v := f.Board.ProcedureOn(t.ID, f.Today)
	at := func(id board.ID, part bool) Place {
		u := f.Board.Unit(id)
		return Place{t, id, part, u != nil && v != nil && f.paged(u, v)}
	}
	if o.Stands {
		return []Place{at(o.ID, false)}
	}
	var out []Place
	for _, h := range o.Heirs {
		out = append(out, at(h.ID, h.Part))
	}
	return out
}

// PairCodes are the short codes of a procedure at an office, those of boards that became part of this one last; none where
// nobody knows the office's code.
func (f *Fates) PairCodes(procedure, office board.ID) []string {
	var offices []string
	if code := f.Book.Office(office); code != "" {
		offices = append(offices, code)
	}
	if row := f.Book.Row(board.UnitKind, office); row != nil {
		for _, code := range row.OfficeAlso {
			if !slices.Contains(offices, code) {
				offices = append(offices, code)
			}
		}
	}
	var out []string
	for _, code := range f.Book.Codes(board.ProcedureKind, procedure) {
		for _, office := range offices {
			out = append(out, code+"-"+office)
		}
	}
	return out
}
