// Package schema is the content model as data: one description, made from the struct tags of package board, that the
// decoder, the JSON Schemas for editors, the skeletons of `bangtin new` and the documentation all read.
//
// A Type says what may stand in a place of a record: a scalar of some kind, a map with known keys, or a list. The
// rules that hold everywhere (a list takes a single value too, "none" is not absent, a bare text may stand for a map)
// are flags here, so that nobody knows them twice. The package promises nothing about content: it reads none.
package schema

import (
	"reflect"
	"strings"

	"bangtin/generator/board"
)

// Shape is the form of a value.
type Shape uint8

// The forms.
const (
	Scalar Shape = iota
	Map
	List
)

// Type describes a value.
type Type struct {
	Shape Shape
	// Name is the kind of a scalar ("date", "money", "text") or the name of a map ("channel").
	Name string
	// Go is the type in package board.
	Go reflect.Type
	// Fields are a map's keys in order.
	Fields []*Field
	// Elem describes a list's items.
	Elem *Type
	// Values are the words of an enumeration; nil for other scalars.
	Values []string
	// Short is the key that a bare value stands for; ShortURL the one for an address. nil where a map is a must.
	Short, ShortURL *Field

	byKey map[string]*Field
}

// Field is a key of a map.
type Field struct {
	Key string
	// Alias is another spelling of the key, "".
	Alias string
	// Required keys must be there; Part keys are among the eight mandatory parts.
	Required, Part bool
	// None says that the word none is an answer ("Không có"); Empty that an empty list says the same.
	None, Empty bool
	// Words is a list of words that a translation replaces as a whole.
	Words bool
	// Ref is the kind of record that the value names; Loose lets it name none.
	Ref   board.Kind
	Loose bool
	// Folder is the folder that a file's path starts from, "forms/" or "assets/"; "" for what is no file.
	Folder string
	// Index is the field's place in the struct.
	Index []int
	Type  *Type
	// Bit is the field's number in its map, for telling which keys were seen.
	Bit uint
}

// Field is the field of that key or alias, nil if there is none.
func (t *Type) Field(key string) *Field { return t.byKey[key] }

// Keys lists a map's keys in order.
func (t *Type) Keys() []string {
	var keys []string
	for _, f := range t.Fields {
		keys = append(keys, f.Key)
	}
	return keys
}

// Translatable says whether a translation may hold a value of this type: text, or something that holds text.
func (t *Type) Translatable() bool {
	switch t.Shape {
	case List:
		return t.Elem.Translatable()
	case Map:
		for _, f := range t.Fields {
			if f.Type.Translatable() {
				return true
			}
		}
		return false
	}
	return t.Name == "text" || t.Name == "markdown" || t.Name == "party"
}

// Translatable says whether a translation may hold the key.
func (f *Field) Translatable() bool { return f.Words || f.Type.Translatable() }

// Schema is the content model.
type Schema struct {
	kinds map[board.Kind]*Type
	types map[reflect.Type]*Type
}

// records is the table of kinds and their nouns.
var records = []struct {
	kind board.Kind
	noun any
}{
	{board.SiteKind, board.Site{}},
	{board.UnitKind, board.Unit{}},
	{board.FieldKind, board.Field{}},
	{board.LifeEventKind, board.LifeEvent{}},
	{board.ProcedureKind, board.Procedure{}},
	{board.InitiativeKind, board.Initiative{}},
	{board.DocumentKind, board.Document{}},
	{board.TeamKind, board.Team{}},
	{board.GuideKind, board.Guide{}},
	{board.NoticeKind, board.Notice{}},
	{board.LocalKind, board.Local{}},
	{board.IndicatorKind, board.IndicatorFile{}},
	{board.SynonymKind, board.SynonymFile{}},
	{board.PermalinkKind, board.Permalink{}},
	{board.PrintKind, board.PrintRun{}},
}

// New makes the content model.
func New() *Schema {
	s := &Schema{kinds: map[board.Kind]*Type{}, types: map[reflect.Type]*Type{}}
	for _, r := range records {
		s.kinds[r.kind] = s.typeOf(reflect.TypeOf(r.noun))
		s.kinds[r.kind].Name = r.kind.String()
	}
	return s
}

// Of describes the records of a kind, nil for kinds that are not YAML.
func (s *Schema) Of(kind board.Kind) *Type { return s.kinds[kind] }

// Kinds lists the kinds in the order of the documentation.
func (s *Schema) Kinds() []board.Kind {
	var out []board.Kind
	for _, r := range records {
		out = append(out, r.kind)
	}
	return out
}

