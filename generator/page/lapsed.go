package page

import (
	"bangtin/generator/board"
	"bangtin/generator/lang"
	"bangtin/generator/ledger"
)

// Lapsed is the page, in a folder, of a language that the board has given up: it says so in that language, and leads to the
// same in the board's first. to is what it leads to, title what that is called.
func (p *Pages) Lapsed(code, folder string, to Address, title board.Text) ([]byte, error) {
	return p.locales[0].lapsed(p.former(code), folder, string(to), title)
}

// former are the words of a language that the board has given up, nil where the program has none.
func (p *Pages) former(code string) *lang.Catalog {
	for _, c := range p.Former {
		if c.Code == code {
			return c
		}
	}
	return nil
}

func (l *locale) lapsed(words *lang.Catalog, folder, to string, title board.Text) ([]byte, error) {
	p := l.pen(l.from(folder))
	own, code := l.codeOf(title.Lang), l.code
	if words != nil {
		code = words.Code
	}
	p.begin(code, title.S, own, to, ownStyle)
	p.telling()
	p.raw("<h1")
	p.langIs(own)
	p.raw(">")
	p.text(title.S)
	p.raw("</h1>\n<p class=\"lead\">")
	if words != nil {
		p.text(words.T("page.lapsed") + " " + words.T("page.lapsed-go") + " ")
	}
	p.raws(`<a class="b" href="`, p.root, to, `" lang="`, l.code, `" hreflang="`, l.code, `">`)
	p.word("page.language-name")
	p.raw("</a></p>\n")
	return p.told()
}

// ListTitle is what a page that is no record's is called in the board's first language, by its address.
func (p *Pages) ListTitle(tail string) board.Text {
	l := p.locales[0]
	for _, k := range board.PageKinds {
		if tail == ledger.ListPath(k) {
			return board.Text{S: l.cat.T("kind." + k.String() + ".many")}
		}
	}
	key := map[string]string{
		ledger.AZPath: "page.az", ledger.SearchPath: "page.search", ledger.ChangesPath: "page.changes", ledger.AboutPath: "page.about",
		ledger.MatrixPath: "page.matrix", ledger.ResultsPath: "page.results", ledger.PrintPath: "page.paper",
	}[tail]
	if key == "" {
		return l.b.Site.Title
	}
	return board.Text{S: l.cat.T(key)}
}
