package api

import (
	"reflect"

	"bangtin/generator/board"
	"bangtin/generator/fate"
	"bangtin/generator/ledger"
)

// addressKeys are the keys of a row of the ledger that its entry has as they are written.
var addressKeys = []string{"also", "office", "office_also", "first", "since", "reason", "decision", "languages", "unit_pages", "pairs"}

// goneKeys are those that stand in the file of a record that is gone.
var goneKeys = []string{"first", "since", "reason", "decision"}

// The states of an address that is not its record's any more; one that is has none.
const (
	stateMoved = "moved"
	stateGone  = "gone"
)

// Addresses are all recorded addresses of the board in a language, by kind and id: whoever has kept one finds here what became
// of it. The file is at ListPath(board.PermalinkKind).
func (d *Data) Addresses(lang board.LangID) []byte {
	l := d.locales[lang]
	rows := l.addresses()
	p := d.begin(l)
	p.aboutList(board.PermalinkKind, "", len(rows))
	p.key("items")
	p.open('[')
	for _, row := range rows {
		p.row()
		p.open('{')
		p.address(row, addressKeys)
		p.editions(row)
		p.shut('}')
	}
	p.shut(']')
	return p.end()
}

// addresses are the rows of records that have pages, or had.
func (l *locale) addresses() []*board.Permalink {
	var out []*board.Permalink
	for _, row := range l.b.Permalinks {
		if row.Of.Segment() != "" {
			out = append(out, row)
		}
	}
	return out
}

// Gone is the file of a record that is gone, beside the page that stays of it.
func (d *Data) Gone(lang board.LangID, row *board.Permalink) []byte {
	p := d.begin(d.locales[lang])
	p.address(row, goneKeys)
	return p.end()
}

// address writes what is told of a row: what and where it is, what it was called, what became of it.
func (p *pen) address(row *board.Permalink, keys []string) {
	title, lang := p.d.Fates.Title(row, p.l.code)
	p.lang = p.langOf(lang)
	path := ledger.Path(row.Of, row.ID)
	left := p.d.Fates.Row(row.Of, row.ID) != nil
	forward, moved := p.d.Fates.Forward(row)
	p.key("address")
	p.open('{')
	switch {
	case left && moved:
		p.member("state", stateMoved)
	case left:
		p.member("state", stateGone)
	}
	p.member("kind", row.Of.String())
	p.member("id", string(row.ID))
	p.member("lang", lang)
	p.member("page", p.l.base+path)
	if !left || !moved {
		p.member("data", p.l.base+path+RecordFile)
	}
	p.member("short", p.short(row.Code))
	p.member("code", row.Code)
	insert := len(p.b)
	p.shut('}')
	p.member("title", title)
	p.d.rows.fill(p, reflect.ValueOf(row).Elem(), keys)
	switch {
	case left && moved:
		p.targets([]fate.Target{forward})
	case left:
		p.targets(p.d.Fates.Next(row))
	}
	p.tellForeign(insert)
}

// langOf is the language of the board with that code, the first where it has none.
func (p *pen) langOf(code string) board.LangID {
	for _, l := range p.d.locales {
		if l.code == code {
			return l.id
		}
	}
	return 0
}

// targets are where to go instead, in one step.
func (p *pen) targets(list []fate.Target) {
	if len(list) == 0 {
		return
	}
	p.key("to")
	p.open('[')
	for _, t := range list {
		p.row()
		p.open('{')
		p.member("kind", t.Kind.String())
		p.member("id", string(t.ID))
		if t.Part {
			p.key("part")
			p.raw("true")
		}
		p.member("page", p.pageOf(t.Kind, t.ID))
		p.shut('}')
	}
	p.shut(']')
}

// editions are the marks that stand on paper, with the first day of each.
func (p *pen) editions(row *board.Permalink) {
	if len(row.Editions) == 0 {
		return
	}
	p.key("editions")
	p.open('[')
	for i := range row.Editions {
		e := &row.Editions[i]
		p.row()
		p.open('{')
		p.member("mark", e.Mark)
		p.member("on", e.On.ISO())
		p.member("at", string(e.At))
		p.shut('}')
	}
	p.shut(']')
}

// addresses defines the entry of an address, and the list of all.
func (s *schemaWriter) addresses() {
	s.def("address", s.l.words.T("api.file.address"), []string{"address", "title"}, func() {
		s.ours("file", "$schema", webAddress)
		s.ours("file", "address", ref("address-head"))
		s.ours("address", "title", anyString)
		rows := s.d.rows
		for _, key := range addressKeys {
			f := rows.t.Field(key)
			s.property(key, s.described(rows.t, f), s.typed(f.Type))
		}
		s.ours("address", "to", array(ref("address-target")))
		s.ours("address", "editions", array(ref("address-edition")))
	})
	s.def("address-head", s.l.words.T("api.file.address"), []string{"kind", "id", "lang", "page", "short", "code"}, func() {
		s.ours("address", "state", `"enum":`+string(encode([]string{stateMoved, stateGone})))
		for _, name := range []string{"kind", "id", "lang"} {
			s.ours("record", name, anyString)
		}
		s.ours("record", "lang_of", `"type":"object","additionalProperties":{"type":"string"}`)
		for _, name := range []string{"page", "data", "short"} {
			s.ours("record", name, webAddress)
		}
		s.ours("record", "code", anyString)
	})
	s.def("address-target", "", []string{"kind", "id"}, func() {
		s.ours("record", "kind", anyString)
		s.ours("record", "id", anyString)
		s.ours("address", "part", `"const":true`)
		s.ours("record", "page", webAddress)
	})
	s.def("address-edition", "", []string{"mark", "on"}, func() {
		s.ours("address", "mark", anyString)
		s.ours("address", "on", `"type":"string","format":"date"`)
		s.ours("address", "at", anyString)
	})
	s.list(board.PermalinkKind, ref("address"), nil)
	decision := s.d.rows.t.Field("decision").Type
	if !s.done[decision] {
		s.done[decision] = true
		s.nested(decision)
	}
}
