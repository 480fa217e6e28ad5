package check

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"bangtin/generator/board"
	"bangtin/generator/lang"
	"bangtin/generator/read"
	"bangtin/generator/schema"
)

// base is a board without a fault that each case changes in one place.
var base = map[string]string{
	"site.yaml":           "title: Bảng\nbase_url: https://bang.example.vn\nfeedback: {body: A, phone: '18001096'}\nreview_after: 180 day\n",
	"fields/ho-tich.yaml": "name: Hộ tịch\ndescription: Xem [khai sinh](procedure:1.000110#ho_so).\n",
	"units/xa.yaml":       "name: Xã\nkind: commune\n",
	"documents/a.yaml":    "number: 1/2020/NĐ-CP\ntitle: Nghị định\n",
	"procedures/1.000110.yaml": `code: 1.000110
title: Khai sinh
field: ho-tich
level: commune
audience: Cha, mẹ
agency: Ủy ban
channels: [{via: in-person, time: 1 ngày}]
cases: [{id: thuong, title: Thường}]
steps: Nộp.
dossier: [{paper: A, cases: thuong}]
result: Giấy
legal_basis: [1/2020/NĐ-CP, 9/1999/NĐ-CP]
verified: 2026-11-01
`,
}

const proc = "procedures/1.000110.yaml"

func run1(t *testing.T, changes map[string]string) string {
	t.Helper()
	root := fstest.MapFS{}
	for _, set := range []map[string]string{base, changes} {
		for path, text := range set {
			root[path] = &fstest.MapFile{Data: []byte(text)}
		}
	}
	c := read.New(schema.New()).Read([]read.Root{{FS: root}})
	for _, d := range c.Faults.Sorted() {
		t.Fatalf("the reader says %v %s %v", d.Pos, d.Code, d.Args)
	}
	words, err := lang.Load(os.DirFS("../../templates"), "vi")
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, d := range Run(Input{Boards: c.Boards, Today: board.NewDate(2026, 11, 23), Words: words}).Sorted() {
		out = append(out, fmt.Sprint(d.Pos, " ", d.Code, " ", d.Arg("guess")))
	}
	return strings.TrimSpace(strings.Join(out, "|"))
}

func TestAGoodBoardHasNoFault(t *testing.T) {
	if got := run1(t, nil); got != "" {
		t.Error(got)
	}
}

// with is the base procedure with one text replaced or a line added.
func with(from, to string) map[string]string {
	text := strings.Replace(base[proc], from, to, 1)
	if from == "" {
		text = base[proc] + to + "\n"
	}
	return map[string]string{proc: text}
}

