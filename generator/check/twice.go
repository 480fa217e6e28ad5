package check

import (
	"strconv"

	"bangtin/generator/board"
	"bangtin/generator/diag"
)

// twice finds an id that stands twice where once is all there can be: two cases of one name, an office that took over
// twice, a procedure twice in a list, two figures for one thing.
func twice(r *run) {
	for _, p := range r.Procedures {
		ids := make([]board.ID, len(p.Cases.V))
		for i, c := range p.Cases.V {
			ids[i] = c.ID
		}
		r.twiceAt(p.Rec(), "cases", ".id", ids)
		r.twiceAt(p.Rec(), "replaced_by", "", p.ReplacedBy)
		r.twiceAt(p.Rec(), "related", "", p.Related)
		r.twiceAt(p.Rec(), "life_events", "", p.LifeEvents)
	}
	for _, u := range r.Units {
		ids := make([]board.ID, len(u.Successors))
		for i, s := range u.Successors {
			ids[i] = s.Unit
		}
		r.twiceAt(u.Rec(), "successors", ".unit", ids)
	}
	for _, n := range r.Initiatives {
		ids := make([]board.ID, len(n.Replication))
		for i, x := range n.Replication {
			ids[i] = x.Unit
		}
		r.twiceAt(n.Rec(), "replication", ".unit", ids)
		r.twiceAt(n.Rec(), "procedures", "", n.Procedures)
	}
	for _, e := range r.LifeEvents {
		r.twiceAt(e.Rec(), "procedures", "", e.Procedures)
		for i, s := range e.Steps { // one procedure may be needed in two steps
			r.twiceAt(e.Rec(), "steps."+strconv.Itoa(i)+".procedures", "", s.Procedures)
		}
	}
	r.twiceAt(r.Site.Rec(), "featured", "", r.Site.Featured)
	languages := make([]board.ID, len(r.Site.Languages))
	for i, l := range r.Site.Languages {
		languages[i] = board.ID(l)
	}
	r.twiceAt(r.Site.Rec(), "languages", "", languages)
	indicatorsTwice(r)
	figuresTwice(r)
}

// twiceAt looks at one list of ids: the value of ids[i] stands at list.i and what comes after.
func (r *run) twiceAt(rec *board.Record, list, after string, ids []board.ID) {
	if len(ids) < 2 {
		return
	}
	at := func(i int) diag.Pos { return rec.At(list + "." + strconv.Itoa(i) + after) }
	seen := make(map[board.ID]int, len(ids))
	for i, id := range ids {
		first, ok := seen[id]
		switch {
		case id == "":
		case ok:
			r.faults.Add(diag.New("twice", at(i), "id", string(id)).With("first", at(first)))
		default:
			seen[id] = i
		}
	}
}

// indicatorsTwice finds two indicators of one id in indicators.yaml.
func indicatorsTwice(r *run) {
	if r.IndicatorFile == nil {
		return
	}
	ids := make([]board.ID, len(r.Indicators))
	for i, x := range r.Indicators {
		ids[i] = x.ID
	}
	r.twiceAt(r.IndicatorFile.Rec(), "list", ".id", ids)
}

// figuresTwice finds two figures for one indicator of one unit in one period, in one table or in two.
func figuresTwice(r *run) {
	type figure struct {
		unit, indicator board.ID
		period          board.Period
	}
	seen := map[figure]diag.Pos{}
	for _, f := range r.ResultFiles {
		for i, x := range f.List {
			// Each row has noted two references, to its unit and to its indicator.
			pos := f.PosOf(f.Refs[2*i])
			key := figure{x.Unit, x.Indicator, x.Period}
			if before, ok := seen[key]; ok {
				id := string(x.Unit) + ", " + string(x.Period) + ", " + string(x.Indicator)
				r.faults.Add(diag.New("twice", pos, "id", id).With("first", before))
				continue
			}
			seen[key] = pos
		}
	}
}
