package schema

import (
	"bytes"
	"io/fs"
	"os"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"gopkg.in/yaml.v3"

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

// compile is the JSON Schema of a kind.
func compile(t *testing.T, kind board.Kind) *jsonschema.Schema {
	t.Helper()
	return compiled(t, New().JSON(kind, catalog(t, "vi")))
}

func compiled(t *testing.T, schema []byte) *jsonschema.Schema {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(schema))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("kind.json", doc); err != nil {
		t.Fatal(err)
	}
	out, err := c.Compile("kind.json")
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// parse is YAML as an editor's validator sees it. Of scalars only plain whole numbers and booleans are more than
// text: the schema must take the others both ways.
func parse(t *testing.T, name, text string) any {
	t.Helper()
	var n yaml.Node
	if err := yaml.Unmarshal([]byte(text), &n); err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	if n.Kind == 0 {
		return nil
	}
	return plain(n.Content[0])
}

func plain(n *yaml.Node) any {
	switch n.Kind {
	case yaml.MappingNode:
		out := map[string]any{}
		for i := 0; i < len(n.Content); i += 2 {
			out[n.Content[i].Value] = plain(n.Content[i+1])
		}
		return out
	case yaml.SequenceNode:
		out := []any{}
		for _, item := range n.Content {
			out = append(out, plain(item))
		}
		return out
	}
	if v, err := strconv.Atoi(n.Value); err == nil && n.ShortTag() == "!!int" {
		return v
	}
	if v, err := strconv.ParseBool(n.Value); err == nil && n.ShortTag() == "!!bool" {
		return v
	}
	return n.Value
}

// kindOf is the kind of the record in a file of content/, by its folder or its name.
func kindOf(file string) board.Kind {
	folder, _, below := strings.Cut(file, "/")
	if below {
		return board.KindOfFolder(folder)
	}
	return board.KindNamed(strings.TrimSuffix(file, ".yaml"))
}

var translation = regexp.MustCompile(`\.[a-z]{2}\.(yaml|md)$`)

func TestJSONAcceptsTheContent(t *testing.T) {
	schemas := map[board.Kind]*jsonschema.Schema{}
	for _, kind := range New().Kinds() {
		schemas[kind] = compile(t, kind)
	}
	content := os.DirFS("../../content")
	records := 0
	err := fs.WalkDir(content, ".", func(file string, d fs.DirEntry, err error) error {
		kind, ext := kindOf(file), path.Ext(file)
		// A translation holds only what differs, so it has no required keys.
		if err != nil || d.IsDir() || ext != ".yaml" && ext != ".md" || translation.MatchString(file) || schemas[kind] == nil {
			return err
		}
		data, err := fs.ReadFile(content, file)
		text := string(data)
		if ext == ".md" {
			_, text, _ = strings.Cut(text, "---\n")
			text, _, _ = strings.Cut(text, "\n---\n")
		}
		records++
		if invalid := schemas[kind].Validate(parse(t, file, text)); invalid != nil {
			t.Errorf("%s: %v", file, invalid)
		}
		return err
	})
	if err != nil || records < 50 {
		t.Errorf("%d records: %v", records, err)
	}
}

func TestJSONTakesAndRefuses(t *testing.T) {
	const head = "code: \"1.001193\"\ntitle: a\nfield: ho-tich\n"
	for _, c := range []struct {
		kind board.Kind
		text string
		ok   bool
	}{
		{board.ProcedureKind, head, true},
		{board.ProcedureKind, head + "level: [commune, other]\nfees: none\nresult: Giấy khai sinh", true},
		{board.ProcedureKind, head + "channels: online\nlegal_basis: 60/2014/QH13", true},
		{board.ProcedureKind, head + "related: 1.001193.H50\ntime_limit: 1,5 ngày làm việc", true},
		{board.ProcedureKind, head + "dossier: [{paper: a, form: a/b.docx}, b]\nsets: \"2\"", true},
		{board.ProcedureKind, head + "verified: 20/07/2026\nunits: [vinh-hoang]", true},
		{board.ProcedureKind, "title: a\nfield: ho-tich\n", false},
		{board.ProcedureKind, head + "titel: a", false},
		{board.ProcedureKind, head + "level: xã", false},
		{board.ProcedureKind, head + "level: [commune, xã]", false},
		{board.ProcedureKind, head + "channels: [{via: phone}]", false},
		{board.ProcedureKind, head + "channels: [{via: online, link: a}]", false},
		{board.ProcedureKind, head + "time_limit: 7", false},
		{board.ProcedureKind, head + "verified: hôm qua", false},
		{board.ProcedureKind, head + "audience: {who: a}", false},
		{board.UnitKind, "name: a\nkind: commune\nparent: quang-tri\nhours: Sáng thứ Hai\nsuccessors: [a, {unit: b, part: có}]", true},
		{board.UnitKind, "name: a\nkind: commune\nlocation: {lat: 17, lon: \"107,01\"}", true},
		{board.UnitKind, "name: a\nkind: xã", false},
		{board.SynonymKind, "- {say: a, mean: [b]}", true},
		{board.SynonymKind, "- {say: a}", false},
		{board.IndicatorKind, "- {id: a, name: b, better: up}", false},
	} {
		err := compile(t, c.kind).Validate(parse(t, c.text, c.text))
		if (err == nil) != c.ok {
			t.Errorf("%s: taken %v, want %v\n%s\n%v", c.kind, err == nil, c.ok, c.text, err)
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
