package edition

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"bangtin/generator/board"
)

func TestLines(t *testing.T) {
	for _, l := range []Line{
		{Fee, "8000", "Đăng ký quá hạn", []string{"@qua-han", "post"}}, {Status, "active", "", nil}, {Name, "", "Xã Vĩnh Hoàng", nil},
		{Bring, "1+0", "Giấy (bản chính) và bản sao", nil}, {Time, "", "Trong ngày", []string{"online"}},
	} {
		if got := Parse(l.String()); fmt.Sprint(got) != fmt.Sprint(l) {
			t.Errorf("%q became %q", l, got)
		}
	}
	long := Line{Name: Bring, Value: "1+0", Text: strings.Repeat("một tờ giấy ", 500)}
	other := Line{Name: Bring, Value: "1+0", Text: long.Text + "nữa"}
	if n := len(long.String()); n > 400 || long.String() == other.String() {
		t.Errorf("%d bytes: %s", n, long.String())
	}
	cut := Parse(long.String())
	if s := cut.Said(); !strings.HasSuffix(s, "…") || !strings.HasPrefix(long.Text, strings.TrimSuffix(s, "…")) {
		t.Errorf("%q", s)
	}
	if l := Parse("bring 1+0 Giấy tờ… KHÁC"); l.Said() != "Giấy tờ… KHÁC" {
		t.Errorf("%q was cut", l.Said())
	}
}

// TestSame: what changes for somebody with the sheet in hand, and what does not.
func TestSame(t *testing.T) {
	for _, x := range []struct {
		old, new string
		same     bool
	}{
		{"bring 1+0 Giấy chứng sinh", "bring 1+0 giay  chung sinh.", true},
		{"bring 1+0 Giấy chứng sinh", "bring 1+0 Chứng sinh giấy", true},
		{"bring 1+0 Giấy chứng sinh", "bring 1+0 Giấy chứng minh", false},
		{"bring 1+0 Giấy chứng sinh", "bring 2+0 Giấy chứng sinh", false},
		{"bring 1+0 Giấy chứng sinh", "bring 1+0 Giấy chứng sinh {@bi-bo-roi}", false},
		{"bring 1+0 Hộ khẩu thường trú", "bring 1+0 Hộ khẩu thườgn trú", true},
		{"bring 1+0 Mẫu 01", "bring 1+0 Mẫu 02", false},
		{"bring 1+0 Mẫu TK100001", "bring 1+0 Mẫu TK100002", false},
		{"fee 8000 Bản sao", "fee 5000 Bản sao", false},
		{"place address Số 1 đường Hùng Vương", "place address số 1, đường Hùng Vương", true},
		{"place address Số 1 đường Hùng Vương", "place address Số 2 đường Hùng Vương", false},
		{"online full https://dichvucong.gov.vn/", "online full https://dichvucong.gov.vm/", false},
		{"phone - 0233 3820 001", "phone - 0233 3820 010", false},
		{"step - Nộp|step - Nhận", "step - Nhận|step - Nộp", false},
		{"bring 1+0 A|bring 1+0 B", "bring 1+0 B|bring 1+0 A", true},
		{"bring none", "", false},
		{"bring 1+0 Tờ khai|bring 1+0 Tờ khai", "bring 1+0 Tờ khai", false},
	} {
		old, new := facts(x.old), facts(x.new)
		if got := Same(old, new); got != x.same || Same(new, old) != x.same {
			t.Errorf("%q, %q: same is %v", x.old, x.new, got)
		}
		if !x.same && Mark(old, nil) == Mark(new, nil) {
			t.Errorf("%q and %q have one mark", x.old, x.new)
		}
		if diff := Diff(old, new); (len(diff) == 0) != x.same {
			t.Errorf("%q, %q: %+v", x.old, x.new, diff)
		}
	}
}

// facts are lines with "|" between them.
func facts(s string) []string {
	if s == "" {
		return nil
	}
	return strings.Split(s, "|")
}

