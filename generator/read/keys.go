package read

import (
	"regexp"
	"slices"
	"strings"

	"gopkg.in/yaml.v3"

	"bangtin/generator/board"
	"bangtin/generator/schema"
)

// unknownKey tells of a key that the map does not have, by what was probably meant. It gives the field that was
// meant, as a bit: to call that one missing too would be an echo.
func (d *decoder) unknownKey(t *schema.Type, m at, k, value *yaml.Node) uint64 {
	key, a := k.Value, at{m.s, k}
	straight := strings.Trim(key, curved)
	guess := named(straight, t.Keys())
	if guess == "" && d.below(t, key) == nil {
		guess = meant(straight, t.Keys())
	}
	name, rest, tight := strings.Cut(key, ":")
	switch {
	case k.Kind != yaml.ScalarNode:
		d.fault(a, "yaml-extra", "what", "?")
	case key == "<<":
		d.fault(a, "yaml-extra", "what", key)
	case keyMark.MatchString(key):
		d.bulletKey(a, key)
		guess = key[len(keyMark.FindString(key)):]
	case straight != key && m.n.Style&yaml.FlowStyle == 0:
		d.fault(a, "key-quotes", "key", key, "guess", guess)
	case tight && rest != "" && t.Field(strings.TrimSpace(name)) != nil:
		d.fault(a, "syntax-space", "key", name, "value", rest)
		guess = strings.TrimSpace(name)
	case empty(value) && m.n.Style&yaml.FlowStyle != 0:
		d.fault(a, "flow-comma", "value", key, "whole", before(m, k)+key)
		return 0
	case guess == "" && d.misplaced(t, a, key):
		return 0
	default:
		d.fault(a, "unknown-key", "key", key, "where", t.Name, "allowed", strings.Join(t.Keys(), ", "), "guess", guess)
	}
	if f := t.Field(guess); f != nil {
		return 1 << f.Bit
	}
	return 0
}

var (
	someDigits  = regexp.MustCompile(`^[1-9][0-9]{0,2}$`)
	threeDigits = regexp.MustCompile(`^[0-9]{3}( ?(đ|đồng|VNĐ|VND))?$`)
	wholePart   = regexp.MustCompile(`^-?[0-9]{1,4}$`)
	decimals    = regexp.MustCompile(`^[0-9]{1,6}( .*|%)?$`)
)

// cutThousands tells of a number with a comma between its thousands inside braces, where the comma parts two keys:
// "{amount: 8,000}". The value is the i-th child of the map.
func (d *decoder) cutThousands(f *schema.Field, m at, i int) bool {
	if m.n.Style&yaml.FlowStyle == 0 || i+3 >= len(m.n.Content) {
		return false
	}
	value, rest := m.n.Content[i+1], m.n.Content[i+2]
	if written := value.Value + "," + rest.Value; empty(m.n.Content[i+3]) && wholePart.MatchString(value.Value) &&
		decimals.MatchString(rest.Value) && !threeDigits.MatchString(rest.Value) {
		d.fault(at{m.s, value}, "flow-comma", "value", rest.Value, "whole", written)
		return true
	}
	if !empty(m.n.Content[i+3]) || !someDigits.MatchString(value.Value) || !threeDigits.MatchString(rest.Value) {
		return false
	}
	written := value.Value + "," + rest.Value
	if f.Type.Name == "money" {
		d.fault(at{m.s, value}, "money-comma", "value", written, "thousands", value.Value+"."+rest.Value[:3], "units", value.Value)
	} else {
		d.fault(at{m.s, value}, "number-doubtful", "value", written, "thousands", value.Value+rest.Value[:3], "fraction", `"`+written+`"`)
	}
	return true
}

// before is the value that stands before a key in braces, with the comma after it: what the two were meant to be.
func before(m at, k *yaml.Node) string {
	for i := 2; i < len(m.n.Content); i += 2 {
		if m.n.Content[i] == k && m.n.Content[i-1].Kind == yaml.ScalarNode {
			return m.n.Content[i-1].Value + ", "
		}
	}
	return ""
}

// bulletKey tells of an item of a list whose mark made it a key: "• paper: A", "-paper: A".
func (d *decoder) bulletKey(a at, key string) {
	if key[0] == '-' {
		d.fault(a, "syntax-dash")
		return
	}
	r := []rune(key)
	d.fault(a, "syntax-bullet", "what", string(r[:1]))
}

// below is the field whose map has the very key, nil if none has.
func (d *decoder) below(t *schema.Type, key string) *schema.Field {
	for _, f := range t.Fields {
		below := f.Type
		if below.Shape == schema.List {
			below = below.Elem
		}
		if below.Shape == schema.Map && below.Field(key) != nil {
			return f
		}
	}
	return nil
}

