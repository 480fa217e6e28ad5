package api

import (
	"bytes"
	"encoding/json"
	"os"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"bangtin/generator/board"
	"bangtin/generator/fate"
	"bangtin/generator/lang"
	"bangtin/generator/ledger"
	"bangtin/generator/schema"
)

var today = board.NewDate(2026, 11, 23)

func catalogs(t testing.TB) []*lang.Catalog {
	t.Helper()
	var out []*lang.Catalog
	for _, code := range []string{"vi", "en"} {
		c, err := lang.Load(os.DirFS("../../templates"), code)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, c)
	}
	return out
}

func dataOf(t testing.TB, boards ...*board.Board) *Data {
	t.Helper()
	d, err := New(Config{Boards: boards, Catalogs: catalogs(t)[:len(boards)], Model: schema.New(), Book: ledger.Open(boards[0]), Today: today,
		Fates: fatesOf(boards)})
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// allFiles are the files of a language, by what they are.
func allFiles(d *Data, l board.LangID) map[string][]byte {
	b := d.Boards[l]
	out := map[string][]byte{IndexPath: d.Index(l), ResultsPath: d.Results(l), "stub results": d.StubResults(l)}
	for _, kind := range Kinds() {
		out[ListPath(kind)] = d.List(l, kind)
	}
	out[ListPath(board.PermalinkKind)], out["address gone"] = d.Addresses(l), d.Gone(l, b.Permalinks[0])
	b.Nouns(func(n board.Noun) {
		name := n.Rec().Kind.String() + " " + string(n.Rec().ID)
		out[name] = d.Record(l, n)
		out[name+" stub"] = d.Stub(l, n, "x/")
		out[name+" kept"] = Kept(d.Record(l, n))
		if v, ok := n.(*board.Procedure); ok {
			out[name+" "+v.Version.ISO()] = d.Version(l, v)
		}
	})
	return out
}

// strictly is a schema that takes no key beyond those it describes: what files of this very program have to keep to.
func strictly(v any) any {
	switch v := v.(type) {
	case map[string]any:
		for _, below := range v {
			strictly(below)
		}
		if _, named := v["properties"]; named && v["type"] == "object" {
			v["additionalProperties"] = false
		}
	case []any:
		for _, below := range v {
			strictly(below)
		}
	}
	return v
}

func parsed(t testing.TB, name string, data []byte) any {
	t.Helper()
	v, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
	if err != nil {
		t.Fatalf("%s: %v\n%s", name, err, data)
	}
	return v
}

func compiled(t testing.TB, doc any) *jsonschema.Schema {
	t.Helper()
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	if err := c.AddResource("data.json", doc); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile("data.json")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// hostile are texts that want to be something else.
var hostile = []string{
	"a", `"}],"x":{"`, `\`, "</script><script>alert(1)</script>", "a\x00b\x1f\x7f\r\n\t", "\u2028\u2029\u202e", "\xff\xfe broken \xc3", "😀 \U0010ffff",
	`"record":{"state":"stub"`, strings.Repeat("Ự", 2000), "](javascript:alert(1))", "{{.}} ${x} %s", "--- # > - |",
}

// TestFilesAreAsTheSchemaSays fills every key of every kind with every kind of text, and wants all files to be valid by the
// schema that is published, and to have no key that it doesn't describe.
func TestFilesAreAsTheSchemaSays(t *testing.T) {
	var loose, strict [2]*jsonschema.Schema
	plain := dataOf(t, full(filler{text: "a"}, 0), full(filler{text: "a"}, 1))
	for l := range loose {
		loose[l] = compiled(t, parsed(t, SchemaPath, plain.Schema(board.LangID(l))))
		strict[l] = compiled(t, strictly(parsed(t, SchemaPath, plain.Schema(board.LangID(l)))))
	}
	for _, text := range hostile {
		d := dataOf(t, full(filler{text: text}, 0), full(filler{text: text, lang: 1}, 1))
		for l := range d.Boards {
			for name, data := range allFiles(d, board.LangID(l)) {
				v := parsed(t, name, data)
				if err := loose[l].Validate(v); err != nil {
					t.Errorf("%s of %.20q: %v", name, text, err)
				} else if err := strict[l].Validate(v); err != nil {
					t.Errorf("%s of %.20q has more than the schema describes: %v", name, text, err)
				}
				if !bytes.HasSuffix(data, []byte("}\n")) || bytes.HasSuffix(data, []byte("\n\n")) {
					t.Errorf("%s: one line break ends a file", name)
				}
			}
		}
	}
}

// TestEveryKeyIsWritten wants each property that the schema describes in some file of a full board.
func TestEveryKeyIsWritten(t *testing.T) {
	d := dataOf(t, full(filler{text: "a"}, 0), full(filler{text: "a"}, 1))
	doc := parsed(t, SchemaPath, d.Schema(1)).(map[string]any)
	defs := doc["$defs"].(map[string]any)
	left := map[string]bool{}
	for name, def := range defs {
		for key := range def.(map[string]any)["properties"].(map[string]any) {
			left[name+"."+key] = true
		}
	}
	if len(left) < 250 {
		t.Fatalf("%d properties", len(left))
	}
	var walk func(name string, s map[string]any, v any)
	walk = func(name string, s map[string]any, v any) {
		if to, ok := s["$ref"].(string); ok {
			name = strings.TrimPrefix(to, "#/$defs/")
			s = defs[name].(map[string]any)
		}
		switch v := v.(type) {
		case map[string]any:
			properties, _ := s["properties"].(map[string]any)
			for key, below := range v {
				delete(left, name+"."+key)
				if p, ok := properties[key].(map[string]any); ok {
					walk("", p, below)
				}
			}
		case []any:
			for _, below := range v {
				walk("", s["items"].(map[string]any), below)
			}
		}
	}
	for name, data := range allFiles(d, 1) {
		def, _, _ := strings.Cut(strings.TrimSuffix(strings.TrimPrefix(strings.TrimPrefix(name, "api/v1/"), "stub "), ".json"), " ")
		walk(def, defs[def].(map[string]any), parsed(t, name, data))
	}
	for key := range left {
		t.Errorf("no file has %s", key)
	}
}

// TestSchemaSpeaks wants every word of the schema's descriptions, in both languages, and no definition twice.
func TestSchemaSpeaks(t *testing.T) {
	d := dataOf(t, full(filler{text: "a"}, 0), full(filler{text: "a"}, 1))
	for l := range d.Boards {
		data := d.Schema(board.LangID(l))
		if i := bytes.IndexRune(data, '⟦'); i >= 0 {
			t.Errorf("a word is missing: %.40s", data[i:])
		}
		if bytes.Contains(data, []byte("Ví dụ: ")) || bytes.Contains(data, []byte("Example: ")) {
			t.Error("an example for editors is left")
		}
		seen := map[string]bool{}
		dec := json.NewDecoder(bytes.NewReader(data))
		for depth := 0; ; {
			tok, err := dec.Token()
			if err != nil {
				break
			}
			switch tok := tok.(type) {
			case json.Delim:
				depth += map[json.Delim]int{'{': 1, '[': 1, '}': -1, ']': -1}[tok]
			case string:
				if depth == 2 && dec.More() && bytes.HasPrefix(bytes.TrimLeft(data[dec.InputOffset():], " "), []byte(":")) {
					if seen[tok] {
						t.Errorf("%s is defined twice", tok)
					}
					seen[tok] = true
				}
			}
		}
		if len(seen) < 50 {
			t.Errorf("%d definitions", len(seen))
		}
	}
}

// TestStringsAreUsed finds words for the data that no schema says.
func TestStringsAreUsed(t *testing.T) {
	d := dataOf(t, full(filler{text: "a"}, 0), full(filler{text: "a"}, 1))
	for l, c := range catalogs(t) {
		data := string(d.Schema(board.LangID(l)))
		for _, key := range c.Keys() {
			if strings.HasPrefix(key, "api.") && !strings.Contains(data, string(quote(nil, c.T(key)))) {
				t.Errorf("%s.json: nothing uses %s", c.Code, key)
			}
		}
	}
}

func fatesOf(boards []*board.Board) *fate.Fates {
	codes := []string{"vi", "en"}[:len(boards)]
	return fate.New(fate.Config{Board: boards[0], Book: ledger.Open(boards[0]), Languages: codes, Today: today, Handles: func(*board.Unit, *board.Procedure) bool { return false }})
}
