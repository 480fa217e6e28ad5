package page

import (
	"io/fs"
	"os"
	"testing"
	"testing/fstest"

	"bangtin/generator/board"
	"bangtin/generator/glance"
	"bangtin/generator/lang"
	"bangtin/generator/ledger"
	"bangtin/generator/qr"
	"bangtin/generator/rack"
	"bangtin/generator/sheet"
)

// today is the day of the storybook.
var today = board.NewDate(2026, 11, 23)

// The fixture is a board of every kind of record, full and minimal. Its telephone numbers are 000…, its people "Người
// mẫu": nothing in it should ever be taken for a fact.

func vi(s string) board.Text     { return board.Text{S: s} }
func en(s string) board.Text     { return board.Text{S: s, Lang: 1} }
func para(s string) board.Prose  { return board.PlainProse(s, 0) }
func day(y, m, d int) board.Date { return board.NewDate(y, m, d) }
func rec(k board.Kind, id board.ID) board.Record {
	return board.Record{Kind: k, ID: id}
}

func given[T any](v T) board.Known[T] { return board.Known[T]{V: v, State: board.Given} }
func denied[T any]() board.Known[T]   { return board.Known[T]{State: board.None} }

func takes(n int, u board.TimeUnit) board.Known[board.Duration] {
	return given(board.Duration{Hundredths: int64(n) * 100, Unit: u})
}

func dong(n int64) board.Amount { return board.Amount{Kind: board.Sum, Units: n} }

// richText holds every construct of board.Prose.
func richText(id string) board.Prose {
	n := func(k board.NodeKind, s string, size int32) board.Node { return board.Node{Kind: k, S: s, Size: size} }
	h := func(level uint8, id, s string) []board.Node {
		return []board.Node{{Kind: board.Heading, Level: level, S: id, Size: 1}, n(board.TextNode, s, 0)}
	}
	var nodes []board.Node
	add := func(more ...board.Node) { nodes = append(nodes, more...) }
	add(h(2, id+"hoi-dap", "Hỏi, đáp")...)
	add(n(board.Paragraph, "", 10), n(board.TextNode, "Xem ", 0), n(board.Link, "procedure:2.000815#buoc", 1), n(board.TextNode, "chứng thực", 0),
		n(board.TextNode, ", ", 0), n(board.Link, "https://dichvucong.gov.vn/?a=1&b=2", 1), n(board.TextNode, "cổng quốc gia", 0),
		n(board.TextNode, ", ", 0), n(board.Link, "document:khong-co", 1), n(board.TextNode, "văn bản lạ", 0), n(board.HardBreak, "", 0))
	add(h(4, id+"sau-hon", "Sâu hơn hai bậc")...)
	add(n(board.BulletList, "", 8), n(board.Item, "", 3), n(board.Paragraph, "", 2), n(board.Strong, "", 1), n(board.TextNode, "đậm", 0),
		n(board.Item, "", 3), n(board.Paragraph, "", 2), n(board.Emphasis, "", 1), n(board.TextNode, "nghiêng", 0))
	add(board.Node{Kind: board.NumberList, Num: 3, Size: 3}, n(board.Item, "", 2), n(board.Paragraph, "", 1), n(board.TextNode, "ba", 0))
	add(n(board.Quote, "", 2), n(board.Paragraph, "", 1), n(board.CodeSpan, "a<b", 0), n(board.CodeBlock, "dòng 1\n  dòng 2", 0), n(board.Rule, "", 0))
	add(n(board.Table, "", 12), n(board.HeadRow, "", 5), n(board.Cell, "", 1), n(board.TextNode, "Giấy", 0),
		board.Node{Kind: board.Cell, Level: board.AlignRight, Size: 1}, n(board.TextNode, "Bản", 0), n(board.Cell, "", 0),
		n(board.Row, "", 5), n(board.Cell, "", 1), n(board.TextNode, "Tờ khai", 0),
		board.Node{Kind: board.Cell, Level: board.AlignRight, Size: 1}, n(board.TextNode, "1", 0), n(board.Cell, "", 0))
	add(n(board.Paragraph, "", 2), n(board.Image, "chup/anh 1.jpg", 1), n(board.TextNode, "Ảnh chụp đủ bốn góc", 0))
	add(h(2, id+"luu-y", "Lưu ý")...)
	add(n(board.Paragraph, "", 1), n(board.TextNode, "Mang theo bản chính.", 0))
	return board.Prose{Nodes: nodes}
}

