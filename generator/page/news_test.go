package page

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"bangtin/generator/board"
	"bangtin/generator/ledger"
)

// changed is a board on which everything happens that can be told.
func changed(l board.LangID) *board.Board {
	b := fixture(l)
	decided := minimalProcedure()
	decided.ID, decided.Code, decided.Title, decided.Effective.From = "3.000001", "3.000001", vi("Cấp giấy mẫu"), day(2027, 1, 1)
	decided.Decision = board.Decision{Number: "60/2014/QH13", Date: day(2026, 10, 1), Kind: "new", Changes: para("Bỏ một tờ giấy.")}
	stopped := abolishedProcedure()
	stopped.ID, stopped.Code, stopped.Status, stopped.Title = "3.000002", "3.000002", "suspended", vi("Việc tạm ngừng")
	stopped.Decision, stopped.Effective = board.Decision{Number: "7/QĐ", Date: day(2026, 9, 1)}, board.Validity{}
	b.Procedures = append(b.Procedures, decided, stopped)
	law := b.Document("03-2026-qh16")
	law.Date, law.Doubtful = day(2026, 4, 23), []string{"effective"}
	split := &board.Unit{Record: rec(board.UnitKind, "xa-chia"), Name: vi("Xã Chia"), Type: "commune", Valid: board.Validity{From: day(2020, 1, 1), Until: day(2027, 5, 31)},
		Successors: []board.Successor{{Unit: "vinh-hoang", Part: true}, {Unit: "vinh-hoa"}}}
	namesake := &board.Unit{Record: rec(board.UnitKind, "quang-tri-cu"), Name: vi("Tỉnh Quảng Trị"), Type: "province", Valid: board.Validity{Until: day(2025, 5, 31)}, Successors: []board.Successor{{Unit: "quang-tri"}}}
	namesake.Short = vi("Tỉnh Quảng Trị (trước 7/2025)")
	b.Units = append(b.Units, split, namesake)
	b.Notices = append(b.Notices, &board.Notice{Record: rec(board.NoticeKind, "tet"), Title: vi("Nghỉ Tết"), From: day(2027, 2, 4), Until: day(2027, 2, 10), Units: board.UnitSet{Listed: true, IDs: []board.ID{"vinh-hoang"}}})
	b.Team("to-vinh-thai").Example = true
	first := func(k board.Kind, ids ...board.ID) {
		for _, id := range ids {
			b.Permalinks = append(b.Permalinks, &board.Permalink{Record: rec(board.PermalinkKind, id), Of: k, First: day(2026, 11, 20)})
		}
	}
	first(board.ProcedureKind, "2.000815", "1.001193")
	first(board.TeamKind, "to-vinh-thai")
	b.Index()
	return b
}

var (
	inline = regexp.MustCompile(`</?(?:a|b|span|small|strong)(?: [^>]*)?>`)
	tags   = regexp.MustCompile(`<svg.*?</svg>|<[^>]*>`)
)

// read is a page's content as people read it.
func read(html []byte) string {
	_, s, _ := strings.Cut(string(html), "<main")
	s, _, _ = strings.Cut(s, "</main>")
	_, s, _ = strings.Cut(s, ">")
	return strings.Join(strings.Fields(tags.ReplaceAllString(inline.ReplaceAllString(s, ""), " ")), " ")
}

func wants(t *testing.T, name, text string, want ...string) {
	t.Helper()
	for _, w := range want {
		if !strings.Contains(text, w) {
			t.Errorf("%s: no %q in\n%s", name, w, text)
		}
	}
}

