package api

import (
	"reflect"

	"bangtin/generator/board"
	"bangtin/generator/ledger"
)

// entryKeys are the keys of a record that its entry in a list has: by what lists are sorted, filtered and searched. A
// kind that isn't here has all its keys there, because it has no file of its own.
var entryKeys = map[board.Kind][]string{
	board.UnitKind:       {"name", "short", "kind", "parent", "codes", "valid", "successors", "dissolved", "example"},
	board.FieldKind:      {"name", "short", "icon", "order", "keywords", "example"},
	board.LifeEventKind:  {"name", "short", "icon", "order", "procedures", "keywords", "example"},
	board.ProcedureKind:  {"code", "title", "short", "official_title", "field", "level", "status", "replaced_by", "effective", "life_events", "keywords", "example"},
	board.InitiativeKind: {"title", "short", "unit", "year", "field", "procedures", "status", "example"},
	board.DocumentKind:   {"number", "title", "short", "kind", "issuer", "date", "effective", "replaced_by", "example"},
	board.TeamKind:       {"name", "short", "unit", "villages", "example"},
	board.GuideKind:      {"title", "short", "order", "audience", "fields", "keywords", "example"},
}

// List is the list of a kind's records in a language, in the order of their ids; of procedures the versions of today.
func (d *Data) List(lang board.LangID, kind board.Kind) []byte {
	l := d.locales[lang]
	list := l.entries(kind, d.Today)
	p := d.begin(l)
	p.aboutList(kind, "", len(list))
	p.key("items")
	p.open('[')
	for _, n := range list {
		p.row()
		p.entry(n)
	}
	p.shut(']')
	return p.end()
}

// aboutList writes what a list says of itself.
func (p *pen) aboutList(kind board.Kind, state string, count int) {
	p.key("list")
	p.open('{')
	p.member("state", state)
	p.listRow(kind, count)
	p.shut('}')
}

// listRow is how a list is named by itself and by the board. A list that is empty has no page; a count below 0 is not
// known.
func (p *pen) listRow(kind board.Kind, count int) {
	p.member("kind", kind.String())
	p.member("lang", p.l.code)
	if count >= 0 {
		p.int("count", int64(count))
	}
	switch page := ledger.ListPath(kind); {
	case count <= 0 || kind == board.NoticeKind || kind == board.PermalinkKind:
	case kind == board.ResultKind:
		p.member("page", p.l.base+ledger.ResultsPath)
	default:
		p.member("page", p.l.base+page)
	}
	p.member("data", p.l.base+ListPath(kind))
}

// entry writes a record's entry. Of one with errors it is the title alone.
func (p *pen) entry(n board.Noun) {
	rec := n.Rec()
	plan := p.d.kinds[rec.Kind]
	p.open('{')
	if p.d.Broken(n) {
		p.lang = n.Heading().Lang
		p.about(n, stateUpdating, ledger.Path(rec.Kind, rec.ID), false)
		p.member(heading(plan.t), n.Heading().S)
	} else {
		p.lang = p.d.langOf(p.l, n)
		insert := p.about(n, "", ledger.Path(rec.Kind, rec.ID), false)
		plan.fill(p, reflect.ValueOf(n).Elem(), entryKeys[rec.Kind])
		p.tellForeign(insert)
	}
	p.shut('}')
}

// entries are the records of a kind.
func (l *locale) entries(kind board.Kind, today board.Date) []board.Noun {
	b := l.b
	switch kind {
	case board.UnitKind:
		return nouns(b.Units)
	case board.FieldKind:
		return nouns(b.Fields)
	case board.LifeEventKind:
		return nouns(b.LifeEvents)
	case board.ProcedureKind:
		var out []board.Noun
		for i, v := range b.Procedures {
			if i == 0 || b.Procedures[i-1].ID != v.ID {
				out = append(out, b.ProcedureOn(v.ID, today))
			}
		}
		return out
	case board.InitiativeKind:
		return nouns(b.Initiatives)
	case board.DocumentKind:
		return nouns(b.Documents)
	case board.TeamKind:
		return nouns(b.Teams)
	case board.GuideKind:
		return nouns(b.Guides)
	case board.NoticeKind:
		return nouns(b.Notices)
	}
	return nil
}

func nouns[T board.Noun](list []T) []board.Noun {
	out := make([]board.Noun, len(list))
	for i, n := range list {
		out[i] = n
	}
	return out
}
