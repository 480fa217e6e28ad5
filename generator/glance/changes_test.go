package glance

import (
	"os"
	"regexp"
	"strings"
	"testing"

	"bangtin/generator/board"
	"bangtin/generator/edition"
	"bangtin/generator/lang"
)

func wordsOf(t *testing.T, code string, id board.LangID) *Words {
	t.Helper()
	c, err := lang.Load(os.DirFS("../../templates"), code)
	if err != nil {
		t.Fatal(err)
	}
	return NewWords(c, id)
}

// TestChanges tells each kind of change in both languages. Words of a record that were translated are told in English,
// those that are gone as they were printed.
func TestChanges(t *testing.T) {
	birth := &board.Procedure{Record: board.Record{Kind: board.ProcedureKind, ID: "1.000110"}, Title: board.Text{S: "Registering a birth", Lang: 1}}
	birth.Cases = board.Known[[]board.Case]{State: board.Given, V: []board.Case{{ID: "a", Title: board.Text{S: "Found child", Lang: 1}}}}
	b := &board.Board{Lang: 1, Site: &board.Site{}, Procedures: []*board.Procedure{birth}}
	b.Index()
	now, own := []string{"bring 1+1 Đơn", "fee 5000 Bản sao"}, []string{"bring 1+1 Form", "fee 5000 Copy"}
	vi := wordsOf(t, "vi", 0).changesOf(b, nil, nil, nil)
	en := wordsOf(t, "en", 1).changesOf(b, birth, now, own)
	for _, x := range []struct{ old, new, vi, en string }{
		{"fee 8000", "fee 5000", "lệ phí: 8.000 → 5.000 đồng", "fee: 8,000 → 5,000 đồng"},
		{"fee 8000 Bản sao|fee 1 X", "fee 5000 Bản sao|fee 1 X", "lệ phí (Bản sao): 8.000 → 5.000 đồng", "fee (Copy): 8,000 → 5,000 đồng"},
		{"fee 8000", "fee free", "lệ phí: 8.000 đồng → Miễn phí", "fee: 8,000 đồng → Free"},
		{"", "fee 0.5%", "lệ phí: Chưa có thông tin → 0,5%", "fee: Not known yet → 0.5%"},
		{"fee varies Quá hạn ⇒ Hỏi tại quầy|fee free Đúng hạn", "fee 8000 Quá hạn|fee free Đúng hạn", "lệ phí (Quá hạn): Hỏi tại quầy → 8.000 đồng", "fee (Quá hạn): Hỏi tại quầy → 8,000 đồng"},
		{"fee 20USD", "fee none", "lệ phí: 20 USD → Không phải nộp phí, lệ phí", "fee: 20 USD → No fee"},
		{"fee 8000", "fee 8000|fee 2000 Bản sao {post}", "thêm lệ phí: Bản sao, gửi bưu điện: 2.000 đồng", "new fee: Copy, by post: 2,000 đồng"},
		{"bring 1+0 Đơn", "bring 1+1 Đơn", "giấy tờ: Nộp 1 bản chính → Nộp 1 bản chính, 1 bản sao", "papers: Hand in 1 original → Hand in 1 original, 1 copy"},
		{"", "bring show:1+0 Đơn {@a}", "thêm giấy tờ: Đơn (Cho xem 1 bản chính rồi nhận lại ngay; a)", "bring also: Form (Show 1 original and get it back at once; Found child)"},
		{"bring 1+0 Hộ khẩu|bring 1+0 X", "bring 1+0 X", "không cần nữa: Hộ khẩu (Nộp 1 bản chính)", "no longer needed: Hộ khẩu (Hand in 1 original)"},
		{"time 7-working-day", "time 5-working-day", "thời gian: 7 → 5 ngày làm việc", "time: 7 → 5 working days"},
		{"time 7-day", "time 1.5-month", "thời gian: 7 ngày → 1,5 tháng", "time: 7 days → 1.5 months"},
		{"time 7-day {online}|time 3-day {post}", "time 6-day {online}|time 3-day {post}", "thời gian (nộp qua mạng): 7 → 6 ngày", "time (online): 7 → 6 days"},
		{"place counter Quầy 1", "place counter Quầy 2", "quầy: Quầy 1 → Quầy 2", "counter: Quầy 1 → Quầy 2"},
		{"online none", "online partial https://a.vn/", "làm qua mạng: Không nộp qua mạng được → Được một phần (https://a.vn/)", "online: Not online → Partly (https://a.vn/)"},
		{"status active", "status ended 2026-06-30", "tình trạng: Đang áp dụng → Hết hiệu lực từ sau ngày 30/06/2026", "status: In force → No longer in force after 30 June 2026"},
		{"hours mon,tue 07:30–11:30", "hours mon 07:30–11:30", "giờ làm việc: Thứ Hai, Thứ Ba 07:30–11:30 → Thứ Hai 07:30–11:30", "opening hours: Monday, Tuesday 07:30–11:30 → Monday 07:30–11:30"},
		{"figure 12>5 Ngày", "figure 12>4.5 Ngày", "số liệu: trước 12, sau 5 → trước 12, sau 4,5", "figure: 12 before, 5 after → 12 before, 4.5 after"},
		{"procedure 1.2", "procedure 1.000110", "thêm thủ tục: Registering a birth; bỏ thủ tục: 1.2", "new procedure: Registering a birth; procedure dropped: 1.2"},
		{"step - A|step - B", "step - B|step - A", "thứ tự các bước đã đổi", "the steps come in another order"},
		{"valid 2026-01-01..", "valid 2026-01-01..2026-12-31", "hiệu lực: từ 01/01/2026 → từ 01/01/2026 đến hết 31/12/2026", "validity: from 1 January 2026 → from 1 January 2026 until 31 December 2026"},
	} {
		lines := func(s string) []string {
			if s == "" {
				return nil
			}
			return strings.Split(s, "|")
		}
		diff := edition.Diff(lines(x.old), lines(x.new))
		for want, c := range map[string]*Changes{x.vi: vi, x.en: en} {
			if got := strings.ReplaceAll(Bare(c.All(nil, diff)), "\u00a0", " "); got != want {
				t.Errorf("%q → %q: %q, want %q", x.old, x.new, got, want)
			}
		}
	}
}

