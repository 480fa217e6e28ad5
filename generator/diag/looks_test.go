package diag

import (
	"fmt"
	"io"
	"strings"
	"testing"
)

// crowd is a board with a great many faults: where they are, and what the files hold.
type crowd struct {
	name  string
	at    func(i int) Pos
	text  string
	files int // so many are read at most
}

const crowded = 5000

var crowds = []crowd{
	{"5000 files", func(i int) Pos { return Pos{fmt.Sprintf("procedures/1.%06d.yaml", i), 3, 1} },
		"code: \"1.000110\"\ntitle: Đăng ký khai sinh\nfeld: hộ tịch\nsteps:\n  - Nộp hồ sơ\n", crowded},
	{"one file", func(i int) Pos { return Pos{"procedures/1.000110.yaml", i + 1, 1} },
		strings.Repeat("feld: hộ tịch, cư trú, đất đai\n", crowded), 1},
	{"one line", func(i int) Pos { return Pos{"procedures/1.000110.yaml", 1, 200*i + 1} },
		strings.Repeat("feld Đăng ký", 1<<17), 1},
}

// look measures a look at every crowd. Each fault has words of its own, so that none is folded away for its likeness.
func look(b *testing.B, write func([]Diagnostic, Source)) {
	for _, c := range crowds {
		text, reads := []byte(c.text), 0
		source := func(string) ([]byte, bool) { reads++; return text, true }
		list := make([]Diagnostic, crowded)
		for i := range list {
			list[i] = New("unknown-key", c.at(i), "key", "feld", "where", fmt.Sprint("place ", i), "guess", "field")
		}
		b.Run(c.name, func(b *testing.B) {
			for b.Loop() {
				reads = 0
				write(list, source)
			}
			if reads > c.files {
				b.Errorf("files were read %d times", reads)
			}
		})
	}
}

// BenchmarkTerminal folds, as the command line does; BenchmarkTerminalAll is `bangtin check --all`.
func BenchmarkTerminal(b *testing.B) {
	c := catalog(b, "vi")
	look(b, func(list []Diagnostic, src Source) {
		Terminal(io.Discard, list, TerminalOptions{Catalog: c, Source: src, Width: 100, Fold: 3, Colour: true})
	})
}

func BenchmarkTerminalAll(b *testing.B) {
	c := catalog(b, "vi")
	look(b, func(list []Diagnostic, src Source) {
		Terminal(io.Discard, list, TerminalOptions{Catalog: c, Source: src, Width: 100, Colour: true})
	})
}

func BenchmarkJSON(b *testing.B) {
	c := catalog(b, "vi")
	look(b, func(list []Diagnostic, _ Source) { JSON(io.Discard, list, c) })
}

func BenchmarkSARIF(b *testing.B) {
	c := catalog(b, "vi")
	look(b, func(list []Diagnostic, src Source) { SARIF(io.Discard, list, c, SARIFOptions{Source: src}) })
}

func BenchmarkHTML(b *testing.B) {
	c := catalog(b, "vi")
	look(b, func(list []Diagnostic, src Source) { HTML(io.Discard, list, HTMLOptions{Catalog: c, Source: src}) })
}
