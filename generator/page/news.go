package page

import (
	"bangtin/generator/board"
	"bangtin/generator/changes"
	"bangtin/generator/ledger"
)

// news is what changed, in one language, as the page of changes and the feed tell it: the newest, and what is coming.
type news struct {
	past, coming []entry
	// older and later are how many changes are left out on either side.
	older, later int
}

// entry is one change.
type entry struct {
	day board.Date
	// anchor is its place on the page of changes, for good.
	anchor string
	// lead says what happened, notes what else is known of it.
	lead  line
	notes []line
	// items are the records, of a change of several, by name; more leads to the rest of them.
	items []line
	more  line
	// to is the page it is about, below the language's root; "" for the page of changes itself.
	to string
}

// How many changes the page shows of either side, how many of them the feed tells, and how many records are named of a
// change of many. What is left out is counted, and a link leads to it.
const mostChanges, mostTold, mostNamed = 100, 50, 40

func (l *locale) makeNews() news {
	var unsure func(board.Noun) bool
	if l.p.Updating != nil {
		unsure = l.isUpdating
	}
	past, coming := changes.List(l.b, l.p.Today, unsure)
	return news{
		past: l.entries(past), older: max(0, len(past)-mostChanges),
		coming: l.entries(coming), later: max(0, len(coming)-mostChanges),
	}
}

func (l *locale) entries(list []changes.Change) []entry {
	list = list[:min(len(list), mostChanges)]
	out := make([]entry, len(list))
	for i := range list {
		out[i] = l.entry(&list[i])
	}
	return out
}

func (l *locale) entry(c *changes.Change) entry {
	e := entry{day: c.Day, anchor: c.Anchor()}
	if len(c.Records) > 1 {
		l.many(&e, c)
	} else {
		l.one(&e, c)
	}
	if d := sharedDecision(c); d.Number != "" {
		e.notes = append(e.notes, l.sentence("page.change-by", "number", l.lawNamed(d.Number, board.Text{S: d.Number, Lang: l.id})))
	}
	return e
}

// changeKey is the key of the words for a change: of one record, or of many with the suffix.
func changeKey(c *changes.Change) string {
	key := "page.change-" + c.What.String()
	if c.What == changes.Added {
		key += "-" + c.Kind.String()
	}
	if len(c.Records) > 1 {
		key += "-many"
	}
	return key
}

// many is a change of several records: their number, and their names below it.
func (l *locale) many(e *entry, c *changes.Change) {
	e.lead = l.bare(l.cat.T(changeKey(c), "n", l.cat.Int(int64(len(c.Records)))))
	rest := len(c.Records) - mostNamed
	if rest > 0 && c.What == changes.Added { // the list of their kind names them all
		e.notes = []line{l.listLine(c.Kind, l.cat.T("page.change-list"))}
		return
	}
	for _, n := range c.Records[:min(len(c.Records), mostNamed)] {
		e.items = append(e.items, l.doubted(l.item(c.What, n, e.day), c.What, n))
	}
	e.items = inOrder(e.items, l.plain)
	if rest > 0 {
		e.more = l.listLine(c.Kind, l.cat.T("page.change-more", "n", l.cat.Int(int64(rest))))
	}
}

// listLine is a link to the list of a kind's records; bare words for a kind without one.
func (l *locale) listLine(k board.Kind, words string) line {
	x := l.bare(words)
	if k.Segment() != "" && l.has(k) {
		x[0].to = ledger.ListPath(k)
	}
	return x
}

