package api

import (
	"reflect"
	"slices"
	"strings"

	"bangtin/generator/board"
	"bangtin/generator/schema"
)

// write writes a value and says whether there was anything to write.
type write func(p *pen, v reflect.Value) bool

// object is the plan of a map of the content model: which members it has and how each is written.
type object struct {
	t       *schema.Type
	members []member
}

// member is a key of an object.
type member struct {
	*schema.Field
	write write
	// own writes members of its own from the whole object, in the key's place; nil for most keys.
	own func(p *pen, owner reflect.Value)
}

// planner makes plans, one for each map.
type planner map[*schema.Type]*object

func (all planner) object(t *schema.Type) *object {
	if o := all[t]; o != nil {
		return o
	}
	o := &object{t: t}
	all[t] = o
	for _, f := range t.Fields {
		m := member{Field: f}
		if x := exceptionFor(t, f); x != nil {
			m.own = x.write
		} else {
			m.write = all.value(f, f.Type)
		}
		o.members = append(o.members, m)
	}
	return o
}

func (all planner) value(f *schema.Field, t *schema.Type) write {
	switch t.Shape {
	case schema.List:
		if t.Elem.Shape == schema.Map {
			return list((*pen).row, all.value(f, t.Elem))
		}
		return list((*pen).item, all.value(f, t.Elem))
	case schema.Map:
		o := all.object(t)
		return o.write
	}
	if t.Name == "file" {
		return file(f.Folder)
	}
	return scalarOf(t).write
}

// list writes the items that have something to write, each begun by begin.
func list(begin func(*pen), item write) write {
	return func(p *pen, v reflect.Value) bool {
		p.open('[')
		n := 0
		for i := range v.Len() {
			mark := len(p.b)
			begin(p)
			p.down("", n)
			if item(p, v.Index(i)) {
				n++
			} else {
				p.b = p.b[:mark]
			}
			p.up()
		}
		p.shut(']')
		return n > 0
	}
}

func (o *object) write(p *pen, v reflect.Value) bool {
	from := len(p.b)
	p.open('{')
	o.fill(p, v, nil)
	some := len(p.b) > from+1
	p.shut('}')
	return some
}

// fill writes the members, or those with the keys alone, and after them the keys of what is known not to exist.
func (o *object) fill(p *pen, v reflect.Value, keys []string) {
	var none []string
	for i := range o.members {
		m := &o.members[i]
		if keys != nil && !slices.Contains(keys, m.Key) {
			continue
		}
		if m.own != nil {
			m.own(p, v)
			continue
		}
		at := field(v, m.Index)
		if m.None {
			if board.State(at.Field(1).Uint()) == board.None {
				none = append(none, m.Key)
			}
			at = at.Field(0) // empty unless it is given
		}
		p.value(m.Key, m.write, at)
	}
	p.words("none", none)
}

// value writes a member, or nothing where there is no value.
func (p *pen) value(key string, w write, v reflect.Value) {
	mark := len(p.b)
	p.key(key)
	p.down(key, 0)
	if !w(p, v) {
		p.b = p.b[:mark]
	}
	p.up()
}

// field is a field by its place. Few stand in an embedded record.
func field(v reflect.Value, index []int) reflect.Value {
	for _, i := range index {
		v = v.Field(i)
	}
	return v
}

// heading is the key that says what a kind's records are called: title or name.
func heading(t *schema.Type) string {
	for _, f := range t.Fields {
		if f.Required && f.Type.Name == "text" && (f.Key == "title" || f.Key == "name") {
			return f.Key
		}
	}
	return ""
}

// about is a key's description without its example, which shows how an editor writes it.
func about(s string) string {
	for _, mark := range []string{" Ví dụ: ", " Example: "} {
		s, _, _ = strings.Cut(s, mark)
	}
	return s
}
