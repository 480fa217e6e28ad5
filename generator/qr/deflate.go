package qr

import "math/bits"

// deflate writes one block with the fixed codes of RFC 1951, section 3.2.6, in
// a zlib envelope (RFC 1950). It doesn't look for repetitions; the picture's
// writer knows where they are. See [Code.PNG] for why it exists.
type deflate struct {
	out []byte
	acc uint64 // bits not yet written, the next one lowest
	n   uint   // how many there are; below 8 between calls
}

// newDeflate begins the stream and its only block.
func newDeflate() *deflate {
	d := &deflate{out: []byte{0x78, 0x01}} // a window of 32 kB, fastest, checked to be a multiple of 31
	d.put(0b011, 3)                        // the last block; fixed codes
	return d
}

// close ends block and stream. The caller appends the Adler-32 checksum.
func (d *deflate) close() []byte {
	d.symbol(256)
	if d.n > 0 {
		d.out = append(d.out, byte(d.acc))
	}
	return d.out
}

// literals writes bytes as they are, but four and more of the same in a row as
// one and a copy.
func (d *deflate) literals(b []byte) {
	for i := 0; i < len(b); {
		run := 1
		for i+run < len(b) && b[i+run] == b[i] {
			run++
		}
		d.symbol(int(b[i]))
		if run < 4 {
			run = 1
		}
		d.repeat(1, run-1)
		i += run
	}
}

// repeat copies n bytes from distance bytes back; n is 0 or at least 3.
func (d *deflate) repeat(distance, n int) {
	for n > 0 {
		step := min(n, 258)
		if rest := n - step; rest == 1 || rest == 2 {
			step -= 3 // a copy has at least 3 bytes
		}
		d.match(step, distance)
		n -= step
	}
}

// match writes one pair of length (3 to 258) and distance (1 to 32,768), by
// RFC 1951, section 3.2.5.
func (d *deflate) match(length, distance int) {
	if length == 258 {
		d.symbol(285)
	} else {
		v := length - 3
		extra := max(0, bits.Len(uint(v))-3)
		d.symbol(257 + extra<<2 + v>>extra)
		d.put(uint64(v)&(1<<extra-1), uint(extra))
	}
	v := distance - 1
	extra := max(0, bits.Len(uint(v))-2)
	d.code(extra<<1+v>>extra, 5)
	d.put(uint64(v)&(1<<extra-1), uint(extra))
}

// symbol writes a literal or length symbol in its fixed code.
func (d *deflate) symbol(s int) {
	switch {
	case s < 144:
		d.code(0x30+s, 8)
	case s < 256:
		d.code(0x190+s-144, 9)
	case s < 280:
		d.code(s-256, 7)
	default:
		d.code(0xc0+s-280, 8)
	}
}

// code writes a Huffman code, which goes highest bit first, unlike all the rest.
func (d *deflate) code(v int, n uint) {
	d.put(bits.Reverse64(uint64(v))>>(64-n), n)
}

// put writes the n lowest bits of v, lowest first; n is at most 16.
func (d *deflate) put(v uint64, n uint) {
	d.acc |= v << d.n
	for d.n += n; d.n >= 8; d.n -= 8 {
		d.out = append(d.out, byte(d.acc))
		d.acc >>= 8
	}
}
