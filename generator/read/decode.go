package read

import (
	"bytes"
	"reflect"
	"slices"
	"strings"

	"gopkg.in/yaml.v3"

	"bangtin/generator/board"
	"bangtin/generator/diag"
	"bangtin/generator/schema"
)

// decoder fills one noun from a record's own YAML and, for another language, from its translation. The translation
// is walked beside the record: where it has a text, the text is taken from it.
type decoder struct {
	rec       *board.Record
	own, over *source
	lang      board.LangID
	// muted: the record's own faults were told when it was decoded for the default language.
	muted bool
	// errors counts the errors found so far, told or not.
	errors int
	// types are the maps that are being decoded, the record's own first; displaced the record's keys found deeper.
	types     []*schema.Type
	displaced []string
	// fold is the line in which a text begins whose lines YAML has joined, while it is read.
	fold int
	// lost says that nothing of the record can be made out.
	lost bool
}

// at is a value and the file it stands in. The zero at is "not there".
type at struct {
	s *source
	n *yaml.Node
}

func (a at) there() bool { return a.n != nil }

// maxKeys is more than any map of the content model has.
const maxKeys = 64

// record decodes the top of a record. A Markdown file's text is the key body.
func (d *decoder) record(t *schema.Type, base, over at, v reflect.Value) {
	if (!base.there() || empty(base.n)) && !d.muted { // empty front matter: a map without a key
		base.n = &yaml.Node{Kind: yaml.MappingNode, Line: 1, Column: 1}
	}
	if base.there() && base.n.Kind != yaml.MappingNode && t.Short == nil {
		d.fault(base, "want-map", "where", t.Name, "got", got(base.n))
		return
	}
	if base.there() {
		top := first(base)
		if t.Short != nil && base.n.Kind == yaml.MappingNode && t.Field(top.n.Value) == nil {
			d.fault(top, "want-list", "where", t.Name)
			d.lost = true
			return
		}
		d.rec.Where.Add(board.Root, base.s.spot(top.n.Line, top.n.Column))
	}
	d.mapping(t, base, over, board.Root, v)
	d.body(t, v)
}

// body takes the Markdown below the front matter.
func (d *decoder) body(t *schema.Type, v reflect.Value) {
	f := t.Field("body")
	s := d.own
	if d.over != nil && len(bytes.TrimSpace(d.over.body)) > 0 {
		s = d.over
	}
	if len(bytes.TrimSpace(s.body)) == 0 {
		return
	}
	if f == nil {
		d.faultPos(s, s.line+1, 1, "unknown-key", "key", "body", "where", t.Name)
		return
	}
	into := v.FieldByIndex(f.Index).Addr().Interface().(*board.Prose)
	if !into.Empty() && s == d.own {
		d.faultPos(s, s.line+1, 1, "body-twice")
		return
	}
	path := board.Root.Key("body")
	d.rec.Where.Add(path, s.spot(s.line+1, 1))
	*into = d.markdown(s, s.body, func(line int) (int, int) { return s.line + line, 0 }, d.langOf(s))
}

func (d *decoder) langOf(s *source) board.LangID {
	if s == d.over && d.over != nil {
		return d.lang
	}
	return 0
}

// mapping decodes a map with known keys; a bare value stands for the key that the type names.
func (d *decoder) mapping(t *schema.Type, base, over at, path board.PathHash, v reflect.Value) {
	var own, other [maxKeys]*yaml.Node
	d.types = append(d.types, t)
	meant := d.children(t, base, &own)
	d.children(t, over, &other)
	for _, f := range t.Fields {
		b, o := at{base.s, own[f.Bit]}, at{over.s, other[f.Bit]}
		if o.there() && !f.Translatable() {
			d.fault(o, "not-translatable", "key", f.Key)
			o = at{}
		}
		before := d.errors
		if b.there() || o.there() {
			d.field(f, b, o, path.Key(f.Key), v.FieldByIndex(f.Index))
		}
		if path == board.Root && (d.errors > before || meant&(1<<f.Bit) != 0) {
			d.rec.Spoilt = append(d.rec.Spoilt, f.Key)
		}
	}
	d.types = d.types[:len(d.types)-1]
	d.missing(t, base, &own, meant)
	d.span(t, base, &own, v)
}

