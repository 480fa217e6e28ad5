package check

import (
	"strconv"

	"bangtin/generator/board"
)

// legalBasis warns of procedures, layers and fees that rest on a document which was replaced or is no longer in force. Where
// it is known what replaced it, that alone is told.
func legalBasis(r *run) {
	successor := replacements(r.Board, r.Today)
	look := func(rec *board.Record, path string, list []board.Basis) {
		for i, basis := range list {
			d := r.Document(basis.Number)
			at := path + "." + strconv.Itoa(i)
			switch {
			case d == nil || d.IsSpoilt("effective"):
			case successor[d] != "":
				r.report(rec, at, "basis-replaced", "number", d.Number, "by", successor[d])
			case d.Effective.Until != 0 && d.Effective.Until < r.Today:
				r.report(rec, at, "basis-expired", "number", d.Number, "until", d.Effective.Until.ISO())
			}
		}
	}
	fees := func(rec *board.Record, list []board.Fee) {
		for i, f := range list {
			if f.Valid.Until == 0 || f.Valid.Until >= r.Today {
				look(rec, "fees."+strconv.Itoa(i)+".basis", f.Basis)
			}
		}
	}
	for _, p := range r.Procedures {
		if r.holds(p) {
			look(p.Rec(), "legal_basis", p.LegalBasis.V)
			fees(p.Rec(), p.Fees.V)
		}
	}
	for _, l := range r.Locals {
		if n := l.Decision.Number; n != "" {
			look(l.Rec(), "decision", []board.Basis{{Number: n}})
		}
		fees(l.Rec(), l.Fees.V)
	}
}

// replacements is, for each document that has been replaced by the day, the number of the first that did. Either of the
// two documents may say so. One with a last day to come is still in force.
func replacements(b *board.Board, day board.Date) map[*board.Document]string {
	out := map[*board.Document]string{}
	note := func(old *board.Document, number string, by *board.Document) {
		if old == nil || old == by || out[old] != "" || old.Effective.Until >= day {
			return
		}
		if by == nil || max(by.Effective.From, by.Date) <= day {
			out[old] = number
		}
	}
	for _, d := range b.Documents {
		for _, basis := range d.ReplacedBy {
			if by := b.Document(basis.Number); by != nil {
				note(d, by.Number, by)
			} else {
				note(d, basis.Number, nil)
			}
		}
	}
	for _, d := range b.Documents {
		for _, basis := range d.Replaces {
			note(b.Document(basis.Number), d.Number, d)
		}
	}
	return out
}
