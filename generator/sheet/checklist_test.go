package sheet_test

import (
	"errors"
	"strings"
	"testing"

	"bangtin/generator/board"
	"bangtin/generator/sheet"
)

// TestChecklistCases wants a sheet for each case, with the papers of that case and no other.
func TestChecklistCases(t *testing.T) {
	c := boardAt(t, sampleBoard, "vi")
	o := sheet.Order{Sheet: "checklist", Records: procedures(t, c, "1.001193"), Size: "A4"}
	file, report := printed(t, c, o)
	sound(t, file)
	pages := words(t, file)
	if len(pages) != 4 || report.Pages != 4 || len(report.Notes) > 0 {
		t.Fatalf("%d pages, %+v", len(pages), report)
	}
	for i, want := range []struct{ is, paper, not string }{
		{"Có giấy chứng sinh", "Giấy chứng sinh", "Biên bản"},
		{"Không có giấy chứng sinh", "Giấy cam đoan về việc sinh, nếu không có người làm chứng", "Biên bản"},
		{"Trẻ bị bỏ rơi", "Biên bản về việc trẻ bị bỏ rơi", "chứng sinh"},
		{"Trẻ sinh ra nhờ mang thai hộ", "Văn bản xác nhận của cơ sở y tế", "Biên bản"},
	} {
		inOrder(t, pages[i], "Đăng ký khai sinh", "Trường hợp: "+want.is, "Cần mang theo", "Giấy tờ nộp", "Tờ khai đăng ký khai sinh",
			"Nộp 1 bản chính. Khi: Nộp trực tiếp hoặc gửi bưu chính.", "Mẫu: Tờ khai đăng ký khai sinh (hỏi tại quầy)", want.paper,
			"Giấy tờ xuất trình", "Cho xem rồi nhận lại ngay", "Ghi chú", "Ngày nộp:", "Nộp ở đâu, khi nào", "Xã Vĩnh Hoàng", "bangtin.example.vn/Q/")
		if strings.Contains(pages[i], want.not) {
			t.Errorf("%s: there is %q in\n%s", want.is, want.not, pages[i])
		}
	}
	o.Case = "bi-bo-roi"
	file, _ = printed(t, c, o)
	if one := words(t, file); len(one) != 1 || !strings.Contains(one[0], "Trường hợp: Trẻ bị bỏ rơi") {
		t.Errorf("the case alone is %q", one)
	}
	same(t, c, o)
}

// TestChecklistBack keeps all but the notes on one side of A5, and two of them on A4.
func TestChecklistBack(t *testing.T) {
	c := boardAt(t, sampleBoard, "vi")
	o := sheet.Order{Sheet: "checklist", Records: procedures(t, c, "1.001193"), Case: "bi-bo-roi"}
	file, _ := printed(t, c, o)
	pages := words(t, file)
	if len(pages) != 2 {
		t.Fatalf("%d pages", len(pages))
	}
	inOrder(t, pages[0], "Đăng ký khai sinh", "Nộp ở đâu, khi nào", "bangtin.example.vn/Q/", "Trang 1/2")
	inOrder(t, pages[1], "Ghi chú", "Ngày nộp:", "Ngày hẹn trả:", "Mã hồ sơ:", "Trang 2/2")
	o.Up = 2
	if _, report := printed(t, c, o); report.Pages != 2 {
		t.Errorf("two for two people take %d pages", report.Pages)
	}
}

