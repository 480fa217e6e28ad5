package read

import (
	"fmt"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"bangtin/generator/board"
	"bangtin/generator/schema"
)

// site is the least site.yaml.
const site = "title: Bảng thử\nbase_url: https://bang.example.vn/\nlanguages: [vi, en]\nfeedback: {body: Văn phòng, phone: \"18001096\"}\n"

// files makes a content root of paths and texts, with a site.yaml unless there is one.
func files(pairs ...string) fstest.MapFS {
	m := fstest.MapFS{"site.yaml": {Data: []byte(site)}}
	for i := 0; i < len(pairs); i += 2 {
		m[pairs[i]] = &fstest.MapFile{Data: []byte(pairs[i+1])}
	}
	return m
}

func readAll(t *testing.T, roots ...fs.FS) *Content {
	t.Helper()
	var rs []Root
	for i, r := range roots {
		name := fmt.Sprintf("base%d", i)
		if i == len(roots)-1 {
			name = ""
		}
		rs = append(rs, Root{Name: name, FS: r})
	}
	return New(schema.New()).Read(rs)
}

// faults are the faults as "file:line:col code", one a line.
func faults(c *Content) string {
	var b strings.Builder
	for _, d := range c.Faults.Sorted() {
		fmt.Fprintf(&b, "%s %s\n", d.Pos, d.Code)
	}
	return b.String()
}

const procedure = `code: 1.000110
title: Đăng ký khai sinh
official_title: "Thủ tục
  đăng ký khai sinh"
field: ho-tich
level: [commune, province]
audience: Cha, mẹ
agency: {performs: Ủy ban nhân dân cấp xã, receives: vinh-hoang, coordinates: [Công an xã]}
decision: 163/QĐ-BTP
channels:
  - {via: in-person, time: 7 ngày làm việc}
  - {via: online, online: full, time: none, time_text: Trong ngày, stages: [{label: Thẩm tra, time: 1.5 working-day}]}
cases: [{id: thuong, title: Thông thường}]
steps: |
  Nộp tại quầy, xem [giấy tờ](procedure:1.000110#ho_so).
dossier:
  - Giấy chứng sinh
  - {paper: Tờ khai, original: 1, form: ho-tich/to-khai.docx, cases: thuong}
  - {paper: Đơn, forms: [{title: Mẫu 1, url: "https://a.vn/x.docx"}]}
fees: none
result: {name: Giấy khai sinh, code: KQ.G15.000031}
requirements: none
legal_basis: [60/2014/QH13, {number: 123/2015/NĐ-CP, date: 15/11/2015}]
keywords: [no, 08:30, 8.000]
verified: {on: 2026-07-20}
`

func TestProcedure(t *testing.T) {
	c := readAll(t, files("procedures/ho-tich/1.000110.yaml", procedure, "forms/ho-tich/to-khai.docx", "x"))
	if got := faults(c); got != "" {
		t.Fatalf("faults:\n%s", got)
	}
	p := c.Boards[0].Procedures[0]
	check := func(what string, got, want any) {
		t.Helper()
		if fmt.Sprint(got) != fmt.Sprint(want) {
			t.Errorf("%s: %v, want %v", what, got, want)
		}
	}
	check("code to the letter", p.Code, "1.000110")
	check("line breaks in titles", p.OfficialTitle.S, "Thủ tục đăng ký khai sinh")
	check("levels", p.Level, "[commune province]")
	check("a single value is a list", p.Audience[0].S, "Cha, mẹ")
	check("a name with a comma", p.Agency.Performs.Name.S, "Ủy ban nhân dân cấp xã")
	check("an office", p.Agency.Receives.Unit, "vinh-hoang")
	check("a bare decision", p.Decision.Number, "163/QĐ-BTP")
	check("working days", p.Channels[0].Time.V, board.Duration{Hundredths: 700, Unit: board.WorkingDay})
	check("time none", p.Channels[1].Time.State, board.None)
	check("a stage", p.Channels[1].Stages[0].Time, board.Duration{Hundredths: 150, Unit: board.WorkingDay})
	check("steps as Markdown", p.Steps[0].Body.Plain(), "Nộp tại quầy, xem giấy tờ.")
	check("a bare paper", p.Dossier.V[0].Paper.S, "Giấy chứng sinh")
	check("no number is not zero", p.Dossier.V[0].Original.Set, false)
	check("form as a file", p.Dossier.V[1].Forms[0].File, "ho-tich/to-khai.docx")
	check("form as an address", p.Dossier.V[2].Forms[0].URL, "https://a.vn/x.docx")
	check("fees none", p.Fees.State, board.None)
	check("absent is not none", p.TimeLimit.State, board.Unknown)
	check("result", p.Results.V[0].Code, "KQ.G15.000031")
	check("basis", p.LegalBasis.V[1].Date.ISO(), "2015-11-15")
	check("keywords to the letter", p.Keywords, "[no 08:30 8.000]")
	check("place of a value", p.At("channels.1.time_text"), "procedures/ho-tich/1.000110.yaml:12:56")
	check("place of what is not there", p.At("summary"), "procedures/ho-tich/1.000110.yaml:1:1")
	for _, r := range p.Refs {
		if r.Anchor == "ho_so" {
			check("place of a link", p.PosOf(r), "procedures/ho-tich/1.000110.yaml:15:22")
		}
	}
}

