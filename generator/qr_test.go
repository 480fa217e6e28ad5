package generator_test

import (
	"bytes"
	"image/png"
	"os"
	"strings"
	"testing"

	"github.com/makiuchi-d/gozxing"
	"github.com/makiuchi-d/gozxing/qrcode"
)

// TestEveryPictureLeadsToItsPage decodes every QR picture of the sample with an independent decoder and follows it.
func TestEveryPictureLeadsToItsPage(t *testing.T) {
	files := makeAll(t, load(t, os.DirFS("../content")))
	count := 0
	// Without the hint the decoder looks for a code in a photograph, and overlooks one in two hundred of ours.
	pure := map[gozxing.DecodeHintType]any{gozxing.DecodeHintType_PURE_BARCODE: true}
	for p, data := range files {
		code, ok := strings.CutPrefix(strings.TrimSuffix(p, ".png"), "qr/")
		if !ok {
			continue
		}
		count++
		img, err := png.Decode(bytes.NewReader(data))
		if err != nil {
			t.Fatal(p, err)
		}
		bitmap, err := gozxing.NewBinaryBitmapFromImage(img)
		if err != nil {
			t.Fatal(p, err)
		}
		result, err := qrcode.NewQRCodeReader().Decode(bitmap, pure)
		if err != nil {
			t.Errorf("%s cannot be read: %v", p, err)
			continue
		}
		text := result.GetText()
		short := "Q/" + strings.Replace(code, ".en", "/EN", 1) + "/"
		if want := "https://BANGTIN.EXAMPLE.VN/" + short; text != want {
			t.Errorf("%s says %s, want %s", p, text, want)
		}
		if files[short+"index.html"] == nil {
			t.Errorf("%s leads nowhere", p)
		}
	}
	if count < 200 {
		t.Errorf("%d pictures", count)
	}
}
