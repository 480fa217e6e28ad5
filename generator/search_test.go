package generator_test

import (
	"encoding/csv"
	"os"
	"path"
	"strings"
	"testing"

	"bangtin/generator/board"
	"bangtin/generator/fold"
)

// TestQuestions: the questions that the look-up is judged by lead to records of the sample, and none of them is a keyword of
// a record or stands in synonyms.yaml: whoever wrote the answer beside the question has proven nothing.
func TestQuestions(t *testing.T) {
	site := load(t, os.DirFS("../content"))
	for name, lang := range map[string]int{"queries.csv": 0, "queries-later.csv": 0, "queries-en.csv": 1} {
		b := site.Boards[lang]
		known := keywords(b)
		f, err := os.Open(path.Join("search/testdata", name))
		if err != nil {
			t.Fatal(err)
		}
		rows, err := csv.NewReader(f).ReadAll()
		f.Close()
		if err != nil {
			t.Fatal(err)
		}
		for _, row := range rows[1:] {
			if known[fold.Fold(row[0])] {
				t.Errorf("%s: %q is a keyword", name, row[0])
			}
			for _, a := range strings.Fields(row[1]) {
				kind, id, ok := strings.Cut(a, ":")
				if !ok {
					kind, id = "procedure", a
				}
				if b.Find(board.KindNamed(kind), id) == nil {
					t.Errorf("%s: %q is answered by %s, which isn't there", name, row[0], a)
				}
			}
		}
	}
}

// keywords are the keywords of all records and what synonyms.yaml has people say, folded.
func keywords(b *board.Board) map[string]bool {
	out := map[string]bool{}
	add := func(list []string) {
		for _, k := range list {
			out[fold.Fold(k)] = true
		}
	}
	for _, p := range b.Procedures {
		add(p.Keywords)
	}
	for _, e := range b.LifeEvents {
		add(e.Keywords)
	}
	for _, f := range b.Fields {
		add(f.Keywords)
	}
	for _, g := range b.Guides {
		add(g.Keywords)
	}
	for _, s := range b.Synonyms {
		add(s.Say)
	}
	return out
}
