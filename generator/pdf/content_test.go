package pdf

import (
	"fmt"
	"slices"
	"strings"
)

// drawn is what a page's contents say, for tests.
type drawn struct {
	content map[int]string // text by marked-content identifier; "" for ink without text
	roles   map[int]string
	faults  []string

	current, depth, saved int
	font                  map[string]string
}

// painting are the operators that leave ink.
var painting = []keyword{"f", "f*", "S", "TJ", "Do"}

// Where drawing goes that is no element's.
const (
	inArtifact = -1
	outside    = -2
)

// look runs the contents of a page.
func (o *opened) look(page pdfDict) drawn {
	d := drawn{content: map[int]string{}, roles: map[int]string{}, current: outside}
	l := &lexer{t: o.t, b: o.stream(page["Contents"]).data}
	fonts := o.dict(o.dict(page["Resources"])["Font"])
	var args []any
	for {
		v, done := l.next()
		if done {
			break
		}
		op, ok := v.(keyword)
		if !ok {
			args = append(args, v)
			continue
		}
		if op == "Tf" {
			d.font = o.unicode(fonts[string(args[0].(pdfName))])
		}
		d.run(op, args)
		if d.depth > 1 || d.depth < 0 || d.saved < 0 {
			d.fault("marked content or states are not in pairs")
		}
		args = nil
	}
	if d.depth != 0 || d.saved != 0 {
		d.fault("marked content or states are open at the end")
	}
	delete(d.content, inArtifact)
	return d
}

func (d *drawn) fault(format string, args ...any) {
	d.faults = append(d.faults, fmt.Sprintf(format, args...))
}

// run runs one operator.
func (d *drawn) run(op keyword, args []any) {
	if slices.Contains(painting, op) {
		if d.current == outside {
			d.fault("%s outside of marked content", op)
		}
		d.content[d.current] += "" // ink without text is content too
	}
	switch op {
	case "q":
		d.saved++
	case "Q":
		d.saved--
	case "TJ":
		for _, a := range args[len(args)-1].([]any) {
			if s, ok := a.(string); ok {
				d.content[d.current] += d.decode(s)
			}
		}
	case "BDC":
		d.depth++
		d.current = inArtifact
		if id, ok := args[1].(pdfDict)["MCID"].(int); ok {
			d.current, d.roles[id] = id, string(args[0].(pdfName))
		}
	case "EMC":
		d.depth--
		d.current = outside
	}
}

func (d *drawn) decode(codes string) string {
	var out strings.Builder
	for ; len(codes) >= 2; codes = codes[2:] {
		text, ok := d.font[codes[:2]]
		if !ok {
			d.fault("the code %x has no characters", codes[:2])
		}
		out.WriteString(text)
	}
	return out.String()
}

// unicode reads the table from codes to characters of a font.
func (o *opened) unicode(font any) map[string]string {
	out := map[string]string{}
	l := &lexer{t: o.t, b: o.stream(o.dict(font)["ToUnicode"]).data}
	for {
		v, done := l.next()
		if done {
			return out
		}
		if v != keyword("beginbfrange") {
			continue
		}
		first, _ := l.next()
		last, _ := l.next()
		texts, _ := l.next()
		from, to := codeOf(first), codeOf(last)
		if len(texts.([]any)) != to-from+1 || from>>8 != to>>8 {
			o.t.Errorf("a range from %x to %x of %d", from, to, len(texts.([]any)))
		}
		for i, t := range texts.([]any) {
			out[string([]byte{byte((from + i) >> 8), byte(from + i)})] = o.text("\xFE\xFF" + t.(string))
		}
	}
}

func codeOf(v any) int {
	s := v.(string)
	return int(s[0])<<8 | int(s[1])
}
