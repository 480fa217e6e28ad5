package schema_test

import (
	"path"
	"strings"
	"testing"
	"testing/fstest"

	"bangtin/generator/board"
	"bangtin/generator/diag"
	"bangtin/generator/read"
	"bangtin/generator/schema"
)

// records are the good records that the texts below are put beside, by kind.
var records = map[board.Kind]struct{ file, text string }{
	board.SiteKind: {"site.yaml", "title: Bảng\nbase_url: https://bang.example.vn/\nlanguages: [vi, en]\nfeedback: {body: Văn phòng, phone: \"18001096\"}\n"},
	board.UnitKind: {"units/xa-a.yaml", "name: Xã A\nkind: commune\nhours: [{days: mon-fri, open: \"07:30\", close: \"11:30\"}]\ncounters: [Quầy số 1]\n"},
	board.ProcedureKind: {"procedures/1.000110.yaml", `code: "1.000110"
title: Đăng ký
field: ho-tich
level: commune
agency: Ủy ban nhân dân cấp xã
decision: {number: 163/QĐ-BTP, issuer: Bộ Tư pháp}
channels: [{via: in-person, note: a}, {via: online}]
cases: [{id: thuong, title: Thường}]
steps: [{title: Nộp, body: Nộp hồ sơ}, {title: Nhận}]
dossier: [{paper: Đơn, form: a.docx}, Giấy chứng sinh]
fees: [{amount: 8.000, per: bản}]
time_limit: {value: 5 ngày làm việc, text: Năm ngày}
result: Giấy khai sinh
requirements: none
legal_basis: [60/2014/QH13]
keywords: [khai sinh]
verified: {on: 2026-07-20, source: Cổng}
`},
	board.IndicatorKind: {"indicators.yaml", "- {id: a, name: Một}\n- {id: b, name: Hai}\n"},
	board.SynonymKind:   {"synonyms.yaml", "- {say: a, mean: b}\n"},
	board.DocumentKind:  {"documents/luat.yaml", "number: 60/2014/QH13\ntitle: Luật\namends: [1/2010/NĐ-CP]\n"},
	board.NoticeKind:    {"notices/nghi.yaml", "title: Nghỉ\nfrom: 2026-09-01\nuntil: 2026-09-03\n"},
}

// taken says whether the decoder takes a file, put into a content folder where all others are good.
func taken(t *testing.T, file, text string) bool {
	t.Helper()
	fsys := fstest.MapFS{}
	for _, r := range records {
		fsys[r.file] = &fstest.MapFile{Data: []byte(r.text)}
	}
	fsys[file] = &fstest.MapFile{Data: []byte(text)}
	c := read.New(schema.New()).Read([]read.Root{{FS: fsys}})
	for _, d := range c.Faults.Sorted() {
		if d.Severity == diag.Error && d.Pos.File != file {
			t.Fatalf("%s: %s", d.Pos, d.Code)
		}
		if d.Severity == diag.Error {
			return false
		}
	}
	return true
}

