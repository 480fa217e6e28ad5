package search

import (
	"bytes"
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"bangtin/generator/board"
	"bangtin/generator/lang"
	"bangtin/generator/ledger"
)

func text(s string) board.Text { return board.Text{S: s} }

func rec(k board.Kind, id string) board.Record { return board.Record{Kind: k, ID: board.ID(id)} }

func proc(code, title string, keywords ...string) *board.Procedure {
	return &board.Procedure{Record: rec(board.ProcedureKind, code), Code: board.Code(code), Title: text(title), Field: "ho-tich", Keywords: keywords}
}

// sample is a small board with a bit of everything that can be found.
func sample() *board.Board {
	birth := proc("1.000001", "Đăng ký khai sinh", "con mới đẻ")
	birth.Dossier = board.Known[[]board.Paper]{V: []board.Paper{{Paper: text("Giấy chứng sinh của bệnh viện")}}, State: board.Given}
	birth.Fees = board.Known[[]board.Fee]{V: []board.Fee{{Amount: board.Amount{Kind: board.Free}}}, State: board.Given}
	again := proc("1.000002", "Đăng ký lại khai sinh")
	gone := proc("1.000003", "Xóa đăng ký tạm trú")
	gone.Status = "abolished"
	b := &board.Board{
		Site:        &board.Site{Record: rec(board.SiteKind, "site"), Title: text("Bảng"), BaseURL: "https://a.vn/"},
		Units:       []*board.Unit{{Record: rec(board.UnitKind, "xa"), Name: text("Xã Mẫu"), Type: "commune"}},
		Fields:      []*board.Field{{Record: rec(board.FieldKind, "ho-tich"), Name: text("Hộ tịch"), Keywords: []string{"giấy tờ"}}},
		LifeEvents:  []*board.LifeEvent{{Record: rec(board.LifeEventKind, "sinh-con"), Name: text("Sinh con"), Procedures: []board.ID{"1.000001"}}},
		Procedures:  []*board.Procedure{birth, again, gone},
		Documents:   []*board.Document{{Record: rec(board.DocumentKind, "123-2015-nd-cp"), Number: "123/2015/NĐ-CP", Title: text("Hướng dẫn Luật Hộ tịch")}},
		Teams:       []*board.Team{{Record: rec(board.TeamKind, "to-1"), Name: text("Tổ số 1"), Unit: "xa", Villages: []board.Text{text("Thôn Đông")}}},
		Guides:      []*board.Guide{{Record: rec(board.GuideKind, "chup"), Title: text("Chụp giấy tờ"), Steps: []board.GuideStep{{Title: text("Tìm chỗ sáng")}}}},
		Initiatives: []*board.Initiative{{Record: rec(board.InitiativeKind, "to-roi"), Title: text("Tờ rơi"), Unit: "xa", Year: 2026}},
		Synonyms: []*board.Synonym{
			{Say: []string{"giấy cho cháu"}, Mean: []string{"1.000001"}},
			{Say: []string{"báo sinh"}, Mean: []string{"khai sinh"}},
		},
	}
	b.Index()
	return b
}

func indexOf(t *testing.T, b *board.Board, u Updating) *Index {
	t.Helper()
	words, err := lang.Load(os.DirFS("../../templates"), "vi")
	if err != nil {
		t.Fatal(err)
	}
	return New(Config{Boards: []*board.Board{b}, Catalogs: []*lang.Catalog{words}, Book: ledger.Open(b), Today: 20261126, Updating: u})
}

func all(x *Index) map[string]string {
	out := map[string]string{}
	for f := range x.Files(0) {
		out[strings.TrimPrefix(f.Path, ledger.SearchPath)] = string(f.Make())
	}
	return out
}

// lineOf is the line of a word in the file where engine.js looks for it.
func lineOf(files map[string]string, letters string, n int) string {
	family, i := partOf(letters, partsFor(n))
	for line := range strings.Lines(strings.Trim(strings.SplitN(files[family+strconv.Itoa(i)+".js"], "`", 3)[1], "`")) {
		if strings.HasPrefix(line, letters+" ") {
			return strings.TrimSuffix(line, "\n")
		}
	}
	return ""
}

// placed reads the places of a word back: "record class share at", and "record text".
func placed(t *testing.T, line, marks string) []string {
	t.Helper()
	for _, v := range strings.Split(line, " ")[2:] {
		m, rest, _ := strings.Cut(v, "=")
		if m != marks {
			continue
		}
		columns := strings.Split(rest, "/")
		if len(columns) != 5 {
			t.Fatalf("%q has %d columns", line, len(columns))
		}
		var out []string
		value := func(c byte) int { return strings.IndexByte(digits64, c) }
		for i, doc := range numbers(columns[0]) {
			out = append(out, fmt.Sprint(doc, " ", value(columns[1][i])>>3, " ", value(columns[2][i]), " ", value(columns[3][i])))
		}
		for _, doc := range numbers(columns[4]) {
			out = append(out, fmt.Sprint(doc, " text"))
		}
		return out
	}
	return nil
}