// misplaced tells of a key that belongs a level deeper or higher: a line set in too little or too much.
func (d *decoder) misplaced(t *schema.Type, a at, key string) bool {
	for _, f := range t.Fields {
		below := f.Type
		if below.Shape == schema.List {
			below = below.Elem
		}
		if below.Shape != schema.Map {
			continue
		}
		if name := named(key, below.Keys()); name != "" {
			d.fault(a, "misplaced-key", "key", key, "where", t.Name, "under", f.Key, "name", name)
			if len(d.types) == 1 {
				d.rec.Spoilt = append(d.rec.Spoilt, f.Key)
			}
			return true
		}
	}
	for i := len(d.types) - 2; i >= 0; i-- {
		if above := d.types[i]; above.Field(key) != nil {
			d.fault(a, "key-too-deep", "key", key, "where", t.Name, "above", above.Name)
			if i == 0 {
				d.displaced = append(d.displaced, key)
			}
			return true
		}
	}
	return false
}

// tightKey tells of a text where a map belongs that begins with one of the map's keys: "performs:Uỷ ban", without
// the space that YAML wants.
func (d *decoder) tightKey(t *schema.Type, a at) bool {
	if a.n.Kind != yaml.ScalarNode || a.n.Style != 0 {
		return false
	}
	name, rest, ok := strings.Cut(a.n.Value, ":")
	if !ok || rest == "" || t.Field(name) == nil {
		return false
	}
	d.fault(a, "syntax-space", "key", name, "value", strings.TrimSpace(rest))
	return true
}

// swallowed tells of a text in quotation marks that goes on over the keys below it, because its own mark was
// forgotten and another text's taken for it.
func (d *decoder) swallowed(a at) bool {
	if a.n.Style&(yaml.DoubleQuotedStyle|yaml.SingleQuotedStyle) == 0 || !strings.Contains(a.n.Value, ": ") {
		return false
	}
	lines := a.s.text()
	if a.n.Line > len(lines) {
		return false
	}
	r := []rune(lines[a.n.Line-1])
	from := string(r[min(a.n.Column-1, len(r)):])
	if from == "" || closing(from, from[0]) >= 0 {
		return false
	}
	indent := len(lines[a.n.Line-1]) - len(strings.TrimLeft(lines[a.n.Line-1], " -"))
	found := false
	for _, l := range lines[a.n.Line:] {
		content := strings.TrimLeft(l, " ")
		if len(l)-len(content) <= indent && mapEntry.MatchString(content) {
			key, _, _ := strings.Cut(content, ":")
			d.displaced = append(d.displaced, strings.TrimSpace(key))
			found = true
		}
		if closing(from[:1]+l, from[0]) >= 0 {
			break
		}
	}
	if found {
		d.fault(a, "syntax-quote-open", "value", from)
	}
	return found
}

// cutOff says whether a comment was probably meant as text: "Mẫu #5" ends for YAML before the "#".
func cutOff(comment string) bool {
	return len(comment) > 1 && comment[0] == '#' && !strings.ContainsRune(" #!-=", rune(comment[1]))
}

// text is the file's YAML, cut into lines.
func (s *source) text() []string {
	if s.lines == nil {
		s.lines = strings.Split(string(s.yaml), "\n")
	}
	return s.lines
}

// otherKind is the kind of record that a map's keys fit, where they do not fit the one of its folder: a procedure that
// lies among the fields would else be told key by key.
func otherKind(s *schema.Schema, kind board.Kind, n *yaml.Node) board.Kind {
	if n == nil || n.Kind != yaml.MappingNode || len(n.Content) < 6 {
		return board.NoKind
	}
	fits := func(k board.Kind) (known int, whole bool) {
		t := s.Of(k)
		var have []string
		for i := 0; i < len(n.Content); i += 2 {
			if t.Field(n.Content[i].Value) != nil {
				known++
				have = append(have, n.Content[i].Value)
			}
		}
		for _, f := range t.Fields {
			if f.Required && !slices.Contains(have, f.Key) {
				return known, false
			}
		}
		return known, true
	}
	all := len(n.Content) / 2
	here, _ := fits(kind)
	if here*2 >= all {
		return board.NoKind
	}
	best, most := board.NoKind, here+1
	for _, k := range s.Kinds() {
		if known, whole := fits(k); whole && known > most && known*4 >= all*3 && k.Folder() != "" {
			best, most = k, known
		}
	}
	return best
}
