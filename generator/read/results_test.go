package read

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"bangtin/generator/board"
	"bangtin/generator/diag"
)

// figureSaid is a number as a cell of a comma table holds it, and what is made of it.
var figureSaid = map[string]string{
	"95": "95", "1.234": "1234", "1.234.567,5": "1234567.5", "0,125": "0.125", "1234,567": "1234.567", "-5": "-5", "1,2340": "1.234",
	"123.456.789.012": "123456789012", "0": "0",
	"95%": "csv-number 95", "12.5": `csv-number "12,5"`, "0.125": `csv-number "0,125"`, "1.2345": `csv-number "1,2345"`,
	"1 234": "csv-number 1.234", "1'234": "csv-number 1.234", "1,234.5": `csv-number "1.234,5"`, "1,234,567": "csv-number 1.234.567",
	"~30": "csv-number 30", "30 phút": "csv-number 30", "3O": "csv-number 30", "−5": "csv-number -5", "#DIV/0!": "csv-number",
	"chín": "csv-number", "1.23.4": "csv-number", "1,234": "number-doubtful", "12,345": "number-doubtful",
	"": "csv-empty", "-": "csv-empty", "–": "csv-empty", "N/A": "csv-empty",
}

func TestFigures(t *testing.T) {
	for value, want := range figureSaid {
		d, ok := figure(value)
		got := d.String()
		if !ok {
			f := refuseFigure(value, ',')
			got = strings.TrimSpace(f.Code + " " + diag.Diagnostic{Args: f.Args}.Arg("guess"))
		}
		if got != want {
			t.Errorf("%q: %s, want %s", value, got, want)
		}
	}
	if f := refuseFigure("12.5", ';'); guessOf(f) != "12,5" {
		t.Errorf("where semicolons part cells, a comma needs no quotation marks: %v", f.Args)
	}
}

// FuzzFigure gives any text as a number of a table: what is taken is taken again as tables write it, and so is what is
// offered in the place of what is not.
func FuzzFigure(f *testing.F) {
	for value := range figureSaid {
		f.Add(value)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if d, ok := figure(s); ok {
			again := strings.Replace(d.String(), ".", ",", 1)
			if oneComma.MatchString(again) {
				again += "0"
			}
			if e, ok := figure(again); !ok || e != d {
				t.Errorf("%q is written %q, which is %v %v", s, again, e, ok)
			}
			return
		}
		if guess := guessOf(refuseFigure(s, ';')); guess != "" {
			if _, ok := figure(guess); !ok {
				t.Errorf("%q: the guess %q is refused as well", s, guess)
			}
		}
	})
}

// cellsOf writes a table's cells with their places, and a cell that is not closed with a "!".
func cellsOf(text string, sep byte) string {
	r := csvRows{lines: strings.Split(text, "\n"), sep: sep}
	var out []string
	for {
		row, bad := r.next()
		switch {
		case bad != nil:
			out = append(out, fmt.Sprintf("!%d:%d", bad.line, bad.col))
			continue
		case row == nil:
			return strings.Join(out, " | ")
		}
		var cells []string
		for _, c := range row {
			cells = append(cells, fmt.Sprintf("%d:%d %q", c.line, c.col, c.text))
		}
		out = append(out, strings.Join(cells, ", "))
	}
}

func TestCSVRows(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"a,b\n", `1:1 "a", 1:3 "b"`},
		{"đơn vị, \"1,5\" ,\n", `1:1 "đơn vị", 1:9 "1,5", 1:16 ""`},
		{"\"nói \"\"có\"\"\",b", `1:1 "nói \"có\"", 1:14 "b"`},
		{"\"hai\ndòng\",b\nc", `1:1 "hai\ndòng", 2:7 "b" | 3:1 "c"`},
		{"báo cáo \"quý\",b", `1:1 "báo cáo \"quý\"", 1:15 "b"`},
		{"\n,,,\n \na", `4:1 "a"`},
		{"a,\"b\nc,d\n", `!1:3 | 2:1 "c", 2:3 "d"`},
		{"a,\"b\" c,d\ne", `!1:3 | 2:1 "e"`},
		{"a,\"b\nc,\"d\",e\nf", `!1:3 | 2:1 "c", 2:3 "d", 2:7 "e" | 3:1 "f"`},
		{"", ""},
	} {
		if got := cellsOf(c.text, ','); got != c.want {
			t.Errorf("%q:\n got %s\nwant %s", c.text, got, c.want)
		}
	}
	if got := cellsOf("a;1,5;c", ';'); got != `1:1 "a", 1:3 "1,5", 1:7 "c"` {
		t.Error(got)
	}
}

