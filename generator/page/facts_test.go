package page

import (
	"strings"
	"testing"

	"bangtin/generator/board"
)

// text is a page's main part without tags, its spaces made single.
func text(html string) string {
	_, html, _ = strings.Cut(html, "<main")
	html, _, _ = strings.Cut(html, "</main>")
	var b strings.Builder
	for inside := true; html != ""; {
		end := strings.IndexAny(html, "<>")
		if end < 0 {
			end = len(html) - 1
		}
		if !inside {
			b.WriteString(html[:end])
		}
		inside = html[end] == '<'
		b.WriteByte(' ')
		html = html[end+1:]
	}
	return strings.Join(strings.Fields(strings.ReplaceAll(b.String(), "\u00a0", " ")), " ")
}

func expect(t *testing.T, html []byte, err error, want ...string) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
	got := text(string(html))
	for _, w := range want {
		if !strings.Contains(got, w) && !strings.Contains(string(html), w) {
			t.Errorf("%q is missing in\n%s", w, got)
		}
	}
}

func forbid(t *testing.T, html []byte, words ...string) {
	t.Helper()
	for _, w := range words {
		if strings.Contains(text(string(html)), w) || strings.Contains(string(html), w) {
			t.Errorf("%q should not be there", w)
		}
	}
}

func TestProcedurePage(t *testing.T) {
	p := pagesOf(t, fixture(0))
	html, err := p.Record(0, p.Boards[0].Procedures[2])
	expect(t, html, err, "Đăng ký khai sinh", "Từ 01/03/2027 sẽ có quy định mới.", `href="../../thu-tuc/1.001193/2027-03-01/"`,
		"1–5 ngày làm việc (tùy trường hợp)", "Miễn phí hoặc đến 8.000 đồng", "Được, toàn trình", "Trường hợp của bạn là gì?",
		"Tờ khai (DOCX, 34 KB)", "Xem bản điền mẫu (PDF, 2,2 MB)", "Phiếu yêu cầu Bảng chưa có tệp này", "Cho xem 1 bản chính rồi nhận lại ngay",
		"Nộp 1 bản chính, 2 bản sao.", `href="tel:0000000000"`, `href="geo:17.07,107.01?q=17.07,107.01"`, `mlat=17.07&amp;mlon=107.01#map`, "Thứ Hai – Thứ Sáu: 07:30 – 11:30",
		"Nghỉ ngày 01/01/2027", "Quầy số 1", "Không áp dụng hôm nay: đến hết 31/12/2025", "Hết hiệu lực sau ngày 28/02/2026",
		"Cần kiểm tra lại", `<span class="url" data-copy="https://BANG.EXAMPLE.VN/xa/Q/`, `<svg class="qr"`, ".png\" download>",
		"20/07/2026, Người mẫu", "Quầy nghỉ buổi chiều", "Xã kiểm tra: 2,5 ngày làm việc", "Yêu cầu, điều kiện Không có")
	forbid(t, html, "Quầy số 2", "02/09/2026", "9.999999</a>")
	if !strings.Contains(string(html), `<div class="c c2 c3">`) || !strings.Contains(string(html), `id="c_3"`) {
		t.Error("the nested case doesn't see the papers of the case above it")
	}
}

func TestUnknownIsNotNone(t *testing.T) {
	b := fixture(0)
	p := pagesOf(t, b)
	minimal, err := p.Record(0, b.Procedures[3])
	expect(t, minimal, err, "Chưa có thông tin", "2.000 đồng", "Do Xã Vĩnh Hoàng quy định", "12/NQ-HĐND", "Quầy số 3", "Mang bản chính để đối chiếu.")
	gone, err := p.Record(0, b.Procedures[0])
	expect(t, gone, err, "Không phải nộp phí, lệ phí", "Không phải nộp giấy tờ gì.", "Không quy định thời hạn", "Không nộp qua mạng được",
		"Thủ tục này đã bị bãi bỏ.", "Gộp vào thủ tục chung.", "Nay làm theo thủ tục:", "Ví dụ minh họa")
	if strings.Count(string(gone), `class="none"`) < 3 {
		t.Error("none must look different from unknown")
	}
}

func TestVersions(t *testing.T) {
	b := fixture(0)
	p := pagesOf(t, b)
	next := b.Versions("1.001193")[1]
	html, err := p.Version(0, next)
	expect(t, html, err, "Đây là bản chưa áp dụng: từ 01/03/2027", "Xem bản đang áp dụng", `content="noindex"`, `href="../../../thu-tuc/1.001193/"`)
	p.Today = day(2027, 3, 2)
	later := pagesAt(t, p.Today, fixture(0))
	html, err = later.Version(0, later.Boards[0].Versions("1.001193")[0])
	expect(t, html, err, "Đây là bản cũ, không còn áp dụng: từ 01/07/2025 đến hết 28/02/2027")
	html, err = later.Record(0, b.Versions("1.001193")[0])
	expect(t, html, err, "Không phải nộp phí, lệ phí", "(bản bạn đang xem)")
	if VersionPath(minimalProcedure()) != "thu-tuc/2.000815/ban-dau/" {
		t.Error(VersionPath(minimalProcedure()))
	}
}

