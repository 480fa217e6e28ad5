package page

import (
	"bangtin/generator/board"
	"bangtin/generator/changes"
	"bangtin/generator/edition"
	"bangtin/generator/glance"
)

// factsChanged says what changed of a record's facts on a day: "lệ phí: 8.000 → 5.000 đồng"; nil where nothing of what is
// printed did, or nobody knows.
func (l *locale) factsChanged(what changes.What, n board.Noun, day board.Date) line {
	var c *glance.Changes
	var list []edition.Change
	switch what {
	case changes.FactsChange:
		c, list = l.recordedChange(n, day)
	case changes.FeesChange, changes.VersionBegins:
		now := l.b.ProcedureOn(n.Rec().ID, day.AddDays(-1))
		then := l.b.ProcedureOn(n.Rec().ID, day)
		c, list = l.between(now, then, l.b.Site.Unit, day.AddDays(-1), day)
	}
	if len(list) == 0 {
		return nil
	}
	var out line
	for _, x := range c.All(nil, list) {
		if !x.Prose.Empty() {
			x.Text = board.Text{S: x.Prose.Plain(), Lang: x.Prose.Lang}
		}
		out = append(out, piece{text: x.Text})
	}
	return out
}

// recordedChange is what the ledger recorded as changed on a day.
func (l *locale) recordedChange(n board.Noun, day board.Date) (*glance.Changes, []edition.Change) {
	rec := n.Rec()
	var before, after board.Edition
	for _, e := range l.p.Book.Editions(rec.Kind, rec.ID, "") {
		switch {
		case e.On < day:
			before = e
		case e.On == day:
			after = e
		}
	}
	first := l.p.locales[0]
	c := l.words.Changes(first.b, l.b, first.own(n), l.b.Site.Unit, l.p.Today)
	return c, edition.Diff(before.Facts, after.Facts)
}