func fullProcedure() *board.Procedure {
	p := &board.Procedure{
		Record: rec(board.ProcedureKind, "1.001193"), Code: "1.001193", Title: vi("Đăng ký khai sinh"),
		OfficialTitle: vi("Thủ tục đăng ký khai sinh"), Summary: para("Ghi tên con vào sổ hộ tịch và nhận giấy khai sinh."),
		Field: "ho-tich", Level: []board.Level{"commune"}, Type: vi("TTHC được luật giao quy định chi tiết"),
		Audience: []board.Text{vi("Cha, mẹ"), vi("Ông, bà hoặc người thân khác")},
		Agency: board.Agency{Performs: board.Party{Name: vi("Ủy ban nhân dân cấp xã")}, Decides: board.Party{Unit: "vinh-hoang"},
			Coordinates: []board.Party{{Name: vi("Công an cấp xã")}}, Address: vi("Trung tâm Phục vụ hành chính công")},
		Decision: board.Decision{Number: "163/QĐ-BTP", Date: day(2026, 1, 20), Issuer: vi("Bộ Tư pháp"), Kind: "amended",
			Changes: para("Sửa thời hạn giải quyết.")},
		Channels: channels(),
		Cases: given([]board.Case{
			{ID: "co-so-y-te", Title: vi("Sinh tại cơ sở y tế")}, {ID: "bi-bo-roi", Title: vi("Trẻ bị bỏ rơi"), Sets: 2, Note: para("Có biên bản của Công an xã.")},
			{ID: "chua-ro", Title: vi("Chưa rõ cha mẹ"), In: "bi-bo-roi"},
		}),
		Steps: []board.Step{
			{Title: vi("Chuẩn bị giấy tờ"), Who: vi("Người đi đăng ký"), Body: para("Xem danh sách ở trên.")},
			{Title: vi("Nộp hồ sơ"), Who: vi("Người đi đăng ký"), Body: richText("r1-")},
			{Title: vi("Nhận giấy khai sinh"), Time: takes(1, board.WorkingDay)},
		},
		Dossier:      given(papers()),
		DossierNotes: para("Người không biết chữ được cán bộ ghi giúp."), Sets: 1,
		Fees: given([]board.Fee{
			{Amount: board.Amount{Kind: board.Free}, Per: vi("Đăng ký đúng hạn (trong 60 ngày)")},
			{Amount: dong(8000), Per: vi("Đăng ký quá hạn"), Channel: []board.Via{"in-person", "post"}, Basis: []board.Basis{{Number: "60/2014/QH13"}}, Cases: []board.ID{"co-so-y-te"}},
			{Amount: dong(5000), Per: vi("Đăng ký quá hạn"), Valid: board.Validity{Until: day(2025, 12, 31)}, Note: para("Mức cũ.")},
		}),
		TimeLimit:    given([]board.TimeLimit{{Value: board.Duration{Hundredths: 100, Unit: board.WorkingDay}, Text: vi("trả trong ngày nếu nhận trước 15 giờ"), Cases: []board.ID{"co-so-y-te"}}}),
		Results:      given([]board.Outcome{{Name: vi("Giấy khai sinh"), Code: "KQ.G15.000031"}}),
		Requirements: denied[board.Prose](),
		LegalBasis:   given([]board.Basis{{Number: "60/2014/QH13"}, {Number: "123/2015/NĐ-CP"}, {Number: "01/2009/TT-XX", Title: vi("Thông tư chưa có trên bảng"), Date: day(2009, 2, 3)}}),
		Related:      []board.ID{"2.000815", "9.999999"}, LifeEvents: []board.ID{"sinh-con"},
		Verified: board.Verified{On: day(2026, 7, 20), By: vi("Người mẫu"), Source: vi("https://dichvucong.gov.vn/")}, Body: richText("r2-"),
	}
	p.Doubtful = []string{"fees"}
	p.Effective.From = day(2025, 7, 1)
	return p
}

