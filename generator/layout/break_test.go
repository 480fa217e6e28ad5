package layout

import (
	"math/rand/v2"
	"strings"
	"testing"

	"bangtin/generator/pdf"
)

// random is content of every kind, the same for the same seed.
func random(st Style, seed uint64) *Flow {
	r := rand.New(rand.NewPCG(seed, 1))
	words := strings.Fields(long + " https://dichvucong.gov.vn/p/home/dvc-trang-chu.html " + strings.Repeat("x", 40))
	text := func(most int) Span {
		var b strings.Builder
		for range 1 + r.IntN(most) {
			b.WriteString(words[r.IntN(len(words))] + " ")
		}
		return Span{Text: b.String()}
	}
	f := NewFlow(pdf.Length(60+r.IntN(300))*pdf.Point, "vi")
	for range 1 + r.IntN(12) {
		f.Space(pdf.Length(r.IntN(20)) * pdf.Point)
		switch r.IntN(5) {
		case 0:
			head := st
			head.Keep = true
			f.Text(pdf.H2, head, text(5))
		case 1:
			f.Text(pdf.P, st, text(200))
		case 2:
			f.List(pdf.Disc, func() {
				for range r.IntN(6) {
					f.Item(10*pdf.Point, Label("•", st), func() { f.Text(pdf.P, st, text(30)) })
				}
			})
		case 3:
			f.Table(TableLook{Gap: 5 * pdf.Point, Row: Frame{Top: 3 * pdf.Point, Bottom: 3 * pdf.Point}}, []int{2, 1}, func(tb *Table) {
				cell := func(most int) func(*Flow) { return func(in *Flow) { in.Text(pdf.P, st, text(most)) } }
				tb.Head(cell(3), cell(2))
				for range r.IntN(8) {
					tb.Row(cell(150), cell(20))
				}
			})
		case 4:
			f.Box(Frame{Top: 4 * pdf.Point, Bottom: 4 * pdf.Point, Filled: true}, 4*pdf.Point, func(in *Flow) { in.Text(pdf.P, st, text(120)) })
		}
	}
	return f
}

// TestNothingIsLost: whatever the content and the frames, every line stands in a frame, once, in order, below the one
// before it and inside of its frame; or it is told as the rest.
func TestNothingIsLost(t *testing.T) {
	st := sans(t)
	for seed := range uint64(400) {
		f := random(st, seed)
		r := rand.New(rand.NewPCG(seed, 2))
		first, others := pdf.Length(30+r.IntN(300))*pdf.Point, pdf.Length(30+r.IntN(300))*pdf.Point
		if r.IntN(4) == 0 {
			others = 0
		}
		frames := First(first, others)
		filled, rest := Break(f.Strips(), frames)
		var got []*line
		for i := range filled {
			bottom := pdf.Length(0)
			for j, p := range filled[i].Places {
				if p.Y < bottom {
					t.Errorf("seed %d: strip %d of frame %d overlaps the one before it", seed, j, i)
				}
				bottom = p.Y + p.Height
				if !p.Again {
					got = append(got, linesIn(p.Ink)...)
				}
			}
			if bottom > frames(i) || bottom != filled[i].Height {
				t.Errorf("seed %d: frame %d is %d high and filled to %d (%d)", seed, i, frames(i), bottom, filled[i].Height)
			}
		}
		got = append(got, linesOf(rest)...)
		want := linesOf(f.Strips())
		if len(got) != len(want) {
			t.Fatalf("seed %d: %d lines of %d", seed, len(got), len(want))
		}
		seen := map[*line]bool{}
		for _, l := range got {
			seen[l] = true
		}
		if len(seen) != len(want) {
			t.Errorf("seed %d: a line is drawn twice", seed)
		}
		if others >= 100*pdf.Point && len(rest) > 0 {
			t.Errorf("seed %d: %d strips left over", seed, len(rest))
		}
		if len(filled) > 0 && seed < 40 {
			file(t, filled)
		}
	}
}

func TestKeepWithNext(t *testing.T) {
	st := sans(t)
	f := NewFlow(200*pdf.Point, "vi")
	f.Text(pdf.P, st, Span{Text: "trên"})
	head := st
	head.Keep = true
	f.Text(pdf.H2, head, Span{Text: "Đầu đề"})
	f.Text(pdf.P, st, Span{Text: "dưới"})
	filled, _ := Break(f.Strips(), Same(35*pdf.Point)) // room for two lines
	if len(filled) != 2 || len(filled[0].Places) != 1 || len(filled[1].Places) != 2 {
		t.Errorf("%d frames: the heading does not go with its text", len(filled))
	}
}

func TestTableHeadsAgain(t *testing.T) {
	st := sans(t)
	f := NewFlow(200*pdf.Point, "vi")
	cell := func(s string) func(*Flow) { return func(in *Flow) { in.Text(pdf.P, st, Span{Text: s}) } }
	f.Table(TableLook{}, []int{1, 1}, func(tb *Table) {
		tb.Head(cell("Khoản"), cell("Mức"))
		for range 5 {
			tb.Row(cell("Bản sao"), cell("8.000 đồng"))
		}
	})
	filled, rest := Break(f.Strips(), Same(50*pdf.Point)) // three lines: the head and two rows
	if len(filled) != 3 || len(rest) > 0 {
		t.Fatalf("%d frames", len(filled))
	}
	for i := range filled {
		if again := filled[i].Places[0].Again; again != (i > 0) {
			t.Errorf("frame %d: head again is %v", i, again)
		}
	}
}

func BenchmarkText(b *testing.B) {
	st := sans(b)
	b.ReportAllocs()
	for b.Loop() {
		f := NewFlow(300*pdf.Point, "vi")
		f.Text(pdf.P, st, Span{Text: long})
	}
}
