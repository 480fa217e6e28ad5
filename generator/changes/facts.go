package changes

import (
	"cmp"
	"slices"

	"bangtin/generator/board"
)

// fees notes the days within a version's time on which other fees hold than the day before, at the office whose board it is.
// Where there were none before, or are none after, nobody knows what changed.
func (c *collector) fees(versions []*board.Procedure, i int) {
	v := versions[i]
	home := board.ID("")
	if c.b.Site != nil {
		home = c.b.Site.Unit
	}
	all := c.b.FactsAt(v, home, c.today).Fees.V
	for _, day := range FeeDays(all) {
		begun := v.From() == 0 || v.From() < day
		over := i+1 < len(versions) && versions[i+1].From() <= day || v.Effective.Until != 0 && v.Effective.Until < day
		if begun && !over && anyFee(all, day.AddDays(-1)) && anyFee(all, day) {
			c.add(day, FeesChange, v)
			c.told[v.ID] = append(c.told[v.ID], day)
		}
	}
}

// FeeDays are the days on which a fee begins to hold, or does no longer, in order.
func FeeDays(fees []board.Fee) []board.Date {
	var days []board.Date
	for i := range fees {
		if from := fees[i].Valid.From; from != 0 {
			days = append(days, from)
		}
		if day := after(fees[i].Valid); day != 0 {
			days = append(days, day)
		}
	}
	slices.Sort(days)
	return slices.Compact(days)
}

// anyFee says whether a fee holds on the day.
func anyFee(fees []board.Fee, day board.Date) bool {
	return slices.ContainsFunc(fees, func(f board.Fee) bool { return f.Valid.On(day) })
}

// editions notes on which days the ledger recorded that the facts of a record had changed. Of one day, what counts is how
// they were before and how they were in the end; facts whose day the record names are told there.
func (c *collector) editions() {
	for _, row := range c.b.Permalinks {
		if len(row.Editions) < 2 || row.Of == board.FieldKind { // which procedures a field has is told of the procedures
			continue
		}
		n := c.b.Named(row.Of, row.ID, c.today)
		if n == nil || !c.sure(n) {
			continue
		}
		own := slices.DeleteFunc(slices.Clone(row.Editions), func(e board.Edition) bool { return e.At != "" })
		slices.SortStableFunc(own, func(a, b board.Edition) int { return cmp.Compare(a.On, b.On) })
		for i := 1; i < len(own); i++ {
			k := i - 1
			for i+1 < len(own) && own[i+1].On == own[i].On {
				i++
			}
			last, e := own[k], own[i]
			named := row.Of == board.ProcedureKind && slices.ContainsFunc(c.told[row.ID], func(d board.Date) bool { return last.On < d && d <= e.On })
			if last.On < e.On && last.Mark != e.Mark && !named && e.On <= c.today {
				c.add(e.On, FactsChange, n)
			}
		}
	}
}
