package changes

import (
	"testing"

	"bangtin/generator/board"
)

func fee(units int64, from, until board.Date) board.Fee {
	return board.Fee{Amount: board.Amount{Kind: board.Sum, Units: units}, Valid: board.Validity{From: from, Until: until}}
}

func costs(list ...board.Fee) func(*board.Procedure) {
	return func(p *board.Procedure) { p.Fees = board.Known[[]board.Fee]{State: board.Given, V: list} }
}

// TestFees: a fee takes another's place; what nobody knows the beginning of is no change; the version's own day is told by it.
func TestFees(t *testing.T) {
	a := procedure("1", costs(fee(8000, 0, 20251231), fee(5000, 20260101, 20261231), fee(6000, 20270101, 0)))
	check(t, "one after the other", &board.Board{Procedures: []*board.Procedure{a}}, []string{"2026-01-01 fees 1"}, []string{"2027-01-01 fees 1"})
	check(t, "since when is known", &board.Board{Procedures: []*board.Procedure{procedure("1", costs(fee(8000, 20260101, 0)))}}, nil, nil)
	b := version("1", 20270101, costs(fee(6000, 20270101, 0), fee(7000, 20280101, 0)))
	check(t, "with a version", &board.Board{Procedures: []*board.Procedure{procedure("1", costs(fee(8000, 0, 20261231), fee(1, 20270101, 0))), b}},
		nil, []string{"2027-01-01 version 1", "2028-01-01 fees 1"})
}

// TestEditions: each recorded change on its day; not the first edition, what came back within the day, editions at an office,
// days to come, and what the record names a day for.
func TestEditions(t *testing.T) {
	row := func(list ...board.Edition) *board.Permalink {
		r := &board.Permalink{Of: board.ProcedureKind, First: 20270101, Editions: list}
		r.ID = "1"
		return r
	}
	e := func(mark string, on board.Date, at board.ID) board.Edition {
		return board.Edition{Mark: mark, On: on, At: at}
	}
	with := func(p *board.Procedure, r *board.Permalink) *board.Board {
		return &board.Board{Procedures: []*board.Procedure{p}, Permalinks: []*board.Permalink{r}}
	}
	check(t, "recorded", with(procedure("1", nil), row(e("K7M", 20260101, ""), e("ABC", 20260301, ""), e("DEF", 20260201, ""), e("XYZ", 20260401, "x"), e("GHJ", 20270101, ""))),
		[]string{"2026-03-01 facts 1", "2026-02-01 facts 1"}, nil)
	check(t, "there and back", with(procedure("1", nil), row(e("K7M", 20260101, ""), e("ABC", 20260201, ""), e("K7M", 20260201, ""))), nil, nil)
	check(t, "a fee that the record dates", with(procedure("1", costs(fee(8000, 0, 20260228), fee(5000, 20260301, 0))), row(e("K7M", 20260101, ""), e("ABC", 20260305, ""))),
		[]string{"2026-03-01 fees 1"}, nil)
}

// TestAnchorsOfFacts pins addresses that feeds have told.
func TestAnchorsOfFacts(t *testing.T) {
	p := procedure("1.000110", nil)
	for what, want := range map[What]string{FeesChange: "2026-03-01-phi-thay-doi-1.000110", FactsChange: "2026-03-01-thong-tin-thay-doi-1.000110"} {
		c := Change{Day: 20260301, What: what, Kind: board.ProcedureKind, Records: []board.Noun{p}}
		if got := c.Anchor(); got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
}
