package check

import (
	"strconv"

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
		if row.State != "gone" && row.State != "moved" && !r.IsBroken(row.Of, string(row.ID)) && r.Find(row.Of, string(row.ID)) == nil {
			r.lost(row)
		}
		r.code(row, "code", row.Code, ledger.Valid, owner)
		r.code(row, "office", row.Office, ledger.ValidOffice, offices)
	}
	known := map[board.ID]bool{}
	for _, office := range offices {
		known[office.ID] = true
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
	fault := diag.New("ledger-lost", row.At(""), "kind", row.Of.String(), "id", string(row.ID), "code", row.Code)
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

// code tells of a code, "" for none, that is not well formed or that another row had before; owner takes it.
func (r *run) code(row *board.Permalink, key, code string, valid func(string) bool, owner map[string]*board.Record) {
	if code == "" { // of one that must be there, told when it was read
		return
	}
	if !valid(code) {
		r.report(row.Rec(), key, "ledger-code", "code", code)
	}
	if other := owner[code]; other != nil {
		r.faults.Add(diag.New("ledger-clash", row.At(key), "code", code, "other", string(other.ID)).With("first", other.At(key)))
		return
	}
	owner[code] = row.Rec()
}