func papers() []board.Paper {
	return []board.Paper{
		{Paper: vi("Tờ khai đăng ký khai sinh"), Original: board.Count{N: 1, Set: true}, Forms: []board.Form{
			{Title: vi("Tờ khai"), File: "ho-tich/to-khai-khai-sinh.docx", Sample: "ho-tich/mau.pdf"}, {Title: vi("Phiếu yêu cầu")},
			{Title: vi("Mẫu trên cổng"), URL: "https://dichvucong.gov.vn/mau"}}},
		{Paper: vi("Giấy chứng sinh"), Original: board.Count{N: 1, Set: true}, Cases: []board.ID{"co-so-y-te"},
			Digital: para("Chụp cả bốn góc, đủ sáng, không lấp ngón tay."), When: vi("sinh ở trạm y tế hoặc bệnh viện")},
		{Paper: vi("Biên bản về việc trẻ bị bỏ rơi"), Original: board.Count{N: 1, Set: true}, Copy: board.Count{N: 2, Set: true}, Cases: []board.ID{"bi-bo-roi"}},
		{Paper: vi("Giấy tờ tuỳ thân"), Present: true, Original: board.Count{N: 1, Set: true}, Group: vi("Giấy tờ cho xem"),
			AnyOf: []board.Text{vi("Thẻ căn cước"), vi("Hộ chiếu")}, Note: para("Không phải nộp bản sao.")},
	}
}

func channels() []board.Channel {
	return []board.Channel{
		{Via: "in-person", TimeText: vi("Trong ngày; nhận sau 15 giờ thì trả vào ngày làm việc tiếp theo"), Time: takes(1, board.WorkingDay)},
		{Via: "online", Online: "full", URL: "https://dichvucong.gov.vn/", Time: takes(1, board.WorkingDay), Note: para("Cần tài khoản VNeID mức 2.")},
		{Via: "post", Label: vi("nơi xa"), Cases: []board.ID{"bi-bo-roi"}, Time: takes(5, board.WorkingDay),
			Stages:  []board.Stage{{Label: vi("Xã kiểm tra"), Time: board.Duration{Hundredths: 250, Unit: board.WorkingDay}}},
			FeeText: vi("Cước bưu điện")},
	}
}

// versions are the past and the future of fullProcedure.
func nextVersion() *board.Procedure {
	p := fullProcedure()
	p.Version, p.Effective = day(2027, 3, 1), board.Validity{From: day(2027, 3, 1)}
	p.Fees = denied[[]board.Fee]()
	return p
}

func minimalProcedure() *board.Procedure {
	return &board.Procedure{Record: rec(board.ProcedureKind, "2.000815"), Code: "2.000815", Title: vi("Chứng thực bản sao từ bản chính"), Field: "chung-thuc", Level: []board.Level{"commune"}}
}

func abolishedProcedure() *board.Procedure {
	p := minimalProcedure()
	p.ID, p.Code, p.Title = "1.000110", "1.000110", vi("Thủ tục đăng ký khai sinh có yếu tố nước ngoài tại khu vực biên giới")
	p.Field, p.Status, p.Reason, p.ReplacedBy = "ho-tich", "abolished", para("Gộp vào thủ tục chung."), []board.ID{"1.001193"}
	p.Decision = board.Decision{Number: "99/QĐ-UBND", Kind: "repealed"}
	p.Effective.Until = day(2025, 6, 30)
	p.Example = true
	p.Fees, p.Dossier, p.TimeLimit, p.Results = denied[[]board.Fee](), denied[[]board.Paper](), denied[[]board.TimeLimit](), denied[[]board.Outcome]()
	p.LegalBasis = denied[[]board.Basis]()
	p.Channels = []board.Channel{{Via: "in-person"}, {Via: "online", Online: "none"}}
	return p
}

