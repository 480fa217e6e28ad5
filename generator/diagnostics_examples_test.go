package generator_test

import (
	"io/fs"
	"maps"
	"slices"
	"strings"
	"testing"

	"bangtin/generator/diag"
)

// example is what docs/diagnostics.md shows of a code: the lines that are wrong, and the fault.
type example struct {
	files []exampleFile
	// how says how it comes about, where no lines of content can show it.
	how    string
	fault  diag.Diagnostic
	source diag.Source
}

// exampleFile is a part of a file.
type exampleFile struct{ name, lines string }

// byHand are the examples of what no mistake in the board's content can bring about.
var byHand = map[string]example{
	"unreadable": {
		how:   "Tệp đang bị chương trình khác giữ, hoặc người chạy lệnh không có quyền đọc. *(Another program holds the file, or whoever runs the command may not read it.)*",
		fault: diag.New("unreadable", diag.Pos{File: "procedures/1.000110.yaml"}, "reason", "permission denied"),
	},
	"no-strings": {
		how:   "site.yaml khai ngôn ngữ th, mà chương trình chưa có chữ cho ngôn ngữ này. *(site.yaml names the language th, for which the program has no words.)*",
		fault: diag.New("no-strings", diag.Pos{File: "site.yaml", Line: 3, Col: 17}, "lang", "th", "have", "en, vi"),
	},
	"base-missing": {
		how:   "site.yaml ghi base: [../chung], mà không có thư mục đó. *(site.yaml has base: [../chung], and there is no such folder.)*",
		fault: diag.New("base-missing", diag.Pos{File: "site.yaml", Line: 10, Col: 8}, "path", "../chung"),
	},
	"bad-template": {
		how:   "Một tệp trong thư mục templates gọi một tên không có. *(A file in the folder templates asks for a name that there isn't.)*",
		fault: diag.New("bad-template", diag.Pos{}, "reason", `home.html:12: function "procedurs" not defined`),
	},
	"page-failed": {
		how:   "Chương trình gặp điều mà người viết ra nó không lường trước. *(The program met what its makers did not foresee.)*",
		fault: diag.New("page-failed", diag.Pos{}, "path", "thu-tuc/1.000110/index.html", "reason", "runtime error: index out of range [3] with length 3"),
	},
}

// diagnosticsExamples are the examples of all codes: the first mistake of each in the suite, or those by hand.
func diagnosticsExamples(t *testing.T) map[string]example {
	out := map[string]example{}
	for code, e := range byHand {
		out[code] = e
	}
	maps.Copy(out, unitsExamples())
	for _, theme := range mistakes {
		for _, m := range theme.all {
			for _, want := range strings.Split(m.want, "|") {
				for _, code := range strings.Fields(want) {
					if _, done := out[code]; done || !slices.Contains(diag.Codes(), code) {
						continue
					}
					if e, ok := exampleOf(t, m, code); ok {
						out[code] = e
					}
				}
			}
		}
	}
	return out
}

// exampleOf makes the mistake and takes the first of its faults that has the code.
func exampleOf(t *testing.T, m mistake, code string) (example, bool) {
	root := goodBoard(t, m.change)
	for _, d := range load(t, root).Faults.Sorted() {
		if d.Code != code {
			continue
		}
		source := func(file string) ([]byte, bool) {
			data, err := fs.ReadFile(root, file)
			return data, err == nil
		}
		return example{files: changedLines(t, m.change), fault: d, source: source}, true
	}
	return example{}, false // TestMistakes says so
}

// changedLines are the lines of each file that the mistake touches, with one line around them.
func changedLines(t *testing.T, c change) []exampleFile {
	old := goodBoard(t, nil)
	var out []exampleFile
	for name, text := range c {
		if strings.HasPrefix(text, "\xff\xfe") || strings.HasPrefix(text, "\xfe\xff") {
			continue // UTF-16; the terminal shows the line
		}
		before := ""
		if f := old[name]; f != nil {
			before = string(f.Data)
		}
		out = append(out, exampleFile{name, difference(before, text)})
	}
	slices.SortFunc(out, func(a, b exampleFile) int { return strings.Compare(a.name, b.name) })
	return out
}

// difference is what is new in a text, with a line before it and a line after.
func difference(before, after string) string {
	if after == "-" {
		return "(tệp đã bị xoá · the file is gone)\n"
	}
	a, b := strings.Split(strings.TrimSuffix(before, "\n"), "\n"), strings.Split(strings.TrimSuffix(after, "\n"), "\n")
	start := 0
	for start < len(a) && start < len(b) && a[start] == b[start] {
		start++
	}
	end := 0
	for end < len(a)-start && end < len(b)-start && a[len(a)-1-end] == b[len(b)-1-end] {
		end++
	}
	lines := b[max(start-1, 0):min(len(b)-end+1, len(b))]
	const most = 12
	var out strings.Builder
	for i, line := range lines {
		if i == most {
			out.WriteString("…\n")
			break
		}
		out.WriteString(plain(line) + "\n")
	}
	return out.String()
}
