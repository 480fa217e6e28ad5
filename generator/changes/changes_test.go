package changes

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"bangtin/generator/board"
)

const today board.Date = 20261123

func rec(k board.Kind, id string) board.Record { return board.Record{Kind: k, ID: board.ID(id)} }

func procedure(id string, change func(*board.Procedure)) *board.Procedure {
	p := &board.Procedure{Record: rec(board.ProcedureKind, id), Code: board.Code(id)}
	if change != nil {
		change(p)
	}
	return p
}

func version(id string, from board.Date, change func(*board.Procedure)) *board.Procedure {
	return procedure(id, func(p *board.Procedure) {
		p.Version = from
		if change != nil {
			change(p)
		}
	})
}

func decides(date board.Date, kind board.Change) func(*board.Procedure) {
	return func(p *board.Procedure) { p.Decision = board.Decision{Number: "1/QĐ", Date: date, Kind: kind} }
}

func until(day board.Date) func(*board.Procedure) {
	return func(p *board.Procedure) { p.Effective.Until = day }
}

// told are changes as lines: what, day, ids.
func told(list []Change) []string {
	var out []string
	for _, c := range list {
		var ids []string
		for _, n := range c.Records {
			ids = append(ids, string(n.Rec().ID))
		}
		out = append(out, fmt.Sprintf("%s %s %s", c.Day, c.What, strings.Join(ids, ",")))
	}
	return out
}

func check(t *testing.T, name string, b *board.Board, wantPast, wantComing []string) {
	t.Helper()
	b.Index()
	past, coming := List(b, today, nil)
	if got := told(past); !slices.Equal(got, wantPast) {
		t.Errorf("%s: past\n got %q\nwant %q", name, got, wantPast)
	}
	if got := told(coming); !slices.Equal(got, wantComing) {
		t.Errorf("%s: coming\n got %q\nwant %q", name, got, wantComing)
	}
}

func TestProcedures(t *testing.T) {
	for name, x := range map[string]struct {
		versions     []*board.Procedure
		past, coming []string
	}{
		"no day, no change": {[]*board.Procedure{procedure("1.1", nil)}, nil, nil},
		"a version takes over today, another in March": {
			[]*board.Procedure{procedure("1.1", nil), version("1.1", today, nil), version("1.1", 20270301, nil)},
			[]string{"2026-11-23 version 1.1"}, []string{"2027-03-01 version 1.1"}},
		"the first version begins": {[]*board.Procedure{procedure("1.1", func(p *board.Procedure) { p.Effective.From = 20250701 })},
			[]string{"2025-07-01 begins 1.1"}, nil},
		"the last day is still in force": {[]*board.Procedure{procedure("1.1", until(today))}, nil, []string{"2026-11-24 ends 1.1"}},
		"an end that a version follows is none": {
			[]*board.Procedure{procedure("1.1", until(20251231)), version("1.1", 20260101, nil)}, []string{"2026-01-01 version 1.1"}, nil},
		"an end before a gap": {
			[]*board.Procedure{procedure("1.1", until(20251031)), version("1.1", 20260101, nil)},
			[]string{"2026-01-01 version 1.1", "2025-11-01 ends 1.1"}, nil},
		"a decision of today about March is told today": {
			[]*board.Procedure{procedure("1.1", nil), version("1.1", 20270301, decides(today, "amended"))},
			[]string{"2026-11-23 amended 1.1"}, []string{"2027-03-01 version 1.1"}},
		"a decision that works on its day is one change": {
			[]*board.Procedure{procedure("1.1", nil), version("1.1", 20260301, decides(20260301, "amended"))},
			[]string{"2026-03-01 version 1.1"}, nil},
		"a version that repeats a decision": {
			[]*board.Procedure{procedure("1.1", decides(20250101, "")), version("1.1", 20260301, decides(20250101, ""))},
			[]string{"2026-03-01 version 1.1", "2025-01-01 decided 1.1"}, nil},
		"a repeal and its end": {
			[]*board.Procedure{procedure("1.1", func(p *board.Procedure) { until(20261231)(p); decides(20261101, "repealed")(p) })},
			[]string{"2026-11-01 repealed 1.1"}, []string{"2027-01-01 ends 1.1"}},
		"a repeal from its very day": {
			[]*board.Procedure{procedure("1.1", func(p *board.Procedure) { until(20261031)(p); decides(20261101, "repealed")(p) })},
			[]string{"2026-11-01 ends 1.1"}, nil},
		"a decision to come is no news": {[]*board.Procedure{procedure("1.1", decides(20270101, "new"))}, nil, nil},
		"two versions of one day, which is an error": {
			[]*board.Procedure{procedure("1.1", nil), version("1.1", 20260301, nil), version("1.1", 20260301, nil)},
			[]string{"2026-03-01 version 1.1"}, nil},
	} {
		check(t, name, &board.Board{Procedures: x.versions}, x.past, x.coming)
	}
}

