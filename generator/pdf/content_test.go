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
	all     string // all text in the order of drawing
}

// painting are the operators that leave ink.
var painting = []keyword{"f", "f*", "S", "TJ", "Do"}

// look runs the contents of a page.
func (o *opened) look(page pdfDict) drawn {
	d := drawn{content: map[int]string{}, roles: map[int]string{}}
	l := &lexer{t: o.t, b: o.stream(page["Contents"]).data}
	fonts := o.dict(o.dict(page["Resources"])["Font"])
	var args []any
	var font map[string]string
	current, depth, saved := -2, 0, 0 // -2 is outside, -1 an artifact
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
		if slices.Contains(painting, op) && current == -2 {
			d.faults = append(d.faults, fmt.Sprintf("%s outside of marked content", op))
		}
		if op == "f" || op == "f*" || op == "S" || op == "Do" {
			d.content[current] += ""
		}
		switch op {
		case "q":
			saved++
		case "Q":
			saved--
		case "Tf":
			font = o.unicode(fonts[string(args[0].(pdfName))])
		case "TJ":
			text := ""
			for _, a := range args[len(args)-1].([]any) {
				if s, ok := a.(string); ok {
					text += d.decode(s, font)
				}
			}
			d.content[current] += text
			d.all += text
		case "BDC", "BMC":
			depth++
			current = -1
			if props, ok := args[1].(pdfDict); ok && props["MCID"] != nil {
				current = props["MCID"].(int)
				d.roles[current] = string(args[0].(pdfName))
			}
		case "EMC":
			depth--
			current = -2
		}
		if depth > 1 || depth < 0 || saved < 0 {
			d.faults = append(d.faults, "marked content or states are not in pairs")
		}
		args = nil
	}
	if depth != 0 || saved != 0 {
		d.faults = append(d.faults, "marked content or states are not in pairs")
	}
	delete(d.content, -1)
	return d
}

func (d *drawn) decode(codes string, font map[string]string) string {
	var out strings.Builder
	for ; len(codes) >= 2; codes = codes[2:] {
		text, ok := font[codes[:2]]
		if !ok {
			d.faults = append(d.faults, fmt.Sprintf("the code %x has no characters", codes[:2]))
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
