package diag

import (
	"bytes"
	"encoding/json"
	"fmt"
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

// Columns begin at 1, count UTF-16 units of the file as it lies on disk, and the end is the column after the last:
// 🙂 has two units, an accent that stands by itself has one.
func TestSARIFColumns(t *testing.T) {
	for _, c := range []struct {
		text       string
		line, col  int
		value      string
		start, end int
	}{
		{"id: so", 1, 5, "so", 5, 7},
		{"🙂🙂: so", 1, 5, "so", 7, 9},
		{"x: 🙂 so 🙂", 1, 4, "🙂 so 🙂", 4, 12},
		{"x: \u0110a\u0306ng ky\u0301\ny: a\u0306 ky\u0301 x", 1, 4, "\u0110\u0103ng k\u00fd", 4, 13},
		{"x: \u0110a\u0306ng ky\u0301\ny: a\u0306 ky\u0301 x", 2, 7, "k\u00fd", 7, 10},
		{"\ufeffx: \"so\"", 1, 4, "so", 4, 8},
		{"x: 出生", 1, 4, "出生", 4, 6},
		{"x: y", 1, 5, "", 5, 5},
		{"\xff\xfex\x00:\x00 \x00\x3d\xd8\x42\xde s\x00", 1, 4, "🙂", 4, 6},
	} {
		var b bytes.Buffer
		src := func(string) ([]byte, bool) { return []byte(c.text), true }
		SARIF(&b, []Diagnostic{New("id-form", Pos{"f.yaml", c.line, c.col}, "value", c.value)}, catalog(t, "vi"), SARIFOptions{Source: src})
		var log sarifLog
		if err := json.Unmarshal(b.Bytes(), &log); err != nil {
			t.Fatal(err)
		}
		want := sarifRegion{StartLine: c.line, StartColumn: c.start, EndLine: c.line, EndColumn: c.end}
		if got := log.Runs[0].Results[0].Locations[0].PhysicalLocation.Region; got != want {
			t.Errorf("%q: %+v, not %+v", c.text, got, want)
		}
	}
}

// What GitHub's code scanning requires besides the standard (docs.github.com, "SARIF support for code scanning"): no
// required text is empty, none is too long, each result has a place with four numbers and a fingerprint, and second
// places are linked to from the message.
func TestSARIFAsGitHubWantsIt(t *testing.T) {
	var b bytes.Buffer
	if err := SARIF(&b, sample(), catalog(t, "vi"), SARIFOptions{Source: source, Prefix: "content"}); err != nil {
		t.Fatal(err)
	}
	var log sarifLog
	if err := json.Unmarshal(b.Bytes(), &log); err != nil {
		t.Fatal(err)
	}
	for _, r := range log.Runs[0].Tool.Driver.Rules {
		for _, text := range []string{r.ID, r.ShortDescription.Text, r.FullDescription.Text, r.Help.Text, r.Help.Markdown} {
			if n := len([]rune(text)); n == 0 || n > 1024 {
				t.Errorf("rule %s: a text of %d characters", r.ID, n)
			}
		}
		if l := r.DefaultConfiguration.Level; l != r.Properties.Severity || l != "error" && l != "warning" {
			t.Errorf("rule %s: %s, %+v", r.ID, l, r.Properties)
		}
	}
	for _, r := range log.Runs[0].Results {
		at := r.Locations[0].PhysicalLocation
		if g := at.Region; g.StartLine < 1 || g.StartColumn < 1 || g.EndLine != g.StartLine || g.EndColumn < g.StartColumn {
			t.Errorf("%s: %+v", r.RuleID, g)
		}
		if !strings.HasPrefix(at.Artifact.URI, "content/") || r.Message.Text == "" || r.Fingerprints["primaryLocationLineHash"] == "" {
			t.Errorf("%s: %+v", r.RuleID, r)
		}
		for _, other := range r.Related {
			if !strings.Contains(r.Message.Text, fmt.Sprintf("](%d)", other.ID)) {
				t.Errorf("%s: %q has no link to %+v", r.RuleID, r.Message.Text, other)
			}
		}
	}
}

// GitHub shows the help as Markdown: the marks that a sentence speaks of must be seen.
func TestSARIFHelpIsEscaped(t *testing.T) {
	s := &sarif{c: catalog(t, "vi"), rules: map[string]int{}}
	help := s.rule("raw-html", Warning)
	if md := s.list[help].Help.Markdown; !strings.Contains(md, `\*\*chữ đậm\*\*`) || !strings.Contains(md, `\<`) {
		t.Error(md)
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
