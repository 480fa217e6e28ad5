package pdf

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"bangtin/generator/pdfaudit"
)

// TestErrors: what is refused, and that nothing after the first error does any
// harm.
func TestErrors(t *testing.T) {
	f := parse(t, "noto-sans-400")
	run := f.Shape("chữ", 9*Point)
	other := New(io.Discard, Options{Title: "Khác"})
	for want, draw := range map[string]func(d *Document, p *Page){
		"belongs to no element":        func(d *Document, p *Page) { p.Text(0, 0, run, Black) },
		"no alternative text":          func(d *Document, p *Page) { d.Root().Add(Figure) },
		"never placed":                 func(d *Document, p *Page) { d.Bookmark(1, "a", d.Anchor()) },
		"placed twice":                 func(d *Document, p *Page) { a := d.Anchor(); p.Anchor(a, 0); p.Anchor(a, 0) },
		"another document's":           func(d *Document, p *Page) { p.Anchor(other.Anchor(), 0) },
		"no element, or another":       func(d *Document, p *Page) { p.Mark(other.Root()) },
		"for no element":               func(d *Document, p *Page) { p.Mark(nil) },
		"a link needs contents":        func(d *Document, p *Page) { p.Link(d.Root().Add(Link), Rect{}, "https://a", " ") },
		"the role Link":                func(d *Document, p *Page) { p.Link(d.Root().Add(P), Rect{}, "https://a", "a") },
		"is none":                      func(d *Document, p *Page) { p.LinkTo(d.Root().Add(Link), Rect{}, nil, "a") },
		"which is closed":              func(d *Document, p *Page) { e := d.Root().Add(P); e.Close(); p.Mark(e) },
		"is added to P, which":         func(d *Document, p *Page) { e := d.Root().Add(P); e.Close(); e.Add(Span).Add(Span).Close() },
		"more was popped":              func(d *Document, p *Page) { p.Pop() },
		"1 transforms":                 func(d *Document, p *Page) { p.Push(Transform{}) },
		"a page that is finished":      func(d *Document, p *Page) { d.Page(Point, Point); p.FillRect(Rect{}, Black) },
		"a page of 0 by 72":            func(d *Document, p *Page) { d.Page(0, 72*Point) },
		"a page of 72 by 14400.001 po": func(d *Document, p *Page) { d.Page(72*Point, 14400*Point+1) },
	} {
		var out bytes.Buffer
		d := New(&out, Options{Title: "Thử"})
		p := d.Page(Mm(14800), Mm(21000))
		draw(d, p)
		err := d.Close()
		if err == nil || !strings.Contains(err.Error(), want) || d.Err() != err || d.Close() != err {
			t.Errorf("%s: %v, then %v", want, err, d.Err())
		}
		everything(d, p, run)
	}
	for want, o := range map[string]Options{"no title": {}, "not YYYY-MM-DD": {Title: "a", Date: "23/11/2026"}} {
		d := New(io.Discard, o)
		everything(d, d.Page(Mm(100), Mm(100)), run)
		if err := d.Close(); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v", want, err)
		}
	}
	if err := New(io.Discard, Options{Title: "a"}).Close(); err == nil || !strings.Contains(err.Error(), "no page") {
		t.Error(err)
	}
}

// everything calls all there is.
func everything(d *Document, p *Page, run Run) {
	e, a, path := d.Root().Add(Link), d.Anchor(), &Path{}
	path.Line(1, 1)
	p.Mark(e)
	p.Text(0, 0, run, Black)
	p.Artifact(Footer)
	p.Push(Transform{Turns: 1})
	p.PushClip(path)
	p.Fill(path, White)
	p.FillEvenOdd(path, White)
	p.Stroke(path, Stroke{})
	p.StrokeLine(0, 0, 1, 1, Stroke{})
	p.FillRect(Rect{}, Black)
	p.Pop()
	p.Pop()
	p.Place(e, Rect{})
	p.Anchor(a, 0)
	p.Link(e, Rect{}, "https://a", "a")
	p.LinkTo(e, Rect{}, a, "a")
	d.Bookmark(1, "a", a)
	d.Label(Roman, "a", 1)
	e.Close()
	d.Page(Point, Point)
}

func TestAfterClose(t *testing.T) {
	f := parse(t, "noto-sans-400")
	var out bytes.Buffer
	d := New(&out, Options{Title: "Thử"})
	p := d.Page(Mm(100), Mm(100))
	if err := d.Close(); err != nil {
		t.Fatal(err)
	}
	n := out.Len()
	everything(d, p, f.Shape("a", Point))
	if err := d.Close(); err != nil || out.Len() != n {
		t.Errorf("%v, %d bytes more", err, out.Len()-n)
	}
}

