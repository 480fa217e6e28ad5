package check

import (
	"strconv"
	"unicode/utf8"

	"bangtin/generator/board"
)

// titleLimit is how long a title may be without a short one, in characters.
const titleLimit = 160

// titles warns of long titles without a short one. Documents are excepted: their titles are the law's.
func titles(r *run) {
	r.Nouns(func(n board.Noun) {
		rec, title := n.Rec(), n.Heading().S
		if len(title) <= titleLimit || !rec.Short.Empty() || rec.IsSpoilt("short") || rec.Kind == board.DocumentKind {
			return
		}
		if c := utf8.RuneCountInString(title); c > titleLimit {
			r.report(rec, titleKey(rec.Kind), "long-title", "n", strconv.Itoa(c))
		}
	})
}

// titleKey is the key of a kind's title.
func titleKey(kind board.Kind) string {
	switch kind {
	case board.UnitKind, board.FieldKind, board.LifeEventKind, board.TeamKind:
		return "name"
	}
	return "title"
}
