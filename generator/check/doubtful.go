package check

import (
	"slices"
	"strconv"
	"strings"

	"bangtin/generator/board"
	"bangtin/generator/fold"
	"bangtin/generator/schema"
)

// doubtful wants every key that a record calls doubtful to be one that its kind has: a misspelt one would leave the
// doubtful fact unmarked.
func doubtful(r *run) {
	model := schema.New()
	r.All(func(n board.Noun) {
		rec := n.Rec()
		if len(rec.Doubtful) == 0 {
			return
		}
		keys := model.Of(rec.Kind).Keys()
		for i, key := range rec.Doubtful {
			if !slices.Contains(keys, key) {
				whole, _, _ := strings.Cut(key, ".") // "agency.performs" is meant as agency
				r.report(rec, "doubtful."+strconv.Itoa(i), "doubtful-key", "key", key, "guess", fold.Nearest(whole, keys))
			}
		}
	})
}
