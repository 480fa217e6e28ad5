package page

import (
	"bytes"
	"html/template"
	"slices"
	"strings"

	"bangtin/generator/board"
	"bangtin/generator/fate"
	"bangtin/generator/lang"
	"bangtin/generator/ledger"
)

// fates works out what the board's addresses answer, for pages that were not given it.
func (c *Config) fates() *fate.Fates {
	var codes []string
	for _, cat := range c.Catalogs {
		codes = append(codes, cat.Code)
	}
	f := fate.Config{Board: c.Boards[0], Book: c.Book, Languages: codes, Today: c.Today}
	f.Handles = func(u *board.Unit, v *board.Procedure) bool { return c.Updating.Handles(u, v, c.Today) }
	if c.Updating != nil {
		f.Unsure = func(n board.Noun) bool { return c.Updating.Has(n.Rec().Kind, n.Rec().ID) }
	}
	return fate.New(f)
}

// goneView is what stays of a record that is gone: html/gone.html.
type goneView struct {
	Frame
	Title template.HTML
	// What says that it is gone and since when, By which decision did it, Reason why.
	What, By, Reason template.HTML
	// Code is a procedure's code, "" for all else.
	Code string
	// Next is what takes its place.
	Next template.HTML
	// Links lead to where else to look.
	Links []stubLink
}

// Gone is the page of a record that is gone, at the record's own address, from its row in the ledger alone.
func (p *Pages) Gone(lang board.LangID, row *board.Permalink) ([]byte, error) {
	return p.locales[lang].gone(row)
}

// goneMark is what a page of a record that is gone holds and no other: a record's text has no quotes that are not escaped.
const goneMark = `<article data-state="gone">`

// IsGone says whether a page is what stays of a record that is gone.
func IsGone(page []byte) bool { return bytes.Contains(page, []byte(goneMark)) }

func (l *locale) gone(row *board.Permalink) ([]byte, error) {
	p := l.pen(l.at(ledger.Path(row.Of, row.ID)))
	v := new(goneView)
	title := l.lastTitle(row)
	t := topic{title: clip(title.S, narrowTitle), titleLang: l.foreign(title.Lang), hidden: true, crumbs: []crumb{}, data: true}
	if l.has(row.Of) {
		t.crumbs = append(t.crumbs, l.listCrumb(row.Of))
	}
	p.frame(&v.Frame, t)
	p.raw("<h1")
	p.lang(title.Lang)
	p.raw(">")
	p.text(title.S)
	p.raw("</h1>")
	p.cut(&v.Title)
	p.line(l.goneSentence(row))
	p.cut(&v.What)
	if row.Decision.Number != "" || row.Decision.Date != 0 {
		p.decision(&row.Decision)
		p.cut(&v.By)
	}
	p.say(row.Reason)
	p.cut(&v.Reason)
	if row.Of == board.ProcedureKind {
		v.Code = string(row.ID)
	}
	for _, t := range l.p.Fates.Next(row) {
		p.raw("<li>")
		p.line(l.targetLine(t))
		p.raw("</li>")
	}
	p.cut(&v.Next)
	v.Links = l.whereElse(p.place, row.Of)
	return l.finish(p, "gone", v)
}

// goneSentence says that a record is gone; of an office that others followed, what it is now.
func (l *locale) goneSentence(row *board.Permalink) line {
	if row.Of == board.UnitKind {
		if o := l.p.Fates.Office(row.ID); len(o.Heirs) > 0 {
			return unlinked(l.officeFate(&o))
		}
	}
	return l.bare(l.cat.T("page.gone", "kind", l.cat.T("kind."+row.Of.String()), "since", l.since(row.Since)))
}

// goneWhy is why a record was given up, and by which decision; nothing where nobody said.
func (l *locale) goneWhy(row *board.Permalink) line {
	var x line
	if !row.Reason.Empty() {
		x = append(x, piece{text: row.Reason})
	}
	switch by := row.Decision.Number; {
	case by != "" && len(x) > 0:
		x[0].text.S = strings.TrimRight(x[0].text.S, ".")
		x = append(x, l.bare(" ("+by+").")...)
	case by != "":
		x = l.bare(l.cat.T("page.gone-by") + " " + by)
	}
	return x
}

// whereElse are the list of a kind, if the board still has one, all procedures, and the first page.
func (l *locale) whereElse(at place, kind board.Kind) []stubLink {
	var out []stubLink
	if l.has(kind) {
		out = append(out, stubLink{Href: at.up + ledger.ListPath(kind), Text: l.cat.T("kind." + kind.String() + ".many")})
	}
	return append(out, stubLink{Href: at.up + ledger.AZPath, Text: l.cat.T("page.az")}, stubLink{Href: home(at.up), Text: l.cat.T("page.home")})
}

// has says whether the board has a record of the kind, and so a list of them.
func (l *locale) has(kind board.Kind) bool {
	b := l.b
	return map[board.Kind]int{
		board.UnitKind: len(b.Units), board.FieldKind: len(b.Fields), board.LifeEventKind: len(b.LifeEvents),
		board.ProcedureKind: len(b.Procedures), board.InitiativeKind: len(b.Initiatives), board.DocumentKind: len(b.Documents),
		board.TeamKind: len(b.Teams), board.GuideKind: len(b.Guides),
	}[kind] > 0
}

// since is the day since when something is so, in brackets; "" where nobody knows.
func (l *locale) since(day board.Date) string {
	if day == 0 {
		return ""
	}
	return l.cat.T("page.fate-since", "date", l.date(day))
}

// lastTitle is the title that was last shown of a record that the board has no more.
func (l *locale) lastTitle(row *board.Permalink) board.Text {
	title, code := l.p.Fates.Title(row, l.code)
	at := slices.IndexFunc(l.p.Catalogs, func(c *lang.Catalog) bool { return c.Code == code })
	return board.Text{S: title, Lang: board.LangID(max(at, 0))}
}

// targetLine names a record that one is led to, with a link.
func (l *locale) targetLine(t fate.Target) line {
	x := line{{text: l.targetTitle(t), to: ledger.Path(t.Kind, t.ID)}}
	if n := l.b.Find(t.Kind, string(t.ID)); n != nil {
		x[0].of = l.own(n)
	}
	if t.Part {
		x = append(x, l.bare(" ("+l.cat.T("page.part")+")")...)
	}
	return x
}

func (l *locale) targetTitle(t fate.Target) board.Text {
	if n := l.b.Find(t.Kind, string(t.ID)); n != nil {
		return listed(l.own(n))
	}
	if row := l.p.Book.Row(t.Kind, t.ID); row != nil {
		return l.lastTitle(row)
	}
	return board.Text{S: string(t.ID), Lang: l.id}
}

// departedNotes say why a record left the board, and where to go now.
func (l *locale) departedNotes(row *board.Permalink) []line {
	var notes []line
	if !row.Reason.Empty() {
		notes = append(notes, line{{text: row.Reason}})
	}
	next := l.p.Fates.Next(row)
	if to, ok := l.p.Fates.Forward(row); ok {
		next = []fate.Target{to}
	}
	var to []line
	for _, t := range next {
		to = append(to, l.targetLine(t))
	}
	if len(to) > 0 {
		notes = append(notes, l.sentence("page.change-now", "to", l.joined(to, ", ")))
	}
	return notes
}
