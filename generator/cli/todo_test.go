package cli

import (
	"os"
	"slices"
	"testing"

	"bangtin/generator/board"
	"bangtin/generator/lang"
	"bangtin/generator/schema"
)

// Every fact of a procedure that may be doubtful or missing has a word that officials know.
func TestFactsHaveWords(t *testing.T) {
	words, err := lang.Load(os.DirFS("../../templates"), "vi")
	if err != nil {
		t.Fatal(err)
	}
	// What is no fact, or of the board's own making.
	without := []string{"code", "verified", "doubtful", "example", "reason", "replaced_by"}
	for _, f := range schema.New().Of(board.ProcedureKind).Fields {
		if words.Has("fact."+f.Key) == slices.Contains(without, f.Key) {
			t.Errorf("fact.%s: there is to be one: %v", f.Key, !words.Has("fact."+f.Key))
		}
	}
}

func TestCellsOfExcel(t *testing.T) {
	for cell, want := range map[string]string{
		"": "", "Khai sinh": "Khai sinh", "=1+1": "'=1+1", "+84": "'+84", "-": "'-", "@x": "'@x", "＝1": "'＝1", "a=b": "a=b",
	} {
		if got := inExcel(cell); got != want {
			t.Errorf("%q is written %q, not %q", cell, got, want)
		}
	}
	for id, want := range map[string]string{
		"1.000110": `="1.000110"`, "2026": `="2026"`, "1.001193.h50": "1.001193.h50", "ho-tich": "ho-tich", `1"`: `1"`, "-1": "'-1",
	} {
		if got := inExcelAsText(id); got != want {
			t.Errorf("%q is written %q, not %q", id, got, want)
		}
	}
}

func TestCellsOfMarkdown(t *testing.T) {
	for text, want := range map[string]string{
		"a|b": `a\|b`, "a\r\n\tb": "a b", "*[x](y)* <b> `c` \\": "\\*\\[x\\](y)\\* \\<b> \\`c\\` \\\\", "\x1b[1m": `\[1m`,
	} {
		if got := inMarkdown(text); got != want {
			t.Errorf("%q is written %q, not %q", text, got, want)
		}
	}
}
