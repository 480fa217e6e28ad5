package read

import (
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"gopkg.in/yaml.v3"

	"bangtin/generator/board"
	"bangtin/generator/schema"
)

// items are a list's values: a single value is a list of one.
func items(a at) []*yaml.Node {
	switch {
	case !a.there():
		return nil
	case a.n.Kind == yaml.SequenceNode:
		return a.n.Content
	}
	return []*yaml.Node{a.n}
}

func (d *decoder) list(f *schema.Field, t *schema.Type, base, over at, path board.PathHash, v reflect.Value) bool {
	own, other := items(base), items(over)
	if d.runOn(f, t, base) {
		return false
	}
	if d.severalLaws(f, t, base) {
		return false
	}
	if base.there() && len(own) == 0 {
		d.fault(base, "empty-list", "key", f.Key)
		d.spoil(f.Key)
		return false
	}
	if len(other) > len(own) && base.there() {
		d.fault(at{over.s, other[len(own)]}, "translation-longer", "key", f.Key, "n", strconv.Itoa(len(own)))
		other = other[:len(own)]
	}
	if len(own) == 0 {
		return false
	}
	v.Set(reflect.MakeSlice(t.Go, len(own), len(own)))
	good := 0
	for i, n := range own {
		if base.n.Kind == yaml.SequenceNode && d.noItem(t.Elem, base, i) {
			continue
		}
		o := at{}
		if i < len(other) && !empty(other[i]) {
			o = at{over.s, other[i]}
		}
		// Places are noted under the index that rules see: an item left out takes none.
		item, noted := v.Index(good), d.rec.Where.Len()
		if d.value(f, t.Elem, at{base.s, n}, o, path.Key(strconv.Itoa(good)), item) {
			good++
		} else {
			item.SetZero()
			d.rec.Where.Cut(noted)
		}
	}
	v.SetLen(good)
	return good > 0
}

// itemMark is how people begin the items of a list that YAML takes for one text.
var itemMark = regexp.MustCompile(`^(?:- |-[^\s-]|[•●▪◦‣✓➢+*–—] ?\S|\d{1,2}[.)] |[a-zđ]\) |Bước \d)`)

// proseList says whether a list may be written as one text in Markdown, with lines of its own.
func proseList(t *schema.Type) bool {
	e := t.Elem
	return e.Name == "markdown" || e.Short != nil && e.Short.Type.Name == "markdown"
}

// runOn tells of a list that YAML takes for one text, since its dashes lack a space, are of another kind, or follow a
// text on the key's own line; and warns of lines that look like items without any mark.
func (d *decoder) runOn(f *schema.Field, t *schema.Type, a at) bool {
	if !a.there() || a.n.Kind != yaml.ScalarNode || a.n.Style&(yaml.DoubleQuotedStyle|yaml.SingleQuotedStyle) != 0 {
		return false
	}
	block := a.n.Style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0
	if block && proseList(t) {
		return false
	}
	lines := a.s.linesOf(a.n)
	marks, heads := 0, 0
	for i, l := range lines {
		if itemMark.MatchString(l) {
			marks++
		}
		if r := []rune(l); i > 0 && (unicode.IsUpper(r[0]) || unicode.IsDigit(r[0]) || block) {
			heads++
		}
	}
	switch {
	case marks > 1 || marks == 1 && (len(lines) > 1 || !unicode.IsDigit([]rune(lines[0])[0]) && !strings.HasPrefix(lines[0], "Bước")):
		d.fault(a, "list-run-on", "key", f.Key)
		return true
	case heads > 0 && !proseList(t):
		d.fault(a, "list-joined", "key", f.Key, "n", strconv.Itoa(len(lines)))
	}
	return false
}

// linesOf are the lines of a text without quotation marks as they stand in the file, those that are not blank.
func (s *source) linesOf(n *yaml.Node) (out []string) {
	lines, rest, from := s.text(), n.Value, n.Line-1
	if n.Style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0 {
		from++
	}
	for i := from; i < len(lines) && strings.TrimSpace(rest) != ""; i++ {
		l := lines[i]
		if i == n.Line-1 {
			l = string([]rune(l)[n.Column-1:])
		}
		l = strings.Trim(l, " ")
		if rest = strings.TrimLeft(rest, " \n"); !strings.HasPrefix(rest, l) {
			if i == n.Line-1 && strings.HasPrefix(l, rest) { // in brackets, or before a comment
				out = append(out, strings.TrimSpace(rest))
			}
			break
		}
		rest = rest[len(l):]
		if l != "" {
			out = append(out, l)
		}
	}
	return out
}

