package qr

import (
	"errors"
	"fmt"

	qrcode "github.com/skip2/go-qrcode"
)

// maxText is the longest text any symbol holds: 7,089 digits in version 40-L
// (ISO/IEC 18004, "Number of symbol characters and input data capacity").
const maxText = 7089

// Encode makes the symbol for text at level min, or at the highest level above
// it that doesn't need a larger version. The text is ASCII. Empty, non-ASCII and
// over-long text and an unknown level are errors.
func Encode(text string, min Level) (c Code, err error) {
	if err := refuse(text, min); err != nil {
		return Code{}, err
	}
	// The encoder reports its own faults with log.Panic.
	defer func() {
		if fault := recover(); fault != nil {
			c, err = Code{}, fmt.Errorf("qr: fault in the encoder for %q at level %v: %v", text, min, fault)
		}
	}()
	sym, level, err := plan(text, min)
	if err != nil {
		return Code{}, err
	}
	sym.DisableBorder = true // has no effect once Bitmap was called
	return pack(sym.Bitmap(), level), nil
}

// plan chooses version and level. It asks the encoder only for sizes: New
// splits the text into segments and looks up a version (about 1.3 µs), and the
// costly part, eight masks drawn and weighed (about 150 µs), waits for Bitmap.
// So all levels can be tried, and just one symbol is drawn.
func plan(text string, min Level) (*qrcode.QRCode, Level, error) {
	sym, err := qrcode.New(text, recovery(min))
	if err != nil {
		return nil, min, fmt.Errorf("qr: %d characters are too many for a symbol at level %v: shorten the text", len(text), min)
	}
	for level := H; level > min; level-- {
		better, err := qrcode.NewWithForcedVersion(text, sym.VersionNumber, recovery(level))
		if err == nil {
			return better, level, nil
		}
	}
	return sym, min, nil
}

// refuse returns the error for text and levels that aren't given to the encoder.
func refuse(text string, min Level) error {
	if min > H {
		return fmt.Errorf("qr: no such level: %d", min)
	}
	if text == "" {
		return errors.New("qr: empty text: a symbol needs at least one character")
	}
	for i, r := range text {
		if r >= 0x80 {
			return fmt.Errorf("qr: %q at byte %d of %.60q isn't ASCII: percent-encode it", r, i, text)
		}
	}
	if len(text) > maxText {
		return fmt.Errorf("qr: %d characters are too many for any symbol (at most %d): shorten the text", len(text), maxText)
	}
	return nil
}

// recovery returns go-qrcode's name for a level: its High means Q.
func recovery(l Level) qrcode.RecoveryLevel {
	return [...]qrcode.RecoveryLevel{L: qrcode.Low, M: qrcode.Medium, Q: qrcode.High, H: qrcode.Highest}[l]
}

// pack copies a bitmap, whose rows belong to the encoder's symbol, into a Code.
func pack(bitmap [][]bool, level Level) Code {
	n := len(bitmap)
	bits := make([]byte, n*stride(n))
	for y, row := range bitmap {
		for x, dark := range row {
			if dark {
				bits[y*stride(n)+x>>3] |= 0x80 >> (x & 7)
			}
		}
	}
	return Code{bits: string(bits), size: uint8(n), level: level}
}
