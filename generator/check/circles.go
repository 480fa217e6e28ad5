package check

import (
	"slices"
	"strconv"
	"strings"

	"bangtin/generator/board"
	"bangtin/generator/diag"
)

// circles finds what leads back to itself: units that succeed each other or lie above each other, cases nested in each
// other, procedures and documents that replace each other.
func circles(r *run) {
	r.unitCircles()
	for _, p := range r.Procedures {
		r.caseCircles(p)
	}
	r.procedureCircles()
	r.documentCircles("replaced_by", func(d *board.Document) []board.Basis { return d.ReplacedBy })
	r.documentCircles("replaces", func(d *board.Document) []board.Basis { return d.Replaces })
}

func (r *run) unitCircles() {
	heirs, parents := newWalk(r, "successors"), newWalk(r, "parent")
	for _, u := range r.Units {
		for i, s := range u.Successors {
			heirs.add(string(u.ID), string(s.Unit), u.At("successors."+strconv.Itoa(i)+".unit"))
		}
		for i, p := range u.Parent {
			parents.add(string(u.ID), string(p.Unit), u.At("parent."+strconv.Itoa(i)+".unit"))
		}
	}
	heirs.tell()
	if parents.find() != nil {
		r.parentCircles()
	}
}

// parentCircles looks again where parents go in a circle when their days are left aside: two units may have changed
// places, but on one day neither lies above the other. What is above whom changes only when a parent begins.
func (r *run) parentCircles() {
	days := map[board.Date]bool{0: true}
	for _, u := range r.Units {
		for _, p := range u.Parent {
			days[p.From] = true
		}
	}
	for day := range days {
		w := newWalk(r, "parent")
		for _, u := range r.Units {
			for i, p := range u.Parent {
				if (board.Validity{From: p.From, Until: p.Until}).On(day) {
					w.add(string(u.ID), string(p.Unit), u.At("parent."+strconv.Itoa(i)+".unit"))
				}
			}
		}
		w.tell()
	}
}

func (r *run) caseCircles(p *board.Procedure) {
	w := newWalk(r, "in")
	for i, c := range p.Cases.V {
		if c.In != "" {
			w.add(string(c.ID), string(c.In), p.At("cases."+strconv.Itoa(i)+".in"))
		}
	}
	w.tell()
}

// procedureCircles looks at the versions in force: what was replaced once may have come back.
func (r *run) procedureCircles() {
	w := newWalk(r, "replaced_by")
	for _, v := range r.Procedures {
		if len(v.ReplacedBy) > 0 && v == r.ProcedureOn(v.ID, r.Today) {
			for i, by := range v.ReplacedBy {
				w.add(string(v.ID), string(by), v.At("replaced_by."+strconv.Itoa(i)))
			}
		}
	}
	w.tell()
}

func (r *run) documentCircles(key string, list func(*board.Document) []board.Basis) {
	w := newWalk(r, key)
	for _, d := range r.Documents {
		for i, b := range list(d) {
			if to := r.Document(b.Number); to != nil {
				w.add(string(d.ID), string(to.ID), d.At(key+"."+strconv.Itoa(i)+".number"))
			}
		}
	}
	w.tell()
}

// walk goes along one key from record to record.
type walk struct {
	r     *run
	key   string
	from  []string // in the order in which they were added
	steps map[string][]step
	state map[string]int8
	path  []string
	found []diag.Diagnostic
}

// step leads to an id; at is where that is written.
type step struct {
	to string
	at diag.Pos
}

// The states of an id on the walk; 0 is not reached yet.
const (
	onPath int8 = iota + 1
	done
)

func newWalk(r *run, key string) *walk {
	return &walk{r: r, key: key, steps: map[string][]step{}, state: map[string]int8{}}
}

func (w *walk) add(from, to string, at diag.Pos) {
	if len(w.steps[from]) == 0 {
		w.from = append(w.from, from)
	}
	w.steps[from] = append(w.steps[from], step{to, at})
}

// tell reports the circles.
func (w *walk) tell() {
	for _, d := range w.find() {
		w.r.faults.Add(d)
	}
}

// find is each circle once, at the step that closes it; the step that opens it stands beside.
func (w *walk) find() []diag.Diagnostic {
	for _, id := range w.from {
		w.visit(id)
	}
	return w.found
}

func (w *walk) visit(id string) {
	if w.state[id] == done {
		return
	}
	w.state[id] = onPath
	w.path = append(w.path, id)
	for _, s := range w.steps[id] {
		if w.state[s.to] == onPath {
			w.close(s)
		} else {
			w.visit(s.to)
		}
	}
	w.path = w.path[:len(w.path)-1]
	w.state[id] = done
}

func (w *walk) close(s step) {
	round := w.path[slices.Index(w.path, s.to):]
	d := diag.New("circle", s.at, "key", w.key, "ids", strings.Join(append(slices.Clone(round), s.to), " → "))
	if len(round) > 1 {
		for _, opens := range w.steps[s.to] {
			if opens.to == round[1] {
				d = d.With("first", opens.at)
				break
			}
		}
	}
	w.found = append(w.found, d)
}