func TestBothSpellingsAreTheSameRecord(t *testing.T) {
	yaml := readAll(t, files("guides/a.yaml", "title: Nộp hồ sơ\nbody: |\n  ## Bước một\n\n  Mở **trang**.\n"))
	md := readAll(t, files("guides/a.md", "---\ntitle: Nộp hồ sơ\n---\n## Bước một\n\nMở **trang**.\n"))
	a, b := yaml.Boards[0].Guides[0], md.Boards[0].Guides[0]
	if faults(yaml)+faults(md) != "" {
		t.Fatal(faults(yaml), faults(md))
	}
	if fmt.Sprint(a.Body) != fmt.Sprint(b.Body) || a.Title != b.Title {
		t.Errorf("yaml %v\nmd   %v", a.Body, b.Body)
	}
	if fmt.Sprint(b.Anchors) != "[buoc-mot]" {
		t.Errorf("anchors %v", b.Anchors)
	}
}

func TestTranslation(t *testing.T) {
	c := readAll(t, files(
		"procedures/1.000110.yaml", "code: '1.000110'\ntitle: Khai sinh\nsummary: Tóm tắt\nfield: x\nkeywords: [con]\n"+
			"dossier: [{paper: Giấy A, original: 1}, Giấy B]\nresult: {name: Giấy, code: K1}\n",
		"procedures/1.000110.en.yaml", "title: Birth\nkeywords: [baby, child]\ndossier: [{}, Paper B]\nresult: Certificate\n"))
	if got := faults(c); got != "" {
		t.Fatal(got)
	}
	p := c.Boards[1].Procedures[0]
	got := fmt.Sprintln(p.Title, p.Summary.Lang, p.Keywords, p.Dossier.V[0].Paper, p.Dossier.V[0].Original.N, p.Dossier.V[1].Paper, p.Results.V[0].Name, p.Results.V[0].Code)
	if want := "Birth 0 [baby child] Giấy A 1 Paper B Certificate K1\n"; got != want {
		t.Errorf("%s\nwant %s", got, want)
	}
	if p.Title.Lang != 1 || p.Dossier.V[0].Paper.Lang != 0 {
		t.Errorf("languages: %v %v", p.Title, p.Dossier.V[0].Paper)
	}
	if c.Boards[0].Procedures[0].Title.S != "Khai sinh" {
		t.Error("the translation changed the original")
	}
}