// TestChecklistNested puts together what is for a case and for those it is in; a case that others are in has no sheet of
// its own.
func TestChecklistNested(t *testing.T) {
	c := boardAt(t, keysBoard, "vi")
	p := *procedures(t, c, "1.000110")[0].(*board.Procedure)
	p.Cases.V = []board.Case{
		{ID: "a", Title: board.Text{S: "Trong nước"}, Sets: 2}, {ID: "a1", Title: board.Text{S: "Có giấy"}, In: "a"}, {ID: "a2", Title: board.Text{S: "Mất giấy"}, In: "a"},
		{ID: "b", Title: board.Text{S: "Ở nước ngoài"}},
	}
	p.Dossier.V = []board.Paper{
		{Paper: board.Text{S: "Giấy một"}}, {Paper: board.Text{S: "Giấy hai"}, Cases: []board.ID{"a"}},
		{Paper: board.Text{S: "Giấy ba"}, Cases: []board.ID{"a1", "b"}}, {Paper: board.Text{S: "Giấy bốn"}, Cases: []board.ID{"a2"}},
	}
	text := func(only board.ID) (out []string) {
		file, _ := printed(t, c, sheet.Order{Sheet: "checklist", Records: []board.Noun{&p}, Case: only, Size: "A4"})
		return words(t, file)
	}
	all := text("")
	if len(all) != 3 {
		t.Fatalf("%d sheets", len(all))
	}
	inOrder(t, all[0], "Trong nước", "Trường hợp: Có giấy", "Giấy một", "(chưa rõ số bản)", "Giấy hai", "Giấy ba", "Số lượng: 2 bộ hồ sơ")
	inOrder(t, all[1], "Trong nước", "Trường hợp: Mất giấy", "Giấy một", "Giấy hai", "Giấy bốn")
	inOrder(t, all[2], "Trường hợp: Ở nước ngoài", "Giấy một", "Giấy ba")
	if strings.Contains(all[1], "Giấy ba") || strings.Contains(all[2], "Giấy hai") || strings.Contains(all[2], "2 bộ") {
		t.Errorf("papers of other cases: %q", all)
	}
	if got := text("a"); len(got) != 2 {
		t.Errorf("the case with two in it has %d sheets", len(got))
	}
	p.Cases.V[0].In = "a1" // a circle: each still has its sheet
	p.Cases.V = p.Cases.V[:2]
	if got := text(""); len(got) != 2 {
		t.Errorf("cases in a circle have %d sheets", len(got))
	}
}

// TestChecklistUgly has a box for each of 94 papers, in the cases they are for, and loses none.
func TestChecklistUgly(t *testing.T) {
	c := boardAt(t, uglyBoard, "vi")
	o := sheet.Order{Sheet: "checklist", Records: procedures(t, c, "9.000006", "9.000012"), Draft: true}
	file, report := printed(t, c, o)
	sound(t, file)
	if len(report.Notes) > 0 {
		t.Errorf("notes: %v", report.Notes)
	}
	pages := words(t, file)
	if len(pages) != report.Pages {
		t.Errorf("%d pages, and the report says %d", len(pages), report.Pages)
	}
	text := strings.ReplaceAll(strings.Join(pages, ""), " ", "")
	p := o.Records[0].(*board.Procedure)
	for i := range p.Dossier.V {
		if name := plain(p.Dossier.V[i].Paper.S); len(name) < 200 && !strings.Contains(text, strings.ReplaceAll(name, " ", "")) {
			t.Errorf("the paper %q is not there", name)
		}
	}
	inOrder(t, pages[len(pages)-1], "NHÁP", "Cần mang theo", "Chưa có thông tin", "Bản nháp")
}

// TestChecklistRefusals wants a case that isn't there, and a paper that two A4 don't fit on, to be refused.
func TestChecklistRefusals(t *testing.T) {
	c := boardAt(t, keysBoard, "vi")
	with, without := procedures(t, c, "1.000110"), procedures(t, c, "1.000111")
	for key, o := range map[string]sheet.Order{
		"sheet.no-case":       {Sheet: "checklist", Records: with, Case: "khac"},
		"sheet.without-cases": {Sheet: "checklist", Records: without, Case: "thuong"},
		"sheet.no-cases":      {Sheet: "notice", Records: with, Case: "thuong"},
		"sheet.no-up":         {Sheet: "checklist", Records: with, Size: "A4", Up: 2},
		"sheet.no-size":       {Sheet: "catalogue", Records: with, Size: "A5"},
		"sheet.wrong-kind":    {Sheet: "notice", Records: []board.Noun{c.Board.Units[0]}},
	} {
		var r *sheet.Refusal
		if err := c.Check(o); !errors.As(err, &r) || r.Key != key {
			t.Errorf("%s: the answer is %v", key, err)
		}
	}
}
