package diag

import (
	"strings"

	"bangtin/generator/lang"
)

// longestArg is how much of a value a sentence quotes, in characters: values of 22,000 exist.
const longestArg = 200

// wordArgs are the arguments that are names of the program's own ("life-event", "map"); the catalogues may have a word
// for each under "diag.word.NAME".
var wordArgs = map[string]bool{"where": true, "above": true, "kind": true, "got": true}

// words are the fault's arguments, fit for a sentence: on one line, nothing hidden, not too long, names in words.
func (d Diagnostic) words(c *lang.Catalog) []any {
	args := make([]any, len(d.Args))
	for i, a := range d.Args {
		if i%2 == 1 {
			if wordArgs[d.Args[i-1]] {
				a = word(d.Args[i-1], a, c)
			}
			if a = clip(visible(a), longestArg); d.Args[i-1] == "parts" {
				a = facts(a, c)
			}
		}
		args[i] = a
	}
	return args
}

// facts are the keys of facts in the words of the law, with the key to write beside each: "thời hạn giải quyết
// (time_limit)". The words are under "fact.KEY".
func facts(keys string, c *lang.Catalog) string {
	list := strings.Split(keys, ", ")
	for i, key := range list {
		top, _, _ := strings.Cut(key, ".")
		if c.Has("fact." + top) {
			list[i] = c.T("fact."+top) + " (" + key + ")"
		}
	}
	return strings.Join(list, ", ")
}

func word(arg, name string, c *lang.Catalog) string {
	if name == "" && arg == "where" {
		name = "here"
	}
	if key := "diag.word." + name; c.Has(key) {
		return c.T(key)
	}
	return name
}

// note is the sentence beside a second place.
func note(r Related, c *lang.Catalog) string { return c.T("diag.related." + r.Note) }

// count is the number of errors and of warnings.
func count(diagnostics []Diagnostic) (errors, warnings int) {
	for _, d := range diagnostics {
		if d.Severity == Error {
			errors++
		}
	}
	return errors, len(diagnostics) - errors
}

// Summary is one line for the end: "2 lỗi, 1 cảnh báo", or "Không có lỗi".
func Summary(c *lang.Catalog, errors, warnings int) string {
	switch {
	case errors == 0 && warnings == 0:
		return c.T("look.clean")
	case warnings == 0:
		return c.N("look.errors", errors)
	case errors == 0:
		return c.N("look.warnings", warnings)
	}
	return c.T("look.summary", "errors", c.N("look.errors", errors), "warnings", c.N("look.warnings", warnings))
}
