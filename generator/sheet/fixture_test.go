package sheet

import (
	"os"
	"strconv"
	"strings"
	"testing"

	"bangtin/generator/board"
	"bangtin/generator/glance"
	"bangtin/generator/lang"
	"bangtin/generator/ledger"
	"bangtin/generator/pdf"
	"bangtin/generator/qr"
)

// The fixture is a board for paper: its telephone numbers are 000…, its people and offices "mẫu". Nothing in it should
// ever be taken for a fact.

var today = board.NewDate(2026, 11, 23)

func vi(s string) board.Text          { return board.Text{S: s} }
func para(s string) board.Prose       { return board.PlainProse(s, 0) }
func given[T any](v T) board.Known[T] { return board.Known[T]{V: v, State: board.Given} }
func dong(n int64) board.Amount       { return board.Amount{Kind: board.Sum, Units: n} }
func count(n int) board.Count         { return board.Count{N: n, Set: true} }
func takes(n int64) board.Known[board.Duration] {
	return given(board.Duration{Hundredths: n * 100, Unit: board.WorkingDay})
}

func clock(s string) board.Clock {
	c, _ := board.ParseClock(s)
	return c
}

// full is a procedure of which everything is known.
func full() *board.Procedure {
	return &board.Procedure{
		Record: board.Record{Kind: board.ProcedureKind, ID: "1.001193"}, Code: "1.001193", Title: vi("Đăng ký khai sinh"),
		Summary: para("Ghi tên con vào sổ hộ tịch và nhận giấy khai sinh. Nên làm sớm."), Field: "ho-tich", Level: []board.Level{"commune"},
		Audience: []board.Text{vi("Cha, mẹ"), vi("Ông, bà hoặc người thân khác")},
		Channels: []board.Channel{
			{Via: "in-person", Time: takes(1)}, {Via: "online", Online: "full", URL: "https://dichvucong.gov.vn/", Time: takes(1)}, {Via: "post", Time: takes(3)},
		},
		Cases: given([]board.Case{{ID: "co-so-y-te", Title: vi("Sinh tại cơ sở y tế")}, {ID: "bi-bo-roi", Title: vi("Trẻ bị bỏ rơi")}}),
		Dossier: given([]board.Paper{
			{Paper: vi("Tờ khai đăng ký khai sinh"), Original: count(1)},
			{Paper: vi("Giấy chứng sinh"), Original: count(1), Cases: []board.ID{"co-so-y-te"}, When: vi("sinh ở trạm y tế hoặc bệnh viện")},
			{Paper: vi("Biên bản về việc trẻ bị bỏ rơi"), Original: count(1), Copy: count(2), Cases: []board.ID{"bi-bo-roi"}, Note: para("Do Công an xã lập.")},
			{Paper: vi("Giấy tờ tùy thân"), Present: true, Original: count(1), Group: vi("Giấy tờ cho xem"), AnyOf: []board.Text{vi("Thẻ căn cước"), vi("Hộ chiếu")}},
		}),
		Steps: []board.Step{
			{Title: vi("Chuẩn bị giấy tờ"), Who: vi("Người đi đăng ký"), Body: para("Xem danh sách bên trên.")},
			{Title: vi("Nộp hồ sơ"), Who: vi("Người đi đăng ký"), Body: para("Nộp tại quầy, qua bưu điện hoặc trên mạng.")},
			{Title: vi("Nhận giấy khai sinh"), Who: vi("Ủy ban nhân dân xã"), Time: takes(1)},
		},
		Fees: given([]board.Fee{
			{Amount: board.Amount{Kind: board.Free}, Per: vi("Đăng ký đúng hạn")},
			{Amount: dong(8000), Per: vi("Đăng ký quá hạn"), Channel: []board.Via{"in-person", "post"}},
			{Amount: dong(5000), Per: vi("Mức cũ"), Valid: board.Validity{Until: board.NewDate(2025, 12, 31)}},
		}),
		Verified: board.Verified{On: board.NewDate(2026, 7, 20)},
	}
}

// empty is a procedure of which nothing is known but its name.
func empty() *board.Procedure {
	return &board.Procedure{Record: board.Record{Kind: board.ProcedureKind, ID: "2.000815"}, Code: "2.000815", Title: vi("Chứng thực bản sao"), Field: "chung-thuc"}
}

