package qr

import (
	"crypto/sha256"
	"testing"
	"time"
)

// fixed is some moment in the past, for file times.
var fixed = time.Date(2020, 1, 2, 3, 4, 5, 0, time.UTC)

// FuzzCache takes arbitrary bytes as the cache file, as they are and as the body
// of a file whose sum is right: no lookup and no drawing ever panics.
func FuzzCache(f *testing.F) {
	var m Maker
	makeAll(f, &m, addresses(2))
	whole := encodeArchive(m.entries(0))
	f.Add(whole)
	f.Add(whole[:len(whole)-sumSize])
	f.Add([]byte(prefix() + "\xff\xff\xff\xff"))
	f.Add([]byte(prefix() + "\x01\x00\x00\x00" + "0123456789abcdef" + "\xff\xff\xff\xff\x01\x03"))
	f.Fuzz(func(t *testing.T, data []byte) {
		sum := sha256.Sum256(data)
		for _, file := range [][]byte{data, append(data[:len(data):len(data)], sum[:]...)} {
			m := Maker{old: parseArchive(file)}
			if _, err := m.Make(address(1), M); err != nil {
				t.Error(err)
			}
			for _, e := range m.entries(keepOld) {
				e.code.Path()
				if _, ok := m.old.find(e.key); !ok {
					continue // rows not in order
				}
				if _, err := new(Maker).PNG(e.code, 1); err != nil {
					t.Error(err)
				}
			}
			if again := encodeArchive(m.entries(keepOld)); parseArchive(again) == (archive{}) {
				t.Error("wrote what it can't read")
			}
		}
	})
}

// FuzzEncode: any text is refused or read back, and never panics.
func FuzzEncode(f *testing.F) {
	f.Add(short, uint8(M))
	f.Add("https://123.VN/Q/000000000000/abc", uint8(L))
	f.Add("Vĩnh Thái", uint8(Q))
	f.Add("a1A1a1111111111111A:a", uint8(H))
	f.Fuzz(func(t *testing.T, text string, min uint8) {
		c, err := Encode(text, Level(min))
		if err != nil {
			if refuse(text, Level(min)) == nil && len(text) < 1273 {
				t.Errorf("%q %d: %v", text, min, err)
			}
			return
		}
		if c.Level() < Level(min) {
			t.Errorf("level %v, asked for %v", c.Level(), min)
		}
		if err := checkSymbol(c); err != nil {
			t.Errorf("%q %d: %v", text, min, err)
		}
		if got, err := scan(decodePNG(t, c, 1)); got != text {
			t.Errorf("%q %d: read %q, %v", text, min, got, err)
		}
	})
}
