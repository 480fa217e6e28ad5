package edition

import (
	"slices"
	"strings"

	"bangtin/generator/board"
)

// Facts are the printable facts of a record on a day; of a procedure, of the version given, as they hold at the office
// ("" where no office is meant). b is the board in its first language.
func Facts(b *board.Board, n board.Noun, office board.ID, day board.Date) []string {
	s := &scribe{b: b, day: day}
	switch n := n.(type) {
	case *board.Procedure:
		s.procedure(n, b.Unit(office))
	case *board.Unit:
		s.unit(n)
	case *board.Team:
		s.team(n)
	case *board.Guide:
		for i := range n.Steps {
			s.put(Step, "", n.Steps[i].Title.S)
		}
	case *board.LifeEvent:
		s.lifeEvent(n)
	case *board.Initiative:
		s.initiative(n)
	case *board.Field:
		s.field(n)
	case *board.Document:
		s.document(n)
	}
	return s.lines
}

// scribe writes the lines of a record.
type scribe struct {
	b     *board.Board
	day   board.Date
	lines []string
}

func (s *scribe) put(name, value, text string, scope ...string) {
	l := Line{name, value, text, scope}
	s.lines = append(s.lines, l.String())
}

// given is put for a text that may be absent.
func (s *scribe) given(name, value, text string) {
	if text != "" {
		s.put(name, value, text)
	}
}

func (s *scribe) unit(u *board.Unit) {
	if u.Valid.Until != 0 && u.Valid.Until < s.day {
		s.put(Status, "ended", u.Valid.Until.ISO())
	}
	s.given(Name, "", u.Name.S)
	s.given(Address, "", u.Address.S)
	s.given(Phone, "", string(u.Phone))
	s.hours(u.Hours)
	for i := range u.Counters {
		s.put(Counter, "", u.Counters[i].Name.S)
	}
}

func (s *scribe) hours(list []board.Hours) {
	for i := range list {
		h := &list[i]
		text := h.Text.S
		if h.Open != 0 && h.Close != 0 {
			text = h.Open.String() + "–" + h.Close.String()
		}
		s.given(Hours, strings.Join(h.Days.Names(), ","), text)
	}
}

func (s *scribe) team(t *board.Team) {
	s.given(Place, "", t.Place.S)
	s.hours(t.Hours)
	for _, v := range t.Villages {
		s.put(Village, "", v.S)
	}
}

func (s *scribe) lifeEvent(e *board.LifeEvent) {
	for _, id := range e.Procedures {
		s.put(Procedure, string(id), "")
	}
	for i := range e.Steps {
		s.put(Step, "", e.Steps[i].Title.S)
		for _, id := range e.Steps[i].Procedures {
			s.put(Procedure, string(id), "")
		}
	}
}

func (s *scribe) initiative(n *board.Initiative) {
	if n.Status != "" {
		s.put(Status, string(n.Status), "")
	}
	for i := range n.Indicators {
		m := &n.Indicators[i]
		name := m.Name.S
		for _, x := range s.b.Indicators {
			if name == "" && x.ID == m.Indicator {
				name = x.Name.S
			}
		}
		if name == "" {
			name = string(m.Indicator)
		}
		s.put(Figure, m.Before.String()+">"+m.After.String(), name)
	}
	for i := range n.Replication {
		if r := &n.Replication[i]; r.Status == "adopted" {
			name := string(r.Unit)
			if u := s.b.Unit(r.Unit); u != nil {
				name = u.Name.S
			}
			s.put(Adopted, string(r.Unit), name)
		}
	}
}

// mostOfField is how many procedures of a field its leaflet may name.
const mostOfField = 12

// field tells what a field's sheets say: the help at the desk, and the procedures that people need often, in the order
// of a leaflet: those that the board features first, then by id.
func (s *scribe) field(f *board.Field) {
	s.given(Desk, "", f.Desk.Plain())
	var ids []board.ID
	for _, v := range s.b.Procedures {
		if v.Field != f.ID || len(ids) > 0 && ids[len(ids)-1] == v.ID || s.b.ProcedureOn(v.ID, s.day) != v {
			continue
		}
		if (v.Status == "" || v.Status == "active") && v.Effective.On(s.day) {
			ids = append(ids, v.ID)
		}
	}
	featured := s.b.Site.Featured
	place := func(id board.ID) int {
		if i := slices.Index(featured, id); i >= 0 {
			return i
		}
		return len(featured)
	}
	slices.SortStableFunc(ids, func(x, y board.ID) int { return place(x) - place(y) })
	for _, id := range ids[:min(len(ids), mostOfField)] {
		s.put(Procedure, string(id), "")
	}
}

func (s *scribe) document(d *board.Document) {
	s.given(Number, "", d.Number)
	if d.Effective.From != 0 || d.Effective.Until != 0 {
		s.put(Valid, span(d.Effective), "")
	}
	for i := range d.ReplacedBy {
		s.put(Replaced, "", d.ReplacedBy[i].Number)
	}
}

// span is "FROM..UNTIL", either of which may be missing.
func span(v board.Validity) string {
	day := func(d board.Date) string {
		if d == 0 {
			return ""
		}
		return d.ISO()
	}
	return day(v.From) + ".." + day(v.Until)
}
