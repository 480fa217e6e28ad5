package api

import (
	"bytes"
	"encoding/json"
	"fmt"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"bangtin/generator/board"
)

func text(s string, l board.LangID) board.Text { return board.Text{S: s, Lang: l} }

func procedureOf(title string, l board.LangID) *board.Procedure {
	p := &board.Procedure{Code: "1.000110", Title: text(title, l), Field: "ho-tich"}
	p.Kind, p.ID = board.ProcedureKind, "1.000110"
	return p
}

// small is a board of one procedure.
func small(l board.LangID, p *board.Procedure) *board.Board {
	b := &board.Board{Lang: l, Site: &board.Site{Title: text("Bảng", 0), BaseURL: "https://a.example.vn/b/", Unit: "xa"}, Procedures: []*board.Procedure{p}}
	xa, tinh := &board.Unit{Name: text("Xã", 0)}, &board.Unit{Name: text("Tỉnh", 0)}
	xa.Kind, xa.ID, tinh.Kind, tinh.ID = board.UnitKind, "xa", board.UnitKind, "tinh"
	xa.Parent = []board.Parent{{Unit: "tinh"}}
	b.Units = []*board.Unit{xa, tinh}
	b.Index()
	return b
}

// at is the value of a file at a JSON Pointer, as JSON; "" where there is none.
func at(t *testing.T, data []byte, pointer string) string {
	t.Helper()
	v := parsed(t, pointer, data)
	for part := range strings.SplitSeq(strings.TrimPrefix(pointer, "/"), "/") {
		var i int
		switch x := v.(type) {
		case map[string]any:
			v = x[part]
		case []any:
			if _, err := fmt.Sscan(part, &i); err != nil || i >= len(x) {
				return ""
			}
			v = x[i]
		}
	}
	if v == nil {
		return ""
	}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		t.Fatal(err)
	}
	return strings.TrimSpace(b.String())
}

func want(t *testing.T, data []byte, table map[string]string) {
	t.Helper()
	for pointer, want := range table {
		if got := at(t, data, pointer); got != want {
			t.Errorf("%s is %s, want %s\n%s", pointer, got, want, data)
		}
	}
}

// TestValues writes what was given, what was denied and what nobody knows.
func TestValues(t *testing.T) {
	p := procedureOf("Khai sinh", 0)
	p.Fees = board.Known[[]board.Fee]{State: board.Given, V: []board.Fee{
		{Amount: board.Amount{Kind: board.Sum, Units: 8000}}, {Amount: board.Amount{Kind: board.Free}}, {Amount: board.Amount{Kind: board.NoFee}},
		{Amount: board.Amount{Kind: board.Sum, Units: 5}, Currency: "USD"}}}
	p.Requirements.State = board.None
	p.Channels = []board.Channel{{Via: "online", Online: "none", Time: board.Known[board.Duration]{State: board.None}},
		{Via: "post", Time: board.Known[board.Duration]{State: board.Given, V: board.Duration{Hundredths: 150, Unit: board.WorkingDay}}}}
	p.Dossier = board.Known[[]board.Paper]{State: board.Given, V: []board.Paper{{Paper: text("Tờ khai", 0), Original: board.Count{Set: true}}}}
	p.Agency = board.Agency{Performs: board.Party{Unit: "xa"}, Receives: board.Party{Name: text("Quầy", 0)}}
	p.Effective.From = board.NewDate(2025, 7, 1)
	p.Body = board.Prose{Nodes: []board.Node{{Kind: board.Paragraph, Size: 7}, {Kind: board.Link, S: "unit:xa#gio", Size: 1}, {Kind: board.TextNode, S: "xã"},
		{Kind: board.Link, S: "#duoi", Size: 1}, {Kind: board.TextNode, S: "dưới"}, {Kind: board.Link, S: "guide:khong-co", Size: 1}, {Kind: board.TextNode, S: "lạ"},
		{Kind: board.Image, S: "khong-co.png", Size: 0}}}
	data := dataOf(t, small(0, p)).Record(0, p)
	want(t, data, map[string]string{
		"/$schema":         `"https://a.example.vn/b/api/v1/schema.json"`,
		"/record/page":     `"https://a.example.vn/b/thu-tuc/1.000110/"`,
		"/record/data":     `"https://a.example.vn/b/thu-tuc/1.000110/index.json"`,
		"/record/lang":     `"vi"`,
		"/record/lang_of":  "",
		"/record/from":     `"2025-07-01"`,
		"/effective/from":  `"2025-07-01"`,
		"/fees/0":          `{"amount":8000,"currency":"VND"}`,
		"/fees/1":          `{"amount":"free"}`,
		"/fees/2":          `{"amount":"none"}`,
		"/fees/3":          `{"amount":5,"currency":"USD"}`,
		"/none":            `["requirements"]`,
		"/requirements":    "",
		"/channels/0":      `{"none":["time"],"online":"none","via":"online"}`,
		"/channels/1/time": `{"unit":"working-day","value":1.5}`,
		"/dossier/0":       `{"original":0,"paper":"Tờ khai"}`,
		"/agency/performs": `{"unit":"xa"}`,
		"/agency/receives": `{"name":"Quầy"}`,
		"/time_limit":      "",
		"/units":           "",
		"/body":            `"[xã](https://a.example.vn/b/don-vi/xa/#gio)[dưới](https://a.example.vn/b/thu-tuc/1.000110/#duoi)lạ"`,
	})
}

