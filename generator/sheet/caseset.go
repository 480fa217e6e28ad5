package sheet

import (
	"slices"
	"strings"

	"bangtin/generator/board"
)

// caseSet is a case with those it is nested in, the outermost first: what a person finds themselves in. It is empty
// where a procedure has no cases.
type caseSet []*board.Case

// last is the case itself, nil where there is none.
func (s caseSet) last() *board.Case {
	if len(s) == 0 {
		return nil
	}
	return s[len(s)-1]
}

// has says whether something that is for these cases is for this one; what names no case is for all.
func (s caseSet) has(ids []board.ID) bool {
	return len(ids) == 0 || slices.ContainsFunc(s, func(c *board.Case) bool { return slices.Contains(ids, c.ID) })
}

// sets is how many sets of papers the case wants, or the procedure; 0 where nobody has written it.
func (s caseSet) sets(p *board.Procedure) int {
	for _, c := range slices.Backward(s) {
		if c.Sets > 0 {
			return c.Sets
		}
	}
	return p.Sets
}

// casesToPrint are the cases that have a checklist of their own: those that no other is nested in, or, of these, the one
// with that id and those below it. A procedure without cases has one checklist.
func casesToPrint(p *board.Procedure, only board.ID) (out []caseSet) {
	nested := func(c *board.Case) bool {
		return slices.ContainsFunc(p.Cases.V, func(x board.Case) bool { return x.In == c.ID && x.ID != c.ID })
	}
	for _, leaves := range []bool{true, false} { // where cases are nested in a circle, none is a leaf
		for i := range p.Cases.V {
			c := &p.Cases.V[i]
			set := above(p, c)
			if leaves && nested(c) || only != "" && !set.named(only) {
				continue
			}
			out = append(out, set)
		}
		if len(out) > 0 {
			return out
		}
	}
	return []caseSet{nil}
}

// named says whether a case with that id is in the set.
func (s caseSet) named(id board.ID) bool {
	return slices.ContainsFunc(s, func(c *board.Case) bool { return c.ID == id })
}

// above is a case with those it is nested in. A circle ends where it closes.
func above(p *board.Procedure, c *board.Case) caseSet {
	set := caseSet{c}
	for up := c.In; up != ""; {
		i := slices.IndexFunc(p.Cases.V, func(x board.Case) bool { return x.ID == up })
		if i < 0 || slices.Contains(set, &p.Cases.V[i]) {
			break
		}
		set = slices.Insert(set, 0, &p.Cases.V[i])
		up = p.Cases.V[i].In
	}
	return set
}

// checkCase refuses a case that a sheet or one of the procedures doesn't have.
func (s *Sheet) checkCase(o *Order) *Refusal {
	if o.Case == "" {
		return nil
	}
	if !s.Cases {
		return refuse("sheet.no-cases", "sheet", s.Name)
	}
	for _, n := range o.Records {
		p := n.(*board.Procedure)
		var have []string
		for i := range p.Cases.V {
			have = append(have, string(p.Cases.V[i].ID))
		}
		if len(have) == 0 {
			return refuse("sheet.without-cases", "code", p.Code)
		}
		if !slices.Contains(have, string(o.Case)) {
			return refuse("sheet.no-case", "code", p.Code, "case", o.Case, "have", strings.Join(have, ", "))
		}
	}
	return nil
}
