package sheet

import (
	"bangtin/generator/board"
	"bangtin/generator/layout"
)

// basis is a document that a procedure rests on (căn cứ pháp lý): its number, title and day, and whether it holds.
func (j *job) basis(l *letters, x *board.Basis) []layout.Span {
	d := j.Board.Document(x.Number)
	title, date := x.Title, x.Date
	number := x.Number
	if d != nil {
		number, title = d.Number, title.Or(d.Title)
		if date == 0 {
			date = d.Date
		}
	}
	spans := []layout.Span{dressed(&l.strong, layout.Span{Text: number})}
	if date != 0 {
		spans = append(spans, layout.Span{Text: " (" + date.In(j.Words.Catalog) + ")"})
	}
	if !title.Empty() {
		spans = append(spans, layout.Span{Text: ": "}, j.say(title))
	}
	if text := j.force(d); text != "" {
		spans = append(spans, dressed(&l.strong, layout.Span{Text: " (" + text + ")"}))
	}
	return spans
}

// force says that a document no longer holds, or doesn't hold yet; "" where it holds, or isn't known.
func (j *job) force(d *board.Document) string {
	switch {
	case d == nil:
	case d.Effective.Until != 0 && d.Effective.Until < j.Today:
		return j.Words.T("page.doc-expired", "date", d.Effective.Until.In(j.Words.Catalog))
	case len(d.ReplacedBy) > 0 && d.Effective.Until == 0:
		return j.Words.T("page.doc-replaced")
	case d.Effective.From > j.Today:
		return j.validity(d.Effective)
	}
	return ""
}

// decision is a decision: number, day, who issued it, what it does.
func (j *job) decision(l *letters, d *board.Decision) []layout.Span {
	spans := []layout.Span{dressed(&l.strong, layout.Span{Text: d.Number})}
	if d.Date != 0 {
		spans = append(spans, layout.Span{Text: ", " + d.Date.In(j.Words.Catalog)})
	}
	if !d.Issuer.Empty() {
		spans = append(spans, layout.Span{Text: ", "}, j.say(d.Issuer))
	}
	if d.Kind != "" {
		spans = append(spans, layout.Span{Text: " (" + j.Words.T("change."+string(d.Kind)) + ")"})
	}
	return spans
}

// validity is from when until when something holds, "" where no day is known.
func (j *job) validity(v board.Validity) string {
	from, until := v.From.In(j.Words.Catalog), v.Until.In(j.Words.Catalog)
	switch {
	case v.From != 0 && v.Until != 0:
		return j.Words.T("page.valid-from-until", "from", from, "until", until)
	case v.From != 0:
		return j.Words.T("page.valid-from", "from", from)
	case v.Until != 0:
		return j.Words.T("page.valid-until", "until", until)
	}
	return ""
}
