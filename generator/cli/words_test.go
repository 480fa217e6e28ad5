package cli

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"bangtin/generator/lang"
)

var wordKey = regexp.MustCompile(`"((?:cli|count)\.[a-z.-]+)"`)

// TestWords wants every key that the commands use to be in the catalogues, and none there to be unused.
func TestWords(t *testing.T) {
	c, err := lang.Load(os.DirFS("../../templates"), "vi")
	if err != nil {
		t.Fatal(err)
	}
	used := map[string]bool{}
	files, _ := filepath.Glob("*.go")
	for _, f := range files {
		if strings.HasSuffix(f, "_test.go") {
			continue
		}
		src, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range wordKey.FindAllStringSubmatch(string(src), -1) {
			used[m[1]] = true
			if !c.Has(m[1]) {
				t.Errorf("%s uses %s, which no language has", f, m[1])
			}
		}
	}
	for _, k := range c.Keys() {
		if strings.HasPrefix(k, "cli.") && !used[k] {
			t.Errorf("%s is used nowhere", k)
		}
	}
}