func numbers(s string) (out []int) {
	sum, n, shift := 0, 0, 0
	for i := range len(s) {
		v := strings.IndexByte(digits64, s[i])
		n |= v & 31 << shift
		if shift += 5; v < 32 {
			sum += n
			out = append(out, sum)
			n, shift = 0, 0
		}
	}
	return out
}

func TestPlaces(t *testing.T) {
	b := sample()
	files := all(indexOf(t, b, nil))
	n := count(b)
	for _, c := range []struct{ letters, marks, want string }{
		{"khai", "", "0 0"},                                 // title of 1.000001, the first in the order of titles
		{"moi", "17", "0 1"},                                // keyword
		{"chau", "1", "0 2"},                                // synonyms.yaml says it of the code
		{"bao", "1", "1 3"},                                 // and of words of the title
		{"mat", "16", "1 3"},                                // the language says it: who lost a paper registers again
		{"1000001", "", "0 6"},                              // the code, as one word
		{"vien", "65", "0 text"},                            // a paper
		{"dong", "69", "8 1"},                               // a team's village
		{"2015", "", "9 6"},                                 // a document's number
		{"sang", "1", "5 text"},                             // a guide's step
		{strings.ToLower(codeOf(b, "1.000002")), "", "1 6"}, // the short code
	} {
		marks := []byte(c.marks)
		slices.Sort(marks)
		got := placed(t, lineOf(files, c.letters, n), string(marks))
		if !slices.ContainsFunc(got, func(s string) bool { return s == c.want || strings.HasPrefix(s, c.want+" ") }) {
			t.Errorf("%s %s: %v, want %s", c.letters, c.marks, got, c.want)
		}
	}
}

func codeOf(b *board.Board, id board.ID) string { return ledger.Open(b).Code(board.ProcedureKind, id) }

// TestShares: the shares of a title add up to the whole, and of a procedure out of use to less.
func TestShares(t *testing.T) {
	b := sample()
	files := all(indexOf(t, b, nil))
	sum := func(doc int, title string) (sum int) {
		for w := range strings.SplitSeq(words(title), ",") {
			letters, marks, _ := strings.Cut(w, " ")
			for _, p := range placed(t, lineOf(files, letters, count(b)), marks) {
				var d, class, share, at int
				if n, _ := fmt.Sscan(p, &d, &class, &share, &at); n == 4 && d == doc && class == 0 {
					sum += share
				}
			}
		}
		return sum
	}
	if s := sum(0, "Đăng ký khai sinh"); s < 56 || s > 72 {
		t.Errorf("a title's words are %d of 63", s)
	}
	if s := sum(2, "Xóa đăng ký tạm trú"); s < 30 || s > 48 {
		t.Errorf("the words of a title out of use are %d of 63", s)
	}
}

func TestCards(t *testing.T) {
	files := all(indexOf(t, sample(), nil))
	for name, want := range map[string]string{
		"c0.js": `bangtin.cards(0,[["1.000001","Đăng ký khai sinh",0,"","Miễn phí"],["1.000002","Đăng ký lại khai sinh",0,"",""]])` + "\n",
		"c1.js": `bangtin.cards(1,[["1.000003","Xóa đăng ký tạm trú",0,"Đã bãi bỏ",""],["sinh-con","Sinh con",-1,"",""]])` + "\n",
		"c3.js": `bangtin.cards(3,[["to-roi","Tờ rơi",-1,"Xã Mẫu","2026"],["xa","Xã Mẫu",-1,"",""]])` + "\n",
	} {
		if files[name] != want {
			t.Errorf("%s: %s", name, files[name])
		}
	}
	if gist("Lệ phí theo mức của tỉnh. Hỏi tại quầy.") != "Lệ phí theo mức của tỉnh" || len([]rune(gist(strings.Repeat("dài ", 40)))) > longFact+1 {
		t.Error("a fact in words is not cut")
	}
}

func TestRoot(t *testing.T) {
	root := all(indexOf(t, sample(), nil))["index.js"]
	for _, want := range []string{`"counts":[3,1,1,1,1,1,1,1]`, `"parts":16`, `"cards":2`, `"paths":["thu-tuc","tinh-huong"`, `"fields":["Hộ tịch"]`, `"found":"{n} kết quả"`} {
		if !strings.Contains(root, want) {
			t.Errorf("index.js lacks %s: %s", want, root)
		}
	}
	if grouped([]string{"can cuoc", "can ngheo", "dinh chinh"}) != "can cuoc ngheo,dinh chinh" {
		t.Error("pairs are not grouped")
	}
}

