package check

import (
	"cmp"
	"slices"

	"bangtin/generator/board"
)

// Task is what is to be done about one record (việc cần làm): what nobody has compared with its source, or not for
// long, and what is known to be doubtful or missing. Of a procedure it is the version in force.
type Task struct {
	Noun board.Noun
	// Featured procedures stand on the board's first page ("Hay dùng").
	Featured bool
	// Never tells that the facts were not compared even once.
	Never bool
	// Overdue is the number of days since they were, where that is longer than site.yaml's review_after; else 0.
	Overdue int
	// Doubtful are the keys that the record itself calls doubtful, Missing those of its mandatory parts not known yet.
	Doubtful, Missing []string
	// Expired and Replaced are the numbers of its legal bases that are no longer in force, or have a successor.
	Expired, Replaced []string
}

// idle says that there is nothing to do.
func (t *Task) idle() bool {
	return !t.Never && t.Overdue == 0 && len(t.Doubtful)+len(t.Missing)+len(t.Expired)+len(t.Replaced) == 0
}

// Todo lists the procedures that need something, what is to be verified first before the rest; then the records of
// other kinds with doubtful facts. Fine is the number of procedures that need nothing; those that are no longer carried
// out are among them.
func Todo(b *board.Board, today board.Date) (procedures, others []Task, fine int) {
	inForce(b, today, func(p *board.Procedure) {
		if t := procedureTask(b, p, today); !t.idle() && !gone(p) {
			procedures = append(procedures, t)
		} else {
			fine++
		}
	})
	slices.SortStableFunc(procedures, before)
	b.All(func(n board.Noun) {
		if rec := n.Rec(); rec.Kind != board.ProcedureKind && len(rec.Doubtful) > 0 {
			others = append(others, Task{Noun: n, Doubtful: rec.Doubtful})
		}
	})
	return procedures, others, fine
}

// Complete is the number of procedures whose eight mandatory parts are known, and of all that are carried out.
func Complete(b *board.Board, today board.Date) (complete, all int) {
	inForce(b, today, func(p *board.Procedure) {
		if gone(p) {
			return
		}
		if all++; len(Missing(p)) == 0 {
			complete++
		}
	})
	return complete, all
}

// inForce calls do for the version of each procedure that is in force on the day, in the order of codes.
func inForce(b *board.Board, day board.Date, do func(*board.Procedure)) {
	last := board.ID("")
	for _, p := range b.Procedures {
		if p.ID != last {
			do(b.ProcedureOn(p.ID, day))
		}
		last = p.ID
	}
}

// gone says that a procedure is carried out no longer: nobody compares its facts.
func gone(p *board.Procedure) bool { return p.Status == "abolished" || p.Status == "replaced" }

func procedureTask(b *board.Board, p *board.Procedure, today board.Date) Task {
	t := Task{Noun: p, Featured: slices.Contains(b.Site.Featured, p.ID), Doubtful: p.Doubtful, Missing: Missing(p)}
	on, limit := p.Verified.On, b.Site.ReviewAfter
	switch {
	case on == 0:
		t.Never = true
	case !limit.Zero() && on.AddDays(limit.Days()) < today:
		t.Overdue = int(today.Time().Sub(on.Time()).Hours() / 24)
	}
	for _, basis := range p.LegalBasis.V {
		switch d := b.Document(basis.Number); {
		case d == nil:
		case d.Effective.Until != 0 && d.Effective.Until < today:
			t.Expired = append(t.Expired, d.Number)
		case replacedOn(b, d, today):
			t.Replaced = append(t.Replaced, d.Number)
		}
	}
	return t
}

// replacedOn says whether a document has a successor that is in force on the day.
func replacedOn(b *board.Board, d *board.Document, day board.Date) bool {
	return slices.ContainsFunc(d.ReplacedBy, func(by board.Basis) bool {
		next := b.Document(by.Number)
		return next == nil || next.Effective.From <= day
	})
}

// before puts first what many read and nobody has looked at.
func before(a, b Task) int {
	return cmp.Or(
		first(a.Featured, b.Featured),
		first(a.Never, b.Never),
		-cmp.Compare(a.Overdue, b.Overdue),
		-cmp.Compare(len(a.Doubtful), len(b.Doubtful)),
		-cmp.Compare(len(a.Missing), len(b.Missing)),
		-cmp.Compare(len(a.Expired)+len(a.Replaced), len(b.Expired)+len(b.Replaced)),
		cmp.Compare(a.Noun.Rec().ID, b.Noun.Rec().ID),
	)
}

func first(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return -1
	}
	return 1
}
