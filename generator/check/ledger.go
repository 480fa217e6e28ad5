package check

import (
	"strconv"
	"strings"

	"bangtin/generator/board"
	"bangtin/generator/diag"
	"bangtin/generator/ledger"
)

// permalinks holds the content against the ledger: a recorded record that vanished, a code that no code is, a code
// that two rows have, an office that nobody knows any more and for which something was printed (the address on the paper
// has its code in it). Codes that are only derived cannot clash: the Book gives the later one a longer code.
func permalinks(r *run) {
	owner, offices := map[string]*board.Record{}, map[string]*board.Record{}
	for _, row := range r.Permalinks {
		if row.Of != board.SiteKind && row.State != "gone" && row.State != "moved" && !r.IsBroken(row.Of, string(row.ID)) && !r.has(row.Of, row.ID) {
			r.lost(row)
		}
		r.codes(row, "code", row.Code, row.Also, owner, form{ledger.Valid, func(c string) bool { return ledger.Own(c, row.Of, row.ID) }})
		r.codes(row, "office", row.Office, row.OfficeAlso, offices, form{ledger.ValidOffice, func(c string) bool { return ledger.OwnOffice(c, row.ID) }})
	}
	known := map[board.ID]bool{}
	for _, row := range r.Permalinks {
		known[row.ID] = known[row.ID] || row.Of == board.UnitKind && row.Office != ""
	}
	for _, row := range r.Permalinks {
		for i, id := range row.Pairs {
			if !known[id] && r.Unit(id) == nil && !r.IsBroken(board.UnitKind, string(id)) {
				r.report(row.Rec(), "pairs."+strconv.Itoa(i), "ledger-pair", "office", string(id), "id", string(row.ID))
			}
		}
	}
}

// lost tells of a recorded record that vanished, and where sheets of it hang; three places are enough to go and look.
func (r *run) lost(row *board.Permalink) {
	fault := diag.New("ledger-lost", row.At(""), "kind", row.Of.String(), "name", row.Of.String(), "id", string(row.ID), "code", row.Code)
	places := 0
	for _, run := range r.Prints {
		for i, p := range run.Records {
			if places < 3 && p.Kind.Of() == row.Of && p.ID == row.ID {
				fault = fault.With("hangs", run.At("records."+strconv.Itoa(i)))
				places++
				break
			}
		}
	}
	r.faults.Add(fault)
}

// form is what a code must be: with a check symbol that agrees, and derived from the record itself.
type form struct{ valid, own func(code string) bool }

// codes looks at a row's own code and at those that came from other boards, which may have been lengthened there.
func (r *run) codes(row *board.Permalink, key, own string, also []string, owner map[string]*board.Record, is form) {
	r.code(row, key, own, is, owner)
	for i, code := range also {
		r.code(row, key+"_also."+strconv.Itoa(i), code, is, owner)
	}
}

// code tells of a code, "" for none, that is not well formed, is that of another record, or is one that another row had
// before; owner takes it.
func (r *run) code(row *board.Permalink, key, code string, is form, owner map[string]*board.Record) {
	key = strings.TrimPrefix(key, "code_") // a row's further codes stand under also
	switch other := owner[code]; {
	case code == "": // of one that must be there, told when it was read
	case !is.valid(code):
		r.report(row.Rec(), key, "ledger-code", "code", code)
	case !is.own(code):
		r.report(row.Rec(), key, "ledger-foreign", "code", code, "id", string(row.ID), "kind", row.Of.String())
	case other != nil:
		r.faults.Add(diag.New("ledger-clash", row.At(key), "code", code, "other", string(other.ID)).With("first", other.At("")))
	default:
		owner[code] = row.Rec()
	}
}

// has says whether the board has that very record: a document is found by its number too.
func (r *run) has(kind board.Kind, id board.ID) bool {
	n := r.Find(kind, string(id))
	return n != nil && n.Rec().ID == id
}
