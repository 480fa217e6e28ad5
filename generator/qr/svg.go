package qr

import (
	"bytes"
	"encoding/xml"
	"strconv"
)

// SVG returns a whole stand-alone SVG document, in UTF-8, as large as the place
// it is shown in: one user unit a module, quiet zone included. The title, plain
// text, is its name for people who don't see it; without one there is no
// <title> element.
func (c Code) SVG(title string) []byte {
	return c.svg(`<svg xmlns="http://www.w3.org/2000/svg"`, title)
}

// Inline returns the same picture as an element for an HTML page: class "qr", no
// namespace, no id, and no style attribute, so that it passes a strict Content
// Security Policy and can stand on a page many times.
func (c Code) Inline(title string) []byte {
	return c.svg(`<svg class="qr"`, title)
}

// svg draws both. The colours are said on the shapes themselves and not left to
// defaults: a page that sets svg{fill:currentColor}, as icon styles do, would
// otherwise turn the symbol white in dark mode.
func (c Code) svg(open, title string) []byte {
	side := strconv.Itoa(c.Size() + 2*QuietZone)
	var b bytes.Buffer
	b.Grow(320 + len(title) + c.Size()*c.Size()*3) // measured: 2.4 bytes a module
	b.WriteString(open)
	b.WriteString(` viewBox="0 0 ` + side + " " + side + `" role="img" shape-rendering="crispEdges">`)
	if title != "" {
		b.WriteString("<title>")
		// Also replaces what XML can't hold. A bytes.Buffer never fails.
		_ = xml.EscapeText(&b, []byte(title))
		b.WriteString("</title>")
	}
	b.WriteString(`<rect width="` + side + `" height="` + side + `" fill="#fff"/><path fill="#000" d="`)
	b.Write(c.AppendPath(b.AvailableBuffer()))
	b.WriteString(`"/></svg>`)
	return b.Bytes()
}
