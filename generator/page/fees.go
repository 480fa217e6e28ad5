package page

import (
	"slices"

	"bangtin/generator/board"
	"bangtin/generator/glance"
)

// fees writes what it costs (phí, lệ phí) as a table: for what and for which case, by which channel and rule, from when
// until when, and how much.
func (p *pen) fees(f *glance.Facts) {
	p.doubtLine(f.Proc, "fees")
	defer func() { p.setBy(f.FeesBy) }()
	switch {
	case f.Fees.IsNone():
		p.raws(`<p class="none">`, p.l.w.noFee, "</p>")
		return
	case !f.Fees.Is():
		p.raw("<p>")
		if !p.feesByChannel(f) {
			p.unknown()
		}
		p.raw("</p>")
		return
	}
	rows := 0
	for i := range f.Fees.V {
		x := &f.Fees.V[i]
		if !f.Here(x) {
			continue
		}
		if rows++; rows == 1 {
			p.openTable()
			p.raws(`<thead><tr><th scope="col">`, p.l.w.feeFor, `</th><th scope="col">`, p.l.w.amount, "</th></tr></thead><tbody>")
		}
		p.feeRow(x, f.Today)
	}
	if rows == 0 {
		p.raw("<p>")
		p.unknown()
		p.raw("</p>")
		return
	}
	p.raw("</tbody></table></div>")
}

// feesByChannel says that the fee is told with each way to file, if it is.
func (p *pen) feesByChannel(f *glance.Facts) bool {
	for i := range f.Channels {
		if !f.Channels[i].FeeText.Empty() {
			p.word("page.fee-by-channel")
			return true
		}
	}
	return false
}

func (p *pen) feeRow(x *board.Fee, today board.Date) {
	p.raw("<tr")
	p.caseAttr(x.Cases)
	if roomy(x.Text) { // beside its name it would stand in half the width of a telephone
		p.raw(`><td colspan="2">`)
		p.feeWhat(x, today)
		p.raws("<div><b>", p.l.w.amount, ":</b> ")
		p.feeAmount(x)
		p.raw("</div></td></tr>")
		return
	}
	p.raw("><td>")
	p.feeWhat(x, today)
	p.raw(`</td><td>`)
	p.feeAmount(x)
	p.raw("</td></tr>")
}

// roomy says whether a fee in words takes more room than a cell has: several blocks, or more than a sentence.
func roomy(t board.Prose) bool {
	size := 0
	for i := range t.Nodes {
		size += len(t.Nodes[i].S)
	}
	return size > narrowTitle || !t.Empty() && !t.Inline()
}

// feeWhat writes what a fee is for: its name, its cases and channels, when and where it holds, and by which rule. All
// of it stands in one cell, so that the table fits a phone.
func (p *pen) feeWhat(x *board.Fee, today board.Date) {
	from := len(p.b)
	p.say(x.Per)
	p.caseLine(x.Cases)
	if len(x.Channel) > 0 {
		p.raw(`<span class="line">`)
		for i, v := range x.Channel {
			p.separate(i)
			p.word("via." + string(v))
		}
		p.raw("</span>")
	}
	p.feeSpan(x.Valid, today)
	if list := p.payers(x.Units, today); len(list) > 0 {
		p.raw(`<span class="line">`)
		for i, id := range list {
			p.separate(i)
			p.unitLink(id)
		}
		p.raw("</span>")
	}
	if len(x.Basis) > 0 {
		p.raws(`<span class="line">`, p.l.w.basis, " ")
		for i, b := range x.Basis {
			p.separate(i)
			p.docName(b.Number)
		}
		p.raw("</span>")
	}
	if !x.Note.Empty() {
		p.raw(`<div class="hint">`)
		p.phrase(x.Note)
		p.raw("</div>")
	}
	if len(p.b) == from {
		p.raw(p.l.w.fee)
	}
}

// payers are the units that a fee is kept to, as far as they are there on the day: those of old stay named beside the ones
// that came after them, for who looks back.
func (p *pen) payers(ids []board.ID, day board.Date) []board.ID {
	now := slices.DeleteFunc(slices.Clone(ids), func(id board.ID) bool {
		u := p.l.b.Unit(id)
		return u != nil && !u.InForce(day)
	})
	if len(now) == 0 {
		return ids
	}
	return now
}

func (p *pen) separate(i int) {
	if i > 0 {
		p.raw(", ")
	}
}

func (p *pen) caseLine(ids []board.ID) {
	if len(ids) > 0 {
		p.raw(`<span class="line">`)
		p.caseTag(ids)
		p.raw("</span>")
	}
}

// feeSpan writes from when until when a fee holds, and warns where that isn't today.
func (p *pen) feeSpan(v board.Validity, today board.Date) {
	if v == (board.Validity{}) {
		return
	}
	if v.On(today) {
		p.raw(`<span class="line">`)
	} else {
		p.raw(`<span class="past">`)
		p.word("page.not-in-force")
		p.raw(" ")
	}
	p.validity(v)
	p.raw("</span>")
}

// feeAmount writes how much: a sum, a percentage, words, or one beside the other.
func (p *pen) feeAmount(x *board.Fee) {
	amount := p.l.words.Amount(x)
	p.text(amount)
	some := amount != ""
	if !x.Text.Empty() {
		if some {
			p.raw("<br>")
		}
		from := len(p.b)
		p.phrase(x.Text)
		p.foldFrom(from, longBlock)
		some = true
	}
	if !some {
		p.unknown()
	}
}
