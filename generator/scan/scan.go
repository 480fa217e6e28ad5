// Package scan looks at paper as a telephone does: a PDF becomes pictures, and of a picture the QR code is read by a
// decoder that isn't ours.
//
// What comes in: the bytes of a PDF and how coarse the look is, in dots to the inch. What goes out: grey pages, and of
// each the text of its code and whether it stands upright. Pictures are made by poppler's pdftoppm: where it is not
// installed, Look's error is exec.ErrNotFound, and a test has nothing to look at. Only tests import it.
package scan

import (
	"bytes"
	"fmt"
	"image"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"

	"github.com/makiuchi-d/gozxing"
	"github.com/makiuchi-d/gozxing/qrcode"
)

// Picture is a page in grey, or a part of one.
type Picture interface {
	image.Image
	SubImage(image.Rectangle) image.Image
}

// Pages are the pages of a PDF at so many dots to the inch; dir is a folder for what lies between.
func Pages(dir string, pdf []byte, dpi int) (out []Picture, err error) {
	tool, err := exec.LookPath("pdftoppm")
	if err != nil {
		return nil, err
	}
	if dir, err = os.MkdirTemp(dir, "scan"); err != nil {
		return nil, err
	}
	file := filepath.Join(dir, "paper.pdf")
	if err := os.WriteFile(file, pdf, 0o644); err != nil {
		return nil, err
	}
	if said, err := exec.Command(tool, "-r", fmt.Sprint(dpi), "-gray", "-png", file, filepath.Join(dir, "page")).CombinedOutput(); err != nil {
		return nil, fmt.Errorf("%w: %s", err, said)
	}
	names, err := filepath.Glob(filepath.Join(dir, "page-*.png"))
	if err != nil {
		return nil, err
	}
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		img, err := png.Decode(bytes.NewReader(data))
		if err != nil {
			return nil, err
		}
		page, ok := img.(Picture)
		if !ok {
			return nil, fmt.Errorf("%s: %T has no parts", name, img)
		}
		out = append(out, page)
	}
	return out, nil
}

// Labels are the places of the labels on a sheet of 3 × 8, in reading order.
func Labels(dpi int) (out []image.Rectangle) {
	dots := func(hundredths int) int { return hundredths * dpi / 2540 }
	for i := range 24 {
		x, y := 721+i%3*6604, 1290+i/3*3390
		out = append(out, image.Rect(dots(x), dots(y), dots(x+6350), dots(y+3390)))
	}
	return out
}

// Code is what the code in a picture says, "" where there is none: the second page of a flyer has none; and whether it
// stands as it should. One that is turned or mirrored has its corners elsewhere; the decoder reads it all the same, and says
// where they are.
func Code(img image.Image) (text string, upright bool) {
	bitmap, err := gozxing.NewBinaryBitmapFromImage(img)
	if err != nil {
		return "", false
	}
	result, err := qrcode.NewQRCodeReader().Decode(bitmap, map[gozxing.DecodeHintType]any{gozxing.DecodeHintType_TRY_HARDER: true})
	if err != nil {
		return "", false
	}
	p := result.GetResultPoints() // lower left, upper left, upper right; after that the alignment pattern
	const slack = 2               // dots that a corner may be off
	level := p[1].GetY()-p[2].GetY() < slack && p[2].GetY()-p[1].GetY() < slack && p[2].GetX() > p[1].GetX()
	plumb := p[1].GetX()-p[0].GetX() < slack && p[0].GetX()-p[1].GetX() < slack && p[0].GetY() > p[1].GetY()
	return result.GetText(), level && plumb
}
