package check

import (
	"strconv"
	"strings"

	"bangtin/generator/board"
)

// mandatory are the parts that a published procedure must have (Nghị định 63/2010/NĐ-CP, Điều 8 khoản 2), and under
// which keys each may be found. The eighth is the title, without which there is no record.
var mandatory = []struct {
	part  string
	keys  []string
	there func(*board.Procedure) bool
}{
	{"steps", []string{"steps"}, func(p *board.Procedure) bool { return len(p.Steps) > 0 }},
	{"channels", []string{"channels"}, func(p *board.Procedure) bool { return len(p.Channels) > 0 }},
	{"dossier", []string{"dossier"}, func(p *board.Procedure) bool { return p.Dossier.State != board.Unknown }},
	{"time_limit", []string{"time_limit", "channels"}, hasTime},
	{"audience", []string{"audience"}, func(p *board.Procedure) bool { return len(p.Audience) > 0 }},
	{"agency.performs", []string{"agency"}, func(p *board.Procedure) bool { return !p.Agency.Performs.Empty() }},
	{"result", []string{"result"}, func(p *board.Procedure) bool { return p.Results.State != board.Unknown }},
}

// parts warns of mandatory parts that are not known yet. A part that is there and could not be read is not among them.
func parts(r *run) {
	for _, p := range r.Procedures {
		if missing := lacking(p); len(missing) > 0 {
			r.report(p.Rec(), "", "parts-missing", "n", strconv.Itoa(8-len(missing)), "parts", strings.Join(missing, ", "))
		}
	}
}

// lacking lists the keys of the mandatory parts that are neither there nor unreadable.
func lacking(p *board.Procedure) []string {
	var out []string
	for _, m := range mandatory {
		if !m.there(p) && !p.IsSpoilt(m.keys...) {
			out = append(out, m.part)
		}
	}
	return out
}

// Missing lists the keys of the mandatory parts that a procedure lacks.
func Missing(p *board.Procedure) []string {
	var out []string
	for _, m := range mandatory {
		if !m.there(p) {
			out = append(out, m.part)
		}
	}
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
