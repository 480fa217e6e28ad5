package schema

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"bangtin/generator/board"
	"bangtin/generator/lang"
)

// fileNames are examples of a kind's files, below content/.
var fileNames = map[board.Kind]string{
	board.SiteKind:       "site.yaml",
	board.UnitKind:       "units/vinh-hoang.yaml",
	board.FieldKind:      "fields/ho-tich.yaml",
	board.LifeEventKind:  "life-events/sinh-con.yaml",
	board.ProcedureKind:  "procedures/1.001193.yaml",
	board.InitiativeKind: "initiatives/to-roi-dich-vu-cong-truc-tuyen.md",
	board.DocumentKind:   "documents/60-2014-qh13.yaml",
	board.TeamKind:       "teams/to-thon-1.yaml",
	board.GuideKind:      "guides/nop-ho-so-truc-tuyen.md",
	board.NoticeKind:     "notices/nghi-tet-2027.yaml",
	board.LocalKind:      "local/vinh-hoang/1.001193.yaml",
	board.IndicatorKind:  "indicators.yaml",
	board.SynonymKind:    "synonyms.yaml",
	board.PermalinkKind:  "permalinks/procedure/1.001193.yaml",
	board.PrintKind:      "prints/2026-11-26-flyer-a4-7k3f.yaml",
}

// Markdown is the content model as documentation in the language of words: the rules that hold everywhere, then for
// each kind its files and keys, and below it the maps that its keys hold, each where it is first used.
func (s *Schema) Markdown(words *lang.Catalog) []byte {
	m := &manual{words: words, used: map[*Type][]string{}, done: map[*Type]bool{}}
	for _, kind := range s.Kinds() {
		m.visit(s.Of(kind), map[*Type]bool{})
	}
	m.printf("# %s\n\n%s\n", m.say("title"), m.say("intro"))
	site := s.Of(board.SiteKind)
	m.heading(2, m.say("common"))
	m.table(site, func(f *Field) bool { return Owner(site, f) == "record" })
	for _, kind := range s.Kinds() {
		m.kind(kind, s.Of(kind))
	}
	return m.Bytes()
}

// manual is a documentation being written.
type manual struct {
	bytes.Buffer
	words *lang.Catalog
	// used are the keys that hold a map, "procedure.decision"; done the maps already described.
	used map[*Type][]string
	done map[*Type]bool
}

func (m *manual) printf(format string, args ...any) { fmt.Fprintf(&m.Buffer, format, args...) }

// say is a text of this documentation.
func (m *manual) say(key string, args ...any) string {
	return m.words.T("doc.content-model."+key, args...)
}

// visit notes where each map is used, in order.
func (m *manual) visit(t *Type, seen map[*Type]bool) {
	if seen[t] {
		return
	}
	seen[t] = true
	for _, f := range t.Fields {
		below := nested(f.Type)
		if below == nil {
			continue
		}
		if place := "`" + t.Name + "." + f.Key + "`"; !slices.Contains(m.used[below], place) {
			m.used[below] = append(m.used[below], place)
		}
		m.visit(below, seen)
	}
}

func (m *manual) heading(level int, text string) {
	m.printf("\n%s %s\n\n", strings.Repeat("#", level), text)
}

// kindTitle is a kind's heading: "Thủ tục (procedure)".
func (m *manual) kindTitle(kind board.Kind) string {
	noun := m.words.T("kind." + kind.String())
	first, size := utf8.DecodeRuneInString(noun)
	return string(unicode.ToUpper(first)) + noun[size:] + " (" + kind.String() + ")"
}

func (m *manual) kind(kind board.Kind, t *Type) {
	m.heading(2, m.kindTitle(kind))
	m.printf("%s\n\n", m.words.T("doc.kind."+kind.String()))
	if folder := kind.Folder(); folder != "" {
		m.printf("%s\n\n", m.say("file", "folder", folder+"/", "file", fileNames[kind]))
	} else {
		m.printf("%s\n\n", m.say("single", "file", fileNames[kind]))
	}
	if t.Short != nil {
		m.printf("%s\n\n", m.say("list-of-entries"))
		t = nested(t.Short.Type)
		m.done[t] = true
	}
	m.table(t, func(f *Field) bool { return Owner(t, f) != "record" })
	m.groups(t)
}

// groups describes the maps that a map's keys hold.
func (m *manual) groups(t *Type) {
	for _, f := range t.Fields {
		below := nested(f.Type)
		if below == nil || m.done[below] {
			continue
		}
		m.done[below] = true
		m.heading(3, m.say("group", "name", below.Name))
		m.printf("%s", m.say("used", "places", strings.Join(m.used[below], ", ")))
		if below.Short != nil {
			m.printf(" %s", m.say("short", "key", below.Short.Key))
		}
		if below.ShortURL != nil {
			m.printf(" %s", m.say("short-url", "key", below.ShortURL.Key))
		}
		m.printf("\n\n")
		m.table(below, func(*Field) bool { return true })
		m.groups(below)
	}
}

// table is a row for each of the keys that are wanted.
func (m *manual) table(t *Type, want func(*Field) bool) {
	m.printf("| %s | %s | %s |\n|---|---|---|\n", m.say("key"), m.say("value"), m.say("meaning"))
	for _, f := range t.Fields {
		if !want(f) {
			continue
		}
		about := m.words.T("schema." + Owner(t, f) + "." + f.Key)
		m.printf("| %s | %s | %s |\n", m.key(f), m.value(f), about)
	}
}

// key is a key with its marks.
func (m *manual) key(f *Field) string {
	out := "`" + f.Key + "`"
	if f.Required {
		out += " \\*"
	}
	if f.Part {
		out += " ⑧"
	}
	if f.Alias != "" {
		out += ", " + m.say("alias", "key", f.Alias)
	}
	return out
}

// value says what may stand at a key.
func (m *manual) value(f *Field) string {
	out := m.typ(f.Type, f)
	switch {
	case f.Ref != board.NoKind && f.Loose:
		out = m.say("ref-loose", "value", out, "kind", m.kindLink(f.Ref))
	case f.Ref != board.NoKind:
		out = m.say("ref", "value", out, "kind", m.kindLink(f.Ref))
	}
	if f.None {
		out = m.say("none", "value", out)
	}
	return out
}

func (m *manual) typ(t *Type, f *Field) string {
	switch {
	case t.Shape == List:
		return m.say("list", "item", m.typ(t.Elem, f))
	case t.Shape == Map:
		return link(t.Name, m.say("group", "name", t.Name))
	case len(t.Values) > 0:
		return "`" + strings.Join(t.Values, "` · `") + "`"
	}
	return m.words.T("doc.type."+t.Name, "folder", f.Folder)
}

func (m *manual) kindLink(kind board.Kind) string {
	return link(m.words.T("kind."+kind.String()), m.kindTitle(kind))
}

// link leads to a heading as GitHub and GitLab name it: lower case, without punctuation, dashes for spaces.
func link(text, heading string) string {
	anchor := strings.Map(func(r rune) rune {
		switch {
		case r == ' ':
			return '-'
		case unicode.IsLetter(r), unicode.IsDigit(r), r == '-', r == '_':
			return unicode.ToLower(r)
		}
		return -1
	}, heading)
	return "[" + text + "](#" + anchor + ")"
}
