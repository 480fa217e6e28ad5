package page

import (
	"strings"
	"unicode/utf8"

	"bangtin/generator/board"
	"bangtin/generator/changes"
	"bangtin/generator/edition"
	"bangtin/generator/glance"
)

// between is what changes of a procedure's facts at an office from one day to another, with the words for it; then and now are
// the versions meant, as any language has them.
func (l *locale) between(now, then *board.Procedure, office board.ID, today, day board.Date) (*glance.Changes, []edition.Change) {
	first := l.p.locales[0].b
	before := l.words.Changes(first, l.b, versionIn(first, now), office, today)
	after := l.words.Changes(first, l.b, versionIn(first, then), office, day)
	after.Before(before)
	return after, after.Since(before.Facts)
}

// versionIn is a version of a procedure as a board has it.
func versionIn(b *board.Board, v *board.Procedure) board.Noun {
	for _, own := range b.Versions(v.ID) {
		if own.Version == v.Version {
			return own
		}
	}
	return v
}

// muchToCome is how many letters of changes a page tells above what holds today; beyond that it names the facts alone, and
// the page of the version to come has the rest.
const muchToCome = 240

// factsToCome writes what will change on the day on which another version takes over.
func (p *pen) factsToCome(f *glance.Facts, then *board.Procedure, day board.Date) {
	c, list := p.l.between(f.Proc, then, officeID(f.Office), f.Today, day)
	if then == f.Proc || lettersOf(c, list) <= muchToCome {
		p.changeList(c, list)
		return
	}
	p.raw("<p>")
	p.word("page.coming-about", "facts", strings.Join(c.Named(list), ", "))
	p.raw("</p>")
}

func lettersOf(c *glance.Changes, list []edition.Change) int {
	n := 0
	for _, x := range c.All(nil, list) {
		n += utf8.RuneCountInString(x.Text.S)
	}
	return n
}

// changeList writes changes, each an item.
func (p *pen) changeList(c *glance.Changes, list []edition.Change) {
	if len(list) == 0 {
		return
	}
	p.raw("<ul>")
	for i := range list {
		p.raw("<li>")
		p.pieces(c.Say(p.said, &list[i]))
		p.raw("</li>")
	}
	p.raw("</ul>")
}

// feesToCome writes a banner where other fees hold from a day to come on, before another version takes over.
func (p *pen) feesToCome(f *glance.Facts) {
	for _, day := range changes.FeeDays(f.Fees.V) {
		if day <= f.Today {
			continue
		}
		if p.l.b.ProcedureOn(f.Proc.ID, day) != f.Proc {
			return
		}
		if _, list := p.l.between(f.Proc, f.Proc, officeID(f.Office), f.Today, day); len(list) == 0 {
			continue // of another office
		}
		p.openBanner("info", "calendar")
		p.raw("<p><strong>")
		p.word("page.fees-coming", "date", p.l.date(day))
		p.raw("</strong></p>")
		p.factsToCome(f, f.Proc, day)
		p.closeBanner()
		return
	}
}

func officeID(u *board.Unit) board.ID {
	if u == nil {
		return ""
	}
	return u.ID
}
