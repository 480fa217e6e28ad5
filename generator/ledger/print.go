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

// Print is what print runs would write; Print itself writes nothing. rows are those of the records on the sheets alone, as
// Record would write them, with the offices for which a procedure was printed and the editions that the sheets carry, and
// the row of the office, whose code is a part of such an address, and that of the board, whose host is one; none where the
// ledger has it all. They are to be written before the sheets are, so that no paper has a code that nobody wrote down. log
// are the runs' files, in their order, for where the sheets hang; none of a run whose Hangs says nothing. They are to be
// written once the sheets are there.
//
// Of a run's Records kind and id are asked; the codes and the marks of the editions are filled in. boards are the board in
// each language, langs their codes. A record or an office that the board has not is a board.Fault (unknown-ref).
func (k *Book) Print(boards []*board.Board, langs []string, runs ...board.PrintRun) (rows, log []File, err error) {
	p := printing{k: k, b: boards[0], wanted: map[key]bool{siteKey: true}, offices: map[key][]board.ID{}, sheets: map[key][]sheetOf{}}
	for i := range runs {
		if err := p.take(&runs[i]); err != nil {
			return nil, nil, err
		}
	}
	var day board.Date
	for i := range runs {
		day = max(day, runs[i].Date)
	}
	rows = k.rowsFor(boards, langs, day, func(at key, row *board.Permalink) bool {
		row.Pairs = append(row.Pairs, p.offices[at]...)
		for _, s := range p.sheets[at] {
			k.append(row, s.office, s.day)
		}
		return p.wanted[at]
	})
	names := map[string]bool{}
	for _, run := range runs {
		log = append(log, k.log(run, names)...)
	}
	return rows, log, nil
}

// printing gathers what runs print.
type printing struct {
	k *Book
	b *board.Board
	// wanted are the rows that may be written; that of the board, since its host is on each sheet.
	wanted map[key]bool
	// offices are those for which a procedure has a short address of its own there; sheets the editions that are printed.
	offices map[key][]board.ID
	sheets  map[key][]sheetOf
}

// sheetOf is the office whose facts a sheet tells, and the day.
type sheetOf struct {
	office board.ID
	day    board.Date
}

// take takes a run in, and fills in its codes and marks.
func (p *printing) take(run *board.PrintRun) error {
	office := p.b.Unit(run.Office)
	if run.Office != "" && office == nil {
		return unknown(board.UnitKind, run.Office)
	}
	run.Records = slices.Clone(run.Records)
	for i := range run.Records {
		r := &run.Records[i]
		at := key{r.Kind.Of(), r.ID}
		if at.kind == board.SiteKind {
			r.Code, r.Edition = "", ""
			continue
		}
		n := p.b.Named(at.kind, at.id, run.Date)
		if n == nil {
			return unknown(at.kind, at.id)
		}
		p.wanted[at], r.Code = true, p.k.Code(at.kind, at.id)
		r.Edition = p.k.Mark(at.kind, at.id, run.Office, run.Date)
		p.sheets[at] = append(p.sheets[at], sheetOf{p.k.at(at, run.Office, run.Date), run.Date})
		if p.k.SheetPair(n, office, run.Date) {
			p.wanted[key{board.UnitKind, office.ID}] = true
			p.offices[at] = append(p.offices[at], run.Office)
			r.Code = p.k.Pair(at.id, office.ID)
		}
	}
	return nil
}

func unknown(kind board.Kind, id board.ID) error {
	return &board.Fault{Code: "unknown-ref", Args: []string{"kind", kind.String(), "id", string(id), "guess", ""}}
}
