package generator_test

import (
	"errors"
	"io/fs"
	"maps"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"bangtin/generator"
	"bangtin/generator/amend"
	"bangtin/generator/board"
	"bangtin/generator/diag"
	"bangtin/generator/read"
)

// lookAt judges a set of changes as the command line does.
func lookAt(s *amend.Set) (*amend.View, error) {
	w := generator.New(generator.Options{Roots: []read.Root{{FS: s.FS()}}, Templates: os.DirFS("../templates"), Version: "0"})
	site, err := w.Load(20261126)
	if err != nil {
		return nil, err
	}
	if len(site.Boards) == 0 {
		return nil, errors.New("no board")
	}
	return &amend.View{Boards: site.Boards, Languages: site.Languages, Book: site.Book, Faults: site.Faults.Sorted()}, nil
}

// asMap is a set's folder, without the ledger.
func asMap(t *testing.T, root fs.FS) (content, all fstest.MapFS) {
	t.Helper()
	content, all = fstest.MapFS{}, fstest.MapFS{}
	err := fs.WalkDir(root, ".", func(p string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := fs.ReadFile(root, p)
		all[p] = &fstest.MapFile{Data: data}
		if !strings.HasPrefix(p, "permalinks/") {
			content[p] = all[p]
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return content, all
}

func same(a, b fstest.MapFS) bool {
	return maps.EqualFunc(a, b, func(x, y *fstest.MapFile) bool { return string(x.Data) == string(y.Data) })
}

// TestEveryRecordMovesAndComesBack gives each record of the full board another id, and its own again: the board stays
// without a fault each time, the old address leads to the new one, and in the end no byte of the content is another.
func TestEveryRecordMovesAndComesBack(t *testing.T) {
	start, now := asMap(t, goodBoard(t, nil))
	v, err := lookAt(amend.On(now))
	if err != nil {
		t.Fatal(err)
	}
	type record struct {
		kind board.Kind
		id   board.ID
	}
	var list []record
	v.Boards[0].Nouns(func(n board.Noun) { list = append(list, record{n.Rec().Kind, n.Rec().ID}) })
	move := func(kind board.Kind, from, to board.ID) *amend.View {
		s := amend.On(now)
		if err := amend.Move(s, lookAt, amend.Renaming{Kind: kind, From: from, To: to, Code: string(to), On: 20261126}); err != nil {
			var w *amend.Worse
			if errors.As(err, &w) {
				t.Fatalf("%v %s to %s: %v", kind, from, to, told(w.Faults, nil))
			}
			t.Fatalf("%v %s to %s: %v", kind, from, to, err)
		}
		_, now = asMap(t, s.FS())
		v, err := lookAt(amend.On(now))
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range v.Faults {
			if d.Severity == diag.Error {
				t.Fatalf("%v %s to %s: %v %s", kind, from, to, d.Pos, d.Code)
			}
		}
		return v
	}
	for _, r := range list {
		to := r.id + "-moi"
		if r.kind == board.ProcedureKind {
			to = r.id + ".h50"
		}
		v := move(r.kind, r.id, to)
		if row := v.Book.Row(r.kind, r.id); row.State != "moved" || len(row.To) != 1 || row.To[0].ID != to {
			t.Errorf("%v %s leads to %v", r.kind, r.id, row.To)
		}
		v = move(r.kind, to, r.id)
		if row := v.Book.Row(r.kind, to); row.State != "moved" || len(row.To) != 1 || row.To[0].ID != r.id || v.Book.State(r.kind, r.id) != "live" {
			t.Errorf("%v %s leads to %v", r.kind, to, row.To)
		}
		if content, _ := asMap(t, now); !same(content, start) {
			t.Errorf("%v %s: other bytes than before", r.kind, r.id)
		}
	}
}

// TestEveryRecordIsRetired gives up each record of the full board: either its files go and its address stays, or each place
// that still refers to it is named and nothing changes.
func TestEveryRecordIsRetired(t *testing.T) {
	recordedBoard := amend.On(goodBoard(t, nil))
	v, err := lookAt(recordedBoard)
	if err != nil {
		t.Fatal(err)
	}
	if err := recordedBoard.Rows(v.Book.Record(v.Boards, v.Languages, 20261101)); err != nil {
		t.Fatal(err)
	}
	_, start := asMap(t, recordedBoard.FS())
	retired := 0
	v.Boards[0].Nouns(func(n board.Noun) {
		rec := n.Rec()
		s := amend.On(start)
		err := amend.Retire(s, lookAt, amend.Retirement{Kind: rec.Kind, ID: rec.ID, Reason: "Thử", On: 20261126})
		var r *amend.Refusal
		switch {
		case errors.As(err, &r) && r.Key == "amend.mentioned":
			if len(r.Places) == 0 || !s.Empty() {
				t.Errorf("%v %s: %v", rec.Kind, rec.ID, r.Places)
			}
		case err != nil:
			t.Errorf("%v %s: %v", rec.Kind, rec.ID, err)
		default:
			retired++
			after, err := lookAt(s)
			if err != nil {
				t.Fatal(err)
			}
			if state := after.Book.State(rec.Kind, rec.ID); state != "gone" || after.Book.Code(rec.Kind, rec.ID) != v.Book.Code(rec.Kind, rec.ID) {
				t.Errorf("%v %s is %s", rec.Kind, rec.ID, state)
			}
		}
	})
	if retired == 0 {
		t.Error("none could be retired")
	}
}
