package sheet

import (
	"bytes"
	"errors"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"bangtin/generator/board"
	"bangtin/generator/glance"
	"bangtin/generator/layout"
	"bangtin/generator/pdf"
	"bangtin/generator/qr"
)

// odd are texts that records really hold, and some that they should not.
var odd = []string{
	"", "Tờ khai", "Ủy ban nhân dân xã", strings.Repeat("một tên rất dài ", 30), strings.Repeat("x", 300), "https://dichvucong.gov.vn/p/home/dvc-tra-cuu-ho-so.html?ma=1&loai=2",
	"8.000 đồng / bản", "\n\n", "a\tb", "☐ ✓ → 出生 🙂", "e\u0323\u0302\u0323", "\u00a0", "– ", "1. 2. 3.", "Điều 8 khoản 2 điểm a",
}

// random is a procedure of odd texts.
func random(seed uint64) *board.Procedure {
	r := rand.New(rand.NewPCG(seed, 3))
	text := func() board.Text { return vi(odd[r.IntN(len(odd))]) }
	prose := func() board.Prose {
		n := func(k board.NodeKind, s string, size int32) board.Node { return board.Node{Kind: k, S: s, Size: size} }
		all := []board.Prose{{}, para(text().S), {Nodes: []board.Node{
			n(board.Heading, "", 1), n(board.TextNode, text().S, 0), n(board.BulletList, "", 4), n(board.Item, "", 3), n(board.Paragraph, "", 2), n(board.Strong, "", 1), n(board.TextNode, text().S, 0),
			n(board.Table, "", 10), n(board.HeadRow, "", 4), n(board.Cell, "", 1), n(board.TextNode, text().S, 0), n(board.Cell, "", 1), n(board.TextNode, text().S, 0),
			n(board.Row, "", 4), n(board.Cell, "", 1), n(board.TextNode, text().S, 0), n(board.Cell, "", 1), n(board.TextNode, text().S, 0),
			n(board.CodeBlock, "a\n  b", 0), n(board.Rule, "", 0), n(board.Quote, "", 2), n(board.Paragraph, "", 1), n(board.TextNode, text().S, 0),
		}}}
		return all[r.IntN(len(all))]
	}
	p := empty()
	p.Title, p.Audience = text().Or(vi("Thủ tục")), []board.Text{text()}
	for range r.IntN(12) {
		p.Dossier = given(append(p.Dossier.V, board.Paper{Paper: text(), Note: prose(), When: text(), AnyOf: []board.Text{text()}, Group: text(), Copy: count(r.IntN(3))}))
	}
	for range r.IntN(6) {
		p.Steps = append(p.Steps, board.Step{Title: text(), Body: prose(), Who: text()})
		p.Fees = given(append(p.Fees.V, board.Fee{Amount: dong(int64(r.IntN(90000)) + 1), Text: prose(), Per: text()}))
		p.Channels = append(p.Channels, board.Channel{Via: "online", URL: "https://dichvucong.gov.vn/", TimeText: text()})
	}
	return p
}

// TestNothingOverflows lays flyers of odd records out and wants every part above the next one.
func TestNothingOverflows(t *testing.T) {
	b := fixture()
	list := []*board.Procedure{b.Procedures[0], b.Procedures[1], b.Procedures[2]}
	for seed := range uint64(40) {
		list = append(list, random(seed))
	}
	c := contextOf(t, b)
	for i, p := range list {
		f := glance.At(b, c.Words, p, c.Office, today)
		for _, name := range []board.PaperName{"flyer", "flyer-a4"} {
			j, err := c.open(Order{Sheet: name, Records: []board.Noun{p}, Draft: i%2 == 0})
			if err != nil {
				t.Fatal(err)
			}
			s, err := j.symbolOf(p, qr.M)
			if err != nil {
				t.Fatal(err)
			}
			if name == "flyer" {
				y := &flyer{job: j, s: s, f: f}
				y.fit()
				if end := y.mainTop() + tallest(y.main); end > y.tailTop() {
					t.Errorf("record %d: the papers end %d below the beginning of the foot", i, end-y.tailTop())
				}
				continue
			}
			y := &flyerA4{job: j, s: s, f: f}
			y.fit()
			for k := range y.pages {
				for _, column := range [][]layout.Filled{y.main, y.side} {
					if foot := y.size.Height - mm(a4Bottom) - y.foot.Height(); k < len(column) && y.bodyTop(k)+column[k].Height > foot {
						t.Errorf("record %d: page %d runs into its foot", i, k+1)
					}
				}
			}
		}
	}
}