func TestOfficePages(t *testing.T) {
	b := fixture(0)
	b.Site.Unit, b.Site.Outputs.UnitPages = "", true
	p := pagesOf(t, b)
	proc := b.Versions("2.000815")[0]
	html, err := p.Record(0, proc)
	expect(t, html, err, "Chọn nơi bạn sẽ đến:", `href="../../don-vi/vinh-hoang/2.000815/"`)
	forbid(t, html, "2.000 đồng", "Xã Vĩnh Thái")
	html, err = p.AtOffice(0, proc, b.Unit("vinh-hoang"))
	expect(t, html, err, "2.000 đồng", "Xã Vĩnh Hoàng", p.Book.PrintedPair(proc.ID, "vinh-hoang"))
	html, err = p.ShortOffice(0, proc, b.Unit("vinh-hoang"))
	if err != nil || !strings.Contains(string(html), `url=../../don-vi/vinh-hoang/2.000815/"`) {
		t.Error(string(html), err)
	}
	html, err = p.Record(0, b.Unit("vinh-hoang"))
	expect(t, html, err, `<a href="1.001193/">Đăng ký khai sinh</a>`)
}

func TestOtherPages(t *testing.T) {
	b := fixture(0)
	p := pagesOf(t, b)
	page := func(k board.Kind, id string) []byte {
		html, err := p.Record(0, b.Find(k, id))
		if err != nil {
			t.Fatal(err)
		}
		return html
	}
	expect(t, page(board.UnitKind, "vinh-thai"), nil, "Đơn vị này hoạt động đến hết ngày 30/06/2025.", "Nay bạn đến: Xã Vĩnh Hoàng", "thuộc Huyện Vĩnh Linh")
	expect(t, page(board.UnitKind, "vinh-hoang"), nil, "Được lập từ", "Xã Vĩnh Hòa đến hết 30/06/2025", "Quầy số 2", "Chứng thực bản sao từ bản chính")
	expect(t, page(board.UnitKind, "huyen-vinh-linh"), nil, "Cấp này không còn và không có đơn vị thay thế.")
	expect(t, page(board.FieldKind, "ho-tich"), nil, "2 thủ tục", "Cán bộ hộ tịch giúp ghi tờ khai.", "Quầy số 1")
	expect(t, page(board.LifeEventKind, "sinh-con"), nil, "Chọn một trong các thủ tục sau:", "Trong 60 ngày.")
	expect(t, page(board.InitiativeKind, "ma-qr"), nil, "1/2 đơn vị đã áp dụng, tính đến 01/03/2023", "Người mẫu A, Xã Vĩnh Thái (60%)", "65/100", "quý 3/2023", "Chưa kiểm chứng")
	expect(t, page(board.DocumentKind, "60-2014-qh13"), nil, "Hết hiệu lực sau ngày 28/02/2026", "Đăng ký khai sinh", "03/2026/QH16", "5 MB")
	expect(t, page(board.TeamKind, "to-vinh-thai"), nil, "0000 000 004", "Thôn 1, Thôn 2")
	forbid(t, page(board.TeamKind, "to-vinh-thai"), "0000 000 005")
	expect(t, page(board.GuideKind, "nop-qua-mang"), nil, "<audio controls", `src="../../assets/chup/anh%201.jpg"`)
	html, err := p.Results(0)
	expect(t, html, err, "66,7 %", "—", "tháng 10/2026", "Tỷ lệ hồ sơ trực tuyến")
	html, err = p.Matrix(0)
	expect(t, html, err, "Tính đến 01/03/2023: 2 đơn vị", "1/2", "Có kế hoạch")
}

func TestLanguages(t *testing.T) {
	p := pagesOf(t, fixture(0), fixture(1))
	html, err := p.Record(1, p.Boards[0].Versions("1.001193")[0])
	expect(t, html, err, `<html lang="en">`, "<h1>Birth registration</h1>", `<span lang="vi">Người đi đăng ký</span>`, `<div lang="vi"><p>Ghi tên con`,
		`<a href="../../../en/thu-tuc/1.001193/" lang="en" hreflang="en" aria-current="true">English</a>`, "What to bring", "8,000 đồng")
	html, err = p.Record(0, p.Boards[0].Versions("1.001193")[0])
	expect(t, html, err, `<a href="../../en/thu-tuc/1.001193/" lang="en" hreflang="en">English</a>`)
	if n := strings.Count(string(html), `lang="vi"`); n != 4 { // html, the alternate, the switch and its hreflang
		t.Errorf(`lang="vi" stands %d times on a Vietnamese page`, n)
	}
}

func TestNoCodes(t *testing.T) {
	b := fixture(0)
	b.Site.Outputs.QR = denied[[]board.QRForm]()
	c := configOf(t, b)
	c.QR = nil
	p, err := New(c)
	if err != nil {
		t.Fatal(err)
	}
	html, err := p.Record(0, b.Versions("1.001193")[0])
	expect(t, html, err, "hoặc gõ địa chỉ này")
	forbid(t, html, `class="qr"`, "/qr/")
}