func TestVocabulary(t *testing.T) {
	b := sample()
	v := all(indexOf(t, b, nil))["v.js"]
	if !strings.Contains(v, " khai ") || strings.Contains(v, "1000001") || strings.Contains(v, strings.ToLower(codeOf(b, "1.000001"))) || strings.Contains(v, "vien") {
		t.Errorf("want the words of names, and neither codes nor words of texts: %s", v)
	}
}

// broken are records with errors.
type broken map[board.ID]bool

func (x broken) Has(_ board.Kind, id board.ID) bool { return x[id] }
func (x broken) HasLayers(id board.ID) bool         { return id == "1.000001" }

// TestUpdating: of a record with errors the title is told and nothing else.
func TestUpdating(t *testing.T) {
	b := sample()
	files := all(indexOf(t, b, broken{"1.000001": true}))
	for _, p := range append(placed(t, lineOf(files, "moi", count(b)), "17"), placed(t, lineOf(files, "chau", count(b)), "1")...) {
		if strings.HasPrefix(p, "0 1 ") || strings.HasPrefix(p, "0 2 ") {
			t.Errorf("a keyword of a record with errors: %v", p)
		}
	}
	if got := placed(t, lineOf(files, "1000001", count(b)), ""); len(got) != 1 {
		t.Errorf("the code of a record with errors: %v", got)
	}
	if !strings.Contains(files["c0.js"], `["1.000001","Đăng ký khai sinh",-1,"đang cập nhật",""]`) {
		t.Error(files["c0.js"])
	}
	layers := all(indexOf(t, b, broken{}))
	if strings.Contains(layers["c0.js"], "Miễn phí") {
		t.Error("a fee is told where what an office sets has errors")
	}
}

// TestFiles: the files are those that the engine asks for, and the same each time.
func TestFiles(t *testing.T) {
	one, two := all(indexOf(t, sample(), nil)), all(indexOf(t, sample(), nil))
	if len(one) != 2+16+2+5 {
		t.Errorf("%d files", len(one))
	}
	for name, data := range one {
		if data != two[name] {
			t.Errorf("%s differs from one time to the next", name)
		}
		if !strings.HasPrefix(data, "bangtin.") || strings.Contains(data, "${") || strings.Contains(strings.ReplaceAll(data, "\n", ""), "\\`") {
			t.Errorf("%s: %.80s", name, data)
		}
	}
	stopped := 0
	for range indexOf(t, sample(), nil).Files(0) {
		if stopped++; stopped == 20 {
			break
		}
	}
	if stopped != 20 {
		t.Errorf("stopped after %d", stopped)
	}
}

// TestCommonWords: a word that stands in more names than is told keeps the names of which it is most.
func TestCommonWords(t *testing.T) {
	b := sample()
	for i := range most + 100 {
		b.Procedures = append(b.Procedures, proc(fmt.Sprintf("2.%06d", i), "Cấp phép hoạt động rất dài số "+strconv.Itoa(i)))
	}
	b.Procedures = append(b.Procedures, proc("3.000001", "Phép"))
	b.Index()
	places := placed(t, lineOf(all(indexOf(t, b, nil)), "phep", count(b)), "1")
	if len(places) != most {
		t.Fatalf("%d places", len(places))
	}
	if !slices.ContainsFunc(places, func(p string) bool { return strings.HasSuffix(p, " 0 63 0") }) {
		t.Errorf("the title that is this word alone is not among them: %v", places[:3])
	}
}

// TestStrings holds the sentences of the look-up against the catalogues: those here, and those that templates name.
func TestStrings(t *testing.T) {
	src, err := os.ReadFile("root.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"home", "search", "not-found"} {
		html, err := os.ReadFile("../../templates/html/" + name + ".html")
		if err != nil {
			t.Fatal(err)
		}
		src = append(src, html...)
	}
	for _, code := range []string{"vi", "en"} {
		c, err := lang.Load(os.DirFS("../../templates"), code)
		if err != nil {
			t.Fatal(err)
		}
		for _, k := range c.Keys() {
			if strings.HasPrefix(k, "search.") && !bytes.Contains(src, []byte(`"`+strings.TrimSuffix(k, ".one")+`"`)) {
				t.Errorf("%s.json: nothing uses %s", code, k)
			}
		}
		for _, f := range strings.Split(string(src), `"`) {
			if strings.HasPrefix(f, "search.") && !c.Has(f) {
				t.Errorf("%s.json lacks %s", code, f)
			}
		}
	}
}
