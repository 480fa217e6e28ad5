package ledger

import (
	"encoding/json"
	"slices"
	"strings"

	"bangtin/generator/board"
)

// encode writes a row as YAML, one value a line so that git merges what two branches changed: what grows stands last, in
// order. Strings are quoted as JSON does, which YAML reads to the letter.
func encode(row *board.Permalink) []byte {
	var b yamlWriter
	b.line("", "code", quote(row.Code))
	b.texts("also", row.Also)
	b.text("", "office", row.Office)
	b.texts("office_also", row.OfficeAlso)
	b.line("", "first", row.First.ISO())
	state := row.State
	if state == "" {
		state = "live"
	}
	b.line("", "state", string(state))
	b.became(row)
	b.WriteString("titles:\n")
	for _, t := range row.Titles {
		b.WriteString("  - lang: " + t.Lang + "\n    title: " + quote(t.Title.S) + "\n")
	}
	b.WriteString("languages:\n")
	for _, l := range row.Languages {
		b.WriteString("  - " + l + "\n")
	}
	if row.UnitPages {
		b.line("", "unit_pages", "true")
	}
	if len(row.Pairs) > 0 {
		b.WriteString("pairs:\n")
		for _, office := range slices.Compact(slices.Sorted(slices.Values(row.Pairs))) {
			b.WriteString("  - " + quote(string(office)) + "\n")
		}
	}
	b.hosts(row.Hosts)
	b.editions(sorted(row.Editions))
	return []byte(b.String())
}

// yamlWriter writes the YAML of the ledger.
type yamlWriter struct{ strings.Builder }

func (b *yamlWriter) line(indent, key, value string) {
	b.WriteString(indent + key + ": " + value + "\n")
}

// text is a line with a text in quotation marks, none for "".
func (b *yamlWriter) text(indent, key, value string) {
	if value != "" {
		b.line(indent, key, quote(value))
	}
}

// day is a line with a day, none for none.
func (b *yamlWriter) day(indent, key string, value board.Date) {
	if value != 0 {
		b.line(indent, key, value.ISO())
	}
}

func (b *yamlWriter) texts(key string, values []string) {
	if len(values) == 0 {
		return
	}
	b.WriteString(key + ":\n")
	for _, v := range values {
		b.WriteString("  - " + quote(v) + "\n")
	}
}

// became writes what became of an address that is no longer live.
func (b *yamlWriter) became(row *board.Permalink) {
	b.day("", "since", row.Since)
	if len(row.To) > 0 {
		b.WriteString("to:\n")
	}
	for _, t := range row.To {
		b.line("  - ", "id", quote(string(t.ID)))
		if t.Kind != "" && t.Kind.Of() != row.Of {
			b.line("    ", "kind", string(t.Kind))
		}
		if t.Part {
			b.line("    ", "part", "true")
		}
	}
	b.text("", "reason", row.Reason.S)
	if d := row.Decision; d.Number != "" || d.Date != 0 || !d.Issuer.Empty() {
		b.WriteString("decision:\n")
		b.text("  ", "number", d.Number)
		b.day("  ", "date", d.Date)
		b.text("  ", "issuer", d.Issuer.S)
	}
}

func (b *yamlWriter) hosts(hosts []board.LedgerHost) {
	if len(hosts) > 0 {
		b.WriteString("hosts:\n")
	}
	for _, h := range hosts {
		b.line("  - ", "url", quote(string(h.URL)))
		b.line("    ", "use", string(h.Use))
		b.day("    ", "from", h.From)
		b.day("    ", "until", h.Until)
	}
}

func (b *yamlWriter) editions(editions []board.Edition) {
	if len(editions) > 0 {
		b.WriteString("editions:\n")
	}
	for _, e := range editions {
		b.line("  - ", "mark", quote(e.Mark))
		b.line("    ", "on", e.On.ISO())
		b.text("    ", "at", string(e.At))
		if len(e.Facts) > 0 {
			b.WriteString("    facts:\n")
		}
		for _, f := range e.Facts {
			b.WriteString("      - " + quote(f) + "\n")
		}
	}
}

func quote(s string) string {
	var b strings.Builder
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	// Encoding a string cannot fail: invalid bytes become U+FFFD, and none come this far.
	_ = e.Encode(s)
	return strings.TrimSuffix(b.String(), "\n")
}
