package diag

import (
	"strings"
	"time"

	"bangtin/generator/lang"
)

// longestArg is how much of a value a sentence quotes, in characters: values of 22,000 exist.
const longestArg = 200

// wordArgs are the arguments that are names of the program's own ("life-event", "map"); the catalogues may have a word
// for each under "diag.word.NAME".
var wordArgs = map[string]bool{"where": true, "above": true, "kind": true, "got": true}

// dateArgs are the arguments that may be days, as 2026-11-23. What is to be compared with a file's name is not among
// them.
var dateArgs = map[string]bool{"from": true, "until": true, "on": true, "today": true, "day": true, "a": true, "b": true}

// ratioArgs are the arguments that are numbers with a point, to be written with the language's mark.
var ratioArgs = map[string]bool{"ratio": true, "least": true, "better": true}

// words are the fault's arguments, fit for a sentence: on one line, nothing hidden, not too long, names in
// words, days as people write them.
func (d Diagnostic) words(c *lang.Catalog) []any {
	args := make([]any, len(d.Args))
	for i, a := range d.Args {
		if i%2 == 0 {
			a = strings.TrimSuffix(a, "."+c.Code)
		}
		if i%2 == 1 {
			switch {
			case wordArgs[d.Args[i-1]]:
				a = word(d.Args[i-1], a, c)
			case dateArgs[d.Args[i-1]]:
				a = date(a, c)
			case d.Args[i-1] == "sheet" && c.Has("sheet.name."+a):
				a = c.T("sheet.name." + a)
			case ratioArgs[d.Args[i-1]]:
				a = strings.Replace(a, ".", c.T("number.decimal"), 1)
			}
			if a = clip(visible(a), longestArg); d.Args[i-1] == "parts" {
				a = facts(a, c)
			}
		}
		args[i] = a
	}
	return args
}

// date is a day as people write it, 23/11/2026 in Vietnamese; other texts stay as they are.
func date(text string, c *lang.Catalog) string {
	day, err := time.Parse(time.DateOnly, text)
	if err != nil {
		return text
	}
	return c.T("date", "dd", day.Format("02"), "mm", day.Format("01"), "yyyy", day.Format("2006"),
		"d", day.Format("2"), "month", c.T("month."+day.Format("1")))
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
