package api

import (
	"bytes"
	"encoding/json"

	"bangtin/generator/board"
	"bangtin/generator/schema"
)

// Schema is the JSON Schema (draft 2020-12) of all files of a language, made from the content model: what package schema
// knows of a key stands here and nowhere else. It describes what there is and forbids nothing more, because files of the
// same major version may gain keys.
func (d *Data) Schema(lang board.LangID) []byte {
	l := d.locales[lang]
	s := schemaWriter{pen: d.pen(l), done: map[*schema.Type]bool{}}
	s.depth = 3 // no lines of its own: json.Indent makes them
	s.open('{')
	s.member("$schema", "https://json-schema.org/draft/2020-12/schema")
	s.member("$id", l.base+SchemaPath)
	s.member("title", l.words.T("api.title"))
	s.member("description", l.words.T("api.about"))
	s.member("type", "object")
	s.key("oneOf")
	s.open('[')
	for _, name := range s.files() {
		s.item()
		s.raw(`{"$ref":"#/$defs/` + name + `"}`)
	}
	s.shut(']')
	s.key("$defs")
	s.open('{')
	s.index()
	s.records()
	s.results()
	s.addresses()
	s.common()
	s.shut('}')
	s.shut('}')
	var out bytes.Buffer
	if err := json.Indent(&out, s.b, "", " "); err != nil {
		panic(err) // what a pen has written is JSON
	}
	out.WriteByte('\n')
	return out.Bytes()
}

// schemaWriter writes the schema. done are the maps that are defined already.
type schemaWriter struct {
	*pen
	done map[*schema.Type]bool
}

// files are the definitions of what a file may be.
func (s *schemaWriter) files() []string {
	out := []string{"index"}
	for _, kind := range listed {
		if kind.Segment() != "" {
			out = append(out, kind.String())
		}
		out = append(out, kind.Folder())
	}
	return append(out, board.ResultKind.Folder(), "address", board.PermalinkKind.Folder())
}

// def is the definition of an object: its properties, and those that are always there.
func (s *schemaWriter) def(name, about string, required []string, properties func()) {
	s.key(name)
	s.open('{')
	s.member("description", about)
	s.member("type", "object")
	s.words("required", required)
	s.key("properties")
	s.open('{')
	properties()
	s.shut('}')
	s.shut('}')
}

// property is a property with its description, and its schema as a piece of JSON.
func (s *schemaWriter) property(name, about, piece string) {
	s.key(name)
	s.open('{')
	s.member("description", about)
	s.piece(piece)
	s.shut('}')
}

func (s *schemaWriter) piece(piece string) {
	s.comma()
	s.raw(piece)
}

// ours is a property that the content model doesn't know, described under "api.NAME".
func (s *schemaWriter) ours(of, name, piece string) {
	s.property(name, s.l.words.T("api."+of+"."+name), piece)
}

// records defines every kind and its list, and below them the maps that they hold.
func (s *schemaWriter) records() {
	for _, kind := range listed {
		o := s.d.kinds[kind]
		s.def(kind.String(), s.l.words.T("kind."+kind.String()), []string{"record", heading(o.t)}, func() {
			s.head("record", kind)
			s.properties(o)
			if kind == board.ProcedureKind {
				s.ours("procedure", "local", array(ref(board.LocalKind.String())))
				s.ours("procedure", "replaced", ref("replaced"))
			}
		})
		s.list(kind, ref(kind.String()), nil)
	}
	for _, kind := range listed {
		s.below(s.d.kinds[kind])
	}
	s.layers()
}

// head is what a file says of itself, with its kind.
func (s *schemaWriter) head(of string, kind board.Kind) {
	if of == "list" || kind.Segment() != "" { // a notice has no file of its own
		s.ours("file", "$schema", webAddress)
	}
	s.ours("file", of, ref(of)+`,"properties":{"kind":{"const":"`+kind.String()+`"}}`)
}

func (s *schemaWriter) list(kind board.Kind, item string, more func()) {
	s.def(kind.Folder(), s.l.words.T("api.file.items"), []string{"list", "items"}, func() {
		s.head("list", kind)
		s.ours("file", "items", array(item))
		if more != nil {
			more()
		}
	})
}

// layers defines what an office sets for a procedure, and what that takes the place of.
func (s *schemaWriter) layers() {
	o := s.d.kinds[board.LocalKind]
	s.def(board.LocalKind.String(), s.l.words.T("kind.local"), []string{"unit"}, func() {
		s.ours("local", "unit", anyString)
		s.ours("local", "holds", array(`"enum":["fees","channels","counter","note"]`))
		s.properties(o)
	})
	s.below(o)
	s.def("replaced", s.l.words.T("api.procedure.replaced"), nil, func() {
		t := s.d.kinds[board.ProcedureKind].t
		for _, key := range []string{"fees", "channels"} {
			f := t.Field(key)
			s.property(key, s.described(t, f), s.typed(f.Type))
		}
		s.none([]string{"fees"})
	})
}

// below defines the maps that the keys of a map hold, each once.
func (s *schemaWriter) below(o *object) {
	for _, m := range o.members {
		t := m.Type
		if t.Shape == schema.List {
			t = t.Elem
		}
		if t.Shape == schema.Map && !s.done[t] {
			s.done[t] = true
			s.nested(t)
		}
	}
}

func (s *schemaWriter) nested(t *schema.Type) {
	o := planner{}.object(t)
	var required []string
	for _, m := range o.members {
		if m.Required && m.own == nil {
			required = append(required, m.Key)
		}
	}
	s.def(t.Name, "", required, func() { s.properties(o) })
	s.below(o)
}

// properties are the keys of a map as the plan writes them.
func (s *schemaWriter) properties(o *object) {
	var none []string
	for _, m := range o.members {
		if m.None {
			none = append(none, m.Key)
		}
		if m.own == nil {
			s.property(m.Key, s.described(o.t, m.Field), s.typed(m.Type))
			continue
		}
		for _, x := range exceptionFor(o.t, m.Field).schema {
			about := s.described(o.t, m.Field)
			if x.about != "" {
				about = s.l.words.T(x.about)
			}
			s.property(x.key, about, x.schema)
		}
	}
	s.none(none)
}

// none is the property that names what is known not to exist.
func (s *schemaWriter) none(keys []string) {
	if len(keys) > 0 {
		s.ours("any", "none", array(`"enum":`+string(encode(keys))))
	}
}

func (s *schemaWriter) described(t *schema.Type, f *schema.Field) string {
	return about(s.l.words.T("schema." + schema.Owner(t, f) + "." + f.Key))
}

// typed is the schema of a type's values as a piece of JSON.
func (s *schemaWriter) typed(t *schema.Type) string {
	switch {
	case t.Shape == schema.List:
		return array(s.typed(t.Elem))
	case t.Shape == schema.Map:
		return ref(t.Name)
	case t.Values != nil:
		return `"enum":` + string(encode(t.Values))
	}
	return scalarOf(t).schema
}

func ref(name string) string   { return `"$ref":"#/$defs/` + name + `"` }
func array(item string) string { return `"type":"array","items":{` + item + `}` }

// encode is a list of words as JSON.
func encode(list []string) []byte {
	b := []byte{'['}
	for i, s := range list {
		if i > 0 {
			b = append(b, ',')
		}
		b = quote(b, s)
	}
	return append(b, ']')
}
