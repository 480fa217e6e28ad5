package sheet_test

import (
	"fmt"
	"slices"
	"testing"

	"bangtin/generator/board"
	"bangtin/generator/pdfaudit"
	"bangtin/generator/sheet"
)

// boards are those whose paper is looked at: with every key, with everything that is hard on a layout, and the sample, of
// which few records of a kind are enough.
var boards = []struct {
	folder string
	most   int // records of a kind
}{{keysBoard, 100}, {uglyBoard, 100}, {sampleBoard, 3}}

// of are the records of a board that a sheet takes, so many of a kind at most; procedures in their version of the day.
func of(c *sheet.Context, s sheet.Sheet, most int) (list []board.Noun) {
	count := map[board.Kind]int{}
	c.Board.Nouns(func(n board.Noun) {
		k := n.Rec().Kind
		if p, ok := n.(*board.Procedure); ok && c.Board.ProcedureOn(p.ID, c.Today) != p {
			return
		}
		if count[k] < most && slices.Contains(s.Kinds, k) {
			count[k]++
			list = append(list, n)
		}
	})
	if slices.Contains(s.Kinds, board.SiteKind) {
		list = append(list, c.Board.Site)
	}
	return sheet.InOrder(c.Board, list)
}

// orders are the ways in which records are printed on a sheet: all in one file and one alone, in every size, several on a
// paper, as drafts, and for archives.
func orders(s sheet.Sheet, list []board.Noun) (out []sheet.Order) {
	for _, size := range s.Sizes {
		out = append(out, sheet.Order{Sheet: s.Name, Size: size.Name, Records: list})
	}
	out = append(out, sheet.Order{Sheet: s.Name, Records: list[:1], Draft: true}, sheet.Order{Sheet: s.Name, Records: list, Archive: true})
	for _, up := range s.Up {
		out = append(out, sheet.Order{Sheet: s.Name, Up: up, Records: list}, sheet.Order{Sheet: s.Name, Up: up, Records: list[:1]})
	}
	return out
}

// every hands over each way of printing each sheet of each board in each language.
func every(t *testing.T, look func(t *testing.T, c *sheet.Context, o sheet.Order)) {
	for _, b := range boards {
		for _, lang := range []string{"vi", "en"} {
			c := boardAt(t, b.folder, lang)
			for _, s := range sheet.Sheets() {
				list := of(c, s, b.most)
				if len(list) == 0 {
					t.Errorf("%s has nothing for %s", b.folder, s.Name)
					continue
				}
				for _, o := range orders(s, list) {
					t.Run(fmt.Sprintf("%s %s %s%s %d up%d %t%t", b.folder[3:], lang, o.Sheet, o.Size, len(o.Records), o.Up, o.Draft, o.Archive), func(t *testing.T) { look(t, c, o) })
				}
			}
		}
	}
}

// TestMatterhorn walks every kind of sheet along the checkpoints of the Matterhorn Protocol, and measures its codes.
func TestMatterhorn(t *testing.T) {
	every(t, func(t *testing.T, c *sheet.Context, o sheet.Order) {
		file, report := printed(t, c, o)
		a := pdfaudit.Examine(t, file)
		a.Check()
		if len(a.Pages) != report.Pages || len(a.Roles) < 2 || a.Said == "" {
			t.Errorf("%d pages, %d elements, %d letters", len(a.Pages), len(a.Roles), len(a.Said))
		}
		if !slices.Contains(a.Roles, "H1") {
			t.Error("no heading")
		}
		measured(t, o, drawnCodes(t, c, a))
	})
}
