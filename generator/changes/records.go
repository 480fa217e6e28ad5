package changes

import "bangtin/generator/board"

// procedures notes what happens to procedures, version by version.
func (c *collector) procedures() {
	all := c.b.Procedures
	for len(all) > 0 {
		versions := c.b.Versions(all[0].ID)
		all = all[len(versions):]
		if !c.sure(versions[0]) {
			continue
		}
		for i, v := range versions {
			begins := VersionBegins
			if i == 0 {
				begins = ProcedureBegins
			}
			c.add(v.From(), begins, v)
			c.ends(versions, i)
			c.decided(versions, i)
		}
	}
}

// ends notes the day after a version's last, unless the next version is in force by then.
func (c *collector) ends(versions []*board.Procedure, i int) {
	until := versions[i].Effective.Until
	if until == 0 {
		return
	}
	day := until.AddDays(1)
	if i+1 == len(versions) || versions[i+1].From() > day {
		c.add(day, ProcedureEnds, versions[i])
	}
}

// decided notes the day of a version's decision. It is passed over where the version says the same as the one before
// (a file that began as a copy), and where the decision works on the day it was signed, which is told already.
func (c *collector) decided(versions []*board.Procedure, i int) {
	v := versions[i]
	d := v.Decision
	what, known := decisions[d.Kind]
	if d.Date == 0 || d.Date > c.today || !known {
		return
	}
	if i > 0 && versions[i-1].Decision.Number == d.Number && versions[i-1].Decision.Date == d.Date {
		return
	}
	works := v.From()
	if what == Repealed {
		works = 0
		if v.Effective.Until != 0 {
			works = v.Effective.Until.AddDays(1)
		}
	}
	if d.Date != works {
		c.add(d.Date, what, v)
	}
}

// documents notes when legal documents take effect and end. That one was signed is news for as long as it is yet to
// take effect.
func (c *collector) documents() {
	for _, d := range c.b.Documents {
		if !c.sure(d) {
			continue
		}
		if d.Date <= c.today && c.today < d.Effective.From {
			c.add(d.Date, DocumentIssued, d)
		}
		c.add(d.Effective.From, DocumentBegins, d)
		c.add(after(d.Effective), DocumentEnds, d)
	}
}

func (c *collector) units() {
	for _, u := range c.b.Units {
		if c.sure(u) {
			c.add(u.Valid.From, UnitBegins, u)
			c.add(after(u.Valid), UnitEnds, u)
		}
	}
}

func (c *collector) notices() {
	for _, n := range c.b.Notices {
		if c.sure(n) {
			c.add(n.From, Notice, n)
		}
	}
}

// added notes which records the ledger first saw when. A day to come is none: the board is looked at as of an earlier
// day.
func (c *collector) added() {
	for _, row := range c.b.Permalinks {
		if n := c.b.Find(row.Of, string(row.ID)); n != nil && row.First <= c.today {
			c.add(row.First, Added, n)
		}
	}
}

// departed notes when records left the board, as the ledger tells it. A record that is there did not leave, whatever its
// row says.
func (c *collector) departed() {
	for _, row := range c.b.Permalinks {
		what, left := map[board.PermalinkState]What{"moved": Moved, "gone": Gone}[row.State]
		if left && row.Of.Segment() != "" && c.b.Find(row.Of, string(row.ID)) == nil {
			c.add(row.Since, what, row)
		}
	}
}

// after is the day after a span, 0 where it has no end.
func after(v board.Validity) board.Date {
	if v.Until == 0 {
		return 0
	}
	return v.Until.AddDays(1)
}