// missing tells of required keys that are not there, unless one misspelt or out of place was meant.
func (d *decoder) missing(t *schema.Type, base at, own *[maxKeys]*yaml.Node, meant uint64) {
	if !base.there() || base.n.Kind != yaml.MappingNode {
		return
	}
	for _, f := range t.Fields {
		if f.Required && own[f.Bit] == nil && meant&(1<<f.Bit) == 0 && !(len(d.types) == 0 && slices.Contains(d.displaced, f.Key)) {
			d.fault(first(base), "missing-key", "key", f.Key, "where", t.Name)
		}
	}
}

// first is the place that a fault of a whole map is told at: its first key.
func first(a at) at {
	if a.n.Kind == yaml.MappingNode && len(a.n.Content) > 0 {
		return at{a.s, a.n.Content[0]}
	}
	return a
}

// children sorts a map's values by key and tells of keys that are unknown, twice there, or empty. It gives the fields,
// a bit each, that a misspelt or broken key was meant to be: to call them missing too would be an echo.
func (d *decoder) children(t *schema.Type, a at, into *[maxKeys]*yaml.Node) (meant uint64) {
	switch {
	case !a.there():
		return 0
	case a.n.Kind != yaml.MappingNode:
		d.bare(t, a, into)
		return 0
	}
	d.plain(a)
	var keys [maxKeys]*yaml.Node
	for i := 0; i+1 < len(a.n.Content); i += 2 {
		k, value := a.n.Content[i], a.n.Content[i+1]
		f := t.Field(k.Value)
		switch {
		case f != nil && keys[f.Bit] == nil && d.cutThousands(f, a, i):
			keys[f.Bit] = k
			i += 2 // the thousands, which are no key
		case f == nil:
			meant |= d.unknownKey(t, a, k, value)
		case keys[f.Bit] != nil && keys[f.Bit].Value != k.Value:
			d.fault(at{a.s, k}, "both-keys", "key", k.Value, "other", keys[f.Bit].Value)
		case keys[f.Bit] != nil:
			before := keys[f.Bit]
			d.add(a.s, diag.New("duplicate-key", d.pos(at{a.s, k}), "key", k.Value).With("first", d.pos(at{a.s, before})))
		case empty(value) || blank(value):
			keys[f.Bit] = k
			meant |= d.bareKey(f, at{a.s, k}, value)
		default:
			keys[f.Bit] = k
			into[f.Bit] = value
		}
	}
	return meant
}

// bareKey tells of a key without content. It gives the field, as a bit: to call it missing too would be an echo.
func (d *decoder) bareKey(f *schema.Field, k at, value *yaml.Node) uint64 {
	switch c := k.n.LineComment + value.LineComment; {
	case cutOff(c):
		d.fault(k, "comment-cut", "value", c)
	case f.Required && k.s == d.own:
		d.fault(k, "empty-required", "key", k.n.Value)
	default:
		d.fault(k, "bare-key", "key", k.n.Value)
		d.spoil(f.Key)
	}
	return 1 << f.Bit
}

// spoil notes that a key of the record itself has a fault, so that rules keep silent about it.
func (d *decoder) spoil(key string) {
	if len(d.types) == 1 {
		d.rec.Spoilt = append(d.rec.Spoilt, key)
	}
}

// blank says whether a text in quotation marks has nothing in it.
func blank(n *yaml.Node) bool {
	return n.Kind == yaml.ScalarNode && n.Style&(yaml.DoubleQuotedStyle|yaml.SingleQuotedStyle) != 0 && strings.TrimSpace(n.Value) == ""
}

func empty(n *yaml.Node) bool {
	return n.Kind == yaml.ScalarNode && n.Style == 0 && (n.Value == "" || n.Value == "~" || n.Value == "null")
}

