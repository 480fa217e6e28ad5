package diag

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

func quote(text string, p Pos, width int, args ...string) (excerpt, bool) {
	p.File = "f"
	s := newShelf(func(string) ([]byte, bool) { return []byte(text), true })
	return s.excerpt(Diagnostic{Pos: p, Args: args}, width)
}

func TestExcerpt(t *testing.T) {
	for _, c := range []struct {
		text      string
		line, col int
		arg       string
		want      string // with the place in brackets
	}{
		{"a: b", 1, 4, "", "a: [b]"},
		{"a: bcd e", 1, 4, "bcd", "a: [bcd] e"},
		{"a: \"bcd\" e", 1, 4, "bcd", "a: [\"bcd\"] e"},
		{"a: \"bcd", 1, 4, "bcd", "a: [\"bcd]"},
		{"[a](b) c", 1, 4, "b", "[a][(b)] c"},
		{"[a](b:c) d", 1, 4, "b:", "[a][(b:]c) d"},
		{"a: bxd", 1, 4, "bcd", "a: [b]xd"},
		{"a: \"\u00d0a\u0306ng\u200b\u00a0ky\u0301\" x", 1, 4, "\u0110\u0103ng k\u00fd", "a: [\"\u00d0a\u0306ng<U+200B>\u00a0ky\u0301\"] x"},
		{"a: \u0110a\u0306ngx", 1, 4, "\u0110\u0103ngx", "a: [\u0110a\u0306ngx]"},
		{"a: \u0110a\u0306nx", 1, 4, "\u0110\u0103ng", "a: [\u0110]a\u0306nx"},
		{"a: b", 1, 0, "", "[a]: b"},
		{"a: b", 1, 50, "", "a: b[]"},
		{"a\r\nb\rc\nd", 3, 1, "", "[c]"},
		{"a\n", 2, 1, "", "[]"},
		{"\ufeffab", 1, 2, "", "a[b]"},
		{"\xff\xfea\x00\n\x00b\x00", 2, 1, "", "[b]"},
		{"x\u0323\u0301y", 1, 1, "", "[x\u0323\u0301]y"},
		{"\ta\tb", 1, 4, "", "    a   [b]"},
		{"a\x00\u202eb", 1, 3, "", "a<U+0000>[<U+202E>]b"},
		{"a\xe1\xbbb", 1, 3, "", "a\ufffd[\ufffd]b"},
	} {
		e, ok := quote(c.text, Pos{Line: c.line, Col: c.col}, 80, "value", c.arg)
		if got := e.Before + "[" + e.Place + "]" + e.After; !ok || got != c.want {
			t.Errorf("%q %d:%d: %q, not %q", c.text, c.line, c.col, got, c.want)
		}
	}
	for _, line := range []int{-1, 0, 2, 1 << 40} {
		if _, ok := quote("a", Pos{Line: line, Col: 1}, 80); ok {
			t.Errorf("there is no line %d", line)
		}
	}
}

// A path may be written without its folder.
func TestExcerptOfPath(t *testing.T) {
	s := newShelf(func(string) ([]byte, bool) { return []byte("form: 'ho-tich/a.docx'"), true })
	e, _ := s.excerpt(Diagnostic{Pos: Pos{"f", 1, 7}, Args: []string{"path", "forms/ho-tich/a.docx"}}, 80)
	if e.Place != "'ho-tich/a.docx'" {
		t.Errorf("%+v", e)
	}
}

func TestExcerptIsCutAroundThePlace(t *testing.T) {
	text := strings.Repeat("ă ", 5000) + "đây" + strings.Repeat(" ơ", 5000)
	e, _ := quote(text, Pos{Line: 1, Col: 10001}, 60, "value", "đây")
	whole := e.Before + e.Place + e.After
	if !strings.HasPrefix(whole, "…") || !strings.HasSuffix(whole, "…") || e.Place != "đây" || e.Under != 3 {
		t.Errorf("%q", whole)
	}
	if n := utf8.RuneCountInString(whole); n != 60 || utf8.RuneCountInString(e.Before) != e.Skip {
		t.Errorf("%d columns: %q", n, whole)
	}
	if e, _ := quote(text, Pos{Line: 1, Col: 1}, 60); e.Before != "" || utf8.RuneCountInString(e.Place+e.After) != 60 {
		t.Errorf("%+v", e)
	}
}

// FuzzExcerpt: whatever a file holds and wherever a fault is said to be, the excerpt fits and holds nothing hidden.
func FuzzExcerpt(f *testing.F) {
	for _, text := range files {
		f.Add([]byte(text), 1, 3, 60, "value")
		f.Add([]byte(text), 2, 22027, 1, "")
	}
	f.Fuzz(func(t *testing.T, data []byte, line, col, width int, value string) {
		width = min(width, 500)
		d := Diagnostic{Pos: Pos{File: "f", Line: line, Col: col}, Args: []string{"value", value}}
		s := newShelf(func(string) ([]byte, bool) { return data, true })
		s.excerpt(Diagnostic{Pos: Pos{File: "f", Line: line, Col: col / 2}}, width)
		e, ok := s.excerpt(d, width)
		if !ok {
			return
		}
		whole := e.Before + e.Place + e.After
		columns := 0
		for _, r := range whole {
			if !unicode.IsGraphic(r) {
				t.Fatalf("%U is shown in %q", r, whole)
			}
			_, w := cell(r, 0)
			columns += w
		}
		if columns > max(width, leastWidth) || e.Skip+e.Under > max(width, leastWidth)+1 {
			t.Fatalf("%d columns, %d and %d: %q", columns, e.Skip, e.Under, whole)
		}
		if fresh, _ := newShelf(s.source).excerpt(d, width); fresh != e {
			t.Fatalf("a second look differs: %+v, %+v", fresh, e)
		}
	})
}