func TestRules(t *testing.T) {
	long := strings.Repeat("Đăng ký ", 21)
	for _, c := range []struct {
		name    string
		changes map[string]string
		want    string
	}{
		{"field", with("field: ho-tich", "field: ho-tic"), proc + ":3:8 unknown-ref ho-tich"},
		{"office", with("agency: Ủy ban", "agency: {performs: xaa}"), proc + ":6:20 unknown-ref xa"},
		{"related", with("", "related: [1.000111]"), proc + ":14:11 unknown-ref 1.000110"},
		{"document by id", with("[1/2020/NĐ-CP, 9/1999/NĐ-CP]", "[b]"), proc + ":12:15 unknown-ref"},
		{"link", map[string]string{"fields/ho-tich.yaml": "name: A\ndescription: Xem [x](guide:khong-co).\n"}, "fields/ho-tich.yaml:2:19 unknown-ref"},
		{"anchor", map[string]string{"fields/ho-tich.yaml": "name: A\ndescription: Xem [x](procedure:1.000110#ho-so).\n"}, "fields/ho-tich.yaml:2:19 unknown-anchor ho_so"},
		{"form", map[string]string{"forms/To-Khai.docx": "x", proc: strings.Replace(base[proc], "{paper: A, ", "{paper: A, form: to-khai.docx, ", 1)}, proc + ":10:28 unknown-file forms/To-Khai.docx"},
		{"case", with("cases: thuong}", "cases: thuog}"), proc + ":10:29 unknown-case thuong"},
		{"feedback", map[string]string{"site.yaml": "title: Bảng\nbase_url: https://b.vn\nfeedback: {body: A}\n"}, "site.yaml:3:11 feedback-reach"},
		{"time zone", map[string]string{"site.yaml": base["site.yaml"] + "timezone: Asia/Hanoi\n"}, "site.yaml:5:11 timezone"},
		{"consent", map[string]string{"teams/a.yaml": "name: A\nunit: xa\nmembers: [{name: B, phone: '0901'}]\n"}, "teams/a.yaml:3:28 phone-consent"},
		{"shares", map[string]string{"initiatives/a.yaml": "title: A\nunit: xa\nyear: 2022\nauthors: [{name: B, share: 50}, {name: C, share: 40}]\n"}, "initiatives/a.yaml:4:10 shares"},
		{"life event", map[string]string{"life-events/a.yaml": "name: A\n"}, "life-events/a.yaml:1:1 life-event-empty"},
		{"replaced", with("", "status: replaced"), proc + ":14:9 replaced-by"},
		{"successor without an end", map[string]string{"units/b.yaml": "name: B\nkind: commune\nsuccessors: xa\n"}, "units/b.yaml:3:13 successors-until"},
		{"circle", map[string]string{
			"units/b.yaml": "name: B\nkind: commune\nvalid: {until: 2025-06-30}\nsuccessors: c\n",
			"units/c.yaml": "name: C\nkind: commune\nvalid: {until: 2025-06-30}\nsuccessors: b\n"}, "units/c.yaml:4:13 successor-circle"},
		{"versions", map[string]string{proc: base[proc] + "effective: {until: 2027-03-01}\n",
			"procedures/1.000110@2027-03-01.yaml": base[proc]}, "procedures/1.000110@2027-03-01.yaml:1:1 versions-overlap"},
		{"parts", with("audience: Cha, mẹ\n", ""), proc + ":1:1 parts-missing"},
		{"small sum", with("", "fees: [{amount: 20}]"), proc + ":14:17 money-small"},
		{"form by title", with("{paper: A, ", "{paper: A, forms: [{title: Mẫu 1}], "), proc + ":10:30 form-by-title"},
		{"long title", with("title: Khai sinh", "title: "+long), proc + ":2:8 long-title"},
		{"fill-in", with("title: Khai sinh", "title: Điền vào đây"), proc + ":2:8 unfilled"},
		{"stale", with("verified: 2026-11-01", "verified: 2026-01-01"), proc + ":13:11 stale"},
		{"never verified", with("verified: 2026-11-01\n", ""), proc + ":1:1 stale"},
		{"expired basis", map[string]string{"documents/a.yaml": "number: 1/2020/NĐ-CP\ntitle: A\neffective: {until: 2025-01-01}\n"}, proc + ":12:15 basis-expired"},
		{"lost", map[string]string{"permalinks/guide/a.yaml": "code: 3FKKK0Y\nfirst: 2026-01-01\n"}, "permalinks/guide/a.yaml:1:1 ledger-lost"},
		{"bad code", map[string]string{"permalinks/unit/xa.yaml": "code: 3FKKK0Z\nfirst: 2026-01-01\n"}, "permalinks/unit/xa.yaml:1:7 ledger-code"},
		{"code twice", map[string]string{"permalinks/field/ho-tich.yaml": "code: 3FKKK0Y\nfirst: 2026-01-01\n",
			"permalinks/unit/xa.yaml": "code: 3FKKK0Y\nfirst: 2026-01-01\n"}, "permalinks/unit/xa.yaml:1:7 ledger-clash"},
	} {
		if got := run1(t, c.changes); got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.name, got, c.want)
		}
	}
}
