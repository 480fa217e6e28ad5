package lang

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

func load(t *testing.T, code string) *Catalog {
	t.Helper()
	c, err := Load(os.DirFS("../../templates"), code)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

var placeholder = regexp.MustCompile(`\{([a-z0-9-]+)\}`)

// TestLanguagesAgree wants each language to have the same keys with the same places to fill. Only a plural's sister
// (KEY.one) may stand in one language alone.
func TestLanguagesAgree(t *testing.T) {
	vi, en := load(t, "vi"), load(t, "en")
	for _, pair := range [][2]*Catalog{{vi, en}, {en, vi}} {
		for _, k := range pair[0].Keys() {
			if !pair[1].Has(k) && !strings.HasSuffix(k, ".one") {
				t.Errorf("%s lacks %s", pair[1].Code, k)
			}
		}
	}
	for _, k := range vi.Keys() {
		a, b := places(vi.words[k]), places(en.words[k])
		if k != "date" && en.Has(k) && !slices.Equal(a, b) {
			t.Errorf("%s: vi fills %v, en %v", k, a, b)
		}
	}
}

// places are the names in braces; a plain "{n}" may be left out where a language says it otherwise.
func places(text string) []string {
	var out []string
	for _, m := range placeholder.FindAllStringSubmatch(text, -1) {
		if !slices.Contains(out, m[1]) {
			out = append(out, m[1])
		}
	}
	slices.Sort(out)
	return out
}

func TestNothingIsEmptyOrDecomposed(t *testing.T) {
	for _, code := range Available(os.DirFS("../../templates")) {
		c := load(t, code)
		for _, k := range c.Keys() {
			text := c.words[k]
			if strings.TrimSpace(text) == "" {
				t.Errorf("%s: %s is empty", code, k)
			}
			if strings.ContainsFunc(text, func(r rune) bool { return r >= 0x300 && r <= 0x36f }) {
				t.Errorf("%s: %s is not NFC", code, k)
			}
		}
	}
}

func TestFilling(t *testing.T) {
	fsys := fstest.MapFS{"strings/en.json": {Data: []byte(`{"a": "{n} of {all}, {n}", "b": "{n} pages", "b.one": "{n} page", "number.thousands": ","}`)}}
	c, err := Load(fsys, "en")
	if err != nil {
		t.Fatal(err)
	}
	for _, x := range [][2]string{
		{c.T("a", "n", 1, "all", "two"), "1 of two, 1"},
		{c.T("a", "n", 1), "1 of {all}, 1"},
		{c.T("none"), "⟦none⟧"},
		{c.N("b", 1), "1 page"},
		{c.N("b", 1234567), "1,234,567 pages"},
		{c.Int(-1000), "-1,000"},
		{c.Int(999), "999"},
	} {
		if x[0] != x[1] {
			t.Errorf("%q, want %q", x[0], x[1])
		}
	}
}
