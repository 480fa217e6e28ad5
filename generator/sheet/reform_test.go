package sheet

import (
	"slices"
	"strconv"
	"strings"

	"bangtin/generator/board"
)

// reform adds to the fixture what leaflets, cards and reports are about: a field with a desk, a guide, an initiative of
// a commune of old, a team of which two members have consented.
func reform(b *board.Board) *board.Board {
	end := board.NewDate(2025, 6, 30)
	for _, name := range []string{"A", "B", "C"} {
		b.Units = append(b.Units, &board.Unit{
			Record: board.Record{Kind: board.UnitKind, ID: board.ID("xa-" + strings.ToLower(name))}, Name: vi("Xã Cũ " + name), Type: "commune",
			Parent: []board.Parent{{Unit: "huyen-cu"}}, Valid: board.Validity{Until: end},
		})
	}
	b.Units = append(b.Units, &board.Unit{Record: board.Record{Kind: board.UnitKind, ID: "huyen-cu"}, Name: vi("Huyện Cũ"), Type: "district"})
	b.Field("ho-tich").Description = para("Khai sinh, kết hôn, khai tử. Và nhiều việc khác.")
	b.Field("ho-tich").Desk = board.Prose{Nodes: []board.Node{
		{Kind: board.Paragraph, Size: 1}, {Kind: board.TextNode, S: "Cứ đến hỏi quầy trước."},
		{Kind: board.Heading, Size: 1, Level: 2}, {Kind: board.TextNode, S: "Mang gì khi đến?"},
		{Kind: board.Paragraph, Size: 1}, {Kind: board.TextNode, S: "Căn cước và giấy tờ cũ."},
	}}
	b.Site.Featured = []board.ID{"1.001193"}
	g := b.Guides[0]
	g.Fields = []board.ID{"ho-tich"}
	g.Steps = []board.GuideStep{{Title: vi("Làm tài khoản"), Body: para("Đến Công an xã.")}, {Title: vi("Kích hoạt"), Body: para("Mở ứng dụng."), Image: "mo.png"}}
	g.Body = para("Không cho ai biết mật khẩu.")
	team := b.Teams[0]
	team.Example, team.Villages, team.Place = true, []board.Text{vi("Thôn Mẫu Một"), vi("Thôn Mẫu Hai")}, vi("Nhà văn hóa thôn Mẫu")
	team.Hours = []board.Hours{{Text: vi("Tối thứ Năm")}}
	team.Members = []board.Member{
		{Name: vi("Người Mẫu Một"), Role: vi("Tổ trưởng"), Phone: "0000000011", Consent: true}, {Name: vi("Người Mẫu Hai"), Phone: "0000000012"},
		{Name: vi("Người Mẫu Ba"), Role: vi("Tổ viên"), Phone: "0000000013", Consent: true},
	}
	b.Initiatives = append(b.Initiatives, &board.Initiative{
		Record: board.Record{Kind: board.InitiativeKind, ID: "ma-qr"}, Title: vi("Mã QR ở quầy"), Unit: "xa-a", Year: 2022, Field: "ho-tich", Status: "replicated",
		Authors:  []board.Author{{Name: vi("Người Mẫu Bốn"), Share: whole(60)}, {Name: vi("Người Mẫu Năm"), Share: whole(40)}},
		Decision: board.Decision{Number: "00/QĐ-MẪU", Date: board.NewDate(2022, 12, 1)}, Procedures: []board.ID{"1.001193"},
		Summary: para("Quét mã để xem thủ tục."), Problem: para("Phải hỏi nhiều lần."), Solution: para("Dán mã ở quầy."), Novelty: para("Không cần tải gì."),
		Indicators: []board.Measure{
			{Name: vi("Thời gian chờ"), Unit: vi("phút"), Before: whole(30), After: whole(10), Period: "2023-Q2", Source: vi("Sổ theo dõi mẫu")},
			{Name: vi("Hồ sơ trực tuyến"), After: whole(50), Numerator: whole(40), Denominator: whole(80), Period: "2023", Verified: true},
		},
		Replication: []board.Replication{{Unit: "xa-b", Status: "adopted", On: board.NewDate(2023, 5, 1), Note: para("Cả xã dùng.")}, {Unit: "xa-a", Status: "adopted"}},
		Body:        para("Kể thêm về sáng kiến."),
	})
	b.Index()
	return b
}

func whole(n int64) board.Decimal { return board.Decimal{Micro: n * 1e6, Set: true} }

// harder makes everything that leaflets, cards and reports tell as long as it gets.
func harder(b *board.Board) *board.Board {
	long := func(n int) string {
		return strings.TrimSpace(strings.Repeat("Một câu dài để thử xem còn đủ chỗ hay không. ", n))
	}
	for i := range 40 {
		p := full()
		p.ID = board.ID("7.0000" + strconv.Itoa(10+i))
		p.Code, p.Title = board.Code(p.ID), vi("Thủ tục mẫu thứ "+strconv.Itoa(i+1)+" có tên khá dài để chiếm hai dòng")
		b.Procedures = append(b.Procedures, p)
	}
	b.Field("ho-tich").Desk = para(long(60))
	b.Site.Feedback.Address, b.Site.Feedback.URL = vi(long(40)), board.URL("https://bang.example.vn/"+strings.Repeat("rat-dai-", 60))
	g := b.Guides[0]
	g.Title = vi(long(12))
	for i := range 30 {
		g.Steps = append(g.Steps, board.GuideStep{Title: vi("Bước " + strconv.Itoa(i) + ": " + long(2)), Body: para(long(20))})
	}
	g.Body = para(long(400))
	t := b.Teams[0]
	t.Name, t.Place, t.Hours = vi(long(5)), vi(long(8)), []board.Hours{{Text: vi(long(9))}}
	t.Members[0].Name, t.Members[0].Role = vi(strings.Repeat("x", 300)), vi(long(10))
	for i := range 80 {
		t.Villages = append(t.Villages, vi("Thôn Mẫu "+strconv.Itoa(i)))
		t.Members = append(t.Members, board.Member{Name: vi("Người Mẫu " + strconv.Itoa(100+i)), Phone: "0000000099", Consent: true})
	}
	n := b.Initiatives[0]
	n.Title, n.Problem, n.Solution = vi(long(25)), para(long(300)), para(long(80))
	for i := range 90 {
		n.Indicators = append(n.Indicators, board.Measure{Name: vi(long(1 + i%4)), Before: whole(int64(i)), Source: vi(long(2))})
		id := board.ID("xa-them-" + strconv.Itoa(100+i))
		b.Units = append(b.Units, &board.Unit{Record: board.Record{Kind: board.UnitKind, ID: id}, Name: vi("Xã Thêm " + strconv.Itoa(i)), Type: "commune", Parent: []board.Parent{{Unit: "huyen-cu"}}})
		n.Replication = append(n.Replication, board.Replication{Unit: id, Status: "planned", Note: para(long(1 + i%9))})
	}
	b.Index()
	return b
}

// takenBy are the records of a board that a sheet takes.
func takenBy(b *board.Board, s Sheet) (list []board.Noun) {
	b.Nouns(func(n board.Noun) {
		if slices.Contains(s.Kinds, n.Rec().Kind) {
			list = append(list, n)
		}
	})
	return list
}
