package page

import "bangtin/generator/board"

// commands are the lines by which staff print what the page doesn't offer, with records of this board.
func (l *locale) commands() []command {
	var list []command
	tongue := ""
	if l.id > 0 {
		tongue = " --lang " + l.code
	}
	add := func(key, line string) { list = append(list, command{l.cat.T(key), "bangtin print " + line + tongue}) }
	if p := l.exampleProcedure(); p != nil {
		add("page.paper-up", "flyer --procedure "+string(p.ID)+" --up 2")
		add("page.paper-field", "flyer-a4 --field "+string(p.Field))
		add("page.paper-poster", "poster --procedure "+string(p.ID)+" --size A3")
		add("page.paper-labels", "stickers --all --grid 3x8")
	}
	for _, u := range l.units() {
		if u != l.office && u.InForce(l.p.Today) && !l.isUpdating(u) && len(l.handled()[u.ID].procedures) > 0 {
			add("page.paper-at", "flyer --all --at "+string(u.ID))
			break
		}
	}
	return list
}

// exampleProcedure is one that people ask for, nil on a board without procedures.
func (l *locale) exampleProcedure() *board.Procedure {
	for _, id := range l.b.Site.Featured {
		if p := l.b.ProcedureOn(id, l.p.Today); p != nil {
			return p
		}
	}
	if len(l.index.current) > 0 {
		return l.index.current[0]
	}
	return nil
}
