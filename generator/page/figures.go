package page

import (
	"cmp"
	"html/template"
	"slices"

	"bangtin/generator/board"
	"bangtin/generator/ledger"
)

// measures writes the figures that an initiative claims, with what they were made from.
func (p *pen) measures(list []board.Measure) {
	if len(list) == 0 {
		return
	}
	p.openTable()
	p.raw("<thead><tr>")
	for _, key := range []string{"page.indicator", "page.before", "page.after", "page.period", "page.source"} {
		p.raw(`<th scope="col">`)
		p.word(key)
		p.raw("</th>")
	}
	p.raw("</tr></thead><tbody>")
	for i := range list {
		p.measure(&list[i])
	}
	p.raw("</tbody></table></div>")
}

func (p *pen) measure(m *board.Measure) {
	name, unit := p.l.indicator(m.Indicator)
	p.raw(`<tr><th scope="row">`)
	p.say(m.Name.Or(name))
	if unit = m.Unit.Or(unit); !unit.Empty() {
		p.raw(" (")
		p.say(unit)
		p.raw(")")
	}
	p.raw(`</th><td class="num">`)
	p.text(m.Before.In(p.l.cat))
	p.raw(`</td><td class="num">`)
	p.text(m.After.In(p.l.cat))
	if m.Numerator.Set && m.Denominator.Set {
		p.raw("<br><small>")
		p.text(m.Numerator.In(p.l.cat) + "/" + m.Denominator.In(p.l.cat))
		p.raw("</small>")
	}
	p.raw("</td><td>")
	p.period(m.Period)
	p.raw("</td><td>")
	p.say(m.Source)
	if !m.Verified {
		p.raw(` <span class="unknown">`)
		p.word("page.unverified-figure")
		p.raw("</span>")
	}
	p.raw("</td></tr>")
}

// indicator is the name and the unit of measure of an indicator of the board, or of one that every board knows.
func (l *locale) indicator(id board.ID) (name, unit board.Text) { return l.words.Indicator(l.b, id) }

// period writes a period: 2026, quý III/2026, tháng 10/2026.
func (p *pen) period(x board.Period) { p.text(p.l.words.Period(x)) }

// resultsView is the page of figures: html/results.html.
type resultsView struct {
	Frame
	Tables template.HTML
}

// results are the figures of all files, by indicator, the latest period first.
func (l *locale) results() []*board.Result {
	var list []*board.Result
	for _, f := range l.b.ResultFiles {
		for i := range f.List {
			list = append(list, &f.List[i])
		}
	}
	slices.SortStableFunc(list, func(a, b *board.Result) int {
		return cmp.Or(cmp.Compare(a.Indicator, b.Indicator), cmp.Compare(b.Period, a.Period), cmp.Compare(a.Unit, b.Unit))
	})
	return list
}

// figures writes the board's figures, a table for each indicator (số liệu).
func (l *locale) figures() ([]byte, error) {
	list := l.results()
	if len(list) == 0 {
		return nil, nil
	}
	p := l.pen(l.at(ledger.ResultsPath))
	v := new(resultsView)
	p.frame(&v.Frame, topic{title: l.cat.T("page.results"), description: l.cat.T("page.results-about"), crumbs: []crumb{}})
	for i, r := range list {
		if i == 0 || list[i-1].Indicator != r.Indicator {
			if i > 0 {
				p.raw("</tbody></table></div>")
			}
			p.openFigures(r.Indicator)
		}
		p.figure(r)
	}
	p.raw("</tbody></table></div>")
	p.cut(&v.Tables)
	return l.finish(p, "results", v)
}

func (p *pen) openFigures(id board.ID) {
	name, unit := p.l.indicator(id)
	p.raw("<h2>")
	p.say(name)
	p.raw("</h2>")
	if !unit.Empty() {
		p.raw("<p>")
		p.say(unit)
		p.raw("</p>")
	}
	p.openTable()
	p.raw("<thead><tr>")
	for _, key := range []string{"page.unit", "page.period", "page.figure", "page.of", "page.percent", "page.source"} {
		p.raw(`<th scope="col">`)
		p.word(key)
		p.raw("</th>")
	}
	p.raw("</tr></thead><tbody>")
}

func (p *pen) figure(r *board.Result) {
	p.raw(`<tr><th scope="row">`)
	p.unitLink(r.Unit)
	p.raw("</th><td>")
	p.period(r.Period)
	p.raw(`</td><td class="num">`)
	p.text(r.Numerator.In(p.l.cat))
	p.raw(`</td><td class="num">`)
	p.text(r.Denominator.In(p.l.cat))
	p.raw(`</td><td class="num">`)
	p.text(p.l.share(r.Numerator, r.Denominator))
	p.raw("</td><td>")
	p.say(board.Text{S: r.Source}) // of a table, which has no translation
	if r.Example {
		p.raws(` <span class="tag">`, p.l.example, "</span>")
	}
	p.raw("</td></tr>")
}

// share is a part of a whole in per cent, to one decimal, rounded half up; "—" of nothing, and where either is not
// known or too large to reckon with.
func (l *locale) share(part, whole board.Decimal) string {
	const most = int64(1e18) / 1000
	if !part.Set || !whole.Set || whole.Micro <= 0 || part.Micro < 0 || part.Micro > most {
		return "—"
	}
	tenths := (part.Micro*1000 + whole.Micro/2) / whole.Micro
	return board.Decimal{Micro: tenths * 100000, Set: true}.In(l.cat) + "\u00a0%"
}
