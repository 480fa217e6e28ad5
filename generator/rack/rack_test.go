package rack

import (
	"bytes"
	"errors"
	"os"
	"slices"
	"strings"
	"sync"
	"testing"

	"bangtin/generator/board"
	"bangtin/generator/glance"
	"bangtin/generator/lang"
	"bangtin/generator/ledger"
	"bangtin/generator/qr"
	"bangtin/generator/sheet"
)

const today = board.Date(20261123)

func rec(k board.Kind, id board.ID) board.Record { return board.Record{Kind: k, ID: id} }
func text(s string) board.Text                   { return board.Text{S: s} }

// sample is a board with a record of each kind, and procedures that are in force, to come, and of the past.
func sample(named ...board.PaperName) *board.Board {
	proc := func(id board.ID) *board.Procedure {
		return &board.Procedure{Record: rec(board.ProcedureKind, id), Code: board.Code(id), Title: text("Thủ tục " + string(id)), Field: "ho-tich", Level: []board.Level{"commune"}}
	}
	coming, ended, abolished, province := proc("1.000001"), proc("1.000002"), proc("1.000003"), proc("1.000005")
	coming.Version = 20270301
	coming.Effective.From = 20270301
	ended.Effective.Until = 20251231
	abolished.Status = "abolished"
	province.Level = []board.Level{"province"}
	b := &board.Board{
		Site: &board.Site{
			Record: rec(board.SiteKind, "site"), Title: text("Bảng mẫu"), BaseURL: "https://bang.example/", Unit: "xa",
			Feedback: board.Feedback{Body: text("Văn phòng")},
		},
		Units:       []*board.Unit{{Record: rec(board.UnitKind, "xa"), Name: text("Xã Mẫu"), Type: "commune"}, {Record: rec(board.UnitKind, "xa-2"), Name: text("Xã Hai"), Type: "commune"}},
		Fields:      []*board.Field{{Record: rec(board.FieldKind, "ho-tich"), Name: text("Hộ tịch")}},
		Procedures:  []*board.Procedure{proc("1.000001"), coming, ended, abolished, proc("1.000004"), province},
		Initiatives: []*board.Initiative{{Record: rec(board.InitiativeKind, "to-roi"), Title: text("Tờ rơi"), Unit: "xa"}},
		Teams:       []*board.Team{{Record: rec(board.TeamKind, "to-1"), Name: text("Tổ 1"), Unit: "xa"}},
		Guides:      []*board.Guide{{Record: rec(board.GuideKind, "vneid"), Title: text("VNeID")}},
	}
	b.Site.Outputs.Paper = board.Known[[]board.PaperName]{V: named, State: board.Given}
	b.Index()
	return b
}

// open is how the sheets of a board are made in tests.
func open(t *testing.T, b *board.Board) func(board.LangID) (*sheet.Context, error) {
	t.Helper()
	templates := os.DirFS("../../templates")
	words, err := lang.Load(templates, "vi")
	if err != nil {
		t.Fatal(err)
	}
	return func(board.LangID) (*sheet.Context, error) {
		fonts, err := sheet.LoadFonts(templates)
		return &sheet.Context{
			Board: b, Words: glance.NewWords(words, 0), Languages: []string{"vi"}, Book: ledger.Open(b), QR: qr.NewMaker(""), Fonts: fonts, Today: today,
			Office: b.Unit(b.Site.Unit),
		}, err
	}
}

// paths are the papers of all records.
func paths(r *Rack, all bool) (out []string) {
	last := ""
	r.Boards[0].All(func(n board.Noun) {
		for _, x := range r.Of(0, n, all) {
			if x.Path != last && !x.Broken { // versions of one procedure share their papers
				out = append(out, x.Path)
			}
			last = x.Path
		}
	})
	return out
}

func TestPapers(t *testing.T) {
	for _, x := range []struct {
		name string
		rack *Rack
		all  bool
		want string
	}{
		{"flyers", New(Config{Boards: []*board.Board{sample("flyer")}, Today: today}), false,
			"in-an/flyer/thu-tuc-1.000001.pdf in-an/flyer/thu-tuc-1.000004.pdf in-an/flyer/thu-tuc-1.000005.pdf"},
		{"labels of the office", New(Config{Boards: []*board.Board{sample("stickers")}, Today: today}), false, "in-an/stickers/don-vi-xa.pdf"},
		{"none", New(Config{Boards: []*board.Board{sample()}, Today: today}), true, ""},
		{"unknown", New(Config{Boards: []*board.Board{sample("tranh")}, Today: today}), true, ""},
		{"with errors", New(Config{Boards: []*board.Board{sample("flyer", "stickers")}, Today: today, Whole: func(n board.Noun, many bool) bool {
			return n.Rec().ID != "1.000004" && !many
		}}), false, "in-an/flyer/thu-tuc-1.000001.pdf in-an/flyer/thu-tuc-1.000005.pdf"},
		{"a preview's own", New(Config{Boards: []*board.Board{sample()}, Today: today, Any: true}), false, ""},
	} {
		if got := strings.Join(paths(x.rack, x.all), " "); got != x.want {
			t.Errorf("%s: %s\nwant %s", x.name, got, x.want)
		}
		if x.rack.Empty() != (x.want == "") && !x.rack.Any {
			t.Errorf("%s: empty: %t", x.name, x.rack.Empty())
		}
	}
	list := strings.Join(paths(New(Config{Boards: []*board.Board{sample()}, Today: today, Any: true}), true), " ")
	for _, s := range sheet.Sheets() {
		if !strings.Contains(list, "in-an/"+string(s.Name)+"/") {
			t.Errorf("no preview of %s in %s", s.Name, list)
		}
	}
	var none *Rack
	if !none.Empty() || none.Of(0, sample().Site, true) != nil || none.Briefs() != nil {
		t.Error("no rack holds something")
	}
}

