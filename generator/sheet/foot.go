package sheet

import (
	"bangtin/generator/board"
	"bangtin/generator/layout"
	"bangtin/generator/pdf"
)

// foot is the small print at the end of a sheet: whose it is, of which day its facts are, its code, its edition, who hears
// complaints, and in a draft that it is one. The short code of s is told too, unless s is nil: most sheets have it under the
// code to scan.
func (j *job) foot(l *letters, n board.Noun, s *symbol, width pdf.Length) *layout.Flow {
	f := layout.NewFlow(width, j.Words.Code)
	spans := []layout.Span{dressed(&l.loud, j.say(j.owner())), {Text: " · " + tied(j.factsDay(n))}}
	if p, ok := n.(*board.Procedure); ok {
		spans = append(spans, layout.Span{Text: " · " + tied(j.Words.T("page.code")+" ")}, dressed(&l.loud, layout.Span{Text: string(p.Code)}))
	}
	if s != nil && s.short != "" {
		spans = append(spans, layout.Span{Text: " · " + tied(j.Words.T("sheet.short-code")+" ")}, dressed(&l.loud, layout.Span{Text: s.short}))
	}
	spans = append(spans, j.editionSpans(l, n)...)
	spans = append(spans, j.complaints()...)
	if j.order.Draft {
		spans = append(spans, layout.Span{Text: " · "}, dressed(&l.loud, j.word("sheet.draft-long")))
	}
	f.Box(layout.Frame{Top: 3 * pdf.Point, Above: pdf.Stroke{Width: 400, Color: soft}}, 0, func(in *layout.Flow) {
		in.Text(pdf.P, l.small, spans...)
	})
	return f
}

// complaints say who hears them (tiếp nhận phản ánh, kiến nghị: Nghị định 20/2008/NĐ-CP).
func (j *job) complaints() []layout.Span {
	b := &j.Board.Site.Feedback
	if b.Body.Empty() {
		return nil
	}
	spans := []layout.Span{{Text: " · " + j.Words.T("page.feedback") + ": "}, j.say(b.Body)}
	switch {
	case b.Phone != "":
		spans = append(spans, layout.Span{Text: ", "}, layout.Span{Text: string(b.Phone), URI: "tel:" + b.Phone.Dial()})
	case b.Email != "":
		spans = append(spans, layout.Span{Text: ", "}, layout.Span{Text: string(b.Email), URI: "mailto:" + string(b.Email)})
	case !b.Address.Empty():
		spans = append(spans, layout.Span{Text: ", "}, j.say(b.Address))
	}
	return spans
}

// factsDay says of which day the facts are: that of the last check, or today.
func (j *job) factsDay(n board.Noun) string {
	if p, ok := n.(*board.Procedure); ok && p.Verified.On != 0 {
		return j.Words.T("sheet.checked", "date", p.Verified.On.In(j.Words.Catalog))
	}
	return j.Words.T("sheet.as-of", "date", j.Today.In(j.Words.Catalog))
}

// pageNumber draws "Trang 2/5" above y, to the left of right, for the eye alone; i counts from 0.
func (j *job) pageNumber(l *letters, right, y pdf.Length, i, of int) {
	run := l.small.Font.Shape(j.Words.T("sheet.page-of", "n", i+1, "of", of), l.small.Size)
	j.pen.Artifact(pdf.Footer, func() {
		j.pen.Page.Text(right-run.Width(), y-l.small.Leading*2/5, run, l.small.Color)
	})
}