// huge is a procedure as long as the longest of the national database: a title of 1,094 letters, 20 papers, five cases,
// 30 fees, steps of many thousand letters.
func huge() *board.Procedure {
	p := full()
	p.ID, p.Code = "1.000110", "1.000110"
	p.Title = vi(strings.TrimSpace(strings.Repeat("Thủ tục cấp giấy phép xây dựng mới đối với công trình cấp đặc biệt, cấp I và cấp II ", 20)))
	p.Title.S = string([]rune(p.Title.S)[:1094])
	p.Cases.V, p.Dossier.V, p.Fees.V = nil, nil, nil
	for i := range 5 {
		p.Cases.V = append(p.Cases.V, board.Case{ID: board.ID("c" + strconv.Itoa(i)), Title: vi("Trường hợp công trình thứ " + strconv.Itoa(i+1) + " không theo tuyến trong đô thị")})
	}
	for i := range 20 {
		x := board.Paper{Paper: vi("Giấy tờ số " + strconv.Itoa(i+1) + ": " + strings.Repeat("bản vẽ thiết kế xây dựng trong hồ sơ thiết kế đã được thẩm định, ", 1+i%4)), Original: count(1), Copy: count(i % 3), Note: para("Có dấu của cơ quan thẩm định.")}
		if i%4 > 0 {
			x.Cases = []board.ID{board.ID("c" + strconv.Itoa(i%5))}
		}
		p.Dossier.V = append(p.Dossier.V, x)
	}
	p.Dossier.V[3].Paper.S = strings.Repeat("Một tên giấy tờ dài như cả một bài văn. ", 170)
	for i := range 30 {
		p.Fees.V = append(p.Fees.V, board.Fee{Amount: dong(int64(i+1) * 15000), Per: vi("Công trình loại " + strconv.Itoa(i+1))})
	}
	p.Steps[1].Body = para(strings.Repeat("Cơ quan cấp phép kiểm tra hồ sơ, ghi giấy biên nhận và hẹn ngày trả kết quả. ", 280))
	return p
}

// office is a commune whose facts are all known, its address four lines long.
func office() *board.Unit {
	return &board.Unit{
		Record: board.Record{Kind: board.UnitKind, ID: "vinh-hoang"}, Name: vi("Xã Vĩnh Hoàng"), Type: "commune",
		Address: vi("Trung tâm Phục vụ hành chính công xã Vĩnh Hoàng, tầng 1 nhà làm việc số 2, khu trung tâm hành chính, thôn Mẫu, xã Vĩnh Hoàng, tỉnh Quảng Trị, cạnh trạm y tế xã và đối diện trường tiểu học số 1"),
		Phone:   "0000000000",
		Hours: []board.Hours{
			{Days: 31, Open: clock("07:30"), Close: clock("11:30")}, {Days: 31, Open: clock("13:30"), Close: clock("17:00")},
		},
		Counters: []board.Counter{{Name: vi("Quầy số 1: Hộ tịch, chứng thực"), Fields: []board.ID{"ho-tich", "chung-thuc"}}, {Name: vi("Quầy số 2: Đất đai"), Fields: []board.ID{"dat-dai"}}},
	}
}

func fixture() *board.Board {
	b := &board.Board{
		Site: &board.Site{Record: board.Record{Kind: board.SiteKind, ID: "site"}, Title: vi("Bảng thủ tục mẫu"), BaseURL: "https://bang.example.vn/", Unit: "vinh-hoang",
			Languages: []string{"vi", "en"}, Theme: board.Theme{Colour: "#0b4f4a"}, Feedback: board.Feedback{Body: vi("Ủy ban nhân dân xã Mẫu"), Phone: "0000000001"}},
		Units:      []*board.Unit{office()},
		Fields:     []*board.Field{{Record: board.Record{Kind: board.FieldKind, ID: "ho-tich"}, Name: vi("Hộ tịch"), Order: 1}, {Record: board.Record{Kind: board.FieldKind, ID: "chung-thuc"}, Name: vi("Chứng thực"), Order: 2}},
		Procedures: []*board.Procedure{full(), empty(), huge()},
		Guides:     []*board.Guide{{Record: board.Record{Kind: board.GuideKind, ID: "vneid"}, Title: vi("Đăng nhập bằng VNeID"), Summary: para("Làm quen với VNeID.")}},
		Teams:      []*board.Team{{Record: board.Record{Kind: board.TeamKind, ID: "vinh-thai"}, Name: vi("Tổ công nghệ số Vĩnh Thái"), Unit: "vinh-hoang"}},
	}
	b.Index()
	return b
}

// contextOf is the context of a board in Vietnamese.
func contextOf(t testing.TB, b *board.Board) *Context {
	t.Helper()
	templates := os.DirFS("../../templates")
	fonts, err := LoadFonts(templates)
	if err != nil {
		t.Fatal(err)
	}
	words, err := lang.Load(templates, "vi")
	if err != nil {
		t.Fatal(err)
	}
	return &Context{
		Board: b, Words: glance.NewWords(words, 0), Languages: b.Site.Languages, Book: ledger.Open(b), QR: qr.NewMaker(""), Fonts: fonts,
		Press: new(pdf.Press), Today: today, Office: b.Unit(b.Site.Unit), Creator: "Bảng Tin thử",
	}
}