// brokenWriter takes n bytes.
type brokenWriter struct{ n int }

var errFull = errors.New("the disk is full")

func (w *brokenWriter) Write(b []byte) (int, error) {
	if w.n -= len(b); w.n < 0 {
		return 0, errFull
	}
	return len(b), nil
}

func TestWriteFails(t *testing.T) {
	f := parse(t, "noto-sans-400")
	press := &Press{}
	for _, n := range []int{0, 5000, 100_000} {
		d := press.New(&brokenWriter{n}, Options{Title: "Thử"})
		for range 40 {
			p := d.Page(Mm(14800), Mm(21000))
			for i := range Length(400) {
				e := d.Root().Add(P)
				p.Mark(e)
				p.Text(i*i*7919%Mm(14800), i*i*104729%Mm(21000), f.Shape(fmt.Sprint("chữ ", i), 9*Point), Color(i*i*1299709))
				e.Close()
			}
		}
		if err := d.Close(); !errors.Is(err, errFull) {
			t.Errorf("after %d bytes: %v", n, err)
		}
	}
}

// TestManyPages: page trees, parent trees and destinations of several nodes.
func TestManyPages(t *testing.T) {
	f := parse(t, "noto-sans-400")
	for _, archive := range []bool{false, true} {
		var out bytes.Buffer
		d := New(&out, Options{Title: "Danh mục", Archive: archive})
		contents := d.Root().Add(TOC)
		d.Label(Roman, "", 1)
		p := d.Page(Mm(14800), Mm(21000))
		var anchors []*Anchor
		for i := range 600 {
			a := d.Anchor()
			anchors = append(anchors, a)
			link := contents.Add(TOCI).Add(Reference).Add(Link)
			p.Mark(link)
			y := Length(i) * 300
			p.Text(0, y, f.Shape("đến trang ", 100), Black)
			p.LinkTo(link, Rect{0, y, Mm(5000), 300}, a, "đến trang")
		}
		contents.Close()
		d.Label(Arabic, "A-", 1)
		for i, a := range anchors {
			p = d.Page(Mm(14800), Mm(21000))
			p.Anchor(a, Mm(1000))
			d.Bookmark(1+i%3, fmt.Sprint("Mục ", i), a)
			e := d.Root().Add(H1)
			p.Mark(e)
			p.Text(Mm(1000), Mm(2000), f.Shape(fmt.Sprint("Mục ", i), 12*Point), Black)
			e.Close()
		}
		if err := d.Close(); err != nil {
			t.Fatal(err)
		}
		a := pdfaudit.Examine(t, out.Bytes())
		a.Check()
		catalog := a.Dict(a.Trailer["Root"])
		names := a.Tree(a.Dict(catalog["Names"])["Dests"], "Names")
		if len(a.Pages) != 601 || len(names) != 1200 || a.List(a.Get(names[1199]))[0] != a.Pages[600] {
			t.Errorf("%d pages, %d destinations", len(a.Pages), len(names)/2)
		}
		if got := show(catalog["PageLabels"]); got != `<</Nums [0 <</S /r /St 1>> 1 <</P "A-" /S /D /St 1>>]>>` {
			t.Error(got)
		}
		if titles := a.Bookmarks(); strings.Join(titles[:5], ", ") != "Mục 0, Mục 1, Mục 2, Mục 3, Mục 4" || len(titles) != 600 {
			t.Errorf("%d bookmarks: %q", len(titles), titles)
		}
	}
}

// TestMemory: what a document keeps does not grow with what is on its pages.
func TestMemory(t *testing.T) {
	f := parse(t, "noto-sans-400")
	d := New(io.Discard, Options{Title: "Thử"})
	run := f.Shape(sampleText, 9*Point)
	for range 50 {
		p := d.Page(Mm(14800), Mm(21000))
		for i := range Length(50) {
			e := d.Root().Add(P)
			p.Mark(e)
			p.Text(0, i*Point, run, Black)
			e.Close()
		}
	}
	if len(d.root.open) != 0 || len(d.kit.pile) > pileSize*400 || cap(d.kit.page) > 1<<20 {
		t.Errorf("%d elements are open, %d and %d bytes wait", len(d.root.open), len(d.kit.pile), cap(d.kit.page))
	}
	if err := d.Close(); err != nil {
		t.Fatal(err)
	}
}
