package diag

import (
	"bytes"
	"encoding/json"
	"testing"
)

func TestJSON(t *testing.T) {
	var b, again bytes.Buffer
	if err := JSON(&b, sample(), catalog(t, "vi")); err != nil {
		t.Fatal(err)
	}
	golden(t, "json", b.Bytes())
	var report jsonReport
	d := json.NewDecoder(bytes.NewReader(b.Bytes()))
	d.DisallowUnknownFields()
	if err := d.Decode(&report); err != nil {
		t.Fatal(err)
	}
	if err := writeJSON(&again, report); err != nil || !bytes.Equal(b.Bytes(), again.Bytes()) {
		t.Errorf("there and back is not the same (%v)", err)
	}
	if n := len(sample()); len(report.Diagnostics) != n || report.Summary.Errors+report.Summary.Warnings != n {
		t.Errorf("%d faults, summary %v", len(report.Diagnostics), report.Summary)
	}
}

func TestJSONOfNothing(t *testing.T) {
	var b bytes.Buffer
	JSON(&b, nil, catalog(t, "vi"))
	want := "{\n  \"diagnostics\": [],\n  \"summary\": {\n    \"errors\": 0,\n    \"warnings\": 0\n  }\n}\n"
	if b.String() != want {
		t.Errorf("got %s", &b)
	}
}
