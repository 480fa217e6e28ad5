package pdfaudit

import (
	"bytes"
	"encoding/hex"
	"strconv"
	"strings"
	"testing"
)

// What objects are made of, besides nil, bool, int, float64, string and []any.
type (
	// Name is a name, without its slash.
	Name string
	// Ref is the number of an object.
	Ref int
	// Dict is a dictionary.
	Dict map[string]any
)

// Stream is a stream, decompressed unless it is a picture.
type Stream struct {
	Dict Dict
	Data []byte
}

// lexer reads values; what is none is a keyword.
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
		d, list := Dict{}, l.list(">>")
		for i := 0; i+1 < len(list); i += 2 {
			key, ok := list[i].(Name)
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
			out = append(out[:n-2], Ref(out[n-2].(int)))
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
		return Name(w[1:])
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
