package generator_test

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"bangtin/generator/diag"
	"bangtin/generator/lang"
)

var update = flag.Bool("update", false, "write docs/diagnostics.md and testdata/forty.txt anew")

// docGroups are the headings of docs/diagnostics.md, by the comments in the table of diag/codes.go.
var docGroups = map[string]string{
	"Files and folders.":         "Tệp và thư mục · Files and folders",
	"The text of a file.":        "Cách viết trong tệp · The text of a file",
	"Keys.":                      "Khoá · Keys",
	"Values.":                    "Giá trị · Values",
	"Text.":                      "Phần chữ · Text",
	"Rules over files.":          "Quy tắc giữa các tệp · Rules over files",
	"The ledger.":                "Sổ địa chỉ · The ledger",
	"A reorganisation of units.": "Sắp xếp đơn vị · A reorganisation of units",
	"Templates, and the program's own work on the content.": "Mẫu trang và lỗi của chương trình · Templates and the program itself",
}

const docHead = `# Các thông báo · Diagnostics

<!-- Tệp này được làm ra từ bảng mã của chương trình: go test ./generator -run Diagnostics -update -->

Mọi điều mà chương trình báo khi xem nội dung. Sau mỗi câu báo có một mã trong ngoặc vuông, ví dụ ` + "`[syntax-colon]`" + `; tìm
mã ấy ở đây để biết vì sao và sửa thế nào. **Lỗi** phải sửa thì mới dựng được trang. **Cảnh báo** thì nên xem. Trong các
ví dụ, ⇥ là phím Tab, còn ` + "`<U+200B>`" + ` và tương tự là ký tự ẩn.

*All that the program tells of the content. After each sentence stands a code in square brackets; look it up here. An
error stops the build, a warning is worth a look. In the examples ⇥ is a tab, and ` + "`<U+200B>`" + ` and the like are hidden
characters.*
`

