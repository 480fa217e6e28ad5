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
	z       *zlib.Writer
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
func (k *kit) compress(data []byte) ([]byte, error) {
	k.packed = k.packed[:0]
	if k.z == nil {
		var err error
		if k.z, err = zlib.NewWriterLevel(&k.packed, level); err != nil {
			return nil, err
		}
	} else {
		k.z.Reset(&k.packed)
	}
	if _, err := k.z.Write(data); err != nil {
		return nil, err
	}
	err := k.z.Close()
	return k.packed, err
}

// level of compression.
const level = zlib.BestSpeed
