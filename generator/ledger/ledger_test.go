package ledger

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"bangtin/generator/board"
	"bangtin/generator/read"
	"bangtin/generator/schema"
)

// TestDerivedCodesNeverChange pins codes that may stand on walls: whoever changes the derivation breaks them.
func TestDerivedCodesNeverChange(t *testing.T) {
	for id, want := range map[board.ID]string{"1.001193": "3FKKK0Y", "2.000815": "8Z1VXJ4"} {
		if got := Derive(board.ProcedureKind, id); got != want {
			t.Errorf("%s: %s, want %s", id, got, want)
		}
	}
	if Derive(board.GuideKind, "1.001193") == "3FKKK0Y" {
		t.Error("two kinds share a code")
	}
}

// TestCheckSymbol tries every wrong symbol and every swap on many codes: each must be found.
func TestCheckSymbol(t *testing.T) {
	for _, id := range []board.ID{"1.001193", "1.000894", "2.000815", "x"} {
		code := []byte(Derive(board.ProcedureKind, id))
		if !Valid(string(code)) {
			t.Fatalf("%s is not valid", code)
		}
		for i := range code {
			for k := range len(alphabet) {
				wrong := append([]byte{}, code...)
				wrong[i] = alphabet[k]
				if string(wrong) != string(code) && Valid(string(wrong)) {
					t.Errorf("%s passes for %s", wrong, code)
				}
			}
			for k := range i {
				wrong := append([]byte{}, code...)
				wrong[i], wrong[k] = wrong[k], wrong[i]
				if string(wrong) != string(code) && Valid(string(wrong)) {
					t.Errorf("%s, swapped, passes for %s", wrong, code)
				}
			}
		}
	}
}

func TestFold(t *testing.T) {
	for in, want := range map[string]string{"7k3fapq": "7K3FAPQ", "o1il 23": "011123", "7K3-FAPQ": "7K3FAPQ"} {
		if got := Fold(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

func TestPrinted(t *testing.T) {
	for host, want := range map[string]string{
		"https://bang.example.vn/":   "https://BANG.EXAMPLE.VN/Q/7K3FAPQ/",
		"https://a.example.vn/Bảng/": "https://A.EXAMPLE.VN/Bảng/Q/7K3FAPQ/",
	} {
		if got := Printed(host, "7K3FAPQ"); got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
}

const site = "title: Bảng\nbase_url: https://bang.example.vn\nlanguages: [vi, en]\nfeedback: {body: A, phone: '18001096'}\n"

func load(t *testing.T, root string) ([]*board.Board, []string) {
	t.Helper()
	c := read.New(schema.New()).Read([]read.Root{{FS: os.DirFS(root)}})
	for _, d := range c.Faults.Sorted() {
		t.Fatalf("%v %s %v", d.Pos, d.Code, d.Args)
	}
	return c.Boards, c.Languages
}

func write1(t *testing.T, root, path, text string) {
	t.Helper()
	name := filepath.Join(root, filepath.FromSlash(path))
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

// TestRecord records a board, records it again, changes a title and records that.
func TestRecord(t *testing.T) {
	root := t.TempDir()
	write1(t, root, "site.yaml", site)
	write1(t, root, "fields/ho-tich.yaml", "name: \"Hộ \\\"tịch\\\": và\"\n")
	write1(t, root, "fields/ho-tich.en.yaml", "name: Civil status\n")
	write1(t, root, "units/vinh-hoang.yaml", "name: Xã Vĩnh Hoàng\nkind: commune\n")
	boards, langs := load(t, root)
	files := Open(boards[0]).Record(boards, langs, 20261123)
	if len(files) != 3 { // and the board's own
		t.Fatalf("%d files", len(files))
	}
	if _, err := Write(root, files); err != nil {
		t.Fatal(err)
	}
	boards, langs = load(t, root)
	book := Open(boards[0])
	if again := book.Record(boards, langs, 20270101); len(again) != 0 {
		t.Errorf("recorded twice: %s", again[0].Data)
	}
	if !book.Recorded(board.FieldKind, "ho-tich") {
		t.Error("not recorded")
	}
	write1(t, root, "fields/ho-tich.yaml", "name: Hộ tịch mới\n")
	boards, langs = load(t, root)
	changed := Open(boards[0]).Record(boards, langs, 20270101)
	if len(changed) != 1 || !strings.Contains(string(changed[0].Data), "Hộ tịch mới") ||
		!strings.Contains(string(changed[0].Data), "first: 2026-11-23") || !strings.Contains(string(changed[0].Data), "Civil status") {
		t.Errorf("%v", changed)
	}
	left, _ := filepath.Glob(filepath.Join(root, "permalinks", "*", ".bangtin-*"))
	if len(left) != 0 {
		t.Errorf("left behind: %v", left)
	}
}

// TestClashGetsALongerCode gives a recorded row the code that another record derives.
func TestClashGetsALongerCode(t *testing.T) {
	taken := Derive(board.FieldKind, "ho-tich")
	root := fstest.MapFS{
		"site.yaml":                    {Data: []byte(site)},
		"fields/ho-tich.yaml":          {Data: []byte("name: A\n")},
		"fields/cu-tru.yaml":           {Data: []byte("name: B\n")},
		"permalinks/field/cu-tru.yaml": {Data: []byte("code: " + taken + "\nfirst: 2026-01-01\n")},
	}
	c := read.New(schema.New()).Read([]read.Root{{FS: root}})
	book := Open(c.Boards[0])
	got := book.Code(board.FieldKind, "ho-tich")
	if got == taken || len(got) != len(taken)+1 || !Valid(got) {
		t.Errorf("%s beside %s", got, taken)
	}
}

func TestOfficesHaveCodesOfTheirOwn(t *testing.T) {
	root := fstest.MapFS{"site.yaml": {Data: []byte(site)}}
	for i := range 200 {
		root["units/u"+string(rune('a'+i/26))+string(rune('a'+i%26))+".yaml"] = &fstest.MapFile{Data: []byte("name: A\nkind: commune\n")}
	}
	c := read.New(schema.New()).Read([]read.Root{{FS: root}})
	book := Open(c.Boards[0])
	seen := map[string]bool{}
	for _, u := range c.Boards[0].Units {
		if code := book.Office(u.ID); code == "" || seen[code] {
			t.Errorf("%s: %q is no code of its own", u.ID, code)
		} else {
			seen[code] = true
		}
	}
}