// TestLanguages tells which texts nobody has translated.
func TestLanguages(t *testing.T) {
	vi, en := procedureOf("Khai sinh", 0), procedureOf("Birth", 1)
	for _, p := range []*board.Procedure{vi, en} {
		p.Steps = []board.Step{{Title: text("Nộp", 0), Body: board.PlainProse("Tại xã", 0)}, {Title: text("x", p.Title.Lang)}}
	}
	d := dataOf(t, small(0, vi), small(1, en))
	want(t, d.Record(1, en), map[string]string{
		"/record/lang": `"en"`, "/title": `"Birth"`, "/record/lang_of": `{"/steps/0/body":"vi","/steps/0/title":"vi"}`,
		"/record/page": `"https://a.example.vn/b/en/thu-tuc/1.000110/"`, "/$schema": `"https://a.example.vn/b/en/api/v1/schema.json"`,
	})
	same := dataOf(t, small(0, vi), small(1, vi)) // nobody has translated anything
	want(t, same.Record(1, vi), map[string]string{"/record/lang": `"vi"`, "/record/lang_of": ""})
	want(t, same.List(1, board.ProcedureKind), map[string]string{"/list/lang": `"en"`, "/items/0/record/lang": `"vi"`, "/items/0/title": `"Khai sinh"`})
	want(t, same.Index(1), map[string]string{"/api/lang": `"en"`, "/api/lang_of": `{"/board/title":"vi"}`, "/languages/1/data": `"https://a.example.vn/b/en/api/v1/index.json"`})
}

// TestLayers tells on the board of one office what holds there, who set it, and what it took the place of.
func TestLayers(t *testing.T) {
	fee := func(n int64) board.Known[[]board.Fee] {
		return board.Known[[]board.Fee]{State: board.Given, V: []board.Fee{{Amount: board.Amount{Kind: board.Sum, Units: n}}}}
	}
	p := procedureOf("Khai sinh", 0)
	p.Fees = fee(8000)
	b := small(0, p)
	b.Locals = []*board.Local{{Unit: "xa", Code: p.ID, Counter: text("Quầy 2", 0)}, {Unit: "tinh", Code: p.ID, Fees: fee(5000)}, {Unit: "huyen", Code: p.ID, Fees: fee(1)}}
	b.Index()
	d := dataOf(t, b)
	want(t, d.Record(0, p), map[string]string{
		"/fees/0/amount": "5000", "/replaced/fees/0/amount": "8000", "/local/0/unit": `"xa"`, "/local/0/holds": `["counter"]`,
		"/local/1/holds": `["fees"]`, "/local/1/fees/0/amount": "5000", "/local/2/holds": "", "/local/2/fees/0/amount": "1",
	})
	if !p.Fees.Is() || p.Fees.V[0].Amount.Units != 8000 {
		t.Error("the record itself was changed")
	}
	b.Site.Unit = ""
	want(t, d.Record(0, p), map[string]string{"/fees/0/amount": "8000", "/replaced": "", "/local/1/holds": "", "/local/1/fees/0/amount": "5000"})
}

