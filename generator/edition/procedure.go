package edition

import (
	"slices"
	"strconv"
	"strings"

	"bangtin/generator/board"
)

// procedure writes the facts of a procedure at an office, nil for none.
func (s *scribe) procedure(p *board.Procedure, office *board.Unit) {
	id := board.ID("")
	if office != nil {
		id = office.ID
	}
	f := s.b.FactsAt(p, id, s.day)
	s.status(p)
	s.fees(&f, office)
	s.papers(p)
	s.times(p, f.Channels)
	s.place(p, office, f.Counter.S)
	s.online(f.Channels)
}

func (s *scribe) status(p *board.Procedure) {
	var by []string
	for _, id := range p.ReplacedBy {
		by = append(by, string(id))
	}
	switch {
	case p.Status != "" && p.Status != "active":
		s.put(Status, string(p.Status), strings.Join(by, ", "))
	case p.Effective.Until != 0 && p.Effective.Until < s.day:
		s.put(Status, "ended", p.Effective.Until.ISO())
	default:
		s.put(Status, "active", "")
	}
}

func (s *scribe) fees(f *board.Facts, office *board.Unit) {
	if f.Fees.IsNone() {
		s.put(Fee, None, "")
	}
	for i := range f.Fees.V {
		x := &f.Fees.V[i]
		if !x.Valid.On(s.day) || !s.here(x, office) {
			continue
		}
		s.put(Fee, amount(x), labelled(x.Per.S, x.Text.Plain()), scope(x.Channel, x.Cases)...)
	}
	for i := range f.Channels {
		if c := &f.Channels[i]; !c.FeeText.Empty() {
			s.put(Fee, "text", labelled("", c.FeeText.S), scope([]board.Via{c.Via}, c.Cases)...)
		}
	}
}

// here says whether a fee that is kept to some units holds at the office: there, or anywhere below them.
func (s *scribe) here(x *board.Fee, office *board.Unit) bool {
	if len(x.Units) == 0 || office == nil {
		return true
	}
	for u, steps := office, 0; u != nil && steps < 8; u, steps = s.b.Unit(u.ParentOn(s.day)), steps+1 {
		if slices.Contains(x.Units, u.ID) {
			return true
		}
	}
	return false
}

// labelled is the text of a fee: what it is for, and, where that is told in words, how much it is.
func labelled(label, formula string) string {
	if label = strings.ReplaceAll(label, formulaMark, "→"); formula == "" {
		return label
	}
	return label + " " + formulaMark + " " + formula
}

// amount is a fee's sum as a VALUE: "8000", "20USD", "0.5%", "8000+0.5%", free, no-fee, varies, or text.
func amount(x *board.Fee) string {
	v := ""
	switch x.Amount.Kind {
	case board.Sum:
		v = strconv.FormatInt(x.Amount.Units, 10)
		if x.Currency != "VND" {
			v += x.Currency
		}
	case board.Free:
		v = "free"
	case board.NoFee:
		v = "no-fee"
	case board.Varies:
		v = "varies"
	}
	if x.Percent.Set {
		v = strings.TrimPrefix(v+"+"+x.Percent.String()+"%", "+")
	}
	if v == "" {
		return "text"
	}
	return v
}

func (s *scribe) papers(p *board.Procedure) {
	if p.Dossier.IsNone() {
		s.put(Bring, None, "")
	}
	for i := range p.Dossier.V {
		x := &p.Dossier.V[i]
		text := x.Paper.S
		if len(x.AnyOf) > 0 {
			var any []string
			for _, t := range x.AnyOf {
				any = append(any, t.S)
			}
			text += " (" + strings.Join(any, " / ") + ")"
		}
		if !x.When.Empty() {
			text += " (" + x.When.S + ")"
		}
		s.put(Bring, quantity(x), text, scope(nil, x.Cases)...)
	}
	if p.Sets > 1 {
		s.put(Sets, strconv.Itoa(p.Sets), "")
	}
}

