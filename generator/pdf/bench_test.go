package pdf

import (
	"io"
	"testing"
)

// A flyer is drawn, compressed and given its fonts, as for one sheet of many.
func BenchmarkFlyer(b *testing.B) {
	for _, archive := range []bool{false, true} {
		b.Run(map[bool]string{false: "usual", true: "archive"}[archive], func(b *testing.B) {
			s, press, o := newSampler(b), &Press{}, sampleOptions
			o.Archive = archive
			size := len(s.make(b, press, o))
			b.ReportAllocs()
			for b.Loop() {
				s.make(b, press, o)
			}
			b.ReportMetric(float64(size), "B/file")
		})
	}
}

// A document of many pages: what one page more costs.
func BenchmarkPage(b *testing.B) {
	s, press := newSampler(b), &Press{}
	s.d = press.New(io.Discard, sampleOptions)
	b.ReportAllocs()
	for b.Loop() {
		s.page()
		s.para(s.d.Root().Add(P), s.text, 10*Point, left, sampleText, Black)
	}
}

func BenchmarkWidth(b *testing.B) {
	f := parse(b, "noto-sans-400")
	b.ReportAllocs()
	for b.Loop() {
		f.Width(sampleText, 10*Point)
	}
}

func BenchmarkShapeKnown(b *testing.B) {
	f := parse(b, "noto-sans-400")
	b.ReportAllocs()
	for b.Loop() {
		f.Shape(sampleText, 10*Point)
	}
}

func BenchmarkShapeNew(b *testing.B) {
	f := parse(b, "noto-sans-400")
	b.ReportAllocs()
	for b.Loop() {
		f.words.known = nil
		f.Shape(sampleText, 10*Point)
	}
}

func BenchmarkSubset(b *testing.B) {
	f := parse(b, "noto-sans-400")
	e := &embedded{font: f}
	for _, w := range f.Shape(sampleText, Point).words {
		for _, g := range w.glyphs {
			e.code(g.symbol)
		}
	}
	b.ReportAllocs()
	for b.Loop() {
		f.subset(e.symbols)
	}
}

func BenchmarkParseFont(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		parse(b, "noto-sans-400")
	}
}
