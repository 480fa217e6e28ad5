package pseudo

import (
	"encoding/json"
	"testing"
	"unicode"
)

var scripts = []Script{Wide, Mono, Circled, Bold}

func TestWrite(t *testing.T) {
	for _, s := range scripts {
		letters := 0
		for _, r := range s.Write("Đặng Quỳnh Xử lý 1.001193, WZ zw") {
			if r < 0x80 && unicode.IsLetter(r) {
				t.Errorf("%d: %q is as it was", s, r)
			}
			if Of(r) == s {
				letters++
			} else if Of(r) != None {
				t.Errorf("%d: %q is of script %d", s, r, Of(r))
			}
		}
		if letters != 17 {
			t.Errorf("%d: %d letters", s, letters)
		}
	}
	for r := rune(0); r < 0x180; r++ {
		if Of(r) != None {
			t.Errorf("%q is of a script", r)
		}
	}
	if got := Circled.Write("Ab – 1"); got != "Ⓐⓑ – 1" {
		t.Error(got)
	}
	if got := None.Write("Ấm"); got != "Ấm" {
		t.Error(got)
	}
}

func TestCatalogue(t *testing.T) {
	data, err := Catalogue([]byte(`{"a":"Có {n} tờ","b":"{name}","c":"lẻ {loi","d":"}x{}"}`), Wide)
	if err != nil {
		t.Fatal(err)
	}
	var got map[string]string
	if err := json.Unmarshal(data, &got); err != nil {
		t.Fatal(err)
	}
	for key, want := range map[string]string{"a": Wide.Write("Có ") + "{n}" + Wide.Write(" tờ"), "b": "{name}", "c": Wide.Write("lẻ ") + "{loi", "d": "}ｘ{}"} {
		if got[key] != want {
			t.Errorf("%s: %q, want %q", key, got[key], want)
		}
	}
	if _, err := Catalogue([]byte(`[]`), Wide); err == nil {
		t.Error("a list is no catalogue")
	}
}
