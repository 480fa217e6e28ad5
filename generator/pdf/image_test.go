package pdf

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"slices"
	"strings"
	"testing"

	"bangtin/generator/pdfaudit"
)

// picture is a file of 3 × 2 pixels.
func picture(t *testing.T, m interface {
	image.Image
	Set(x, y int, c color.Color)
}, asJPEG bool) []byte {
	t.Helper()
	for x := range 3 {
		for y := range 2 {
			m.Set(x, y, color.NRGBA{uint8(100 * x), uint8(200 * y), 50, 255})
		}
	}
	m.Set(2, 1, color.NRGBA{})
	var out bytes.Buffer
	err := png.Encode(&out, m)
	if asJPEG {
		out.Reset()
		err = jpeg.Encode(&out, m, nil)
	}
	if err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestImages(t *testing.T) {
	box := image.Rect(0, 0, 3, 2)
	files := [][]byte{picture(t, image.NewNRGBA(box), false), picture(t, image.NewGray(box), false), picture(t, image.NewRGBA(box), true), picture(t, image.NewGray(box), true)}
	for _, archive := range []bool{false, true} {
		file := page(t, Options{Archive: archive}, func(d *Document, p *Page) {
			for i, f := range files {
				m, err := ParseImage(f)
				if err != nil {
					t.Fatal(err)
				}
				if w, h := m.Size(); w != 3 || h != 2 {
					t.Errorf("%d × %d", w, h)
				}
				fig := d.Root().Add(Figure)
				fig.Alt = "Ảnh"
				p.Mark(fig)
				at := Rect{Point, Length(1+3*i) * Point, 3 * Point, 2 * Point}
				p.Place(fig, at)
				p.Image(m, at)
				p.Image(m, at) // is in the file once
			}
		})
		a := pdfaudit.Examine(t, file)
		a.Check()
		found := a.Dict(a.Dict(a.Dict(a.Pages[0])["Resources"])["XObject"])
		if len(found) != 4 {
			t.Fatalf("%d pictures", len(found))
		}
		colour := a.Stream(found["I1"]).Data
		if want := []byte{0, 0, 50, 100, 0, 50, 200, 0, 50, 0, 200, 50, 100, 200, 50, 255, 255, 255}; !bytes.Equal(colour, want) {
			t.Errorf("the pixels are %v", colour)
		}
		if grey := a.Stream(found["I2"]); len(grey.Data) != 6 || grey.Dict["ColorSpace"] != pdfaudit.Name("DeviceGray") {
			t.Errorf("grey is %v", grey)
		}
		if as := a.Stream(found["I3"]); !bytes.Equal(as.Data, files[2]) || as.Dict["Filter"] != pdfaudit.Name("DCTDecode") {
			t.Error("the JPEG is another one")
		}
		if c := string(a.Stream(a.Dict(a.Pages[0])["Contents"]).Data); !strings.Contains(c, "q 3 0 0 2 1 -3 cm /I1 Do Q\n") {
			t.Error(c)
		}
	}
}

func TestImagesRefused(t *testing.T) {
	good := picture(t, image.NewNRGBA(image.Rect(0, 0, 3, 2)), false)
	huge := slices.Clone(good)
	copy(huge[16:], "\x00\x01\x00\x00\x00\x01\x00\x00")
	binary.BigEndian.PutUint32(huge[29:], crc32.ChecksumIEEE(huge[12:29]))
	for want, file := range map[string][]byte{"no JPEG or PNG": []byte("GIF89a"), "can be read": nil, "65536 × 65536": huge} {
		if _, err := ParseImage(file); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v", want, err)
		}
	}
	m, err := ParseImage(good[:len(good)-30]) // its head is whole
	if err != nil {
		t.Fatal(err)
	}
	d := New(&bytes.Buffer{}, Options{Title: "a"})
	d.Page(Point, Point).Image(m, Rect{})
	if err := d.Close(); err == nil || !strings.Contains(err.Error(), "damaged") {
		t.Error(err)
	}
}
