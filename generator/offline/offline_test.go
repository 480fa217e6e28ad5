package offline

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"
)

func TestWorkerFollowsItsShell(t *testing.T) {
	const source = "const board = {board};\nrest\n"
	worker := func(data string) string {
		out, err := Worker(source, Shell{
			Files: []File{{"style.css", []byte(data)}, {"ngoai-tuyen/", []byte("x")}}, Sorry: map[string]string{"en/": "en/ngoai-tuyen/", "": "ngoai-tuyen/"},
		})
		if err != nil {
			t.Fatal(err)
		}
		return string(out)
	}
	one, same, other := worker("a"), worker("a"), worker("b")
	if one != same || one == other {
		t.Errorf("the same shell: %v, another: %v", one == same, one != other)
	}
	line, rest, _ := strings.Cut(one, "\n")
	var board struct {
		Version string
		Shell   []string
		Offline map[string]string
	}
	text := strings.TrimSuffix(strings.TrimPrefix(line, "const board = "), ";")
	if err := json.Unmarshal([]byte(text), &board); err != nil || rest != "rest\n" {
		t.Fatalf("%v: %s", err, one)
	}
	if len(board.Version) != 12 || len(board.Shell) != 2 || board.Offline["en/"] != "en/ngoai-tuyen/" {
		t.Errorf("%+v", board)
	}
}

func TestList(t *testing.T) {
	var l, other List
	l.Add("thu-tuc/1.001193/", NoteOf([]byte("123456789")), "Q/7K3FAPQ/")
	l.AddUnknown("assets/b%20c.png", "")
	head, rest, _ := strings.Cut(string(l.Bytes()), "\n")
	// CRC-32C of "123456789" is the check value of the catalogue of CRCs: e3069283.
	if want := "9 e3069283 thu-tuc/1.001193/ Q/7K3FAPQ/\n0 - assets/b%20c.png\n"; rest != want {
		t.Errorf("%q, wanted %q", rest, want)
	}
	other.Add("thu-tuc/1.001193/", NoteOf([]byte("123456780")), "Q/7K3FAPQ/")
	if !strings.HasPrefix(head, "bangtin-1 ") || bytes.HasPrefix(other.Bytes(), []byte(head)) {
		t.Errorf("head %q", head)
	}
}

func TestNotes(t *testing.T) {
	var n Notes
	if _, ok := n.Of("a"); ok {
		t.Error("notes of nothing")
	}
	n.Add("a", []byte("xyz"))
	if got, ok := n.Of("a"); !ok || got != NoteOf([]byte("xyz")) || got.Bytes != 3 {
		t.Errorf("%+v, %v", got, ok)
	}
	if _, ok := n.Of("b"); ok {
		t.Error("a note of another file")
	}
}

func TestManifest(t *testing.T) {
	data, err := Manifest{Name: `Bảng "xã"`, ShortName: "Xã", Lang: "vi", Root: "../", Colour: "#0b4f4a", Ground: "#f7f4ee", Icons: []Icon{{"icon-192.png", 192, false}, {"m.png", 512, true}}}.Bytes()
	if err != nil {
		t.Fatal(err)
	}
	var m struct {
		Name, Scope string
		Icons       []struct{ Src, Sizes, Purpose string }
	}
	if err := json.Unmarshal(data, &m); err != nil {
		t.Fatal(err)
	}
	if m.Name != `Bảng "xã"` || m.Scope != "../" || m.Icons[0].Src != "../icon-192.png" || m.Icons[0].Sizes != "192x192" || m.Icons[1].Purpose != "maskable" {
		t.Errorf("%+v", m)
	}
}