func TestRootsStack(t *testing.T) {
	low := files("fields/a.yaml", "name: Dưới", "fields/b.yaml", "name: Chỉ dưới")
	high := files("fields/a.yaml", "name: Trên", "fields/c.yaml", "nme: sai")
	c := readAll(t, low, high)
	b := c.Boards[0]
	if b.Field("a").Name.S != "Trên" || b.Field("b").Name.S != "Chỉ dưới" {
		t.Errorf("%v %v", b.Field("a").Name, b.Field("b").Name)
	}
	if got := b.Field("b").Files[0]; got != "base0/fields/b.yaml" {
		t.Errorf("a lower root's file is called %s", got)
	}
	if data, ok := c.Source("base0/fields/b.yaml"); !ok || string(data) != "name: Chỉ dưới" {
		t.Error("no source for a lower root's file")
	}
}

func TestReadsAgainOnlyWhatChanged(t *testing.T) {
	root := files("fields/a.yaml", "name: Một", "fields/b.yaml", "name: Hai")
	r := New(schema.New())
	if c := r.Read([]Root{{FS: root}}); c.Parsed != 3 {
		t.Errorf("first: parsed %d", c.Parsed)
	}
	if c := r.Read([]Root{{FS: root}}); c.Parsed != 0 {
		t.Errorf("unchanged: parsed %d", c.Parsed)
	}
	root["fields/b.yaml"] = &fstest.MapFile{Data: []byte("name: Hai mới")}
	c := r.Read([]Root{{FS: root}})
	if c.Parsed != 1 || c.Boards[0].Field("b").Name.S != "Hai mới" {
		t.Errorf("changed: parsed %d, %v", c.Parsed, c.Boards[0].Field("b").Name)
	}
	delete(root, "fields/a.yaml")
	if c := r.Read([]Root{{FS: root}}); c.Boards[0].Field("a") != nil {
		t.Error("a removed file is still there")
	}
}

func TestVersionsAndLayers(t *testing.T) {
	c := readAll(t, files(
		"procedures/1.000110.yaml", "code: 1.000110\ntitle: Cũ\nfield: x\n",
		"procedures/1.000110@2027-03-01.yaml", "code: 1.000110\ntitle: Mới\nfield: x\n",
		"local/vinh-hoang/1.000110.yaml", "fees: [{amount: 8.000 đồng, per: bản}]\ncounter: Quầy 2\n"))
	if got := faults(c); got != "" {
		t.Fatal(got)
	}
	b := c.Boards[0]
	for day, want := range map[board.Date]string{20261123: "Cũ", 20270228: "Cũ", 20270301: "Mới"} {
		if got := b.ProcedureOn("1.000110", day).Title.S; got != want {
			t.Errorf("on %v: %s, want %s", day, got, want)
		}
	}
	f := b.FactsAt(b.Procedures[0], "vinh-hoang", 20261123)
	if f.Fees.V[0].Amount.Units != 8000 || f.FeesBy == nil || f.Counter.S != "Quầy 2" {
		t.Errorf("facts at the office: %+v", f)
	}
}

func TestResults(t *testing.T) {
	c := readAll(t, files("results/2026.csv", "unit;period;indicator;numerator;denominator;source\nvinh-hoang;2026-Q3;766.3.3;1.234;2.000;Báo cáo\n"))
	if got := faults(c); got != "" {
		t.Fatal(got)
	}
	r := c.Boards[0].ResultFiles[0].List[0]
	if r.Numerator.Micro != 1234e6 || r.Denominator.Micro != 2000e6 || r.Period != "2026-Q3" {
		t.Errorf("%+v", r)
	}
}

// TestRepair gives a file what Word leaves behind and expects the text without it and the columns of the disk.
func TestRepair(t *testing.T) {
	c := readAll(t, files("fields/a.yaml", "\ufeffname:\u00a0Ho\u0302\u0323\u200b tịch\r\nicon: Ðất\r\nnme: sai\r\n"))
	if got := c.Boards[0].Field("a"); got.Name.S != "Hộ tịch" || got.Icon != "Đất" {
		t.Errorf("%q %q", got.Name.S, got.Icon)
	}
	if got, want := faults(c), "fields/a.yaml:1:6 repaired\nfields/a.yaml:3:1 unknown-key\n"; got != want {
		t.Errorf("%s\nwant\n%s", got, want)
	}
}
