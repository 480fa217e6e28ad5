package fate

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"bangtin/generator/board"
	"bangtin/generator/ledger"
)

const today board.Date = 20261123

func unit(id string, until board.Date, successors ...string) *board.Unit {
	u := &board.Unit{Record: board.Record{Kind: board.UnitKind, ID: board.ID(id)}, Type: "commune", Valid: board.Validity{Until: until}}
	for _, s := range successors {
		name, part := strings.CutSuffix(s, "/")
		u.Successors = append(u.Successors, board.Successor{Unit: board.ID(name), Part: part})
	}
	return u
}

func procedure(id, status string, replacedBy ...board.ID) *board.Procedure {
	return &board.Procedure{Record: board.Record{Kind: board.ProcedureKind, ID: board.ID(id)}, Status: board.Status(status), ReplacedBy: replacedBy, Level: []board.Level{"commune"}}
}

func row(kind board.Kind, id, state string, to ...string) *board.Permalink {
	r := &board.Permalink{Record: board.Record{Kind: board.PermalinkKind, ID: board.ID(id)}, Of: kind, State: board.PermalinkState(state), UnitPages: true, Languages: []string{"vi"}}
	r.Code = ledger.Derive(kind, r.ID)
	if kind == board.UnitKind {
		r.Office = r.Code[:3]
	}
	for _, s := range to {
		name, part := strings.CutSuffix(s, "/")
		r.To = append(r.To, board.LedgerTarget{ID: board.ID(name), Part: part})
	}
	return r
}

func fatesOf(b *board.Board) *Fates {
	if b.Site == nil {
		b.Site = &board.Site{Outputs: board.Outputs{UnitPages: true}}
	}
	b.Index()
	return New(Config{Board: b, Book: ledger.Open(b), Languages: []string{"vi"}, Today: today,
		Handles: func(u *board.Unit, p *board.Procedure) bool { return u.Handles(p, today) }})
}

// told are targets as words: "b a/" for b, and a part of a.
func told(list []Target) string {
	var out []string
	for _, t := range list {
		s := string(t.ID)
		if t.Part {
			s += "/"
		}
		out = append(out, s)
	}
	return strings.Join(out, " ")
}

func TestOffices(t *testing.T) {
	f := fatesOf(&board.Board{
		Units: []*board.Unit{
			unit("now", 0), unit("other", 0), unit("a", 20250630, "now"), unit("b", 20191231, "a"), unit("split", 20250630, "now/", "other/"),
			unit("twice", 20191231, "split", "a"), unit("x", 20191231, "y"), unit("y", 20191231, "x"), unit("ends", 20270101, "now"), unit("alone", 20250630),
		},
		Permalinks: []*board.Permalink{row(board.UnitKind, "lost", "gone", "b"), row(board.UnitKind, "lost-moved", "moved", "lost"), row(board.UnitKind, "now", "gone", "other")},
	})
	for id, want := range map[board.ID]string{
		"now": "", "a": "now", "b": "now", "split": "now/ other/", "twice": "now other/", "x": "", "ends": "", "alone": "", "lost": "now", "lost-moved": "now", "unheard-of": "",
	} {
		if o := f.Office(id); told(o.Heirs) != want || o.Stands != slices.Contains([]board.ID{"now", "ends"}, id) {
			t.Errorf("%s: %q, stands %v; want %q", id, told(o.Heirs), o.Stands, want)
		}
	}
	var came []string
	for _, c := range f.Came("now") {
		came = append(came, string(c.Office))
	}
	if got := strings.Join(came, " "); got != "a b lost lost-moved" {
		t.Errorf("%q came to be part of it", got)
	}
	if rows := f.Departed(); len(rows) != 2 {
		t.Errorf("%d rows left; one whose record is there did not", len(rows))
	}
}

