package qr

import (
	"fmt"
	"image"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/makiuchi-d/gozxing"
	"github.com/makiuchi-d/gozxing/qrcode"
)

// short is an address as we print it.
const short = "https://BANGTIN.EXAMPLE.VN/Q/7K3FAPQ/"

// mustEncode makes a symbol or ends the test.
func mustEncode(t testing.TB, text string, min Level) Code {
	t.Helper()
	c, err := Encode(text, min)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// samples returns more than 200 different texts: addresses of ours and of
// others, contact cards, digits, each single ASCII character, noise.
func samples() []string {
	r := rand.New(rand.NewPCG(1, 2))
	pick := func(n int, from string) string {
		var b strings.Builder
		for range n {
			b.WriteByte(from[r.IntN(len(from))])
		}
		return b.String()
	}
	const crockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
	texts := []string{
		short, strings.ToLower(short), "http://a.vn",
		"https://dichvucong.gov.vn/p/home/dvc-chi-tiet-thu-tuc-hanh-chinh.html?ma_thu_tuc=1.001193",
		"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:UBND xa Vinh Thai\r\nTEL:+842513000000\r\nEND:VCARD\r\n",
	}
	for range 60 {
		texts = append(texts, "https://"+pick(4+r.IntN(20), crockford)+".VN/Q/"+pick(7, crockford)+"/")
		texts = append(texts, "https://x.vn/"+pick(r.IntN(80), "abcdefghijklmnopqrstuvwxyz0123456789-_/?=&%.~"))
	}
	for b := range 128 {
		texts = append(texts, string(rune(b)))
	}
	for n := 10; n < 900; n += 220 {
		texts = append(texts, pick(n, "0123456789"), pick(n, crockford+" $%*+-./:"), pick(n, " !\"#$&'()abcXYZ019\n\t"))
	}
	return texts
}

// scan decodes a picture with a decoder that isn't ours.
func scan(img image.Image) (string, error) {
	bmp, err := gozxing.NewBinaryBitmapFromImage(img)
	if err != nil {
		return "", err
	}
	hints := map[gozxing.DecodeHintType]any{gozxing.DecodeHintType_PURE_BARCODE: true}
	res, err := qrcode.NewQRCodeReader().Decode(bmp, hints)
	if err != nil {
		return "", err
	}
	return res.GetText(), nil
}

// checkSymbol tells what is wrong with the parts of a symbol that tell readers
// which way up it is. Decoders help themselves when it is turned or mirrored,
// so that they found it right proves nothing here.
func checkSymbol(c Code) error {
	n := c.Size()
	if !finderAt(c, 0, 0) || !finderAt(c, n-7, 0) || !finderAt(c, 0, n-7) {
		return fmt.Errorf("a finder pattern is missing")
	}
	if finderAt(c, n-7, n-7) {
		return fmt.Errorf("a finder pattern at the bottom right")
	}
	level, ok := formatLevel(c)
	if !ok || level != c.Level() {
		return fmt.Errorf("format information says level %v (valid: %v), the code says %v: mirrored?", level, ok, c.Level())
	}
	return nil
}

// finderAt reports whether a finder pattern has its top left at (x, y).
func finderAt(c Code, x, y int) bool {
	for dy := range 7 {
		for dx := range 7 {
			ring := max(abs(dx-3), abs(dy-3)) // 3 is the frame, 2 the gap
			if c.Dark(x+dx, y+dy) != (ring != 2) {
				return false
			}
		}
	}
	return true
}

func abs(n int) int { return max(n, -n) }

// formatLevel reads the level from the format information around the top left
// finder (ISO/IEC 18004, "Format information"), which reads differently in a
// mirrored symbol, and whether its BCH(15,5) checks.
func formatLevel(c Code) (Level, bool) {
	var bits int
	for i := range 6 {
		bits |= b2i(c.Dark(8, i)) << i
	}
	bits |= b2i(c.Dark(8, 7))<<6 | b2i(c.Dark(8, 8))<<7 | b2i(c.Dark(7, 8))<<8
	for i := 9; i < 15; i++ {
		bits |= b2i(c.Dark(14-i, 8)) << i
	}
	bits ^= 0x5412
	rest := bits
	for i := 14; i >= 10; i-- {
		if rest>>i&1 == 1 {
			rest ^= 0x537 << (i - 10)
		}
	}
	return [...]Level{M, L, H, Q}[bits>>13], rest == 0
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}

func TestSamplesAreManyAndDifferent(t *testing.T) {
	seen := map[string]bool{}
	for _, s := range samples() {
		seen[s] = true
	}
	if len(seen) < 200 {
		t.Errorf("%d different texts", len(seen))
	}
}

func TestZeroCode(t *testing.T) {
	var c Code
	if c.Size() != 0 || c.Version() != 0 || c.Dark(0, 0) || c.Path() != "M4 4z" {
		t.Errorf("%+v %q", c, c.Path())
	}
	if _, err := new(Maker).PNG(c, 1); err != nil {
		t.Error(err)
	}
	if Level(9).String() != "?" || H.String() != "H" || L.String() != "L" {
		t.Error("names of levels")
	}
}
