package sheet

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"bangtin/generator/board"
	"bangtin/generator/layout"
	"bangtin/generator/pdf"
)

// inOrder wants texts to follow each other.
func inOrder(t *testing.T, all string, texts ...string) {
	t.Helper()
	for _, want := range texts {
		_, rest, ok := strings.Cut(all, want)
		if !ok {
			t.Fatalf("%q is missing, or stands before what it should follow:\n%s", want, all)
		}
		all = rest
	}
}

// TestLeafletSays: the cover, the flap with the desk and the helpers, and the back stand outside, procedures inside, the
// featured one first.
func TestLeafletSays(t *testing.T) {
	b := reform(fixture())
	c := contextOf(t, b)
	for _, n := range []board.Noun{b.Field("ho-tich"), b.Guides[0], b.Initiatives[0]} {
		pages, _, _ := told(t, c, Order{Sheet: "leaflet", Records: []board.Noun{n}})
		if len(pages) != 2 || pages[0].width != "841.89" || pages[0].height != "595.276" {
			t.Fatalf("%s: %d pages of %s by %s", n.Heading().S, len(pages), pages[0].width, pages[0].height)
		}
		outside, inside := strings.Join(pages[0].lines, "\n"), strings.Join(pages[1].lines, "\n")
		inOrder(t, outside, "H1 "+n.Heading().S, "Quét mã để xem đủ", "Figure", "bang.example.vn/Q/")
		inOrder(t, outside, "H2 Nộp ở đâu, khi nào", "Xã Vĩnh Hoàng", "Quầy số 1", "H2 Người giúp bạn", "H3 Tổ công nghệ số Vĩnh Thái", "Ví dụ minh họa",
			"Thôn Mẫu Một, Thôn Mẫu Hai", "Tối thứ Năm", "0000000011", "0000000013")
		inOrder(t, outside, "H2 Chưa hài lòng?", "Ủy ban nhân dân xã Mẫu", "0000000001")
		inOrder(t, inside, "H2 Thủ tục hay làm", "H3 Đăng ký khai sinh", "Thời gian: 1–3", "Phí, lệ phí: ", "Figure")
		if strings.Contains(outside+inside, "0000000012") {
			t.Error("the number of somebody who has not consented")
		}
		switch n.(type) {
		case *board.Field:
			inOrder(t, outside, "Cứ đến hỏi quầy trước.", "H3 Mang gì khi đến?", "Căn cước và giấy tờ cũ.")
			inOrder(t, inside, "Làm trực tuyến trong 3 bước", "Đăng ký khai sinh", "Thủ tục cấp giấy phép")
		case *board.Guide:
			inOrder(t, inside, "H2 Các bước", "Làm tài khoản", "Đến Công an xã.", "Kích hoạt", "Không cho ai biết mật khẩu.")
		case *board.Initiative:
			inOrder(t, inside, "Phải hỏi nhiều lần.", "Dán mã ở quầy.", "Không cần tải gì.", "từ 30 thành 10", "phút", "quý 2/2023", "Chưa kiểm chứng",
				"(40/80)", "2/3", "tính đến 01/05/2023", "Xã Cũ B, Xã Cũ A", "Làm trực tuyến trong 3 bước")
			if strings.Contains(inside, "Thủ tục cấp giấy phép") {
				t.Error("a procedure that the initiative is not about")
			}
		}
	}
}

// TestLeafletIsHeard: the inside is read after the cover, though it is printed last.
func TestLeafletIsHeard(t *testing.T) {
	if _, err := exec.LookPath("pdfinfo"); err != nil {
		t.Skip("pdfinfo is not installed here, so it judges nothing")
	}
	b := reform(fixture())
	var out bytes.Buffer
	if _, err := contextOf(t, b).Print(&out, Order{Sheet: "leaflet", Records: []board.Noun{b.Field("ho-tich")}}); err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "to.pdf")
	if err := os.WriteFile(file, out.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
	got, err := exec.Command("pdfinfo", "-struct-text", file).Output()
	if err != nil {
		t.Fatal(err)
	}
	inOrder(t, string(got), "Hộ tịch", "Quét mã để xem đủ", "Làm trực tuyến trong 3 bước", "Thủ tục hay làm", "Nộp ở đâu, khi nào", "Người giúp bạn", "Chưa hài lòng?", "Cần việc khác?")
}

