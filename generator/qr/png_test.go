package qr

import (
	"bytes"
	"image"
	"image/png"
	"testing"
)

// decodePNG draws a symbol and reads the picture with the standard library.
func decodePNG(t testing.TB, c Code, px int) *image.Gray {
	t.Helper()
	data, err := new(Maker).PNG(c, px)
	if err != nil {
		t.Fatal(err)
	}
	img, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	return img.(*image.Gray)
}

// Each module is a square of whole pixels, and the four modules around the
// symbol are really white.
func TestPNGIsTheModules(t *testing.T) {
	for _, text := range []string{"1", short, string(bytes.Repeat([]byte("Ab1"), 400))} {
		c := mustEncode(t, text, M)
		for _, px := range []int{1, 2, 3, 7, 8, 13, 40} {
			img := decodePNG(t, c, px)
			if side := (c.Size() + 8) * px; img.Bounds() != image.Rect(0, 0, side, side) {
				t.Fatalf("%v", img.Bounds())
			}
			for y := range img.Bounds().Dy() {
				for x := range img.Bounds().Dx() {
					dark := img.GrayAt(x, y).Y == 0
					if dark != c.Dark(x/px-4, y/px-4) {
						t.Fatalf("px %d: %d,%d is dark: %v", px, x, y, dark)
					}
				}
			}
		}
	}
}

func TestPNGLargest(t *testing.T) {
	c := mustEncode(t, string(bytes.Repeat([]byte("1"), 7089)), L)
	if img := decodePNG(t, c, 20); img.Bounds().Dx() != 185*20 {
		t.Error(img.Bounds())
	}
	if img := decodePNG(t, mustEncode(t, short, M), maxModulePx); img.Bounds().Dx() != 37*128 {
		t.Error(img.Bounds())
	}
}

func TestPNGRefuses(t *testing.T) {
	c := mustEncode(t, short, M)
	for _, px := range []int{-1, 0, 129} {
		if _, err := new(Maker).PNG(c, px); err == nil {
			t.Errorf("%d pixels a module", px)
		}
	}
}

func TestPNGHead(t *testing.T) {
	c := mustEncode(t, short, M)
	var m Maker
	a, _ := m.PNG(c, 8)
	b, _ := m.PNG(c, 8)
	if !bytes.Equal(a, b) {
		t.Error("two pictures of the same code differ")
	}
	// 11,811 a metre, behind the head and its checksum.
	phys := "\x00\x00\x00\x09pHYs\x00\x00\x2e\x23\x00\x00\x2e\x23\x01"
	if !bytes.HasPrefix(a[33:], []byte(phys)) || !bytes.HasPrefix(a[12:], []byte("IHDR\x00\x00\x01\x28\x00\x00\x01\x28")) {
		t.Errorf("%q", a[:60])
	}
}