// noItem tells of an item that is none: empty, one key of the item above it, or a sentence whose colon made it a key.
func (d *decoder) noItem(t *schema.Type, list at, i int) bool {
	n := list.n.Content[i]
	a := at{list.s, n}
	switch {
	case n.Kind == yaml.ScalarNode && n.Style == 0 && n.Value != "": // "null" and "~" are words in a list
		return d.splitName(list, i)
	case empty(n) && cutOff(list.s.afterDash(n.Line)):
		d.fault(a, "comment-cut", "value", list.s.afterDash(n.Line))
		return true
	case empty(n) || blank(n) || n.Kind == yaml.MappingNode && len(n.Content) == 0:
		d.fault(a, "empty-item")
		return true
	case n.Kind != yaml.MappingNode || n.Style&yaml.FlowStyle != 0:
		return false
	}
	if key := n.Content[0].Value; len(n.Content) == 2 && n.Content[1].Kind == yaml.ScalarNode && sentenceKey(t, key) {
		text := strings.TrimSpace(key + ": " + n.Content[1].Value)
		quoted := inQuotes(text)
		if t.Shape == schema.Map && t.Short == nil { // a text alone is no item here
			quoted = "{title: " + inQuotes(key) + ", body: " + inQuotes(n.Content[1].Value) + "}"
		}
		d.fault(a, "colon-key", "key", key, "value", text, "quoted", quoted)
		return true
	}
	return t.Shape == schema.Map && i > 0 && d.split(t, list, i)
}

// afterDash is what stands behind the dash of an item.
func (s *source) afterDash(line int) string {
	lines := s.text()
	if line > len(lines) {
		return ""
	}
	return strings.TrimLeft(lines[line-1], " -")
}

// keyMark is the mark of an item that became part of a key.
var keyMark = regexp.MustCompile(`^(?:-|[•●▪◦‣✓➢+*–—]) ?`)

// sentenceKey says whether a key is the head of a sentence: one that the map does not have, with a capital or a space.
func sentenceKey(t *schema.Type, key string) bool {
	if t.Shape == schema.Map {
		if t.Field(key) != nil {
			return false
		}
		if f := t.Field(named(key, t.Keys())); f != nil && (f.Required || f == t.Short) {
			return false
		}
		if t.Short == nil && (t.Field("title") == nil || t.Field("body") == nil) {
			return false
		}
	}
	r := []rune(key)
	return len(r) > 0 && !keyMark.MatchString(key) && (unicode.IsUpper(r[0]) || strings.Contains(key, " ") || t.Shape != schema.Map)
}

// needed are the keys of which an item needs one at least, where none is a must.
var needed = map[string][]string{"fee": {"amount", "percent", "text"}}

// split tells of an item that has nothing of its own: "- per: Bản sao" below "- amount: 8.000".
func (d *decoder) split(t *schema.Type, list at, i int) bool {
	n, above := list.n.Content[i], list.n.Content[i-1]
	must := slices.Clone(needed[t.Name])
	for _, f := range t.Fields {
		if f.Required {
			must = append(must, f.Key)
		}
	}
	if len(must) == 0 || above.Kind != yaml.MappingNode || len(n.Content) > 4 {
		return false
	}
	var keys []string
	for k := 0; k < len(above.Content); k += 2 {
		keys = append(keys, above.Content[k].Value)
	}
	for k := 0; k < len(n.Content); k += 2 {
		key := n.Content[k].Value
		if slices.Contains(must, key) || slices.Contains(keys, key) || t.Field(key) == nil {
			return false
		}
	}
	d.fault(at{list.s, n}, "item-split", "key", n.Content[0].Value)
	return true
}

// splitName tells of a name in brackets whose comma made it two items: "[Giấy chứng sinh (bản chính, bản sao)]".
func (d *decoder) splitName(list at, i int) bool {
	n := list.n.Content[i]
	if list.n.Style&yaml.FlowStyle == 0 || i+1 >= len(list.n.Content) || n.Style != 0 {
		return false
	}
	next := list.n.Content[i+1]
	open := strings.Count(n.Value, "(") - strings.Count(n.Value, ")")
	if !(open > 0 && strings.Contains(next.Value, ")")) && !(strings.Count(n.Value, "“") > strings.Count(n.Value, "”") && strings.Contains(next.Value, "”")) {
		return false
	}
	d.fault(at{list.s, next}, "flow-comma", "value", next.Value, "whole", n.Value+", "+next.Value)
	return false
}
