package sheet

import (
	"strings"

	"bangtin/generator/board"
	"bangtin/generator/layout"
	"bangtin/generator/ledger"
)

// edition is the edition of the facts on a record's sheet; the zero Edition for the board itself, whose sheets tell none.
func (j *job) edition(n board.Noun) board.Edition {
	if j.editionOf != n { // a sheet is laid out several times until it fits
		office := board.ID("")
		if j.Office != nil {
			office = j.Office.ID
		}
		j.editionOf, j.theEdition = n, j.Book.Edition(n.Rec().Kind, n.Rec().ID, office, j.Today)
	}
	return j.theEdition
}

// withMark is a printed address with the mark of the edition in it. It stays as it is where nothing would answer: on a
// print that no ledger hears of, where a build makes no address for the mark.
func (j *job) withMark(printed string, n board.Noun) string {
	e, rec := j.edition(n), n.Rec()
	if e.Mark == "" || !j.order.Recorded && !j.Book.Answers(rec.Kind, rec.ID, e.At) {
		return printed
	}
	return ledger.PrintedMark(printed, e.Mark)
}

// editionSpans say in small print which edition it is, of which day: " · Bản K7M, 26/11/2026".
func (j *job) editionSpans(l *letters, n board.Noun) []layout.Span {
	e := j.edition(n)
	if e.Mark == "" {
		return nil
	}
	words, date, _ := strings.Cut(j.Words.T("sheet.edition", "date", e.On.In(j.Words.Catalog)), "{mark}")
	return []layout.Span{{Text: " · " + tied(words)}, dressed(&l.loud, layout.Span{Text: e.Mark}), {Text: tied(date)}}
}

// markSpans are the same without the day, for narrow places, tied to what stands before them: " · Bản K7M".
func (j *job) markSpans(l *letters, n board.Noun) []layout.Span {
	spans := j.editionSpans(l, n)
	spans = spans[:min(len(spans), 2)]
	if len(spans) > 0 {
		spans[0].Text = tied(spans[0].Text)
	}
	return spans
}

// editionLine is editionSpans as a line of its own: "Bản K7M, 26/11/2026".
func (j *job) editionLine(l *letters, n board.Noun) []layout.Span {
	spans := j.editionSpans(l, n)
	if len(spans) > 0 {
		spans[0].Text = strings.TrimPrefix(spans[0].Text, " · ")
	}
	return spans
}