func units() []*board.Unit {
	old := func(id board.ID, name string) *board.Unit {
		return &board.Unit{Record: rec(board.UnitKind, id), Name: vi(name), Type: "commune", Valid: board.Validity{Until: day(2025, 6, 30)},
			Parent: []board.Parent{{Unit: "huyen-vinh-linh"}}, Successors: []board.Successor{{Unit: "vinh-hoang"}}}
	}
	full := &board.Unit{Record: rec(board.UnitKind, "vinh-hoang"), Name: vi("Xã Vĩnh Hoàng"), Type: "commune",
		Parent: []board.Parent{{Unit: "quang-tri", From: day(2025, 7, 1)}}, Codes: []board.UnitCode{{System: "gso", Code: "19372"}},
		Valid: board.Validity{From: day(2025, 7, 1)}, Decision: board.Decision{Number: "1680/NQ-UBTVQH15"}, Address: vi("Thôn mẫu, xã Vĩnh Hoàng"),
		Location: board.Location{Lat: board.Decimal{Micro: 17_070_000, Set: true}, Lon: board.Decimal{Micro: 107_010_000, Set: true}},
		Phone:    "0000 000 000", Email: "mau@example.vn", URL: "https://example.vn/", Zalo: "https://zalo.me/000",
		Hours:    []board.Hours{{Days: 31, Open: 451, Close: 691}, {Days: 31, Open: 811, Close: 1021}, {Days: 32, Text: vi("Sáng thứ Bảy: nhận kết quả")}},
		Closed:   []board.Date{day(2026, 9, 2), day(2027, 1, 1)},
		Counters: []board.Counter{{Name: vi("Quầy số 1"), Fields: []board.ID{"ho-tich", "chung-thuc"}, Note: para("Lấy số ở cửa.")}, {Name: vi("Quầy số 2"), Fields: []board.ID{"dat-dai"}}},
		Payment:  board.Payment{Bank: "Kho bạc mẫu", Account: "000000", Holder: "UBND mẫu"}, Body: para("Có chỗ để xe và lối đi cho xe lăn.")}
	full.Short = vi("Vĩnh Hoàng")
	return []*board.Unit{full, old("vinh-thai", "Xã Vĩnh Thái"), old("vinh-hoa", "Xã Vĩnh Hòa"),
		{Record: rec(board.UnitKind, "quang-tri"), Name: vi("Tỉnh Quảng Trị"), Type: "province"},
		{Record: rec(board.UnitKind, "huyen-vinh-linh"), Name: vi("Huyện Vĩnh Linh"), Type: "district", Dissolved: true, Valid: board.Validity{Until: day(2025, 6, 30)}}}
}

func fullInitiative() *board.Initiative {
	num := func(n int64) board.Decimal { return board.Decimal{Micro: n * 1e6, Set: true} }
	return &board.Initiative{Record: rec(board.InitiativeKind, "ma-qr"), Title: vi("Tra cứu thủ tục bằng mã QR tại quầy"), Unit: "vinh-thai", Year: 2022,
		Authors:  []board.Author{{Name: vi("Người mẫu A"), Unit: board.Party{Unit: "vinh-thai"}, Share: num(60)}, {Name: vi("Người mẫu B"), Share: num(40)}},
		Decision: board.Decision{Number: "1/QĐ-MẪU", Date: day(2023, 1, 5)}, Field: "ho-tich", Procedures: []board.ID{"1.001193"},
		Summary: para("Dán mã QR để bà con tự tra cứu."), Problem: para("Bà con phải hỏi nhiều lần."), Solution: richText("r3-"), Novelty: para("Không cần cài đặt gì."),
		Status: "replicated", Indicators: []board.Measure{{Indicator: "truc-tuyen", Before: num(20), After: num(65), Period: "2023-Q3", Numerator: num(65), Denominator: num(100), Source: vi("Báo cáo mẫu")}},
		Replication: []board.Replication{{Unit: "vinh-thai", Status: "adopted", On: day(2023, 3, 1), Note: para("Nơi làm đầu tiên.")}, {Unit: "vinh-hoa", Status: "planned"}}}
}

