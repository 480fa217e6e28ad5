package check

import (
	"slices"
	"strconv"
	"strings"

	"bangtin/generator/board"
	"bangtin/generator/diag"
)

// unitsToday warns of an office that is no more where a record speaks of today, and of an initiative that would have
// been born at an office which was not there in its year. What came after it, or before, is the guess.
func unitsToday(r *run) {
	r.stillThere(r.Site.Rec(), "unit", r.Site.Unit)
	for _, t := range r.Teams {
		r.stillThere(t.Rec(), "unit", t.Unit)
	}
	for _, u := range r.Units {
		for i, p := range u.Parent {
			if u.InForce(r.Today) && p.Unit == u.ParentOn(r.Today) {
				r.stillThere(u.Rec(), "parent."+strconv.Itoa(i)+".unit", p.Unit)
			}
		}
	}
	for _, p := range r.Procedures {
		if r.holds(p) {
			r.handlersStillThere(p)
		}
	}
	for _, n := range r.Notices {
		if n.Until >= r.Today {
			r.listStillThere(n.Rec(), n.Units.IDs)
		}
	}
	for _, l := range r.Locals {
		r.stillThere(l.Rec(), "", l.Unit)
	}
	for _, n := range r.Initiatives {
		r.thereThen(n)
	}
}

func (r *run) handlersStillThere(p *board.Procedure) {
	rec := p.Rec()
	r.stillThere(rec, "agency.performs", p.Agency.Performs.Unit)
	r.stillThere(rec, "agency.decides", p.Agency.Decides.Unit)
	r.stillThere(rec, "agency.delegated", p.Agency.Delegated.Unit)
	for i, c := range p.Agency.Coordinates {
		r.stillThere(rec, "agency.coordinates."+strconv.Itoa(i), c.Unit)
	}
	r.stillThere(rec, "agency.receives", p.Agency.Receives.Unit)
	r.listStillThere(rec, p.Units.IDs)
}

func (r *run) stillThere(rec *board.Record, path string, id board.ID) {
	if u := r.ended(id); u != nil {
		r.tellEnded(u, rec.At(path))
	}
}

// listStillThere looks at the list under the key units. An office that stands there beside one that came after it is there
// for its time. The places of its items are those of the references they make:
// the first to such an office after the list begins.
func (r *run) listStillThere(rec *board.Record, ids []board.ID) {
	for _, id := range ids {
		u := r.ended(id)
		if u == nil || len(r.heirs(u, func(h *board.Unit) bool { return slices.Contains(ids, h.ID) })) > 0 {
			continue
		}
		begin := rec.At("units")
		for _, ref := range rec.Refs {
			pos := rec.PosOf(ref)
			if ref.Kind == board.UnitKind && ref.ID == string(id) && (pos.Line > begin.Line || pos.Line == begin.Line && pos.Col >= begin.Col) {
				r.tellEnded(u, pos)
				break
			}
		}
	}
}

// ended is the unit of that id if its last day is known to have passed, else nil.
func (r *run) ended(id board.ID) *board.Unit {
	u := r.Unit(id)
	if u == nil || u.Valid.Until == 0 || u.Valid.Until >= r.Today || u.IsSpoilt("valid") {
		return nil
	}
	return u
}

func (r *run) tellEnded(u *board.Unit, pos diag.Pos) {
	heirs := r.heirs(u, func(h *board.Unit) bool { return h.InForce(r.Today) })
	r.faults.Report("unit-ended", pos, "id", string(u.ID), "until", u.Valid.Until.ISO(), "guess", strings.Join(heirs, ", "))
}

// thereThen holds an initiative's office against its year.
func (r *run) thereThen(n *board.Initiative) {
	u := r.Unit(n.Unit)
	year := board.Validity{From: board.NewDate(n.Year, 1, 1), Until: board.NewDate(n.Year, 12, 31)}
	then := func(u *board.Unit) bool { return u.Valid.Overlaps(year) }
	if u == nil || n.Year == 0 || u.IsSpoilt("valid") || then(u) {
		return
	}
	guesses := r.heirs(u, then)
	if u.Valid.From > year.Until {
		guesses = r.forebears(u, then)
	}
	r.report(n.Rec(), "unit", "unit-not-then", "id", string(n.Unit), "year", strconv.Itoa(n.Year), "guess", strings.Join(guesses, ", "))
}

// forebears are the ids of the units from which a unit came, as far as they fit.
func (r *run) forebears(u *board.Unit, fits func(*board.Unit) bool) []string {
	var out []string
	for _, old := range r.Units {
		for _, s := range old.Successors {
			if s.Unit == u.ID && fits(old) {
				out = append(out, string(old.ID))
				break
			}
		}
	}
	return out
}
