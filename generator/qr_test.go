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
		result, err := qrcode.NewQRCodeReader().Decode(bitmap, nil)
		if err != nil {
			t.Errorf("%s cannot be read: %v", p, err)
			continue
		}
		text := result.GetText()
		if want := "https://BANGTIN.EXAMPLE.VN/Q/" + code + "/"; text != want {
			t.Errorf("%s says %s, want %s", p, text, want)
		}
		if files["Q/"+code+"/index.html"] == nil {
			t.Errorf("%s leads nowhere", p)
		}
	}
	if count < 100 {
		t.Errorf("%d pictures", count)
	}
}
