package schema

import (
	"bytes"
	"encoding/json"
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

// parse is YAML as an editor's validator sees it. Of scalars only plain whole numbers, booleans and null are more than
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
	if n.ShortTag() == "!!null" {
		return nil
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
	own, translated := map[board.Kind]*jsonschema.Schema{}, map[board.Kind]*jsonschema.Schema{}
	for _, kind := range New().Kinds() {
		own[kind] = compile(t, kind)
		translated[kind] = compiled(t, New().Translation(kind, catalog(t, "vi")))
	}
	for root, least := range map[string]int{"../../content": 200, "../testdata/board": 14} {
		content, records := os.DirFS(root), 0
		err := fs.WalkDir(content, ".", func(file string, d fs.DirEntry, err error) error {
			schemas := own
			if translation.MatchString(file) {
				schemas = translated
			}
			kind, ext := kindOf(translation.ReplaceAllString(file, ".$1")), path.Ext(file)
			if err != nil || d.IsDir() || ext != ".yaml" && ext != ".md" || schemas[kind] == nil {
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
		if err != nil || records < least {
			t.Errorf("%s: %d records: %v", root, records, err)
		}
	}
}

// TestSchemasSpeak wants every schema in every language to be whole, and every word of an enumeration to have its
// meaning in Vietnamese.
func TestSchemasSpeak(t *testing.T) {
	for _, code := range []string{"vi", "en"} {
		words := catalog(t, code)
		for _, kind := range New().Kinds() {
			for _, text := range [][]byte{New().JSON(kind, words), New().Translation(kind, words)} {
				compiled(t, text)
				if i := bytes.Index(text, []byte("⟦")); i >= 0 {
					t.Errorf("%s: %s: no text for %.40q", code, kind, text[i:])
				}
				var doc any
				if err := json.Unmarshal(text, &doc); err != nil {
					t.Fatal(err)
				}
				if code == "vi" {
					meaningful(t, kind.String(), doc)
				}
			}
		}
	}
}

// meaningful looks at every enumeration below a place of a schema.
func meaningful(t *testing.T, place string, v any) {
	t.Helper()
	switch v := v.(type) {
	case map[string]any:
		if words, ok := v["enum"].([]any); ok && !strings.HasSuffix(place, ".not") {
			texts, _ := v["enumDescriptions"].([]any)
			if len(texts) != len(words) || slices.Contains(texts, any("")) {
				t.Errorf("%s: %v mean %q", place, words, texts)
			}
		}
		for key, below := range v {
			meaningful(t, place+"."+key, below)
		}
	case []any:
		for _, below := range v {
			meaningful(t, place, below)
		}
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
		{board.SynonymKind, "say: a\nmean: b", false},
		{board.IndicatorKind, "- {id: a, name: b, better: up}", false},
		{board.ProcedureKind, head + "fees: 8,000", false},
		{board.ProcedureKind, head + "fees: [{amount: free}, 8.000 đồng, varies]", true},
		{board.ProcedureKind, head + "requirements: none\nlegal_basis: none\ncases: none", true},
		{board.ProcedureKind, head + "steps: [[a]]", false},
		{board.SiteKind, "outputs: {qr: none, paper: [flyer, cards], search: không}", false},
	} {
		err := compile(t, c.kind).Validate(parse(t, c.text, c.text))
		if (err == nil) != c.ok {
			t.Errorf("%s: taken %v, want %v\n%s\n%v", c.kind, err == nil, c.ok, c.text, err)
		}
	}
}
