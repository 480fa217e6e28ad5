package glance

import (
	"strconv"
	"strings"

	"bangtin/generator/board"
	"bangtin/generator/edition"
)

// whole is a line that came or went: what it is, and its value where that says more.
func (c *Changes) whole(to []Piece, l *edition.Line) []Piece {
	switch l.Name {
	case edition.Fee, edition.Figure:
		from := len(to)
		if to = c.label(to, l); len(to) > from {
			to = append(to, c.say(": "))
		}
		return c.value(to, l)
	case edition.Time:
		to = c.value(to, l)
		if len(l.Scope) > 0 {
			to = append(c.label(append(to, c.say(" (")), l), c.say(")"))
		}
		return to
	case edition.Bring:
		to = append(to, c.text(l), c.say(" ("))
		to = c.value(to, l)
		for _, s := range l.Scope {
			to = append(to, c.say("; "), c.kept(s))
		}
		return append(to, c.say(")"))
	case edition.Procedure:
		return append(to, c.named(l.Value))
	}
	return c.value(to, l)
}

// named is a procedure by its title, or by its code where it is no more.
func (c *Changes) named(id string) Piece {
	if n := c.b.Find(board.ProcedureKind, id); n != nil {
		return Piece{Text: n.Rec().Short.Or(n.Heading())}
	}
	return c.say(id)
}

// values are the values of the lines of one side; none is what nobody had written.
func (c *Changes) values(to []Piece, list []edition.Line, x *edition.Change) []Piece {
	if len(list) == 0 {
		return append(to, c.unknown())
	}
	for i := range list {
		if i > 0 {
			to = append(to, c.say("; "))
		}
		to = c.value(to, &list[i])
		if x.Name == edition.Time && list[i].Value != "" && list[i].Text != "" && x.What == edition.Changed && x.Before[0].Text != x.After[0].Text {
			to = append(to, c.say(" ("), c.text(&list[i]), c.say(")"))
		}
	}
	return to
}

// value is what a line says.
func (c *Changes) value(to []Piece, l *edition.Line) []Piece {
	switch l.Name {
	case edition.Fee:
		return append(to, c.amount(l))
	case edition.Bring:
		return c.quantity(to, l.Value)
	case edition.Time:
		return append(to, c.lasting(l))
	case edition.Status:
		return append(to, c.status(l))
	case edition.Online:
		if l.Value == edition.None {
			return append(to, c.mark(None, "page.offline"))
		}
		if key := "online." + l.Value + ".fact"; c.Has(key) {
			to = append(to, c.say(c.T(key)))
			if l.Text != "" {
				to = append(to, c.say(" ("+l.Text+")"))
			}
			return to
		}
	case edition.Hours:
		if days, err := board.ParseDays(l.Value); err == nil {
			return append(to, c.say(days.In(c.Catalog)+" "), c.text(l))
		}
	case edition.Figure:
		before, after, _ := strings.Cut(l.Value, ">")
		return append(to, c.say(c.T("edition.figure", "before", c.decimal(before), "after", c.decimal(after))))
	case edition.Valid:
		return append(to, c.say(c.span(l.Value)))
	case edition.Sets:
		return append(to, c.say(l.Value))
	}
	if l.Text == "" {
		return append(to, c.say(l.Value))
	}
	return append(to, c.text(l))
}

// amount is the VALUE of a fee in words.
func (c *Changes) amount(l *edition.Line) Piece {
	words := map[string]string{"free": "money.free", "no-fee": "money.none", "varies": "money.varies"}
	sum, percent, both := strings.Cut(l.Value, "+")
	switch key := words[sum]; {
	case l.Value == edition.None:
		return c.mark(None, "page.no-fee")
	case l.Formula() != "" && (l.Value == "text" || l.Value == "varies"):
		return c.part(l, (*edition.Line).Formula)
	case l.Value == "text":
		return c.unknown()
	case key != "" && !both:
		return c.say(c.T(key))
	case both && key != "":
		return c.say(c.T(key) + " + " + c.decimal(percent))
	case both:
		return c.say(c.sum(sum) + " + " + c.decimal(percent))
	case strings.HasSuffix(sum, "%"):
		return c.say(c.decimal(sum))
	}
	return c.say(c.sum(sum))
}

