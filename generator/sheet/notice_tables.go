package sheet

import (
	"bangtin/generator/board"
	"bangtin/generator/glance"
	"bangtin/generator/layout"
	"bangtin/generator/pdf"
)

// channels pour in the ways to file, with the time and the fee of each (cách thức thực hiện).
func (y *notice) channels(in *layout.Flow) {
	list := y.f.Channels
	if len(list) == 0 {
		y.unknown(in)
		return
	}
	in.Space(grid / 2)
	in.Table(tableLook(), []int{5, 5, 4}, func(t *layout.Table) {
		t.Head(y.headCell("sheet.way"), y.headCell("page.time"), y.headCell("page.fee"))
		for i := range list {
			c := &list[i]
			t.Row(
				func(in *layout.Flow) { y.channel(in, c) },
				func(in *layout.Flow) { in.Line(y.l.text, y.said(&y.l, y.f.ChannelTime(nil, c))...) },
				func(in *layout.Flow) { in.Line(y.l.text, y.channelFee(c)...) },
			)
			if !c.Note.Empty() {
				y.under(in, t, func(in *layout.Flow) { y.prose(in, &y.l, c.Note, 3) })
			}
		}
	})
	if y.f.ChannelsBy != nil {
		in.Text(pdf.P, y.l.text, y.setBy(y.f.ChannelsBy))
	}
}

// under pours in a row that belongs to the one above it.
func (y *notice) under(in *layout.Flow, t *layout.Table, fill func(in *layout.Flow)) {
	in.Keep()
	t.Row(fill)
}

// channel pours in a way to file: which, for whom, and how far it goes online.
func (y *notice) channel(in *layout.Flow, c *board.Channel) {
	l := &y.l
	spans := []layout.Span{dressed(&l.strong, y.word("via."+string(c.Via)))}
	if !c.Label.Empty() {
		spans = append(spans, layout.Span{Text: " – "}, y.say(c.Label))
	}
	if len(c.Cases) > 0 {
		spans = append(spans, layout.Span{Text: "\n"}, y.word("page.case"), layout.Span{Text: " "}, y.cases(y.f.Proc, c.Cases))
	}
	if glance.GoesOnline(c) && c.Online != "" {
		spans = append(spans, layout.Span{Text: "\n"}, y.word("online."+string(c.Online)))
	}
	if u := c.URL; u != "" {
		spans = append(spans, layout.Span{Text: "\n"}, layout.Span{Text: y.bare(u), URI: string(u)})
	}
	in.Line(l.text, spans...)
}

// channelFee is what one way to file costs; where there is more than one fee, the part that has them all.
func (y *notice) channelFee(c *board.Channel) []layout.Span {
	var fee *board.Fee
	n := 0
	for _, x := range feesNow(&y.f) {
		if len(x.Channel) > 0 {
			here := false
			for _, v := range x.Channel {
				here = here || v == c.Via
			}
			if !here {
				continue
			}
		}
		n++
		fee = x
	}
	switch {
	case !c.FeeText.Empty():
		return []layout.Span{y.say(c.FeeText)}
	case y.f.Fees.IsNone():
		return []layout.Span{y.word("page.no-fee")}
	case n == 1 && len(fee.Cases) == 0 && fee.Per.Empty() && fee.Text.Empty():
		return y.feeAmount(fee)
	case n > 0:
		return []layout.Span{y.word("sheet.see-part", "n", feesPart)}
	}
	return []layout.Span{dressed(&y.l.faint, y.word("page.unknown"))}
}

// fees pour in what it costs (phí, lệ phí), those to come too; those of the past are left out.
func (y *notice) fees(in *layout.Flow) {
	var list []*board.Fee
	for i := range y.f.Fees.V {
		x := &y.f.Fees.V[i]
		if y.f.Here(x) && (x.Valid.Until == 0 || x.Valid.Until >= y.f.Today) {
			list = append(list, x)
		}
	}
	if len(list) == 0 {
		y.noFees(in)
		return
	}
	in.Space(grid / 2)
	in.Table(tableLook(), []int{3, 2}, func(t *layout.Table) {
		t.Head(y.headCell("page.fee-for"), y.headCell("page.amount"))
		for _, x := range list {
			wide := !x.Text.Empty() && (!x.Text.Inline() || len(x.Text.Plain()) > 2*narrow)
			t.Row(
				func(in *layout.Flow) { y.feeFor(in, x) },
				func(in *layout.Flow) {
					if !wide {
						in.Line(y.l.text, y.feeAmount(x)...)
					} else if sum := y.Words.Amount(x); sum != "" {
						in.Line(y.l.text, layout.Span{Text: sum})
					} else {
						in.Line(y.l.text, y.word("sheet.below"))
					}
				},
			)
			if wide {
				y.under(in, t, func(in *layout.Flow) { y.prose(in, &y.l, x.Text, 3) })
			}
		}
	})
	if y.f.FeesBy != nil {
		in.Text(pdf.P, y.l.text, y.setBy(y.f.FeesBy))
	}
}

// noFees pours in that there are none, that they stand with the ways to file, or that nobody has written them.
func (y *notice) noFees(in *layout.Flow) {
	if y.f.Fees.State == board.None {
		in.Text(pdf.P, y.l.text, y.word("page.no-fee"))
		return
	}
	for i := range y.f.Channels {
		if !y.f.Channels[i].FeeText.Empty() {
			in.Text(pdf.P, y.l.text, y.word("sheet.see-part", "n", 3))
			return
		}
	}
	y.unknown(in)
}

// feeFor pours in what a fee is for: its name, cases and ways to file, from when until when, by which rule.
func (y *notice) feeFor(in *layout.Flow, x *board.Fee) {
	l := &y.l
	name := y.say(x.Per)
	if x.Per.Empty() {
		name = y.word("page.fee")
	}
	in.Text(pdf.P, l.text, name)
	y.feeSmall(in, l, y.f.Proc, x)
	if text := y.validity(x.Valid); text != "" {
		in.Text(pdf.P, l.small, layout.Span{Text: y.Words.T("page.in-force") + ": " + text})
	}
	if len(x.Basis) > 0 {
		spans := []layout.Span{y.word("page.basis")}
		for i := range x.Basis {
			sep := ", "
			if i == 0 {
				sep = " "
			}
			spans = append(spans, layout.Span{Text: sep + x.Basis[i].Number})
		}
		in.Text(pdf.P, l.small, spans...)
	}
	y.prose(in, l, x.Note, 3)
}

// feeAmount is how much a fee is: a sum, a percentage, words.
func (y *notice) feeAmount(x *board.Fee) []layout.Span {
	sum := y.Words.Amount(x)
	switch {
	case sum == "" && x.Text.Empty():
		return []layout.Span{dressed(&y.l.faint, y.word("page.unknown"))}
	case x.Text.Empty():
		return []layout.Span{dressed(&y.l.strong, layout.Span{Text: sum})}
	case sum == "":
		return y.inline(&y.l, x.Text)
	}
	return append([]layout.Span{dressed(&y.l.strong, layout.Span{Text: sum}), {Text: ". "}}, y.inline(&y.l, x.Text)...)
}
