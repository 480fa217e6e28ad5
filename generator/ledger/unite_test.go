package ledger

import (
	"slices"
	"testing"

	"bangtin/generator/board"
)

// TestUnite unites rows of two branches: nothing of either is lost, in whichever order, and once more changes nothing.
func TestUnite(t *testing.T) {
	a := rowOf(board.UnitKind, "cam-lo")
	a.Office, a.Pairs, a.Languages = "6CS", []board.ID{"b", "a"}, []string{"vi"}
	a.Titles = []board.LedgerTitle{{Lang: "vi", Title: board.Text{S: "Xã"}}}
	a.Editions = []board.Edition{{Mark: "K7M", On: 20260101}, {Mark: "ABC", On: 20260301}}
	a.Hosts = []board.LedgerHost{{URL: "https://a/", Use: "pages", From: 20260101}}
	b := rowOf(board.UnitKind, "cam-lo")
	b.Code, b.First, b.UnitPages = derive(board.UnitKind, "cam-lo", 7), 20250101, true
	b.Office, b.Pairs, b.Languages = derive(board.UnitKind, "cam-lo", 3), []board.ID{"c", "a"}, []string{"vi", "en"}
	b.Titles = []board.LedgerTitle{{Lang: "vi", Title: board.Text{S: "Xã mới"}}, {Lang: "en", Title: board.Text{S: "Commune"}}}
	b.Editions = []board.Edition{{Mark: "K7M", On: 20260101}, {Mark: "XYZ", On: 20260201}}
	b.Hosts = []board.LedgerHost{{URL: "https://a/", Use: "pages", From: 20260101, Until: 20260201}, {URL: "https://b/", Use: "pages", From: 20260202}}
	want := `code: "6CWTHZS"
also:
  - "6CWTHZ0S"
office: "6CS"
office_also:
  - "` + b.Office + `"
first: 2025-01-01
state: live
titles:
  - lang: vi
    title: "Xã"
  - lang: en
    title: "Commune"
languages:
  - vi
  - en
unit_pages: true
pairs:
  - "a"
  - "b"
  - "c"
hosts:
  - url: "https://a/"
    use: pages
    from: 2026-01-01
    until: 2026-02-01
  - url: "https://b/"
    use: pages
    from: 2026-02-02
editions:
  - mark: "K7M"
    on: 2026-01-01
  - mark: "XYZ"
    on: 2026-02-01
  - mark: "ABC"
    on: 2026-03-01
`
	row, ok := Unite(a, b)
	if got := string(encode(row)); !ok || got != want {
		t.Errorf("%v\n%s", ok, got)
	}
	for _, again := range []*board.Permalink{a, b} {
		if twice, ok := Unite(row, again); !ok || !sameRow(twice, row) {
			t.Errorf("%v\n%s", ok, encode(twice))
		}
	}
	other, _ := Unite(b, a)
	if !slices.Equal(other.Pairs, row.Pairs) || !slices.Equal(other.Also, []string{a.Code}) || other.First != row.First || len(other.Editions) != 3 {
		t.Errorf("the other way round:\n%s", encode(other))
	}
}

// TestUniteFates: gone or moved on one side holds; two fates are for a person to decide.
func TestUniteFates(t *testing.T) {
	fate := func(state board.PermalinkState, to ...board.ID) *board.Permalink {
		row := rowOf(board.GuideKind, "a")
		row.State = state
		for _, id := range to {
			row.To = append(row.To, board.LedgerTarget{ID: id})
		}
		return row
	}
	for _, x := range []struct {
		a, b *board.Permalink
		ok   bool
		want board.PermalinkState
	}{
		{fate("live"), fate(""), true, "live"}, {fate(""), fate("gone", "b"), true, "gone"}, {fate("moved", "b"), fate("live"), true, "moved"},
		{fate("gone", "b"), fate("gone", "b"), true, "gone"}, {fate("gone", "b"), fate("gone", "c"), false, "gone"}, {fate("gone", "b"), fate("moved", "b"), false, "gone"},
	} {
		if row, ok := Unite(x.a, x.b); ok != x.ok || row.State != x.want {
			t.Errorf("%s and %s: %s, %v", x.a.State, x.b.State, row.State, ok)
		}
	}
}

// TestDifferences says what is only added and what would be taken away.
func TestDifferences(t *testing.T) {
	was := rowOf(board.ProcedureKind, "1.000110")
	was.Languages, was.Pairs, was.Editions = []string{"vi"}, []board.ID{"a"}, []board.Edition{{Mark: "K7M", On: 20260101}}
	for _, x := range []struct {
		change         func(*board.Permalink)
		added, altered []string
	}{
		{func(r *board.Permalink) {}, nil, nil},
		{func(r *board.Permalink) {
			r.Languages, r.Pairs = []string{"vi", "en"}, []board.ID{"a", "b"}
			r.Titles = []board.LedgerTitle{{Lang: "vi", Title: board.Text{S: "x"}}}
			r.Editions = append(slices.Clone(r.Editions), board.Edition{Mark: "ABC", On: 20260201})
		}, []string{"titles", "languages", "pairs", "editions"}, nil},
		{func(r *board.Permalink) { r.Languages, r.Pairs, r.Editions = nil, nil, nil }, nil, []string{"languages", "pairs", "editions"}},
		{func(r *board.Permalink) { r.Code, r.First, r.State = "X", 1, "gone" }, nil, []string{"code", "first", "state"}},
		{func(r *board.Permalink) { r.Editions = []board.Edition{{Mark: "K7M", On: 20260102}} }, nil, []string{"editions"}},
		{func(r *board.Permalink) { r.UnitPages, r.Office, r.Also = true, "6CS", []string{"x"} }, []string{"also"}, nil},
	} {
		is := *was
		x.change(&is)
		got := Differences([]File{{Was: was, Is: &is}})[0]
		if !slices.Equal(got.Added, x.added) || !slices.Equal(got.Altered, x.altered) {
			t.Errorf("added %v, altered %v; want %v, %v", got.Added, got.Altered, x.added, x.altered)
		}
	}
}