// scalars names the types that are read from one text.
var scalars = map[reflect.Type]string{
	reflect.TypeFor[board.Text]():     "text",
	reflect.TypeFor[board.Prose]():    "markdown",
	reflect.TypeFor[string]():         "string",
	reflect.TypeFor[bool]():           "boolean",
	reflect.TypeFor[board.Switch]():   "switch",
	reflect.TypeFor[int]():            "integer",
	reflect.TypeFor[board.Count]():    "count",
	reflect.TypeFor[board.Size]():     "size",
	reflect.TypeFor[board.ID]():       "id",
	reflect.TypeFor[board.Code]():     "code",
	reflect.TypeFor[board.Date]():     "date",
	reflect.TypeFor[board.Amount]():   "money",
	reflect.TypeFor[board.Duration](): "duration",
	reflect.TypeFor[board.Decimal]():  "number",
	reflect.TypeFor[board.Clock]():    "clock",
	reflect.TypeFor[board.Days]():     "days",
	reflect.TypeFor[board.URL]():      "url",
	reflect.TypeFor[board.Phone]():    "phone",
	reflect.TypeFor[board.Email]():    "email",
	reflect.TypeFor[board.Colour]():   "colour",
	reflect.TypeFor[board.Period]():   "period",
	reflect.TypeFor[board.Party]():    "party",
	reflect.TypeFor[board.UnitSet]():  "units",
	reflect.TypeFor[board.FilePath](): "file",
}

type enum interface{ Values() []string }

func (s *Schema) typeOf(t reflect.Type) *Type {
	if done := s.types[t]; done != nil {
		return done
	}
	out := &Type{Go: t}
	s.types[t] = out
	switch {
	case scalars[t] != "":
		out.Name = scalars[t]
	case t.Implements(reflect.TypeFor[enum]()):
		out.Name = "enum"
		out.Values = reflect.Zero(t).Interface().(enum).Values()
	case t.Kind() == reflect.Slice:
		out.Shape, out.Elem = List, s.typeOf(t.Elem())
		out.Name = out.Elem.Name
	case t.Kind() == reflect.Struct:
		out.Shape, out.Name = Map, kebab(t.Name())
		s.addFields(out, t, nil)
	default:
		panic("schema: no description for " + t.String())
	}
	return out
}

// addFields takes in the struct's keys; those of an embedded Record come last.
func (s *Schema) addFields(out *Type, t reflect.Type, prefix []int) {
	if out.byKey == nil {
		out.byKey = map[string]*Field{}
	}
	var embedded []int
	for i := range t.NumField() {
		sf := t.Field(i)
		index := append(append([]int{}, prefix...), i)
		if sf.Anonymous {
			embedded = index
			continue
		}
		if tag := sf.Tag.Get("key"); tag != "" && tag != "-" {
			s.addField(out, sf, tag, index)
		}
	}
	if embedded != nil {
		s.addFields(out, t.Field(embedded[len(embedded)-1]).Type, embedded)
	}
}

func (s *Schema) addField(out *Type, sf reflect.StructField, tag string, index []int) {
	words := strings.Split(tag, ",")
	f := &Field{Key: words[0], Index: index, Bit: uint(len(out.Fields))}
	ref, loose := strings.CutSuffix(sf.Tag.Get("ref"), "?")
	f.Ref, f.Loose = board.KindNamed(ref), loose
	goType := sf.Type
	if strings.HasPrefix(goType.Name(), "Known[") {
		f.None, goType = true, goType.Field(0).Type
	}
	f.Type = s.typeOf(goType)
	for _, w := range words[1:] {
		switch name, value, _ := strings.Cut(w, "="); name {
		case "required":
			f.Required = true
		case "part":
			f.Part = true
		case "alias":
			f.Alias = value
			out.byKey[value] = f
		case "scalar":
			out.Short = f
		case "words":
			f.Words = true
		case "empty":
			f.Empty = true
		}
	}
	if out.Name == "form" && f.Key == "url" {
		out.ShortURL = f
	}
	if f.Type.Name == "file" {
		f.Folder = "assets/"
		if out.Name == "form" {
			f.Folder = "forms/"
		}
	}
	out.Fields = append(out.Fields, f)
	out.byKey[f.Key] = f
}

// kebab writes a Go name as the documentation does: LifeEventStep is life-event-step.
func kebab(name string) string {
	var b strings.Builder
	for i, r := range name {
		if i > 0 && r >= 'A' && r <= 'Z' {
			b.WriteByte('-')
		}
		b.WriteRune(r)
	}
	return strings.ToLower(b.String())
}