// told is a diff in few words.
func told(list []Change) string {
	var out []string
	for _, c := range list {
		s := []string{"~", "+", "-", "%"}[c.What] + c.Name
		if c.Alone {
			s += "!"
		}
		lines := func(list []Line) string {
			var all []string
			for _, l := range list {
				l.Name = ""
				all = append(all, strings.TrimSpace(l.String()))
			}
			return strings.Join(all, " & ")
		}
		out = append(out, strings.TrimSpace(s+" "+strings.TrimSuffix(lines(c.Before)+" > "+lines(c.After), " > ")))
	}
	return strings.Join(out, "; ")
}

func TestDiff(t *testing.T) {
	for _, x := range []struct{ old, new, want string }{
		{"fee 8000", "fee 5000", "~fee! 8000 > 5000"},
		{"fee 8000 Bản sao|fee 3000 Trang sau", "fee 5000 bản sao|fee 3000 Trang sau", "~fee 8000 Bản sao > 5000 bản sao"},
		{"fee 8000 Bản sao", "fee none", "~fee! 8000 Bản sao > none"},
		{"", "fee 8000", "+fee!  > 8000"},
		{"fee none", "", "-fee! none"},
		{"fee 8000", "fee 8000 {in-person}|fee 4000 {online}", "+fee  > 8000 {in-person}; +fee  > 4000 {online}; -fee 8000"},
		{"bring 1+0 Đơn|bring 1+0 Hộ khẩu", "bring 1+1 Đơn|bring 1+0 Căn cước", "~bring 1+0 Đơn > 1+1 Đơn; +bring  > 1+0 Căn cước; -bring 1+0 Hộ khẩu"},
		{"bring none", "bring 1+0 Đơn", "+bring!  > 1+0 Đơn"},
		{"time 7-working-day", "time 5-working-day", "~time! 7-working-day > 5-working-day"},
		{"time 7-day", "time 7-day {in-person}|time 5-day {online}", "~time 7-day {online} > 5-day {online}"},
		{"time 7-day {in-person}|time 5-day {online}", "time 7-day", "~time 5-day {online} > 7-day {online}"},
		{"time 7-day {in-person}|time 5-day {online}", "time 3-day {in-person}|time 3-day {online}", "~time 7-day {in-person} > 3-day {in-person}; ~time 5-day {online} > 3-day {online}"},
		{"time 7-day X {in-person}|time 7-day {online}", "time 3-day X {in-person}|time 3-day {online}", "~time 7-day X {in-person} > 3-day X {in-person}; ~time 7-day {online} > 3-day {online}"},
		{"place office Xã A|place counter Quầy 1", "place office Xã A|place counter Quầy 2", "~place counter Quầy 1 > counter Quầy 2"},
		{"online none", "online full https://a.vn/", "~online! none > full https://a.vn/"},
		{"status active", "status suspended", "~status! active > suspended"},
		{"hours mon 07:30–11:30|hours mon 13:30–17:00", "hours mon 07:00–11:30|hours mon 13:30–17:00", "~hours mon 07:30–11:30 & mon 13:30–17:00 > mon 07:00–11:30 & mon 13:30–17:00"},
		{"procedure 1.1|procedure 1.2", "procedure 1.2|procedure 1.1", "%procedure 1.1 & 1.2 > 1.2 & 1.1"},
		{"procedure 1.1|procedure 1.2", "procedure 1.1|procedure 1.3", "+procedure  > 1.3; -procedure 1.2"},
	} {
		if got := told(Diff(facts(x.old), facts(x.new))); got != x.want {
			t.Errorf("%q → %q:\n%s\nwant\n%s", x.old, x.new, got, x.want)
		}
	}
}

