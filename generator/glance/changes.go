package glance

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"bangtin/generator/board"
	"bangtin/generator/edition"
)

// Changes put into words what changed of a record's printable facts ("lệ phí: 8.000 → 5.000 đồng").
type Changes struct {
	*Words
	b *board.Board
	n board.Noun
	// Facts are the record's facts as they hold, in the board's first language.
	Facts []string
	// now are the same, own the same lines in this language.
	now, own []edition.Line
}

// Changes are the words for the changes of a record at an office ("" for none) up to a day. first is the board in its first
// language, own the one in the language of the words, n the record in first; of a procedure, the version meant.
func (w *Words) Changes(first, own *board.Board, n board.Noun, office board.ID, day board.Date) *Changes {
	return w.changesOf(own, ownNoun(own, n), edition.Facts(first, n, office, day), edition.Facts(own, ownNoun(own, n), office, day))
}

// changesOf makes the words from facts: of an old fact that still stands in now the translation in own is told, of any other
// the words that were printed.
func (w *Words) changesOf(b *board.Board, n board.Noun, now, own []string) *Changes {
	c := &Changes{Words: w, b: b, n: n, Facts: now}
	if len(now) == len(own) { // else a translation has made one line of two, and nobody knows which is which
		c.now, c.own = linesOf(now), linesOf(own)
	}
	return c
}

// ownNoun is a record as a board has it, of a procedure the same version.
func ownNoun(b *board.Board, n board.Noun) board.Noun {
	if v, ok := n.(*board.Procedure); ok {
		for _, own := range b.Versions(v.ID) {
			if own.Version == v.Version {
				return own
			}
		}
		return n
	}
	if own := b.Find(n.Rec().Kind, string(n.Rec().ID)); own != nil {
		return own
	}
	return n
}

func linesOf(facts []string) []edition.Line {
	out := make([]edition.Line, len(facts))
	for i, f := range facts {
		out[i] = edition.Parse(f)
	}
	return out
}

// Since is what has changed from old facts to those that hold.
func (c *Changes) Since(old []string) []edition.Change { return edition.Diff(old, c.Facts) }

// Before adds what a record's facts were, in both languages, so that the translations of what is no more are told too.
func (c *Changes) Before(old *Changes) {
	c.now, c.own = slices.Concat(c.now, old.now), slices.Concat(c.own, old.own)
}

// most is how many changes are told in one breath.
const most = 6

// All are changes in words, with a semicolon between them: the first few, and how many more there are.
func (c *Changes) All(to []Piece, list []edition.Change) []Piece {
	for i := range list {
		if i > 0 {
			to = append(to, c.say("; "))
		}
		if left := len(list) - i; i == most && left > 1 {
			return append(to, c.say(c.T("edition.more", "n", left)))
		}
		to = c.Say(to, &list[i])
	}
	return to
}

// Say is a change in words: what of, then how it was and how it is.
func (c *Changes) Say(to []Piece, x *edition.Change) []Piece {
	switch {
	case x.What == edition.Moved:
		return append(to, c.say(c.T("edition.moved-"+moved(x.Name))))
	case x.What == edition.Changed || x.Alone && valued(x.Name) || x.Name == edition.Place:
		return c.changed(to, x)
	}
	key, lines := "edition.add", x.After
	if x.What == edition.Removed {
		key, lines = "edition.drop", x.Before
	}
	if x.Name == edition.Bring {
		to = append(to, c.say(c.T(key+"-bring")))
	} else {
		to = append(to, c.say(c.T(key, "fact", c.fact(&lines[0]))))
	}
	return c.whole(append(to, c.say(": ")), &lines[0])
}

func moved(name string) string {
	if name == edition.Step {
		return "steps"
	}
	return "procedures"
}

// valued says whether a fact has a value that is told even where it came or went: an answer that nobody had.
func valued(name string) bool {
	switch name {
	case edition.Fee, edition.Time, edition.Online, edition.Status, edition.Sets, edition.Valid, edition.Hours:
		return true
	}
	return false
}

