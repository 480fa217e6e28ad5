package offline

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
)

// List is what an office's whole set is made of. As a file it is text: a first line with a sum of the rest, then a line
// for each file with its bytes, its sum, its address, and the short address that leads there, where there is one:
//
//	bangtin-1 5f2b6c1e9a04
//	39412 9c0f12aa thu-tuc/1.001193/ Q/7K3FAPQ/
//
// The sum "-" is that of a file of which nothing was known: it is loaded whenever somebody asks.
type List struct{ lines []byte }

// Add adds a file.
func (l *List) Add(address string, n Note, short string) {
	l.lines = fmt.Appendf(l.lines, "%d %08x %s", n.Bytes, n.Sum, address)
	l.end(short)
}

// AddUnknown adds a file whose size nobody can tell: one that an earlier build left.
func (l *List) AddUnknown(address, short string) {
	l.lines = append(append(l.lines, "0 - "...), address...)
	l.end(short)
}

func (l *List) end(short string) {
	if short != "" {
		l.lines = append(append(l.lines, ' '), short...)
	}
	l.lines = append(l.lines, '\n')
}

// Bytes is the list as a file.
func (l *List) Bytes() []byte {
	sum := sha256.Sum256(l.lines)
	head := "bangtin-1 " + hex.EncodeToString(sum[:6]) + "\n"
	return append([]byte(head), l.lines...)
}
