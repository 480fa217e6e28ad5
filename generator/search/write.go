package search

import (
	"strings"

	"bangtin/generator/board"
)

// writer gives each record its names and its texts.
type writer struct {
	*index
	names     *names
	relations *relations
	events    map[board.ID][]*board.LifeEvent // by procedure
	said      map[board.ID][]string           // what synonyms.yaml says of a procedure
}

// gather turns round what leads to procedures.
func (w *writer) gather() {
	for _, e := range w.b.LifeEvents {
		all := e.Procedures
		for _, s := range e.Steps {
			all = append(all[:len(all):len(all)], s.Procedures...)
		}
		for _, id := range all {
			if list := w.events[id]; len(list) == 0 || list[len(list)-1] != e {
				w.events[id] = append(list, e)
			}
		}
	}
	for _, s := range w.b.Synonyms {
		for _, m := range s.Mean {
			id := board.ID(strings.ToLower(m))
			if len(w.b.Versions(id)) > 0 {
				w.said[id] = append(w.said[id], s.Say...)
			}
		}
	}
}

// record writes the record begun: what it is called, then what is said in it. Of one with errors only the title is known.
func (w *writer) record(n board.Noun) {
	rec := n.Rec()
	part := whole
	if p, ok := n.(*board.Procedure); ok && p.Status != "" && p.Status != "active" {
		part = whole * 6 / 10
	}
	w.heading(title, n.Heading().S, part)
	w.names.add(number, w.x.Book.Code(rec.Kind, rec.ID), whole)
	if first := w.x.Boards[0].Find(rec.Kind, string(rec.ID)); first != nil && first.Heading().S != n.Heading().S {
		w.heading(official, first.Heading().S, part)
	}
	if !w.updating(n) {
		w.names.add(context, rec.Short.S, whole)
		w.kind(n)
	} else if rec.Kind == board.ProcedureKind {
		w.names.add(number, string(rec.ID), whole)
	}
	w.relations.relate()
}

// heading adds a name in which relations look for their meanings.
func (w *writer) heading(c class, text string, part int) {
	from := len(w.names.words)
	w.names.add(c, text, part)
	w.relations.look(w.names.words[from:], part)
}

func (w *writer) kind(n board.Noun) {
	switch n := n.(type) {
	case *board.Procedure:
		w.procedure(n)
	case *board.LifeEvent:
		w.keywords(n.Keywords)
		for _, s := range n.Steps {
			w.names.text(s.Title.S)
		}
	case *board.Field:
		w.keywords(n.Keywords)
		w.names.text(n.Description.Plain())
	case *board.Guide:
		w.keywords(n.Keywords)
		w.names.text(n.Summary.Plain())
		for _, s := range n.Steps {
			w.names.text(s.Title.S)
		}
	case *board.Initiative:
		w.keywords(n.Keywords)
		w.names.text(n.Summary.Plain())
		for _, a := range n.Authors {
			w.names.text(a.Name.S)
		}
	case *board.Document:
		w.names.add(number, n.Number, whole)
	case *board.Team:
		for _, v := range n.Villages {
			w.names.add(keyword, v.S, whole)
		}
	}
}

func (w *writer) keywords(list []string) {
	for _, k := range list {
		from := len(w.names.words)
		w.names.add(keyword, k, whole)
		w.relations.look(w.names.words[from:], whole/2)
	}
}

func (w *writer) procedure(p *board.Procedure) {
	part := whole
	if p.Status != "" && p.Status != "active" {
		part = whole * 6 / 10
	}
	w.names.add(number, string(p.Code), whole)
	w.keywords(p.Keywords)
	for _, s := range w.said[p.ID] {
		w.names.add(said, s, part)
	}
	w.heading(official, p.OfficialTitle.S, part*3/4)
	for _, r := range p.Results.V {
		w.names.add(context, r.Name.S, part)
	}
	for _, e := range w.events[p.ID] {
		if !w.updating(e) {
			w.names.add(context, e.Name.S, part/2)
			for _, k := range e.Keywords {
				w.names.add(context, k, part/2)
			}
		}
	}
	w.names.text(p.Summary.Plain())
	for _, a := range p.Audience {
		w.names.text(a.S)
	}
	for i := range p.Dossier.V {
		w.names.text(p.Dossier.V[i].Paper.S)
		for _, f := range p.Dossier.V[i].Forms {
			w.names.text(f.Title.S)
		}
	}
	for _, c := range p.Cases.V {
		w.names.text(c.Title.S)
	}
}
