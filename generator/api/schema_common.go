package api

import (
	"strconv"

	"bangtin/generator/board"
)

// index defines the file that names the others.
func (s *schemaWriter) index() {
	const row = `"type":"object","required":["lang","data"],"properties":{`
	s.def("index", s.l.words.T("api.file.index"), []string{"api", "board", "languages", "lists"}, func() {
		s.ours("file", "$schema", webAddress)
		s.ours("file", "api", ref("api"))
		s.property("board", s.l.words.T("kind.site"), ref("board"))
		s.ours("file", "languages", array(row+`"lang":{`+anyString+`},"page":{`+webAddress+`},"data":{`+webAddress+`}}`))
		s.ours("file", "lists", array(ref("list")))
	})
	s.def("api", "", []string{"version", "lang", "as_of", "data"}, func() {
		s.ours("api", "version", `"const":`+strconv.Itoa(Version))
		s.ours("record", "lang", anyString)
		s.ours("record", "lang_of", `"type":"object","additionalProperties":{"type":"string"}`)
		s.ours("api", "as_of", `"type":"string","format":"date"`)
		s.ours("record", "page", webAddress)
		s.ours("record", "data", webAddress)
	})
	site := s.d.site
	s.def("board", s.l.words.T("kind.site"), []string{"title"}, func() {
		for _, key := range siteKeys {
			f := site.t.Field(key)
			s.property(key, s.described(site.t, f), s.typed(f.Type))
		}
	})
	for _, key := range siteKeys {
		s.below(&object{t: site.t, members: []member{{Field: site.t.Field(key)}}})
	}
}

// results defines the list of figures.
func (s *schemaWriter) results() {
	s.list(board.ResultKind, ref("result"), func() {
		s.property("indicators", s.l.words.T("kind.indicators"), array(ref(s.d.indices.t.Name)))
	})
	s.done[s.d.indices.t] = true
	s.nested(s.d.indices.t)
	s.def("result", s.l.words.T("kind.results"), []string{"unit", "period", "indicator"}, func() {
		s.ours("result", "unit", anyString)
		s.ours("result", "period", scalars["period"].schema)
		s.ours("result", "indicator", anyString)
		s.ours("result", "numerator", scalars["number"].schema)
		s.ours("result", "denominator", scalars["number"].schema)
		s.ours("result", "source", anyString)
		s.ours("result", "example", `"type":"boolean"`)
	})
}

// common defines what files and lists say of themselves, and the values that are made of two.
func (s *schemaWriter) common() {
	s.def("record", s.l.words.T("api.file.record"), []string{"kind", "id", "lang"}, func() {
		s.ours("record", "state", `"enum":`+string(encode([]string{stateKept, stateStub, stateUpdating})))
		s.ours("record", "kind", anyString)
		s.ours("record", "id", anyString)
		s.ours("record", "lang", anyString)
		s.ours("record", "lang_of", `"type":"object","additionalProperties":{"type":"string"}`)
		for _, name := range []string{"page", "data", "short"} {
			s.ours("record", name, webAddress)
		}
		s.ours("record", "code", anyString)
		s.ours("record", "from", `"type":"string","format":"date"`)
		s.ours("record", "versions", array(ref("version")))
	})
	s.def("version", s.l.words.T("api.record.versions"), []string{"page", "data"}, func() {
		s.ours("record", "from", `"type":"string","format":"date"`)
		s.ours("record", "page", webAddress)
		s.ours("record", "data", webAddress)
		s.ours("version", "now", `"const":true`)
	})
	s.def("list", s.l.words.T("api.file.list"), []string{"kind", "lang", "data"}, func() {
		s.ours("record", "state", `"enum":`+string(encode([]string{stateKept, stateStub})))
		s.ours("record", "kind", anyString)
		s.ours("record", "lang", anyString)
		s.ours("list", "count", whole)
		s.ours("record", "page", webAddress)
		s.ours("record", "data", webAddress)
	})
	s.def("duration", "", []string{"value", "unit"}, func() {
		s.ours("duration", "value", `"type":"number","exclusiveMinimum":0`)
		s.ours("duration", "unit", `"enum":`+string(encode(timeUnits)))
	})
	s.def("party", "", nil, func() {
		s.ours("party", "unit", anyString)
		s.ours("party", "name", anyString)
	})
}

// timeUnits are the units of a duration, the shortest first.
var timeUnits = []string{
	string(board.Minute), string(board.Hour), string(board.WorkingDay), string(board.Day), string(board.Week), string(board.Month), string(board.Year),
}
