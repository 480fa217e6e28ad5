package generator_test

import (
	"os"
	"strings"
	"testing"

	"bangtin/generator/diag"
)

// TestFortyAtOnce finds more than forty mistakes of one board in one run, each at its place and none of them twice.
func TestFortyAtOnce(t *testing.T) {
	faults := load(t, os.DirFS("testdata/forty")).Faults.Sorted()
	got := strings.ReplaceAll(told(faults, nil), "|", "\n") + "\n"
	const golden = "testdata/forty.txt"
	if *update {
		if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	errors := 0
	for _, d := range faults {
		if d.Severity == diag.Error {
			errors++
		}
	}
	if errors < 40 {
		t.Errorf("%d errors, not forty", errors)
	}
	speaks(t, "forty", faults)
}
