package page

import (
	"strings"
	"unicode/utf8"

	"bangtin/generator/board"
)

// facts are a procedure's facts as a page shows them: at an office (nil where no office is meant), on a day.
type facts struct {
	board.Facts
	proc   *board.Procedure
	office *board.Unit
	today  board.Date
}

func (l *locale) facts(proc *board.Procedure, office *board.Unit) facts {
	id := board.ID("")
	if office != nil {
		id = office.ID
	}
	return facts{l.b.FactsAt(proc, id, l.p.Today), proc, office, l.p.Today}
}

// shortText is how many letters of free text are taken whole where a fact is told at a glance, longText how many at
// all.
const shortText, longText = 48, 80

// span is the least and the greatest of what a fact may be, and whether there is something besides.
type span[T any] struct {
	least, most T
	n           int
	more        bool
}

// times are the times a procedure may take; more is set where a text says something else as well.
func (f *facts) times() (s span[board.Duration], text board.Text, none bool) {
	add := func(d board.Duration) {
		switch {
		case d.Zero():
		case s.n == 0:
			s.least, s.most, s.n = d, d, 1
		case d == s.least || d == s.most:
		default:
			s.n++
			if shorter(d, s.least) {
				s.least = d
			} else if shorter(s.most, d) {
				s.most = d
			}
		}
	}
	for i := range f.Channels {
		c := &f.Channels[i]
		none = none || c.Time.IsNone()
		text = text.Or(c.TimeText)
		add(c.Total().V)
	}
	none = none || f.proc.TimeLimit.IsNone()
	if s.n == 0 {
		for _, t := range f.proc.TimeLimit.V {
			text = text.Or(t.Text)
			add(t.Value)
		}
	}
	s.more = !text.Empty()
	return s, text, none
}

func shorter(a, b board.Duration) bool {
	if a.Unit == b.Unit {
		return a.Hundredths < b.Hundredths
	}
	return a.Days() < b.Days()
}

// howLong writes how long it takes.
func (p *pen) howLong(f *facts) {
	s, text, none := f.times()
	switch {
	case s.n == 1:
		p.text(s.least.In(p.l.cat))
		p.depends(s.more)
	case s.n > 1 && s.least.Unit == s.most.Unit:
		p.word("duration."+string(s.least.Unit), "n", p.l.number(s.least)+"–"+p.l.number(s.most))
		p.depends(true)
	case s.n > 1 && s.least.Days() < s.most.Days():
		p.word("page.from-to", "from", s.least.In(p.l.cat), "to", s.most.In(p.l.cat))
		p.depends(true)
	case s.n > 1:
		p.text(s.least.In(p.l.cat))
		p.depends(true)
	case !text.Empty():
		p.gist(text)
	case none:
		p.none()
	case !p.stagesOf(f):
		p.unknown()
	}
}

// gist writes a text where a fact is told at a glance: as it is if it is short, otherwise its first sentence and that
// there is more to it.
func (p *pen) gist(t board.Text) {
	if utf8.RuneCountInString(t.S) <= shortText {
		p.say(t)
		return
	}
	if end := strings.IndexAny(t.S, ".;"); end > 0 && utf8.RuneCountInString(t.S[:end]) <= longText {
		p.say(board.Text{S: t.S[:end], Lang: t.Lang})
		p.depends(true)
		return
	}
	p.word("page.depends")
}

// number is a duration without its unit.
func (l *locale) number(d board.Duration) string {
	return board.Decimal{Micro: d.Hundredths * 10_000, Set: true}.In(l.cat)
}

// depends writes "tùy trường hợp" after a fact that has exceptions.
func (p *pen) depends(yes bool) {
	if yes {
		p.raws(" <small>(", p.l.w.depends, ")</small>")
	}
}

// amounts are what a procedure may cost today at this office.
type amounts struct {
	span[int64]
	free, noFee bool
	text        *board.Fee // the first that is told in words
	count       int
}

func (l *locale) amounts(f *facts) (a amounts) {
	for i := range f.Fees.V {
		fee := &f.Fees.V[i]
		if !fee.Valid.On(f.today) || !l.within(f.office, fee.Units) {
			continue
		}
		a.count++
		foreign := fee.Currency != "" && fee.Currency != "VND"
		switch {
		case fee.Amount.Kind == board.Free:
			a.free = true
		case fee.Amount.Kind == board.NoFee:
			a.noFee = true
		case fee.Amount.Kind == board.Sum && !foreign:
			n := fee.Amount.Units
			if a.n == 0 {
				a.least, a.most = n, n
			}
			a.least, a.most, a.n = min(a.least, n), max(a.most, n), a.n+1
		case a.text == nil:
			a.text = fee
			a.more = true
		}
	}
	return a
}

