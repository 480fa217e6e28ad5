package read

import (
	"strings"
	"testing"
)

// TestFaults gives each mistake to the reader and expects its code at its place. "|" parts several.
func TestFaults(t *testing.T) {
	const f = "fields/a.yaml"
	const p = "procedures/1.000110.yaml"
	head := "code: 1.000110\ntitle: T\nfield: x\n"
	for _, c := range []struct{ name, file, text, want string }{
		{"unknown key", f, "nme: A\nname: B\n", f + ":1:1 unknown-key"},
		{"missing key", f, "order: 1\n", f + ":1:1 missing-key"},
		{"duplicate key", f, "name: A\nname: B\n", f + ":2:1 duplicate-key"},
		{"bare key", f, "name: A\nicon:\n", f + ":2:1 bare-key"},
		{"empty list", f, "name: A\nkeywords: []\n", f + ":2:11 empty-list"},
		{"not a number", f, "name: A\norder: một\n", f + ":2:8 want-int"},
		{"list for text", f, "name: [A, B]\n", f + ":1:7 want-text"},
		{"text for map", "site.yaml", site + "theme: đỏ\n", "site.yaml:5:8 want-map"},
		{"enum", p, head + "status: actve\n", p + ":4:9 want-enum"},
		{"date form", p, head + "verified: hôm nay\n", p + ":4:11 date-form"},
		{"31/02", p, head + "verified: {on: 31/02/2026}\n", p + ":4:16 date-calendar"},
		{"span", p, head + "effective: {from: 2026-02-01, until: 2026-01-01}\n", p + ":4:38 until-before-from"},
		{"money comma", p, head + "fees: [{amount: \"8,000\"}]\n", p + ":4:17 money-comma"},
		{"money", p, head + "fees: [{amount: tám nghìn}]\n", p + ":4:17 money-form"},
		{"bare duration", p, head + "time_limit: 7\n", p + ":4:13 duration-unit"},
		{"duration", p, head + "time_limit: 7 hôm\n", p + ":4:13 duration-form"},
		{"code", p, "code: 1.19\ntitle: T\nfield: x\n", p + ":1:7 code-form"},
		{"code of another file", p, "code: 1.000111\ntitle: T\nfield: x\n", p + ":1:7 code-file"},
		{"none where it is no answer", p, head + "summary: none\n", p + ":4:10 none-here"},
		{"url", p, head + "channels: [{via: online, url: dichvucong.gov.vn}]\n", p + ":4:31 url-form"},
		{"both spellings of a key", p, head + "dossier: [{paper: A, form: x.doc, forms: [y.doc]}]\n", p + ":4:35 both-keys"},
		{"file outside", p, head + "dossier: [{paper: A, form: ../x.doc}]\n", p + ":4:28 path-form"},
		{"relative link", f, "name: A\ndescription: Xem [b](b.md).\n", f + ":2:19 link-relative"},
		{"script link", f, "name: A\ndescription: Xem [b](javascript:x).\n", f + ":2:19 link-scheme"},
		{"html", f, "name: A\ndescription: |\n  Chữ <b>đậm</b>\n", f + ":3:7 raw-html|" + f + ":3:13 raw-html"},
		{"lists in lists in lists", f, "name: A\ndescription: |\n  Chữ\n\n  " + strings.Repeat("- > 1. ", 100_000) + "x\n", f + ":5:3 too-deep"},
		{"a long rule is none of these", f, "name: A\ndescription: |\n  " + strings.Repeat("- ", 1000) + "\n", ""},
		{"colon in a value", f, "name: Thủ tục: đăng ký\n", f + ":1:7 syntax-colon"},
		{"tab", f, "name: A\ndescription:\n\tx: y\n", f + ":3:1 syntax-tab"},
		{"unclosed", f, "name: [A\n", f + ":1:1 syntax"},
		{"anchor", f, "name: &a A\n", f + ":1:7 yaml-extra"},
		{"tag", f, "name: !!str A\n", f + ":1:7 yaml-extra"},
		{"merge", f, "name: A\n<<: {icon: b}\n", f + ":2:1 yaml-extra"},
		{"two documents", f, "name: A\n---\nname: B\n", f + ":2:1 many-documents"},
		{"empty file", f, "\n \n", f + ":1:1 empty-file"},
		{"no front matter", "guides/a.md", "# A\n", "guides/a.md:1:1 front-matter"},
		{"open front matter", "guides/a.md", "---\ntitle: A\n", "guides/a.md:1:1 front-matter"},
		{"body twice", "guides/a.md", "---\ntitle: A\nbody: x\n---\ny\n", "guides/a.md:5:1 body-twice"},
		{"bad name", "fields/Hộ tịch.yaml", "name: A\n", "fields/Hộ tịch.yaml bad-name"},
		{"bad folder", "field/a.yaml", "name: A\n", "field unknown-folder"},
		{"bad type", "forms/a.exe", "x", "forms/a.exe bad-attachment"},
		{"unknown language", "fields/a.fr.yaml", "name: A\n", "fields/a.fr.yaml unknown-language"},
		{"orphan", "fields/a.en.yaml", "name: A\n", "fields/a.en.yaml orphan-translation"},
		{"version's date", "procedures/1.000110@2027-03-01.yaml", head + "effective: {from: 2027-04-01}\n",
			"procedures/1.000110@2027-03-01.yaml:4:19 version-date"},
		{"not UTF-8", f, "name: \xff\n", f + ":1:1 encoding"},
		{"csv head", "results/a.csv", "a,b\n", "results/a.csv:1:1 csv-columns"},
		{"csv cell", "results/a.csv", "unit,period,indicator,numerator,denominator,source\nx,2026,y,1.23,2,\n", "results/a.csv:2:10 csv-row"},
	} {
		got := strings.ReplaceAll(strings.TrimSpace(faults(readAll(t, files(c.file, c.text)))), "\n", "|")
		if got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.name, got, c.want)
		}
	}
}

func TestTranslationFaults(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"a fact in a translation", "title: B\nfield: y\n", ":2:8 not-translatable"},
		{"more than there is", "dossier: [A, B, C]\n", ":1:17 translation-longer"},
		{"unknown key", "titel: B\n", ":1:1 unknown-key"},
	} {
		got := faults(readAll(t, files("procedures/1.000110.yaml", "code: 1.000110\ntitle: T\nfield: x\ndossier: [A, B]\n",
			"procedures/1.000110.en.yaml", c.text)))
		if want := "procedures/1.000110.en.yaml" + c.want + "\n"; got != want {
			t.Errorf("%s:\n got %s\nwant %s", c.name, got, want)
		}
	}
}

// FuzzRead gives any bytes as a record, a Markdown record and a table: nothing panics, and every fault has a place.
func FuzzRead(f *testing.F) {
	f.Add([]byte(procedure))
	f.Add([]byte("---\ntitle: A\n---\n| a | b |\n|--|--|\n| [x](procedure:1) | ![y](z.png) |\n"))
	f.Add([]byte("\xff\xfea\x00"))
	f.Add([]byte("a: &x [*x, *x]\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		c := readAll(t, files("procedures/1.000110.yaml", string(data), "guides/a.md", string(data), "results/a.csv", string(data)))
		for _, d := range c.Faults.Sorted() {
			if d.Pos.File == "" {
				t.Errorf("no place: %v", d)
			}
		}
	})
}
