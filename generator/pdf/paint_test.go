package pdf

import (
	"bytes"
	"strings"
	"testing"

	"bangtin/generator/pdfaudit"
)

func TestLengths(t *testing.T) {
	for l, want := range map[Length]string{0: "0", 1: ".001", -1: "-.001", 500: ".5", 1000: "1", -1250: "-1.25", 595276: "595.276", 10: ".01", 1 << 62: "1099511627.776"} {
		if got := string(appendLength(nil, l)); got != want {
			t.Errorf("%d is %s, not %s", int64(l), got, want)
		}
	}
	for mm, want := range map[int]Length{21000: 595276, 2540: 72000, -2540: -72000, 1: 28, 0: 0} {
		if got := Mm(mm); got != want {
			t.Errorf("Mm(%d) = %d, not %d", mm, got, want)
		}
	}
}

// contents are the operators of a page that draw makes, after what sets it up.
func contents(t *testing.T, draw func(d *Document, p *Page)) string {
	t.Helper()
	a := pdfaudit.Examine(t, page(t, Options{}, func(d *Document, p *Page) { draw(d, p) }))
	a.Check()
	c := a.Stream(a.Dict(a.Pages[0])["Contents"]).Data
	_, rest, ok := bytes.Cut(c, []byte("1 0 0 1 0 595.276 cm \n"))
	if !ok {
		t.Fatalf("a page begins with %.60q", c)
	}
	return string(rest)
}

func TestPaint(t *testing.T) {
	var box, ring Path
	box.Rect(Point, 2*Point, 3*Point, 4*Point)
	ring.Circle(0, 0, 10*Point)
	got := contents(t, func(_ *Document, p *Page) {
		p.Artifact(Background)
		p.Fill(&box, 0xFF0000)
		p.FillEvenOdd(&box, 0xFF0000)
		p.FillRect(Rect{0, 0, Point, Point}, 0x808080)
		p.Stroke(&box, Stroke{Color: 0x0000FF, Width: 500, Round: true, Dash: []Length{Point, 2 * Point}})
		p.StrokeLine(0, 0, Point, Point, Stroke{Width: Point, Dash: []Length{-1, 0}})
		p.Stroke(&ring, Stroke{Width: Point})
		p.Fill(&Path{}, Black)
	})
	want := "/Artifact<</Type/Background>>BDC 1 0 0 rg 1 -2 3 -4 re f\n1 -2 3 -4 re f*\n.502 g 0 0 1 -1 re f\n" +
		"0 0 1 RG .5 w 1 J 1 j [1 2 ]0 d 1 -2 3 -4 re S\n" +
		"0 G 1 w 0 J 0 j []0 d 0 0 m 1 -1 l S\n" +
		"0 10 m 0 10 l 5.523 10 10 5.523 10 0 c 10 0 l 10 -5.523 5.523 -10 0 -10 c 0 -10 l -5.523 -10 -10 -5.523 -10 0 c -10 0 l -10 5.523 -5.523 10 0 10 c h S\n" +
		"EMC\n"
	if got != want {
		t.Errorf("%s\nnot\n%s", got, want)
	}
}

// TestTransforms puts two A5 pages on an A4 sheet, one of them turned, and
// looks where their figures land.
func TestTransforms(t *testing.T) {
	var boxes []Rect
	got := contents(t, func(d *Document, p *Page) {
		for _, at := range []Transform{
			{X: 100 * Point, Y: 50 * Point},
			{X: 100 * Point, Y: 50 * Point, Turns: 1},
			{X: 100 * Point, Y: 50 * Point, Turns: 2, Scale: 2 * Point},
			{X: 100 * Point, Y: 50 * Point, Turns: -1},
		} {
			fig := d.Root().Add(Figure)
			fig.Alt = "Hình"
			p.Mark(fig)
			p.Push(at)
			p.Push(Transform{X: 10 * Point})
			p.Place(fig, Rect{0, 0, 30 * Point, 5 * Point})
			p.FillRect(Rect{0, 0, 30 * Point, 5 * Point}, 0x112233)
			p.Pop()
			p.Pop()
			boxes = append(boxes, fig.box)
		}
	})
	const h = 595276 // the page's height
	for i, want := range []Rect{
		{110 * Point, h - 55*Point, 30 * Point, 5 * Point},
		{95 * Point, h - 90*Point, 5 * Point, 30 * Point}, // clockwise: to the right becomes down, down to the left
		{20 * Point, h - 50*Point, 60 * Point, 10 * Point},
		{100 * Point, h - 40*Point, 5 * Point, 30 * Point},
	} {
		if boxes[i] != want {
			t.Errorf("figure %d is at %v, not %v", i, boxes[i], want)
		}
	}
	for _, want := range []string{"q 1 0 0 1 100 -50 cm \nq 1 0 0 1 10 0 cm \n", "q 0 -1 1 0 100 -50 cm", "q -2 0 0 -2 100 -50 cm", "q 0 1 -1 0 100 -50 cm"} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in\n%s", want, got)
		}
	}
}

// TestMarksAroundTransforms: marked content and states are in pairs, and a state
// that comes back is remembered.
func TestMarksAroundTransforms(t *testing.T) {
	f := parse(t, "noto-sans-400")
	got := contents(t, func(d *Document, p *Page) {
		e := d.Root().Add(P)
		p.Mark(e)
		p.Text(0, 0, f.Shape("a", Point), 0xFF0000)
		p.Push(Transform{})
		p.Text(0, 0, f.Shape("a", 2*Point), Black)
		p.Pop()
		p.Text(0, 0, f.Shape("a", Point), 0xFF0000) // colour and size are again as before
		p.Artifact(Layout)                          // nothing is drawn: nothing is written
		p.Mark(e)
	})
	want := "/P<</MCID 0>>BDC 1 0 0 rg /F1 1 Tf BT 0 0 Td[<0001>]TJ ET\nEMC\nq 1 0 0 1 0 0 cm \n" +
		"/P<</MCID 1>>BDC 0 g /F1 2 Tf BT 0 0 Td[<0001>]TJ ET\nEMC\nQ\n/P<</MCID 2>>BDC BT 0 0 Td[<0001>]TJ ET\nEMC\n"
	if got != want {
		t.Errorf("%s\nnot\n%s", got, want)
	}
}
