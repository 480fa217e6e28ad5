package check

import (
	"strconv"

	"bangtin/generator/board"
)

// cases finds the cases that channels, papers, fees, time limits and the layers of offices speak of and the procedure
// does not have.
func cases(r *run) {
	for _, p := range r.Procedures {
		if p.IsSpoilt("cases") {
			continue
		}
		c := caseCheck{r, p.Rec(), p.Cases.V}
		for i, x := range p.Cases.V {
			if x.In != "" {
				c.id(x.In, "cases."+strconv.Itoa(i)+".in")
			}
		}
		c.channels(p.Channels)
		for i, x := range p.Dossier.V {
			c.ids(x.Cases, "dossier."+strconv.Itoa(i))
		}
		c.fees(p.Fees.V)
		for i, x := range p.TimeLimit.V {
			c.ids(x.Cases, "time_limit."+strconv.Itoa(i))
		}
	}
	for _, l := range r.Locals {
		c := caseCheck{r: r, rec: l.Rec()}
		spoilt := r.IsBroken(board.ProcedureKind, string(l.Code)) || len(r.Versions(l.Code)) == 0
		for _, p := range r.Versions(l.Code) {
			c.have = append(c.have, p.Cases.V...)
			spoilt = spoilt || p.IsSpoilt("cases")
		}
		if !spoilt {
			c.channels(l.Channels)
			c.fees(l.Fees.V)
		}
	}
}

// caseCheck holds one record against the cases there are.
type caseCheck struct {
	r    *run
	rec  *board.Record
	have []board.Case
}

func (c caseCheck) channels(list []board.Channel) {
	for i, x := range list {
		c.ids(x.Cases, "channels."+strconv.Itoa(i))
	}
}

func (c caseCheck) fees(list []board.Fee) {
	for i, x := range list {
		c.ids(x.Cases, "fees."+strconv.Itoa(i))
	}
}

func (c caseCheck) ids(ids []board.ID, path string) {
	for i, id := range ids {
		c.id(id, path+".cases."+strconv.Itoa(i))
	}
}

func (c caseCheck) id(id board.ID, path string) {
	for i := range c.have {
		if c.have[i].ID == id {
			return
		}
	}
	var known meant
	for _, x := range c.have {
		known.add(string(x.ID), x.Title.S)
	}
	c.r.report(c.rec, path, "unknown-case", "id", string(id), "guess", known.guess(string(id)))
}
