package check

import (
	"strings"

	"bangtin/generator/board"
)

// skeletons warns of texts of a skeleton (bangtin new) that nobody filled in, where a skeleton has them.
func skeletons(r *run) {
	if r.Words == nil {
		return
	}
	fill := []string{r.Words.T("new.fill"), r.Words.T("new.body")}
	look := func(rec *board.Record, path, text string) {
		for _, f := range fill {
			if strings.HasPrefix(text, f) {
				r.report(rec, path, "unfilled", "value", text)
				return
			}
		}
	}
	r.All(func(n board.Noun) {
		rec := n.Rec()
		look(rec, titleKey(rec.Kind), n.Heading().S)
		switch n := n.(type) {
		case *board.Site:
			look(rec, "feedback.body", n.Feedback.Body.S)
		case *board.Document:
			look(rec, "number", n.Number)
		case *board.Local:
			look(rec, "note", n.Note.Plain())
		case *board.Guide:
			look(rec, "body", n.Body.Plain())
		case *board.Initiative:
			look(rec, "body", n.Body.Plain())
		}
	})
}