func TestChangesSpeak(t *testing.T) {
	p := pagesOf(t, changed(0), changed(1))
	html, err := p.Changes(0)
	if err != nil {
		t.Fatal(err)
	}
	write(t, "changes/index.html", html)
	text := read(html)
	coming, past, found := strings.Cut(text, "Năm 2026")
	if !found {
		t.Fatal(text)
	}
	wants(t, "coming", coming, "Thông tin tính đến ngày 23/11/2026.", "Sắp thay đổi 01/01/2027 Bắt đầu áp dụng thủ tục: Cấp giấy mẫu",
		"04/02/2027 Thông báo: Nghỉ Tết Từ 04/02/2027 đến hết 10/02/2027. Tại: Xã Vĩnh Hoàng.",
		"01/03/2027 Quy định mới về thủ tục: Đăng ký khai sinh",
		"Văn bản có hiệu lực: 03/2026/QH16 – Luật Hộ tịch Cần kiểm tra lại",
		"01/06/2027 Xã Chia sẽ thuộc xã Vĩnh Hoàng (một phần), xã Vĩnh Hòa")
	wants(t, "past", past, "Bảng có thêm 2 thủ tục Chứng thực bản sao từ bản chính Đăng ký khai sinh Bảng có thêm tổ công nghệ số cộng đồng: Tổ công nghệ số thôn Mẫu Ví dụ minh họa",
		"01/10/2026 Công bố thủ tục mới: Cấp giấy mẫu Áp dụng từ ngày 01/01/2027. Bỏ một tờ giấy. Theo 60/2014/QH13.",
		"01/09/2026 Có quyết định công bố về thủ tục: Việc tạm ngừng Ví dụ minh họa Thủ tục này đang tạm ngừng. Nay làm theo thủ tục: Đăng ký khai sinh. Theo 7/QĐ.",
		"23/04/2026 Ban hành văn bản: 03/2026/QH16 – Luật Hộ tịch Cần kiểm tra lại Có hiệu lực từ ngày 01/03/2027.",
		"Thủ tục hết hiệu lực: Thủ tục đăng ký khai sinh có yếu tố nước ngoài tại khu vực biên giới",
		"Xã Vĩnh Hòa nay thuộc xã Vĩnh Hoàng", "Huyện Vĩnh Linh không còn và không có đơn vị thay thế",
		"01/06/2025 Tỉnh Quảng Trị (trước 7/2025) nay thuộc tỉnh Quảng Trị", "01/01/2020 Xã Chia bắt đầu hoạt động")
	wants(t, "links", string(html), `<a href="../thu-tuc/1.001193/2027-03-01/">Đăng ký khai sinh</a>`, `<div id="2027-03-01-quy-dinh-moi-1.001193">`,
		`<time datetime="2027-03-01">01/03/2027</time>`, `<link rel="alternate" type="application/atom+xml" title="Bảng thủ tục xã Vĩnh Hoàng: có gì thay đổi" href="../feed.xml">`)
	if html, err = p.Changes(1); err != nil {
		t.Fatal(err)
	}
	wants(t, "English", read(html), "New rules for: Đăng ký khai sinh", "2 procedures Birth registration", "Xã Vĩnh Hòa is now part of xã Vĩnh Hoàng", "In force from 1 March 2027.")
	wants(t, "English", string(html), `<a href="../thu-tuc/2.000815/" lang="vi">`)
}

// TestFeedTellsWhatThePageTells: every entry of the feed stands on the page, in the same order and the same words; what
// is to come is no news.
func TestFeedTellsWhatThePageTells(t *testing.T) {
	p := pagesOf(t, changed(0), changed(1))
	for _, l := range p.locales {
		html, err := p.Changes(l.id)
		if err != nil {
			t.Fatal(err)
		}
		list, text, last := p.News(l.id), read(html), 0
		if len(list) < 10 {
			t.Fatalf("%d entries", len(list))
		}
		for i, n := range list {
			if n.Day > today || i > 0 && n.Day > list[i-1].Day {
				t.Errorf("%s is out of order", n.Anchor)
			}
			at := strings.Index(string(html), `id="`+n.Anchor+`"`)
			if at < last {
				t.Errorf("%s does not stand on the page in its order", n.Anchor)
			}
			last = at
			bare := strings.NewReplacer(" ("+l.cat.T("page.example")+")", "", " ("+l.cat.T("page.doubtful")+")", "").Replace(n.Title)
			if !strings.Contains(text, strings.TrimSuffix(bare, ".")) {
				t.Errorf("the page does not say %q", bare)
			}
			if !strings.HasSuffix(n.Tail, "/") && n.Tail != ledger.ChangesPath+"#"+n.Anchor || n.Summary == "" {
				t.Errorf("%+v", n)
			}
		}
	}
}

// TestNewsOnItsDay: a version is told from its first day on, and not the day before.
func TestNewsOnItsDay(t *testing.T) {
	for day, want := range map[board.Date]bool{20270228: false, 20270301: true, 20270302: true} {
		found := false
		for _, n := range pagesAt(t, day, fixture(0)).News(0) {
			if n.Anchor == "2027-03-01-quy-dinh-moi-1.001193" {
				found = n.Tail == "thu-tuc/1.001193/"
			}
		}
		if found != want {
			t.Errorf("%s: told %v", day, found)
		}
	}
}

