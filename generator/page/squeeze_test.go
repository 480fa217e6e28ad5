package page

import (
	"strings"
	"testing"

	"bangtin/generator/board"
)

func TestSqueeze(t *testing.T) {
	for js, want := range map[string]string{
		"// a\nvar b = 1; /* c */ b++ + ++b;\n":                                       "var b=1;b++ + ++b;",
		"var long = x - -y;\n\treturn long;":                                          "var a=x- -y;return a;",
		"function first(second, third) { return second.third; }":                      "function b(a,third){return a.third;}",
		"var o = { head: tail }, tail, head;":                                         "var o={head:a},a,head;",
		"if (/[/\"]+ \\/ /.test(\"a // b\")) throw `c  d`;":                           "if(/[/\"]+ \\/ /.test(\"a // b\"))throw`c  d`;",
		"var found = [], other = found.map(function (each) { return each; }), third;": "var b=[],c=b.map(function(a){return a;}),d;",
	} {
		if got := squeeze(js); got != want {
			t.Errorf("%s\n\tbecame %s\n\twant   %s", js, got, want)
		}
	}
	if nth(0) != "a" || nth(51) != "Z" || nth(52) != "aa" || nth(53) != "ab" {
		t.Error("short names are not in order")
	}
}

// TestLookUp: the script of the look-up is made where the board has one, and no form leads to it where it hasn't.
func TestLookUp(t *testing.T) {
	b := fixture(0)
	home := func(p *Pages) string {
		data, err := p.Home(0)
		if err != nil {
			t.Fatal(err)
		}
		return string(data)
	}
	has := func(p *Pages, path string) bool {
		for _, f := range p.Static() {
			if f.Path == path {
				return true
			}
		}
		return false
	}
	p := pagesOf(t, b)
	if !has(p, "search.js") || !has(p, "search.css") || !strings.Contains(home(p), `data-find="tra-cuu/"`) {
		t.Error("the first page has no look-up")
	}
	b.Site.Outputs.Search = board.Off
	p = pagesOf(t, b)
	if has(p, "search.js") || has(p, "search.css") || strings.Contains(home(p), "data-find") {
		t.Error("a board without a look-up has its files")
	}
}