// TestVersions names every version and which one holds.
func TestVersions(t *testing.T) {
	now, next := procedureOf("Nay", 0), procedureOf("Mai", 0)
	next.Version = board.NewDate(2027, 3, 1)
	b := small(0, now)
	b.Procedures = append(b.Procedures, next)
	b.Index()
	d := dataOf(t, b)
	for _, v := range []*board.Procedure{now, next} {
		want(t, d.Version(0, v), map[string]string{"/title": string(quote(nil, v.Title.S)), "/record/from": at(t, []byte(`{"a":"`+v.Version.ISO()+`"}`), map[bool]string{true: "/b", false: "/a"}[v == now])})
	}
	want(t, d.Record(0, next), map[string]string{"/title": `"Nay"`, "/record/versions/0/now": "true", "/record/versions/1/now": "",
		"/record/versions/1/data": `"https://a.example.vn/b/thu-tuc/1.000110/2027-03-01/index.json"`})
	want(t, d.List(0, board.ProcedureKind), map[string]string{"/list/count": "1", "/items/0/title": `"Nay"`, "/items/1": ""})
}

// TestNobodysPhone passes no telephone number of a person on who has not agreed.
func TestNobodysPhone(t *testing.T) {
	team := &board.Team{Name: text("Tổ", 0), Unit: "xa", Members: []board.Member{{Name: text("A", 0), Phone: "0901"}, {Name: text("B", 0), Phone: "0902", Consent: true}}}
	team.Kind, team.ID = board.TeamKind, "to"
	b := small(0, procedureOf("a", 0))
	b.Teams = []*board.Team{team}
	b.Index()
	want(t, dataOf(t, b).Record(0, team), map[string]string{"/members/0": `{"name":"A"}`, "/members/1": `{"name":"B","phone":"0902"}`})
}

// updating is a build that keeps going past some records.
type updating map[string]bool

func (u updating) Has(kind board.Kind, id board.ID) bool { return u[kind.String()+" "+string(id)] }
func (u updating) HasLayers(id board.ID) bool            { return u["layers "+string(id)] }
func (u updating) Any(kind board.Kind) bool              { return u[kind.String()] }

// TestNoFactOfBrokenRecords: of a record with errors lists tell the title, of a document its id.
func TestNoFactOfBrokenRecords(t *testing.T) {
	p := procedureOf("Khai sinh", 0)
	p.Keywords = []string{"chữ"}
	p.LegalBasis = board.Known[[]board.Basis]{State: board.Given, V: []board.Basis{{Number: "luat"}, {Number: "1/NĐ"}}}
	doc := &board.Document{Number: "1/NĐ", Title: text("Luật", 0)}
	doc.Kind, doc.ID = board.DocumentKind, "luat"
	b := small(0, p)
	b.Documents = []*board.Document{doc}
	b.Index()
	d := dataOf(t, b)
	want(t, d.Record(0, p), map[string]string{"/legal_basis": `[{"document":"luat","number":"1/NĐ"},{"document":"luat","number":"1/NĐ"}]`})
	d.Updating = updating{"procedure 1.000110": true, "document luat": true, "results": true}
	want(t, d.Record(0, p), map[string]string{"/legal_basis": `[{"document":"luat"},{"document":"luat","number":"1/NĐ"}]`})
	want(t, d.List(0, board.ProcedureKind), map[string]string{"/items/0/record/state": `"updating"`, "/items/0/title": `"Khai sinh"`, "/items/0/code": "", "/items/0/keywords": ""})
	want(t, d.Index(0), map[string]string{"/lists/9/kind": `"results"`, "/lists/9/count": ""})
	for state, u := range map[string]bool{"procedure 1.000110": true, "layers 1.000110": true, "unit xa": false} {
		d.Updating = updating{state: true}
		if d.Broken(p) != u {
			t.Errorf("%s: broken %v", state, !u)
		}
	}
}

