package page

import "bangtin/generator/board"

// makeTwins is the titles that several of today's procedures are shown with. Such procedures are told apart by their
// codes.
func (l *locale) makeTwins() map[string]bool {
	seen, twins := map[string]bool{}, map[string]bool{}
	for _, proc := range l.index.current {
		names := []string{listed(proc).S, brief(proc).S}
		if names[0] == names[1] {
			names = names[:1]
		}
		for _, s := range names {
			twins[s] = twins[s] || seen[s]
			seen[s] = true
		}
	}
	for s, yes := range twins {
		if !yes {
			delete(twins, s)
		}
	}
	return twins
}

// procedureName writes a link to a procedure, with its code where another one is shown with the same title.
func (p *pen) procedureName(proc *board.Procedure) {
	name := listed(proc)
	p.link(pathOf(proc), name)
	if p.l.twins()[name.S] {
		p.raw(` <small class="nb">`)
		p.text(string(proc.Code))
		p.raw("</small>")
	}
}