// TestManyChanges: a board of many changes has a page of a hundred, which says how many it leaves out.
func TestManyChanges(t *testing.T) {
	b := fixture(0)
	b.Units, b.Documents, b.Site.Unit = nil, nil, ""
	for i := range 250 {
		b.Documents = append(b.Documents, &board.Document{Record: rec(board.DocumentKind, board.ID(fmt.Sprintf("d%03d", i))), Number: fmt.Sprintf("%d/NĐ", i), Title: vi("Văn bản"),
			Effective: board.Validity{From: day(2026, 1, 1).AddDays(-2 * i), Until: day(2027, 1, 1).AddDays(2 * i)}})
	}
	for i := range 3000 {
		v := minimalProcedure()
		v.ID = board.ID(fmt.Sprintf("5.%06d", i))
		v.Code, v.Effective.From = board.Code(v.ID), day(2026, 6, 1)
		b.Procedures = append(b.Procedures, v)
		b.Permalinks = append(b.Permalinks, &board.Permalink{Record: rec(board.PermalinkKind, v.ID), Of: board.ProcedureKind, First: day(2026, 7, 1)})
	}
	b.Index()
	p := pagesOf(t, b)
	html, err := p.Changes(0)
	if err != nil {
		t.Fatal(err)
	}
	text := read(html)
	wants(t, "many", text, "Bảng có thêm 3.000 thủ tục Xem danh sách.", "Bắt đầu áp dụng 3.000 thủ tục", "và 2.960 mục khác",
		"Sau đó còn 151 thay đổi nữa", "Còn 157 thay đổi cũ hơn")
	if n := strings.Count(string(html), "<li>"); n > 200 || len(p.News(0)) != mostTold {
		t.Errorf("%d lines, %d in the feed", n, len(p.News(0)))
	}
}

// TestNoNews: a board on which nothing has changed has a page that says so, and no feed; nor has one without feeds.
func TestNoNews(t *testing.T) {
	off := changed(0)
	off.Site.Outputs.Feeds = board.Off
	for name, b := range map[string]*board.Board{"nothing": emptyBoard(), "off": off} {
		p := pagesOf(t, b)
		html, err := p.Changes(0)
		if err != nil {
			t.Fatal(err)
		}
		about, err := p.About(0)
		if err != nil {
			t.Fatal(err)
		}
		if p.News(0) != nil || strings.Contains(string(html)+string(about), "feed.xml") {
			t.Errorf("%s: there is a feed", name)
		}
		if got := strings.Contains(read(html), "Bảng chưa ghi thay đổi nào."); got != (name == "nothing") {
			t.Errorf("%s: %s", name, read(html))
		}
	}
}

// TestNewsOfRecordsWithErrors: they are named where the ledger knows them, and no day of theirs is told.
func TestNewsOfRecordsWithErrors(t *testing.T) {
	c := configOf(t, changed(0))
	c.Updating = &Updating{}
	for _, id := range []board.ID{"1.001193", "3.000001"} {
		c.Updating.Add(board.ProcedureKind, id)
	}
	c.Updating.Add(board.UnitKind, "vinh-hoa")
	p, err := New(c)
	if err != nil {
		t.Fatal(err)
	}
	html, err := p.Changes(0)
	if err != nil {
		t.Fatal(err)
	}
	text := read(html)
	wants(t, "errors", text, "Một số mục đang được cập nhật.", "Chứng thực bản sao từ bản chính Đăng ký khai sinh đang cập nhật",
		"Xã Chia sẽ thuộc xã Vĩnh Hoàng (một phần), xã Vĩnh Hòa đang cập nhật")
	for _, no := range []string{"Quy định mới", "Cấp giấy mẫu", "Xã Vĩnh Hòa nay thuộc", "dựa vào văn bản này"} {
		if strings.Contains(text, no) {
			t.Errorf("the page says %q", no)
		}
	}
	told := ""
	for _, n := range p.News(0) {
		told += n.Title + n.Summary
	}
	if !strings.Contains(told, "Đăng ký khai sinh (đang cập nhật)") || strings.Contains(told, "Cấp giấy mẫu") {
		t.Error(told)
	}
}
