package check

import "strconv"

// selfReference warns of a record that names itself where another is meant.
func selfReference(r *run) {
	for _, p := range r.Procedures {
		for i, id := range p.Related {
			if id == p.ID {
				r.report(p.Rec(), "related."+strconv.Itoa(i), "self-reference", "key", "related", "id", string(p.Code))
			}
		}
	}
	for _, d := range r.Documents {
		for i, b := range d.Amends {
			if r.Document(b.Number) == d {
				r.report(d.Rec(), "amends."+strconv.Itoa(i), "self-reference", "key", "amends", "id", b.Number)
			}
		}
	}
}
