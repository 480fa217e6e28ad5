package sheet

import (
	"strings"
	"testing"

	"bangtin/generator/board"
	"bangtin/generator/qr"
)

// TestCards: who has consented has a card, as often as all of them fit on a paper; nobody else has.
func TestCards(t *testing.T) {
	b := reform(fixture())
	c := contextOf(t, b)
	pages, all, report := told(t, c, Order{Sheet: "cards", Records: []board.Noun{b.Teams[0]}})
	if len(pages) != 1 || strings.Count(all, "Người Mẫu Một") != 5 || strings.Count(all, "H1 Người Mẫu Một") != 1 || strings.Count(all, "Người Mẫu Ba") != 5 {
		t.Errorf("%d pages:\n%s", len(pages), all)
	}
	inOrder(t, all, "Xã Vĩnh Hoàng", "Ví dụ minh họa", "H1 Người Mẫu Một", "Tổ trưởng", "0000000011", "Tổ công nghệ số Vĩnh Thái", "Figure", "Thôn Mẫu Một, Thôn Mẫu Hai",
		"Tối thứ Năm", "Nhà văn hóa thôn Mẫu", "bang.example.vn/Q/"+c.Book.Code(board.TeamKind, "vinh-thai")+"/")
	if strings.Contains(all, "Người Mẫu Hai") || strings.Contains(all, "0000000012") {
		t.Error("somebody who has not consented has a card")
	}
	if len(report.Notes) != 1 || report.Notes[0].Key != "sheet.note.no-consent" || report.Notes[0].Args[1] != 1 {
		t.Errorf("%v", report.Notes)
	}
}

// TestCardsOfTeam: a team of which nobody has consented has cards of its own, a paper full.
func TestCardsOfTeam(t *testing.T) {
	b := reform(fixture())
	b.Teams[0].Members = b.Teams[0].Members[1:2]
	_, all, _ := told(t, contextOf(t, b), Order{Sheet: "cards", Records: []board.Noun{b.Teams[0]}})
	if strings.Count(all, "Quét mã, hoặc gõ:") != 10 || !strings.Contains(all, "H1 Tổ công nghệ số Vĩnh Thái") || strings.Contains(all, "00000000") {
		t.Error(all)
	}
}

// TestCardsGoOn: more than ten go on to another paper, each once.
func TestCardsGoOn(t *testing.T) {
	b := harder(reform(fixture()))
	pages, all, report := told(t, contextOf(t, b), Order{Sheet: "cards", Records: []board.Noun{b.Teams[0]}})
	if len(pages) != 9 || strings.Count(all, "\nH1 ") != 82 {
		t.Errorf("%d pages, %d cards", len(pages), strings.Count(all, "\nH1 "))
	}
	if len(report.Notes) != 2 || report.Notes[1].Key != "sheet.note.card" {
		t.Errorf("%v", report.Notes)
	}
}

// TestCardsFit: whatever stands on a card, some plan has room for it.
func TestCardsFit(t *testing.T) {
	b := reform(fixture())
	c := contextOf(t, b)
	for _, text := range append(odd, strings.Repeat("một câu rất dài ", 60)) {
		team := &board.Team{
			Record: b.Teams[0].Record, Name: vi(text).Or(vi("Tổ")), Unit: "vinh-hoang", Villages: []board.Text{vi(text), vi(text)}, Place: vi(text), Hours: []board.Hours{{Text: vi(text)}},
			Members: []board.Member{{Name: vi(text).Or(vi("Người Mẫu")), Role: vi(text), Phone: "0000000011", Consent: true}},
		}
		j, err := c.open(Order{Sheet: "cards", Records: []board.Noun{team}, Draft: true})
		if err != nil {
			t.Fatal(err)
		}
		s, err := j.symbolOf(team, qr.M)
		if err != nil {
			t.Fatal(err)
		}
		for _, card := range []card{{team, &team.Members[0], s}, {team, nil, s}} {
			body, foot := j.cardText(&card, cardPlans[len(cardPlans)-1])
			if high := body.Height() + foot.Height(); high > cardHigh-2*cardPad {
				t.Errorf("%.30q: %d of %d high", text, high, cardHigh-2*cardPad)
			}
		}
	}
}
