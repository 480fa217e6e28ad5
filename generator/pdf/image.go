package pdf

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/jpeg"
	"image/png"
)

// maxPixels is the most that a picture may have: it is decoded in memory.
const maxPixels = 40_000_000

// Image is a picture, checked and not yet decoded. It is never changed and may
// be drawn in many documents at once.
type Image struct {
	data          []byte
	width, height int
	jpeg          bool
	grey          bool // of a JPEG; a PNG tells when it is decoded
}

// ParseImage reads the bytes of a JPEG or PNG file and keeps them: they must
// not be changed afterwards. JPEG files go into the document as they are,
// whichever way the camera was held; they must be grey or in colours for
// screens, not for print (CMYK). What is transparent in a PNG is white.
func ParseImage(file []byte) (*Image, error) {
	m := &Image{data: file, jpeg: bytes.HasPrefix(file, []byte("\xFF\xD8"))}
	decode := png.DecodeConfig
	if m.jpeg {
		decode = jpeg.DecodeConfig
	}
	c, err := decode(bytes.NewReader(file))
	if err != nil {
		return nil, fmt.Errorf("the picture is no JPEG or PNG that can be read: %w", err)
	}
	if c.Width <= 0 || c.Height <= 0 || c.Width > maxPixels/c.Height {
		return nil, fmt.Errorf("the picture has %d × %d pixels", c.Width, c.Height)
	}
	if m.jpeg && c.ColorModel != color.YCbCrModel && c.ColorModel != color.GrayModel && c.ColorModel != color.RGBAModel {
		return nil, errors.New("the picture's colours are for print (CMYK)")
	}
	m.width, m.height, m.grey = c.Width, c.Height, c.ColorModel == color.GrayModel
	return m, nil
}

// Size returns the picture's pixels across and down.
func (m *Image) Size() (width, height int) { return m.width, m.height }

// pixels decodes a PNG: one byte a pixel if it is grey, else three.
func (m *Image) pixels() (pixels []byte, grey bool, err error) {
	src, err := png.Decode(bytes.NewReader(m.data))
	if err != nil {
		return nil, false, fmt.Errorf("the picture is damaged: %w", err)
	}
	if g, ok := src.(*image.Gray); ok {
		return g.Pix, true, nil
	}
	on := image.NewRGBA(image.Rect(0, 0, m.width, m.height))
	draw.Draw(on, on.Rect, image.White, image.Point{}, draw.Src)
	draw.Draw(on, on.Rect, src, src.Bounds().Min, draw.Over)
	out := on.Pix[:0]
	for i := 0; i+3 < len(on.Pix); i += 4 {
		out = append(out, on.Pix[i], on.Pix[i+1], on.Pix[i+2])
	}
	return out, false, nil
}

// write writes the picture (ISO 32000-1, 8.9.5).
func (m *Image) write(f *file) int {
	n, grey := f.reserve(), m.grey
	var pixels []byte
	if !m.jpeg {
		var err error
		if pixels, grey, err = m.pixels(); err != nil {
			f.fail(err)
		}
	}
	space := "RGB"
	if grey {
		space = "Gray"
	}
	dict := fmt.Sprintf("/Type/XObject/Subtype/Image/Width %d/Height %d/BitsPerComponent 8/ColorSpace/Device%s", m.width, m.height, space)
	if m.jpeg {
		f.plain(n, dict+"/Filter/DCTDecode", m.data)
	} else {
		f.stream(n, dict, pixels)
	}
	return n
}

// placed is a picture in a document.
type placed struct {
	image *Image
	obj   int
}

// Image draws a picture into a box, stretched to fill it.
func (p *Page) Image(m *Image, box Rect) {
	if !p.live() {
		return
	}
	if m == nil {
		p.doc.fail(errors.New("no picture is drawn"))
		return
	}
	number := p.doc.image(m)
	p.begin()
	b := append(appendLengths(append(p.doc.kit.page, "q "...), box.W), "0 0 "...)
	b = append(appendLengths(b, box.H, box.X, -(box.Y+box.H)), "cm /I"...)
	p.doc.kit.page = append(appendInt(b, number), " Do Q\n"...)
}

// image returns a picture's number in the document, and writes it the first
// time.
func (d *Document) image(m *Image) int {
	for i, u := range d.images {
		if u.image == m {
			return i + 1
		}
	}
	d.images = append(d.images, placed{m, m.write(d.file)})
	return len(d.images)
}