// bare takes a value that stands where a map is expected as the map's one key.
func (d *decoder) bare(t *schema.Type, a at, into *[maxKeys]*yaml.Node) {
	if d.tightKey(t, a) {
		return
	}
	f := t.Short // nil for most maps
	if t.ShortURL != nil && a.n.Kind == yaml.ScalarNode && strings.Contains(a.n.Value, "://") {
		f = t.ShortURL
	}
	if f == nil || a.n.Kind == yaml.SequenceNode && f.Type.Shape != schema.List {
		d.fault(a, "want-map", "where", t.Name, "got", got(a.n))
		return
	}
	into[f.Bit] = a.n
}

// field decodes the value of one key, with the answers "none" and, where it is one, the empty list.
func (d *decoder) field(f *schema.Field, base, over at, path board.PathHash, v reflect.Value) {
	if f.None {
		state := v.Field(1).Addr().Interface().(*board.State)
		v = v.Field(0)
		if isNone(base) || f.Empty && base.there() && base.n.Kind == yaml.SequenceNode && len(base.n.Content) == 0 {
			*state = board.None
			d.rec.Where.Add(path, base.s.spot(base.n.Line, base.n.Column))
			return
		}
		if before := d.errors; d.value(f, f.Type, base, over, path, v) {
			if d.errors == before {
				d.sayNone(base)
			}
			*state = board.Given
		}
		return
	}
	if isNone(base) && (f.Type.Shape != schema.Scalar || f.Type.Translatable()) {
		d.fault(base, "none-here", "key", f.Key)
		return
	}
	d.value(f, f.Type, base, over, path, v)
}

func isNone(a at) bool {
	return a.there() && a.n.Kind == yaml.ScalarNode && a.n.Value == "none"
}

// noneWords are other ways to say none, folded.
var noneWords = []string{"none", "khong", "khongco", "khongquydinh", "na"}

// sayNone warns of a word that means none and is not taken for it.
func (d *decoder) sayNone(a at) {
	if a.there() && a.n.Kind == yaml.ScalarNode && len(a.n.Value) < 24 && slices.Contains(noneWords, plainWord(a.n.Value)) {
		d.fault(a, "none-word", "value", a.n.Value)
	}
}

// value decodes a value of any shape and tells whether there is one.
func (d *decoder) value(f *schema.Field, t *schema.Type, base, over at, path board.PathHash, v reflect.Value) bool {
	if base.there() {
		d.rec.Where.Add(path, base.s.spot(base.n.Line, base.n.Column))
		if base.n.Kind == yaml.AliasNode || base.n.Anchor != "" || base.n.Style&yaml.TaggedStyle != 0 {
			d.plain(base)
			return false
		}
	}
	switch {
	case t.Shape == schema.List && f.Words && over.there():
		return d.list(f, t, over, at{}, path, v)
	case t.Shape == schema.List:
		return d.list(f, t, base, over, path, v)
	case t.Shape == schema.Map:
		d.mapping(t, base, over, path, v)
		return true
	case over.there() && t.Translatable():
		d.rec.Where.Add(path, over.s.spot(over.n.Line, over.n.Column))
		return d.scalar(f, t, over, d.lang, v)
	}
	return base.there() && d.scalar(f, t, base, 0, v)
}

// span tells of a map whose last day is before its first.
func (d *decoder) span(t *schema.Type, base at, own *[maxKeys]*yaml.Node, v reflect.Value) {
	from, until := t.Field("from"), t.Field("until")
	if from == nil || until == nil || own[until.Bit] == nil || own[from.Bit] == nil {
		return
	}
	a, ok1 := v.FieldByIndex(from.Index).Interface().(board.Date)
	b, ok2 := v.FieldByIndex(until.Index).Interface().(board.Date)
	if ok1 && ok2 && a != 0 && b != 0 && b < a {
		d.fault(at{base.s, own[until.Bit]}, "until-before-from", "from", a.ISO(), "until", b.ISO())
		if len(d.types) == 0 {
			d.rec.Spoilt = append(d.rec.Spoilt, "from", "until")
		}
	}
}
