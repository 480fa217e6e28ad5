package schema

import (
	"encoding/json"
	"regexp"
	"slices"
	"strings"
	"testing"

	"bangtin/generator/board"
)

type snippet struct {
	Scope, Description string
	Prefix, Body       []string
}

// Where a snippet's cursor goes to: a choice, a place with a text in it, an empty place.
var (
	choice = regexp.MustCompile(`\$\{\d+\|([^,|]+)[^|]*\|\}`)
	filled = regexp.MustCompile(`\$\{\d+:([^{}]*)\}`)
	empty  = regexp.MustCompile(`\$\d+`)
)

// typed is what an editor inserts in a file of that name, where nothing is typed into the places.
func typed(s snippet, file string) string {
	text := strings.ReplaceAll(strings.Join(s.Body, "\n"), "${TM_FILENAME_BASE}", file)
	text = choice.ReplaceAllString(text, "$1")
	text = filled.ReplaceAllString(text, "$1")
	return strings.NewReplacer(`\$`, "$", `\\`, `\`).Replace(empty.ReplaceAllString(text, "fill-in"))
}

func TestSnippets(t *testing.T) {
	s := New()
	for _, code := range []string{"vi", "en"} {
		words := catalog(t, code)
		data := s.Snippets(words, func(noun string) string { return "slug " + noun })
		var all map[string]snippet
		if err := json.Unmarshal(data, &all); err != nil {
			t.Fatal(err)
		}
		if strings.Contains(string(data), "⟦") {
			t.Errorf("%s: a text is missing", code)
		}
		prefixes := map[string]string{}
		for name, sn := range all {
			if sn.Description == "" || sn.Scope == "" || !strings.HasPrefix(sn.Prefix[0], "slug ") {
				t.Errorf("%s: %+v", name, sn)
			}
			for _, p := range sn.Prefix {
				for scope := range strings.SplitSeq(sn.Scope, ",") {
					if other := prefixes[scope+p]; other != "" {
						t.Errorf("%s: %q stands for %s and %s", scope, p, name, other)
					}
					prefixes[scope+p] = name
				}
			}
		}
		for _, kind := range s.Kinds() {
			if !kind.ByProgram() && s.Of(kind).Short == nil {
				wholeRecord(t, s, kind, all)
			}
		}
		for _, p := range parts {
			wholePart(t, p.name, p.keys, all)
		}
	}
}

// wholeRecord wants a kind's snippet to be the skeleton of a record: YAML that its schema takes once the places that
// are not text are filled in.
func wholeRecord(t *testing.T, s *Schema, kind board.Kind, all map[string]snippet) {
	t.Helper()
	found := 0
	for name, sn := range all {
		if !slices.Contains(sn.Prefix, kind.String()) {
			continue
		}
		found++
		text := typed(sn, "1.001193")
		if sn.Scope == "markdown" {
			var body string
			_, text, _ = strings.Cut(text, "---\n")
			text, body, _ = strings.Cut(text, "\n---\n")
			if body != "\nfill-in" || strings.Contains(text, "\n#body:") {
				t.Errorf("%s: below the front matter stands %.80q", name, body)
			}
		}
		record := parse(t, name, text).(map[string]any)
		for _, f := range s.Of(kind).Fields {
			if _, there := record[f.Key]; there != (f.Required || wanted[kind.String()] == f.Key) {
				t.Errorf("%s: %s is there: %v", name, f.Key, there)
			}
		}
		for key, date := range map[string]string{"from": "2026-09-01", "until": "2026-09-03", "year": "2026"} {
			if record[key] != nil {
				record[key] = date
			}
		}
		if feedback, ok := record["feedback"].(map[string]any); ok {
			feedback["phone"] = "18001096"
		}
		if err := compile(t, kind).Validate(record); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	if found == 0 {
		t.Errorf("%s has no snippet", kind)
	}
}

// wholePart wants a part's snippet to be an entry of a list with its keys.
func wholePart(t *testing.T, part, keys string, all map[string]snippet) {
	t.Helper()
	for name, sn := range all {
		if !slices.Contains(sn.Prefix, part) {
			continue
		}
		list, _ := parse(t, name, typed(sn, "")).([]any)
		if len(list) != 1 || len(list[0].(map[string]any)) != len(strings.Fields(keys)) {
			t.Errorf("%s is %v", name, list)
		}
		return
	}
	t.Errorf("%s has no snippet", part)
}
