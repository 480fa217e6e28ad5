package api

import (
	"fmt"
	"os"
	"reflect"
	"strings"
	"testing"
	"testing/fstest"
	"unicode"
	"unicode/utf8"

	"bangtin/generator/board"
	"bangtin/generator/read"
	"bangtin/generator/schema"
)

// asWritten lets every link lead where it was written to, so that what is read again can be compared.
func asWritten(n board.Node) string { return n.S }

// readAgain reads texts as the bodies of guides.
func readAgain(t *testing.T, texts []string) []board.Prose {
	t.Helper()
	root := fstest.MapFS{"site.yaml": {Data: []byte("title: a\nbase_url: https://a.example.vn\nfeedback: {body: a}\n")}}
	for i, s := range texts {
		root[fmt.Sprintf("guides/g%06d.md", i)] = &fstest.MapFile{Data: []byte("---\ntitle: a\n---\n" + s + "\n")}
	}
	b := read.New(schema.New()).Read([]read.Root{{FS: root}}).Boards[0]
	if len(b.Guides) != len(texts) {
		t.Fatalf("%d guides of %d texts", len(b.Guides), len(texts))
	}
	var out []board.Prose
	for _, g := range b.Guides {
		out = append(out, g.Body)
	}
	return out
}

// shape is a tree without what does not matter: where a run of text was cut, which white space parts its words, the
// anchors of headings, which depend on what stands before, and a break at the end of a block, which is none.
func shape(nodes []board.Node) string {
	var b strings.Builder
	text := ""
	flush := func() {
		if s := strings.Join(strings.FieldsFunc(text, func(r rune) bool { return unicode.IsSpace(r) }), " "); s != "" {
			fmt.Fprintf(&b, "%q", s)
		}
		text = ""
	}
	var walk func(nodes []board.Node, line bool)
	walk = func(nodes []board.Node, line bool) {
		for i := 0; i < len(nodes); {
			n, end := nodes[i], i+1+int(nodes[i].Size)
			switch {
			case n.Kind == board.TextNode:
				text += n.S
			case n.Kind == board.HardBreak && (line || end == len(nodes)):
				text += " "
			case n.Kind == board.CodeSpan && n.S == "":
			default:
				flush()
				s := n.S
				switch n.Kind {
				case board.Heading:
					s = ""
				case board.CodeSpan:
					s = strings.ReplaceAll(s, "\n", " ")
				}
				fmt.Fprintf(&b, "(%d %d %d %q", n.Kind, n.Level, n.Num, s)
				walk(nodes[i+1:end], line || n.Kind == board.Heading || n.Kind == board.Cell)
				flush()
				b.WriteString(")")
			}
			i = end
		}
		flush()
	}
	walk(nodes, false)
	return b.String()
}

// sameAgain wants texts that were written as Markdown to be read as what they were.
func sameAgain(t *testing.T, all []board.Prose) {
	t.Helper()
	var texts []string
	for _, p := range all {
		texts = append(texts, string(appendMarkdown(nil, p.Nodes, asWritten)))
	}
	for i, got := range readAgain(t, texts) {
		if want := shape(all[i].Nodes); shape(got.Nodes) != want {
			t.Errorf("written\n%s\nread as\n%s\nwant\n%s", texts[i], shape(got.Nodes), want)
		}
	}
}

// proses gathers all rich texts of a value.
func proses(v reflect.Value, out []board.Prose) []board.Prose {
	if p, ok := v.Interface().(board.Prose); ok {
		if !p.Empty() {
			out = append(out, p)
		}
		return out
	}
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				out = proses(v.Field(i), out)
			}
		}
	case reflect.Slice:
		for i := range v.Len() {
			out = proses(v.Index(i), out)
		}
	}
	return out
}

// TestMarkdownOfBoards writes every text of our boards, the ugly one too.
func TestMarkdownOfBoards(t *testing.T) {
	for root, least := range map[string]int{"../../content": 1000, "../testdata/board": 5, "../testdata/ugly": 70} {
		var all []board.Prose
		for _, b := range read.New(schema.New()).Read([]read.Root{{FS: os.DirFS(root)}}).Boards {
			b.Nouns(func(n board.Noun) { all = proses(reflect.ValueOf(n).Elem(), all) })
		}
		if len(all) < least {
			t.Errorf("%s: %d texts", root, len(all))
		}
		sameAgain(t, all)
	}
}

