package sheet

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"bangtin/generator/board"
)

// TestReport: everything that is known of an initiative stands in its report, and what is not known is said to be so.
func TestReport(t *testing.T) {
	b := reform(fixture())
	n := b.Initiatives[0]
	n.Example = true
	c := contextOf(t, b)
	pages, all, _ := told(t, c, Order{Sheet: "initiative", Records: []board.Noun{n}})
	if len(pages) > 2 {
		t.Errorf("%d pages", len(pages))
	}
	inOrder(t, all, "H1 Mã QR ở quầy", "Ví dụ minh họa", "Quét mã để xem thủ tục.", "Nơi ra đời", "Xã Cũ A, 2022", "Tác giả", "Người Mẫu Bốn (60%)", "Người Mẫu Năm (40%)",
		"Quyết định", "00/QĐ-MẪU, 01/12/2022", "Tình trạng", "Đã nhân rộng", "Lĩnh vực", "Hộ tịch", "Figure", "bang.example.vn/Q/"+c.Book.Code(board.InitiativeKind, "ma-qr")+"/",
		"H2 Trước đây vướng gì", "Phải hỏi nhiều lần.", "H2 Cách làm", "Dán mã ở quầy.", "H2 Điểm mới", "Không cần tải gì.",
		"H2 Kết quả đo được", "TH Chỉ số", "TH Trước", "TH Sau", "TH Tử số/mẫu số", "TH Kỳ", "TH Nguồn",
		"TD Thời gian chờ (phút)", "TD 30", "TD 10", "TD –", "TD quý 2/2023", "TD Sổ theo dõi mẫu (Chưa kiểm chứng)", "TD Hồ sơ trực tuyến", "TD –", "TD 50", "TD 40/80", "TD 2023",
		"H2 Nơi nào đã áp dụng", "2/3 đơn vị đã áp dụng, tính đến 01/05/2023", "TH Đơn vị", "TH Tình trạng", "TH Từ ngày", "TH Ghi chú",
		"TD Xã Cũ B", "TD Đã áp dụng", "TD 01/05/2023", "TD Cả xã dùng.", "TD Xã Cũ A", "TD Đã áp dụng", "TD –", "TD Xã Cũ C", "TD Chưa có thông tin",
		"H2 Thủ tục liên quan", "Đăng ký khai sinh", "Kể thêm về sáng kiến.", "Xem đủ tại")
}

func TestReportOfNothing(t *testing.T) {
	b := fixture()
	n := &board.Initiative{Record: board.Record{Kind: board.InitiativeKind, ID: "trong"}, Title: vi("Sáng kiến mẫu"), Unit: "khong-co"}
	b.Initiatives = []*board.Initiative{n}
	b.Index()
	_, all, _ := told(t, contextOf(t, b), Order{Sheet: "initiative", Records: []board.Noun{n}})
	if got := strings.Count(all, "Chưa có thông tin"); got != 6 { // authors, decision, status, problem, solution, spread
		t.Errorf("%d things are said to be unknown:\n%s", got, all)
	}
}

// TestLongReport goes on over pages, which are numbered, and keeps every row.
func TestLongReport(t *testing.T) {
	b := harder(reform(fixture()))
	pages, all, report := told(t, contextOf(t, b), Order{Sheet: "initiative", Records: []board.Noun{b.Initiatives[0]}})
	for i, p := range pages {
		if text := strings.Join(p.lines, "\n"); !strings.Contains(text, "Trang "+string(rune('0'+(i+1)%10))) && i < 9 {
			t.Errorf("page %d has no number:\n%s", i+1, text)
		}
	}
	if n := strings.Count(all, "Có kế hoạch"); n != 90 {
		t.Errorf("%d of 90 rows", n)
	}
	if !strings.Contains(all, "P Số nào chưa kiểm chứng") {
		t.Error("it does not come to its end")
	}
	if len(report.Notes) != 1 || report.Notes[0].Key != "sheet.note.title" {
		t.Errorf("%v", report.Notes)
	}
}

