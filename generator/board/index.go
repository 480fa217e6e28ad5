package board

import (
	"cmp"
	"slices"
	"strings"
)

// index finds records by id. It is made once by Index, after the last record was put in.
type index struct {
	units     map[ID]*Unit
	fields    map[ID]*Field
	events    map[ID]*LifeEvent
	versions  map[ID][]*Procedure
	inits     map[ID]*Initiative
	documents map[ID]*Document
	numbers   map[string]*Document
	teams     map[ID]*Team
	guides    map[ID]*Guide
	locals    map[ID][]*Local // by procedure
	files     map[string]*File
}

// Index sorts the records by id and makes them findable. It must be called before any of the finders.
func (b *Board) Index() {
	b.index = index{
		units: byID(b.Units), fields: byID(b.Fields), events: byID(b.LifeEvents), inits: byID(b.Initiatives),
		documents: byID(b.Documents), teams: byID(b.Teams), guides: byID(b.Guides),
		versions: map[ID][]*Procedure{}, numbers: map[string]*Document{}, locals: map[ID][]*Local{}, files: map[string]*File{},
	}
	slices.SortStableFunc(b.Procedures, func(x, y *Procedure) int {
		return cmp.Or(cmp.Compare(x.ID, y.ID), cmp.Compare(x.From(), y.From()))
	})
	for _, p := range b.Procedures {
		b.index.versions[p.ID] = append(b.index.versions[p.ID], p)
	}
	for _, d := range b.Documents {
		b.index.numbers[foldNumber(d.Number)] = d
	}
	for _, l := range b.Locals {
		b.index.locals[l.Code] = append(b.index.locals[l.Code], l)
	}
	for _, f := range b.Files {
		b.index.files[f.Path] = f
	}
}

func byID[T Noun](list []T) map[ID]T {
	slices.SortStableFunc(list, func(x, y T) int { return cmp.Compare(x.Rec().ID, y.Rec().ID) })
	m := make(map[ID]T, len(list))
	for _, n := range list {
		m[n.Rec().ID] = n
	}
	return m
}

// foldNumber lets a document's number be found however its letters are written.
func foldNumber(s string) string { return strings.ToLower(strings.Join(strings.Fields(s), "")) }

// Unit is the office of that id, nil if there is none; likewise the finders below.
func (b *Board) Unit(id ID) *Unit             { return b.index.units[id] }
func (b *Board) Field(id ID) *Field           { return b.index.fields[id] }
func (b *Board) LifeEvent(id ID) *LifeEvent   { return b.index.events[id] }
func (b *Board) Initiative(id ID) *Initiative { return b.index.inits[id] }
func (b *Board) Team(id ID) *Team             { return b.index.teams[id] }
func (b *Board) Guide(id ID) *Guide           { return b.index.guides[id] }

// Document is the legal document of that id, or of that number.
func (b *Board) Document(idOrNumber string) *Document {
	if d := b.index.documents[ID(idOrNumber)]; d != nil || len(b.Documents) == 0 {
		return d
	}
	return b.index.numbers[foldNumber(idOrNumber)]
}

// File is the attachment at that path ("forms/…", "assets/…"), nil if there is none.
func (b *Board) File(path string) *File { return b.index.files[path] }

// CountProcedures is the number of procedures, whatever the number of their versions.
func (b *Board) CountProcedures() int { return len(b.index.versions) }

// Versions are the versions of a procedure, oldest first.
func (b *Board) Versions(id ID) []*Procedure { return b.index.versions[id] }

// ProcedureOn is the version of a procedure in force on a day: the last that has begun, or the first to come.
func (b *Board) ProcedureOn(id ID, day Date) *Procedure {
	all := b.index.versions[id]
	if len(all) == 0 {
		return nil
	}
	now := all[0]
	for _, p := range all[1:] {
		if p.From() <= day {
			now = p
		}
	}
	return now
}

// LocalsOf are the layers that offices set for a procedure.
func (b *Board) LocalsOf(id ID) []*Local { return b.index.locals[id] }

// Find is the record of that kind and id, nil if there is none. A procedure is found as its oldest version.
func (b *Board) Find(kind Kind, id string) Noun {
	switch kind {
	case UnitKind:
		return orNil(b.index.units[ID(id)])
	case FieldKind:
		return orNil(b.index.fields[ID(id)])
	case LifeEventKind:
		return orNil(b.index.events[ID(id)])
	case ProcedureKind:
		if v := b.index.versions[ID(strings.ToLower(id))]; len(v) > 0 {
			return v[0]
		}
	case InitiativeKind:
		return orNil(b.index.inits[ID(id)])
	case DocumentKind:
		return orNil(b.Document(id))
	case TeamKind:
		return orNil(b.index.teams[ID(id)])
	case GuideKind:
		return orNil(b.index.guides[ID(id)])
	}
	return nil
}

// Named is the record of that kind and just that id, on a day: of a procedure, the version in force. nil if there is none.
func (b *Board) Named(kind Kind, id ID, day Date) Noun {
	if kind == ProcedureKind {
		return orNil(b.ProcedureOn(id, day))
	}
	n := b.Find(kind, string(id))
	if n == nil || n.Rec().ID != id { // a document is found by its number too
		return nil
	}
	return n
}

// orNil keeps a nil pointer from becoming an interface that is not nil.
func orNil[T any, P interface {
	*T
	Noun
}](p P) Noun {
	if p == nil {
		return nil
	}
	return p
}

// Nouns calls do for every record that has a page, kind by kind, in the order of ids; versions of one procedure in turn.
func (b *Board) Nouns(do func(Noun)) {
	eachNoun(b.Units, do)
	eachNoun(b.Fields, do)
	eachNoun(b.LifeEvents, do)
	eachNoun(b.Procedures, do)
	eachNoun(b.Initiatives, do)
	eachNoun(b.Documents, do)
	eachNoun(b.Teams, do)
	eachNoun(b.Guides, do)
}

// All calls do for every record that can hold references: those with a page, then notices, layers and the board.
func (b *Board) All(do func(Noun)) {
	b.Nouns(do)
	eachNoun(b.Notices, do)
	eachNoun(b.Locals, do)
	eachNoun(b.ResultFiles, do)
	if b.Site != nil {
		do(b.Site)
	}
}

func eachNoun[T Noun](list []T, do func(Noun)) {
	for _, n := range list {
		do(n)
	}
}
