package page

import (
	"unicode"
	"unicode/utf8"

	"bangtin/generator/board"
	"bangtin/generator/changes"
	"bangtin/generator/ledger"
)

// named is a record as a change names it, with a link: of a procedure, to the version that is meant.
func (l *locale) named(what changes.What, n board.Noun) line {
	switch n := n.(type) {
	case *board.Procedure:
		if what == changes.Added {
			return l.versionNamed(l.own(n).(*board.Procedure))
		}
		return l.versionNamed(n)
	case *board.Document:
		return l.lawNamed(n.Number, l.documentTitle(n))
	case *board.Notice:
		return line{{text: listed(n), of: n}}
	case *board.Unit:
		return l.unitName(n)
	case *board.Permalink:
		return l.name(n, l.lastTitle(n), ledger.Path(n.Of, n.ID))
	}
	return l.name(n, listed(n), pathOf(n))
}

// versionNamed is a version of a procedure; the link leads to the record's own page for the version of today.
func (l *locale) versionNamed(v *board.Procedure) line {
	to := pathOf(v)
	if l.b.ProcedureOn(v.ID, l.p.Today) != v {
		to = VersionPath(v)
	}
	title := listed(v)
	if l.twins()[title.S] {
		title.S += " (" + string(v.Code) + ")"
	}
	return l.name(v, title, to)
}

// documentTitle is what people know a document by: kind and number, then the title.
func (l *locale) documentTitle(d *board.Document) board.Text {
	t := listed(d)
	t.S = d.Number + " – " + t.S
	return t
}

// lawNamed is a document of the board under that number, with a link, or the bare text.
func (l *locale) lawNamed(number string, text board.Text) line {
	if d := l.b.Document(number); d != nil {
		return l.name(d, text, pathOf(d))
	}
	return line{{text: text}}
}

// item is a record in the list below a change of several.
func (l *locale) item(what changes.What, n board.Noun, day board.Date) line {
	switch n := n.(type) {
	case *board.Unit:
		if what == changes.UnitEnds {
			return l.unitEnds(n, day)
		}
	case *board.Notice:
		return append(l.named(what, n), l.bare(" – "+l.cat.T("page.notice-span", "from", l.date(n.From), "until", l.date(n.Until)))...)
	}
	return l.named(what, n)
}

// unitEnds says what becomes of a unit that is no more.
func (l *locale) unitEnds(u *board.Unit, day board.Date) line {
	name := l.unitName(u)
	if len(u.Successors) == 0 {
		key := "page.change-unit-ends"
		if u.Dissolved {
			key = "page.change-unit-dissolved"
		}
		return l.sentence(key, "name", name)
	}
	var to []line
	for _, s := range u.Successors {
		next := l.successor(s)
		if s.Part {
			next = append(next, l.bare(" ("+l.cat.T("page.part")+")")...)
		}
		to = append(to, next)
	}
	key := "page.change-unit-joined"
	if day > l.p.Today {
		key = "page.change-unit-joins"
	}
	return l.sentence(key, "name", name, "to", l.joined(to, ", "))
}

// unitName is a unit that is no more: by its short name, which says of when it is, where it bears the name of what it
// became ("Tỉnh Quảng Trị (trước 7/2025)").
func (l *locale) unitName(u *board.Unit) line {
	name := listed(u)
	for _, s := range u.Successors {
		if next := l.b.Unit(s.Unit); next != nil && next.Name.S == u.Name.S {
			name = brief(u)
		}
	}
	return l.name(u, name, pathOf(u))
}

// successor is a unit in the midst of a sentence: "xã Vĩnh Hoàng".
func (l *locale) successor(s board.Successor) line {
	next := l.b.Unit(s.Unit)
	if next == nil {
		return l.bare(string(s.Unit))
	}
	name := listed(next)
	if next.Type != "agency" && l.codeOf(name.Lang) == "vi" {
		first, size := utf8.DecodeRuneInString(name.S)
		name.S = string(unicode.ToLower(first)) + name.S[size:]
	}
	return l.name(next, name, pathOf(next))
}

