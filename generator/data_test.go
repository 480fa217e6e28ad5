package generator_test

import (
	"bytes"
	"encoding/json"
	"io/fs"
	"os"
	"path"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// exact is the published schema, but without room for keys that it doesn't describe.
func exact(t *testing.T, text []byte) *jsonschema.Schema {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	var narrow func(v any)
	narrow = func(v any) {
		switch v := v.(type) {
		case map[string]any:
			for _, below := range v {
				narrow(below)
			}
			if v["type"] == "object" && v["properties"] != nil {
				v["additionalProperties"] = false
			}
		case []any:
			for _, below := range v {
				narrow(below)
			}
		}
	}
	narrow(doc)
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	if err := c.AddResource("schema.json", doc); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile("schema.json")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// valid wants every file of data to be as the schema says that it names.
func valid(t *testing.T, base string, files map[string][]byte) (n int) {
	t.Helper()
	schemas := map[string]*jsonschema.Schema{}
	for p, data := range files {
		if !strings.HasSuffix(p, ".json") || strings.HasSuffix(p, "schema.json") {
			continue
		}
		v, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
		if err != nil {
			t.Fatalf("%s: %v", p, err)
		}
		named, _ := v.(map[string]any)["$schema"].(string)
		file := strings.TrimPrefix(named, base)
		if schemas[file] == nil {
			schemas[file] = exact(t, files[file])
		}
		if err := schemas[file].Validate(v); err != nil {
			t.Errorf("%s: %v", p, err)
		}
		n++
	}
	return n
}

// TestDataIsValid validates every file of every board that we have.
func TestDataIsValid(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		root  fs.FS
		base  string
		least int
	}{
		"sample":     {os.DirFS("../content"), "https://bangtin.example.vn/", 400},
		"everything": {everything(t), "https://bangtin.example.vn/", 400},
		"ugly":       {os.DirFS(ugly), "https://bang-vi-du.example/", 80},
		"small":      {os.DirFS("testdata/board"), "https://bang.example.vn/", 40},
		"fates":      {os.DirFS("testdata/fates"), "https://bang.example.vn/", 60},
	} {
		files := makeAll(t, load(t, c.root))
		if n := valid(t, c.base, files); n < c.least {
			t.Errorf("%s: %d files", name, n)
		}
		beside(t, name, c.base, files)
	}
}

// dataHead is what a file says of itself.
type dataHead struct {
	Record struct{ Kind, ID, Page, Data, Short, State string }
	List   struct {
		Kind, Page, Data, State string
		Count                   int
	}
	Items []dataHead
	Lists []struct{ Page, Data string }
}

// beside wants a file beside the page of each record and nowhere else, and every address in it to lead to a file.
func beside(t *testing.T, name, base string, files map[string][]byte) {
	t.Helper()
	there := func(p, address, file string) {
		if at, ok := strings.CutPrefix(address, base); address != "" && (!ok || files[at+file] == nil) {
			t.Errorf("%s: %s: %s is not there", name, p, address)
		}
	}
	for p, data := range files {
		if strings.HasSuffix(p, ".html") {
			_, have := files[strings.TrimSuffix(p, "html")+"json"]
			if says := bytes.Contains(data, []byte(`type="application/json" href="index.json"`)); says != have {
				t.Errorf("%s: %s: data %v, said %v", name, p, have, says)
			}
		}
		if !strings.HasSuffix(p, ".json") || strings.HasSuffix(p, "schema.json") {
			continue
		}
		var d dataHead
		if err := json.Unmarshal(data, &d); err != nil {
			t.Fatalf("%s: %s: %v", name, p, err)
		}
		if path.Base(p) == "index.json" && d.Record.Kind != "" && d.Record.Data != base+p && !strings.Contains(p, d.Record.ID) {
			t.Errorf("%s: %s is about %s", name, p, d.Record.Data)
		}
		ids := map[string]bool{}
		for _, r := range append(d.Items, d) {
			there(p, r.Record.Page, "index.html")
			there(p, r.Record.Data, "")
			there(p, r.Record.Short, "index.html")
			if id := r.Record.Kind + " " + r.Record.ID; ids[id] && id != " " {
				t.Errorf("%s: %s: %s twice", name, p, id)
			} else {
				ids[id] = true
			}
		}
		there(p, d.List.Page, "index.html")
		for _, l := range d.Lists {
			there(p, l.Page, "index.html")
			there(p, l.Data, "")
		}
		if d.List.Kind != "" && d.List.Count != len(d.Items) {
			t.Errorf("%s: %s: %d items, not %d", name, p, len(d.Items), d.List.Count)
		}
	}
}

// TestNoData leaves it out where site.yaml says so.
func TestNoData(t *testing.T) {
	for p, data := range makeAll(t, load(t, goodBoard(t, in("site.yaml", "review_after", "outputs: {api: false}\nreview_after")))) {
		if strings.HasSuffix(p, ".json") || bytes.Contains(data, []byte("application/json\"")) || bytes.Contains(data, []byte("api/v1")) {
			t.Errorf("%s: data on a board that has none", p)
		}
	}
}

func state(t *testing.T, files map[string]string, p string) string {
	t.Helper()
	var d dataHead
	if err := json.Unmarshal([]byte(files[p]), &d); err != nil {
		t.Fatalf("%s: %v", p, err)
	}
	return d.Record.State + d.List.State
}

// TestKeptData keeps the data of a record with errors as it was, marked, and tells nothing of it in lists; nothing else
// changes, and without an earlier file there is none but the title.
func TestKeptData(t *testing.T) {
	const birth, list = "thu-tuc/1.000110/index.json", "api/v1/procedures.json"
	broken := in("procedures/1.000110.yaml", "amount: 8.000", "amount: 8,000")
	before, after := republished(t, "qr: none", broken)
	if state(t, before, birth) != "" || state(t, after, birth) != "kept" || !strings.Contains(after[birth], `"amount":8000`) {
		t.Errorf("before %s\nafter %s", before[birth], after[birth])
	}
	if strings.Replace(after[birth], `"state":"kept",`, "", 1) != before[birth] {
		t.Error("more than the mark has changed")
	}
	for p := range before {
		if strings.HasSuffix(p, ".json") && !strings.HasSuffix(p, birth) && !strings.HasSuffix(p, list) && after[p] != before[p] {
			t.Errorf("%s has changed", p)
		}
	}
	if !strings.Contains(after[list], `{"record":{"state":"updating","kind":"procedure","id":"1.000110"`) {
		t.Errorf("%s", after[list])
	}
	dir := t.TempDir() + "/public"
	keepGoing(t, struck(recordedBoard(t, "qr: none"), "procedures/1.000110.yaml", broken["procedures/1.000110.yaml"]), dir)
	files := published(t, dir)
	if state(t, files, birth) != "stub" || strings.Contains(files[birth], `"fees"`) || !strings.Contains(files[birth], `"title":"Đăng ký khai sinh"`) {
		t.Errorf("%s", files[birth])
	}
	valid(t, "https://bang.example.vn/", asBytes(files))
	valid(t, "https://bang.example.vn/", asBytes(after))
}

// TestKeptDataOfLayers: an office sets something for a procedure and its file has an error; what the procedure's data
// would tell without it is not true there.
func TestKeptDataOfLayers(t *testing.T) {
	good := recordedBoard(t, "qr: none")
	good["local/tinh-a/1.000111.yaml"] = good["local/vinh-son/1.000110.yaml"]
	good["site.yaml"].Data = []byte(strings.Replace(string(good["site.yaml"].Data), "unit: vinh-son\n", "", 1))
	dir := t.TempDir() + "/public"
	keepGoing(t, good, dir)
	keepGoing(t, struck(good, "local/tinh-a/1.000111.yaml", "counter: ["), dir)
	files := published(t, dir)
	if state(t, files, "thu-tuc/1.000111/index.json") != "kept" || state(t, files, "thu-tuc/1.000110/index.json") != "" {
		t.Error("a procedure's data forgets what an office sets")
	}
	isNew(t, files, "thu-tuc/1.000111/index.html") // the page tells nothing of that office
}

// TestKeptFigures keeps the figures whole, or tells none.
func TestKeptFigures(t *testing.T) {
	const figures = "api/v1/results.json"
	good := recordedBoard(t, "qr: none")
	file := ""
	for p := range good {
		if strings.HasSuffix(p, ".csv") {
			file = p
		}
	}
	bad := struck(good, file, strings.Replace(string(good[file].Data), "unit", "xa", 1))
	for name, first := range map[string]fs.FS{"kept": good, "stub": bad} {
		dir := t.TempDir() + "/public"
		keepGoing(t, first, dir)
		keepGoing(t, bad, dir)
		files := published(t, dir)
		if state(t, files, figures) != name || strings.Contains(files[figures], `"numerator"`) != (name == "kept") {
			t.Errorf("want %s: %s", name, files[figures])
		}
		valid(t, "https://bang.example.vn/", asBytes(files))
	}
}

func asBytes(files map[string]string) map[string][]byte {
	out := map[string][]byte{}
	for p, s := range files {
		out[p] = []byte(s)
	}
	return out
}

var dataExample = regexp.MustCompile("(?s)Some of `([^`]+)` .*?\n```json\n(.*?)```\n")

// TestDataInTheDocs wants the example of docs/open-data.md to be what the sample says.
func TestDataInTheDocs(t *testing.T) {
	doc, err := os.ReadFile("../docs/open-data.md")
	if err != nil {
		t.Fatal(err)
	}
	m := dataExample.FindSubmatch(bytes.ReplaceAll(doc, []byte("\r\n"), []byte("\n")))
	if m == nil {
		t.Fatal("no example")
	}
	var part, whole any
	if err := json.Unmarshal(m[2], &part); err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(makeAll(t, load(t, os.DirFS("../content")))[string(m[1])], &whole); err != nil {
		t.Fatal(err)
	}
	within(t, "", part, whole)
}

// within wants a value to be a part of another: keys that are there, items that are among its items.
func within(t *testing.T, at string, part, whole any) {
	t.Helper()
	switch part := part.(type) {
	case map[string]any:
		object, _ := whole.(map[string]any)
		for key, v := range part {
			within(t, at+"/"+key, v, object[key])
		}
	case []any:
		list, _ := whole.([]any)
		for _, v := range part {
			if !slices.ContainsFunc(list, func(x any) bool { return isWithin(v, x) }) {
				t.Errorf("%s: no such item: %v", at, v)
			}
		}
	default:
		if part != whole {
			t.Errorf("%s is %v, not %v", at, whole, part)
		}
	}
}

func isWithin(part, whole any) bool {
	object, ok := part.(map[string]any)
	if !ok {
		return reflect.DeepEqual(part, whole)
	}
	other, _ := whole.(map[string]any)
	for key, v := range object {
		if !isWithin(v, other[key]) {
			return false
		}
	}
	return true
}
