package read

import (
	"reflect"
	"regexp"
	"strings"

	"gopkg.in/yaml.v3"

	"bangtin/generator/board"
	"bangtin/generator/schema"
)

// several tells of a list that was written as one text with commas: "related: 1.001193, 1.001194". Each part must be
// a good item by itself; where one is not, the whole text is judged as the one value it claims to be.
func (d *decoder) several(f *schema.Field, t *schema.Type, a at, s string) bool {
	if f.Type.Shape != schema.List || f.Words || !strings.ContainsAny(s, ",;") {
		return false
	}
	switch t.Name {
	case "text", "markdown", "party":
		return false
	case "string":
		if f.Key != "languages" && f.Key != "number" {
			return false
		}
	}
	probe := decoder{rec: &board.Record{Kind: d.rec.Kind}, own: a.s, muted: true}
	list := splitList(s, func(part string) bool {
		if _, err := board.ParseCode(part); f.Ref == board.ProcedureKind && err != nil {
			return false // "1,000110" is one code with a comma
		}
		n := *a.n
		n.Value = part
		return probe.scalar(f, t, at{a.s, &n}, 0, reflect.New(t.Go).Elem())
	})
	if list == "" {
		return false
	}
	d.fault(a, "list-form", "key", f.Key, "value", s, "list", list)
	return true
}

// lawNumber is the number of a legal document: 60/2014/QH13.
var lawNumber = regexp.MustCompile(`^\d+(\.\d+)?/(\d{4}/)?\p{Lu}[\pL\d-]*$`)

// severalLaws tells of the numbers of several documents in one text, where a legal basis may also be any text.
func (d *decoder) severalLaws(f *schema.Field, t *schema.Type, a at) bool {
	if !a.there() || t.Elem.Name != "basis" || a.n.Kind != yaml.ScalarNode {
		return false
	}
	list := splitList(a.n.Value, lawNumber.MatchString)
	if list != "" {
		d.fault(a, "list-form", "key", f.Key, "value", a.n.Value, "list", list)
	}
	return list != ""
}

// splitList is a text with commas or semicolons as the items of a list, "" where it has none or one is not good.
func splitList(s string, good func(string) bool) string {
	if !strings.ContainsAny(s, ",;") {
		return ""
	}
	parts := strings.FieldsFunc(s, func(r rune) bool { return r == ',' || r == ';' })
	var out []string
	for _, p := range parts {
		if p = strings.TrimSpace(p); p == "" {
			continue
		}
		if !good(p) {
			return ""
		}
		out = append(out, p)
	}
	if len(out) < 2 {
		return ""
	}
	return strings.Join(out, ", ")
}
