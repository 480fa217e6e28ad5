package schema

import (
	"strings"
	"unicode/utf8"

	"bangtin/generator/lang"
)

// Skeleton is a record to be filled in: the keys that values has, in the schema's order and as YAML writes them, and
// below them all other keys as comments, the mandatory parts first. Every key has its meaning beside it, in one line.
//
// A line "# …" explains; a line that begins with "#" and a key, or with "#" and two spaces, is YAML as soon as its "#"
// is taken away. The keys that are to be filled in are empty: one that is forgotten is told of as such, while an
// invented value would be printed.
func (t *Type) Skeleton(words *lang.Catalog, values map[string]string) string {
	s := skeleton{words: words}
	if t.Short != nil {
		s.block(t.Short.Type, "  ")
		return s.String()
	}
	var parts, rest []*Field
	for _, f := range t.Fields {
		value, given := values[f.Key]
		switch {
		case given:
			s.explain(t, f, true)
			s.WriteString(f.Key + strings.Replace(": "+value, ": \n", ":\n", 1) + "\n\n")
		case f.Key == "body" && t.bodyBelow():
		case f.Part:
			parts = append(parts, f)
		default:
			rest = append(rest, f)
		}
	}
	s.group("new.parts", t, parts)
	s.group("new.optional", t, rest)
	return strings.TrimRight(s.String(), "\n") + "\n"
}

// bodyBelow says whether `new` writes the kind as Markdown, whose body is what stands below the front matter.
func (t *Type) bodyBelow() bool { return t.Name == "guide" || t.Name == "initiative" }

type skeleton struct {
	strings.Builder
	words *lang.Catalog
}

// group writes keys as comments under a heading.
func (s *skeleton) group(heading string, t *Type, fields []*Field) {
	if len(fields) == 0 {
		return
	}
	text := s.words.T(heading)
	rule := "# " + strings.Repeat("-", min(utf8.RuneCountInString(text), 100)) + "\n"
	s.WriteString(rule + "# " + text + "\n" + rule + "\n")
	for _, f := range fields {
		s.explain(t, f, false)
		s.WriteString("#" + f.Key + ":" + blank(f.Type) + "\n")
		if nested(f.Type) != nil {
			s.block(f.Type, "  ")
		}
		s.WriteString("\n")
	}
}

// explain is the comment above a key of the record itself. inside names the keys that its value may have.
func (s *skeleton) explain(t *Type, f *Field, inside bool) {
	text := s.about(t, f)
	if below := nested(f.Type); inside && below != nil {
		text += " " + s.words.T("new.inside", "keys", strings.Join(below.Keys(), ", "))
	}
	s.WriteString("# " + text + "\n")
}

// about is a key's meaning in one line.
func (s *skeleton) about(t *Type, f *Field) string {
	text := s.words.T("schema." + Owner(t, f) + "." + f.Key)
	if f.None && !strings.Contains(text, "none") {
		text += " " + s.words.T("new.none")
	}
	return text
}

// row is a key inside a map: its line so far, and what it means.
type row struct{ left, about string }

// block writes the keys of a map, or of a list's first entry, as comments with their meanings in one column.
func (s *skeleton) block(t *Type, indent string) {
	rows := s.rows(t, indent)
	width := 0
	for _, r := range rows {
		width = max(width, len(r.left))
	}
	for _, r := range rows {
		s.WriteString("#" + r.left + strings.Repeat(" ", width-len(r.left)) + "  # " + r.about + "\n")
	}
}

func (s *skeleton) rows(t *Type, indent string) []row {
	var rows []row
	first, m := indent, nested(t)
	if t.Shape == List {
		first, indent = indent+"- ", indent+"  "
	}
	for i, f := range m.Fields {
		lead := indent
		if i == 0 {
			lead = first
		}
		rows = append(rows, row{lead + f.Key + ":" + blank(f.Type), s.about(m, f)})
		if nested(f.Type) != nil {
			rows = append(rows, s.rows(f.Type, indent+"  ")...)
		}
	}
	return rows
}

// nested is the map that a value is, or that its entries are; nil for others.
func nested(t *Type) *Type {
	if t.Shape == List {
		t = t.Elem
	}
	if t.Shape == Map {
		return t
	}
	return nil
}

// blank is the room for a value: brackets for a list of words and ids. Names may have commas, so lists of them have
// none.
func blank(t *Type) string {
	if t.Shape == List && t.Elem.Shape == Scalar && t.Elem.Name != "text" && t.Elem.Name != "party" {
		return " []"
	}
	return ""
}
