package layout

import "bangtin/generator/pdf"

// Strip is a slice of a flow, as wide as the flow, that breaking does not cut.
type Strip struct {
	Height pdf.Length
	// Before is the space above it, dropped at the top of a frame.
	Before pdf.Length
	// Keep keeps it in the frame of the next strip.
	Keep bool
	Ink  Ink
	// Head is drawn again, as an artifact, at the top of a frame that begins with this strip: a table's head.
	Head *Strip
}

// Ink is what a strip shows. (x, y) is the strip's top left corner.
type Ink interface {
	Draw(p *Pen, x, y pdf.Length)
}

// InkFunc is a function as an Ink.
type InkFunc func(p *Pen, x, y pdf.Length)

// Draw calls the function.
func (f InkFunc) Draw(p *Pen, x, y pdf.Length) { f(p, x, y) }

// divider is an ink that can be cut in two: what fits into room, and the rest. It tells false where nothing fits.
type divider interface {
	divide(room pdf.Length) (first, rest Strip, ok bool)
}

// divide cuts a strip, keeping what isn't its ink's.
func (s Strip) divide(room pdf.Length) (first, rest Strip, ok bool) {
	d, can := s.Ink.(divider)
	if !can {
		return Strip{}, Strip{}, false
	}
	if first, rest, ok = d.divide(room); !ok {
		return Strip{}, Strip{}, false
	}
	first.Before, first.Head = s.Before, s.Head
	rest.Head, rest.Keep = s.Head, s.Keep
	return first, rest, true
}

// labelled is an ink with a label beside its beginning: the bullet of an item.
type labelled struct {
	label Ink
	ink   Ink
}

func (l labelled) Draw(p *Pen, x, y pdf.Length) {
	l.label.Draw(p, x, y)
	l.ink.Draw(p, x, y)
}

func (l labelled) divide(room pdf.Length) (first, rest Strip, ok bool) {
	first, rest, ok = Strip{Ink: l.ink}.divide(room)
	first.Ink = labelled{l.label, first.Ink}
	return first, rest, ok
}

// anchored is an ink that a link or a bookmark leads to.
type anchored struct {
	to  *pdf.Anchor
	ink Ink
}

func (a anchored) Draw(p *Pen, x, y pdf.Length) {
	p.Page.Anchor(a.to, y)
	a.ink.Draw(p, x, y)
}

func (a anchored) divide(room pdf.Length) (first, rest Strip, ok bool) {
	first, rest, ok = Strip{Ink: a.ink}.divide(room)
	first.Ink = anchored{a.to, first.Ink}
	return first, rest, ok
}
