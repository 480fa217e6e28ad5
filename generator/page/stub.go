package page

import (
	"html/template"

	"bangtin/generator/board"
	"bangtin/generator/ledger"
)

// stubView is the page of a record that has errors and no good page from before: html/stub.html.
type stubView struct {
	Frame
	Title template.HTML
	// Code is a procedure's code, "" for all else, and where nothing is known that the procedure is called but its code.
	Code string
	// Links lead on: to the list of the kind, to all procedures, to the first page.
	Links []stubLink
}

// stubLink is a link whose text may be in another language, Lang, than the page.
type stubLink struct{ Href, Text, Lang string }

// Stub stands in for the page of a record, or of one of its versions, at the address tail.
func (p *Pages) Stub(lang board.LangID, n board.Noun, tail string) ([]byte, error) {
	l := p.locales[lang]
	kind := n.Rec().Kind
	return l.stub(tail, l.own(n), topic{title: brief(n).S, titleLang: l.foreign(brief(n).Lang), crumbs: []crumb{l.listCrumb(kind)}})
}

// StubAt stands in for the page of a procedure at an office.
func (p *Pages) StubAt(lang board.LangID, v *board.Procedure, u *board.Unit) ([]byte, error) {
	l := p.locales[lang]
	return l.stub(OfficePath(v, u), l.own(v), topic{
		title: brief(v).S + " – " + brief(u).S, titleLang: l.foreign(brief(v).Lang), crumbs: []crumb{{pathOf(u), brief(l.own(u))}}, unit: u,
	})
}

// StubMatrix and StubResults stand in for the pages that reckon with many records.
func (p *Pages) StubMatrix(lang board.LangID) ([]byte, error) {
	l := p.locales[lang]
	return l.stub(ledger.MatrixPath, nil, topic{title: l.cat.T("page.matrix"), crumbs: []crumb{l.listCrumb(board.InitiativeKind)}})
}

// StubResults stands in for the page of figures.
func (p *Pages) StubResults(lang board.LangID) ([]byte, error) {
	l := p.locales[lang]
	return l.stub(ledger.ResultsPath, nil, topic{title: l.cat.T("page.results"), crumbs: []crumb{}})
}

// stub writes the page about a record, nil for one that is about none.
func (l *locale) stub(tail string, n board.Noun, t topic) ([]byte, error) {
	at := l.at(tail)
	p := l.pen(at)
	v := new(stubView)
	t.hidden = true
	p.frame(&v.Frame, t)
	if n == nil {
		p.raw("<h1>")
		p.text(t.title)
		p.raw("</h1>")
	} else {
		p.heading(n)
	}
	p.cut(&v.Title)
	if proc, ok := n.(*board.Procedure); ok && string(proc.Code) != proc.Title.S {
		v.Code = string(proc.Code)
	}
	for _, c := range t.crumbs {
		v.Links = append(v.Links, stubLink{at.up + c.tail, c.text.S, l.foreign(c.text.Lang)})
	}
	v.Links = append(v.Links, stubLink{Href: at.up + ledger.AZPath, Text: l.cat.T("page.az")}, stubLink{Href: home(at.up), Text: l.cat.T("page.home")})
	return l.finish(p, "stub", v)
}
