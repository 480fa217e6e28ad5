package schema

import (
	"regexp"
	"slices"
	"strings"

	"bangtin/generator/board"
)

// place is where a value stands: its key, and what is said of it.
type place struct {
	*Field
	about string
	// none: the word none is an answer of its own.
	none bool
}

// at is the place of a key of a map.
func (j *jsonWriter) at(t *Type, f *Field) place {
	return place{Field: f, about: j.words.T("schema." + Owner(t, f) + "." + f.Key), none: f.None}
}

// value is the schema of a key's value.
func (j *jsonWriter) value(p place) object {
	options := j.options(p.Type, p)
	if p.none && !isEnum(p.Type) {
		options = append(options, object{"enum": []string{"none"}, "enumDescriptions": []string{j.words.T("editor.none")}, "title": j.title})
	}
	out := oneOf(options)
	if p.Type.Shape == List && partKeys(p.Type.Elem) != nil {
		out["items"] = object{} // says nothing, but makes editors begin a list where they insert the key
	}
	return out
}

func isEnum(t *Type) bool { return t.Name == "enum" }

// oneOf is a schema that takes what one of the options takes.
func oneOf(options []object) object {
	if len(options) == 1 {
		return options[0]
	}
	return object{"anyOf": options}
}

// options are the forms that a value may have: a map, a scalar, a list. An editor tells the faults of the form that
// fits best, and of the first where none fits: so a map, which says what else may stand in its place, is the first
// and a list the last. Editors take two options that look alike for one and show it twice, so all but the first scalar
// have a title, although it is the same.
func (j *jsonWriter) options(t *Type, p place) []object {
	switch t.Shape {
	case List:
		return append(j.options(t.Elem, p), j.list(t.Elem, p))
	case Map:
		out := []object{j.link(t)}
		if t.Short != nil && j.has(t.Short) {
			short := j.at(t, t.Short)
			short.none = p.none
			out = append(out, j.short(short)...)
		}
		return out
	}
	out := j.scalar(t, p)
	if t.Name == "units" || t.Name == "days" {
		out = append(out, j.array(out))
	}
	return out
}

// list is a list of values of a type; where the word none is an answer, it is one for the whole list.
func (j *jsonWriter) list(elem *Type, p place) object {
	p.none = false
	out := j.array(j.options(elem, p))
	j.offer(out, elem, p)
	return out
}

// array is a list of what the options take. The types of lists and scalars are written as lists of types, because an
// editor puts its own words in the place of errorMessage where two single types are both wrong.
func (j *jsonWriter) array(items []object) object {
	if j.translation {
		items = append(items, object{"type": []string{"null"}})
	}
	return object{"type": []string{"array"}, "title": j.title, "items": oneOf(items), "errorMessage": j.words.T("editor.want-list")}
}

// link leads to the definition of a map.
func (j *jsonWriter) link(t *Type) object {
	if j.defs[t.Name] == nil {
		j.defs[t.Name] = object{} // a type that holds itself refers to its own definition
		j.defs[t.Name] = j.object(t)
	}
	return object{"$ref": "#/$defs/" + t.Name}
}

// short is the schema of a bare value that stands for a map. The words of an enumeration are not offered there: one
// that is also a key of the map would be offered as both at once.
func (j *jsonWriter) short(p place) []object {
	if isEnum(p.Type) {
		return []object{j.typed(p.Type, "^("+strings.Join(p.Type.Values, "|")+")$", "string")}
	}
	return j.scalar(p.Type, p)
}

// scalar is the schema of a value that is one text; a sum of money has two, a number and a word.
func (j *jsonWriter) scalar(t *Type, p place) []object {
	switch t.Name {
	case "enum":
		values := t.Values
		if p.none {
			values = append(slices.Clone(values), "none")
		}
		return []object{j.enum(t, p, values)}
	case "boolean", "switch":
		return []object{j.typed(t, boolean, "boolean", "string")}
	case "money":
		words := j.enum(t, p, slices.DeleteFunc(slices.Clone(moneyWords), func(w string) bool { return p.none && w == "none" }))
		words["title"] = j.title
		sum := j.typed(t, money, "string", "number")
		sum["not"] = object{"enum": moneyWords}
		return []object{sum, words}
	case "integer", "count":
		out := j.typed(t, `^[0-9]+$`, "string", "integer")
		out["minimum"] = 0
		return []object{out}
	}
	pattern, isNumber := numeric[t.Name]
	if !isNumber {
		return []object{j.typed(t, patterns[t.Name], "string")}
	}
	if t.Name == "id" && p.Ref == board.ProcedureKind {
		pattern = codeRef
	}
	out := j.typed(t, pattern, "string", "number")
	if p.none && pattern == "" {
		out["not"] = object{"const": "none"} // it is the other option's
	}
	return []object{out}
}

// typed is a scalar of some of JSON's types, with what an editor says where it is another.
func (j *jsonWriter) typed(t *Type, pattern string, types ...string) object {
	out := object{"type": types, "errorMessage": j.form(t)}
	if pattern != "" {
		out["pattern"] = pattern
	}
	return out
}

// enum is an enumeration, its words with their meanings where the key's description tells them: "post (bưu chính)".
func (j *jsonWriter) enum(t *Type, p place, values []string) object {
	out := object{"enum": values, "errorMessage": j.form(t)}
	texts, found := make([]string, len(values)), false
	for i, v := range values {
		m := regexp.MustCompile(`(?:^|[ (])` + regexp.QuoteMeta(v) + ` \(([^)]*)\)`).FindStringSubmatch(p.about)
		switch {
		case m != nil:
			texts[i], found = m[1], true
		case v == "none" && p.none:
			texts[i] = j.words.T("editor.none")
		}
	}
	if found {
		out["enumDescriptions"] = texts
	}
	return out
}

// form says how a value is written: "Viết ngày như 2026-11-23 hoặc 23/11/2026."
func (j *jsonWriter) form(t *Type) string {
	if t.Shape == List {
		t = t.Elem
	}
	return j.words.T("editor.form."+t.Name, "values", strings.Join(t.Values, ", "))
}
