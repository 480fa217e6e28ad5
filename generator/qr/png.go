package qr

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"sync"
)

// maxModulePx bounds [Maker.PNG]: at 300 dpi a module of 128 pixels is 11 mm,
// enough for A2.
const maxModulePx = 128

// perMetre is 300 dpi in the pixels per metre of a pHYs chunk.
const perMetre = 11811

// PNG returns a symbol as a PNG picture (ISO/IEC 15948), 1-bit greyscale,
// modulePx whole pixels a module (1 to 128), quiet zone included, marked as
// 300 dpi, so that programs that heed it place it in its true size.
//
// The rows are put together here and not by image/png, which looks at every
// pixel on its own (0.5 ms a picture; this is a tenth of that) and has no way
// to write the resolution. The compressor is the library's; the Maker keeps it
// between pictures, since to set one up takes longer than to use it.
func (m *Maker) PNG(c Code, modulePx int) ([]byte, error) {
	if modulePx < 1 || modulePx > maxModulePx {
		return nil, fmt.Errorf("qr: a module of %d pixels: choose 1 to %d", modulePx, maxModulePx)
	}
	side := uint32((c.Size() + 2*QuietZone) * modulePx)
	b := []byte("\x89PNG\r\n\x1a\n")

	head := binary.BigEndian.AppendUint32(nil, side)
	head = binary.BigEndian.AppendUint32(head, side)
	b = appendChunk(b, "IHDR", append(head, 1, 0, 0, 0, 0)) // depth 1, greyscale, deflate, filters, not interlaced

	phys := binary.BigEndian.AppendUint32(nil, perMetre)
	phys = binary.BigEndian.AppendUint32(phys, perMetre)
	b = appendChunk(b, "pHYs", append(phys, 1)) // 1: the unit is the metre

	rows, err := m.compressors.rows(c, modulePx)
	if err != nil {
		return nil, err
	}
	b = appendChunk(b, "IDAT", rows)
	return appendChunk(b, "IEND", nil), nil
}

// compressors keeps zlib writers between pictures. The zero value is ready.
type compressors struct{ pool sync.Pool }

// rows returns the picture's rows compressed.
func (p *compressors) rows(c Code, px int) ([]byte, error) {
	var out bytes.Buffer
	z, ok := p.pool.Get().(*zlib.Writer)
	if ok {
		z.Reset(&out)
	} else {
		var err error
		if z, err = zlib.NewWriterLevel(&out, zlib.BestSpeed); err != nil {
			return nil, err
		}
	}
	defer p.pool.Put(z)
	for y := -QuietZone; y < c.Size()+QuietZone; y++ {
		row := c.scanline(y, px)
		for range px {
			if _, err := z.Write(row); err != nil {
				return nil, err
			}
		}
	}
	err := z.Close()
	return out.Bytes(), err
}

// scanline returns one row of pixels of module row y behind its filter byte,
// which is 0 for none. White is 1; the bits that pad the last byte are white too.
func (c Code) scanline(y, px int) []byte {
	side := (c.Size() + 2*QuietZone) * px
	row := make([]byte, 1+(side+7)/8)
	for i := range row[1:] {
		row[1+i] = 0xff
	}
	for x := range c.Size() {
		if !c.Dark(x, y) {
			continue
		}
		from := (x + QuietZone) * px
		for p := from; p < from+px; p++ {
			row[1+p>>3] &^= 0x80 >> (p & 7)
		}
	}
	return row
}

// appendChunk appends a PNG chunk: length, type, data, checksum of the last two.
func appendChunk(b []byte, kind string, data []byte) []byte {
	b = binary.BigEndian.AppendUint32(b, uint32(len(data)))
	start := len(b)
	b = append(append(b, kind...), data...)
	return binary.BigEndian.AppendUint32(b, crc32.ChecksumIEEE(b[start:]))
}