// quantity is how many originals and copies a paper is wanted in, "1+2", "?" where nobody says; with "show:" before it
// where it is shown and handed back.
func quantity(x *board.Paper) string {
	v := "?"
	if x.Original.Set || x.Copy.Set {
		v = strconv.Itoa(x.Original.N) + "+" + strconv.Itoa(x.Copy.N)
	}
	if x.Present {
		v = "show:" + v
	}
	return v
}

// times writes how long it takes, a line for each way to file; one line where they are all alike.
func (s *scribe) times(p *board.Procedure, channels []board.Channel) {
	var list []Line
	for i := range channels {
		c := &channels[i]
		v := lasting(c)
		if v == "" && c.TimeText.Empty() {
			continue
		}
		list = append(list, Line{Time, v, c.TimeText.S, scope([]board.Via{c.Via}, c.Cases)})
	}
	differs := func(l Line) bool { return l.Value != list[0].Value || l.Text != list[0].Text }
	switch {
	case len(list) == 0:
		for _, t := range p.TimeLimit.V {
			list = append(list, Line{Time, length(t.Value), t.Text.S, scope(nil, t.Cases)})
		}
		if p.TimeLimit.IsNone() {
			list = append(list, Line{Name: Time, Value: None})
		}
	case len(list) == len(channels) && !slices.ContainsFunc(list, differs):
		list[0].Scope = nil
		list = list[:1]
	}
	for i := range list {
		s.lines = append(s.lines, list[i].String())
	}
}

// lasting is how long a way to file takes as a VALUE, "" where it isn't told as a length of time.
func lasting(c *board.Channel) string {
	switch total := c.Total(); {
	case total.IsNone():
		return None
	case total.Is():
		return length(total.V)
	}
	var parts []string
	for i := range c.Stages {
		if d := c.Stages[i].Time; !d.Zero() {
			parts = append(parts, length(d))
		}
	}
	return strings.Join(parts, "+")
}

// length is a duration as a VALUE: "7-working-day", "1.5-month".
func length(d board.Duration) string {
	if d.Zero() {
		return ""
	}
	n := board.Decimal{Micro: d.Hundredths * 10_000, Set: true}
	return n.String() + "-" + string(d.Unit)
}

// place writes where to go, as glance.Facts.Where tells it, with the address.
func (s *scribe) place(p *board.Procedure, office *board.Unit, counter string) {
	a := &p.Agency
	switch {
	case office != nil:
		s.given(Place, "office", office.Name.S)
		s.given(Place, "address", office.Address.S)
		s.given(Place, "counter", counter)
		return
	case !a.Receives.Empty():
		s.given(Place, "office", s.party(a.Receives))
	case !a.Performs.Empty():
		s.given(Place, "office", s.party(a.Performs))
	}
	s.given(Place, "address", a.Address.S)
}

// party is the name of who does something.
func (s *scribe) party(x board.Party) string {
	if u := s.b.Unit(x.Unit); u != nil {
		return u.Name.S
	}
	return x.Name.S
}

// online writes how far it can be done online: the best of the ways to file.
func (s *scribe) online(channels []board.Channel) {
	best, level, url := -1, "", ""
	ranks := []string{None, "yes", "partial", "full"}
	for i := range channels {
		c := &channels[i]
		got := string(c.Online)
		switch {
		case got == "" && c.Via == "online":
			got = "yes"
		case got == "":
			got = None
		}
		if r := slices.Index(ranks, got); r > best {
			best, level, url = r, got, string(c.URL)
		}
	}
	if level == None {
		url = ""
	}
	if level != "" {
		s.put(Online, level, url)
	}
}

// scope is what a line is kept to.
func scope(ways []board.Via, cases []board.ID) []string {
	var out []string
	for _, w := range ways {
		if w != "" {
			out = append(out, string(w))
		}
	}
	for _, c := range cases {
		out = append(out, "@"+string(c))
	}
	slices.Sort(out)
	return slices.Compact(out)
}
