package ledger

import (
	"slices"

	"bangtin/generator/board"
)

// SheetPair says whether a sheet of n for an office carries the short code of the two: where n is a procedure, the board
// has pages of procedures at offices, and the office handles it on the day. Any other sheet carries the record's own.
// Print records by this answer, so who draws a sheet must ask it too. It does not ask outputs.short_pairs: with `printed`
// it is the printing that makes the pair's address.
func (k *Book) SheetPair(n board.Noun, office *board.Unit, day board.Date) bool {
	p, ok := n.(*board.Procedure)
	return ok && office != nil && k.unitPages && k.Office(office.ID) != "" && office.Handles(p, day)
}

// PairPrinted says whether the procedure was printed for the office with a short address of the two.
func (k *Book) PairPrinted(procedure, office board.ID) bool {
	row := k.Row(board.ProcedureKind, procedure)
	return row != nil && slices.Contains(row.Pairs, office)
}

// PrintedFor are the offices for which the procedure was printed, by id and each once, on the board or not. Those of
// which nobody knows the code any more, so that no address can be made, are not among them.
func (k *Book) PrintedFor(procedure board.ID) []board.ID {
	row := k.Row(board.ProcedureKind, procedure)
	if row == nil {
		return nil
	}
	offices := slices.Compact(slices.Sorted(slices.Values(row.Pairs)))
	return slices.DeleteFunc(offices, func(id board.ID) bool { return k.Office(id) == "" })
}

// Print is what a print run would write; Print itself writes nothing. rows are those of the records on the sheets alone,
// as Record would write them, with the offices for which a procedure was printed, the row of the office, whose code
// is a part of such an address, and that of the board, whose host is one; none where the ledger has it all. They are to be written before the sheets are, so that
// no paper has a code that nobody wrote down. log is the run's file, for where the sheets hang; none where run.Hangs says
// nothing. It is to be written once the sheets are there.
//
// Of run.Records kind and id are asked, and the edition's mark if there is one; the codes are filled in. boards are the
// board in each language, langs their codes. A record or an office that the board has not is a board.Fault
// (unknown-ref).
func (k *Book) Print(boards []*board.Board, langs []string, run board.PrintRun) (rows, log []File, err error) {
	office := boards[0].Unit(run.Office)
	if run.Office != "" && office == nil {
		return nil, nil, unknown(board.UnitKind, run.Office)
	}
	run.Records = slices.Clone(run.Records)
	wanted, atOffice := map[key]bool{siteKey: true}, map[board.ID]bool{} // the host is on each sheet
	for i := range run.Records {
		r := &run.Records[i]
		at := key{r.Kind.Of(), r.ID}
		if at.kind == board.SiteKind {
			r.Code = ""
			continue
		}
		n := printable(boards[0], at, run.Date)
		if n == nil {
			return nil, nil, unknown(at.kind, at.id)
		}
		wanted[at], r.Code = true, k.Code(at.kind, at.id)
		if k.SheetPair(n, office, run.Date) {
			atOffice[at.id], wanted[key{board.UnitKind, office.ID}] = true, true
			r.Code = k.Pair(at.id, office.ID)
		}
	}
	rows = k.rowsFor(boards, langs, run.Date, func(at key, row *board.Permalink) bool {
		if at.kind == board.ProcedureKind && atOffice[at.id] {
			row.Pairs = append(row.Pairs, run.Office)
		}
		return wanted[at]
	})
	return rows, k.log(run), nil
}

// printable is the record that a sheet would show, nil where the board has none of that kind and id.
func printable(b *board.Board, at key, day board.Date) board.Noun {
	if at.kind == board.ProcedureKind {
		if v := b.ProcedureOn(at.id, day); v != nil {
			return v
		}
		return nil
	}
	n := b.Find(at.kind, string(at.id))
	if n == nil || n.Rec().ID != at.id { // a document is found by its number too
		return nil
	}
	return n
}

func unknown(kind board.Kind, id board.ID) error {
	return &board.Fault{Code: "unknown-ref", Args: []string{"kind", kind.String(), "id", string(id), "guess", ""}}
}
