package schema

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"bangtin/generator/board"
)

// maps calls do for every map that a record may hold, kinds first.
func maps(s *Schema, do func(t *Type)) {
	seen := map[*Type]bool{}
	var walk func(t *Type)
	walk = func(t *Type) {
		if seen[t] {
			return
		}
		seen[t] = true
		do(t)
		for _, f := range t.Fields {
			if below := nested(f.Type); below != nil {
				walk(below)
			}
		}
	}
	for _, kind := range s.Kinds() {
		walk(s.Of(kind))
	}
}

func TestEveryKeyIsDescribed(t *testing.T) {
	for _, code := range []string{"vi", "en"} {
		words := catalog(t, code)
		used := map[string]bool{}
		maps(New(), func(m *Type) {
			for _, f := range m.Fields {
				key := "schema." + Owner(m, f) + "." + f.Key
				used[key] = true
				describe(t, code, key, words.T(key), words.Has(key), f)
			}
		})
		for _, key := range words.Keys() {
			if strings.HasPrefix(key, "schema.") && !used[key] {
				t.Errorf("%s: %s describes no key", code, key)
			}
		}
		for kind := board.SiteKind; kind <= board.FormKind; kind++ {
			if !words.Has("kind." + kind.String()) {
				t.Errorf("%s: kind.%s has no noun", code, kind)
			}
		}
	}
}

// sentence is a description's form: one line, a table's cell, a full stop at its end.
var sentence = regexp.MustCompile(`^[^\n|]+[.…]$`)

// describe looks at one description: a line that names every word an enumeration has.
func describe(t *testing.T, code, key, text string, there bool, f *Field) {
	t.Helper()
	if !there || !sentence.MatchString(text) {
		t.Errorf("%s: %s is not one sentence: %q", code, key, text)
	}
	values := f.Type.Values
	if f.Type.Shape == List {
		values = f.Type.Elem.Values
	}
	for _, v := range values {
		if !regexp.MustCompile(`(^|[ (])` + v + `($|[ ,.;)])`).MatchString(text) {
			t.Errorf("%s: %s does not say %q", code, key, v)
		}
	}
}

// A line "# word" explains; every other line that begins with "#" is YAML without it.
var explanation = regexp.MustCompile(`(?m)^# \S.*$`)

func TestSkeleton(t *testing.T) {
	s := New()
	for _, code := range []string{"vi", "en"} {
		words := catalog(t, code)
		for _, kind := range s.Kinds() {
			m := s.Of(kind)
			given := map[string]string{}
			for _, f := range m.Fields {
				if f.Required {
					given[f.Key] = `"` + words.T("new.fill") + `"`
				}
			}
			text := m.Skeleton(words, given)
			active, _ := parse(t, kind.String(), text).(map[string]any)
			if len(active) != len(given) {
				t.Errorf("%s: active %v, given %v", kind, active, given)
			}
			if strings.Contains(text, "⟦") {
				t.Errorf("%s: a text is missing:\n%s", kind, text)
			}
			uncommented(t, m, strings.ReplaceAll("\n"+explanation.ReplaceAllString(text, ""), "\n#", "\n"))
		}
	}
}

// uncommented wants all keys of a kind in its skeleton once every comment is taken away.
func uncommented(t *testing.T, m *Type, text string) {
	t.Helper()
	var keys []string
	want := m.Keys()
	switch all := parse(t, m.Name+" without #", text).(type) {
	case map[string]any:
		for key := range all {
			keys = append(keys, key)
		}
	case []any:
		want = nested(m.Short.Type).Keys()
		for key := range all[0].(map[string]any) {
			keys = append(keys, key)
		}
	}
	if m.bodyBelow() {
		want = slices.DeleteFunc(want, func(key string) bool { return key == "body" })
	}
	slices.Sort(keys)
	slices.Sort(want)
	if !slices.Equal(keys, want) {
		t.Errorf("%s: keys %v, want %v", m.Name, keys, want)
	}
}