// awkward are texts with every construct, and with what Markdown would misread.
var awkward = []string{
	"## Một\n\nđoạn\nhai dòng\n\n### Hai # ba #\n\n# x \\#",
	"- a\n- b\n  - c\n    1. d\n    2. e\n- f\n\n* g\n\n+ h\n\nđoạn",
	"- a\n\n  hai đoạn\n\n- b\n\n      code\n\n- > trích\n  > dẫn\n\n-\n- # tiêu đề",
	"3. ba\n4. bốn\n\n1) một\n\n1. lại",
	"> a\n> - b\n> - c\n>\n> d\n\n> khác",
	"```\na\n\n  b\n```\n\n````\n```\n````\n\n***\n\n- ---\n- x",
	"| a | b | c |\n|:--|:-:|--:|\n| 1 \\| 2 | `x\\|y` |  |\n| **đ** | [l](https://a.vn/x) | e |\n\n| một |\n|---|\n| cột |",
	"**đậm** *nghiêng* ***cả hai*** **a *b* c** *a **b** c* _a_**b** **a**_b_ x",
	"[chữ **đậm** ](https://a.vn/?a=1&b=2#x) <https://a.vn/_b_*c*> [g](<https://a.vn/a (b)>) [t](procedure:1.001193#ho_so)",
	"![ảnh *này*](anh.png) chữ \\![không](https://a.vn) và !\\[x]",
	"`a` `` a`b `` `` `a ``  ` `x",
	"dòng\\\nngắt  \ncuối\\",
	"\\# không\n\n\\- không\n\n1\\. không\n\n\\> không\n\n\\=== \n\na\n\\===\n\n\\| a |\n\\|---|\n\n\\~~~\n\n+84 233\n\n-5 độ\n\n2026. năm",
	"a_b_c _d\\_ \\*e\\* \\`f\\` \\[g\\] \\<h> \\&amp; &amp;lt; AT&T ~~i~~ 50% 1*2*3 a\\\\b \\_",
	"<b>đậm</b> và <script>alert(1)</script>\n\n<div>\n## x\n- y\n</div>",
	"• một\n• hai\n– ba\na) bốn",
	"a\n&nbsp;\\\n\\*b",
}

func TestMarkdownAwkward(t *testing.T) {
	sameAgain(t, readAgain(t, awkward))
}

// TestMarkdownPlain leaves text alone that means nothing.
func TestMarkdownPlain(t *testing.T) {
	for _, s := range []string{"Nộp 8.000 đồng (tám nghìn) – “đủ”; 1.5 ngày!", "a_b.docx", "Q&A: 50 % + 3 = x, e|f", "+84 233 3820 000", "12.000 đồng", "- 5"[2:]} {
		if got := string(appendMarkdown(nil, board.PlainProse(s, 0).Nodes, asWritten)); got != s {
			t.Errorf("%q became %q", s, got)
		}
	}
}

// FuzzMarkdown writes what any text is read as.
func FuzzMarkdown(f *testing.F) {
	for _, s := range awkward {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if !utf8.ValidString(s) || strings.ContainsAny(s, "\r\x00\x0b\x0c") {
			return // is repaired or refused before it is read
		}
		all := readAgain(t, []string{s})
		if beyond(all[0].Nodes) {
			return
		}
		sameAgain(t, all)
	})
}

// beyond says whether a tree holds what Markdown has no way to write, although it can be read out of it: an item without
// anything, which what follows would be taken into, a table whose rows are not aligned as their head, emphasis within
// or directly beside emphasis, links and code of nothing.
func beyond(nodes []board.Node) bool {
	column, aligned := 0, []uint8{}
	for i, n := range nodes {
		switch n.Kind {
		case board.Item:
			if n.Size == 0 {
				return true
			}
		case board.HeadRow:
			column, aligned = -1<<31, nil
		case board.Row:
			column = 0
		case board.Cell:
			if column < 0 {
				aligned = append(aligned, n.Level)
			} else if column < len(aligned) && aligned[column] != n.Level {
				return true
			}
			column++
		case board.CodeSpan, board.Link, board.Image:
			if n.S == "" || n.Kind != board.CodeSpan && strings.ContainsAny(n.S, "\\<>`|&\t\n") {
				return true
			}
		case board.Emphasis, board.Strong:
			if next := i + 1 + int(n.Size); next < len(nodes) && (nodes[next].Kind == board.Emphasis || nodes[next].Kind == board.Strong) {
				return true
			}
			for _, below := range nodes[i+1 : i+1+int(n.Size)] {
				if below.Kind == n.Kind {
					return true
				}
			}
		}
	}
	return false
}
