// Package lang holds the words a person reads, one catalogue for each language.
//
// What comes in: a file per language, strings/CODE.json, one flat map from key to text.
// What goes out: finished sentences. A text may hold places in braces, "{count} thủ tục", which the
// caller fills by name. A text that English says differently for one thing has a sister under KEY.one;
// Vietnamese has no plural and needs none.
//
// The package promises that a missing key never stops a build: the key itself, in white brackets, stands in
// the place of the text, so that it is seen, and a test that compares the languages and the code's keys fails.
// It knows no records, no pages and no diagnostics.
package lang

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"sort"
	"strconv"
	"strings"
)

// Catalog is the texts of one language.
type Catalog struct {
	// Code is the language's code as BCP 47 writes it: "vi", "en".
	Code  string
	words map[string]string
}

// Load reads strings/CODE.json from fsys.
func Load(fsys fs.FS, code string) (*Catalog, error) {
	name := "strings/" + code + ".json"
	data, err := fs.ReadFile(fsys, name)
	if err != nil {
		return nil, err
	}
	c := &Catalog{Code: code}
	if err := json.Unmarshal(data, &c.words); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return c, nil
}

// Available lists the codes of the languages that fsys has strings for, sorted.
func Available(fsys fs.FS) []string {
	names, _ := fs.Glob(fsys, "strings/*.json")
	var codes []string
	for _, n := range names {
		codes = append(codes, strings.TrimSuffix(strings.TrimPrefix(n, "strings/"), ".json"))
	}
	sort.Strings(codes)
	return codes
}

// Has says whether the catalogue has a text for key.
func (c *Catalog) Has(key string) bool { _, ok := c.words[key]; return ok }

// Keys lists all keys, sorted.
func (c *Catalog) Keys() []string {
	keys := make([]string, 0, len(c.words))
	for k := range c.words {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	return keys
}

// T is the text of key with its places filled: T("list.of", "name", "Hộ tịch").
func (c *Catalog) T(key string, args ...any) string {
	text, ok := c.words[key]
	if !ok {
		return "⟦" + key + "⟧"
	}
	return fill(text, args)
}

// N is T for a number of things: KEY.one where n is one and the language has it. {n} is filled with n.
func (c *Catalog) N(key string, n int, args ...any) string {
	if n == 1 && c.Has(key+".one") {
		key += ".one"
	}
	return c.T(key, append([]any{"n", c.Int(int64(n))}, args...)...)
}

// Int writes a whole number with the language's mark between thousands: 8.000 in Vietnamese, 8,000 in English.
func (c *Catalog) Int(n int64) string {
	digits := strconv.FormatInt(n, 10)
	sign := ""
	if digits[0] == '-' {
		sign, digits = "-", digits[1:]
	}
	if len(digits) <= 3 {
		return sign + digits
	}
	mark := c.T("number.thousands")
	var b strings.Builder
	b.WriteString(sign)
	for i, d := range []byte(digits) {
		if i > 0 && (len(digits)-i)%3 == 0 {
			b.WriteString(mark)
		}
		b.WriteByte(d)
	}
	return b.String()
}

// fill puts the arguments, names and values in turn, into the braces of text.
func fill(text string, args []any) string {
	if len(args) == 0 || !strings.Contains(text, "{") {
		return text
	}
	var b strings.Builder
	for {
		open := strings.IndexByte(text, '{')
		if open < 0 {
			break
		}
		end := strings.IndexByte(text[open:], '}')
		if end < 0 {
			break
		}
		b.WriteString(text[:open])
		name := text[open+1 : open+end]
		b.WriteString(value(name, args))
		text = text[open+end+1:]
	}
	b.WriteString(text)
	return b.String()
}

// value is the argument called name, or the place itself where there is none.
func value(name string, args []any) string {
	for i := 0; i+1 < len(args); i += 2 {
		if args[i] == name {
			return fmt.Sprint(args[i+1])
		}
	}
	return "{" + name + "}"
}
