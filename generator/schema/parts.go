package schema

import (
	"fmt"
	"strings"
)

// parts are the maps that editors are offered as a whole: those written most, each with the keys that one nearly
// always fills in. The others are a completion away.
var parts = []struct{ name, keys string }{
	{"channel", "via time"},
	{"stage", "label time"},
	{"case", "id title"},
	{"step", "title body"},
	{"paper", "paper original copy"},
	{"form", "title file"},
	{"fee", "amount per"},
	{"hours", "days open close"},
	{"counter", "name fields"},
	{"member", "name role"},
	{"guide-step", "title body"},
	{"life-event-step", "title procedures"},
	{"author", "name share"},
	{"measure", "name before after period"},
	{"replication", "unit status on"},
	{"indicator", "id name unit_of_measure"},
	{"synonym", "say mean"},
}

// partKeys are the keys of a part, nil for a map that is none.
func partKeys(t *Type) []*Field {
	for _, p := range parts {
		if p.name == t.Name {
			var out []*Field
			for _, key := range strings.Fields(p.keys) {
				out = append(out, t.Field(key))
			}
			return out
		}
	}
	return nil
}

// stop is the n-th place that an editor's cursor goes to, as snippets write it: a choice for words, brackets for a list
// of words and ids, quotes where YAML or a zero in front would mislead.
func stop(n int, t *Type) string {
	switch {
	case isEnum(t):
		return fmt.Sprintf("${%d|%s|}", n, strings.Join(t.Values, ","))
	case t.Name == "boolean" || t.Name == "switch":
		return fmt.Sprintf("${%d|true,false|}", n)
	case blank(t) != "":
		return fmt.Sprintf("[$%d]", n)
	case t.Name == "clock" || t.Name == "phone":
		return fmt.Sprintf(`"$%d"`, n)
	}
	return fmt.Sprintf("$%d", n)
}

// offer is what editors insert for an entry of a list, where its kind is one of the parts.
func (j *jsonWriter) offer(list object, elem *Type, p place) {
	var body ordered
	for _, f := range partKeys(elem) {
		if j.has(f) {
			body = append(body, member{f.Key, stop(len(body)+1, f.Type)})
		}
	}
	if len(body) > 0 {
		// "~" is after all letters: the keys themselves come first.
		list["defaultSnippets"] = []object{{"label": "- " + body[0].key + ": …", "type": "array", "sortText": "~", "description": p.about, "body": body}}
	}
}
