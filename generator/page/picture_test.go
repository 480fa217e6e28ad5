package page

import (
	"bytes"
	"image/png"
	"testing"
)

// TestPicture decodes the picture: as large as previews are, in the accent of the board, with the sheet in the middle.
func TestPicture(t *testing.T) {
	b := fixture(0)
	b.Site.Theme.Colour = "#123456"
	data, err := pagesOf(t, b).Picture()
	if err != nil {
		t.Fatal(err)
	}
	img, err := png.Decode(bytes.NewReader(data))
	if err != nil || img.Bounds().Dx() != 1200 || img.Bounds().Dy() != 630 {
		t.Fatal(err, img.Bounds())
	}
	at := func(x, y int) [3]uint32 {
		r, g, b, _ := img.At(x, y).RGBA()
		return [3]uint32{r >> 8, g >> 8, b >> 8}
	}
	white, accent := [3]uint32{255, 255, 255}, [3]uint32{0x12, 0x34, 0x56}
	for _, c := range []struct {
		x, y int
		want [3]uint32
	}{{0, 0, accent}, {1199, 629, accent}, {390, 315, accent}, {420, 315, white}, {780, 500, white}, {600, 248, accent}, {600, 121, accent}, {600, 300, white}} {
		if got := at(c.x, c.y); got != c.want {
			t.Errorf("%d, %d: %v, want %v", c.x, c.y, got, c.want)
		}
	}
	if len(data) > 12<<10 {
		t.Errorf("%d bytes", len(data))
	}
}
