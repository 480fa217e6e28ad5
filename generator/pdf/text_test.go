package pdf

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"bangtin/generator/pdfaudit"
)

// letters are all letters of Vietnamese in both cases, composed from the twelve
// vowels and the five tone marks.
func letters() string {
	var b strings.Builder
	for _, vowel := range "aăâeêioôơuưy" {
		for _, tone := range []string{"", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"} {
			b.WriteString(norm.NFC.String(string(vowel) + tone))
		}
	}
	b.WriteString("bcdđghklmnpqrstvx")
	return b.String() + strings.ToUpper(b.String())
}

func TestLetters(t *testing.T) {
	all := letters()
	if n := len([]rune(all)); n != 2*(72+17) {
		t.Fatalf("%d letters", n)
	}
	for _, name := range allFonts {
		f := parse(t, name)
		for _, text := range []string{all, norm.NFD.String(all)} { // however they are typed
			var spaced []string
			for _, r := range norm.NFC.String(text) {
				spaced = append(spaced, string(r))
			}
			line := text + " " + strings.Join(spaced, " ")
			run := f.Shape(line, 10*Point)
			if run.Missing() != nil {
				t.Errorf("%s lacks %q", name, run.Missing())
			}
			a := pdfaudit.Examine(t, page(t, Options{}, func(d *Document, p *Page) {
				p.Mark(d.Root().Add(P))
				p.Text(0, 10*Point, run, Black)
			}))
			a.Check()
			if want := norm.NFC.String(line); a.Said != want {
				t.Errorf("%s: read back as %q, not %q", name, a.Said, want)
			}
		}
	}
}

// TestOneGlyphALetter: Noto Sans would take ụ and ị apart.
func TestOneGlyphALetter(t *testing.T) {
	for _, name := range allFonts {
		f := parse(t, name)
		for _, r := range letters() + "0123456789.,:;–()/%&“”" {
			w := f.word(string(r))
			if g, _ := f.glyph(r); len(w.glyphs) != 1 || w.glyphs[0].gid != g || w.advance != int(f.natural(g)) {
				t.Errorf("%s: %c is %d glyphs, %d wide", name, r, len(w.glyphs), w.advance)
			}
		}
	}
}

// TestMarks: Vân Kiều (Bru) writes vowels with marks that Unicode has no letter
// for. Each glyph stands for its own character, and the mark is over its base.
func TestMarks(t *testing.T) {
	for _, name := range allFonts {
		f := parse(t, name)
		const text = "ơ̆ ê̆ ô̆ Ơ̆ ŏ ĭ ŭ"
		run := f.Shape(text, 10*Point)
		if run.String() != text {
			t.Errorf("%s: %q is read back as %q; missing %q", name, text, run.String(), run.Missing())
		}
		w := f.word("ơ̆")
		if len(w.glyphs) != 2 || w.advance != int(w.glyphs[0].natural) {
			t.Errorf("%s: ơ̆ is %d glyphs, %d wide", name, len(w.glyphs), w.advance)
			continue
		}
		if m := w.glyphs[1]; m.dx >= 0 { // from behind the letter back over it
			t.Errorf("%s: the breve is %d from the pen", name, m.dx)
		}
	}
}

func TestFiguresOfOneWidth(t *testing.T) {
	for _, name := range allFonts {
		f := parse(t, name)
		widths := map[Length]bool{}
		for _, c := range "0123456789" {
			widths[f.Width(strings.Repeat(string(c), 4), 10*Point)] = true
		}
		// Be Vietnam Pro, for headings, has none.
		if one := len(widths) == 1; one == strings.HasPrefix(name, "be-") {
			t.Errorf("%s: %d widths", name, len(widths))
		}
	}
}

func TestWidthsAddUp(t *testing.T) {
	f := parse(t, "noto-sans-400")
	for _, size := range []Length{9 * Point, 10*Point + 333, 1, 72 * Point} {
		var sum Length
		for i, w := range strings.Split(sampleText, " ") {
			if i > 0 {
				sum += f.Width(" ", size)
			}
			sum += f.Width(w, size)
		}
		run := f.Shape(sampleText+"  ", size)
		if run.Width() != sum || run.Advance() != sum+2*f.Width(" ", size) || f.Width(sampleText, size) != sum {
			t.Errorf("%d: the words are %d wide, the run %d", size, sum, run.Width())
		}
	}
	if f.Width("AV", 10*Point) >= f.Width("A", 10*Point)+f.Width("V", 10*Point) {
		t.Error("AV is not kerned")
	}
}