// fixture is the storybook's board in one language.
func fixture(l board.LangID) *board.Board {
	b := &board.Board{Lang: l, Site: &board.Site{Record: rec(board.SiteKind, "site"), Title: vi("Bảng thủ tục xã Vĩnh Hoàng"),
		BaseURL: "https://bang.example.vn/xa/", Languages: []string{"vi", "en"}, Organisation: vi("Bảng mẫu của xã Vĩnh Hoàng"), Unit: "vinh-hoang",
		Feedback: board.Feedback{Body: vi("Văn phòng mẫu"), Address: vi("Số 1 đường Mẫu"), Phone: "0000 000 001", Email: "phananh@example.vn", URL: "https://dichvucong.gov.vn/"},
		Contact:  board.Contact{Phone: "0000 000 002", Address: vi("Thôn mẫu")}, Hotline: "0000 000 003", TrackURL: "https://dichvucong.gov.vn/tra-cuu",
		Featured: []board.ID{"1.001193", "2.000815"}, Outputs: board.Outputs{
			QR: given([]board.QRForm{"svg", "png"}), Paper: given([]board.PaperName{"flyer", "poster", "stickers"})}}}
	b.Units = units()
	b.Fields = []*board.Field{
		{Record: rec(board.FieldKind, "ho-tich"), Name: vi("Hộ tịch"), Icon: "users", Order: 1, Description: para("Khai sinh, kết hôn, khai tử."), Desk: para("Cán bộ hộ tịch giúp ghi tờ khai."), Body: richText("r4-")},
		{Record: rec(board.FieldKind, "chung-thuc"), Name: vi("Chứng thực"), Icon: "khong-co-hinh-nay"},
	}
	b.LifeEvents = []*board.LifeEvent{
		{Record: rec(board.LifeEventKind, "sinh-con"), Name: vi("Sinh con"), Icon: "baby", Body: para("Mừng gia đình có thêm thành viên."), Steps: []board.LifeEventStep{
			{Title: vi("Làm giấy khai sinh"), Procedures: []board.ID{"1.001193", "1.000110"}, Any: true, Note: para("Trong 60 ngày.")}, {Title: vi("Xin bản sao"), Procedures: []board.ID{"2.000815"}}}},
		{Record: rec(board.LifeEventKind, "chuyen-nha"), Name: vi("Chuyển nhà"), Procedures: []board.ID{"2.000815"}},
	}
	b.Procedures = []*board.Procedure{fullProcedure(), nextVersion(), minimalProcedure(), abolishedProcedure()}
	b.Initiatives = []*board.Initiative{fullInitiative(), {Record: rec(board.InitiativeKind, "to-roi"), Title: vi("Tờ rơi dịch vụ công"), Unit: "vinh-hoa", Year: 2022}}
	addMore(b)
	b.Notices = []*board.Notice{{Record: rec(board.NoticeKind, "nghi"), Title: vi("Quầy nghỉ buổi chiều"), From: day(2026, 11, 20), Until: day(2026, 11, 25), Level: "warning", Body: para("Mời bà con đến buổi sáng.")}}
	b.Locals = []*board.Local{{Record: rec(board.LocalKind, "vinh-hoang/2.000815"), Unit: "vinh-hoang", Code: "2.000815", Decision: board.Decision{Number: "12/NQ-HĐND"}, Counter: vi("Quầy số 3"),
		Fees: given([]board.Fee{{Amount: dong(2000), Per: vi("mỗi trang")}}), Note: para("Mang bản chính để đối chiếu.")}}
	b.Indicators = []*board.Indicator{{ID: "truc-tuyen", Name: vi("Tỷ lệ hồ sơ trực tuyến"), Unit: vi("%")}}
	b.ResultFiles = []*board.ResultFile{{List: []board.Result{
		{Unit: "vinh-hoang", Period: "2026-10", Indicator: "truc-tuyen", Numerator: board.Decimal{Micro: 2e6, Set: true}, Denominator: board.Decimal{Micro: 3e6, Set: true}, Source: "Báo cáo"},
		{Unit: "vinh-hoang", Period: "2026-Q3", Indicator: "truc-tuyen", Numerator: board.Decimal{Set: true}, Denominator: board.Decimal{Set: true}, Source: "Báo cáo"},
		{Unit: "vinh-hoang", Period: "2026", Indicator: "766.3.3", Numerator: board.Decimal{Micro: 1e6, Set: true}, Denominator: board.Decimal{Micro: 4e6, Set: true}, Source: "Báo cáo", Example: true}}}}
	b.Files = []*board.File{{Path: "forms/ho-tich/to-khai-khai-sinh.docx", Size: 34_900}, {Path: "forms/ho-tich/mau.pdf", Size: 2_300_000},
		{Path: "assets/chup/anh 1.jpg", Size: 1, Width: 640, Height: 400}, {Path: "assets/doc/buoc-1.mp3", Size: 1}, {Path: "assets/van-ban/luat.pdf", Size: 5 << 20}}
	if l == 1 {
		translate(b)
	}
	b.Index()
	return b
}

