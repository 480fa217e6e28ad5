package read

import (
	"errors"
	"math"
	"path"
	"reflect"
	"strconv"
	"strings"

	"gopkg.in/yaml.v3"

	"bangtin/generator/board"
	"bangtin/generator/fold"
	"bangtin/generator/schema"
)

// scalar decodes a value that is one text. It tells whether there is a good one.
func (d *decoder) scalar(f *schema.Field, t *schema.Type, a at, lang board.LangID, v reflect.Value) bool {
	if a.n.Kind != yaml.ScalarNode && !(t.Name == "days" || t.Name == "units") {
		d.fault(a, "want-text", "key", f.Key, "got", got(a.n))
		return false
	}
	s := strings.TrimSpace(a.n.Value)
	switch into := v.Addr().Interface().(type) {
	case *board.Text:
		*into = board.Text{S: oneLine(s), Lang: lang}
	case *board.Prose:
		*into = d.prose(a, lang)
	case *string:
		*into = oneLine(s)
		d.refer(f, a, *into)
	case *bool:
		return d.boolean(f, a, s, into)
	case *board.Switch:
		on := false
		ok := d.boolean(f, a, s, &on)
		*into = board.Off
		if on {
			*into = board.On
		}
		return ok
	case *int:
		return d.integer(f, a, s, into)
	case *board.Count:
		into.Set = d.integer(f, a, s, &into.N)
		return into.Set
	case *board.UnitSet:
		return d.unitSet(f, a, into)
	case *board.Days:
		return d.days(a, into)
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

// parsed decodes the values that package board has a constructor for, and the enumerations.
func (d *decoder) parsed(f *schema.Field, t *schema.Type, a at, s string, v reflect.Value) bool {
	var err error
	switch into := v.Addr().Interface().(type) {
	case *board.Date:
		*into, err = board.ParseDate(s)
	case *board.Amount:
		*into, err = board.ParseAmount(s)
	case *board.Duration:
		*into, err = board.ParseDuration(s)
	case *board.Decimal:
		*into, err = board.ParseDecimal(s)
	case *board.Clock:
		*into, err = board.ParseClock(s)
	case *board.Code:
		*into, err = board.ParseCode(s)
	case *board.URL:
		*into, err = board.ParseURL(s)
		if err == nil && strings.HasPrefix(s, "http://") {
			d.fault(a, "url-http", "value", s)
		}
	case *board.Phone:
		*into, err = board.ParsePhone(s)
	case *board.Email:
		*into, err = board.ParseEmail(s)
	case *board.Colour:
		*into, err = board.ParseColour(s)
	case *board.Period:
		*into, err = board.ParsePeriod(s)
	case *board.Size:
		*into, err = parseSize(s)
	default:
		return d.enum(f, t, a, s, v)
	}
	var fault *board.Fault
	if errors.As(err, &fault) {
		d.fault(a, fault.Code, fault.Args...)
		return false
	}
	return true
}

// parseSize takes a number of bytes with KiB or MiB after it.
func parseSize(s string) (board.Size, error) {
	digits, unit := strings.TrimRight(s, "KkMmiBb "), int64(1)
	switch rest := strings.ToLower(strings.TrimSpace(s[len(digits):])); rest {
	case "kib", "kb", "k":
		unit = 1 << 10
	case "mib", "mb", "m":
		unit = 1 << 20
	}
	n, err := strconv.ParseInt(digits, 10, 32)
	if err != nil || n <= 0 {
		return 0, &board.Fault{Code: "number-form", Args: []string{"value", s}}
	}
	return board.Size(n * unit), nil
}

// enum decodes a word of a closed list.
func (d *decoder) enum(f *schema.Field, t *schema.Type, a at, s string, v reflect.Value) bool {
	for _, word := range t.Values {
		if s == word {
			v.SetString(word)
			return true
		}
	}
	d.fault(a, "want-enum", "key", f.Key, "value", s, "allowed", strings.Join(t.Values, ", "), "guess", fold.Nearest(s, t.Values))
	return false
}

var booleans = map[string]bool{"true": true, "yes": true, "có": true, "co": true, "false": false, "no": false, "không": false, "khong": false}

func (d *decoder) boolean(f *schema.Field, a at, s string, into *bool) bool {
	b, ok := booleans[strings.ToLower(s)]
	if !ok {
		d.fault(a, "want-bool", "key", f.Key, "value", s)
	}
	*into = b
	return ok
}

func (d *decoder) integer(f *schema.Field, a at, s string, into *int) bool {
	n, err := strconv.ParseInt(s, 10, 64)
	if err != nil || n < 0 || n > math.MaxInt32 {
		d.fault(a, "want-int", "key", f.Key, "value", s)
		return false
	}
	*into = int(n)
	return true
}

// id decodes an id, or a code where a procedure is meant, and notes the reference.
func (d *decoder) id(f *schema.Field, a at, s string, into *board.ID) bool {
	if f.Ref == board.ProcedureKind {
		s = strings.ToLower(s)
	}
	id, err := board.ParseID(s)
	if err != nil {
		d.fault(a, "id-form", "value", s)
		return false
	}
	*into = id
	d.refer(f, a, s)
	return true
}

// refer notes that the value names another record.
func (d *decoder) refer(f *schema.Field, a at, id string) {
	if f.Ref != board.NoKind {
		d.rec.Refs = append(d.rec.Refs, board.Ref{Kind: f.Ref, ID: id, Loose: f.Loose && !board.IsID(id), Spot: a.s.spot(a.n.Line, a.n.Column)})
	}
}

// party decodes an office or a name: what has the form of an id must be an office.
func (d *decoder) party(f *schema.Field, a at, s string, lang board.LangID, into *board.Party) {
	if board.IsID(s) {
		into.Unit = board.ID(s)
		d.refer(f, a, s)
		return
	}
	into.Name = board.Text{S: oneLine(s), Lang: lang}
}

// unitSet decodes "all" or a list of offices.
func (d *decoder) unitSet(f *schema.Field, a at, into *board.UnitSet) bool {
	if a.n.Kind == yaml.ScalarNode && a.n.Value == "all" {
		return true
	}
	into.Listed = true
	for _, n := range items(nil, a) {
		if n.Kind != yaml.ScalarNode {
			d.fault(at{a.s, n}, "want-text", "key", f.Key, "got", got(n))
			return false
		}
		var id board.ID
		if d.id(f, at{a.s, n}, strings.TrimSpace(n.Value), &id) {
			into.IDs = append(into.IDs, id)
		}
	}
	return true
}

// days decodes a day, a span of days, or a list of them.
func (d *decoder) days(a at, into *board.Days) bool {
	for _, n := range items(nil, a) {
		days, err := board.ParseDays(n.Value)
		if err != nil {
			d.fault(at{a.s, n}, "days-form", "value", n.Value)
			return false
		}
		*into |= days
	}
	return true
}

// filePath decodes a path below forms/ (for a form) or assets/, and notes the reference to the file.
func (d *decoder) filePath(f *schema.Field, a at, s string, into *board.FilePath) bool {
	if s == "" || strings.ContainsAny(s, "\\:*?\"<>|\x00") || path.IsAbs(s) || path.Clean(s) != s || strings.HasPrefix(s, "../") || s == ".." {
		d.fault(a, "path-form", "value", s)
		return false
	}
	*into = board.FilePath(s)
	d.rec.Refs = append(d.rec.Refs, board.Ref{Kind: board.FormKind, ID: f.Folder + s, Spot: a.s.spot(a.n.Line, a.n.Column)})
	return true
}
