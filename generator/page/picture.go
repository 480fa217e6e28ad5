package page

import (
	"bytes"
	"image"
	"image/color"
	"image/png"

	"bangtin/generator/board"
)

// PicturePath is the board's one picture, shown by messages that hold an address of it (Open Graph).
const PicturePath = "bia.png"

// The picture is as large as previews are (1200 × 630), the sheet of the favicon pinned to a ground in the accent.
const (
	pictureWide, pictureHigh = 1200, 630
	// fine is how many samples a pixel has each way, so that edges are smooth. All reckoning is in whole numbers of
	// them, so that every machine makes the same bytes.
	fine = 4
	// unit is a unit of the favicon in samples; originX and originY are where its corner (0, 0) lies.
	unit             = 22 * fine
	originX, originY = pictureWide*fine/2 - 16*unit, pictureHigh*fine/2 - 15*unit
)

// Picture draws the board's picture as PNG.
func (p *Pages) Picture() ([]byte, error) {
	accent := p.Boards[0].Site.Theme.Accent()
	shades := make(color.Palette, fine*fine+1)
	for i := range shades {
		c := accent.Mix(board.RGB{255, 255, 255}, int64(i*100/(fine*fine)))
		shades[i] = color.RGBA{uint8(c[0]), uint8(c[1]), uint8(c[2]), 255}
	}
	img := image.NewPaletted(image.Rect(0, 0, pictureWide, pictureHigh), shades)
	// Nothing but the ground lies outside the sheet and its pin.
	for y := (originY + 2*unit) / fine; y < (originY+26*unit)/fine+1; y++ {
		for x := (originX + 7*unit) / fine; x < (originX+25*unit)/fine+1; x++ {
			img.Pix[y*img.Stride+x] = whiteness(x, y)
		}
	}
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// whiteness is how many samples of a pixel are white.
func whiteness(x, y int) (n uint8) {
	for dy := range fine {
		for dx := range fine {
			if white(x*fine+dx-originX, y*fine+dy-originY) {
				n++
			}
		}
	}
	return n
}

// white says whether a sample of the favicon's drawing, at (x, y) from its corner, is white.
func white(x, y int) bool {
	const pinX, pinY = 16 * unit, 62 * unit / 10
	switch d := square(x-pinX) + square(y-pinY); {
	case d <= square(19*unit/10): // the pin
		return false
	case d <= square(33*unit/10): // its rim
		return true
	}
	for _, line := range [...][3]int{{120, 11, 21}, {165, 11, 21}, {210, 11, 17}} {
		if capsule(x, y, line[1]*unit, line[2]*unit, line[0]*unit/10, unit) {
			return false
		}
	}
	return rounded(x, y, 7*unit, 6*unit, 25*unit, 26*unit, 3*unit/2)
}

func square(n int) int { return n * n }

// capsule says whether a sample lies on a line from (x0, y0) to (x1, y0) with round ends.
func capsule(x, y, x0, x1, y0, radius int) bool {
	return square(x-min(max(x, x0), x1))+square(y-y0) <= square(radius)
}

// rounded says whether a sample lies in a box with round corners.
func rounded(x, y, x0, y0, x1, y1, radius int) bool {
	dx := x - min(max(x, x0+radius), x1-radius)
	dy := y - min(max(y, y0+radius), y1-radius)
	return square(dx)+square(dy) <= square(radius)
}

// pictureTags name the picture in a page's head.
func (l *locale) pictureTags() string {
	b := []byte(`<meta property="og:image" content="`)
	b = escape(b, l.baseURL+PicturePath)
	b = append(b, "\">\n<meta property=\"og:image:alt\" content=\""...)
	b = escape(b, l.cat.T("page.picture-alt"))
	return string(append(b, "\">\n"...))
}
