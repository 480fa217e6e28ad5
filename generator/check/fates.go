package check

import (
	"strconv"
	"strings"

	"bangtin/generator/board"
	"bangtin/generator/fold"
	"bangtin/generator/ledger"
)

// fates looks at what became of addresses that are no longer live: one that moved must lead to one record; what an address
// leads to must be known and must not lead back; a record that is there again is live with the next recording, unless it is
// another under an old name.
func fates(r *run) {
	var book *ledger.Book
	for _, row := range r.Permalinks {
		if row.State != "moved" && row.State != "gone" {
			continue
		}
		if book == nil {
			book = ledger.Open(r.Board)
		}
		r.leads(book, row)
		if n := r.Find(row.Of, string(row.ID)); n != nil && n.Rec().ID == row.ID {
			r.back(row, n)
		}
	}
}

// leads looks at the targets of a row.
func (r *run) leads(book *ledger.Book, row *board.Permalink) {
	rec := row.Rec()
	if row.State == "moved" && len(row.To) != 1 && !rec.IsSpoilt("to") {
		r.report(rec, "to", "ledger-nowhere", "id", string(row.ID), "to", "")
	}
	for i, t := range row.To {
		kind := t.Kind.Of()
		if kind == board.NoKind {
			kind = row.Of
		}
		known := book.Recorded(kind, t.ID) || r.has(kind, t.ID) || r.IsBroken(kind, string(t.ID)) || r.IsBrokenRow(kind, t.ID)
		if !known && kind != board.SiteKind {
			r.report(rec, "to."+strconv.Itoa(i), "ledger-nowhere", "id", string(row.ID), "to", kind.String()+":"+string(t.ID))
		}
	}
	if book.Circle(row) {
		r.report(rec, "to", "ledger-circle", "id", string(row.ID))
	}
}

// back tells of a record whose address is not live. Where its title is another altogether, the name was used again.
func (r *run) back(row *board.Permalink, n board.Noun) {
	args := []string{"id", string(row.ID), "kind", row.Of.String(), "since", row.Since.ISO()}
	old := row.Heading().S
	if old == "" || akin(old, n.Heading().S) {
		r.faults.Report("ledger-back", n.Rec().At(""), args...)
		return
	}
	r.faults.Report("ledger-reused", n.Rec().At(""), append(args, "old", old, "title", n.Heading().S)...)
}

// akin says whether two titles may be those of one thing: one within the other, or more words in common than not.
func akin(a, b string) bool {
	x, y := strings.Split(fold.Slug(a), "-"), strings.Split(fold.Slug(b), "-")
	if len(x) > len(y) {
		x, y = y, x
	}
	have := map[string]int{}
	for _, w := range y {
		have[w]++
	}
	common := 0
	for _, w := range x {
		if have[w] > 0 {
			have[w]--
			common++
		}
	}
	return common*2 > len(x)
}
