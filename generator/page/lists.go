package page

import (
	"cmp"
	"slices"
	"strings"

	"bangtin/generator/board"
	"bangtin/generator/ledger"
)

// pathOf is the address of a record's page below its language's root.
func pathOf(n board.Noun) string { return ledger.Path(n.Rec().Kind, n.Rec().ID) }

// byOrder is list by the order its records ask for, those that ask for none last; equal ones by name.
func byOrder[T board.Noun](list []T, order func(T) int) []T {
	list = inOrder(list, func(n T) string { return n.Heading().S })
	slices.SortStableFunc(list, func(a, b T) int {
		x, y := order(a), order(b)
		if (x == 0) != (y == 0) {
			return cmp.Compare(y, x)
		}
		return cmp.Compare(x, y)
	})
	return list
}

func (l *locale) fields() []*board.Field {
	return byOrder(l.b.Fields, func(f *board.Field) int { return f.Order })
}

func (l *locale) events() []*board.LifeEvent {
	return byOrder(l.b.LifeEvents, func(e *board.LifeEvent) int { return e.Order })
}

func (l *locale) guides() []*board.Guide {
	return byOrder(l.b.Guides, func(g *board.Guide) int { return g.Order })
}

// makeSorted is today's procedures in Vietnamese order.
func (l *locale) makeSorted() []*board.Procedure {
	return inOrder(l.index.current, func(p *board.Procedure) string { return listed(p).S })
}

func (l *locale) makeByField() map[board.ID][]*board.Procedure {
	m := map[board.ID][]*board.Procedure{}
	for _, p := range l.sorted() {
		m[p.Field] = append(m[p.Field], p)
	}
	return m
}

// fieldless are the procedures whose field cannot be read or is not on the board: only errors make any.
func (l *locale) fieldless() []*board.Procedure {
	var out []*board.Procedure
	if l.p.Updating == nil {
		return nil
	}
	for _, p := range l.sorted() {
		if l.b.Field(p.Field) == nil {
			out = append(out, p)
		}
	}
	return out
}

// hidden are the procedures whose offices errors may hide.
func (l *locale) hidden() []*board.Procedure {
	var out []*board.Procedure
	if !l.p.Updating.Any(board.ProcedureKind) {
		return nil
	}
	for _, p := range l.index.current {
		if l.isUpdating(p) {
			out = append(out, p)
		}
	}
	return out
}

// makeResting is which procedures rest on a document.
func (l *locale) makeResting() map[board.ID][]*board.Procedure {
	m := map[board.ID][]*board.Procedure{}
	for _, p := range l.sorted() {
		for _, basis := range p.LegalBasis.V {
			d := l.b.Document(basis.Number)
			if d == nil {
				continue
			}
			if list := m[d.ID]; len(list) == 0 || list[len(list)-1] != p {
				m[d.ID] = append(list, p)
			}
		}
	}
	return m
}

// handled are the procedures of an office. Offices that handle the same ones share it, and the list as it is drawn.
type handled struct {
	procedures []*board.Procedure
	html       string
}

// makeHandled finds what each unit handles without asking every unit about every procedure: those of a level are the
// same for all its units, and only those kept to a list are looked at one by one.
func (l *locale) makeHandled() map[board.ID]*handled {
	listed, ofLevel := map[board.ID][]board.ID{}, map[board.Level]bool{}
	for _, p := range l.index.current {
		for _, id := range p.Units.IDs {
			if p.Units.Listed {
				listed[id] = append(listed[id], p.ID)
			}
		}
		for _, level := range p.Level {
			ofLevel[level] = true
		}
	}
	hidden := l.hidden()
	same, out := map[string]*handled{}, map[board.ID]*handled{}
	for _, u := range l.b.Units {
		level := u.Type.Level()
		if level == "district" || !u.InForce(l.p.Today) || !ofLevel[level] {
			level = ""
		}
		var key strings.Builder
		key.WriteString(string(level))
		for _, id := range listed[u.ID] {
			key.WriteByte(' ')
			key.WriteString(string(id))
		}
		for _, p := range hidden {
			if l.p.Updating.Handles(u, p, l.p.Today) {
				key.WriteString(" +" + string(p.ID))
			}
		}
		h := same[key.String()]
		if h == nil {
			h = l.handledBy(u)
			same[key.String()] = h
		}
		out[u.ID] = h
	}
	return out
}

func (l *locale) handledBy(u *board.Unit) *handled {
	h := &handled{}
	take := func(list []*board.Procedure) {
		for _, p := range list {
			if l.p.Updating.Handles(u, p, l.p.Today) {
				h.procedures = append(h.procedures, p)
			}
		}
	}
	for _, f := range l.fields() {
		take(l.byField()[f.ID])
	}
	take(l.fieldless())
	h.html = l.drawHandled(h.procedures)
	return h
}
