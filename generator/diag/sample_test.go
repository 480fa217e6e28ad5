package diag

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"bangtin/generator/lang"
)

var update = flag.Bool("update", false, "write the golden files anew")

func catalog(t testing.TB, code string) *lang.Catalog {
	t.Helper()
	c, err := lang.Load(os.DirFS("../../templates"), code)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// golden compares got with a file that a person has read.
func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	file := filepath.Join("testdata", name+".golden")
	if *update {
		if err := os.WriteFile(file, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s differs (run with -update and read what changed); got:\n%s", file, got)
	}
}

var longLine = "  - title: " + strings.Repeat("Người nộp hồ sơ đến quầy. ", 815) + "xem [mẫu](mau.docx) " + strings.Repeat("và nhận phiếu hẹn. ", 40)

// files is a content folder with what real editors bring.
var files = map[string]string{
	"procedures/1.001193.yaml": "code: \"1.001193\"\r\n# Tệp của Windows\r\ntitel: Đăng ký khai sinh\r\nfield: ho-tich\r\n",
	"procedures/combining.yaml": "title: Đa\u0306ng ky\u0301 khai sinh\u202e\u200b\n" +
		"summary: Thủ tu\u0323c \"sai\" dấu\n",
	"procedures/tab.yaml":   "steps:\n\tname: Nộp\n- \ttime: 5\n",
	"procedures/long.yaml":  "steps:\n" + longLine + "\n",
	"procedures/wide.yaml":  "title: 出生登記 mẫu 🙂 số\x1b[31m đỏ\n",
	"procedures/broken.md":  "---\ntitle: Khai sinh \xf1\xe2 h\xe1t\n---\n",
	"units/a.yaml":          "\ufeffname: Xã A\nkind: \"comune\"\ncodes: []\n",
	"units/utf16.yaml":      "\xff\xfen\x00a\x00m\x00e\x00:\x00 \x00a\x00\n\x00x\x00:\x00 \x00",
	"local/a b/1.0:x.yaml":  "fees: 8,000\n",
	"guides/<script>.md":    "---\ntitle: x\n---\n<script>alert('\"&')</script>\n",
	"procedures/empty.yaml": "",
}

func source(file string) ([]byte, bool) {
	data, ok := files[file]
	return []byte(data), ok
}

// sample is a mixed list, as a board with many faults would have it.
func sample() []Diagnostic {
	var l List
	at := func(file string, line, col int) Pos { return Pos{File: file, Line: line, Col: col} }
	l.Report("page-failed", Pos{}, "path", "index.html", "reason", "content")
	l.Report("too-large", Pos{File: "forms/a b.pdf"}, "size", "30720 KiB", "limit", "20480 KiB")
	l.Add(New("unknown-key", at("procedures/1.001193.yaml", 3, 1), "key", "titel", "where", "procedure", "guess", "title").
		With("defined", at("units/a.yaml", 2, 1)).With("first", Pos{File: "site.yaml"}))
	l.Report("unfilled", at("procedures/combining.yaml", 1, 8), "value", "Đa\u0306ng ky\u0301")
	l.Report("unknown-ref", at("procedures/combining.yaml", 2, 19), "kind", "field", "id", "sai", "guess", "")
	l.Report("syntax-tab", at("procedures/tab.yaml", 2, 1))
	l.Report("duration-unit", at("procedures/tab.yaml", 3, 10), "value", "5")
	l.Report("link-relative", at("procedures/long.yaml", 2, utf8.RuneCountInString(longLine[:strings.Index(longLine, "mau.docx")])+1), "value", "mau.docx", "guess", "form:ho-tich/mau.docx")
	l.Report("long-title", at("procedures/wide.yaml", 1, 8), "n", "170", "value", "出生登記")
	l.Report("code-form", at("procedures/wide.yaml", 1, 21), "value", "\x1b[31m đỏ\nhai dòng\u202e")
	l.Report("encoding", at("procedures/broken.md", 2, 18))
	l.Report("want-enum", at("units/a.yaml", 2, 7), "key", "kind", "value", "comune", "allowed", "commune, ward", "guess", "commune")
	l.Report("empty-list", at("units/a.yaml", 3, 99), "key", "codes")
	l.Report("bare-key", at("units/utf16.yaml", 2, 1), "key", "x")
	l.Report("money-comma", at("local/a b/1.0:x.yaml", 1, 7), "value", "8,000", "thousands", "8.000", "units", "8")
	l.Report("raw-html", at("guides/<script>.md", 4, 1), "value", "<script>alert('\"&')</script>")
	l.Report("empty-file", at("procedures/empty.yaml", 1, 1))
	l.Report("missing-key", at("procedures/gone.yaml", 7, 0), "key", "title", "where", "")
	for _, key := range []string{"a", "b", "c", "d", "e"} {
		l.Report("not-translatable", at("procedures/x.en.yaml", int(key[0]), 1), "key", key)
	}
	return l.Sorted()
}