func TestOtherRecords(t *testing.T) {
	law := func(id string, date, from, until board.Date) *board.Document {
		return &board.Document{Record: rec(board.DocumentKind, id), Date: date, Effective: board.Validity{From: from, Until: until}}
	}
	b := &board.Board{
		Documents: []*board.Document{law("old", 20100101, 20100301, 20251231), law("new", 20260601, 20270301, 0), law("dayless", 0, 0, 0)},
		Units: []*board.Unit{
			{Record: rec(board.UnitKind, "xa-cu"), Valid: board.Validity{Until: 20250630}}, {Record: rec(board.UnitKind, "xa-moi"), Valid: board.Validity{From: 20250701}}},
		Notices: []*board.Notice{{Record: rec(board.NoticeKind, "nghi"), From: 20261120, Until: 20261130}, {Record: rec(board.NoticeKind, "tet"), From: 20270204, Until: 20270210}},
	}
	check(t, "records", b,
		[]string{"2026-11-20 notice nghi", "2026-06-01 document-issued new", "2026-01-01 document-ends old", "2025-07-01 unit-begins xa-moi",
			"2025-07-01 unit-ends xa-cu", "2010-03-01 document-begins old"},
		[]string{"2027-02-04 notice tet", "2027-03-01 document-begins new"})
}

// TestMany joins what changes alike on a day: more than a few of anything, and all that the ledger saw first.
func TestMany(t *testing.T) {
	b := &board.Board{}
	for i := range Several + 1 {
		id := fmt.Sprintf("1.%d", i)
		b.Procedures = append(b.Procedures, procedure(id, nil), version(id, 20270301, nil))
		b.Permalinks = append(b.Permalinks, &board.Permalink{Record: rec(board.PermalinkKind, id), Of: board.ProcedureKind, First: 20261101})
	}
	for i := range Several {
		b.Units = append(b.Units, &board.Unit{Record: rec(board.UnitKind, fmt.Sprintf("u%d", i)), Valid: board.Validity{From: 20260101}})
	}
	b.Permalinks = append(b.Permalinks,
		&board.Permalink{Record: rec(board.PermalinkKind, "u1"), Of: board.UnitKind, First: 20261101},
		&board.Permalink{Record: rec(board.PermalinkKind, "u2"), Of: board.UnitKind, First: 20270101},
		&board.Permalink{Record: rec(board.PermalinkKind, "lost"), Of: board.UnitKind, First: 20261101})
	check(t, "many", b,
		[]string{"2026-11-01 added 1.0,1.1,1.2,1.3,1.4,1.5", "2026-11-01 added u1", "2026-01-01 unit-begins u0",
			"2026-01-01 unit-begins u1", "2026-01-01 unit-begins u2", "2026-01-01 unit-begins u3", "2026-01-01 unit-begins u4"},
		[]string{"2027-03-01 version 1.0,1.1,1.2,1.3,1.4,1.5"})
	past, coming := List(b, today, nil)
	if a, c := past[0].Anchor(), past[1].Anchor(); a != "2026-11-01-them-thu-tuc" || c != "2026-11-01-them-don-vi-u1" {
		t.Error(a, c)
	}
	if a := coming[0].Anchor(); a != "2027-03-01-quy-dinh-moi" {
		t.Error(a)
	}
}

// TestUnsure passes over the days of a record with errors, and not over what the ledger knows of it.
func TestUnsure(t *testing.T) {
	b := &board.Board{
		Procedures: []*board.Procedure{procedure("1.1", nil), version("1.1", 20260301, decides(20260101, "new")), version("1.2", 20260301, nil)},
		Documents:  []*board.Document{{Record: rec(board.DocumentKind, "d"), Effective: board.Validity{From: 20260101}}},
		Units:      []*board.Unit{{Record: rec(board.UnitKind, "u"), Valid: board.Validity{From: 20260101, Until: 20260201}}},
		Permalinks: []*board.Permalink{{Record: rec(board.PermalinkKind, "1.1"), Of: board.ProcedureKind, First: 20260401}},
	}
	b.Index()
	past, coming := List(b, today, func(n board.Noun) bool { return n.Rec().ID != "1.2" })
	if got, want := told(past), []string{"2026-04-01 added 1.1", "2026-03-01 begins 1.2"}; !slices.Equal(got, want) || coming != nil {
		t.Errorf("%q %v", got, coming)
	}
}

// TestWhatsHaveNames: words and addresses are found by them, so each has its own.
func TestWhatsHaveNames(t *testing.T) {
	names, slugs := map[string]bool{}, map[string]bool{}
	for _, w := range Whats() {
		slug := whats[w].slug
		if w.String() == "" || slug == "" || names[w.String()] || slugs[slug] {
			t.Errorf("%d: %q %q", w, w, slug)
		}
		names[w.String()], slugs[slug] = true, true
	}
	for _, k := range board.PageKinds {
		if rank[k] == 0 {
			t.Errorf("%s has no rank", k)
		}
	}
}
