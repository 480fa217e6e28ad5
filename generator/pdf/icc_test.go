package pdf

import (
	"bytes"
	"encoding/binary"
	"math/big"
	"os"
	"testing"
)

// profile makes the colour profile of sRGB: the primaries of IEC 61966-2-1
// adapted to D50, and its curve in 256 steps.
func profile() []byte {
	be := binary.BigEndian
	xyz := func(x, y, z uint32) []byte {
		return be.AppendUint32(be.AppendUint32(be.AppendUint32([]byte("XYZ \x00\x00\x00\x00"), x), y), z)
	}
	const name = "sRGB IEC61966-2.1"
	desc := be.AppendUint32([]byte("desc\x00\x00\x00\x00"), uint32(len(name)+1))
	desc = append(append(desc, name...), make([]byte, 1+4+4+2+1+67)...)
	curve := be.AppendUint32([]byte("curv\x00\x00\x00\x00"), 256)
	for i := range 256 {
		curve = be.AppendUint16(curve, linear(i))
	}
	tags := []struct {
		name string
		data []byte
	}{
		{"desc", desc}, {"cprt", []byte("text\x00\x00\x00\x00Public domain\x00")}, {"wtpt", xyz(0xF6D6, 0x10000, 0xD32D)},
		{"rXYZ", xyz(0x6FA2, 0x38F5, 0x0390)}, {"gXYZ", xyz(0x6299, 0xB785, 0x18DA)}, {"bXYZ", xyz(0x24A0, 0x0F84, 0xB6CF)},
		{"rTRC", curve}, {"gTRC", nil}, {"bTRC", nil}, // all three are one
	}
	index, body := be.AppendUint32(nil, uint32(len(tags))), []byte(nil)
	start, at, size := 128+4+12*len(tags), 0, 0
	for _, t := range tags {
		if t.data != nil {
			at, size = start+len(body), len(t.data)
			body = append(body, t.data...)
			body = append(body, make([]byte, -len(body)&3)...)
		}
		index = be.AppendUint32(be.AppendUint32(append(index, t.name...), uint32(at)), uint32(size))
	}
	head := make([]byte, 128)
	be.PutUint32(head, uint32(start+len(body)))
	be.PutUint32(head[8:], 0x02100000) // version 2.1
	copy(head[12:], "mntrRGB XYZ ")
	for i, v := range []uint16{2000, 1, 1} { // a date is wanted
		be.PutUint16(head[24+2*i:], v)
	}
	copy(head[36:], "acsp")
	copy(head[68:], xyz(0xF6D6, 0x10000, 0xD32D)[8:])
	return append(append(head, index...), body...)
}

// linear is the light of step i of 255, of 65535: i/12.92 for i up to 10, then
// ((i+0.055)/1.055)^2.4, found in whole numbers as the y with y^5 = x^12.
func linear(i int) uint16 {
	if i <= 10 { // 0.04045 of 255
		return uint16((i*65535*100 + 255*1292/2) / (255 * 1292))
	}
	// x is (i/255 + 0.055)/1.055 = (1000 i + 14025) / 269025. Twice y and one more, to round.
	x12 := new(big.Int).Exp(big.NewInt(int64(1000*i+14025)), big.NewInt(12), nil)
	unit := new(big.Int).Exp(big.NewInt(269025), big.NewInt(12), nil)
	full := new(big.Int).Exp(big.NewInt(2*65535), big.NewInt(5), nil)
	x12.Mul(x12, full)
	lo, hi := 0, 65536
	for hi-lo > 1 {
		y := (lo + hi) / 2
		y5 := new(big.Int).Exp(big.NewInt(int64(2*y-1)), big.NewInt(5), nil)
		if y5.Mul(y5, unit).Cmp(x12) <= 0 {
			lo = y
		} else {
			hi = y
		}
	}
	return uint16(lo)
}

func TestProfile(t *testing.T) {
	made := profile()
	if *update {
		if err := os.WriteFile("srgb.icc", made, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(made, srgb) && !*update {
		t.Error("srgb.icc is not what its numbers make: run with -update")
	}
	for i, want := range map[int]uint16{0: 0, 10: 199, 11: 219, 128: 14146, 255: 65535} { // of the standard's formula
		if got := linear(i); got != want {
			t.Errorf("linear(%d) = %d, not %d", i, got, want)
		}
	}
}
