package schema

import (
	"fmt"
	"slices"
	"strings"

	"bangtin/generator/board"
	"bangtin/generator/lang"
)

// Snippets are the records and parts that VS Code inserts as a whole, as a file *.code-snippets. A record is its
// skeleton; what must be filled in is where the cursor goes to. A snippet is found by its noun, by the noun as slug
// writes it ("thu-tuc") and by the name that the content model has for it.
func (s *Schema) Snippets(words *lang.Catalog, slug func(string) string) []byte {
	out := snippets{words: words, slug: slug}
	for _, kind := range s.Kinds() {
		t := s.Of(kind)
		if kind.ByProgram() || t.Short != nil {
			continue // the ledger's files are the program's; a file that is a list has entries, which are parts
		}
		if !t.bodyBelow() {
			out.add(kind.String(), words.T("kind."+kind.String()), "yaml", words.T("doc.kind."+kind.String()), out.record(t))
		}
		if slices.Contains(inMarkdown, kind) {
			text := "---\n" + out.record(t.without("body")) + "---\n\n$0\n"
			out.add(kind.String(), words.T("kind."+kind.String()), "markdown", words.T("doc.kind."+kind.String()), text)
		}
	}
	for _, p := range parts {
		t, about := s.find(p.name, words)
		out.add(p.name, words.T("editor.part."+p.name), "yaml,markdown", about, out.part(t))
	}
	return indented(out.all)
}

// inMarkdown are the kinds that are often written as Markdown below front matter.
var inMarkdown = []board.Kind{board.ProcedureKind, board.InitiativeKind, board.GuideKind}

// wanted are keys that a new record or map is of no use without, although the table of keys does not demand them.
var wanted = map[string]string{"procedure": "level", "life-event": "procedures", "local": "note", "feedback": "phone"}

// without is the type without a key.
func (t *Type) without(key string) *Type {
	out := *t
	out.Fields = slices.DeleteFunc(slices.Clone(t.Fields), func(f *Field) bool { return f.Key == key })
	return &out
}

// find is the map of that name, and what is said of the first key that holds it.
func (s *Schema) find(name string, words *lang.Catalog) (found *Type, about string) {
	seen := map[*Type]bool{}
	var walk func(t *Type)
	walk = func(t *Type) {
		seen[t] = true
		for _, f := range t.Fields {
			below := nested(f.Type)
			if below == nil {
				continue
			}
			if below.Name == name && found == nil {
				found, about = below, words.T("schema."+Owner(t, f)+"."+f.Key)
			}
			if !seen[below] {
				walk(below)
			}
		}
	}
	for _, kind := range s.Kinds() {
		walk(s.Of(kind))
	}
	return found, about
}

// snippets is a file of snippets being written.
type snippets struct {
	words *lang.Catalog
	slug  func(string) string
	all   ordered
}

func (s *snippets) add(name, noun, scope, about, text string) {
	var prefix []string
	for _, p := range []string{s.slug(noun), noun, name} {
		if !slices.Contains(prefix, p) {
			prefix = append(prefix, p)
		}
	}
	s.all = append(s.all, member{noun + " (" + scope + ")", ordered{
		{"scope", scope}, {"prefix", prefix}, {"description", about},
		{"body", strings.Split(strings.TrimSuffix(text, "\n"), "\n")},
	}})
}

// record is a record's skeleton as a snippet.
func (s *snippets) record(t *Type) string {
	f := filler{words: s.words}
	values := map[string]string{}
	for _, field := range t.Fields {
		if field.Required || wanted[t.Name] == field.Key {
			values[field.Key] = f.value(t, field)
		}
	}
	return f.fill(t.Skeleton(s.words, values))
}

// part is an entry of a list as a snippet.
func (s *snippets) part(t *Type) string {
	var b strings.Builder
	for i, f := range partKeys(t) {
		lead := "  "
		if i == 0 {
			lead = "- "
		}
		b.WriteString(lead + f.Key + ": " + stop(i+1, f.Type) + "\n")
	}
	return b.String()
}

// filler puts the cursor's places into a skeleton. Signs that snippets give a meaning are made letters first, so the
// places stand in it as letters of a private use area (Unicode 23.5) until then.
type filler struct {
	words *lang.Catalog
	stops []string
}

const privateUse = 0xE000

// place is a new place to be filled in.
func (f *filler) place(text func(n int) string) string {
	f.stops = append(f.stops, text(len(f.stops)+1))
	return string(rune(privateUse + len(f.stops) - 1))
}

// value is the place of a key's value: in quotes, where YAML could take it for something else.
func (f *filler) value(t *Type, field *Field) string {
	if below := field.Type; below.Shape == Map {
		out := ""
		for _, inner := range below.Fields {
			if inner.Required || wanted[below.Name] == inner.Key {
				out += "\n  " + inner.Key + ": " + f.value(below, inner)
			}
		}
		return out
	}
	switch field.Type.Name {
	case "text", "markdown", "string":
		if field.Type.Shape == Scalar {
			return f.place(func(n int) string { return fmt.Sprintf(`"${%d:%s}"`, n, f.words.T("new.fill")) })
		}
	case "code": // the file is named after it
		return f.place(func(n int) string { return fmt.Sprintf(`"${%d:${TM_FILENAME_BASE}}"`, n) })
	case "url":
		return f.place(func(n int) string { return fmt.Sprintf(`"${%d:https://}"`, n) })
	}
	of := field.Type
	if of.Shape == List && isEnum(of.Elem) {
		of = of.Elem // one word will do for a list
	}
	return f.place(func(n int) string { return stop(n, of) })
}

// fill is the skeleton as a snippet's text.
func (f *filler) fill(skeleton string) string {
	pairs := []string{`\`, `\\`, `$`, `\$`}
	for i, s := range f.stops {
		pairs = append(pairs, string(rune(privateUse+i)), s)
	}
	return strings.NewReplacer(pairs...).Replace(skeleton)
}
