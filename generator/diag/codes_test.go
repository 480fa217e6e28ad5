package diag

import (
	"regexp"
	"slices"
	"strings"
	"testing"
)

// arguments are the names that each code fills, in the order of the table.
var arguments = map[string]string{
	"accent": "value ratio least guess better", "accent-pale": "value ratio least guess better",
	"link-here": "key", "heading-space": "value",
	"syntax-no-dash": "", "table-cells": "n want",
	"syntax-no-comma":  "key",
	"syntax-two-keys":  "key",
	"syntax-comma":     "",
	"link-broken":      "value",
	"form-name":        "value title",
	"copied-file":      "name detail guess",
	"garbled":          "",
	"item-split":       "key",
	"colon-key":        "key value quoted",
	"empty-item":       "",
	"list-joined":      "key n",
	"none-word":        "value",
	"want-list":        "where",
	"empty-required":   "key",
	"csv-number":       "column value guess",
	"csv-empty":        "column",
	"csv-tab":          "",
	"csv-quote":        "",
	"csv-cells":        "n want",
	"csv-missing":      "columns",
	"csv-column-twice": "column",
	"csv-column":       "column want guess",
	"image-far":        "value",
	"link-kind":        "value guess",
	"location-far":     "lat lon",
	"location-swapped": "lat lon",
	"location-range":   "key value",
	"location-half":    "have lack",
	"location-pair":    "value lat lon",
	"quotes-off":       "value bare",
	"list-form":        "key value list",
	"size-form":        "value guess",
	"own-disk":         "value guess",
	"one-only":         "value guess",
	"phone-digits":     "value n guess",
	"code-zeros":       "value n guess",
	"number-doubtful":  "value thousands fraction",
	"clock-range":      "value open close",
	"clock-past":       "value",
	"duration-zero":    "value",
	"duration-words":   "value",
	"duration-range":   "value guess",
	"money-currency":   "value currency guess",
	"money-zero":       "value",
	"money-range":      "value",
	"money-percent":    "value percent",
	"money-per":        "value per guess",
	"date-part":        "value",
	"date-year":        "value guess",
	"date-month":       "value month guess",
	"unreadable":       "reason", "no-site": "guess", "bad-name": "name detail guess", "bad-extension": "name detail guess", "bad-version": "name detail guess",
	"misplaced-file": "name detail guess", "wrong-folder": "kind guess", "unknown-folder": "name guess",
	"unknown-language": "name lang guess", "two-spellings": "id other", "orphan-translation": "name", "symlink": "",
	"too-large": "size limit", "bad-attachment": "ext", "base-missing": "path",

	"foreign-file": "kind", "conflict": "", "syntax-space": "key value", "syntax-dash": "", "syntax-bullet": "what",
	"syntax-list": "", "syntax-no-key": "value", "syntax-indent": "", "syntax-quotes": "key value quoted",
	"syntax-quote-open": "value", "syntax-after-quote": "value quoted", "syntax-backslash": "", "syntax-bracket": "what close",
	"syntax-after-bracket": "value quoted", "syntax-mark": "what", "syntax-block": "what", "flow-comma": "value whole",
	"list-run-on": "key", "comment-cut": "value", "front-matter-open": "", "misplaced-key": "key where under name",
	"key-too-deep": "key where above", "key-quotes": "key guess",
	"encoding": "", "utf-16": "", "repaired": "n first", "syntax": "", "syntax-colon": "key value quoted", "syntax-tab": "",
	"front-matter": "", "empty-file": "", "many-documents": "", "yaml-extra": "what", "body-twice": "",

	"unknown-key": "key where allowed guess", "duplicate-key": "key", "missing-key": "key where", "bare-key": "key",
	"empty-list": "key", "both-keys": "key other", "not-translatable": "key", "translation-longer": "key n",

	"want-text": "key got", "want-map": "where got", "want-bool": "key value guess",
	"want-enum": "key value allowed guess", "want-int": "key value guess", "none-here": "key", "date-form": "value guess",
	"date-calendar": "value day month year days", "until-before-from": "from until", "money-form": "value guess",
	"money-comma": "value thousands units", "money-small": "value thousands", "duration-form": "value guess",
	"duration-unit": "value", "number-form": "value guess", "clock-form": "value guess", "days-form": "value guess", "code-form": "value guess",
	"code-file": "code file", "id-form": "value guess", "url-form": "value guess", "url-http": "value", "phone-form": "value guess",
	"email-form": "value guess", "colour-form": "value guess", "period-form": "value guess", "path-form": "value guess",
	"version-date": "date file", "csv-columns": "want",

	"raw-html": "value", "link-relative": "value guess", "link-scheme": "value",

	"unknown-ref": "kind id guess", "unknown-anchor": "anchor id guess", "unknown-file": "path guess",
	"unknown-case": "id guess", "form-by-title": "title", "feedback-reach": "", "phone-consent": "name", "shares": "sum",
	"life-event-empty": "", "replaced-by": "", "successors-until": "",
	"versions-overlap": "a b", "parts-missing": "n parts", "unfilled": "value", "long-title": "n", "stale": "on days",
	"basis-expired": "number until",

	"file-kind": "path kind allowed", "same-but-case": "other", "twice": "id", "circle": "key ids",
	"self-reference": "key id", "doubtful-key": "key guess", "sample-is-form": "path", "percent-range": "value",
	"measure-half": "have lack", "fees-overlap": "unit a b", "local-unused": "code unit", "hours-order": "open close",
	"hours-overlap": "", "dissolved-until": "", "dissolved-successors": "", "successor-not-then": "id day",
	"unit-ended": "id until guess", "unit-not-then": "id year guess", "procedure-ended": "id until",
	"notice-over": "until", "verified-future": "on today", "basis-replaced": "number by",

	"number-twice": "number", "fee-empty": "", "varies-untold": "", "time-untold": "", "stages-sum": "time sum",
	"hours-half": "have lack", "hours-early": "open close guess", "replaced-active": "", "parents-overlap": "a b",

	"move-twice": "id", "move-part": "id", "move-chain": "id day", "move-no-unit": "id guess", "move-dates": "id day", "move-successors": "id",
	"move-name": "id value", "move-split": "id ids", "move-layers": "code unit", "move-desks": "unit fields", "move-fees": "unit a b",
	"move-fee-part": "unit a ids", "move-by-hand": "value why",

	"ledger-lost": "kind name id code", "ledger-unlisted": "kind id path", "ledger-conflict": "", "ledger-foreign": "code id kind", "ledger-nowhere": "id to", "ledger-circle": "id", "ledger-mark": "mark id day", "ledger-back": "id kind since", "ledger-reused": "id kind since old title", "host-changed": "key old new flag", "ledger-code": "code", "ledger-clash": "code other", "ledger-pair": "office id", "print-code": "code", "print-lost": "day place id kind", "print-stale": "sheet kind id mark day place n changes", "page-failed": "path reason", "bad-template": "reason", "timezone": "value", "no-strings": "lang have", "too-deep": "",
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
		for _, n := range []string{"first", "other", "defined", "close-before", "choice"} {
			if c := catalog(t, language); !c.Has("diag.related." + n) {
				t.Errorf("%s: no sentence for %s", language, n)
			}
		}
	}
}