// TestTranslationIsWhatReadTakes holds each text against both the decoder and the schema.
func TestTranslationIsWhatReadTakes(t *testing.T) {
	words := schema.Catalogue(t, "vi")
	both := [2]int{}
	for _, c := range []struct {
		kind  board.Kind
		texts []string
	}{
		{board.ProcedureKind, []string{
			"title: Register", "title: Register\nshort: r\nsummary: s\nbody: b", "titel: a", "title: [a, b]", "title: {a: b}",
			`code: "1.000110"`, "field: ho-tich", "level: commune", "status: active", "sets: 1", "units: all", "related: [\"1.000110\"]",
			"doubtful: [fees]", "example: true", "keywords: [a, b, c]", "keywords: a", "keywords: {a: b}", "audience: Parents", "audience: [a]",
			"agency: The commune", "agency: {performs: The commune, coordinates: [The police]}", "agency: {who: a}",
			"decision: {issuer: The ministry}", "decision: 163/QĐ-BTP", "decision: {date: 2026-01-01}", "decision: {issuer: a, kind: new}",
			"channels: [{note: a}, {note: b}]", "channels: [~, {note: b}]", "channels:\n-\n- note: b", "channels: {note: a}",
			"channels: online", "channels: [{via: in-person}]", "channels: [{note: a, online: full}]", "channels: [{time: 5 day}]",
			"cases: [{title: Usual}]", "cases: [{id: thuong}]", "cases: Usual",
			"steps: [{title: File}, {title: Receive}]", "steps: [File, Receive]", "steps: [{time: 5 day}]", "steps: [[a]]",
			"dossier: [Form, Certificate]", "dossier: [{paper: Form, forms: [{title: Form 1}]}]", "dossier: [{form: {title: Form 1}}]",
			"dossier: [{form: a.docx}]", "dossier: [{form: \"https://a.example.vn/\"}]", "dossier: [{original: 1}]", "dossier: [{any_of: [a]}]",
			"fees: [{per: copy}]", "fees: 8.000", "fees: free", "fees: [{amount: 8000}]", "fees: [{text: a, basis: [{title: a}]}]",
			"time_limit: {text: Five days}", "time_limit: 5 day", "result: Certificate", "result: [{name: Certificate}]",
			"result: [{name: a, code: b}]", "legal_basis: [{title: Law}]", "legal_basis: [60/2014/QH13]", "legal_basis: 60/2014/QH13",
			"requirements: none", "requirements: Twenty years old", "verified: {by: a, source: b}", "verified: 2026-07-20",
		}},
		{board.UnitKind, []string{"name: Commune A", "kind: commune", "hours: [{text: Mornings}]", "hours: Mornings", "hours: [{open: \"07:30\"}]",
			"counters: [Counter 1]", "counters: [{name: Counter 1, note: n}]", "counters: [{fields: [ho-tich]}]", "address: a", "phone: \"18001096\"",
			"location: {lat: 17}", "parent: xa-a", "valid: {from: 2025-07-01}", "payment: {holder: a}"}},
		{board.SiteKind, []string{"title: Board", "organisation: o\ncontact: {address: a}", "feedback: {body: Office}", "feedback: {phone: \"18001096\"}",
			"feedback: Office", "languages: [en]", "base_url: https://a.example.vn/", "outputs: {search: false}"}},
		{board.IndicatorKind, []string{"- {name: One}\n- {name: Two}", "- ~\n- {name: Two, target: t}", "- {id: a}", "- {better: higher}", "- One"}},
		{board.SynonymKind, []string{"- {say: a}", "- {say: a, mean: b}"}},
		{board.DocumentKind, []string{"title: Law", "number: 60/2014/QH13", "amends: [{title: a}]", "amends: [60/2014/QH13]"}},
		{board.NoticeKind, []string{"title: Closed\nbody: b", "until: 2026-09-03", "units: all"}},
	} {
		compiled := schema.Compiled(t, schema.New().Translation(c.kind, words))
		own := records[c.kind].file
		file := strings.TrimSuffix(own, path.Ext(own)) + ".en.yaml"
		for _, text := range c.texts {
			want := taken(t, file, text)
			both[map[bool]int{false: 0, true: 1}[want]]++
			if err := compiled.Validate(schema.ParseYAML(t, file, text)); (err == nil) != want {
				t.Errorf("%s: the decoder takes it: %v, the schema: %v\n%s\n%v", file, want, err == nil, text, err)
			}
		}
	}
	if both[0] < 30 || both[1] < 30 {
		t.Errorf("%d refused, %d taken: that is no test", both[0], both[1])
	}
}

// TestValuesThatReadTakes wants every way to write a value that the decoder knows to be good for the schema too. What
// a schema cannot know (a 30th of February) it may take.
func TestValuesThatReadTakes(t *testing.T) {
	words := schema.Catalogue(t, "vi")
	unit := "name: Xã A\nkind: commune\n"
	procedure := "code: \"1.000110\"\ntitle: a\nfield: ho-tich\n"
	for kind, c := range map[board.Kind]struct {
		head  string
		texts []string
	}{
		board.UnitKind: {unit, []string{"dissolved: có", "dissolved: KHÔNG", "dissolved: Yes", "dissolved: no", "phone: 0243.123.456", "phone: \"+84 243 123 456\"",
			"phone: 18001096", "email: a.b@example.gov.vn", "location: {lat: 17.05, lon: \"107,01\"}", "closed: 2/9/2026", "closed: [2026-09-02, 01/01/2027]",
			"hours: [{days: [mon, wed], open: 7h, close: 11h30}, {days: thứ 2–thứ 6, open: 13:30, close: \"17:00\"}]", "zalo: https://zalo.me/a"}},
		board.ProcedureKind: {procedure, []string{"fees: 8000", "fees: 8.000", "fees: 1.234.567 đồng", "fees: 8.000đ", "fees: 20000 VNĐ", "fees: miễn phí",
			"fees: Free", "fees: không thu", "fees: [{amount: none}, {amount: varies, text: a}]", "fees: [{percent: \"0,5%\"}]",
			"time_limit: 1 phút", "time_limit: 1.5 working-day", "time_limit: 10 NGÀY LÀM VIỆC", "time_limit: 2tháng", "time_limit: none",
			"related: 1.001193.H50", "units: all", "units: [xa-a]", "units: xa-a", "sets: \"2\"", "cases: none", "dossier: none",
			"verified: 1/7/2026", "keywords: [no, 08:30, 8.000, 1]", "level: [commune, other]"}},
		board.SiteKind: {records[board.SiteKind].text, []string{"limits: {record: 2 MiB, attachment: 500kb}", "limits: {record: 1048576}", "review_after: 180 ngày",
			"theme: {colour: \"#0B4F4A\"}", "outputs: {search: không, qr: [], paper: none, unit_pages: True}", "outputs: {qr: svg}"}},
	} {
		compiled := schema.Compiled(t, schema.New().JSON(kind, words))
		for _, text := range c.texts {
			if !taken(t, records[kind].file, c.head+text+"\n") {
				t.Errorf("the decoder does not take: %s", text)
			}
			if err := compiled.Validate(schema.ParseYAML(t, text, c.head+text)); err != nil {
				t.Errorf("%s: %v", text, err)
			}
		}
	}
}
