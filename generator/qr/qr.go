// Package qr makes QR codes: text in, modules out, and modules drawn as SVG or
// PNG. It knows nothing of addresses, records or paper.
//
// In goes ASCII text and the least error correction level that will do. Out
// comes a [Code]: the smallest symbol (ISO/IEC 18004, "Symbol structure",
// versions 1–40) that holds the text at that level, with the level raised as far
// as it goes without a larger symbol. Everything drawn from it has square
// modules of whole units, a white quiet zone of 4 modules and dark modules on
// white, also on a dark page: many phones don't read the reverse.
//
// Promises. A Code is a pure function of text, level and encoder: the same on
// every machine, at any time, from the cache or not. Drawings are the same
// bytes too, with the same Go release. A [Maker] is safe for concurrent use, and its
// cache file can be deleted, damaged or swapped at any time: that costs time,
// never an error and never a wrong symbol.
//
// Refusals. Empty text, text that isn't ASCII (without an ECI header, readers
// disagree about other bytes: percent-encode them) and text too long for
// version 40 are errors. Faults inside the encoder, which panics, are errors.
//
// This package is the only importer of github.com/skip2/go-qrcode, which splits
// text into numeric, alphanumeric and byte segments by itself: an address whose
// part after "https" is in upper case comes out one or two versions smaller.
package qr

// QuietZone is the width, in modules, of the white margin on each side
// (ISO/IEC 18004, "Quiet zone": 4X).
const QuietZone = 4

// Level is an error correction level (ISO/IEC 18004, "Error correction
// capacity").
type Level uint8

// The levels, weakest first, with the share of codewords each can recover.
const (
	L Level = iota // about 7 %
	M              // about 15 %
	Q              // about 25 %
	H              // about 30 %
)

// String returns the standard's letter for the level.
func (l Level) String() string {
	if l > H {
		return "?"
	}
	return "LMQH"[l : l+1]
}

// Code is one QR symbol. It can't be changed, may be shared between
// goroutines, and == compares modules and level. The zero Code has no modules.
type Code struct {
	// bits holds the modules row by row, each row padded to whole bytes, the
	// leftmost module in the highest bit, 1 for dark. It is a string, so that
	// it can be a part of the cache file as it was read.
	bits  string
	size  uint8
	level Level
}

// Size returns the modules on a side, without the quiet zone: 21 to 177.
func (c Code) Size() int { return int(c.size) }

// Version returns the symbol's version, 1 to 40; 0 for the zero Code.
func (c Code) Version() int {
	if c.size == 0 {
		return 0
	}
	return (int(c.size) - 17) / 4
}

// Level returns the level the symbol really has, which may be higher than the
// one asked for.
func (c Code) Level() Level { return c.level }

// Dark reports whether the module in column x of row y is dark; (0, 0) is the
// top left. Places outside the symbol are the quiet zone and light.
func (c Code) Dark(x, y int) bool {
	n := int(c.size)
	if uint(x) >= uint(n) || uint(y) >= uint(n) {
		return false
	}
	return c.bits[y*stride(n)+x>>3]&(0x80>>(x&7)) != 0
}

// sizeOf returns the modules on a side of a version (ISO/IEC 18004, "Symbol
// versions and sizes").
func sizeOf(version int) int { return 17 + 4*version }

// stride returns the bytes in one row of packed modules.
func stride(size int) int { return (size + 7) / 8 }
