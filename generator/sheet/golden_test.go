package sheet

import (
	"flag"
	"os"
	"path/filepath"
	"testing"

	"bangtin/generator/board"
)

var update = flag.Bool("update", false, "write the golden files anew")

// TestGolden compares what sheets say, with the roles of its parts, with testdata/*.txt.
func TestGolden(t *testing.T) {
	c := contextOf(t, fixture())
	find := func(id string) board.Noun { return c.Board.Find(board.ProcedureKind, id) }
	known, unknown, long := find("1.001193"), find("2.000815"), find("1.000110")
	for name, o := range map[string]Order{
		"flyer":         {Sheet: "flyer", Records: []board.Noun{known}},
		"flyer-unknown": {Sheet: "flyer", Records: []board.Noun{unknown}},
		"flyer-long":    {Sheet: "flyer", Records: []board.Noun{long}},
		"flyer-two":     {Sheet: "flyer", Up: 2, Draft: true, Records: []board.Noun{known, unknown, known}},
		"flyer-a4":      {Sheet: "flyer-a4", Records: []board.Noun{known}},
		"flyer-a4-none": {Sheet: "flyer-a4", Records: []board.Noun{unknown}, Draft: true},
		"flyer-a4-long": {Sheet: "flyer-a4", Records: []board.Noun{long}},
		"poster":        {Sheet: "poster", Records: []board.Noun{known}},
		"poster-a3":     {Sheet: "poster", Size: "A3", Records: []board.Noun{c.Board.Site, c.Board.Units[0], c.Board.Fields[0], c.Board.Guides[0], c.Board.Teams[0], long}},
		"stickers":      {Sheet: "stickers", Grid: "2x5", Records: []board.Noun{c.Board.Fields[0], known, unknown, long}},
	} {
		t.Run(name, func(t *testing.T) {
			_, got, report := told(t, c, o)
			for _, n := range report.Notes {
				got += "! " + string(n.Record.Rec().ID) + ": " + c.Words.T(n.Key, n.Args...) + "\n"
			}
			file := filepath.Join("testdata", name+".txt")
			if *update {
				if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if got != string(want) {
				t.Errorf("it says\n%s\nand should say\n%s", got, want)
			}
		})
	}
}
