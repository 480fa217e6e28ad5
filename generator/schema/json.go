package schema

import (
	"strings"

	"bangtin/generator/board"
	"bangtin/generator/lang"
)

// JSON is the JSON Schema (draft 2020-12) of a kind of record, for editors that complete and check while one types.
// Descriptions are in the language of words, and so are errorMessage, enumDescriptions and defaultSnippets, which the
// language servers of VS Code read beyond the standard. Scalars that YAML may take for numbers are allowed as
// such, because our decoder reads them to the letter. It refuses nothing that the decoder takes; the rules that a
// schema cannot say are left to `bangtin check`.
func (s *Schema) JSON(kind board.Kind, words *lang.Catalog) []byte {
	return s.document(kind, &jsonWriter{words: words, defs: object{}})
}

// Translation is the JSON Schema of a kind's translations, ID.LANG.yaml: only the keys that hold text, none required.
// A list goes beside the record's own, entry by entry, so an entry may be left empty.
func (s *Schema) Translation(kind board.Kind, words *lang.Catalog) []byte {
	return s.document(kind, &jsonWriter{words: words, defs: object{}, translation: true})
}

func (s *Schema) document(kind board.Kind, j *jsonWriter) []byte {
	t := s.Of(kind)
	j.title = j.words.T("kind." + kind.String())
	var doc object
	if t.Short != nil && j.has(t.Short) { // the file is a list
		doc = j.list(t.Short.Type.Elem, j.at(t, t.Short))
	} else {
		doc = j.object(t)
	}
	doc["$schema"] = "https://json-schema.org/draft/2020-12/schema"
	doc["title"] = j.title
	if len(j.defs) > 0 {
		doc["$defs"] = j.defs
	}
	return indented(doc)
}

type jsonWriter struct {
	words *lang.Catalog
	defs  object
	title string
	// translation: the schema is that of a translation.
	translation bool
}

type object = map[string]any

// has says whether the schema has the key.
func (j *jsonWriter) has(f *Field) bool { return !j.translation || f.Translatable() }

// object is the schema of a map: its keys and no others. What may be wrong with a map stands in schemas of their own
// below allOf, because an editor shows one errorMessage for all that is wrong with a schema.
func (j *jsonWriter) object(t *Type) object {
	var properties, names ordered
	var keys []string
	var checks []any
	for _, f := range t.Fields {
		if !j.has(f) {
			continue
		}
		at := j.at(t, f)
		p := j.value(at)
		p["description"] = at.about
		properties, names, keys = append(properties, member{f.Key, p}), append(names, member{f.Key, true}), append(keys, f.Key)
		if f.Alias != "" {
			properties, names = append(properties, member{f.Alias, unsuggested(p)}), append(names, member{f.Alias, true})
		}
		if f.Required && !j.translation {
			checks = append(checks, object{"required": []string{f.Key}, "errorMessage": j.words.T("editor.missing-key", "key", f.Key, "about", at.about)})
		}
	}
	unknown := "editor.unknown-key"
	if j.translation {
		unknown = "editor.not-translated"
	}
	checks = append(checks, object{"properties": names, "additionalProperties": false, "errorMessage": j.words.T(unknown)})
	return object{"type": "object", "properties": properties, "allOf": checks, "errorMessage": j.wantMap(t, keys)}
}

// wantMap is what an editor says where something else stands in a map's place.
func (j *jsonWriter) wantMap(t *Type, keys []string) string {
	switch {
	case len(keys) == 0:
		return j.words.T("editor.nothing-to-translate")
	case t.Short != nil && j.has(t.Short):
		return j.words.T("editor.want-short", "form", j.form(t.Short.Type), "keys", strings.Join(keys, ", "))
	}
	return j.words.T("editor.want-map", "keys", strings.Join(keys, ", "))
}

// Owner is the name under which a key is described: the map's own, or "record" for the keys that all records have.
func Owner(t *Type, f *Field) string {
	if len(f.Index) > 1 {
		return "record"
	}
	return t.Name
}

// unsuggested is a key that is taken but not offered.
func unsuggested(p object) object {
	out := object{"doNotSuggest": true}
	for k, v := range p {
		out[k] = v
	}
	return out
}
