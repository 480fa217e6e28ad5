package sheet_test

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"bangtin/generator/board"
	"bangtin/generator/sheet"
)

// TestNoticeParts wants the parts of a procedure in the order of the law, each with what the record says.
func TestNoticeParts(t *testing.T) {
	c := boardAt(t, keysBoard, "vi")
	file, report := printed(t, c, sheet.Order{Sheet: "notice", Records: procedures(t, c, "1.000110")})
	if len(report.Notes) > 0 {
		t.Errorf("notes: %v", report.Notes)
	}
	pages := words(t, file)
	if len(pages) != report.Pages {
		t.Errorf("%d pages, and the report says %d", len(pages), report.Pages)
	}
	for i, page := range pages {
		inOrder(t, page, "Mã thủ tục: 1.000110", fmt.Sprintf("Trang %d/%d", i+1, len(pages)))
	}
	inOrder(t, strings.Join(pages, " "),
		"Đăng ký khai sinh", "Quét mã, hoặc gõ địa chỉ này: bang.example.vn/Q/",
		"1. Tên thủ tục", "Mã thủ tục: 1.000110", "Cấp thực hiện: Cấp xã",
		"2. Trình tự thực hiện", "Nộp hồ sơ", "Nhận kết quả",
		"3. Cách thức thực hiện", "Nộp trực tiếp", "1 ngày làm việc", "Xem phần 11", "Nộp qua mạng", "Toàn trình", "dichvu.example.vn/ khai-sinh",
		"4. Thành phần, số lượng hồ sơ", "Tên giấy tờ", "Bản chính", "Bản sao", "Tờ khai", "1 –", "Trường hợp: Sinh tại cơ sở y tế", "Giấy chứng sinh", "1 –",
		"5. Thời hạn giải quyết", "1 ngày làm việc",
		"6. Đối tượng thực hiện", "Cha, mẹ của trẻ",
		"7. Cơ quan thực hiện", "Thực hiện:",
		"8. Kết quả thực hiện", "Giấy khai sinh",
		"9. Mẫu đơn, mẫu tờ khai", "to-khai.docx", "tải ở trang",
		"10. Yêu cầu, điều kiện", "Không có",
		"11. Phí, lệ phí", "Bản sao",
		"12. Căn cứ pháp lý", "60/2014/QH13",
		"Phản ánh, kiến nghị", "Bộ phận tiếp nhận phản ánh", "18001096",
		"Thông tin kiểm tra ngày 01/11/2026")
}

// TestNoticeNoneAndUnknown wants "không có" where the record says so, and "chưa có thông tin" where it says nothing.
func TestNoticeNoneAndUnknown(t *testing.T) {
	c := boardAt(t, keysBoard, "vi")
	file, _ := printed(t, c, sheet.Order{Sheet: "notice", Records: procedures(t, c, "1.000111")})
	inOrder(t, strings.Join(words(t, file), " "), "3. Cách thức thực hiện", "Không phải nộp phí", "4. Thành phần", "chưa rõ chưa rõ",
		"5. Thời hạn giải quyết 5 ngày làm việc", "9. Mẫu đơn, mẫu tờ khai Danh sách giấy tờ không kèm mẫu nào.",
		"10. Yêu cầu, điều kiện (Chưa có thông tin)", "11. Phí, lệ phí Không phải nộp phí, lệ phí", "12. Căn cứ pháp lý Không có")
	nothing := &board.Procedure{Record: board.Record{Kind: board.ProcedureKind, ID: "1.000111"}, Code: "1.000111", Title: board.Text{S: "Không biết gì"}}
	file, _ = printed(t, c, sheet.Order{Sheet: "notice", Records: []board.Noun{nothing}})
	text := strings.Join(words(t, file), " ")
	for _, part := range []string{"2. Trình tự thực hiện", "3. Cách thức thực hiện", "4. Thành phần, số lượng hồ sơ", "5. Thời hạn giải quyết", "6. Đối tượng thực hiện",
		"7. Cơ quan thực hiện Thực hiện:", "8. Kết quả thực hiện", "9. Mẫu đơn, mẫu tờ khai", "10. Yêu cầu, điều kiện", "11. Phí, lệ phí", "12. Căn cứ pháp lý"} {
		if !regexp.MustCompile(regexp.QuoteMeta(part) + ` \(?Chưa có thông tin`).MatchString(text) {
			t.Errorf("%s: it should say that nobody has written it, in\n%s", part, text)
		}
	}
}

// TestNoticeUgly prints records as long as those of the national database: nothing of them is lost.
func TestNoticeUgly(t *testing.T) {
	c := boardAt(t, uglyBoard, "vi")
	list := procedures(t, c)
	file, report := printed(t, c, sheet.Order{Sheet: "notice", Records: list, Draft: true})
	sound(t, file)
	for _, n := range report.Notes {
		if n.Key != "sheet.note.letters" {
			t.Errorf("%s: %s", n.Record.Rec().ID, n.Key)
		}
	}
	pages := words(t, file)
	if len(pages) != report.Pages || report.Pages < 60 {
		t.Errorf("%d pages, and the report says %d", len(pages), report.Pages)
	}
	text := strings.Join(pages, " ")
	joined := strings.ReplaceAll(regexp.MustCompile(`Mã thủ tục: \S+ · NHÁP Trang \d+/\d+ `).ReplaceAllString(text, ""), " ", "")
	for _, n := range list {
		p := n.(*board.Procedure)
		if want := strings.ReplaceAll(plain(p.Title.S), " ", ""); !strings.Contains(joined, want) {
			t.Errorf("%s: the title is not there in full", p.ID)
		}
		for i := range p.Dossier.V {
			if name := plain(p.Dossier.V[i].Paper.S); len(name) < 200 && !strings.Contains(joined, strings.ReplaceAll(name, " ", "")) {
				t.Errorf("%s: the paper %q is not there", p.ID, name)
			}
		}
	}
	if n := strings.Count(text, "Bản nháp, không phát cho người dân"); n < len(list) {
		t.Errorf("%d drafts say that they are", n)
	}
}

// TestNoticeHeads wants the head of a table of papers on every page that it goes on on, and in the tags once.
func TestNoticeHeads(t *testing.T) {
	c := boardAt(t, uglyBoard, "vi")
	o := sheet.Order{Sheet: "notice", Records: procedures(t, c, "9.000006")}
	file, report := printed(t, c, o)
	seen := 0
	for _, page := range words(t, file) {
		seen += strings.Count(page, "Tên giấy tờ Bản chính Bản sao")
	}
	if seen < 10 || seen > report.Pages {
		t.Errorf("the head stands on %d of %d pages", seen, report.Pages)
	}
	tags := ask(t, file, "pdfinfo", "-struct-text", "FILE")
	if n := strings.Count(tags, `"Tên giấy tờ`); n != 1 {
		t.Errorf("it is heard %d times", n)
	}
	if n := strings.Count(tags, "/Scope /Column"); n != 6 {
		t.Errorf("%d heads of columns", n)
	}
	same(t, c, o)
}
