package check

import (
	"os"
	"strings"
	"testing"
)

// What each rule finds is told by the suite of mistakes beside package generator; here is what that cannot express.

// TestEachRuleIsAFile holds the table against the folder: a rule's file bears its name, and a file that is no rule is
// one of those that several rules share.
func TestEachRuleIsAFile(t *testing.T) {
	shared := map[string]bool{"check.go": true, "today.go": true, "todo.go": true, "meant.go": true, "blanks.go": true}
	ruled := map[string]bool{}
	for _, r := range rules {
		file := strings.ReplaceAll(r.name, " ", "") + ".go"
		if _, err := os.Stat(file); err != nil {
			t.Errorf("the rule %q has no file %s", r.name, file)
		}
		if ruled[file] {
			t.Errorf("%s has two lines in the table", file)
		}
		ruled[file] = true
	}
	entries, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if name := e.Name(); !strings.HasSuffix(name, "_test.go") && !ruled[name] && !shared[name] {
			t.Errorf("%s has no line in the table of rules", name)
		}
	}
}

// TestNoBoard is the run before any board could be read.
func TestNoBoard(t *testing.T) {
	if n := Run(Input{}).Len(); n != 0 {
		t.Errorf("%d faults of nothing", n)
	}
}