func tallest(list []layout.Filled) (h pdf.Length) {
	for i := range list {
		h = max(h, list[i].Height)
	}
	return h
}

// TestAnything prints odd records on every sheet: no text makes a print fail, and each record has its page.
func TestAnything(t *testing.T) {
	c := contextOf(t, fixture())
	for seed := range uint64(12) {
		p := random(seed)
		for _, s := range Sheets() {
			if !slices.Contains(s.Kinds, board.ProcedureKind) {
				continue
			}
			pages, _, _ := told(t, c, Order{Sheet: s.Name, Records: []board.Noun{p}})
			if most := map[board.PaperName]int{"flyer": 1, "flyer-a4": 2, "poster": 1, "stickers": 1}[s.Name]; most > 0 && len(pages) > most {
				t.Errorf("seed %d: %d pages of %s", seed, len(pages), s.Name)
			}
		}
	}
}

// TestScan prints every kind of sheet, has it drawn at 100 and 200 dots to the inch, and reads every code with a decoder
// that is not ours.
func TestScan(t *testing.T) {
	for _, tool := range []string{"pdftoppm", "zbarimg"} {
		if _, err := exec.LookPath(tool); err != nil {
			t.Skipf("%s is not installed here, so it judges nothing", tool)
		}
	}
	c := contextOf(t, fixture())
	all := []board.Noun{c.Board.Fields[0], c.Board.Procedures[0], c.Board.Procedures[1], c.Board.Procedures[2]}
	procedures := all[1:]
	for name, o := range map[string]Order{
		"flyer": {Sheet: "flyer", Records: procedures}, "two": {Sheet: "flyer", Up: 2, Records: procedures}, "flyer-a4": {Sheet: "flyer-a4", Records: procedures},
		"poster": {Sheet: "poster", Records: all}, "stickers": {Sheet: "stickers", Records: all}, "small": {Sheet: "stickers", Grid: "5x13", Records: all},
		"notice": {Sheet: "notice", Records: procedures}, "catalogue": {Sheet: "catalogue", Records: procedures}, "checklist": {Sheet: "checklist", Records: procedures[1:2], Case: "bi-bo-roi"},
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			var out bytes.Buffer
			if _, err := c.Print(&out, o); err != nil {
				t.Fatal(err)
			}
			file := filepath.Join(dir, "to.pdf")
			if err := os.WriteFile(file, out.Bytes(), 0o644); err != nil {
				t.Fatal(err)
			}
			var want []string
			for _, n := range o.Records {
				want = append(want, c.Book.Printed(n.Rec().Kind, n.Rec().ID))
			}
			if name == "catalogue" { // its first page has the code of the board
				want = append(want, "https://BANG.EXAMPLE.VN/")
			}
			slices.Sort(want)
			resolutions := []string{"100", "200"}
			if name == "small" { // its modules are two pixels wide at 100
				resolutions = []string{"200", "300"}
			}
			for _, dpi := range resolutions {
				if got := scan(t, dir, file, dpi); !slices.Equal(got, want) {
					t.Errorf("at %s dpi: %q, not %q", dpi, got, want)
				}
			}
		})
	}
}

// scan gives the codes of a file, sorted.
func scan(t *testing.T, dir, file, dpi string) []string {
	t.Helper()
	if out, err := exec.Command("pdftoppm", "-r", dpi, "-gray", file, filepath.Join(dir, "at"+dpi)).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	pictures, _ := filepath.Glob(filepath.Join(dir, "at"+dpi+"*.pgm"))
	out, err := exec.Command("zbarimg", append([]string{"-q", "--raw", "--nodbus"}, pictures...)...).Output()
	var exit *exec.ExitError
	if err != nil && (!errors.As(err, &exit) || exit.ExitCode() != 4) { // 4: a page without a code, as the back of a flyer
		t.Fatalf("zbarimg: %v", err)
	}
	got := strings.Fields(string(out))
	slices.Sort(got)
	return got
}
