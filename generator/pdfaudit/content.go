package pdfaudit

import (
	"fmt"
	"slices"
	"strings"
)

// drawn is what a page's contents say, for tests.
type drawn struct {
	content map[int]string // text by marked-content identifier; "" for ink without text
	roles   map[int]string
	fills   map[int][]Fill // rectangles that were filled
	faults  []string

	current, depth int
	font           map[string]string
	state          state
	saved          []state
	path           []Rect
}

// state is what q saves: where user space is, which is turned by quarters at most, the colour of fills, and whether
// something cuts them off.
type state struct {
	matrix  [6]float64
	colour  string
	clipped bool
}

// paints says whether an operator leaves ink.
func paints(op keyword) bool { return slices.Contains([]keyword{"f", "f*", "S", "TJ", "Do"}, op) }

// Where drawing goes that is no element's.
const (
	inArtifact = -1
	outside    = -2
)

// look runs the contents of a page.
func (o *File) look(page Dict) drawn {
	d := drawn{content: map[int]string{}, roles: map[int]string{}, fills: map[int][]Fill{}, current: outside}
	d.state = state{matrix: [6]float64{1, 0, 0, 1, 0, 0}, colour: "0 g"}
	l := &lexer{t: o.t, b: o.Stream(page["Contents"]).Data}
	fonts := o.Dict(o.Dict(page["Resources"])["Font"])
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
			d.font = o.unicode(fonts[string(args[0].(Name))])
		}
		d.run(op, args)
		if d.depth > 1 || d.depth < 0 {
			d.fault("marked content is not in pairs")
		}
		args = nil
	}
	if d.depth != 0 || len(d.saved) != 0 {
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
	if paints(op) {
		if d.current == outside {
			d.fault("%s outside of marked content", op)
		}
		d.content[d.current] += "" // ink without text is content too
	}
	switch op {
	case "q", "Q", "cm", "g", "rg", "re", "m", "f", "f*", "S", "W", "W*", "n":
		d.ink(op, args)
	case "TJ":
		for _, a := range args[len(args)-1].([]any) {
			if s, ok := a.(string); ok {
				d.content[d.current] += d.decode(s)
			}
		}
	case "BDC":
		d.depth++
		d.current = inArtifact
		if id, ok := args[1].(Dict)["MCID"].(int); ok {
			d.current, d.roles[id] = id, string(args[0].(Name))
		}
	case "EMC":
		d.depth--
		d.current = outside
	}
}

// ink runs an operator of paths: rectangles that are filled are noted as they lie on the page.
func (d *drawn) ink(op keyword, args []any) {
	switch op {
	case "q":
		d.saved = append(d.saved, d.state)
	case "Q":
		if len(d.saved) == 0 {
			d.fault("a state comes back that was not saved")
			return
		}
		d.state, d.saved = d.saved[len(d.saved)-1], d.saved[:len(d.saved)-1]
	case "cm":
		d.state.matrix = times(args, d.state.matrix)
	case "g", "rg":
		d.state.colour = strings.Trim(fmt.Sprint(args), "[]") + " " + string(op)
	case "re":
		d.path = append(d.path, box(args, d.state.matrix))
	case "m":
		d.path = append(d.path, Rect{}) // no rectangle
	case "f", "f*":
		for _, r := range d.path {
			if r != (Rect{}) && !d.state.clipped {
				d.fills[d.current] = append(d.fills[d.current], Fill{r, d.state.colour})
			}
		}
		d.path = nil
	case "W", "W*":
		d.state.clipped = true
	case "S", "n":
		d.path = nil
	}
}

// times is a matrix of the file before another.
func times(args []any, m [6]float64) [6]float64 {
	var n [6]float64
	for i := range n {
		n[i] = number(args[i])
	}
	return [6]float64{
		n[0]*m[0] + n[1]*m[2], n[0]*m[1] + n[1]*m[3], n[2]*m[0] + n[3]*m[2], n[2]*m[1] + n[3]*m[3],
		n[4]*m[0] + n[5]*m[2] + m[4], n[4]*m[1] + n[5]*m[3] + m[5],
	}
}

// box is a rectangle of user space on the page.
func box(args []any, m [6]float64) Rect {
	x, y, w, h := number(args[0]), number(args[1]), number(args[2]), number(args[3])
	x1, y1 := x*m[0]+y*m[2]+m[4], x*m[1]+y*m[3]+m[5]
	x2, y2 := (x+w)*m[0]+(y+h)*m[2]+m[4], (x+w)*m[1]+(y+h)*m[3]+m[5]
	left, low := thousandths(min(x1, x2)), thousandths(min(y1, y2))
	return Rect{left, low, thousandths(max(x1, x2)) - left, thousandths(max(y1, y2)) - low}
}

func number(v any) float64 { return float64(thousandths(v)) / 1000 }

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

// unicode reads the table from codes to characters of a font; a font without one has none.
func (o *File) unicode(font any) map[string]string {
	out := map[string]string{}
	if o.Dict(font)["ToUnicode"] == nil {
		return out
	}
	l := &lexer{t: o.t, b: o.Stream(o.Dict(font)["ToUnicode"]).Data}
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
			out[string([]byte{byte((from + i) >> 8), byte(from + i)})] = Text("\xFE\xFF" + t.(string))
		}
	}
}

func codeOf(v any) int {
	s := v.(string)
	return int(s[0])<<8 | int(s[1])
}
