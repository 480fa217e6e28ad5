package page

import (
	"bytes"
	"image"
	"image/color"
	"image/png"

	"bangtin/generator/board"
)

// AppIcon draws the favicon as a PNG of that many pixels each way, for a telephone's first screen. A maskable one has its
// ground up to the edges and its drawing well inside, since the telephone cuts it to a shape of its own.
func (p *Pages) AppIcon(side int, maskable bool) ([]byte, error) {
	accent := p.Boards[0].Site.Theme.Accent()
	// First the ground from nothing to full, then its way to white: no pixel has an edge of both.
	const steps = fine * fine
	shades := make(color.Palette, 0, 2*steps+1)
	for i := range steps {
		shades = append(shades, color.NRGBA{uint8(accent[0]), uint8(accent[1]), uint8(accent[2]), uint8(i * 255 / steps)})
	}
	for i := range steps + 1 {
		c := accent.Mix(board.RGB{255, 255, 255}, int64(i*100/steps))
		shades = append(shades, color.NRGBA{uint8(c[0]), uint8(c[1]), uint8(c[2]), 255})
	}
	d := drawnIcon{side: side, units: 32}
	if maskable {
		d.units = 42
	}
	img := image.NewPaletted(image.Rect(0, 0, side, side), shades)
	for y := range side {
		for x := range side {
			img.Pix[y*img.Stride+x] = d.shade(x, y, maskable)
		}
	}
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// drawnIcon is a square of side pixels that shows units of the favicon, its middle in the middle.
type drawnIcon struct{ side, units int }

// at is where a sample lies in the favicon's drawing, along one axis.
func (d drawnIcon) at(sample int) int {
	return (2*sample+1)*d.units*unit/(2*d.side*fine) - (d.units-32)*unit/2
}

// shade is the index of a pixel's colour.
func (d drawnIcon) shade(x, y int, maskable bool) uint8 {
	ground, light := 0, 0
	for dy := range fine {
		for dx := range fine {
			u, v := d.at(x*fine+dx), d.at(y*fine+dy)
			if maskable || rounded(u, v, unit, unit, 31*unit, 31*unit, 6*unit) {
				ground++
			}
			if white(u, v) {
				light++
			}
		}
	}
	if ground < fine*fine {
		return uint8(ground)
	}
	return uint8(fine*fine + light)
}