// TestKept wants every sheet of the program to be kept for something, and only for records that it takes.
func TestKept(t *testing.T) {
	for _, s := range sheet.Sheets() {
		k := keptOf(s.Name)
		if k.Many == (len(k.Kinds) > 0) {
			t.Errorf("%s is kept of %v, many: %t", s.Name, k.Kinds, k.Many)
		}
		for _, kind := range k.Kinds {
			if !slices.Contains(s.Kinds, kind) {
				t.Errorf("%s does not take %s", s.Name, kind)
			}
		}
		if k.Many && !slices.Contains(s.Kinds, board.ProcedureKind) {
			t.Errorf("%s does not take procedures", s.Name)
		}
	}
}

// TestMany prints what is made once for the office: of its procedures, and of all on a board that is no office's.
func TestMany(t *testing.T) {
	b := sample("stickers")
	r := New(Config{Boards: []*board.Board{b}, Today: today, Open: open(t, b)})
	office, _ := r.Paper(0, r.Sheets()[0], b.Unit("xa"))
	if n := len(r.records(office)); n != 2 {
		t.Errorf("%d labels for the office's 2 procedures", n)
	}
	b.Site.Unit = ""
	whole, ok := r.Paper(0, r.Sheets()[0], b.Site)
	if n := len(r.records(whole)); !ok || n != 3 || whole.Path != "in-an/stickers/tat-ca.pdf" {
		t.Errorf("%d labels for the board's 3 procedures, at %s", n, whole.Path)
	}
}

// TestLargeCodes prints labels whose codes are too large for the usual grid, and refuses, in words, codes for which there
// is no label at all.
func TestLargeCodes(t *testing.T) {
	for host, fits := range map[string]bool{"https://" + strings.Repeat("bang.", 20) + "example/": true, "https://bang.example/" + strings.Repeat("Duong-dan-dai/", 60): false} {
		b := sample("stickers")
		b.Site.BaseURL = board.URL(host)
		r := New(Config{Boards: []*board.Board{b}, Today: today, Open: open(t, b)})
		p, _ := r.Paper(0, r.Sheets()[0], b.Unit("xa"))
		switch size, err := r.Measure(p); {
		case fits && (err != nil || size.Pages != 1):
			t.Errorf("%d pages: %v", size.Pages, err)
		case !fits && (err == nil || !strings.Contains(err.Error(), "mã QR")):
			t.Errorf("refused with %v", err)
		}
	}
}

// TestMeasure makes papers at once from many sides: the measure is that of the paper, whoever came first.
func TestMeasure(t *testing.T) {
	b := sample("flyer", "poster")
	r := New(Config{Boards: []*board.Board{b}, Today: today, Open: open(t, b)})
	var list []Paper
	b.Nouns(func(n board.Noun) { list = append(list, r.Of(0, n, false)...) })
	var work sync.WaitGroup
	for i := range 4 {
		work.Go(func() {
			for k := range list {
				p := list[(k+i*len(list)/4)%len(list)]
				size, err := r.Measure(p)
				data, failed := r.Make(p)
				if err != nil || failed != nil || size.Bytes != len(data) || size.Pages != 1 || !bytes.HasPrefix(data, []byte("%PDF-1.7")) {
					t.Errorf("%s: %+v, %d bytes, %v, %v", p.Path, size, len(data), err, failed)
				}
				r.Recycle(data)
			}
		})
	}
	work.Wait()
	if list := r.Briefs(); len(list) > 0 {
		t.Errorf("short sheets have no room: %v", list)
	}
}

// TestLacks wants each record whose letters the fonts lack once, whatever sheets it is on, and no word of room.
func TestLacks(t *testing.T) {
	b := sample("flyer", "notice", "stickers")
	b.Procedures[0].Title.S += " 出生"
	r := New(Config{Boards: []*board.Board{b}, Today: today, Open: open(t, b)})
	if len(r.Lacks()) > 0 || (*Rack)(nil).Lacks() != nil {
		t.Error("letters are missing on no paper")
	}
	b.Nouns(func(n board.Noun) {
		for _, p := range r.Of(0, n, false) {
			if _, err := r.Make(p); err != nil {
				t.Fatal(err)
			}
		}
	})
	if got, want := r.Lacks(), (Lack{board.ProcedureKind, "1.000001", "出 生"}); len(got) != 1 || got[0] != want {
		t.Errorf("%v", got)
	}
	if list := r.Briefs(); len(list) > 0 {
		t.Errorf("a letter is no matter of room: %v", list)
	}
}

// TestFaults wants what goes wrong to be the paper's own error, as often as it is asked for.
func TestFaults(t *testing.T) {
	b := sample("flyer")
	for name, open := range map[string]func(board.LangID) (*sheet.Context, error){
		"error": func(board.LangID) (*sheet.Context, error) { return nil, errors.New("no font") },
		"panic": func(board.LangID) (*sheet.Context, error) { return &sheet.Context{Board: b}, nil },
	} {
		r := New(Config{Boards: []*board.Board{b}, Today: today, Open: open})
		p, _ := r.Paper(0, r.Sheets()[0], b.Find(board.ProcedureKind, "1.000004"))
		for range 2 {
			data, err := r.Make(p)
			if _, again := r.Measure(p); err == nil || again == nil || data != nil {
				t.Errorf("%s: %v, %v, %d bytes", name, err, again, len(data))
			}
		}
	}
}
