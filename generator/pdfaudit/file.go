package pdfaudit

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

// File is a file that was read.
type File struct {
	t       testing.TB
	Trailer Dict
	Objects map[Ref]any
}

// Open reads a file by its directory.
func Open(t testing.TB, file []byte) *File {
	t.Helper()
	o := &File{t: t, Objects: map[Ref]any{}}
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

func (o *File) table(l *lexer) {
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
	o.Trailer = d.(Dict)
}

func (o *File) index(file []byte, at int) {
	head := &lexer{t: o.t, b: file, at: at}
	n, _ := head.next()
	o.object(file, n.(int), at)
	s := o.Objects[Ref(n.(int))].(Stream)
	o.Trailer = s.Dict
	inside := map[int][]int{}
	for i := range len(s.Data) / 8 {
		row := s.Data[8*i:]
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
func (o *File) object(file []byte, number, at int) {
	l := &lexer{t: o.t, b: file, at: at}
	n, _ := l.next()
	l.next()
	if k, _ := l.next(); n != number || k != keyword("obj") {
		o.t.Fatalf("object %d is not at %d", number, at)
	}
	v, _ := l.next()
	k, _ := l.next()
	if k == keyword("stream") {
		d := v.(Dict)
		data := file[l.at+1:][:d["Length"].(int)]
		l.at += 1 + len(data)
		if d["Filter"] == Name("FlateDecode") {
			z, err := zlib.NewReader(bytes.NewReader(data))
			if err != nil {
				o.t.Fatal(err)
			}
			if data, err = io.ReadAll(z); err != nil {
				o.t.Fatal(err)
			}
		}
		v = Stream{d, data}
		l.next()
		k, _ = l.next()
	}
	if k != keyword("endobj") {
		o.t.Fatalf("object %d ends with %v", number, k)
	}
	o.Objects[Ref(number)] = v
}

// pile reads an object stream, which must hold the objects wanted.
func (o *File) pile(number int, want []int) {
	s := o.Objects[Ref(number)].(Stream)
	index := &lexer{t: o.t, b: s.Data}
	var found []int
	for range s.Dict["N"].(int) {
		n, _ := index.next()
		at, _ := index.next()
		l := &lexer{t: o.t, b: s.Data, at: s.Dict["First"].(int) + at.(int)}
		v, _ := l.next()
		found = append(found, n.(int))
		o.Objects[Ref(n.(int))] = v
	}
	slices.Sort(found)
	if !slices.Equal(found, want) {
		o.t.Fatalf("object stream %d holds %v, the directory says %v", number, found, want)
	}
}

// Get follows a reference.
func (o *File) Get(v any) any {
	r, ok := v.(Ref)
	if !ok {
		return v
	}
	out, ok := o.Objects[r]
	if !ok {
		o.t.Fatalf("there is no object %d", r)
	}
	return out
}

// Dict is a dictionary, by itself or by its number.
func (o *File) Dict(v any) Dict {
	d, ok := o.Get(v).(Dict)
	if !ok {
		o.t.Fatalf("%v is no dictionary", v)
	}
	return d
}

// List is an array, or nothing.
func (o *File) List(v any) []any {
	a, _ := o.Get(v).([]any)
	return a
}

// Stream is a stream by its number.
func (o *File) Stream(v any) Stream {
	s, ok := o.Get(v).(Stream)
	if !ok {
		o.t.Fatalf("%v is no stream", v)
	}
	return s
}

// Text is a text string of the file as a string of Go.
func Text(v any) string {
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

// Tree lists a number tree or a name tree: keys and values in turn.
func (o *File) Tree(v any, entries string) []any {
	d := o.Dict(v)
	out := o.List(d[entries])
	for _, k := range o.List(d["Kids"]) {
		part := o.Tree(k, entries)
		limits := o.List(o.Dict(k)["Limits"])
		if len(limits) != 2 || limits[0] != part[0] || limits[1] != part[len(part)-2] {
			o.t.Errorf("limits %v of %v to %v", limits, part[0], part[len(part)-2])
		}
		out = append(out, part...)
	}
	return out
}
