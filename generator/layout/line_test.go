package layout

import (
	"strings"
	"testing"

	"bangtin/generator/pdf"
)

const long = "Cha hoặc mẹ có trách nhiệm đăng ký khai sinh cho con trong thời hạn 60 ngày kể từ ngày sinh con theo Điều 15 Luật Hộ tịch."

func TestLines(t *testing.T) {
	st := sans(t)
	for _, width := range []pdf.Length{40, 90, 150, 400, 2000} {
		f := NewFlow(width*pdf.Point, "vi")
		f.Text(pdf.P, st, Span{Text: long})
		got := texts(f.Strips())
		if all := strings.Join(got, ""); all != Bind(long) {
			t.Errorf("at %d points: %q", width, got)
		}
		for i, s := range got {
			if w := st.Font.Shape(s, st.Size).Width(); w > width*pdf.Point {
				t.Errorf("at %d points: %q is %d wide", width, s, w)
			}
			if i < len(got)-1 && !strings.HasSuffix(s, " ") {
				t.Errorf("at %d points: the wrapped line %q has no space at its end", width, s)
			}
		}
	}
}

func TestLongWords(t *testing.T) {
	st := sans(t)
	f := NewFlow(100*pdf.Point, "vi")
	f.Text(pdf.P, st, Span{Text: "Xem https://dichvucong.gov.vn/p/home/dvc-tra-cuu-ho-so.html?ma=1 và " + strings.Repeat("ư", 60)})
	got := texts(f.Strips())
	want := []string{"Xem https://", "dichvucong.gov.vn/"}
	for i, w := range want {
		if got[i] != w {
			t.Errorf("line %d is %q, not %q", i, got[i], w)
		}
	}
	for _, s := range got {
		if w := st.Font.Shape(s, st.Size).Width(); w > 100*pdf.Point {
			t.Errorf("%q is too wide", s)
		}
	}
	if n := strings.Count(strings.Join(got, ""), "ư"); n != 60 {
		t.Errorf("%d of 60 letters", n)
	}
}

// A wide look and a narrow one in one line: pieces follow each other without a gap and in the right order.
func TestSpans(t *testing.T) {
	st := sans(t)
	bold := &Look{Font: parse(t, "noto-sans-700"), Size: 10 * pdf.Point}
	f := NewFlow(400*pdf.Point, "vi")
	f.Text(pdf.P, st, Span{Text: "Lệ phí", Look: bold}, Span{Text: ": 8.000 đồng "}, Span{Text: "một bản", Look: bold}, Span{Text: " thôi."}, Span{Text: " End", Lang: "en"})
	l := linesOf(f.Strips())[0]
	x := pdf.Length(0)
	for _, c := range l.pieces {
		if c.x != x {
			t.Errorf("%q stands at %d, not at %d", c.text, c.x, x)
		}
		x += c.look.Font.Shape(c.text, c.look.Size).Advance()
	}
	if got := texts(f.Strips()); len(got) != 1 || got[0] != "Lệ phí: 8.000\u00a0đồng một bản thôi. End" {
		t.Errorf("%q", got)
	}
	if n := l.pieces[len(l.pieces)-1].node; n.Role != pdf.Span || n.Lang != "en" {
		t.Errorf("the English is %s, %q", n.Role, n.Lang)
	}
}

func TestAlign(t *testing.T) {
	st := sans(t)
	for _, a := range []Align{Left, Center, Right} {
		st.Align = a
		f := NewFlow(100*pdf.Point, "vi")
		f.Text(pdf.P, st, Span{Text: "Giờ"})
		w := st.Font.Width("Giờ", st.Size)
		want := map[Align]pdf.Length{Left: 0, Center: (100*pdf.Point - w) / 2, Right: 100*pdf.Point - w}[a]
		if x := linesOf(f.Strips())[0].x; x != want {
			t.Errorf("align %d: %d, not %d", a, x, want)
		}
	}
}

func TestHardBreaks(t *testing.T) {
	f := NewFlow(400*pdf.Point, "vi")
	f.Text(pdf.P, sans(t), Span{Text: "một\nhai"}, Span{Text: "\n"}, Span{Text: "ba"})
	if got := texts(f.Strips()); strings.Join(got, "|") != "một |hai |ba" {
		t.Errorf("%q", got)
	}
}

func TestWidowsAndOrphans(t *testing.T) {
	f := NewFlow(90*pdf.Point, "vi")
	f.Text(pdf.P, sans(t), Span{Text: long})
	s := f.Strips()
	n := len(s)
	if n < 5 || !s[0].Keep || !s[n-2].Keep || s[1].Keep || s[n-1].Keep {
		t.Errorf("%d lines, kept: %v %v %v %v", n, s[0].Keep, s[1].Keep, s[n-2].Keep, s[n-1].Keep)
	}
}
