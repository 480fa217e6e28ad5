package page

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"bangtin/generator/board"
	"bangtin/generator/changes"
)

// ours says whether a key of the catalogue belongs to this package alone. Words for the values of the content model
// ("status.", "via." …) are everybody's.
func ours(key string) bool {
	return strings.HasPrefix(key, "page.") || strings.HasPrefix(key, "indicator.") || strings.HasPrefix(key, "kind.") && (strings.HasSuffix(key, ".many") || strings.HasSuffix(key, ".about"))
}

// built are the keys that the code puts together from a value of the content model.
func built() []string {
	var keys []string
	add := func(prefix string, values []string, suffixes ...string) {
		for _, v := range values {
			for _, s := range append([]string{""}, suffixes...) {
				keys = append(keys, prefix+v+s)
			}
		}
	}
	add("via.", board.Via("").Values())
	add("level.", board.Level("").Values())
	add("unittype.", board.UnitType("").Values())
	add("adoption.", board.Adoption("").Values())
	add("initiative.", board.InitiativeStatus("").Values())
	add("change.", board.Change("").Values())
	add("status.", board.Status("").Values()[1:], ".short")
	add("online.", []string{"full", "partial"}, ".means", ".fact")
	for _, k := range board.PageKinds {
		keys = append(keys, "kind."+k.String()+".many", "kind."+k.String()+".about")
	}
	add("indicator.", board.BuiltinIndicators)
	add("sheet.about.", board.PaperName("").Values())
	add("page.register-", []string{"gso"})
	for _, w := range changes.Whats() {
		if w != changes.Added {
			keys = append(keys, "page.change-"+w.String(), "page.change-"+w.String()+"-many")
		}
	}
	for _, k := range board.PageKinds {
		keys = append(keys, "page.change-added-"+k.String(), "page.change-added-"+k.String()+"-many")
	}
	return append(keys, "online.yes.fact")
}

// used are all keys that code and templates name.
func used(t *testing.T) map[string]bool {
	t.Helper()
	keys := map[string]bool{}
	for _, k := range built() {
		keys[k] = true
	}
	form := regexp.MustCompile(`"((?:page|period|adoption|kind)\.[a-z0-9.-]*[a-z0-9])"`)
	for _, glob := range []string{"*.go", "../glance/*.go", "../sheet/*.go", "../../templates/html/*.html", "../../templates/html/parts/*.html"} {
		names, _ := filepath.Glob(glob)
		for _, name := range names {
			src, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			for _, m := range form.FindAllStringSubmatch(string(src), -1) {
				if !strings.HasSuffix(name, "_test.go") {
					keys[m[1]] = true
				}
			}
		}
	}
	return keys
}

// TestStrings finds keys that a language lacks, and keys that nothing uses.
func TestStrings(t *testing.T) {
	keys := used(t)
	for _, code := range []string{"vi", "en"} {
		c := catalog(t, code)
		for k := range keys {
			if !c.Has(k) {
				t.Errorf("%s.json lacks %s", code, k)
			}
		}
		for _, k := range c.Keys() {
			if ours(k) && !keys[strings.TrimSuffix(k, ".one")] {
				t.Errorf("%s.json: nothing uses %s", code, k)
			}
		}
	}
}

// TestIcons finds names of pictures that templates and code use and the set lacks.
func TestIcons(t *testing.T) {
	set, err := readIcons(os.DirFS("../../templates"))
	if err != nil {
		t.Fatal(err)
	}
	form := regexp.MustCompile(`(?:\{\{icon |p\.icon\(|p\.row\(|openBanner\("[a-z]+", |p\.aside\()"([a-z0-9-]+)"`)
	for _, glob := range []string{"*.go", "../../templates/html/*.html", "../../templates/html/parts/*.html"} {
		names, _ := filepath.Glob(glob)
		for _, name := range names {
			src, _ := os.ReadFile(name)
			for _, m := range form.FindAllStringSubmatch(string(src), -1) {
				if set[m[1]] == "" {
					t.Errorf("%s: no icon %s", name, m[1])
				}
			}
		}
	}
	for name, svg := range set {
		if strings.Contains(svg, "style=") || !strings.HasPrefix(svg, `<svg class="i"`) || !strings.HasSuffix(svg, "</svg>") {
			t.Errorf("%s: %s", name, svg)
		}
	}
}
