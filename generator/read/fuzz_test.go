package read

import (
	"strings"
	"testing"

	"bangtin/generator/board"
	"bangtin/generator/diag"
)

// FuzzSyntax gives any text to the search for what is wrong: it ends, tells a place inside the text, and has no word
// of the parser's.
func FuzzSyntax(f *testing.F) {
	for _, text := range []string{
		"title: Thủ tục: đăng ký\n", "a: \"b\nc: d\n", "a: [b, {c: d]\n", "a:\n\t- b\n", "- a\nb: c\n", "a: |\n    b\n  c\n",
		"“a”: b\n", "a: 'b'c'\n", "a: {b: [c}\nd: \"e\n", " a: b\nc: d\n", "...\n", "a: b\n...\nc\n", "a: *b\n? c\n",
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		c := readAll(t, files("procedures/1.000110.yaml", text, "guides/a.md", "---\n"+text))
		for _, d := range c.Faults.Sorted() {
			if d.Pos.Line > strings.Count(text, "\n")+3+strings.Count(text, "\r") {
				t.Errorf("%v %s stands below the text", d.Pos, d.Code)
			}
		}
	})
}

// FuzzName gives any file name to the reader: what it guesses is a name that it takes.
func FuzzName(f *testing.F) {
	for _, name := range []string{"Hộ tịch.yaml", "a (1).yaml.txt", "1.001193@2027-13-01.yaml", "..yaml", "a.en.yaml", "A.MD", "a@.md", "ă.yml~"} {
		f.Add(name)
	}
	f.Fuzz(func(t *testing.T, file string) {
		if strings.ContainsAny(file, "/\\") {
			return
		}
		_, fault := parseName(file, []string{"vi", "en"})
		if fault.guess == "" || fault.code == "unknown-language" {
			return
		}
		if _, again := parseName(fault.guess, nil); again.code != "" {
			t.Errorf("%q: the guess %q is refused as well: %s", file, fault.guess, again.code)
		}
	})
}

// FuzzRead gives any bytes as a record, a Markdown record and a table: nothing panics, and every fault has a place.
func FuzzRead(f *testing.F) {
	f.Add([]byte(procedure))
	f.Add([]byte("---\ntitle: A\n---\n| a | b |\n|--|--|\n| [x](procedure:1) | ![y](z.png) |\n"))
	f.Add([]byte("\xff\xfea\x00"))
	f.Add([]byte("a: &x [*x, *x]\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		c := readAll(t, files("procedures/1.000110.yaml", string(data), "guides/a.md", string(data), "results/a.csv", string(data)))
		for _, d := range c.Faults.Sorted() {
			if d.Pos.File == "" {
				t.Errorf("no place: %v", d)
			}
		}
	})
}

// FuzzPrint gives any bytes as a log of a print run: every fault stands in the file, and a log without an error is whole.
func FuzzPrint(f *testing.F) {
	const head = "date: 2026-11-26\nsheet: flyer-a4\nwhere: \"cửa ra vào\"\nrecords:\n"
	const first = "  - kind: procedure\n    id: \"1.000110\"\n    code: \"3FKKK0Y-V2H\"\n    edition: K7M\n"
	for _, s := range []string{
		head + first, head + "  - kind: site\n    id: site\n", head + "  - {kind: unit, id: a}\n", head, "copies: -1\nup: 2.5\ngrid: 3x8\n" + head + first, "date: 1/1/2027\nsheet: flyer\nwhere: none\n",
		head + "<<<<<<< a\n" + first + "=======\n" + first + ">>>>>>> b\n", head + "  - procedure\n", "records: none\n", head + first[:40],
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		const file = "prints/2026-11-26-flyer-a4-7k3f.yaml"
		c := readAll(t, files(file, string(data)))
		for _, d := range c.Faults.Sorted() {
			if d.Pos.File != file || d.Pos.Line < 0 || d.Pos.Col < 0 {
				t.Errorf("%v %s", d.Pos, d.Code)
			}
		}
		if c.Faults.HasErrors() {
			return
		}
		for _, b := range c.Boards {
			run := b.Prints[0]
			if run.Date == 0 || run.Sheet == "" {
				t.Errorf("%+v", run)
			}
			for _, p := range run.Records {
				if p.Kind.Of() == board.NoKind || p.ID == "" || p.Code == "" && p.Kind.Of() != board.SiteKind {
					t.Errorf("%+v", p)
				}
			}
		}
	})
}

// FuzzCSV gives any text as a table of figures: every fault stands in the table.
func FuzzCSV(f *testing.F) {
	head := "unit,period,indicator,numerator,denominator,source\n"
	for _, s := range []string{
		head + "a,2026,b,1.234,\"1,5\",c\n", strings.ReplaceAll(head, ",", ";") + "a;2026-Q3;b;1,5;;\n", head + "\"a\n\"b,,,,,\n",
		strings.ReplaceAll(head, ",", "\t"), "\ufeff" + head + "a,2026,b,95%,1,\r\n", "đơn vị,kỳ\n", "\"", head + "a,2026,b,1,2,3,4\n",
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		for _, d := range readAll(t, files("results/a.csv", string(data))).Faults.Sorted() {
			if d.Pos.File != "results/a.csv" || d.Pos.Line < 0 || d.Pos.Col < 0 {
				t.Errorf("%v %s", d.Pos, d.Code)
			}
		}
	})
}

// FuzzLinks gives any text as the destination of a link and of a picture: what is offered in its place is taken.
func FuzzLinks(f *testing.F) {
	for _, s := range []string{
		"procedure:1.001193#ho_so", "../procedures/1.001193.yaml", "javascript:x", "form:a.docx", "http://a.vn", "mailto:a@b", "C:\\a",
		"thu-tuc:1.001193", "#a", "tel:1022", "a.docx", "//a.vn", "a b",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, dest string) {
		if strings.ContainsAny(dest, "\n\r<>\\") {
			return
		}
		read := func(dest string) []diag.Diagnostic {
			return readAll(t, files("guides/a.md", "---\ntitle: A\n---\n[a](<"+dest+">) ![b](<"+dest+">)\n")).Faults.Sorted()
		}
		for _, d := range read(dest) {
			guess := d.Arg("guess")
			if !strings.HasPrefix(d.Code, "link-") || guess == "" || strings.ContainsAny(guess, "\n\r<>\\") {
				continue
			}
			for _, again := range read(guess) {
				if strings.HasPrefix(again.Code, "link-") && again.Pos.Col == d.Pos.Col {
					t.Errorf("%q: the guess %q is refused as well: %s", dest, guess, again.Code)
				}
			}
		}
	})
}
