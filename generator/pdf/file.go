package pdf

import (
	"crypto/sha256"
	"fmt"
	"hash"
	"strconv"
)

// pileSize is how many objects an object stream holds.
const pileSize = 200

// file writes objects and remembers where they are. Its first error sticks.
type file struct {
	kit     *kit
	archive bool // PDF 1.4: no object streams
	err     error
	at      int64 // bytes written
	hash    hash.Hash
	places  []place // by number of the object; that of 0 is free
	piled   []int   // numbers of the objects in the pile
	starts  []int   // where in the pile they begin
}

// place is where an object lies: at a byte of the file or, with in above zero,
// as the at-th of the object stream in.
type place struct {
	at int64
	in int
}

func newFile(k *kit, archive bool) *file {
	f := &file{kit: k, archive: archive, hash: sha256.New(), places: make([]place, 1, 256)}
	version := "1.7"
	if archive {
		version = "1.4"
	}
	f.write([]byte("%PDF-" + version + "\n%\xE2\xE3\xCF\xD3\n"))
	return f
}

func (f *file) fail(err error) {
	if f.err == nil {
		f.err = err
	}
}

func (f *file) write(b []byte) {
	if f.err != nil {
		return
	}
	f.at += int64(len(b))
	f.hash.Write(b) // never fails
	if _, err := f.kit.out.Write(b); err != nil {
		f.fail(fmt.Errorf("the PDF could not be written: %w", err))
	}
}

// reserve returns the number of an object that will be written later.
func (f *file) reserve() int {
	f.places = append(f.places, place{})
	return len(f.places) - 1
}

// object writes object n, which is no stream.
func (f *file) object(n int, body []byte) {
	if f.archive {
		f.begin(n)
		f.write(body)
		f.write([]byte("\nendobj\n"))
		return
	}
	f.piled = append(f.piled, n)
	f.starts = append(f.starts, len(f.kit.pile))
	f.kit.pile = append(append(f.kit.pile, body...), '\n')
	if len(f.piled) == pileSize {
		f.ship()
	}
}

func (f *file) begin(n int) {
	f.places[n] = place{at: f.at}
	f.write(append(strconv.AppendInt(nil, int64(n), 10), " 0 obj\n"...))
}

// ship writes the object stream at hand (ISO 32000-1, 7.5.7).
func (f *file) ship() {
	if len(f.piled) == 0 {
		return
	}
	n := f.reserve()
	var index []byte
	for i, o := range f.piled {
		f.places[o] = place{at: int64(i), in: n}
		index = strconv.AppendInt(index, int64(o), 10)
		index = append(strconv.AppendInt(append(index, ' '), int64(f.starts[i]), 10), ' ')
	}
	dict := fmt.Sprintf("/Type/ObjStm/N %d/First %d", len(f.piled), len(index))
	f.stream(n, dict, append(index, f.kit.pile...))
	f.kit.pile, f.piled, f.starts = f.kit.pile[:0], f.piled[:0], f.starts[:0]
}

// shortStream is up to how many bytes a stream is written as it is: the code
// tables of a compressed one cost as much time as those of a long one.
const shortStream = 1024

// stream writes object n, a stream with the entries dict, compressed unless it
// is short.
func (f *file) stream(n int, dict string, data []byte) { f.packed(n, dict, data, text) }

func (f *file) packed(n int, dict string, data []byte, level level) {
	if len(data) <= shortStream {
		f.plain(n, dict, data)
		return
	}
	packed, err := f.kit.compress(data, level)
	if err != nil {
		f.fail(err)
	}
	f.plain(n, dict+"/Filter/FlateDecode", packed)
}

// plain writes object n, a stream as it is.
func (f *file) plain(n int, dict string, data []byte) {
	f.begin(n)
	f.write([]byte("<<" + dict + "/Length " + strconv.Itoa(len(data)) + ">>\nstream\n"))
	f.write(data)
	f.write([]byte("\nendstream\nendobj\n"))
}

// finish writes the directory of objects. The identifier of the file is made
// from all that stands before it.
func (f *file) finish(root, info int) {
	f.ship()
	sum := f.hash.Sum(nil)[:16]
	trailer := fmt.Sprintf("/Root %d 0 R/Info %d 0 R/ID[<%X><%X>]", root, info, sum, sum)
	start := f.at
	if f.archive {
		f.table(trailer)
	} else {
		f.index(trailer)
	}
	f.write(fmt.Appendf(nil, "startxref\n%d\n%%%%EOF\n", start))
}

// table writes the directory as PDF 1.4 has it.
func (f *file) table(trailer string) {
	b := fmt.Appendf(nil, "xref\n0 %d\n0000000000 65535 f \n", len(f.places))
	for _, p := range f.places[1:] {
		b = fmt.Appendf(b, "%010d 00000 n \n", p.at)
	}
	f.write(fmt.Appendf(b, "trailer\n<</Size %d%s>>\n", len(f.places), trailer))
}

// index writes the directory as a stream (ISO 32000-1, 7.5.8): for each object
// its kind, a number in five bytes, and one in two.
func (f *file) index(trailer string) {
	n := f.reserve()
	f.places[n] = place{at: f.at}
	b := make([]byte, 0, 8*len(f.places))
	b = append(b, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF)
	for _, p := range f.places[1:] {
		kind, first, second := byte(1), p.at, int64(0)
		if p.in > 0 {
			kind, first, second = 2, int64(p.in), p.at
		}
		b = append(b, kind, byte(first>>32), byte(first>>24), byte(first>>16), byte(first>>8), byte(first), byte(second>>8), byte(second))
	}
	f.stream(n, fmt.Sprintf("/Type/XRef/Size %d/W[1 5 2]%s", len(f.places), trailer), b)
}
