package diag

import (
	"regexp"
	"slices"
	"strings"
	"testing"
)

// arguments are the names that each code fills, in the order of the table.
var arguments = map[string]string{
	"unreadable": "reason", "no-content": "dir", "no-site": "", "bad-name": "name", "unknown-folder": "name guess",
	"unknown-language": "lang name", "two-spellings": "id other", "orphan-translation": "name", "symlink": "",
	"too-large": "size limit", "bad-attachment": "ext", "base-missing": "path",

	"encoding": "", "utf-16": "", "repaired": "n first", "syntax": "", "syntax-colon": "key value", "syntax-tab": "",
	"front-matter": "", "empty-file": "", "many-documents": "", "yaml-extra": "what", "body-twice": "",

	"unknown-key": "key where guess", "duplicate-key": "key", "missing-key": "key where", "bare-key": "key",
	"empty-list": "key", "both-keys": "key other", "not-translatable": "key", "translation-longer": "key n",

	"want-text": "key got", "want-list": "key got", "want-map": "key got", "want-bool": "key value",
	"want-enum": "key value allowed guess", "want-int": "key value", "none-here": "key", "date-form": "value",
	"date-calendar": "value", "until-before-from": "from until", "money-form": "value",
	"money-comma": "value thousands units", "money-small": "value thousands", "duration-form": "value",
	"duration-unit": "value", "number-form": "value", "clock-form": "value", "days-form": "value", "code-form": "value",
	"code-file": "code file", "id-form": "value", "url-form": "value", "url-http": "value", "phone-form": "value",
	"email-form": "value", "colour-form": "value", "period-form": "value", "path-form": "value",
	"version-date": "date file", "csv-columns": "want got", "csv-row": "column value",

	"raw-html": "value", "link-relative": "value guess", "link-scheme": "value",

	"unknown-ref": "kind id guess", "unknown-anchor": "anchor id guess", "unknown-file": "path guess",
	"unknown-case": "id guess", "form-by-title": "title", "feedback-reach": "", "phone-consent": "name", "shares": "sum",
	"life-event-empty": "", "replaced-by": "", "successors-until": "", "successor-circle": "ids",
	"versions-overlap": "a b", "parts-missing": "n parts", "unfilled": "value", "long-title": "n", "stale": "on days",
	"basis-expired": "number until",

	"ledger-lost": "kind id code", "ledger-code": "code", "ledger-clash": "code other", "page-failed": "path reason", "bad-template": "reason", "timezone": "value", "no-strings": "lang have", "too-deep": "",
}

var place = regexp.MustCompile(`\{[^}]*\}`)

// Every code has its sentences in every language, and they ask for nothing that the code doesn't give.
func TestSentences(t *testing.T) {
	for _, code := range Codes() {
		names, known := arguments[code]
		if !known {
			t.Errorf("%s: this test has no arguments for it", code)
		}
		for _, language := range []string{"vi", "en"} {
			c := catalog(t, language)
			for _, part := range []string{"", ".hint", ".hint.guess"} {
				key := "diag." + code + part
				guess := part == ".hint.guess"
				if guess && !slices.Contains(strings.Fields(names), "guess") {
					if c.Has(key) {
						t.Errorf("%s %s: the code gives no guess", language, key)
					}
					continue
				}
				if !c.Has(key) {
					t.Errorf("%s %s is missing", language, key)
				}
				for _, p := range place.FindAllString(c.T(key), -1) {
					name := strings.Trim(p, "{}")
					if !slices.Contains(strings.Fields(names), name) || name == "guess" && !guess {
						t.Errorf("%s %s: unknown place %s", language, key, p)
					}
				}
			}
		}
	}
}

// No sentence is left for a code that is gone, and sentences are finished ones.
func TestSentencesBelong(t *testing.T) {
	for _, language := range []string{"vi", "en"} {
		c := catalog(t, language)
		for _, key := range c.Keys() {
			name, ok := strings.CutPrefix(key, "diag.")
			if !ok || strings.HasPrefix(name, "word.") || strings.HasPrefix(name, "related.") {
				continue
			}
			code := strings.TrimSuffix(strings.TrimSuffix(name, ".guess"), ".hint")
			if !slices.Contains(Codes(), code) {
				t.Errorf("%s %s: there is no such code", language, key)
			}
			if s := c.T(key); strings.TrimSpace(s) != s || !strings.ContainsAny(s[len(s)-1:], ".?'\"") {
				t.Errorf("%s %s: %q doesn't end as a sentence", language, key, s)
			}
		}
	}
}

func TestRelatedNotes(t *testing.T) {
	for _, language := range []string{"vi", "en"} {
		for _, n := range []string{"first", "other", "defined"} {
			if c := catalog(t, language); !c.Has("diag.related." + n) {
				t.Errorf("%s: no sentence for %s", language, n)
			}
		}
	}
}
