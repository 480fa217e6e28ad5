package schema

import (
	"strings"

	"bangtin/generator/lang"
)

// Skeleton is a record to be filled in: the keys that must be there with the values given, or a text to replace, and
// all other keys as comments with what they mean. It passes the checks, with warnings.
func (t *Type) Skeleton(words *lang.Catalog, values map[string]string) string {
	var b strings.Builder
	for _, f := range t.Fields {
		if v, ok := values[f.Key]; ok {
			b.WriteString("# " + t.about(words, f) + "\n" + f.Key + ": " + v + "\n\n")
		}
	}
	b.WriteString("# " + words.T("new.optional") + "\n")
	for _, f := range t.Fields {
		if _, ok := values[f.Key]; ok || f.Key == "body" {
			continue
		}
		b.WriteString("\n# " + t.about(words, f) + "\n")
		b.WriteString(t.example(f, "# "))
	}
	return b.String()
}

// about is a key's meaning in one line.
func (t *Type) about(words *lang.Catalog, f *Field) string {
	return words.T("schema." + Owner(t, f) + "." + f.Key)
}

// example is a key with a value of the right form, each line after the prefix.
func (t *Type) example(f *Field, prefix string) string {
	typ, item := f.Type, ""
	if typ.Shape == List {
		typ, item = typ.Elem, "  - "
	}
	if typ.Shape == Scalar {
		value := sample(typ)
		if item != "" {
			value = "[" + value + "]"
		}
		return prefix + f.Key + ": " + value + "\n"
	}
	var b strings.Builder
	b.WriteString(prefix + f.Key + ":\n")
	indent := item
	if indent == "" {
		indent = "  "
	}
	for _, k := range typ.Fields {
		value := "…"
		if k.Type.Shape == Scalar {
			value = sample(k.Type)
		}
		b.WriteString(prefix + indent + k.Key + ": " + value + "\n")
		indent = strings.Repeat(" ", len(indent))
	}
	return b.String()
}

// samples are values of the right form.
var samples = map[string]string{
	"date": "2026-01-31", "money": "8.000", "duration": "7 ngày làm việc", "number": "12,5", "clock": `"07:30"`,
	"days": "mon-fri", "code": `"1.000000"`, "id": "ten-ngan", "url": "https://", "boolean": "true", "switch": "true",
	"integer": "1", "count": "1", "units": "all", "size": "20 MiB", "phone": `"…"`, "email": "ten@co-quan.vn",
	"colour": `"#0b4f4a"`, "period": "2026-Q3", "file": "thu-muc/tep.docx",
}

func sample(t *Type) string {
	if len(t.Values) > 0 {
		return strings.Join(t.Values, " | ")
	}
	if s := samples[t.Name]; s != "" {
		return s
	}
	return "…"
}
