package cli

import (
	"encoding/csv"
	"slices"
	"strconv"
	"strings"
	"testing"

	"bangtin/generator/board"
	"bangtin/generator/ledger"
)

// TestQuangTri2025 carries out the reorganisation of two provinces: a board of 265 old units becomes one of 78, and every
// address that the old board ever had answers with what took its place.
func TestQuangTri2025(t *testing.T) {
	s := quangTri(t)
	before := s.read()
	s.call(exitFine, "2025-06-01", "record")
	s.call(exitFine, "2025-06-01", "print", "stickers", "--procedure", "1.001193", "--at", "vinh-thai", "-o", s.path("nhan.pdf"))
	s.call(exitFine, "2025-06-01", "print", "stickers", "--procedure", "2.000815", "--at", "quang-tien", "-o", s.path("nhan.pdf"))
	s.call(exitFine, "2025-06-01", "build")
	addresses := s.pages()
	spread := s.spread()

	s.call(exitContent, "2025-07-01", "move", "--units", s.path("sap-xep.csv"), "--on", "2025-07-01", unitsAct, "--decision-date", "2025-06-16", "--create")
	if out := s.call(exitContent, "2025-07-01", "move", "--units", s.path("sap-xep.csv"), "--on", "2025-07-01", unitsAct, "--create", "--format", "json"); !strings.Contains(out, `"changes": [],`) {
		t.Errorf("a second time: %s", out)
	}
	s.call(exitFine, "2025-07-01", "record")
	s.call(exitFine, "2025-07-01", "build")
	now := s.pages()
	lost := slices.DeleteFunc(slices.Clone(addresses), func(p string) bool { return slices.Contains(now, p) })
	if len(lost) > 0 || len(addresses) < 2600 {
		t.Errorf("%d of %d addresses are lost: %s …", len(lost), len(addresses), lost[:min(len(lost), 5)])
	}
	after := s.read()
	s.inForce(before, after)
	s.successors(after)
	if again := s.spread(); again != spread || !strings.HasPrefix(spread, "3/") {
		t.Errorf("the count of 2023 was %s and is %s", spread, again)
	}
	for path, want := range map[string]string{
		"content/teams/thon-thu-luat.yaml":          "unit: vinh-hoang # ven biển",
		"content/teams/quang-tien.yaml":             "unit: quang-tien",
		"content/local/vinh-hoang/1.001193.yaml":    "Quầy số 1",
		"content/local/vinh-thuy/1.001193.yaml":     "Quầy hộ tịch",
		"content/procedures/2.000635.yaml":          "[vinh-thai, vinh-tu, trung-nam, vinh-hoa, quang-tien, vinh-hoang]",
		"content/units/minh-hoa.yaml":               "successors: [{unit: kim-phu}]",
		"content/units/quang-tien.yaml":             "successors: [{unit: trung-thuan, part: true}, {unit: nam-ba-don, part: true}]",
		"content/units/con-co-2025.yaml":            "kind: special-zone",
		"content/initiatives/tra-cuu-bang-ma-qr.md": "unit: vinh-thai\n",
	} {
		if !strings.Contains(s.text(path), want) {
			t.Errorf("%s lacks %q:\n%s", path, want, s.text(path))
		}
	}
}

// spread is the count of the initiative's page, "3/119".
func (s *session) spread() string {
	b := s.read()
	x := b.SpreadOf(b.Initiatives[0], b.Units, 20250601)
	page := s.text("public/sang-kien/tra-cuu-bang-ma-qr/index.html")
	count := strconv.Itoa(x.Adopted) + "/" + strconv.Itoa(len(x.Units))
	if !strings.Contains(page, count) {
		s.Errorf("the page of the initiative does not say %s", count)
	}
	return count
}

// inForce counts the units of the level of communes before and after.
func (s *session) inForce(before, after *board.Board) {
	count := func(b *board.Board, day board.Date) (n int) {
		for _, u := range b.Units {
			if u.Type != "province" && u.InForce(day) {
				n++
			}
		}
		return n
	}
	if a, b, c := count(before, 20250630), count(after, 20250630), count(after, 20250701); a != 265 || b != 265 || c != 78 {
		s.Errorf("%d units before, %d looking back, %d after", a, b, c)
	}
}

// successors looks up every line of the table: the old unit's page and its short address lead to the new one, and its codes
// are those it had.
func (s *session) successors(b *board.Board) {
	book := ledger.Open(b)
	rows, err := csv.NewReader(strings.NewReader(s.text("sap-xep.csv"))).ReadAll()
	if err != nil {
		s.Fatal(err)
	}
	for _, row := range rows[1:] {
		old, heir := board.ID(row[0]), row[1]
		if row[0] == heir {
			continue
		}
		page := s.text("public/don-vi/" + string(old) + "/index.html")
		if !strings.Contains(page, `href="../`+heir+`/"`) && !strings.Contains(page, `href="../../don-vi/`+heir+`/"`) {
			s.Errorf("the page of %s does not lead to %s", old, heir)
		}
		if code := book.Code(board.UnitKind, old); code != ledger.Derive(board.UnitKind, old) || !strings.Contains(s.text("public/Q/"+code+"/index.html"), "don-vi/") {
			s.Errorf("the short address of %s does not lead on", old)
		}
		if b.Unit(old).Type.Level() != "commune" {
			continue
		}
		pair := s.text("public/Q/" + book.Pair("1.001193", old) + "/index.html")
		if !strings.Contains(pair, "don-vi/"+heir+"/1.001193/") {
			s.Errorf("birth registration at %s does not lead to %s:\n%s", old, heir, pair)
		}
	}
}