// TestDiagnosticsDocument makes docs/diagnostics.md from the table of codes, the sentences of both languages and the
// first mistake of each code in the suite, and compares it with what lies there.
func TestDiagnosticsDocument(t *testing.T) {
	const name = "../docs/diagnostics.md"
	want := diagnosticsDocument(t)
	if *update {
		if err := os.WriteFile(name, want, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(bytes.ReplaceAll(got, []byte("\r\n"), []byte("\n")), want) {
		t.Errorf("%s is stale: go test ./generator -run Diagnostics -update", name)
	}
}

// group is a heading of the document with its codes.
type group struct {
	title string
	codes []string
}

// diagnosticsGroups reads the groups from the table itself: its comments are the headings.
func diagnosticsGroups(t *testing.T) []group {
	t.Helper()
	src, err := os.ReadFile("diag/codes.go")
	if err != nil {
		t.Fatal(err)
	}
	_, table, _ := strings.Cut(string(src), "var codes =")
	table, _, _ = strings.Cut(table, "\n}\n")
	var out []group
	var all []string
	for _, m := range regexp.MustCompile(`(?m)^\t// (.*)$|^\t\{"([a-z0-9-]+)", `).FindAllStringSubmatch(table, -1) {
		switch {
		case m[2] != "":
			last := &out[len(out)-1]
			last.codes = append(last.codes, m[2])
			all = append(all, m[2])
		case docGroups[m[1]] == "":
			t.Errorf("diag/codes.go: the heading %q has no words in docGroups", m[1])
		default:
			out = append(out, group{title: docGroups[m[1]]})
		}
	}
	if !slices.Equal(all, diag.Codes()) {
		t.Fatal("the table of diag/codes.go is not written as this test reads it")
	}
	return out
}

func diagnosticsDocument(t *testing.T) []byte {
	groups := diagnosticsGroups(t)
	var b bytes.Buffer
	b.WriteString(docHead)
	for _, g := range groups {
		fmt.Fprintf(&b, "\n**%s**:", g.title)
		for i, code := range g.codes {
			if i > 0 {
				b.WriteString(",")
			}
			fmt.Fprintf(&b, "\n[%s](#%s)", code, code)
		}
		b.WriteString("\n")
	}
	examples := diagnosticsExamples(t)
	var without []string
	for _, g := range groups {
		fmt.Fprintf(&b, "\n## %s\n", g.title)
		for _, code := range g.codes {
			e, ok := examples[code]
			if !ok {
				without = append(without, code)
			}
			section(t, &b, code, e)
		}
	}
	if len(without) > 0 {
		t.Errorf("no mistake of the suite and no example by hand shows %s", strings.Join(without, ", "))
	}
	return b.Bytes()
}

// section writes about one code: the sentences with "…" for what they are filled with, then an example; Vietnamese
// first, English folded below.
func section(t *testing.T, b *bytes.Buffer, code string, e example) {
	vi, en := words(t, "vi"), words(t, "en")
	fmt.Fprintf(b, "\n### %s\n\n%s\n", code, sentences(vi, code))
	for _, f := range e.files {
		fmt.Fprintf(b, "\n`content/%s`:\n\n%s", f.name, fence(languages[path.Ext(f.name)], f.lines))
	}
	if e.how != "" {
		fmt.Fprintf(b, "\n%s\n", e.how)
	}
	if e.fault.Code != "" {
		fmt.Fprintf(b, "\n%s", fence("text", terminal(t, vi, e)))
	}
	fmt.Fprintf(b, "\n<details><summary>In English</summary>\n\n%s\n", sentences(en, code))
	if e.fault.Code != "" {
		fmt.Fprintf(b, "\n%s", fence("text", terminal(t, en, e)))
	}
	b.WriteString("\n</details>\n")
}

func words(t *testing.T, code string) *lang.Catalog {
	t.Helper()
	c, err := lang.Load(os.DirFS("../templates"), code)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

var filled = regexp.MustCompile(`\{[a-z]+\}`)

// sentences are what a code says and what to do, as Markdown.
func sentences(c *lang.Catalog, code string) string {
	blank := func(key string) string {
		return filled.ReplaceAllString(regexp.MustCompile("[\\\\`*_<>\\[\\]|~]").ReplaceAllString(c.T(key), `\$0`), "…")
	}
	severity := []rune(c.T("look." + diag.New(code, diag.Pos{}).Severity.String()))
	severity[0] = unicode.ToUpper(severity[0])
	hint := []rune(c.T("look.hint"))
	hint[0] = unicode.ToUpper(hint[0])
	return fmt.Sprintf("**%s.** %s\n\n**%s.** %s", string(severity), blank("diag."+code), string(hint), blank("diag."+code+".hint"))
}

// terminal is the fault as a terminal shows it.
func terminal(t *testing.T, c *lang.Catalog, e example) string {
	t.Helper()
	var b bytes.Buffer
	opts := diag.TerminalOptions{Catalog: c, Source: e.source, Prefix: "content/", Width: 100}
	if err := diag.Terminal(&b, []diag.Diagnostic{e.fault}, opts); err != nil {
		t.Fatal(err)
	}
	return strings.TrimSpace(b.String()) + "\n"
}

// fence is a block of text in Markdown, whatever fences it holds itself.
func fence(language, text string) string {
	return "~~~~" + language + "\n" + text + "~~~~\n"
}

// languages are how Markdown calls what files are written in.
var languages = map[string]string{".yaml": "yaml", ".yml": "yaml", ".md": "markdown", ".csv": "csv"}

// plain is a line of a file as the document can show it: no tabs, no hidden characters, no bytes that are no letters.
func plain(line string) string {
	var b strings.Builder
	for _, r := range line {
		switch {
		case r == '\t':
			b.WriteString("⇥")
		case r == '\r':
		case r == utf8.RuneError, unicode.IsGraphic(r) && (r == ' ' || !unicode.IsSpace(r)):
			b.WriteRune(r)
		default:
			fmt.Fprintf(&b, "<U+%04X>", r)
		}
	}
	const most = 110
	if text := []rune(b.String()); len(text) > most {
		return string(text[:most]) + "…"
	}
	return b.String()
}
