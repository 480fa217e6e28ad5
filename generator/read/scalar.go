package read

import (
	"reflect"
	"slices"
	"strings"

	"gopkg.in/yaml.v3"

	"bangtin/generator/board"
	"bangtin/generator/schema"
)

// scalar decodes a value that is one text. It tells whether there is a good one.
func (d *decoder) scalar(f *schema.Field, t *schema.Type, a at, lang board.LangID, v reflect.Value) bool {
	if a.n.Kind != yaml.ScalarNode && !(t.Name == "days" || t.Name == "units") {
		d.fault(a, "want-text", "key", f.Key, "got", got(a.n))
		return false
	}
	if d.swallowed(a) {
		return false
	}
	if (t.Translatable() || t.Name == "string") && a.n.Style == 0 && cutOff(a.n.LineComment) {
		d.fault(a, "comment-cut", "value", a.n.LineComment)
	}
	s := strings.TrimSpace(a.n.Value)
	if d.several(f, t, a, s) {
		return false
	}
	if keepsQuotes(f, t) {
		return d.text(f, t, a, s, lang, v)
	}
	return d.unquoted(a, s, func(s string) bool { return d.text(f, t, a, s, lang, v) })
}

// text decodes a value from its text.
func (d *decoder) text(f *schema.Field, t *schema.Type, a at, s string, lang board.LangID, v reflect.Value) bool {
	switch into := v.Addr().Interface().(type) {
	case *board.Text:
		if strings.Contains(s, "](") && lineLink.MatchString(s) {
			d.fault(a, "link-here", "key", f.Key)
		}
		*into = board.Text{S: oneLine(s), Lang: lang}
	case *board.Prose:
		*into = d.prose(a, lang)
	case *string:
		*into = oneLine(s)
		d.refer(f, a, *into)
	case *board.Switch:
		on, err := board.ParseBool(s)
		*into = board.Off
		if on {
			*into = board.On
		}
		return d.took(f, a, err)
	case *board.UnitSet:
		return d.unitSet(f, a, into)
	case *board.Days:
		return d.days(f, a, into)
	case *board.ID:
		return d.id(f, a, s, into)
	case *board.Party:
		d.party(f, a, s, lang, into)
	case *board.FilePath:
		return d.filePath(f, a, s, into)
	default:
		return d.parsed(f, t, a, s, v)
	}
	return true
}

// oneLine folds line breaks and runs of spaces: titles of the national database have both.
func oneLine(s string) string {
	if !strings.ContainsAny(s, "\n\t") && !strings.Contains(s, "  ") {
		return s
	}
	return strings.Join(strings.Fields(s), " ")
}

// enum decodes a word of a closed list.
func (d *decoder) enum(f *schema.Field, t *schema.Type, a at, s string, v reflect.Value) bool {
	for _, word := range t.Values {
		if s == word {
			v.SetString(word)
			return true
		}
	}
	d.fault(a, "want-enum", "key", f.Key, "value", s, "allowed", strings.Join(t.Values, ", "), "guess", meant(s, t.Values))
	return false
}

// id decodes an id, or a code where a procedure is meant, and notes the reference.
func (d *decoder) id(f *schema.Field, a at, s string, into *board.ID) bool {
	parse := board.ParseID
	switch f.Ref {
	case board.NoKind:
	case board.ProcedureKind:
		parse = board.ParseCodeRef
	default:
		parse = board.ParseRef
	}
	id, err := parse(s)
	if err != nil && f.Ref != board.NoKind {
		// What it was meant to be is known to those who know all records: the rule about references tells.
		d.errors++
		d.refer(f, a, s)
		return false
	}
	if err != nil && (f.Key == "cases" || f.Key == "in") {
		*into = board.ID(s) // the rule about cases knows which there are
		return true
	}
	if !d.took(f, a, err) {
		return false
	}
	*into = id
	d.refer(f, a, string(id))
	return true
}

// refer notes that the value names another record.
func (d *decoder) refer(f *schema.Field, a at, id string) {
	if f.Ref != board.NoKind {
		d.rec.Refs = append(d.rec.Refs, board.Ref{Kind: f.Ref, ID: id, Loose: f.Loose && !board.IsID(id), Spot: a.s.spot(a.n.Line, a.n.Column)})
	}
}

// party decodes an office or a name: what has the form of an id must be an office. The quotation marks around a name
// are its own; those around an id are Word's.
func (d *decoder) party(f *schema.Field, a at, s string, lang board.LangID, into *board.Party) {
	if bare, ok := withoutQuotes(s); ok && board.IsID(bare) {
		d.fault(a, "quotes-off", "value", s, "bare", bare)
		s = bare
	}
	if board.IsID(s) {
		into.Unit = board.ID(s)
		d.refer(f, a, s)
		return
	}
	into.Name = board.Text{S: oneLine(s), Lang: lang}
}

// everyOffice are words for all offices, folded; the word we know is all.
var everyOffice = []string{"tatca", "tatcacacdonvi", "toanbo", "moinoi", "all"}

// unitSet decodes "all" or a list of offices.
func (d *decoder) unitSet(f *schema.Field, a at, into *board.UnitSet) bool {
	if a.n.Kind == yaml.ScalarNode && a.n.Value == "all" {
		return true
	}
	into.Listed = true
	for _, n := range items(a) {
		item := at{a.s, n}
		if n.Kind != yaml.ScalarNode {
			d.fault(item, "want-text", "key", f.Key, "got", got(n))
			return false
		}
		s := strings.TrimSpace(n.Value)
		if slices.Contains(everyOffice, plainWord(s)) {
			d.fault(item, "id-form", "value", s, "guess", "all")
			return false
		}
		if list := splitList(s, board.IsID); list != "" {
			d.fault(item, "list-form", "key", f.Key, "value", s, "list", list)
			return false
		}
		d.unquoted(item, s, func(s string) bool {
			var id board.ID
			ok := d.id(f, item, s, &id)
			if ok {
				into.IDs = append(into.IDs, id)
			}
			return ok
		})
	}
	return true
}

// days decodes a day, a span of days, or a list of them.
func (d *decoder) days(f *schema.Field, a at, into *board.Days) bool {
	for _, n := range items(a) {
		item := at{a.s, n}
		if n.Kind != yaml.ScalarNode {
			d.fault(item, "want-text", "key", f.Key, "got", got(n))
			return false
		}
		ok := d.unquoted(item, strings.TrimSpace(n.Value), func(s string) bool {
			days, err := board.ParseDays(s)
			*into |= days
			return d.took(f, item, err)
		})
		if !ok {
			return false
		}
	}
	return true
}

// formTitle says whether a text is a form's title and not the name of a file.
func formTitle(s string) bool {
	return !strings.ContainsAny(s, "./\\") && strings.Contains(s, " ")
}

// filePath decodes a path below forms/ (for a form) or assets/, and notes the reference to the file.
func (d *decoder) filePath(f *schema.Field, a at, s string, into *board.FilePath) bool {
	if f.Folder == "forms/" && formTitle(s) {
		d.fault(a, "form-name", "value", s)
		return false
	}
	p, err := board.ParseFilePath(s, f.Folder)
	if !d.took(f, a, err) {
		return false
	}
	*into = p
	d.rec.Refs = append(d.rec.Refs, board.Ref{Kind: board.FormKind, ID: f.Folder + s, Spot: a.s.spot(a.n.Line, a.n.Column)})
	return true
}