// TestFacts: what a procedure says at an office, on a day; and what is not known differs from what there is none of.
func TestFacts(t *testing.T) {
	text := func(s string) board.Text { return board.Text{S: s} }
	b := &board.Board{Site: &board.Site{}, Units: []*board.Unit{
		{Record: board.Record{Kind: board.UnitKind, ID: "x"}, Name: text("Xã X"), Address: text("Thôn 1"), Parent: []board.Parent{{Unit: "t"}}},
		{Record: board.Record{Kind: board.UnitKind, ID: "t"}, Name: text("Tỉnh T")},
	}}
	p := &board.Procedure{Record: board.Record{Kind: board.ProcedureKind, ID: "1.1"}}
	p.Fees = board.Known[[]board.Fee]{State: board.Given, V: []board.Fee{
		{Amount: board.Amount{Kind: board.Sum, Units: 8000}, Per: text("Quá hạn"), Units: []board.ID{"t"}, Cases: []board.ID{"a"}, Channel: []board.Via{"post"}},
		{Amount: board.Amount{Kind: board.Sum, Units: 1000}, Valid: board.Validity{From: 20270101}}, {Amount: board.Amount{Kind: board.Sum, Units: 2000}, Units: []board.ID{"y"}},
	}}
	p.Dossier = board.Known[[]board.Paper]{State: board.Given, V: []board.Paper{
		{Paper: text("Đơn"), Original: board.Count{N: 1, Set: true}}, {Paper: text("Giấy tờ"), Present: true, AnyOf: []board.Text{text("Căn cước"), text("Hộ chiếu")}},
	}}
	week := board.Known[board.Duration]{State: board.Given, V: board.Duration{Hundredths: 700, Unit: board.WorkingDay}}
	p.Channels = []board.Channel{{Via: "in-person", Time: week}, {Via: "online", Time: week, Online: "full", URL: "https://a.vn/"}}
	b.Procedures = []*board.Procedure{p}
	b.Index()
	want := []string{
		"status active", "fee 8000 Quá hạn {@a post}", "bring 1+0 Đơn", "bring show:? Giấy tờ (Căn cước / Hộ chiếu)", "time 7-working-day",
		"place office Xã X", "place address Thôn 1", "online full https://a.vn/",
	}
	if got := Facts(b, p, "x", 20261126); !slices.Equal(got, want) {
		t.Errorf("%q,\nwant\n%q", got, want)
	}
	if got := Facts(b, p, "x", 20270101); !slices.Contains(got, "fee 1000") {
		t.Errorf("%q", got)
	}
	unknown, none := &board.Procedure{Record: p.Record}, &board.Procedure{Record: p.Record}
	none.Fees.State, none.Dossier.State, none.TimeLimit.State = board.None, board.None, board.None
	if a, b := Facts(b, unknown, "", 20261126), Facts(b, none, "", 20261126); len(a) != 1 || len(b) != 4 || Same(a, b) {
		t.Errorf("%q, %q", a, b)
	}
}

// TestTeamsKeepPeopleOut: nothing of a person stands in what is kept for good.
func TestTeamsKeepPeopleOut(t *testing.T) {
	team := &board.Team{
		Record: board.Record{Kind: board.TeamKind, ID: "a"}, Place: board.Text{S: "Nhà văn hóa"}, Villages: []board.Text{{S: "Thôn 1"}},
		Members: []board.Member{{Name: board.Text{S: "Người Mẫu"}, Phone: "0000000000", Consent: true}},
	}
	b := &board.Board{Site: &board.Site{}, Teams: []*board.Team{team}}
	b.Index()
	got := strings.Join(Facts(b, team, "", 20261126), "|")
	if got != "place - Nhà văn hóa|village - Thôn 1" {
		t.Error(got)
	}
}

// FuzzDiff: whatever lines a damaged ledger holds, a diff comes out; of facts with themselves, none; and a mark is a mark.
func FuzzDiff(f *testing.F) {
	f.Add("fee 8000|bring 1+0 Đơn {@a}", "time 7-day {post}|time")
	f.Add("{|} {|x {", "…K7MK7M|hours|place -")
	f.Fuzz(func(t *testing.T, a, b string) {
		old, new := strings.Split(a, "|"), strings.Split(b, "|")
		if Same(old, new) != (len(Diff(old, new)) == 0) || len(Diff(old, old)) != 0 || !ValidMark(Mark(old, nil)) {
			t.Errorf("%q, %q: %+v", old, new, Diff(old, new))
		}
	})
}
