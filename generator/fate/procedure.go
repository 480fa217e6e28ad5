package fate

import "bangtin/generator/board"

// replacedBy are the procedures that a procedure names in its place, on the day; none for one that is in use, or whose
// facts are not sure.
func (f *Fates) replacedBy(p *board.Procedure) []board.ID {
	now := f.Board.ProcedureOn(p.ID, f.Today)
	if now == nil || now.Status == "" || now.Status == "active" || f.Unsure != nil && f.Unsure(now) {
		return nil
	}
	return now.ReplacedBy
}

// Replacements are the procedures to follow in place of one that is suspended, replaced or abolished, each once, and each
// the last of its chain. One that the board knows nothing of stands as it was written.
func (f *Fates) Replacements(p *board.Procedure) []board.ID {
	var out []board.ID
	add := func(id board.ID) {
		for _, have := range out {
			if have == id {
				return
			}
		}
		if id != p.ID {
			out = append(out, id)
		}
	}
	for _, id := range f.replacedBy(p) {
		w := f.walk()
		w.on[at{board.ProcedureKind, p.ID}] = true
		w.follow(board.ProcedureKind, id, false)
		known := false
		for _, t := range w.reached {
			if t.Kind == board.ProcedureKind {
				add(t.ID)
				known = true
			}
		}
		if !known {
			add(id)
		}
	}
	return out
}
