package glance

import (
	"strings"
	"unicode/utf8"

	"bangtin/generator/board"
)

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
func (f *Facts) times() (s span[board.Duration], text board.Text, none bool) {
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
	none = none || f.Proc.TimeLimit.IsNone()
	if s.n == 0 {
		for _, t := range f.Proc.TimeLimit.V {
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

// HowLong says how long it takes (thời hạn giải quyết).
func (f *Facts) HowLong(to []Piece) []Piece {
	w := f.Words
	s, text, none := f.times()
	switch {
	case s.n == 1:
		return w.remark(append(to, w.say(s.least.In(w.Catalog))), s.more)
	case s.n > 1 && s.least.Unit == s.most.Unit:
		n := w.number(s.least) + "–" + w.number(s.most)
		return w.remark(append(to, w.say(w.T("duration."+string(s.least.Unit), "n", n))), true)
	case s.n > 1 && s.least.Days() < s.most.Days():
		return w.remark(append(to, w.say(w.T("page.from-to", "from", s.least.In(w.Catalog), "to", s.most.In(w.Catalog)))), true)
	case s.n > 1:
		return w.remark(append(to, w.say(s.least.In(w.Catalog))), true)
	case !text.Empty():
		return w.gist(to, text)
	case none:
		return append(to, w.mark(None, "page.none"))
	}
	if got := f.stages(to); len(got) > len(to) {
		return got
	}
	return append(to, w.unknown())
}

// gist is a text where a fact is told at a glance: as it is if it is short, otherwise its first sentence and that
// there is more to it.
func (w *Words) gist(to []Piece, t board.Text) []Piece {
	if utf8.RuneCountInString(t.S) <= shortText {
		return append(to, Piece{Text: t})
	}
	if end := strings.IndexAny(t.S, ".;"); end > 0 && utf8.RuneCountInString(t.S[:end]) <= longText {
		return w.remark(append(to, Piece{Text: board.Text{S: t.S[:end], Lang: t.Lang}}), true)
	}
	return append(to, w.say(w.T("page.depends")))
}

// number is a duration without its unit.
func (w *Words) number(d board.Duration) string {
	return board.Decimal{Micro: d.Hundredths * 10_000, Set: true}.In(w.Catalog)
}

// stages are the times of stages that don't add up, being of several units, with a plus between them: those of the
// first channel that has any.
func (f *Facts) stages(to []Piece) []Piece {
	for i := range f.Channels {
		n := 0
		for _, s := range f.Channels[i].Stages {
			if s.Time.Zero() {
				continue
			}
			if n++; n > 1 {
				to = append(to, f.Words.say(" + "))
			}
			to = append(to, f.Words.say(s.Time.In(f.Words.Catalog)))
		}
		if n > 0 {
			break
		}
	}
	return to
}

// ChannelTime says how long one way to file takes: its time, or what its stages add up to, then the stages.
func (f *Facts) ChannelTime(to []Piece, c *board.Channel) []Piece {
	w := f.Words
	limit := &f.Proc.TimeLimit
	known := true
	switch total := c.Total(); {
	case total.Is():
		to = append(to, w.say(total.V.In(w.Catalog)))
	case c.Time.IsNone() && c.TimeText.Empty():
		to = append(to, w.mark(None, "page.no-time"))
	default:
		known = false
	}
	switch {
	case !c.TimeText.Empty():
		to = append(to, Piece{Text: c.TimeText, Break: known && !c.Time.IsNone()})
	case known || len(c.Stages) > 0:
	case !limit.Is() && !limit.IsNone():
		to = append(to, w.unknown())
	default:
		to = append(to, w.say(w.T("page.time-below")))
	}
	for _, s := range c.Stages {
		to = append(to, Piece{Text: s.Label, Break: true})
		if !s.Time.Zero() {
			to = append(to, w.say(": "), w.say(s.Time.In(w.Catalog)))
		}
	}
	return to
}
