package page

import "bangtin/generator/board"

// feeColumns are the columns of a table of fees that some row has something for.
type feeColumns struct{ what, via, basis bool }

// fees writes what it costs (phí, lệ phí) as a table: for what and for which case, how much, by which channel, by
// which rule and from when until when.
func (p *pen) fees(f *facts) {
	p.doubtLine(f.proc, "fees")
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
	var cols feeColumns
	rows := 0
	for i := range f.Fees.V {
		x := &f.Fees.V[i]
		if !p.l.within(f.office, x.Units) {
			continue
		}
		rows++
		cols.what = cols.what || !x.Per.Empty() || len(x.Cases) > 0 || !x.Note.Empty() || len(x.Units) > 0 || x.Valid != (board.Validity{})
		cols.via = cols.via || len(x.Channel) > 0
		cols.basis = cols.basis || len(x.Basis) > 0
	}
	if rows == 0 {
		p.raw("<p>")
		p.unknown()
		p.raw("</p>")
		return
	}
	p.openTable()
	p.feeHead(cols)
	for i := range f.Fees.V {
		if x := &f.Fees.V[i]; p.l.within(f.office, x.Units) {
			p.feeRow(x, cols, f.today)
		}
	}
	p.raw("</tbody></table></div>")
}

// feesByChannel says that the fee is told with each way to file, if it is.
func (p *pen) feesByChannel(f *facts) bool {
	for i := range f.Channels {
		if !f.Channels[i].FeeText.Empty() {
			p.word("page.fee-by-channel")
			return true
		}
	}
	return false
}

func (p *pen) feeHead(cols feeColumns) {
	p.raw("<thead><tr>")
	if cols.what {
		p.raws(`<th scope="col">`, p.l.w.feeFor, "</th>")
	}
	p.raws(`<th scope="col" class="num">`, p.l.w.amount, "</th>")
	if cols.via {
		p.raws(`<th scope="col">`, p.l.w.filing, "</th>")
	}
	if cols.basis {
		p.raws(`<th scope="col">`, p.l.w.basis, "</th>")
	}
	p.raw("</tr></thead><tbody>")
}

func (p *pen) feeRow(x *board.Fee, cols feeColumns, today board.Date) {
	p.raw("<tr")
	p.caseAttr(x.Cases)
	p.raw(">")
	if cols.what {
		p.raw("<td>")
		p.feeWhat(x, today)
		p.raw("</td>")
	}
	p.raw(`<td class="num">`)
	p.feeAmount(x)
	p.raw("</td>")
	if cols.via {
		p.raw("<td>")
		for i, v := range x.Channel {
			if i > 0 {
				p.raw(", ")
			}
			p.word("via." + string(v))
		}
		p.raw("</td>")
	}
	if cols.basis {
		p.raw("<td>")
		for i, b := range x.Basis {
			if i > 0 {
				p.raw(", ")
			}
			p.docName(b.Number)
		}
		p.raw("</td>")
	}
	p.raw("</tr>")
}

// feeWhat writes what a fee is for, its cases, when and where it holds.
func (p *pen) feeWhat(x *board.Fee, today board.Date) {
	p.say(x.Per)
	p.raw(" ")
	p.caseTag(x.Cases)
	if x.Valid != (board.Validity{}) {
		class := "valid"
		if !x.Valid.On(today) {
			class = "past"
		}
		p.raws(`<span class="`, class, `">`)
		if class == "past" {
			p.word("page.not-in-force")
			p.raw(" ")
		}
		p.validity(x.Valid)
		p.raw("</span> ")
	}
	for i, id := range x.Units {
		if u := p.l.b.Unit(id); u != nil {
			if i > 0 {
				p.raw(", ")
			}
			p.link(pathOf(u), brief(u))
		}
	}
	if !x.Note.Empty() {
		p.raw(`<div class="hint">`)
		p.phrase(x.Note)
		p.raw("</div>")
	}
}

// feeAmount writes how much: a sum, a percentage, words, or one beside the other.
func (p *pen) feeAmount(x *board.Fee) {
	some := false
	if x.Amount.Kind != board.NoAmount && (x.Amount.Kind != board.Varies || x.Text.Empty()) {
		p.text(x.Amount.In(p.l.cat, x.Currency))
		some = true
	}
	if x.Percent.Set {
		if some {
			p.raw(" + ")
		}
		p.text(x.Percent.In(p.l.cat) + "%")
		some = true
	}
	if !x.Text.Empty() {
		if some {
			p.raw("<br>")
		}
		p.phrase(x.Text)
		some = true
	}
	if !some {
		p.unknown()
	}
}
