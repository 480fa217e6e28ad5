// Package check holds the rules that one value alone cannot tell: references, successions, versions, the eight
// mandatory parts, staleness, the ledger. Each rule is a file that bears its name and a line in the table below; what
// a value or a file tells by itself is package read's.
//
// What comes in: the boards of all languages, the default first, and the day. What goes out: diagnostics with the
// place of the very value; of two places in conflict the later is the fault and the other stands beside it. The rules
// change nothing, read no clock, and run in the table's order; the order of what they find does not matter, since a
// diag.List sorts itself.
//
// One cause, one message: a rule about what a record lacks keeps silent where an error was found under the very key
// (Record.IsSpoilt), and where the record that is referred to cannot be read (Board.IsBroken).
package check

import (
	"cmp"

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
	// Spoken are the catalogues of all languages in which faults are told, for what is more than a value; nil where nobody
	// asks for that.
	Spoken []*lang.Catalog
}

// rules is the table of rules. A rule's file is its name without the spaces.
var rules = []struct {
	name string
	run  func(*run)
}{
	// What leads to something else.
	{"references", references},
	{"file kinds", fileKinds},
	{"same but case", sameButCase},
	{"cases", cases},
	{"twice", twice},
	{"numbers", numbers},
	{"circles", circles},
	{"self reference", selfReference},
	{"doubtful", doubtful},
	// The board and the people on it.
	{"feedback", feedback},
	{"time zone", timeZone},
	{"accent", accent},
	{"consent", consent},
	{"shares", shares},
	{"percents", percents},
	{"measures", measures},
	// What holds where.
	{"fees overlap", feesOverlap},
	{"amounts", amounts},
	{"channel times", channelTimes},
	{"locals", locals},
	{"hours", hours},
	{"location", location},
	// What holds when.
	{"life events", lifeEvents},
	{"replaced", replaced},
	{"successions", successions},
	{"versions", versions},
	{"parents", parents},
	{"units today", unitsToday},
	{"ended", ended},
	{"notices", notices},
	// What is still to be done.
	{"parts", parts},
	{"small sums", smallSums},
	{"forms", forms},
	{"titles", titles},
	{"skeletons", skeletons},
	{"verified", verified},
	{"legal basis", legalBasis},
	// Addresses given out.
	{"ledger", permalinks},
	{"fates", fates},
	{"unlisted", unlisted},
	{"marks", marks},
	{"hosts", hosts},
	{"prints", prints},
	{"stale", stale},
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

// conflict tells of two places of one file that cannot both be right: the later is the fault.
func (r *run) conflict(code string, a, b diag.Pos, note string, args ...string) {
	if cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Col, b.Col)) > 0 {
		a, b = b, a
	}
	r.faults.Add(diag.New(code, b, args...).With(note, a))
}
