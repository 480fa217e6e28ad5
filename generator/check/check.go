// Package check holds the rules that one record alone cannot tell: references, successions, versions, the eight
// mandatory parts, staleness, the ledger. Each rule is a function in a file of its own and a line in the table below;
// what one file alone can tell is package read's.
//
// What comes in: the boards of all languages, the default first, and the day. What goes out: diagnostics with the
// place of the very value. The rules change nothing, read no clock, and run in the table's order; the order of what
// they find does not matter, since a diag.List sorts itself.
package check

import (
	"bangtin/generator/board"
	"bangtin/generator/diag"
	"bangtin/generator/each"
	"bangtin/generator/lang"
)

// Input is what the rules look at.
type Input struct {
	// Boards are the board in each language, the default first.
	Boards []*board.Board
	// Today is the day for which validity and staleness are asked.
	Today board.Date
	// Words is the catalogue of the default language: the skeletons' fill-in texts are looked for.
	Words *lang.Catalog
}

// rules is the table of rules.
var rules = []struct {
	name string
	run  func(*run)
}{
	{"references", references},
	{"cases", cases},
	{"feedback", feedback},
	{"time zone", timezone},
	{"consent", consent},
	{"shares", shares},
	{"life events", lifeEvents},
	{"replaced", replaced},
	{"successions", successions},
	{"versions", versions},
	{"mandatory parts", parts},
	{"fees", fees},
	{"forms", forms},
	{"titles", titles},
	{"skeletons", unfilled},
	{"verified", verified},
	{"legal basis", legalBasis},
	{"ledger", permalinks},
}

// run is one run of the rules: the default board and the list of faults.
type run struct {
	Input
	*board.Board
	faults *diag.List
}

// Run applies all rules.
func Run(in Input) *diag.List {
	out := &diag.List{}
	if len(in.Boards) == 0 {
		return out
	}
	found := make([]diag.List, len(rules))
	failures := each.N(len(rules), func(i int) error {
		rules[i].run(&run{Input: in, Board: in.Boards[0], faults: &found[i]})
		return nil
	})
	for i := range found {
		out.AddAll(&found[i])
	}
	for _, f := range failures {
		out.Report("page-failed", diag.Pos{}, "path", rules[f.Index].name, "reason", f.Err.Error())
	}
	return out
}

// report tells of a fault at the value under path of a record.
func (r *run) report(rec *board.Record, path, code string, args ...string) {
	r.faults.Report(code, rec.At(path), args...)
}
