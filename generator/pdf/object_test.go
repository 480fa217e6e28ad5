package pdf

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"io"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf16"
)

// opened is a file that was read.
type opened struct {
	t       testing.TB
	trailer pdfDict
	objects map[pdfRef]any
}

// open reads a file by its directory.
func open(t testing.TB, file []byte) *opened {
	t.Helper()
	o := &opened{t: t, objects: map[pdfRef]any{}}
	_, tail, ok := strings.Cut(string(file[len(file)-40:]), "startxref\n")
	at, err := strconv.Atoi(strings.TrimSuffix(tail, "\n%%EOF\n"))
	if !ok || err != nil {
		t.Fatalf("the file ends with %q", tail)
	}
	l := &lexer{t: t, b: file, at: at}
	if bytes.HasPrefix(file[at:], []byte("xref")) {
		o.table(l)
	} else {
		o.index(file, at)
	}
	return o
}

func (o *opened) table(l *lexer) {
	l.at += len("xref")
	l.next()
	n, _ := l.next()
	for i := range n.(int) {
		at, _ := l.next()
		l.next()
		if kind, _ := l.next(); i > 0 && kind == keyword("n") {
			o.object(l.b, i, at.(int))
		}
	}
	l.next()
	d, _ := l.next()
	o.trailer = d.(pdfDict)
}

func (o *opened) index(file []byte, at int) {
	head := &lexer{t: o.t, b: file, at: at}
	n, _ := head.next()
	o.object(file, n.(int), at)
	s := o.objects[pdfRef(n.(int))].(pdfStream)
	o.trailer = s.dict
	inside := map[int][]int{}
	for i := range len(s.data) / 8 {
		row := s.data[8*i:]
		where := int(binary.BigEndian.Uint32(row[2:]))
		switch row[0] {
		case 1:
			o.object(file, i, where)
		case 2:
			inside[where] = append(inside[where], i)
		}
	}
	for holder, want := range inside {
		o.pile(holder, want)
	}
}

// object reads an object that stands in the file itself.
func (o *opened) object(file []byte, number, at int) {
	l := &lexer{t: o.t, b: file, at: at}
	n, _ := l.next()
	l.next()
	if k, _ := l.next(); n != number || k != keyword("obj") {
		o.t.Fatalf("object %d is not at %d", number, at)
	}
	v, _ := l.next()
	k, _ := l.next()
	if k == keyword("stream") {
		d := v.(pdfDict)
		data := file[l.at+1:][:d["Length"].(int)]
		l.at += 1 + len(data)
		if d["Filter"] == pdfName("FlateDecode") {
			z, err := zlib.NewReader(bytes.NewReader(data))
			if err != nil {
				o.t.Fatal(err)
			}
			if data, err = io.ReadAll(z); err != nil {
				o.t.Fatal(err)
			}
		}
		v = pdfStream{d, data}
		l.next()
		k, _ = l.next()
	}
	if k != keyword("endobj") {
		o.t.Fatalf("object %d ends with %v", number, k)
	}
	o.objects[pdfRef(number)] = v
}

// pile reads an object stream, which must hold the objects wanted.
func (o *opened) pile(number int, want []int) {
	s := o.objects[pdfRef(number)].(pdfStream)
	index := &lexer{t: o.t, b: s.data}
	var found []int
	for range s.dict["N"].(int) {
		n, _ := index.next()
		at, _ := index.next()
		l := &lexer{t: o.t, b: s.data, at: s.dict["First"].(int) + at.(int)}
		v, _ := l.next()
		found = append(found, n.(int))
		o.objects[pdfRef(n.(int))] = v
	}
	slices.Sort(found)
	if !slices.Equal(found, want) {
		o.t.Fatalf("object stream %d holds %v, the directory says %v", number, found, want)
	}
}

// get follows a reference.
func (o *opened) get(v any) any {
	r, ok := v.(pdfRef)
	if !ok {
		return v
	}
	out, ok := o.objects[r]
	if !ok {
		o.t.Fatalf("there is no object %d", r)
	}
	return out
}

func (o *opened) dict(v any) pdfDict {
	d, ok := o.get(v).(pdfDict)
	if !ok {
		o.t.Fatalf("%v is no dictionary", v)
	}
	return d
}

// list is an array, or nothing.
func (o *opened) list(v any) []any {
	a, _ := o.get(v).([]any)
	return a
}

func (o *opened) stream(v any) pdfStream {
	s, ok := o.get(v).(pdfStream)
	if !ok {
		o.t.Fatalf("%v is no stream", v)
	}
	return s
}

// text is a text string.
func (o *opened) text(v any) string {
	s, _ := v.(string)
	if !strings.HasPrefix(s, "\xFE\xFF") {
		return s
	}
	var u []uint16
	for i := 2; i+1 < len(s); i += 2 {
		u = append(u, uint16(s[i])<<8|uint16(s[i+1]))
	}
	return string(utf16.Decode(u))
}

// tree lists a number tree or a name tree: keys and values in turn.
func (o *opened) tree(v any, entries string) []any {
	d := o.dict(v)
	out := o.list(d[entries])
	for _, k := range o.list(d["Kids"]) {
		part := o.tree(k, entries)
		limits := o.list(o.dict(k)["Limits"])
		if len(limits) != 2 || limits[0] != part[0] || limits[1] != part[len(part)-2] {
			o.t.Errorf("limits %v of %v to %v", limits, part[0], part[len(part)-2])
		}
		out = append(out, part...)
	}
	return out
}
