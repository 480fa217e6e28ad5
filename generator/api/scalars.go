package api

import (
	"net/url"
	"reflect"
	"strconv"
	"strings"

	"bangtin/generator/board"
	"bangtin/generator/schema"
)

// scalar is how a kind of value is written, and the JSON Schema of what is written.
type scalar struct {
	write  write
	schema string
}

const (
	anyString = `"type":"string"`
	// webAddress is loose, since hosts may have letters that URI (RFC 3986) writes otherwise.
	webAddress = `"type":"string","pattern":"^https?://"`
	whole      = `"type":"integer","minimum":0`
	markdown   = `"type":"string","contentMediaType":"text/markdown"`
)

// scalars are the kinds of value by the names that package schema gives them.
var scalars = map[string]scalar{
	"text":     {writeText, anyString},
	"markdown": {writeProse, markdown},
	"boolean":  {writeBool, `"type":"boolean"`},
	"integer":  {writeInt, whole},
	"count":    {writeCount, whole},
	"date":     {writeDate, `"type":"string","format":"date"`},
	"money":    {writeMoney, `"anyOf":[{"type":"integer","minimum":1},{"enum":["free","none","varies"]}]`},
	"duration": {writeDuration, `"$ref":"#/$defs/duration"`},
	"number":   {writeNumber, `"type":"number"`},
	"clock":    {writeClock, `"type":"string","pattern":"^[0-9]{2}:[0-9]{2}$"`},
	"days":     {writeDays, `"type":"array","items":{"enum":["mon","tue","wed","thu","fri","sat","sun"]}`},
	"party":    {writeParty, `"$ref":"#/$defs/party"`},
	"units":    {writeUnits, `"type":"array","items":{"type":"string"}`},
	"url":      {writeString, webAddress},
	"email":    {writeString, `"type":"string","format":"email"`},
	"period":   {writeString, `"type":"string","pattern":"^[0-9]{4}(-(Q[1-4]|[0-9]{2}))?$"`},
	"file":     {nil, webAddress}, // see file
}

// scalarOf is how values of a type are written: words, ids, codes and telephone numbers as the strings they are.
func scalarOf(t *schema.Type) scalar {
	if s, ok := scalars[t.Name]; ok {
		return s
	}
	return scalar{writeString, anyString}
}

func writeString(p *pen, v reflect.Value) bool {
	s := v.String()
	if s != "" {
		p.string(s)
	}
	return s != ""
}

func writeText(p *pen, v reflect.Value) bool {
	t := v.Addr().Interface().(*board.Text)
	if t.S == "" {
		return false
	}
	p.spoken(t.Lang)
	p.string(t.S)
	return true
}

func writeProse(p *pen, v reflect.Value) bool {
	t := v.Addr().Interface().(*board.Prose)
	if t.Empty() {
		return false
	}
	p.md = appendMarkdown(p.md[:0], t.Nodes, p.to)
	if len(p.md) == 0 {
		return false
	}
	p.spoken(t.Lang)
	p.b = quote(p.b, p.md)
	return true
}

func writeBool(p *pen, v reflect.Value) bool {
	if v.Bool() {
		p.raw("true")
	}
	return v.Bool()
}

func writeInt(p *pen, v reflect.Value) bool {
	p.b = strconv.AppendInt(p.b, v.Int(), 10)
	return v.Int() != 0
}

func writeCount(p *pen, v reflect.Value) bool {
	c := v.Addr().Interface().(*board.Count)
	p.b = strconv.AppendInt(p.b, int64(c.N), 10)
	return c.Set
}

func writeDate(p *pen, v reflect.Value) bool {
	d := board.Date(v.Int())
	if d == 0 {
		return false
	}
	p.b = appendDate(append(p.b, '"'), d)
	p.b = append(p.b, '"')
	return true
}

// appendDate is Date.ISO without a string of its own: a board has a hundred thousand dates.
func appendDate(b []byte, d board.Date) []byte {
	digit := func(n int) byte { return byte('0' + n%10) }
	y, m, day := d.Year(), d.Month(), d.Day()
	return append(b, digit(y/1000), digit(y/100), digit(y/10), digit(y), '-', digit(m/10), digit(m), '-', digit(day/10), digit(day))
}

// amountWords are the words that stand for a sum.
var amountWords = map[board.AmountKind]string{board.Free: "free", board.NoFee: "none", board.Varies: "varies"}

func writeMoney(p *pen, v reflect.Value) bool {
	a := v.Addr().Interface().(*board.Amount)
	if a.Kind == board.Sum {
		p.b = strconv.AppendInt(p.b, a.Units, 10)
		return true
	}
	word := amountWords[a.Kind]
	p.string(word)
	return word != ""
}

func writeDuration(p *pen, v reflect.Value) bool {
	d := v.Addr().Interface().(*board.Duration)
	if d.Zero() {
		return false
	}
	p.open('{')
	p.key("value")
	p.raw(board.Decimal{Micro: d.Hundredths * 10_000, Set: true}.String())
	p.member("unit", string(d.Unit))
	p.shut('}')
	return true
}

func writeNumber(p *pen, v reflect.Value) bool {
	d := v.Addr().Interface().(*board.Decimal)
	p.raw(d.String())
	return d.Set
}

func writeClock(p *pen, v reflect.Value) bool {
	c := board.Clock(v.Uint())
	p.string(c.String())
	return c != 0
}

func writeDays(p *pen, v reflect.Value) bool {
	d := board.Days(v.Uint())
	p.open('[')
	for _, name := range d.Names() {
		p.item()
		p.string(name)
	}
	p.shut(']')
	return d != 0
}

func writeParty(p *pen, v reflect.Value) bool {
	x := v.Addr().Interface().(*board.Party)
	p.open('{')
	p.member("unit", string(x.Unit))
	if x.Unit == "" {
		p.text("name", x.Name)
	}
	p.shut('}')
	return !x.Empty()
}

// writeUnits writes a list of offices; all that fit are meant where there is none.
func writeUnits(p *pen, v reflect.Value) bool {
	x := v.Addr().Interface().(*board.UnitSet)
	p.open('[')
	for _, id := range x.IDs {
		p.item()
		p.string(string(id))
	}
	p.shut(']')
	return x.Listed && len(x.IDs) > 0
}

// file writes a file's address on the site, where the board has the file.
func file(folder string) write {
	return func(p *pen, v reflect.Value) bool {
		address := p.fileAddress(folder + v.String())
		p.string(address)
		return address != ""
	}
}

// fileAddress is the whole address of an attachment, "forms/…" or "assets/…", "" where there is no such file.
func (p *pen) fileAddress(path string) string {
	if p.l.b.File(path) == nil {
		return ""
	}
	if form, ok := strings.CutPrefix(path, "forms/"); ok {
		path = board.FormKind.Segment() + "/" + form
	}
	return p.l.root + (&url.URL{Path: path}).EscapedPath()
}
