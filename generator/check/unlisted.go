package check

import (
	"strconv"
	"strings"

	"bangtin/generator/board"
	"bangtin/generator/ledger"
)

// unlisted finds rows of the ledger that were lost although something was printed: the log of prints, or the row of a
// procedure that was printed for an office, still names them. The record must be there, so that recording can write the
// row anew; of one that is gone, print-lost and ledger-pair tell.
func unlisted(r *run) {
	rows := map[printedRecord]bool{}
	for _, row := range r.Permalinks {
		rows[printedRecord{row.Of, row.ID}] = true
	}
	lost := func(kind board.Kind, id board.ID) bool {
		return kind != board.SiteKind && !rows[printedRecord{kind, id}] && !r.IsBrokenRow(kind, id) && r.has(kind, id)
	}
	tell := func(rec *board.Record, path string, kind board.Kind, id board.ID) {
		rows[printedRecord{kind, id}] = true // each is told once
		r.report(rec, path, "ledger-unlisted", "kind", kind.String(), "id", string(id), "path", ledger.RowPath(kind, id))
	}
	for _, run := range r.Prints {
		for i, p := range run.Records {
			record, _, pair := strings.Cut(p.Code, "-")
			path := "records." + strconv.Itoa(i)
			if lost(p.Kind.Of(), p.ID) {
				if ledger.Own(record, p.Kind.Of(), p.ID) {
					tell(run.Rec(), path, p.Kind.Of(), p.ID)
				} else if ledger.Valid(record) {
					r.report(run.Rec(), path+".code", "print-code", "code", p.Code)
				}
			}
			if pair && lost(board.UnitKind, run.Office) {
				tell(run.Rec(), path, board.UnitKind, run.Office)
			}
		}
	}
	for _, row := range r.Permalinks {
		for i, id := range row.Pairs {
			if lost(board.UnitKind, id) {
				tell(row.Rec(), "pairs."+strconv.Itoa(i), board.UnitKind, id)
			}
		}
	}
}
