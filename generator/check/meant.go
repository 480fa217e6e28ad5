package check

import (
	"strings"

	"bangtin/generator/board"
	"bangtin/generator/fold"
)

// What an editor wrote where an id belongs may be any text: the id with a slip, the title as people know it, or the
// title with hyphens between its words. This file knows which id was meant. Only an id that exists is ever offered.

// meant are the ids of one kind, with the titles they go by.
type meant struct {
	ids    []string
	titles map[string]string // from a title as a slug to its id, "" where several go by it
}

// add takes in an id and the titles it goes by.
func (m *meant) add(id string, titles ...string) {
	if id == "" {
		return
	}
	m.ids = append(m.ids, id)
	for _, t := range titles {
		m.title(id, fold.Slug(t))
	}
}

func (m *meant) title(id, slug string) {
	if slug == "" {
		return
	}
	if m.titles == nil {
		m.titles = map[string]string{}
	}
	if other, taken := m.titles[slug]; taken && other != id {
		id = ""
	}
	m.titles[slug] = id
}

// addLater takes in an id whose titles count only where nothing else goes by them: an office or a procedure that is no
// more doesn't stand in the way of the one that bears its name today.
func (m *meant) addLater(id string, taken map[string]bool, titles ...string) {
	m.ids = append(m.ids, id)
	for _, t := range titles {
		if slug := fold.Slug(t); !taken[slug] {
			m.title(id, slug)
		}
	}
}

// guess is the id that a text was meant to be, "" where none is near enough.
func (m *meant) guess(text string) string {
	if m == nil {
		return ""
	}
	slug := fold.Slug(text)
	if id := m.titles[slug]; id != "" {
		return id
	}
	for _, id := range m.ids {
		if id == slug {
			return id
		}
	}
	if id := fold.Nearest(strings.TrimSpace(text), m.ids); id != "" {
		return id
	}
	return fold.Nearest(slug, m.ids)
}

// gather is what every kind of record may be meant by, the titles in all languages.
func (r *run) gather() map[board.Kind]*meant {
	out := map[board.Kind]*meant{}
	of := func(k board.Kind) *meant {
		if out[k] == nil {
			out[k] = &meant{}
		}
		return out[k]
	}
	var past []board.Noun
	for _, b := range r.Boards {
		b.Nouns(func(n board.Noun) {
			if r.isPast(n) {
				past = append(past, n)
			} else {
				of(n.Rec().Kind).add(string(n.Rec().ID), titlesOf(n)...)
			}
		})
		for _, i := range b.Indicators {
			of(board.IndicatorKind).add(string(i.ID), i.Name.S)
		}
	}
	taken := map[board.Kind]map[string]bool{}
	for k, m := range out {
		taken[k] = map[string]bool{}
		for slug := range m.titles {
			taken[k][slug] = true
		}
	}
	for _, n := range past {
		of(n.Rec().Kind).addLater(string(n.Rec().ID), taken[n.Rec().Kind], titlesOf(n)...)
	}
	for _, x := range r.Broken {
		of(x.Kind).add(string(x.ID))
	}
	r.builtins(of(board.IndicatorKind))
	return out
}

// isPast says whether a record is an office that is no more or a procedure that is carried out no longer.
func (r *run) isPast(n board.Noun) bool {
	switch n := n.(type) {
	case *board.Unit:
		return !n.InForce(r.Today)
	case *board.Procedure:
		return gone(n)
	}
	return false
}

// titlesOf are the titles that a record goes by.
func titlesOf(n board.Noun) []string {
	out := []string{n.Heading().S, n.Rec().Short.S}
	if p, ok := n.(*board.Procedure); ok {
		out = append(out, p.OfficialTitle.S)
	}
	return out
}

// builtins adds the indicators that every board knows.
func (r *run) builtins(m *meant) {
	for _, id := range board.BuiltinIndicators {
		name := ""
		if key := "indicator." + id; r.Words != nil && r.Words.Has(key) {
			name = r.Words.T(key)
		}
		m.add(id, name)
	}
}