// sum is "8000" or "20USD" in words.
func (c *Changes) sum(s string) string {
	i := 0
	for i < len(s) && s[i] >= '0' && s[i] <= '9' {
		i++
	}
	n, err := strconv.ParseInt(s[:i], 10, 64)
	if err != nil {
		return s
	}
	return board.Amount{Kind: board.Sum, Units: n}.In(c.Catalog, s[i:])
}

// dong is a sum of đồng.
func dong(s string) (int64, bool) {
	n, err := strconv.ParseInt(s, 10, 64)
	return n, err == nil
}

// decimal is a number as people of the language write it.
func (c *Changes) decimal(s string) string {
	if s == "" {
		return c.T("page.unknown")
	}
	return strings.Replace(s, ".", c.T("number.decimal"), 1)
}

// duration reads "7-working-day".
func duration(s string) (board.Duration, bool) {
	n, unit, _ := strings.Cut(s, "-")
	d, err := board.ParseDuration(n + " " + unit)
	return d, err == nil
}

// lasting is the VALUE of a time in words.
func (c *Changes) lasting(l *edition.Line) Piece {
	switch l.Value {
	case "":
		return c.text(l)
	case edition.None:
		return c.mark(None, "page.no-time")
	}
	var out []string
	for _, part := range strings.Split(l.Value, "+") {
		if d, ok := duration(part); ok {
			part = d.In(c.Catalog)
		}
		out = append(out, part)
	}
	return c.say(strings.Join(out, " + "))
}

// quantity is the VALUE of a paper in words: "1+2", "show:?".
func (c *Changes) quantity(to []Piece, v string) []Piece {
	if v == edition.None {
		return append(to, c.mark(None, "page.none"))
	}
	var x board.Paper
	v, x.Present = strings.CutPrefix(v, "show:")
	original, copies, ok := strings.Cut(v, "+")
	if ok {
		x.Original.N, _ = strconv.Atoi(original) // what is no number is none: the ledger was damaged
		x.Copy.N, _ = strconv.Atoi(copies)
		x.Original.Set, x.Copy.Set = true, true
	}
	from := len(to)
	to = c.Quantity(to, &x)
	for i := from; i < len(to); i++ {
		if to[i].Mark == Strong { // in a sentence nothing leads
			to[i].Mark = Plain
		}
	}
	return to
}

// status is the state of a procedure, an office or an initiative.
func (c *Changes) status(l *edition.Line) Piece {
	_, office := c.n.(*board.Unit)
	switch key := "status." + l.Value + ".short"; {
	case l.Value == "ended" && office:
		return c.say(c.T("edition.ended-unit", "date", c.day(l.Text)))
	case l.Value == "ended":
		return c.say(c.T("edition.ended", "date", c.day(l.Text)))
	case l.Value == "active":
		return c.say(c.T("edition.active"))
	case c.Has(key):
		return c.say(c.T(key))
	case c.Has("initiative." + l.Value):
		return c.say(c.T("initiative." + l.Value))
	}
	return c.say(l.Value)
}

func (c *Changes) day(iso string) string {
	d, err := board.ParseDate(iso)
	if err != nil {
		return iso
	}
	return d.In(c.Catalog)
}

// span is "FROM..UNTIL" in words.
func (c *Changes) span(v string) string {
	from, until, _ := strings.Cut(v, "..")
	switch {
	case until == "":
		return c.T("edition.from", "date", c.day(from))
	case from == "":
		return c.T("edition.until", "date", c.day(until))
	}
	return c.T("edition.from", "date", c.day(from)) + " " + c.T("edition.until", "date", c.day(until))
}

// Bare are pieces as bare text, for a terminal.
func Bare(list []Piece) string {
	var b strings.Builder
	for i := range list {
		if p := &list[i]; !p.Prose.Empty() {
			b.WriteString(p.Prose.Plain())
		} else {
			b.WriteString(p.Text.S)
		}
	}
	return b.String()
}
