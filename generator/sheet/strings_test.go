package sheet

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"bangtin/generator/lang"
)

// TestStrings finds keys that a language lacks, and keys of sheets that nothing uses.
func TestStrings(t *testing.T) {
	used := map[string]bool{}
	for _, s := range Sheets() {
		used["sheet.name."+string(s.Name)] = true
	}
	form := regexp.MustCompile(`"((?:sheet|page|kind)\.[a-z0-9.-]*[a-z0-9])"`)
	names, _ := filepath.Glob("*.go")
	for _, name := range names {
		src, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range form.FindAllStringSubmatch(string(src), -1) {
			if !strings.HasSuffix(name, "_test.go") {
				used[m[1]] = true
			}
		}
	}
	for _, code := range []string{"vi", "en"} {
		c, err := lang.Load(os.DirFS("../../templates"), code)
		if err != nil {
			t.Fatal(err)
		}
		for k := range used {
			if !c.Has(k) {
				t.Errorf("%s.json lacks %s", code, k)
			}
		}
		for _, k := range c.Keys() {
			if strings.HasPrefix(k, "sheet.") && !used[strings.TrimSuffix(k, ".one")] {
				t.Errorf("%s.json: nothing uses %s", code, k)
			}
		}
	}
}
