package page

import (
	"strings"
	"testing"

	"bangtin/generator/board"
)

func TestLiveHours(t *testing.T) {
	l := pagesOf(t, fixture(0)).locales[0]
	week := []board.Hours{{Days: 31, Open: 451, Close: 691}, {Days: 31, Open: 811, Close: 1021}}
	words := board.Hours{Days: 32, Text: vi("Nhận kết quả")}
	for want, list := range map[string][]board.Hours{
		`<b class="now" data-hours="31:450-690 31:810-1020" data-off="2026-12-25,2027-01-01"></b>`:    week,
		`<b class="now" data-hours="31:450-690 31:810-1020 32" data-off="2026-12-25,2027-01-01"></b>`: append(week[:2:2], words),
	} {
		got := string(l.draw(l.at(""), func(p *pen) {
			p.liveHours(list, []board.Date{day(2026, 9, 2), day(2026, 12, 25), day(2027, 1, 1)})
		}))
		if got != want {
			t.Errorf("%s\n%s", got, want)
		}
	}
	// Words alone, and words that may be of any day.
	for _, list := range [][]board.Hours{nil, {words}, append(week[:2:2], board.Hours{Text: vi("Thứ Bảy làm buổi sáng")})} {
		if got := string(l.draw(l.at(""), func(p *pen) { p.liveHours(list, nil) })); got != "" {
			t.Error(got)
		}
	}
	if got := string(l.draw(l.at(""), func(p *pen) { p.liveHours(week, nil) })); strings.Contains(got, "data-off") {
		t.Error(got)
	}
}
