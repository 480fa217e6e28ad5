package api

import (
	"testing"

	"bangtin/generator/board"
)

// TestAddresses tells every recorded address with what became of it, in one step, and as the schema says.
func TestAddresses(t *testing.T) {
	row := func(kind board.Kind, id, code string, change func(*board.Permalink)) *board.Permalink {
		r := &board.Permalink{Of: kind, Code: code, First: board.NewDate(2024, 1, 15), State: "live"}
		r.Kind, r.ID = board.PermalinkKind, board.ID(id)
		r.Titles = []board.LedgerTitle{{Lang: "vi", Title: board.Text{S: "Tên " + id}}}
		change(r)
		return r
	}
	for l := range board.LangID(2) {
		b := small(0, procedureOf("Khai sinh", 0))
		b.Permalinks = []*board.Permalink{
			row(board.ProcedureKind, "1.000110", "9F1KW2C", func(r *board.Permalink) {
				r.Also, r.Languages, r.UnitPages, r.Pairs = []string{"Y5GBPKK"}, []string{"vi"}, true, []board.ID{"xa"}
				r.Editions = []board.Edition{{Mark: "K7M", On: board.NewDate(2025, 1, 1)}, {Mark: "A2B", On: board.NewDate(2026, 1, 1), At: "xa", Facts: []string{"fee 1 x"}}}
			}),
			row(board.ProcedureKind, "1.2", "SE6XA62", func(r *board.Permalink) {
				r.State, r.Since, r.Reason = "gone", board.NewDate(2025, 7, 1), board.Text{S: "Gộp."}
				r.Decision = board.Decision{Number: "1/QĐ", Date: board.NewDate(2025, 6, 1)}
				r.To = []board.LedgerTarget{{ID: "1.3"}, {Kind: "unit", ID: "xa", Part: true}}
			}),
			row(board.ProcedureKind, "1.3", "V3Y2XJJ", func(r *board.Permalink) { r.State, r.To = "moved", []board.LedgerTarget{{ID: "1.000110"}} }),
			row(board.SiteKind, "site", "", func(*board.Permalink) {}),
		}
		en := small(1, procedureOf("Birth", 1))
		d := dataOf(t, b, en)
		d.locales[1].b.Permalinks = b.Permalinks
		strict := compiled(t, strictly(parsed(t, SchemaPath, d.Schema(l))))
		list, gone := d.Addresses(l), d.Gone(l, b.Permalinks[1])
		for name, data := range map[string][]byte{"list": list, "gone": gone} {
			if err := strict.Validate(parsed(t, name, data)); err != nil {
				t.Errorf("%s: %v\n%s", name, err, data)
			}
		}
		dir := []string{"", "en/"}[l]
		const root = "https://a.example.vn/b/"
		want(t, list, map[string]string{
			"/list/count": "3", "/list/page": "", "/list/data": `"` + root + dir + `api/v1/permalinks.json"`,
			"/items/0/address/state": "", "/items/0/address/data": `"` + root + dir + `thu-tuc/1.000110/index.json"`, "/items/0/also": `["Y5GBPKK"]`,
			"/items/0/editions": `[{"mark":"K7M","on":"2025-01-01"},{"at":"xa","mark":"A2B","on":"2026-01-01"}]`, "/items/0/pairs": `["xa"]`,
			"/items/1/address/state": `"gone"`, "/items/1/address/lang": `"vi"`, "/items/1/since": `"2025-07-01"`, "/items/1/title": `"Tên 1.2"`,
			"/items/1/to":            `[{"id":"1.000110","kind":"procedure","page":"` + root + dir + `thu-tuc/1.000110/"},{"id":"xa","kind":"unit","page":"` + root + dir + `don-vi/xa/","part":true}]`,
			"/items/2/address/state": `"moved"`, "/items/2/to/0/id": `"1.000110"`, "/items/2/address/data": "",
		})
		want(t, gone, map[string]string{"/address/state": `"gone"`, "/reason": `"Gộp."`, "/decision": `{"date":"2025-06-01","number":"1/QĐ"}`, "/pairs": ""})
	}
}
