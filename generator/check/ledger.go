package check

import (
	"bangtin/generator/board"
	"bangtin/generator/diag"
	"bangtin/generator/ledger"
)

// permalinks holds the content against the ledger: a recorded record that vanished, a code that no code is, a code
// that two rows have. Codes that are only derived cannot clash: the Book gives the later one a longer code.
func permalinks(r *run) {
	owner := map[string]*board.Record{}
	for _, row := range r.Permalinks {
		if row.State != "gone" && row.State != "moved" && !r.IsBroken(row.Of, string(row.ID)) && r.Find(row.Of, string(row.ID)) == nil {
			r.report(row.Rec(), "", "ledger-lost", "kind", row.Of.String(), "id", string(row.ID), "code", row.Code)
		}
		if row.Code == "" { // told when it was read
			continue
		}
		if !ledger.Valid(row.Code) {
			r.report(row.Rec(), "code", "ledger-code", "code", row.Code)
		}
		if other := owner[row.Code]; other != nil {
			r.faults.Add(diag.New("ledger-clash", row.At("code"), "code", row.Code, "other", string(other.ID)).With("first", other.At("code")))
			continue
		}
		owner[row.Code] = row.Rec()
	}
}
