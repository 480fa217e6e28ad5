package check

import (
	"slices"
	"strconv"
	"strings"

	"bangtin/generator/board"
	"bangtin/generator/diag"
	"bangtin/generator/ledger"
)

// prints holds the log of printed sheets against the board: a sheet that hangs somewhere though its record or its office
// is gone, and a code that is not the one that the ledger has. A record that the ledger still calls live is told of
// there (ledger-lost), with the sheets beside it.
func prints(r *run) {
	if len(r.Prints) == 0 {
		return
	}
	rows := map[printedRecord]*board.Permalink{}
	for _, row := range r.Permalinks {
		rows[printedRecord{row.Of, row.ID}] = row
	}
	for _, run := range r.Prints {
		office := rows[printedRecord{board.UnitKind, run.Office}]
		if run.Office != "" && r.taken(printedRecord{board.UnitKind, run.Office}, office) {
			r.report(run.Rec(), "at", "print-lost", "kind", "unit", "id", string(run.Office), "place", run.Hangs.S, "day", run.Date.ISO())
		}
		for i, p := range run.Records {
			at := printedRecord{p.Kind.Of(), p.ID}
			if at.kind == board.SiteKind || at.kind == board.NoKind || at.id == "" { // the last two were told when it was read
				continue
			}
			path := "records." + strconv.Itoa(i)
			if r.taken(at, rows[at]) {
				r.report(run.Rec(), path+".id", "print-lost", "kind", at.kind.String(), "id", string(at.id), "place", run.Hangs.S, "day", run.Date.ISO())
			}
			r.printedCode(run.At(path+".code"), p.Code, rows[at], office)
		}
	}
}

type printedRecord struct {
	kind board.Kind
	id   board.ID
}

// taken says whether what was printed is no more: nobody on the board has that id, and its address is not one that
// leads on, or is told of elsewhere.
func (r *run) taken(at printedRecord, row *board.Permalink) bool {
	n := r.Find(at.kind, string(at.id))
	return (n == nil || n.Rec().ID != at.id) && !r.IsBroken(at.kind, string(at.id)) && (row == nil || row.State == "gone")
}

// printedCode tells of a code, "7K3FAPQ" or "7K3FAPQ-V2H", that no code is, or that is not that of the record's row and
// the office's; each may be nil.
func (r *run) printedCode(at diag.Pos, code string, row, office *board.Permalink) {
	if code == "" { // told when it was read
		return
	}
	record, pair, atOffice := strings.Cut(code, "-")
	fault := diag.New("print-code", at, "code", code)
	switch {
	case !ledger.Valid(record) || atOffice && !ledger.ValidOffice(pair):
	case row != nil && row.Code != record && !slices.Contains(row.Also, record) && ledger.Valid(row.Code):
		fault = fault.With("ledger", row.At("code"))
	case atOffice && office != nil && office.Office != pair && !slices.Contains(office.OfficeAlso, pair) && ledger.ValidOffice(office.Office):
		fault = fault.With("ledger", office.At("office"))
	default:
		return
	}
	r.faults.Add(fault)
}