func TestSpaces(t *testing.T) {
	f := parse(t, "noto-sans-400")
	for text, want := range map[string]string{
		"8.000\u00A0đồng\u202Fa\tb\nc\u3000d": "8.000 đồng a b c d",
		"soft\u00ADhy\u200Bphen\uFEFF\u2060":  "softhyphen",
		"a\u2011b":                            "a\u2011b",
		"":                                    "",
		"\xFF":                                "\uFFFD",
	} {
		if got := f.Shape(text, Point); got.String() != want {
			t.Errorf("%q is read back as %q", text, got)
		}
	}
	// Be Vietnam Pro has no U+2011: it looks like a hyphen and is not reported.
	head := parse(t, "be-vietnam-pro-700")
	if r := head.Shape("a\u2011b", Point); r.Missing() != nil || r.Width() != head.Width("a-b", Point) || r.String() != "a\u2011b" {
		t.Errorf("%q, missing %q", r, r.Missing())
	}
}

func TestMissing(t *testing.T) {
	f := parse(t, "noto-sans-400")
	run := f.Shape("ký 字 và 😀字", 10*Point)
	if got := string(run.Missing()); got != "字😀字" {
		t.Errorf("missing %q", got)
	}
	file := page(t, Options{}, func(d *Document, p *Page) {
		p.Mark(d.Root().Add(P))
		p.Text(0, 10*Point, run, Black)
		p.Text(0, 20*Point, run, Black)
		want := []Missing{{"NotoSans-Regular", '字'}, {"NotoSans-Regular", '😀'}}
		if !slices.Equal(d.Missing(), want) {
			t.Errorf("missing %v", d.Missing())
		}
		if got := d.TakeMissing(); !slices.Equal(got, want) || d.Missing() != nil {
			t.Errorf("taken %v, left %v", got, d.Missing())
		}
		p.Text(0, 30*Point, run, Black)
		if !slices.Equal(d.Missing(), want) {
			t.Errorf("missing again: %v", d.Missing())
		}
	})
	a := pdfaudit.Examine(t, file)
	a.Check()
	if a.Said != strings.Repeat("ký 字 và 😀字", 3) {
		t.Errorf("read back as %q", a.Said)
	}
	for _, w := range run.words {
		for _, g := range w.glyphs {
			if g.gid == 0 {
				t.Error("the glyph for nothing is drawn")
			}
		}
	}
}

// TestTakenApart: a letter that the font takes apart when marks follow is one
// glyph all the same.
func TestTakenApart(t *testing.T) {
	for _, name := range allFonts {
		f := parse(t, name)
		w := f.word("ụ̆i")
		if g, _ := f.glyph('ụ'); len(w.glyphs) != 3 || w.glyphs[0].gid != g || w.glyphs[0].text != "ụ" || w.glyphs[1].text != "\u0306" {
			t.Errorf("%s: %d glyphs", name, len(w.glyphs))
		}
	}
}

// FuzzText: whatever is written, nothing panics, widths add up, what is read
// back is what went in but for spaces and characters without ink, and the file
// conforms.
func FuzzText(f *testing.F) {
	for _, s := range []string{sampleText, "", "\xFF\xFE", "ơ̆\u0323\u0300", "a\u0301\u0301\u0301", "字😀", "\u200Db", "e\u0302\u0301", "\x00\u2028\uFFFF", strings.Repeat("ạ", 300)} {
		f.Add(s)
	}
	var fonts []*Font
	for _, name := range allFonts {
		fonts = append(fonts, parse(f, name))
	}
	f.Fuzz(func(t *testing.T, text string) {
		font := fonts[len(text)%len(fonts)]
		run := font.Shape(text, 10*Point)
		if run.Advance() != font.Width(text, 10*Point) || run.Width() > run.Advance() || run.Width() < 0 && !strings.ContainsFunc(text, unicode.IsMark) {
			t.Fatalf("%q: widths %d, %d, %d", text, run.Width(), run.Advance(), font.Width(text, 10*Point))
		}
		if got, want := run.String(), plain(text); got != want {
			t.Fatalf("%q is read back as %q, not %q", text, got, want)
		}
		a := pdfaudit.Examine(t, page(t, Options{Title: "T" + text, Author: text}, func(d *Document, p *Page) {
			fig := d.Root().Add(Figure)
			fig.Alt = fmt.Sprint("A", text)
			p.Mark(fig)
			p.Place(fig, Rect{W: 1, H: 1})
			p.Text(0, 0, run, Black)
		}))
		a.Check()
		if a.Said != copied(plain(text)) {
			t.Fatalf("%q is copied as %q", text, a.Said)
		}
	})
}

// plain is what of a text is on paper, in the words of the package comment.
func plain(text string) string {
	var b strings.Builder
	word := func(s string) {
		for _, r := range norm.NFC.String(s) {
			if !unicode.Is(unicode.Cf, r) && !unicode.Is(unicode.Variation_Selector, r) && r != '\u034F' {
				b.WriteRune(r)
			}
		}
	}
	start := 0
	for i, r := range text {
		if isSpace(r) {
			word(text[start:i])
			b.WriteByte(' ')
			start = i + len(string(r))
		}
	}
	word(text[start:])
	return b.String()
}