// one is a change of a single record.
func (l *locale) one(e *entry, c *changes.Change) {
	n := c.Records[0]
	if u, ok := n.(*board.Unit); ok && c.What == changes.UnitEnds {
		e.lead = l.unitEnds(u, e.day)
	} else {
		e.lead = l.sentence(changeKey(c), "name", l.named(c.What, n))
	}
	e.lead = l.doubted(e.lead, c.What, n)
	e.to = l.named(c.What, n)[0].to
	switch n := n.(type) {
	case *board.Procedure:
		if c.What != changes.Added {
			e.notes = l.procedureNotes(c.What, n)
		}
	case *board.Document:
		e.notes = l.documentNotes(c, n)
	case *board.Notice:
		e.notes = []line{l.bare(l.cat.T("page.notice-span", "from", l.date(n.From), "until", l.date(n.Until)))}
		if at := l.offices(n.Units); len(at) > 0 {
			e.notes = append(e.notes, l.sentence("page.change-at", "units", at))
		}
	case *board.Permalink:
		e.notes = l.departedNotes(n)
	}
}

// doubts are the keys of a record whose doubt is a doubt about the day.
var doubts = map[board.Kind][]string{
	board.ProcedureKind: {"effective"}, board.DocumentKind: {"effective"}, board.UnitKind: {"valid"}, board.NoticeKind: {"from"},
}

// doubted is a line about a record's change, with a mark where the day is to be checked.
func (l *locale) doubted(x line, what changes.What, n board.Noun) line {
	keys := doubts[n.Rec().Kind]
	switch {
	case what == changes.Added:
		return x // the ledger's day, not the record's
	case what.Decision():
		keys = []string{"decision"}
	case what == changes.DocumentIssued:
		keys = []string{"date", "effective"}
	}
	for _, k := range keys {
		if n.Rec().IsDoubtful(k) {
			return append(x, piece{doubtful: true})
		}
	}
	return x
}

// sharedDecision is the decision that made a change, where it is one for all its records.
func sharedDecision(c *changes.Change) board.Decision {
	var d board.Decision
	for i, n := range c.Records {
		own := decisionOf(c.What, n)
		if i > 0 && own.Number != d.Number {
			return board.Decision{}
		}
		d = own
	}
	return d
}

// decisionOf is the decision that made a record's change, as far as the record says which it was: a unit's says how it
// began, or for one that is no more how it ended.
func decisionOf(what changes.What, n board.Noun) board.Decision {
	switch n := n.(type) {
	case *board.Permalink:
		if what != changes.Added {
			return n.Decision
		}
	case *board.Procedure:
		if what.Decision() {
			return n.Decision
		}
	case *board.Unit:
		if what == changes.UnitEnds || what == changes.UnitBegins && n.Valid.Until == 0 {
			return n.Decision
		}
	}
	return board.Decision{}
}

// News is one change as a feed tells it: bare text, addresses below the language's root.
type News struct {
	// Tail is the page it is about, Anchor its place on the page of changes (ledger.ChangesPath), which never changes.
	Tail, Anchor   string
	Title, Summary string
	// Day is the first day on which it is so.
	Day board.Date
}

// News are the newest changes, the newest first; none where the board has switched feeds off.
func (p *Pages) News(lang board.LangID) []News {
	l := p.locales[lang]
	if !l.hasFeed() {
		return nil
	}
	told := l.news().past
	told = told[:min(len(told), mostTold)]
	out := make([]News, len(told))
	for i := range told {
		e := &told[i]
		out[i] = News{e.to, e.anchor, l.plain(e.lead), l.tellPlainly(e), e.day}
		if e.to == "" {
			out[i].Tail = ledger.ChangesPath + "#" + e.anchor
		}
	}
	return out
}

// hasFeed says whether the language has a feed: it is switched on, and something has changed.
func (l *locale) hasFeed() bool { return l.b.Site.Outputs.Feeds.On() && len(l.news().past) > 0 }

// tellPlainly is an entry without its lead, as bare text.
func (l *locale) tellPlainly(e *entry) string {
	s := l.cat.T("page.change-day", "date", l.date(e.day))
	for _, n := range e.notes {
		s += " " + l.plain(n)
	}
	items := e.items
	if e.more != nil {
		items = append(items[:len(items):len(items)], e.more)
	}
	if len(items) > 0 {
		s += " " + l.plain(l.joined(items, "; ")) + "."
	}
	return s
}
