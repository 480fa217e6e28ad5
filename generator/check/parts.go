package check

import (
	"strconv"
	"strings"

	"bangtin/generator/board"
)

// parts warns of mandatory parts that are not known yet (Nghị định 63/2010/NĐ-CP, Điều 8 khoản 2).
func parts(r *run) {
	for _, p := range r.Procedures {
		if missing := Missing(p); len(missing) > 0 {
			r.report(p.Rec(), "", "parts-missing", "n", strconv.Itoa(8-len(missing)), "parts", strings.Join(missing, ", "))
		}
	}
}

// Missing lists the keys of the mandatory parts that a procedure lacks: of the eight, the title is always there.
func Missing(p *board.Procedure) []string {
	var out []string
	want := func(there bool, key string) {
		if !there {
			out = append(out, key)
		}
	}
	want(len(p.Steps) > 0, "steps")
	want(len(p.Channels) > 0, "channels")
	want(p.Dossier.State != board.Unknown, "dossier")
	want(hasTime(p), "time_limit")
	want(len(p.Audience) > 0, "audience")
	want(!p.Agency.Performs.Empty(), "agency.performs")
	want(p.Results.State != board.Unknown, "result")
	return out
}

// hasTime says whether the time limit is known; the times of channels count.
func hasTime(p *board.Procedure) bool {
	if p.TimeLimit.State != board.Unknown {
		return true
	}
	for _, c := range p.Channels {
		if c.Time.State != board.Unknown || !c.TimeText.Empty() || len(c.Stages) > 0 {
			return true
		}
	}
	return false
}
