package page

import (
	"strings"
	"testing"

	"bangtin/generator/board"
)

// unfolded is a card as one reads it: long lines joined, signs that are escaped as they are.
func unfolded(t *testing.T, p *Pages, n board.Noun) string {
	t.Helper()
	data, err := p.Card(0, n)
	if err != nil {
		t.Fatal(err)
	}
	return strings.ReplaceAll(string(data), "\r\n ", "")
}

func TestOfficeCard(t *testing.T) {
	p := pagesOf(t, fixture(0))
	u := p.Boards[0].Unit("vinh-hoang")
	card := unfolded(t, p, u)
	for _, want := range []string{
		"KIND:org", "FN:Xã Vĩnh Hoàng\r\n", `ADR;TYPE=work:;;Thôn mẫu\, xã Vĩnh Hoàng;;;;`, "TEL;TYPE=work,voice:0000 000 000", "GEO:geo:17.07,107.01",
		"URL:https://example.vn/", "URL:https://bang.example.vn/xa/don-vi/vinh-hoang/", "IMPP:https://zalo.me/000",
		`NOTE:Thứ Hai – Thứ Sáu: 07:30 – 11:30\n13:30 – 17:00\nSáng thứ Bảy: nhận kết quả`,
		"UID:" + p.Book.Printed(board.UnitKind, u.ID), "SOURCE:https://bang.example.vn/xa/don-vi/vinh-hoang/lien-he.vcf",
	} {
		if !strings.Contains(card, want) {
			t.Errorf("no %q in\n%s", want, card)
		}
	}
	html, err := p.Record(0, u)
	expect(t, html, err, `href="../../don-vi/vinh-hoang/lien-he.vcf"`)
}

// TestCardsGiveNothingAway: what is to be checked, numbers without consent, examples and offices of the past stay out.
func TestCardsGiveNothingAway(t *testing.T) {
	b := fixture(0)
	b.Unit("vinh-hoang").Doubtful = []string{"phone", "location", "hours"}
	full := b.Find(board.TeamKind, "to-vinh-thai")
	full.(*board.Team).Hours = nil
	p := pagesOf(t, b)
	card := unfolded(t, p, b.Unit("vinh-hoang"))
	for _, no := range []string{"TEL", "GEO", "NOTE"} {
		if strings.Contains(card, "\n"+no) {
			t.Errorf("a doubtful %s in\n%s", no, card)
		}
	}
	team := unfolded(t, p, full)
	if strings.Count(team, "BEGIN:VCARD") != 1 || !strings.Contains(team, "FN:Người mẫu A") || strings.Contains(team, "0000 000 005") {
		t.Errorf("a team of two of whom one has agreed:\n%s", team)
	}
	if !strings.Contains(team, "ORG:Xã Vĩnh Hoàng;Tổ công nghệ số thôn Mẫu") || !strings.Contains(team, "TITLE:Tổ trưởng") || !strings.Contains(team, "NOTE:Nhà văn hoá thôn\r\n") {
		t.Errorf("the team's card:\n%s", team)
	}
	b.Unit("vinh-thai").Phone = "0000 000 009" // of the past
	b.Unit("quang-tri").Phone, b.Unit("quang-tri").Example = "0000 000 010", true
	for _, n := range []board.Noun{b.Find(board.TeamKind, "to-trong"), b.Unit("vinh-thai"), b.Unit("quang-tri"), b.Fields[0]} {
		if p.HasCard(0, n) {
			t.Errorf("%s has a card", n.Rec().ID)
		}
	}
}
