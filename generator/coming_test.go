package generator_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"bangtin/generator/board"
)

// TestWhatIsToComeIsToldBefore: a fee that holds from next year on, and a version that takes over, are announced with what they
// change, on the record's page in each language; on their day the page of changes and the feed tell it.
func TestWhatIsToComeIsToldBefore(t *testing.T) {
	root := goodBoard(t, nil)
	edit(t, root, birth, "fees:\n  - {amount: 8.000, per: Bản sao}", "fees:\n  - {amount: 8.000, per: Bản sao, valid: {until: 2026-12-31}}\n  - {amount: 5.000, per: Bản sao, valid: {from: 2027-01-01}}")
	next := strings.Replace(string(root[marriage].Data), "5 ngày", "3 ngày", 1)
	root["procedures/1.000111@2027-03-01.yaml"] = &fstest.MapFile{Data: []byte(next + "sets: 2\n")}
	before := loadOn(t, root, today)
	for _, f := range before.Faults.Sorted() {
		t.Fatalf("%v %s %v", f.Pos, f.Code, f.Args)
	}
	files := makeAll(t, before)
	for path, want := range map[string]string{
		"thu-tuc/1.000110/index.html":    "Từ ngày 01/01/2027, phí, lệ phí thay đổi:</strong></p><ul><li>lệ phí: 8.000 → 5.000\u00a0đồng</li></ul>",
		"en/thu-tuc/1.000110/index.html": "<li>fee: 8,000 → 5,000\u00a0đồng</li>",
		"thu-tuc/1.000111/index.html":    "<li>thời gian: 5 → 3\u00a0ngày\u00a0làm\u00a0việc</li>",
		"thay-doi/index.html":            `id="2027-01-01-phi-thay-doi-1.000110"`,
	} {
		if !strings.Contains(string(files[path]), want) {
			t.Errorf("%s lacks %q:\n%s", path, want, files[path])
		}
	}
	if strings.Contains(string(files["feed.xml"]), "phi-thay-doi") {
		t.Error("the feed tells it before its day")
	}
	files = makeAll(t, loadOn(t, root, 20270302))
	for path, wants := range map[string][]string{
		"feed.xml":                    {"2027-01-01-phi-thay-doi-1.000110", "lệ phí: 8.000 → 5.000\u00a0đồng", "thời gian: 5 → 3"},
		"en/feed.xml":                 {"fee: 8,000 → 5,000\u00a0đồng"},
		"thu-tuc/1.000110/index.html": {"5.000\u00a0đồng"},
	} {
		for _, want := range wants {
			if !strings.Contains(string(files[path]), want) {
				t.Errorf("on its day %s lacks %q:\n%s", path, want, files[path])
			}
		}
	}
	if strings.Contains(string(files["thu-tuc/1.000110/index.html"]), "thay đổi:</strong>") {
		t.Error("what has come is still announced")
	}
}

// TestRecordedChangesAreNews: what the ledger recorded as changed is told on that day, in each language, with the same address
// from then on.
func TestRecordedChangesAreNews(t *testing.T) {
	root := goodBoard(t, nil)
	recordOn(t, root, 20260101)
	edit(t, root, birth, "amount: 8.000", "amount: 5.000")
	edit(t, root, birth, "title: Đăng ký khai sinh", "title: Khai sinh")
	recordOn(t, root, 20260301)
	for _, day := range []board.Date{20260301, today} {
		files := makeAll(t, loadOn(t, root, day))
		for path, wants := range map[string][]string{
			"thay-doi/index.html":    {`id="2026-03-01-thong-tin-thay-doi-1.000110"`, "lệ phí: 8.000 → 5.000\u00a0đồng."},
			"en/thay-doi/index.html": {`id="2026-03-01-thong-tin-thay-doi-1.000110"`, "fee: 8,000 → 5,000\u00a0đồng."},
			"feed.xml":               {"#2026-03-01-thong-tin-thay-doi-1.000110", "lệ phí: 8.000 → 5.000\u00a0đồng"},
		} {
			for _, want := range wants {
				if !strings.Contains(string(files[path]), want) {
					t.Errorf("%s: %s lacks %q:\n%s", day, path, want, files[path])
				}
			}
		}
	}
}
