package qr

import (
	"crypto/sha256"
	"encoding/binary"
	"os"
	"sort"
	"strings"
)

// The cache file, all numbers little-endian:
//
//	head   8 bytes magic, with formatVersion and encoderVersion; uint32 count
//	rows   count × (16 bytes key, uint32 offset of the modules from the start
//	       of the file, 1 byte level, 1 byte symbol version), in order of key
//	bits   the modules of one code after the other, as in [Code]
//	sum    SHA-256 of all before it
//
// To load it is to read it and to check the sum: rows are found by binary search
// where they lie. The sum is a strong one, because what it lets pass is printed.
const (
	// formatVersion changes with the layout above.
	formatVersion = 1
	// encoderVersion changes when the same text and level give other modules:
	// after an update of go-qrcode or a change of [Encode]. TestEncoderVersion
	// says when.
	encoderVersion = 1

	magic    = "BTQRC\x00"
	headSize = len(magic) + 2 + 4
	rowSize  = keySize + 4 + 1 + 1
	keySize  = 16
	sumSize  = sha256.Size

	// maxArchive bounds a file in bytes, read or written, so that offsets fit.
	maxArchive = 1 << 30
)

// key names a code: the start of a hash of encoder version, level and text.
type key [keySize]byte

// keyOf returns the key of what was asked for: min is the level before raising.
func keyOf(text string, min Level) key {
	b := make([]byte, 0, 128) // on the stack for all but monstrous texts
	b = append(b, encoderVersion, byte(min))
	sum := sha256.Sum256(append(b, text...))
	return key(sum[:keySize])
}

// entry is one code under its key.
type entry struct {
	key  key
	code Code
}

// archive is a cache file in memory, checked; the zero archive is empty. Codes
// found in it are parts of data.
type archive struct{ data string }

// loadArchive reads a cache file; whatever is wrong with it, it is empty then.
func loadArchive(file string) archive {
	info, err := os.Stat(file)
	if err != nil || !info.Mode().IsRegular() || info.Size() > maxArchive {
		return archive{}
	}
	data, err := os.ReadFile(file)
	if err != nil {
		return archive{}
	}
	return parseArchive(data)
}

// parseArchive checks magic, versions, length and sum.
func parseArchive(data []byte) archive {
	if len(data) < headSize+sumSize || len(data) > maxArchive || !strings.HasPrefix(string(data[:headSize]), prefix()) {
		return archive{}
	}
	body, sum := data[:len(data)-sumSize], data[len(data)-sumSize:]
	count := binary.LittleEndian.Uint32(body[headSize-4:])
	if sha256.Sum256(body) != [sumSize]byte(sum) || uint64((len(body)-headSize)/rowSize) < uint64(count) {
		return archive{}
	}
	return archive{string(body)}
}

// prefix returns what a file of this program begins with.
func prefix() string { return magic + string([]byte{formatVersion, encoderVersion}) }

// len returns the number of codes.
func (a archive) len() int {
	if a.data == "" {
		return 0
	}
	return int(uint32At(a.data, headSize-4))
}

// at returns the code in row i. It trusts no offset, although the sum was right:
// anybody can write a file with a right sum.
func (a archive) at(i int) (entry, bool) {
	row := a.data[headSize+i*rowSize:][:rowSize]
	from, level, version := int64(uint32At(row, keySize)), Level(row[keySize+4]), int(row[keySize+5])
	if level > H || version < 1 || version > 40 {
		return entry{}, false
	}
	n := sizeOf(version)
	to := from + int64(n*stride(n))
	if to > int64(len(a.data)) {
		return entry{}, false
	}
	return entry{key([]byte(row[:keySize])), Code{bits: a.data[from:to], size: uint8(n), level: level}}, true
}

// find returns the code under k.
func (a archive) find(k key) (Code, bool) {
	i, ok := sort.Find(a.len(), func(i int) int {
		return strings.Compare(string(k[:]), a.data[headSize+i*rowSize:][:keySize])
	})
	if !ok {
		return Code{}, false
	}
	e, ok := a.at(i)
	return e.code, ok
}

// encodeArchive lays out entries, which are in order of key, as a file. What
// would make it larger than maxArchive is left out.
func encodeArchive(entries []entry) []byte {
	total := headSize + sumSize
	for i, e := range entries {
		total += rowSize + len(e.code.bits)
		if total > maxArchive {
			entries = entries[:i]
			break
		}
	}
	b := make([]byte, 0, total)
	b = append(b, prefix()...)
	b = binary.LittleEndian.AppendUint32(b, uint32(len(entries)))
	offset := headSize + len(entries)*rowSize
	for _, e := range entries {
		b = append(b, e.key[:]...)
		b = binary.LittleEndian.AppendUint32(b, uint32(offset))
		b = append(b, byte(e.code.level), byte(e.code.Version()))
		offset += len(e.code.bits)
	}
	for _, e := range entries {
		b = append(b, e.code.bits...)
	}
	sum := sha256.Sum256(b)
	return append(b, sum[:]...)
}

// uint32At reads a number from the middle of a string, without a copy.
func uint32At(s string, i int) uint32 {
	return uint32(s[i]) | uint32(s[i+1])<<8 | uint32(s[i+2])<<16 | uint32(s[i+3])<<24
}
