package search

import (
	"slices"
	"strings"
	"testing"
)

// words are the words of a text as "letters marks".
func words(text string) string {
	var out []string
	newTable().split(text, func(letters []byte, marks uint16) {
		out = append(out, strings.TrimSpace(string(letters)+" "+digits(marks)))
	})
	return strings.Join(out, ",")
}

func TestSplit(t *testing.T) {
	for text, want := range map[string]string{
		"Đất đai":                "dat 169,dai 9",
		"hoà, hòa; HOÀ":          "hoa 2,hoa 2,hoa 2",
		"đường":                  "duong 279",
		"kỳ lý quý kỹ thúy my":   "ki 2,li 1,qui 1,ki 4,thuy 1,mi",
		"mã 1.001193, 2.000815.": "ma 4,1001193,2000815",
		"123/2015/NĐ-CP; 1.5":    "123,2015,nd 9,cp,1,5",
		"e\u0302\u0301 ":         "e",
		"":                       "",
	} {
		if got := words(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// TestMarksAreOne keeps words apart that differ in anything a Vietnamese reader sees.
func TestMarksAreOne(t *testing.T) {
	seen := map[string]string{}
	for _, w := range strings.Fields("ma má mà mả mã mạ mâ mấ mầ mẩ mẫ mậ mă mắ mằ mẳ mẵ mặ đa mo mô mơ mu mư me mê muon muôn mươn dươn đươn") {
		if old := seen[words(w)]; old != "" {
			t.Errorf("%s and %s are one: %s", w, old, words(w))
		}
		seen[words(w)] = w
	}
}

func TestRarity(t *testing.T) {
	last := 1 << 30
	for df := int32(1); df <= 1000; df++ {
		r := rarity(df, 1000)
		if r > last || r < 100 {
			t.Fatalf("a word in %d of 1000 records tells %d, in one less %d", df, r, last)
		}
		last = r
	}
	if rarity(0, 10) != rarity(1, 10) {
		t.Error("a word in no name tells otherwise than a word in one")
	}
}

func FuzzSplit(f *testing.F) {
	for _, s := range []string{"Đăng ký", "1.001193", "\xff", "kỳ y q", "e\u0302", "漢字 ກ"} {
		f.Add(s)
	}
	table := newTable()
	f.Fuzz(func(t *testing.T, s string) {
		table.split(s, func(letters []byte, _ uint16) {
			if len(letters) == 0 || strings.ContainsAny(string(letters), " \n=/`") {
				t.Errorf("%q has the word %q", s, letters)
			}
		})
	})
}

// TestKnowledge reads what is known of the languages: no word asks and is faint at once, no relation is empty.
func TestKnowledge(t *testing.T) {
	for _, code := range []string{"vi", "en"} {
		k := knowing(code)
		if len(k.empty) < 20 || len(k.faint) < 10 || len(k.relations) < 10 {
			t.Errorf("%s: %d, %d, %d", code, len(k.empty), len(k.faint), len(k.relations))
		}
		for _, s := range k.faint {
			if slices.Contains(k.empty, s) {
				t.Errorf("%s: %q is empty and faint", code, s)
			}
		}
		for _, r := range k.relations {
			if len(r.say) == 0 || len(r.mean) == 0 {
				t.Errorf("%s: %v", code, r)
			}
		}
	}
	if k := knowing("lo"); len(k.empty)+len(k.relations) > 0 {
		t.Error("knows of a language what nobody wrote")
	}
}