// TestState marks the file of an earlier build once, and knows a stub, whatever its texts say.
func TestState(t *testing.T) {
	p := procedureOf(`"record":{"state":"stub"`, 0)
	d := dataOf(t, small(0, p))
	good, stub := d.Record(0, p), d.Stub(0, p, "thu-tuc/1.000110/")
	kept := Kept(good)
	want(t, kept, map[string]string{"/record/state": `"kept"`, "/record/kind": `"procedure"`})
	want(t, stub, map[string]string{"/record/state": `"stub"`, "/title": at(t, good, "/title"), "/field": ""})
	if !bytes.Equal(Kept(kept), kept) || IsStub(good) || IsStub(kept) || !IsStub(stub) || !bytes.Equal(Kept([]byte("x")), []byte("x")) {
		t.Error("marked wrongly")
	}
	want(t, Kept(d.List(0, board.ProcedureKind)), map[string]string{"/list/state": `"kept"`, "/items/0/record/state": ""})
	if results := d.StubResults(0); !IsStub(results) || at(t, results, "/items") != "[]" {
		t.Errorf("%s", results)
	}
}

// TestNoFileOnDisk wants no address of a file that the board hasn't.
func TestNoFileOnDisk(t *testing.T) {
	p := procedureOf("a", 0)
	form := board.Form{Title: text("Mẫu", 0), File: "ho tich/to-khai.docx", Sample: "mat.pdf"}
	p.Dossier = board.Known[[]board.Paper]{State: board.Given, V: []board.Paper{{Paper: text("Tờ khai", 0), Forms: []board.Form{form}}}}
	b := small(0, p)
	b.Files = []*board.File{{Path: "forms/ho tich/to-khai.docx"}}
	b.Index()
	want(t, dataOf(t, b).Record(0, p), map[string]string{"/dossier/0/forms/0": `{"file":"https://a.example.vn/b/bieu-mau/ho%20tich/to-khai.docx","title":"Mẫu"}`})
}

// FuzzQuote writes any text, and reads it again.
func FuzzQuote(f *testing.F) {
	for _, s := range hostile {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		out := quote(nil, s)
		var got string
		if err := json.Unmarshal(out, &got); err != nil {
			t.Fatalf("%q: %v", out, err)
		}
		if want := strings.ToValidUTF8(s, "\ufffd"); got != want || !utf8.Valid(out) {
			t.Errorf("%q was written %q", s, out)
		}
	})
}

func BenchmarkRecord(b *testing.B) {
	d := dataOf(b, full(filler{text: "Ủy ban nhân dân xã Vĩnh Hoàng, tỉnh Quảng Trị"}, 0))
	p := d.Boards[0].Procedures[0]
	b.SetBytes(int64(len(d.Record(0, p))))
	b.ReportAllocs()
	for b.Loop() {
		d.Recycle(d.Record(0, p))
	}
}

func BenchmarkList(b *testing.B) {
	board0 := small(0, procedureOf("Đăng ký khai sinh", 0))
	for i := range 10_000 {
		p := procedureOf("Đăng ký khai sinh", 0)
		p.ID = board.ID(fmt.Sprintf("1.%06d", i))
		board0.Procedures = append(board0.Procedures, p)
	}
	board0.Index()
	d := dataOf(b, board0)
	b.ReportAllocs()
	for b.Loop() {
		d.List(0, board.ProcedureKind)
	}
}

func BenchmarkNew(b *testing.B) {
	d := dataOf(b, small(0, procedureOf("a", 0)))
	for b.Loop() {
		if _, err := New(d.Config); err != nil || reflect.ValueOf(d).IsNil() {
			b.Fatal(err)
		}
	}
}

func BenchmarkSchema(b *testing.B) {
	d := dataOf(b, small(0, procedureOf("a", 0)))
	for b.Loop() {
		d.Schema(0)
	}
}