// within says whether something kept to some units holds at the office: there, or anywhere below them.
func (l *locale) within(office *board.Unit, ids []board.ID) bool {
	if len(ids) == 0 || office == nil {
		return true
	}
	for u, steps := office, 0; u != nil && steps < 8; u, steps = l.b.Unit(u.ParentOn(l.p.Today)), steps+1 {
		for _, id := range ids {
			if id == u.ID {
				return true
			}
		}
	}
	return false
}

// howMuch writes what it costs.
func (p *pen) howMuch(f *facts) {
	if f.Fees.IsNone() {
		p.raws(`<span class="none">`, p.l.w.noFee, "</span>")
		return
	}
	a := p.l.amounts(f)
	dong := func(n int64) string { return board.Amount{Kind: board.Sum, Units: n}.In(p.l.cat, "") }
	switch {
	case a.n > 0 && (a.free || a.noFee):
		p.word("page.free-or", "amount", dong(a.most))
		p.depends(true)
	case a.n > 0 && a.least < a.most:
		p.word("money.dong", "n", p.l.cat.Int(a.least)+"–"+p.l.cat.Int(a.most))
		p.depends(true)
	case a.n > 0:
		p.text(dong(a.most))
		p.depends(a.more || a.count > 1 && a.n < a.count)
	case a.free:
		p.word("money.free")
		p.depends(a.more)
	case a.noFee:
		p.word("money.none")
		p.depends(a.more)
	case a.text != nil:
		p.feeInWords(a.text)
	default:
		p.feeOfChannels(f)
	}
}

// feeInWords writes a fee that is a formula, a percentage or another currency, if it is short.
func (p *pen) feeInWords(fee *board.Fee) {
	switch {
	case fee.Amount.Kind == board.Sum:
		p.text(fee.Amount.In(p.l.cat, fee.Currency))
	case fee.Percent.Set:
		p.text(fee.Percent.In(p.l.cat) + "%")
	case fee.Text.Inline() && utf8.RuneCountInString(fee.Text.Plain()) <= longText:
		p.phrase(fee.Text)
	default:
		p.word("page.depends")
	}
}

func (p *pen) feeOfChannels(f *facts) {
	for i := range f.Channels {
		if t := f.Channels[i].FeeText; !t.Empty() {
			p.gist(t)
			return
		}
	}
	p.unknown()
}

// whereFact writes where to go.
func (p *pen) whereFact(f *facts) {
	a := &f.proc.Agency
	switch {
	case f.office != nil:
		p.say(f.office.Name)
		if !f.Counter.Empty() {
			p.raw(" <small>")
			p.say(f.Counter)
			p.raw("</small>")
		}
	case !a.Receives.Empty():
		p.party(a.Receives)
	case !a.Performs.Empty():
		p.party(a.Performs)
	default:
		p.unknown()
	}
}

// party writes who does something: an office of the board with a link, or a name.
func (p *pen) party(x board.Party) {
	if u := p.l.b.Unit(x.Unit); u != nil {
		p.link(pathOf(u), u.Name)
		return
	}
	p.say(x.Name)
}

// online is how far a procedure can be done online: the best of its channels, "" where none is online, "yes" where the
// level isn't known.
func (f *facts) online() (level string, url board.URL) {
	rank := map[string]int{"full": 4, "partial": 3, "yes": 2, "none": 1}
	for i := range f.Channels {
		c := &f.Channels[i]
		got := string(c.Online)
		if got == "" && c.Via == "online" {
			got = "yes"
		}
		if rank[got] > rank[level] {
			level = got
			url = c.URL
		}
	}
	return level, url
}

// onlineFact writes whether it can be done online.
func (p *pen) onlineFact(f *facts) {
	level, _ := f.online()
	switch {
	case level == "none", level == "" && len(f.Channels) > 0:
		p.raws(`<span class="none">`, p.l.w.offline, "</span>")
	case level == "":
		p.unknown()
	default:
		p.word("online." + level + ".fact")
	}
}
