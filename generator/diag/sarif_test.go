package diag

import (
	"bytes"
	"encoding/json"
	"os"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

func sarifSchema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	const name = "testdata/sarif-schema/sarif-2.1.0-rtm.5.json"
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	compiler := jsonschema.NewCompiler()
	compiler.AssertFormat()
	if err := compiler.AddResource("sarif.json", doc); err != nil {
		t.Fatal(err)
	}
	schema, err := compiler.Compile("sarif.json")
	if err != nil {
		t.Fatal(err)
	}
	return schema
}

func TestSARIF(t *testing.T) {
	schema := sarifSchema(t)
	for _, language := range []string{"vi", "en"} {
		for _, list := range [][]Diagnostic{nil, sample(), {{Code: "not-in-the-table"}}} {
			var b bytes.Buffer
			opts := SARIFOptions{Version: "1.2.3", Source: source, Prefix: "nội dung"}
			if err := SARIF(&b, list, catalog(t, language), opts); err != nil {
				t.Fatal(err)
			}
			doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(b.Bytes()))
			if err != nil {
				t.Fatal(err)
			}
			if err := schema.Validate(doc); err != nil {
				t.Errorf("%s: %v", language, err)
			}
		}
	}
}

func results(t *testing.T, list []Diagnostic) []sarifResult {
	t.Helper()
	var b bytes.Buffer
	if err := SARIF(&b, list, catalog(t, "vi"), SARIFOptions{Source: source, Prefix: "content"}); err != nil {
		t.Fatal(err)
	}
	var log sarifLog
	if err := json.Unmarshal(b.Bytes(), &log); err != nil {
		t.Fatal(err)
	}
	rules := log.Runs[0].Tool.Driver.Rules
	for _, r := range log.Runs[0].Results {
		if rules[r.RuleIndex].ID != r.RuleID {
			t.Errorf("rule %d is not %s", r.RuleIndex, r.RuleID)
		}
	}
	for _, r := range rules {
		if strings.ContainsAny(r.ShortDescription.Text+r.Help.Text, "{}⟦") {
			t.Errorf("rule %s: %v", r.ID, r)
		}
	}
	return log.Runs[0].Results
}

// The results are written down by a person here, without the 90 rules.
func TestSARIFResults(t *testing.T) {
	var b bytes.Buffer
	writeJSON(&b, results(t, sample()))
	golden(t, "sarif-results", b.Bytes())
}

func TestSARIFColumnsAreUTF16(t *testing.T) {
	src := files["procedures/wide.yaml"]
	col := len([]rune(src[:strings.Index(src, "số")])) + 1
	r := results(t, []Diagnostic{New("id-form", Pos{"procedures/wide.yaml", 1, col}, "value", "số")})[0]
	region := r.Locations[0].PhysicalLocation.Region
	if region.StartColumn != col+1 || region.EndColumn != col+3 {
		t.Errorf("column %d became %v; 🙂 has two units", col, region)
	}
}

func TestSARIFFingerprints(t *testing.T) {
	at := func(line int, days string) Diagnostic {
		return New("stale", Pos{"procedures/1.001193.yaml", line, 1}, "on", "2026-01-01", "days", days)
	}
	print := func(r sarifResult) string { return r.Fingerprints["primaryLocationLineHash"] }
	before := results(t, []Diagnostic{at(1, "200"), at(2, "200")})
	after := results(t, []Diagnostic{at(3, "201")})
	if print(before[0]) != print(after[0]) {
		t.Error("a fault that moved is another one")
	}
	if print(before[0]) == print(before[1]) {
		t.Error("two faults are one")
	}
}
