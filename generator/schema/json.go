package schema

import (
	"bytes"
	"encoding/json"

	"bangtin/generator/board"
	"bangtin/generator/lang"
)

// JSON is the JSON Schema (draft 2020-12) of a kind of record, for editors that complete and check while one types.
// Descriptions are in the language of words. Scalars that YAML may take for numbers are allowed as such, because our
// decoder reads them to the letter.
func (s *Schema) JSON(kind board.Kind, words *lang.Catalog) []byte {
	t := s.Of(kind)
	j := &jsonWriter{words: words, defs: map[string]any{}}
	doc := map[string]any{
		"$schema": "https://json-schema.org/draft/2020-12/schema",
		"title":   words.T("kind." + kind.String()),
	}
	if t.Short != nil {
		doc["allOf"] = []any{j.typ(t.Short.Type, t.Short.Ref)}
	} else {
		for k, v := range j.object(t) {
			doc[k] = v
		}
	}
	if len(j.defs) > 0 {
		doc["$defs"] = j.defs
	}
	var out bytes.Buffer
	e := json.NewEncoder(&out)
	e.SetEscapeHTML(false)
	e.SetIndent("", " ")
	if err := e.Encode(doc); err != nil {
		panic(err) // maps of strings, numbers and lists always encode
	}
	return out.Bytes()
}

type jsonWriter struct {
	words *lang.Catalog
	defs  map[string]any
}

type object = map[string]any

// object is the schema of a map: its keys and no others.
func (j *jsonWriter) object(t *Type) object {
	properties := object{}
	var required []string
	for _, f := range t.Fields {
		p := j.field(f)
		p["description"] = j.words.T("schema." + Owner(t, f) + "." + f.Key)
		properties[f.Key] = p
		if f.Alias != "" {
			properties[f.Alias] = p
		}
		if f.Required {
			required = append(required, f.Key)
		}
	}
	out := object{"type": "object", "properties": properties, "additionalProperties": false}
	if len(required) > 0 {
		out["required"] = required
	}
	return out
}

// Owner is the name under which a key is described: the map's own, or "record" for the keys that all records have.
func Owner(t *Type, f *Field) string {
	if len(f.Index) > 1 {
		return "record"
	}
	return t.Name
}

func (j *jsonWriter) field(f *Field) object {
	p := j.typ(f.Type, f.Ref)
	if f.None {
		return object{"anyOf": []any{object{"const": "none"}, p}}
	}
	return p
}

// typ is the schema of a value; ref is the kind of record that it names, if any.
func (j *jsonWriter) typ(t *Type, ref board.Kind) object {
	switch t.Shape {
	case List:
		return listOr(j.typ(t.Elem, ref))
	case Map:
		if j.defs[t.Name] == nil {
			j.defs[t.Name] = object{} // a type that holds itself refers to its own definition
			j.defs[t.Name] = j.object(t)
		}
		link := object{"$ref": "#/$defs/" + t.Name}
		if t.Short != nil {
			return object{"anyOf": []any{j.typ(t.Short.Type, t.Short.Ref), link}}
		}
		return link
	}
	return j.scalar(t, ref)
}

// patterns are the forms of scalars that are text, as package board takes them.
var patterns = map[string]string{
	"date":     `^([0-9]{4}-[0-9]{1,2}-[0-9]{1,2}|[0-9]{1,2}/[0-9]{1,2}/[0-9]{4})$`,
	"duration": `^[0-9]+([.,][0-9]{1,2})?\s*[^0-9.,\s].*$`,
	"url":      `^https?://`,
	"email":    `^[^@ ]+@[^@ ]+$`,
	"colour":   `^#[0-9A-Fa-f]{6}$`,
	"clock":    `^[0-9]{1,2}(:[0-9]{2}|[hH]([0-9]{2})?)$`,
}

// numeric are the forms of scalars that YAML may take for numbers. They are allowed as such, because the decoder
// reads them to the letter.
var numeric = map[string]string{
	"id":     `^[a-z0-9]+([.-][a-z0-9]+)*$`,
	"code":   `^[0-9]{1,3}\.[0-9]{6}([.-][A-Za-z0-9]+)*$`,
	"number": `^-?[0-9]{1,9}([.,][0-9]{1,6})?\s*%?$`,
	"phone":  `^\+?[0-9][0-9 .()-]{1,18}[0-9]$`,
	"period": `^(19|20|21)[0-9]{2}(-(Q[1-4]|0[1-9]|1[0-2]))?$`,
	"size":   `^[0-9]+ ?([KkMm]([Ii]?[Bb])?|[Bb])?$`,
	"string": "", "text": "", "markdown": "", "party": "", "money": "",
}

// codeRef is the form of a reference to a procedure: a code may be written with capitals.
const codeRef = `^[A-Za-z0-9]+([.-][A-Za-z0-9]+)*$`

// scalar is the schema of a value that is one text; ref is the kind of record that it names, if any.
func (j *jsonWriter) scalar(t *Type, ref board.Kind) object {
	switch t.Name {
	case "enum":
		return object{"enum": t.Values}
	case "boolean", "switch":
		return object{"enum": []any{true, false, "true", "false", "yes", "no", "có", "không", "co", "khong"}}
	case "integer", "count":
		return object{"type": []string{"integer", "string"}, "minimum": 0, "pattern": "^[0-9]+$"}
	case "units":
		return listOr(object{"type": []string{"string", "number"}, "pattern": numeric["id"]})
	case "days":
		return listOr(object{"type": "string"})
	}
	if p, ok := numeric[t.Name]; ok {
		out := object{"type": []string{"string", "number"}}
		if t.Name == "id" && ref == board.ProcedureKind {
			p = codeRef
		}
		if p != "" {
			out["pattern"] = p
		}
		return out
	}
	if p := patterns[t.Name]; p != "" {
		return object{"type": "string", "pattern": p}
	}
	return object{"type": "string"}
}

// listOr is a list of the items, or one item alone.
func listOr(item object) object {
	return object{"anyOf": []any{object{"type": "array", "items": item}, item}}
}