// offices are the units of a notice.
func (l *locale) offices(set board.UnitSet) line {
	var list []line
	for _, id := range set.IDs {
		if u := l.b.Unit(id); u != nil && set.Listed {
			list = append(list, l.name(u, listed(u), pathOf(u)))
		}
	}
	return l.joined(list, ", ")
}

// changedText is how much of what a decision changes is told.
const changedText = 300

// procedureNotes say from when, what it changes, and what to do instead.
func (l *locale) procedureNotes(what changes.What, v *board.Procedure) []line {
	var notes []line
	tell := func(key string, day board.Date) {
		notes = append(notes, l.bare(l.cat.T(key, "date", l.date(day))))
	}
	switch signed := v.Decision.Date; {
	case what == changes.Repealed && v.Effective.Until >= signed:
		tell("page.change-until", v.Effective.Until)
	case what.Decision() && what != changes.Repealed && v.From() > signed:
		tell("page.change-from", v.From())
	}
	if t := v.Decision.Changes; !t.Empty() && (what.Decision() || what == changes.VersionBegins && l.decidesFirst(v)) {
		notes = append(notes, line{{text: board.Text{S: clip(t.Plain(), changedText), Lang: t.Lang}}})
	}
	over := what == changes.ProcedureEnds || what.Decision()
	if over && v.Status != "" && v.Status != "active" {
		notes = append(notes, l.bare(l.cat.T("status."+string(v.Status))))
	}
	if over && len(v.ReplacedBy) > 0 {
		var next []line
		for _, id := range l.replacements(v) {
			if other := l.b.ProcedureOn(id, l.p.Today); other != nil {
				next = append(next, l.versionNamed(other))
			} else {
				next = append(next, l.bare(string(id)))
			}
		}
		notes = append(notes, append(append(l.bare(l.cat.T("page.replaced-by")+" "), l.joined(next, ", ")...), l.bare(".")...))
	}
	return notes
}

// replacements are the procedures to follow in place of a version: of today's the last of each chain, of any other those that
// it names.
func (l *locale) replacements(v *board.Procedure) []board.ID {
	if l.b.ProcedureOn(v.ID, l.p.Today) == v {
		return l.p.Fates.Replacements(v)
	}
	return v.ReplacedBy
}

// decidesFirst says whether a version is the first that names its decision: then the decision is what made it.
func (l *locale) decidesFirst(v *board.Procedure) bool {
	for _, old := range l.b.Versions(v.ID) {
		if old == v {
			break
		}
		if old.Decision.Number == v.Decision.Number {
			return false
		}
	}
	return true
}

// documentNotes say from when a document holds, and how many procedures rest on it: where none of them has errors,
// which might hide one.
func (l *locale) documentNotes(c *changes.Change, d *board.Document) []line {
	var notes []line
	if c.What == changes.Added {
		return nil
	}
	if c.What == changes.DocumentIssued {
		notes = append(notes, l.bare(l.cat.T("page.change-document-from", "date", l.date(d.Effective.From))))
	}
	if n := l.restingOn(d, max(l.p.Today, c.Day)); n > 0 && !l.p.Updating.Any(board.ProcedureKind) {
		notes = append(notes, line{{text: board.Text{S: l.cat.N("page.change-resting", n), Lang: l.id}, to: pathOf(d)}})
	}
	return notes
}

// restingOn is how many procedures rest on a document on a day: those of today, unless another version is in force then.
func (l *locale) restingOn(d *board.Document, day board.Date) int {
	n := len(l.resting()[d.ID])
	if day == l.p.Today {
		return n
	}
	for _, now := range l.index.current {
		if len(l.b.Versions(now.ID)) < 2 {
			continue
		}
		if then := l.b.ProcedureOn(now.ID, day); then != now {
			n += l.rests(then, d) - l.rests(now, d)
		}
	}
	return n
}

// rests is 1 where a version rests on the document, else 0.
func (l *locale) rests(v *board.Procedure, d *board.Document) int {
	for i := range v.LegalBasis.V {
		if l.b.Document(v.LegalBasis.V[i].Number) == d {
			return 1
		}
	}
	return 0
}