// addMore adds documents, teams and guides.
func addMore(b *board.Board) {
	b.Documents = []*board.Document{
		{Record: rec(board.DocumentKind, "60-2014-qh13"), Number: "60/2014/QH13", Title: vi("Luật Hộ tịch"), Type: vi("Luật"), Issuer: vi("Quốc hội"), Date: day(2014, 11, 20),
			Effective: board.Validity{From: day(2016, 1, 1), Until: day(2026, 2, 28)}, ReplacedBy: []board.Basis{{Number: "03/2026/QH16"}}, URL: "https://vbpl.vn/", File: "van-ban/luat.pdf", Body: para("Tóm tắt.")},
		{Record: rec(board.DocumentKind, "03-2026-qh16"), Number: "03/2026/QH16", Title: vi("Luật Hộ tịch"), Effective: board.Validity{From: day(2027, 3, 1)}, Replaces: []board.Basis{{Number: "60/2014/QH13"}}, Amends: []board.Basis{{Number: "1/1999/QH"}}},
	}
	b.Teams = []*board.Team{
		{Record: rec(board.TeamKind, "to-vinh-thai"), Name: vi("Tổ công nghệ số thôn Mẫu"), Unit: "vinh-hoang", Villages: []board.Text{vi("Thôn 1"), vi("Thôn 2")}, Place: vi("Nhà văn hoá thôn"),
			Hours: []board.Hours{{Text: vi("Chiều thứ Sáu")}}, Members: []board.Member{{Name: vi("Người mẫu A"), Role: vi("Tổ trưởng"), Phone: "0000 000 004", Consent: true}, {Name: vi("Người mẫu B"), Phone: "0000 000 005"}}, Body: para("Gọi trước khi đến.")},
		{Record: rec(board.TeamKind, "to-trong"), Name: vi("Tổ trống"), Unit: "vinh-hoang"},
	}
	b.Guides = []*board.Guide{
		{Record: rec(board.GuideKind, "nop-qua-mang"), Title: vi("Nộp hồ sơ qua mạng"), Summary: para("Từng bước, bằng điện thoại."), Audience: []board.Text{vi("Người mới làm")}, Fields: []board.ID{"ho-tich"},
			Steps: []board.GuideStep{{Title: vi("Mở cổng"), Body: richText("r5-"), Image: "chup/anh 1.jpg", Audio: "doc/buoc-1.mp3"}, {Title: vi("Gửi hồ sơ")}}, Body: para("Xong.")},
		{Record: rec(board.GuideKind, "trong"), Title: vi("Hướng dẫn trống")},
	}
}

// translate puts some of the texts into English; the rest falls back.
func translate(b *board.Board) {
	b.Site.Title, b.Fields[0].Name = en("Public services of Vĩnh Hoàng"), en("Civil status")
	b.Procedures[0].Title = en("Birth registration")
	b.Procedures[0].Steps[0] = board.Step{Title: en("Get the papers"), Body: board.PlainProse("See the list above.", 1)}
}

func book(b *board.Board) *ledger.Book { return ledger.Open(b) }

func catalog(t testing.TB, code string) *lang.Catalog {
	t.Helper()
	c, err := lang.Load(os.DirFS("../../templates"), code)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// pagesOf makes Pages from boards, one a language.
func pagesOf(t testing.TB, boards ...*board.Board) *Pages { return pagesAt(t, today, boards...) }

func pagesAt(t testing.TB, day board.Date, boards ...*board.Board) *Pages {
	t.Helper()
	c := configOf(t, boards...)
	c.Today = day
	p, err := New(c)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func configOf(t testing.TB, boards ...*board.Board) Config {
	t.Helper()
	c := Config{Templates: os.DirFS("../../templates"), Boards: boards, Book: book(boards[0]), QR: qr.NewMaker(""), Today: today, Version: "0"}
	for i := range boards {
		c.Catalogs = append(c.Catalogs, catalog(t, []string{"vi", "en"}[i]))
	}
	c.Rack = rackOf(&c)
	return c
}

// rackOf is the paper of a board. It is printed with the words that the board's pages have when it is.
func rackOf(c *Config) *rack.Rack {
	book, maker, templates, words := c.Book, c.QR, c.Templates, c.Catalogs
	return rack.New(rack.Config{Boards: c.Boards, Today: c.Today, Open: func(lang board.LangID) (*sheet.Context, error) {
		fonts, err := sheet.LoadFonts(templates)
		return &sheet.Context{
			Board: c.Boards[lang], Words: glance.NewWords(words[lang], lang), Book: book, QR: maker, Fonts: fonts, Today: c.Today,
			Office: c.Boards[lang].Unit(c.Boards[lang].Site.Unit),
		}, err
	}})
}

// copyInto copies the templates, for tests that change one.
func copyInto(t testing.TB, files fstest.MapFS) {
	t.Helper()
	err := fs.WalkDir(os.DirFS("../../templates"), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := os.ReadFile("../../templates/" + name)
		files[name] = &fstest.MapFile{Data: data}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}
