package check

import (
	"reflect"
	"slices"
	"strings"

	"bangtin/generator/board"
)

// skeletons warns of texts of a skeleton (bangtin new) that nobody filled in, wherever in a record they stand.
func skeletons(r *run) {
	if r.Words == nil {
		return
	}
	b := blanks{r: r, fill: []string{r.Words.T("new.fill"), r.Words.T("new.body")}, shapes: map[reflect.Type]*shape{}}
	look := func(n board.Noun) {
		b.rec = n.Rec()
		v := reflect.ValueOf(n).Elem()
		b.walk(v, b.shapeOf(v.Type()))
	}
	r.All(look)
	if r.IndicatorFile != nil {
		look(r.IndicatorFile)
	}
	for _, f := range r.ResultFiles {
		for i := range f.List {
			if b.isBlank(f.List[i].Source) {
				r.faults.Report("unfilled", f.PosOf(f.Refs[2*i]), "value", f.List[i].Source) // a row notes two references
			}
		}
	}
}

// blanks looks through one record after the other. There are a hundred texts in a procedure and hardly ever a blank
// one: what a kind of record holds is found out once, and of a text no more than its beginning is read.
type blanks struct {
	r      *run
	fill   []string
	shapes map[reflect.Type]*shape
	rec    *board.Record
	path   []way
}

// way is one step down to a value: a key ("" where the field is none of its own), or an index.
type way struct {
	key   string
	index int
}

// shape is where in the values of a type texts may stand; nil is a type that holds none.
type shape struct {
	text, prose, bare bool   // the value is itself a board.Text, a board.Prose, a string
	elem              *shape // of a list
	fields            []shapeField
}

type shapeField struct {
	i   int
	key string // "" where the field is no key of its own
	of  *shape
}

// elsewhere are keys whose texts name something: another rule tells that it isn't there.
var elsewhere = []string{"-", "doubtful", "base", "languages", "timezone"}

func (b *blanks) shapeOf(t reflect.Type) *shape {
	if s, known := b.shapes[t]; known {
		return s
	}
	s := b.newShape(t)
	b.shapes[t] = s
	return s
}

func (b *blanks) newShape(t reflect.Type) *shape {
	switch t {
	case reflect.TypeFor[board.Text]():
		return &shape{text: true}
	case reflect.TypeFor[board.Prose]():
		return &shape{prose: true}
	case reflect.TypeFor[string]():
		return &shape{bare: true}
	case reflect.TypeFor[board.Result](): // rows of a table have no keys
		return nil
	}
	switch t.Kind() {
	case reflect.Slice:
		if elem := b.shapeOf(t.Elem()); elem != nil {
			return &shape{elem: elem}
		}
	case reflect.Struct:
		var s shape
		for i := range t.NumField() {
			f := t.Field(i)
			key, _, _ := strings.Cut(f.Tag.Get("key"), ",")
			if !f.IsExported() || slices.Contains(elsewhere, key) {
				continue
			}
			if of := b.shapeOf(f.Type); of != nil {
				s.fields = append(s.fields, shapeField{i, key, of})
			}
		}
		if s.fields != nil {
			return &s
		}
	}
	return nil
}

// walk goes through the parts of a value that is no text itself. Most parts are texts: the way down to one is noted only
// where it is blank.
func (b *blanks) walk(v reflect.Value, s *shape) {
	if s.elem != nil {
		for i := range v.Len() {
			b.value(v.Index(i), s.elem, "", i)
		}
		return
	}
	for i := range s.fields {
		f := &s.fields[i]
		b.value(v.Field(f.i), f.of, f.key, none)
	}
}

// none is the index of what is in no list.
const none = -1

func (b *blanks) value(v reflect.Value, s *shape, key string, i int) {
	text, found := "", false
	switch {
	case s.text:
		text, found = b.inText(v.Addr().Interface().(*board.Text).S)
	case s.prose:
		text, found = b.inProse(v.Addr().Interface().(*board.Prose))
	case s.bare:
		text, found = b.inText(v.String())
	case s.elem != nil && v.Len() == 0:
	default:
		b.path = append(b.path, way{key, i})
		b.walk(v, s)
		b.path = b.path[:len(b.path)-1]
	}
	if found {
		b.tell(text, way{key, i})
	}
}
