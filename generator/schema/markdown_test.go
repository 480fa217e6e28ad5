package schema

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"strings"
	"testing"

	"bangtin/generator/lang"
)

var update = flag.Bool("update", false, "write docs/content-model.md anew")

func catalog(t *testing.T, code string) *lang.Catalog {
	t.Helper()
	c, err := lang.Load(os.DirFS("../../templates"), code)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestDocumentationIsFresh(t *testing.T) {
	const name = "../../docs/content-model.md"
	want := New().Markdown(catalog(t, "vi"))
	if *update {
		if err := os.MkdirAll("../../docs", 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, want, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(bytes.ReplaceAll(got, []byte("\r\n"), []byte("\n")), want) {
		t.Errorf("%s is stale: go test ./generator/schema -run Documentation -update", name)
	}
}

// Every link leads to a heading, every text is there, every row of a table has its three cells.
func TestDocumentationIsWhole(t *testing.T) {
	for _, code := range []string{"vi", "en"} {
		doc := string(New().Markdown(catalog(t, code)))
		anchors := map[string]int{}
		for line := range strings.Lines(doc) {
			if level := strings.IndexByte(line, ' '); strings.HasPrefix(line, "#") {
				_, anchor, _ := strings.Cut(link("", strings.TrimSpace(line[level:])), "#")
				anchors[anchor]++
			}
			if strings.HasPrefix(line, "|") && strings.Count(line, "|") != 4 {
				t.Errorf("%s: not three cells: %s", code, line)
			}
		}
		for _, part := range strings.Split(doc, "](#")[1:] {
			anchor, _, _ := strings.Cut(part, ")")
			if anchors[anchor+")"] != 1 {
				t.Errorf("%s: %d headings for #%s", code, anchors[anchor+")"], anchor)
			}
		}
		if i := strings.Index(doc, "⟦"); i >= 0 {
			t.Errorf("%s: no text for %.40q", code, doc[i:])
		}
	}
}

// An example in a description is YAML, and what the key takes.
func TestExamplesAreRight(t *testing.T) {
	examples := 0
	for code, mark := range map[string]string{"vi": "Ví dụ: ", "en": "Example: "} {
		words := catalog(t, code)
		maps(New(), func(m *Type) {
			for _, f := range m.Fields {
				_, value, found := strings.Cut(words.T("schema."+Owner(m, f)+"."+f.Key), mark)
				if !found {
					continue
				}
				examples++
				j := &jsonWriter{words: words, defs: object{}}
				schema, err := json.Marshal(object{"properties": object{f.Key: j.value(j.at(m, f))}, "$defs": j.defs})
				if err != nil {
					t.Fatal(err)
				}
				text := f.Key + ": " + strings.TrimSuffix(value, ".")
				if err := compiled(t, schema).Validate(parse(t, m.Name, text)); err != nil {
					t.Errorf("%s: %s: %s: %v", code, m.Name, text, err)
				}
			}
		})
	}
	if examples < 200 {
		t.Errorf("%d examples", examples)
	}
}
