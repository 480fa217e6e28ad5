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
// other kinds with doubtful facts. Fine is the number of procedures that need nothing; those that hold no longer are
// among them.
func Todo(b *board.Board, today board.Date) (procedures, others []Task, fine int) {
	r := &run{Input: Input{Boards: []*board.Board{b}, Today: today}, Board: b}
	successor := replacements(b, today)
	r.inForce(func(p *board.Procedure) {
		if t := r.task(p, successor); r.holds(p) && !t.idle() {
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

// Complete is the number of procedures whose eight mandatory parts are known, and of all that hold.
func Complete(b *board.Board, today board.Date) (complete, all int) {
	r := &run{Input: Input{Boards: []*board.Board{b}, Today: today}, Board: b}
	r.inForce(func(p *board.Procedure) {
		if !r.holds(p) {
			return
		}
		if all++; len(Missing(p)) == 0 {
			complete++
		}
	})
	return complete, all
}

// inForce calls do for the version of each procedure that is in force, in the order of codes.
func (r *run) inForce(do func(*board.Procedure)) {
	last := board.ID("")
	for _, p := range r.Procedures {
		if p.ID != last {
			do(r.ProcedureOn(p.ID, r.Today))
		}
		last = p.ID
	}
}

// gone says that a procedure is carried out no longer: nobody compares its facts.
func gone(p *board.Procedure) bool { return p.Status == "abolished" || p.Status == "replaced" }

func (r *run) task(p *board.Procedure, successor map[*board.Document]string) Task {
	t := Task{Noun: p, Featured: slices.Contains(r.Site.Featured, p.ID), Doubtful: p.Doubtful, Missing: lacking(p)}
	on, limit := p.Verified.On, r.Site.ReviewAfter
	switch {
	case p.IsSpoilt("verified"):
	case on == 0:
		t.Never = true
	case !limit.Zero() && on.AddDays(limit.Days()) < r.Today:
		t.Overdue = int(r.Today.Time().Sub(on.Time()).Hours() / 24)
	}
	for _, basis := range p.LegalBasis.V {
		switch d := r.Document(basis.Number); {
		case d == nil || d.IsSpoilt("effective"):
		case successor[d] != "":
			t.Replaced = append(t.Replaced, d.Number)
		case d.Effective.Until != 0 && d.Effective.Until < r.Today:
			t.Expired = append(t.Expired, d.Number)
		}
	}
	return t
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