// changed is what a fact was and what it is.
func (c *Changes) changed(to []Piece, x *edition.Change) []Piece {
	of := slices.Concat(x.After, x.Before)[0]
	to = append(to, c.say(c.fact(&of)))
	if !x.Alone && labelled(x.Name) {
		if label := c.label(nil, &of); len(label) > 0 {
			to = append(append(append(to, c.say(" (")), label...), c.say(")"))
		}
	}
	to = append(to, c.say(": "))
	if short, ok := c.shortened(x); ok {
		return append(to, c.say(short))
	}
	if x.Name == edition.Status && len(x.Before) == 0 { // nobody said before that it holds; it did
		return c.values(to, x.After, x)
	}
	to = c.values(to, x.Before, x)
	return c.values(append(to, c.say(" → ")), x.After, x)
}

// labelled says whether a fact has several lines that are told apart by their text and their scope.
func labelled(name string) bool {
	return name == edition.Fee || name == edition.Time || name == edition.Bring || name == edition.Figure
}

// shortened is a change of two values of one unit, which is said once: "8.000 → 5.000 đồng".
func (c *Changes) shortened(x *edition.Change) (string, bool) {
	if len(x.Before) != 1 || len(x.After) != 1 {
		return "", false
	}
	before, after := x.Before[0].Value, x.After[0].Value
	switch x.Name {
	case edition.Fee:
		a, okA := dong(before)
		b, okB := dong(after)
		if okA && okB {
			return c.Int(a) + " → " + board.Amount{Kind: board.Sum, Units: b}.In(c.Catalog, ""), true
		}
	case edition.Time:
		a, okA := duration(before)
		b, okB := duration(after)
		if okA && okB && a.Unit == b.Unit && x.Before[0].Text == x.After[0].Text {
			return c.number(a) + " → " + b.In(c.Catalog), true
		}
	}
	return "", false
}

// Named are the facts that changes are about, each once.
func (c *Changes) Named(list []edition.Change) []string {
	var out []string
	for _, x := range list {
		if lines := slices.Concat(x.After, x.Before); len(lines) > 0 {
			if name := c.fact(&lines[0]); !slices.Contains(out, name) {
				out = append(out, name)
			}
		}
	}
	return out
}

// fact is what a line is called.
func (c *Changes) fact(l *edition.Line) string {
	key := "edition.fact-" + l.Name
	if l.Name == edition.Place && l.Value != "" {
		key += "-" + l.Value
	}
	if !c.Has(key) { // a word in a damaged ledger
		return l.Name
	}
	return c.T(key)
}

// label is what a line is of: its text and what it is kept to.
func (c *Changes) label(to []Piece, l *edition.Line) []Piece {
	if l.Name != edition.Time && l.Label() != "" {
		to = append(to, c.part(l, (*edition.Line).Label))
	}
	for _, s := range l.Scope {
		if len(to) > 0 {
			to = append(to, c.say(", "))
		}
		to = append(to, c.kept(s))
	}
	return to
}

// kept is a way to file or a case.
func (c *Changes) kept(s string) Piece {
	id, isCase := strings.CutPrefix(s, "@")
	if !isCase {
		if !c.Has("via." + s) {
			return c.say(s)
		}
		first, size := utf8.DecodeRuneInString(c.T("via." + s))
		return c.say(string(unicode.ToLower(first)) + c.T("via." + s)[size:])
	}
	if p, ok := c.n.(*board.Procedure); ok {
		for i := range p.Cases.V {
			if x := &p.Cases.V[i]; string(x.ID) == id {
				return Piece{Text: x.Title}
			}
		}
	}
	return c.say(id)
}

// text is a line's text: translated where the line still stands in the record, else as it was printed.
func (c *Changes) text(l *edition.Line) Piece { return c.part(l, (*edition.Line).Said) }

// part is a part of a line's text, likewise: of any line of the fact that says the same there.
func (c *Changes) part(l *edition.Line, of func(*edition.Line) string) Piece {
	text := of(l)
	for i := range c.now {
		now, own := &c.now[i], &c.own[i]
		if now.Name == l.Name && own.Name == l.Name && of(now) == text && of(own) != text {
			return c.say(of(own))
		}
	}
	return Piece{Text: board.Text{S: text}}
}
