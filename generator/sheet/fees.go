package sheet

import (
	"bangtin/generator/board"
	"bangtin/generator/glance"
	"bangtin/generator/layout"
	"bangtin/generator/pdf"
)

// feesNow are the fees that hold today at the sheet's office.
func feesNow(f *glance.Facts) (out []*board.Fee) {
	for i := range f.Fees.V {
		if x := &f.Fees.V[i]; x.Valid.On(f.Today) && f.Here(x) {
			out = append(out, x)
		}
	}
	return out
}

// fees pour in what it costs, row by row, where there is more to tell than the fact at a glance. They give how many
// rows were left out.
func (j *job) fees(in *layout.Flow, l *letters, f *glance.Facts, a amount) (left int) {
	list := feesNow(f)
	if n := a.fees; n >= 0 && n < len(list) {
		left = len(list) - n
		list = list[:n]
	}
	for _, x := range list {
		in.Space(grid / 4)
		st := l.text
		st.Keep = true
		in.Text(pdf.P, st, j.feeSpans(l, x)...)
		j.feeSmall(in, l, f.Proc, x)
	}
	if len(list) > 0 && f.FeesBy != nil {
		in.Space(grid / 4)
		in.Text(pdf.P, l.small, j.setBy(f.FeesBy))
	}
	return left
}

// feeSpans are how much, and what for: "8.000 đồng – đăng ký quá hạn"; what is told in words alone follows its name.
func (j *job) feeSpans(l *letters, x *board.Fee) []layout.Span {
	var spans []layout.Span
	sum := j.Words.Amount(x)
	if sum != "" {
		spans = append(spans, dressed(&l.strong, layout.Span{Text: sum}))
		if !x.Per.Empty() {
			spans = append(spans, layout.Span{Text: " – "}, j.say(x.Per))
		}
		if !x.Text.Empty() {
			spans = append(spans, layout.Span{Text: ". "})
		}
	} else if !x.Per.Empty() {
		spans = append(spans, j.say(x.Per), layout.Span{Text: ": "})
	}
	if x.Text.Empty() && sum == "" {
		return append(spans, dressed(&l.faint, j.word("page.unknown")))
	}
	if x.Text.Empty() {
		return spans
	}
	return append(spans, j.inline(l, x.Text)...)
}

// feeSmall pours in for which cases and ways to file a fee is, and by which rule, where it is one for some units.
func (j *job) feeSmall(in *layout.Flow, l *letters, p *board.Procedure, x *board.Fee) {
	var spans []layout.Span
	if len(x.Cases) > 0 {
		spans = append(spans, j.word("page.case"), layout.Span{Text: " "}, j.cases(p, x.Cases))
	}
	for i, v := range x.Channel {
		if i > 0 || len(spans) > 0 {
			spans = append(spans, layout.Span{Text: ", "})
		}
		spans = append(spans, j.word("via."+string(v)))
	}
	if rule := j.rule(x); rule != "" {
		if len(spans) > 0 {
			spans = append(spans, layout.Span{Text: ", "})
		}
		spans = append(spans, layout.Span{Text: lower(rule, len(spans) > 0)})
	}
	in.Text(pdf.P, l.small, spans...)
}