func TestReplacements(t *testing.T) {
	f := fatesOf(&board.Board{
		Procedures: []*board.Procedure{
			procedure("1", "replaced", "2", "4"), procedure("2", "replaced", "3"), procedure("3", ""), procedure("4", "abolished", "3"), procedure("5", "", "3"),
			procedure("6", "replaced", "7"), procedure("7", "replaced", "6"), procedure("8", "replaced", "lost"), procedure("9", "replaced", "unheard-of"),
		},
		Permalinks: []*board.Permalink{row(board.ProcedureKind, "lost", "gone", "2")},
	})
	for id, want := range map[board.ID]string{"1": "3", "2": "3", "5": "", "6": "7", "8": "3", "9": "unheard-of"} {
		if got := strings.Trim(fmt.Sprint(f.Replacements(f.Board.ProcedureOn(id, today))), "[]"); got != want {
			t.Errorf("%s: %q, want %q", id, got, want)
		}
	}
}

func TestLapsedLanguages(t *testing.T) {
	f := &Fates{Config: Config{Languages: []string{"vi", "en"}}}
	for written, want := range map[string]string{
		"vi en": "", "vi": "", "vi en fr": "fr", "en vi": "vi", "../x vi": "vi", "fr": "fr", "": "",
	} {
		if got := strings.Join(f.Lapsed(&board.Permalink{Languages: strings.Fields(written)}), " "); got != want {
			t.Errorf("%q: %q, want %q", written, got, want)
		}
	}
}

// TestAnyLedger: whatever rows and records say of each other, there is an end, each answer stands, and none is told twice.
func TestAnyLedger(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	name := func() string { return string(rune('a' + r.IntN(8))) }
	for range 2000 {
		b := &board.Board{}
		for i := range 8 {
			id := string(rune('a' + i))
			until := board.Date(0)
			if r.IntN(2) == 0 {
				until = 20200101
			}
			if r.IntN(2) == 0 {
				b.Units = append(b.Units, unit(id, until, name(), name()+"/"))
			}
			if r.IntN(2) == 0 {
				b.Procedures = append(b.Procedures, procedure(id, []string{"", "replaced"}[r.IntN(2)], board.ID(name()), board.ID(name())))
			}
			for _, kind := range []board.Kind{board.UnitKind, board.ProcedureKind} {
				state := []string{"live", "gone", "moved", ""}[r.IntN(4)]
				x := row(kind, id, state, name(), name()+[]string{"", "/"}[r.IntN(2)])
				x.To = x.To[:r.IntN(3)]
				x.Pairs = []board.ID{board.ID(name()), board.ID(name())}
				b.Permalinks = append(b.Permalinks, x)
			}
		}
		b.Site = &board.Site{Outputs: board.Outputs{UnitPages: r.IntN(3) > 0, ShortPairs: []board.ShortPairs{"all", "printed"}[r.IntN(2)]}}
		f := fatesOf(b)
		seen := map[string]bool{}
		f.Pairs(func(p *Pair) bool {
			id := string(p.Procedure) + "@" + string(p.Office.ID)
			if seen[id] || len(p.To) == 0 {
				t.Fatalf("%s: twice, or nowhere", id)
			}
			seen[id] = true
			if u := b.Unit(p.Office.ID); u != nil && b.ProcedureOn(p.Procedure, today) != nil && b.Site.Outputs.UnitPages && u.Handles(b.ProcedureOn(p.Procedure, today), today) {
				t.Fatalf("%s has a page", id)
			}
			for _, to := range p.To {
				if there := f.noun(to.Kind, to.ID) != nil; there == to.Gone && (to.Gone || b.Find(board.ProcedureKind, string(p.Procedure)) != nil) {
					t.Fatalf("%s leads to %s, which is not there", id, to.ID)
				}
			}
			return true
		})
		for _, x := range f.Departed() {
			if to, ok := f.Forward(x); ok && (f.noun(to.Kind, to.ID) == nil) != to.Gone {
				t.Fatalf("%s: %v", x.ID, to)
			}
		}
	}
}
