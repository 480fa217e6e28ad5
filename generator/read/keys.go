package read

import (
	"regexp"
	"strings"

	"gopkg.in/yaml.v3"

	"bangtin/generator/schema"
)

// unknownKey tells of a key that the map does not have, by what was probably meant. It gives the field that was
// meant, as a bit: to call that one missing too would be an echo.
func (d *decoder) unknownKey(t *schema.Type, m at, k, value *yaml.Node) uint64 {
	key, a := k.Value, at{m.s, k}
	straight := strings.Trim(key, curved)
	guess := named(straight, t.Keys())
	if guess == "" && inner(t, func(below *schema.Type) bool { return below.Field(key) != nil }) == nil {
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
	if !empty(m.n.Content[i+3]) {
		return false
	}
	a, written := at{m.s, value}, value.Value+","+rest.Value
	switch thousands := someDigits.MatchString(value.Value) && threeDigits.MatchString(rest.Value); {
	case thousands && f.Type.Name == "money":
		d.fault(a, "money-comma", "value", written, "thousands", value.Value+"."+rest.Value[:3], "units", value.Value)
	case thousands:
		d.fault(a, "number-doubtful", "value", written, "thousands", value.Value+rest.Value[:3], "fraction", `"`+written+`"`)
	case wholePart.MatchString(value.Value) && decimals.MatchString(rest.Value):
		d.fault(a, "flow-comma", "value", rest.Value, "whole", written)
	default:
		return false
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

// inner is the first field of a map whose own map, or that of its items, is the one looked for; nil if none is.
func inner(t *schema.Type, found func(below *schema.Type) bool) *schema.Field {
	for _, f := range t.Fields {
		below := f.Type
		if below.Shape == schema.List {
			below = below.Elem
		}
		if below.Shape == schema.Map && found(below) {
			return f
		}
	}
	return nil
}

// misplaced tells of a key that belongs a level deeper or higher: a line set in too little or too much.
func (d *decoder) misplaced(t *schema.Type, a at, key string) bool {
	name := ""
	if f := inner(t, func(below *schema.Type) bool { name = named(key, below.Keys()); return name != "" }); f != nil {
		d.fault(a, "misplaced-key", "key", key, "where", t.Name, "under", f.Key, "name", name)
		d.spoil(f.Key)
		return true
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
