package check

import (
	"strconv"

	"bangtin/generator/board"
	"bangtin/generator/fold"
)

// cases finds the cases that channels, papers, fees and time limits speak of and the procedure does not have.
func cases(r *run) {
	for _, p := range r.Procedures {
		var have []string
		for _, c := range p.Cases.V {
			have = append(have, string(c.ID))
		}
		c := caseCheck{r, p, have}
		for i, x := range p.Cases.V {
			if x.In != "" {
				c.ids([]board.ID{x.In}, "cases."+strconv.Itoa(i)+".in", false)
			}
		}
		for i, x := range p.Channels {
			c.ids(x.Cases, "channels."+strconv.Itoa(i)+".cases", true)
		}
		for i, x := range p.Dossier.V {
			c.ids(x.Cases, "dossier."+strconv.Itoa(i)+".cases", true)
		}
		for i, x := range p.Fees.V {
			c.ids(x.Cases, "fees."+strconv.Itoa(i)+".cases", true)
		}
		for i, x := range p.TimeLimit.V {
			c.ids(x.Cases, "time_limit."+strconv.Itoa(i)+".cases", true)
		}
	}
}

type caseCheck struct {
	r    *run
	p    *board.Procedure
	have []string
}

func (c caseCheck) ids(ids []board.ID, path string, list bool) {
	for i, id := range ids {
		known := false
		for _, h := range c.have {
			known = known || h == string(id)
		}
		if known {
			continue
		}
		at := path
		if list {
			at += "." + strconv.Itoa(i)
		}
		c.r.report(c.p.Rec(), at, "unknown-case", "id", string(id), "guess", fold.Nearest(string(id), c.have))
	}
}
