package pdf

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"encoding/hex"
	"io"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf16"
)

// A reader of PDF files as we write them, for tests: it believes nothing that
// is not in the file.

type (
	pdfName string
	pdfRef  int
	pdfDict map[string]any
)

// pdfStream is a stream, decompressed.
type pdfStream struct {
	dict pdfDict
	data []byte
}

// lexer reads values: nil, bool, int and float64, string, pdfName, pdfRef,
// pdfDict, []any, and keyword for all else.
type lexer struct {
	t  testing.TB
	b  []byte
	at int
}

type keyword string

const pdfSpace, pdfDelimiters = "\x00\t\n\f\r ", "()<>[]{}/%"

func (l *lexer) skip() {
	for l.at < len(l.b) && strings.IndexByte(pdfSpace, l.b[l.at]) >= 0 {
		l.at++
	}
}

// next reads a value; at the end of the file it is nil and done.
func (l *lexer) next() (v any, done bool) {
	if l.skip(); l.at >= len(l.b) {
		return nil, true
	}
	rest := l.b[l.at:]
	switch {
	case bytes.HasPrefix(rest, []byte("<<")):
		l.at += 2
		d, list := pdfDict{}, l.list(">>")
		for i := 0; i+1 < len(list); i += 2 {
			key, ok := list[i].(pdfName)
			if _, twice := d[string(key)]; !ok || twice {
				l.t.Fatalf("a dictionary's key %v, twice: %v", list[i], twice)
			}
			d[string(key)] = list[i+1]
		}
		if len(list)%2 != 0 {
			l.t.Fatalf("a dictionary of %d values", len(list))
		}
		return d, false
	case rest[0] == '[':
		l.at++
		return l.list("]"), false
	case rest[0] == '(':
		return l.literal(), false
	case rest[0] == '<':
		end := bytes.IndexByte(rest, '>')
		out, err := hex.DecodeString(string(rest[1:end]))
		if err != nil {
			l.t.Fatal(err)
		}
		l.at += end + 1
		return string(out), false
	}
	return l.word(), false
}

func (l *lexer) list(end string) []any {
	out := []any{}
	for {
		if l.skip(); bytes.HasPrefix(l.b[l.at:], []byte(end)) {
			l.at += len(end)
			return out
		}
		v, done := l.next()
		if done {
			l.t.Fatalf("no %s", end)
		}
		if n := len(out); v == keyword("R") {
			out = append(out[:n-2], pdfRef(out[n-2].(int)))
		} else {
			out = append(out, v)
		}
	}
}

func (l *lexer) literal() string {
	var out []byte
	for depth := 0; ; l.at++ {
		switch c := l.b[l.at]; {
		case c == '(':
			if depth++; depth > 1 {
				out = append(out, c)
			}
		case c == ')':
			if depth--; depth == 0 {
				l.at++
				return string(out)
			}
			out = append(out, c)
		case c == '\\' && l.b[l.at+1] >= '0' && l.b[l.at+1] <= '7':
			n, err := strconv.ParseUint(string(l.b[l.at+1:l.at+4]), 8, 8)
			if err != nil {
				l.t.Fatal(err)
			}
			out = append(out, byte(n))
			l.at += 3
		case c == '\\':
			l.at++
			out = append(out, l.b[l.at])
		default:
			out = append(out, c)
		}
	}
}

func (l *lexer) word() any {
	start := l.at
	for l.at++; l.at < len(l.b) && strings.IndexByte(pdfSpace+pdfDelimiters, l.b[l.at]) < 0; l.at++ {
	}
	w := string(l.b[start:l.at])
	if w[0] == '/' {
		return pdfName(w[1:])
	}
	if n, err := strconv.Atoi(w); err == nil {
		return n
	}
	if f, err := strconv.ParseFloat(w, 64); err == nil {
		return f
	}
	switch w {
	case "true":
		return true
	case "false":
		return false
	case "null":
		return nil
	}
	return keyword(w)
}

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