// TestReports have an outline.
func TestReports(t *testing.T) {
	b := reform(fixture())
	other := *b.Initiatives[0]
	other.ID = "ma-qr-hai"
	b.Initiatives = append(b.Initiatives, &other)
	b.Index()
	var out bytes.Buffer
	if _, err := contextOf(t, b).Print(&out, Order{Sheet: "initiative", Archive: true, Records: []board.Noun{b.Initiatives[0], b.Initiatives[1]}}); err != nil {
		t.Fatal(err)
	}
	if n := len(regexp.MustCompile(`<</Title.*?/Dest`).FindAll(out.Bytes(), -1)); n != 2 {
		t.Errorf("%d bookmarks, not two", n)
	}
}

// TestReformAnything prints odd texts on leaflets, cards and reports: none makes a print fail.
func TestReformAnything(t *testing.T) {
	for _, text := range odd {
		b := reform(fixture())
		f, g, team, n := b.Field("ho-tich"), b.Guides[0], b.Teams[0], b.Initiatives[0]
		f.Name, g.Title, n.Title, team.Name = vi(text).Or(f.Name), vi(text).Or(g.Title), vi(text).Or(n.Title), vi(text).Or(team.Name)
		for _, p := range []*board.Prose{&f.Description, &f.Desk, &g.Summary, &g.Body, &g.Steps[0].Body, &n.Summary, &n.Problem, &n.Solution, &n.Novelty, &n.Body, &n.Replication[0].Note} {
			*p = para(text)
		}
		for _, x := range []*board.Text{&g.Steps[0].Title, &team.Place, &team.Villages[0], &team.Hours[0].Text, &team.Members[0].Name, &team.Members[0].Role,
			&n.Authors[0].Name, &n.Indicators[0].Name, &n.Indicators[0].Source, &n.Indicators[0].Unit, &b.Site.Feedback.Body, &b.Site.Contact.Address} {
			*x = vi(text)
		}
		c := contextOf(t, b)
		for _, s := range []board.PaperName{"leaflet", "cards", "initiative"} {
			kind, _ := Find(s)
			told(t, c, Order{Sheet: s, Records: takenBy(b, kind)})
		}
	}
}

// TestReformScan reads every code on leaflets, cards and reports with a decoder that is not ours.
func TestReformScan(t *testing.T) {
	for _, tool := range []string{"pdftoppm", "zbarimg"} {
		if _, err := exec.LookPath(tool); err != nil {
			t.Skipf("%s is not installed here, so it judges nothing", tool)
		}
	}
	b := reform(fixture())
	c := contextOf(t, b)
	field, team, n := b.Field("ho-tich"), b.Teams[0], b.Initiatives[0]
	code := func(n board.Noun) string { return c.Book.Printed(n.Rec().Kind, n.Rec().ID) }
	long, birth := code(b.Procedures[0]), code(b.Procedures[1])
	for sheet, x := range map[board.PaperName]struct {
		of   board.Noun
		want []string
	}{
		"leaflet": {field, []string{"https://BANG.EXAMPLE.VN/", code(field), long, birth}}, "initiative": {n, []string{code(n)}},
		"cards": {team, slices.Repeat([]string{code(team)}, 10)},
	} {
		dir := t.TempDir()
		var out bytes.Buffer
		if _, err := c.Print(&out, Order{Sheet: sheet, Records: []board.Noun{x.of}}); err != nil {
			t.Fatal(err)
		}
		file := filepath.Join(dir, "to.pdf")
		if err := os.WriteFile(file, out.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
		slices.Sort(x.want)
		for _, dpi := range []string{"100", "200"} {
			if got := scan(t, dir, file, dpi); !slices.Equal(got, x.want) {
				t.Errorf("%s at %s dpi: %q, not %q", sheet, dpi, got, x.want)
			}
		}
	}
}