// TestLeafletFits lays out records as long as they get: two sides, nothing beyond its panel, and what is not told is
// told of.
func TestLeafletFits(t *testing.T) {
	for name, b := range map[string]*board.Board{"short": reform(fixture()), "long": harder(reform(fixture()))} {
		c := contextOf(t, b)
		for _, n := range []board.Noun{b.Field("ho-tich"), b.Field("chung-thuc"), b.Guides[0], b.Initiatives[0]} {
			j, err := c.open(Order{Sheet: "leaflet", Records: []board.Noun{n}, Draft: true})
			if err != nil {
				t.Fatal(err)
			}
			y, err := j.leaflet(n)
			if err != nil {
				t.Fatal(err)
			}
			high := y.size.Height - leafletTop - leafletBottom
			within := func(part string, panels []layout.Filled, most int, room pdf.Length) {
				if len(panels) > most || tallest(panels) > room {
					t.Errorf("%s %s: %s takes %d panels, %d of %d high", name, n.Rec().ID, part, len(panels), tallest(panels), room)
				}
			}
			within("the cover", y.cover.panels, 1, high-y.top.height()-2*grid-y.box.Height())
			within("the inside", y.inside.panels, 3, high)
			within("the flap", y.flap.panels, 1, high)
			within("the back", y.back.panels, 1, high-y.foot.Height()-2*grid-y.others.Height())
			if told := len(y.report.Notes) > 0; name == "long" && n != board.Noun(b.Field("chung-thuc")) && !told {
				t.Errorf("%s: something was left out in silence", n.Rec().ID)
			}
		}
	}
}

// TestLeafletLeavesOut: of many procedures the first are told, and how many more there are.
func TestLeafletLeavesOut(t *testing.T) {
	b := harder(reform(fixture()))
	b.Field("ho-tich").Desk = board.Prose{}
	_, all, report := told(t, contextOf(t, b), Order{Sheet: "leaflet", Records: []board.Noun{b.Field("ho-tich")}})
	i := slices.IndexFunc(report.Notes, func(n Note) bool { return n.Key == "sheet.note.procedures" })
	if i < 0 {
		t.Fatalf("%v", report.Notes)
	}
	left := report.Notes[i].Args[1].(int)
	if shown := strings.Count(all, "\nH3 ") - 1; shown+left != 42 || shown < leastOften { // a team has a heading too
		t.Errorf("%d are told and %d are not", shown, left)
	}
	if !strings.Contains(all, "Xem đủ tại") {
		t.Error("it does not say where to see all")
	}
}

func TestOpening(t *testing.T) {
	for _, c := range []struct {
		text, want string
		most       int
		more       bool
	}{
		{"Một. Hai.", "Một. Hai.", 20, false},
		{"Một câu. Hai câu. Ba câu.", "Một câu. Hai câu.", 20, true},
		{"Một câu dài không có chấm ở đâu cả", "Một câu dài…", 14, true},
		{"Luật số 1.2 nói thế. Hết.", "Luật số 1.2 nói thế.", 22, true},
	} {
		if got, more := opening(c.text, c.most); got != c.want || more != c.more {
			t.Errorf("opening(%q, %d) = %q, %t", c.text, c.most, got, more)
		}
	}
}

// TestCarries: the ledger hears of every code on a leaflet, and of no other.
func TestCarries(t *testing.T) {
	b := harder(reform(fixture()))
	c := contextOf(t, b)
	field := b.Field("ho-tich")
	o := Order{Sheet: "leaflet", Records: []board.Noun{field, b.Initiatives[0]}}
	list, err := c.Carries(o)
	if err != nil {
		t.Fatal(err)
	}
	_, all, _ := told(t, c, o)
	for _, p := range b.Procedures {
		printed := strings.Contains(all, "/Q/"+c.Book.Code(board.ProcedureKind, p.ID)+"/")
		if carried := slices.Contains(list, board.Noun(p)); carried != printed {
			t.Errorf("%s: carried %t, printed %t", p.ID, carried, printed)
		}
	}
	if list[0] != board.Noun(field) || len(list) < 2+leastOften {
		t.Errorf("%d records are carried", len(list))
	}
	if list, err = c.Carries(Order{Sheet: "flyer", Records: []board.Noun{b.Procedures[0]}}); err != nil || len(list) != 1 {
		t.Errorf("a flyer: %v, %v", list, err)
	}
}
