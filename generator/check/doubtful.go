package check

import (
	"reflect"
	"slices"
	"strconv"
	"strings"

	"bangtin/generator/board"
	"bangtin/generator/fold"
)

// doubtful wants every key that a record calls doubtful to be one that its kind has: a misspelt one would leave the
// doubtful fact unmarked.
func doubtful(r *run) {
	keys := map[reflect.Type][]string{}
	r.All(func(n board.Noun) {
		rec := n.Rec()
		if len(rec.Doubtful) == 0 {
			return
		}
		t := reflect.TypeOf(n).Elem()
		if keys[t] == nil {
			keys[t] = topKeys(t)
		}
		for i, key := range rec.Doubtful {
			if !slices.Contains(keys[t], key) {
				whole, _, _ := strings.Cut(key, ".") // "agency.performs" is meant as agency
				r.report(rec, "doubtful."+strconv.Itoa(i), "doubtful-key", "key", key, "guess", fold.Nearest(whole, keys[t]))
			}
		}
	})
}

// topKeys are the keys that the struct tags of a noun name (see package board).
func topKeys(t reflect.Type) []string {
	var out []string
	for i := range t.NumField() {
		f := t.Field(i)
		if f.Anonymous {
			out = append(out, topKeys(f.Type)...)
			continue
		}
		if key, _, _ := strings.Cut(f.Tag.Get("key"), ","); key != "" && key != "-" {
			out = append(out, key)
		}
	}
	return out
}