const tableHead = "unit,period,indicator,numerator,denominator,source\n"

// A table is read as other files are: a mark of the byte order, UTF-16, decomposed letters; columns are those on disk.
func TestTableFiles(t *testing.T) {
	wide := []byte{0xff, 0xfe}
	for _, r := range tableHead + "x,2026,y,1,2,\n" {
		wide = append(wide, byte(r), byte(r>>8))
	}
	for _, c := range []struct{ name, text, want string }{
		{"byte order mark", "\ufeff" + tableHead + "x,2026,y,1,2,\r\n", ""},
		{"UTF-16", string(wide), "1:1 utf-16"},
		{"decomposed letters", tableHead + "x,2026,y,1%,2,\nVi\u0303nh,2026,y,1,2,a\n", "2:10 csv-number|3:1 id-form|3:2 repaired"},
		{"after decomposed letters", tableHead + "x,2026,y,1,2%,a\nx,Qu\u00fd 1/2026,Vi\u0303 du\u0323,1%,2,a\n", "2:12 csv-number|3:3 period-form|3:14 id-form|3:15 repaired|3:22 csv-number"},
		{"old encoding", tableHead + "x,2026,y,1,2,B\xe1o\n", "2:1 encoding"},
		{"nothing", "\n", "1:1 empty-file"},
		{"unfinished merge", tableHead + "<<<<<<< HEAD\nx,2026,y,1,2,\n=======\n>>>>>>> b\n", "2:1 conflict"},
		{"a workbook", "PK\x03\x04", "1:1 foreign-file"},
		{"empty columns of a spreadsheet", "unit,period,indicator,numerator,denominator,source,,\nx,2026,y,1,2,,,\n,,,,,,,\n", ""},
		{"tabs below an empty line", "\n\tunit\tperiod\n", "2:6 csv-tab"},
		{"Vietnamese columns", "Đơn vị;Kỳ;Chỉ số;Tử số;Mẫu số;Nguồn\n", "1:1 csv-column|1:8 csv-column|1:11 csv-column|1:18 csv-column|1:24 csv-column|1:31 csv-column"},
	} {
		var got []string
		for _, d := range readAll(t, files("results/a.csv", c.text)).Faults.Sorted() {
			got = append(got, strings.TrimPrefix(fmt.Sprint(d.Pos), "results/a.csv:")+" "+d.Code)
		}
		if strings.Join(got, "|") != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.name, strings.Join(got, "|"), c.want)
		}
	}
}

// Each row has two references, its unit and its indicator, at their own cells: package check counts on it.
func TestFiguresHavePlaces(t *testing.T) {
	c := readAll(t, files("results/a.csv", tableHead+"x,2026,y,1,2,\nx,2025,z,1,2,\n"))
	f := c.Boards[0].ResultFiles[0]
	if len(f.List) != 2 || len(f.Refs) != 4 {
		t.Fatalf("%d rows, %d references", len(f.List), len(f.Refs))
	}
	if got := fmt.Sprint(f.PosOf(f.Refs[2]), " ", f.PosOf(f.Refs[3])); got != "results/a.csv:3:1 results/a.csv:3:8" {
		t.Error(got)
	}
}

// A figure that only illustrates says so in a column of its own, which a table need not have.
func TestExampleFigures(t *testing.T) {
	c := readAll(t, files("results/a.csv", "example,"+tableHead+"true,x,2026,y,1,2,\n,x,2025,y,1,2,\nkhông,x,2024,y,1,2,\nmaybe,x,2023,y,1,2,\n"))
	var got []bool
	for _, r := range c.Boards[0].ResultFiles[0].List {
		got = append(got, r.Example)
	}
	if fmt.Sprint(got) != "[true false false]" {
		t.Error(got)
	}
	if !strings.Contains(faults(c), "results/a.csv:5:1 ") {
		t.Error(faults(c))
	}
}

// Quotation marks around a value go off, whichever way they are curved; one alone is part of what was meant.
func TestStrayQuotes(t *testing.T) {
	err := meaning(&board.Fault{Code: "code-form", Args: []string{"value", "“1.001193", "guess", ""}}, "1.001193")
	var f *board.Fault
	if !errors.As(err, &f) || guessOf(err) != "1.001193" {
		t.Error(err)
	}
	for value, want := range map[string]string{"“1.001193”": "1.001193", "\"8.000”": "8.000", "‘a’": "a", "«a»": "a", "“": "", "“”": "", "a”": ""} {
		if got, _ := withoutQuotes(value); got != want {
			t.Errorf("%q: %q", value, got)
		}
	}
}