// TestChangesHaveWords: every key of the words is asked for, and there in every language.
func TestChangesHaveWords(t *testing.T) {
	src := ""
	for _, name := range []string{"changes.go", "changes_values.go", "../edition/edition.go"} {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		src += string(data)
	}
	for _, code := range []string{"vi", "en"} {
		w := wordsOf(t, code, 0)
		for _, m := range regexp.MustCompile(`"(edition\.[a-z-]*[a-z])"`).FindAllStringSubmatch(src, -1) {
			if !w.Has(m[1]) {
				t.Errorf("%s: no word for %s", code, m[1])
			}
		}
		for _, m := range regexp.MustCompile(`= "([a-z]+)" +//`).FindAllStringSubmatch(src, -1) {
			if !w.Has("edition.fact-" + m[1]) {
				t.Errorf("%s: no word for the fact %s", code, m[1])
			}
		}
	}
}

// FuzzChanges: whatever stands in a damaged ledger is told.
func FuzzChanges(f *testing.F) {
	f.Add("fee 8000+|bring +|time -", "hours x y|valid ..|figure >|status ended|online x|place x y {@}")
	c, err := lang.Load(os.DirFS("../../templates"), "vi")
	if err != nil {
		f.Fatal(err)
	}
	b := &board.Board{Site: &board.Site{}}
	b.Index()
	words := NewWords(c, 0).changesOf(b, nil, nil, nil)
	f.Fuzz(func(t *testing.T, old, new string) {
		diff := edition.Diff(strings.Split(old, "|"), strings.Split(new, "|"))
		if said := Bare(words.All(nil, diff)); (said == "") != (len(diff) == 0) || strings.Contains(said, "⟦") && !strings.Contains(old+new, "⟦") {
			t.Errorf("%q, %q: %q", old, new, said)
		}
	})
}
