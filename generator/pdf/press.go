package pdf

import (
	"bufio"
	"compress/zlib"
	"io"
	"sync"
)

// Press makes documents one after another and keeps their working memory, which
// is larger than a short document. The zero Press is ready; safe for concurrent
// use.
type Press struct{ kits sync.Pool }

// New begins a document as [New] does.
func (p *Press) New(w io.Writer, o Options) *Document {
	k, ok := p.kits.Get().(*kit)
	if !ok {
		k = &kit{out: bufio.NewWriterSize(nil, 1<<16)}
	}
	k.out.Reset(w)
	return newDocument(p, k, o)
}

// take takes the working memory of a finished document back.
func (p *Press) take(k *kit) {
	k.out.Reset(nil)
	k.page, k.pile = k.page[:0], k.pile[:0]
	p.kits.Put(k)
}

// kit is the working memory of one document.
type kit struct {
	out     *bufio.Writer
	z       [levels]*zlib.Writer
	packed  packed // what z writes to
	page    []byte // the page at hand
	pile    []byte // the objects of the object stream at hand
	scratch []byte // one object
	profile []byte // the colour profile, compressed
}

// packed is a buffer as an io.Writer.
type packed []byte

func (p *packed) Write(b []byte) (int, error) {
	*p = append(*p, b...)
	return len(b), nil
}

// compress returns data as zlib has it, good until the next call.
func (k *kit) compress(data []byte, level level) ([]byte, error) {
	k.packed = k.packed[:0]
	z := &k.z[level]
	if *z == nil {
		var err error
		if *z, err = zlib.NewWriterLevel(&k.packed, zlibLevel[level]); err != nil {
			return nil, err
		}
	} else {
		(*z).Reset(&k.packed)
	}
	if _, err := (*z).Write(data); err != nil {
		return nil, err
	}
	err := (*z).Close()
	return k.packed, err
}

// level is how a stream is compressed. The outlines of letters hardly repeat: to look for what does took a quarter of a
// flyer's time and saved a few KB.
type level uint8

const (
	text level = iota
	outlines
	levels
)

var zlibLevel = [levels]int{text: zlib.BestSpeed, outlines: zlib.HuffmanOnly}
