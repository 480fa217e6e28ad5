package page

import (
	"bytes"
	"strings"

	"bangtin/generator/board"
	"bangtin/generator/fate"
	"bangtin/generator/lang"
	"bangtin/generator/ledger"
)

// Address is a page by its folder from the site's root, "en/thu-tuc/1.001193/", with a place on it or without.
type Address string

// Address is the address of the page at tail, in a language of the board.
func (p *Pages) Address(lang board.LangID, tail string) Address {
	return Address(p.locales[lang].dir + tail)
}

// HandOn is a page in the folder from that leads on at once.
func (p *Pages) HandOn(lang board.LangID, from string, to Address, title board.Text) ([]byte, error) {
	return p.locales[lang].handOn(from, string(to), title)
}

// Title is what the page of a record is called that one is led to, in a language.
func (p *Pages) Title(lang board.LangID, t fate.Target) board.Text {
	return p.locales[lang].targetTitle(t)
}

// PairAddress is where a pair hands on to at once; false where it has something to tell first, in Pair.
func (p *Pages) PairAddress(lang board.LangID, x *fate.Pair) (Address, bool) {
	to, direct := p.Fates.Direct(x)
	return p.Address(lang, p.locales[lang].placeTail(x, to)), direct
}

// from is the place of a small page, in a folder from the site's root.
func (l *locale) from(folder string) place {
	root := strings.Repeat("../", strings.Count(folder, "/"))
	return place{up: root + l.dir, root: root}
}

// begin writes the head of a small page, by hand: there may be tens of thousands of them.
func (p *pen) begin(code, title, titleLang, to, policy string) {
	p.raws(`<!doctype html>
<html lang="`, code, `">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; `, policy, `base-uri 'none'">
`)
	if to != "" {
		page, _, _ := strings.Cut(to, "#")
		p.raws(`<link rel="canonical" href="`, string(escape(nil, p.l.baseURL)), page, "\">\n")
	}
	p.raw(`<meta name="robots" content="noindex">
<title`)
	if titleLang != code {
		p.langIs(titleLang)
	}
	p.raw(">")
	p.text(title)
	p.raw("</title>\n")
}

// handOn leads on from a folder to an address, both from the site's root. It asks for no other file, so that it does its
// work on the worst of connections.
func (l *locale) handOn(folder, to string, title board.Text) ([]byte, error) {
	p := l.pen(l.from(folder))
	code := l.codeOf(title.Lang)
	p.begin(code, title.S, code, to, "")
	p.raws(`<meta http-equiv="refresh" content="0; url=`, p.root, to, `">
</head>
<body>
<main>
<h1><a href="`, p.root, to, `">`)
	p.text(title.S)
	p.raw("</a></h1>\n</main>\n</body>\n</html>\n")
	out := bytes.Clone(p.b)
	return out, p.lift()
}

// telling opens the body of a small page that one reads before going on, told ends it.
func (p *pen) telling() {
	p.raws(`<meta name="color-scheme" content="light dark">
<link rel="stylesheet" href="`, p.root, `style.css">
</head>
<body>
<div class="page">
<main>
<p><a href="`, home(p.up), `" lang="`, p.l.codeOf(brief(p.l.b.Site).Lang), `">`)
	p.text(brief(p.l.b.Site).S)
	p.raw("</a></p>\n")
}

func (p *pen) told() ([]byte, error) {
	p.raw("</main>\n</div>\n</body>\n</html>\n")
	out := bytes.Clone(p.b)
	return out, p.lift()
}

const ownStyle = "style-src 'self'; "

// Pair is the page, in a folder, of a procedure at an office that leads nowhere without a word: what became of the one or
// the other, and where to go.
func (p *Pages) Pair(lang board.LangID, folder string, x *fate.Pair) ([]byte, error) {
	return p.locales[lang].pair(folder, x)
}

func (l *locale) pair(folder string, x *fate.Pair) ([]byte, error) {
	p := l.pen(l.from(folder))
	title := l.targetTitle(fate.Target{Kind: board.ProcedureKind, ID: x.Procedure})
	p.begin(l.code, title.S, l.codeOf(title.Lang), "", ownStyle)
	p.telling()
	p.raw("<h1>")
	p.say(title)
	p.raw("</h1>\n")
	for _, s := range l.pairNotes(x) {
		p.raw(`<p class="lead">`)
		p.line(s)
		p.raw("</p>\n")
	}
	p.raw(`<ul class="list">`)
	for _, s := range l.pairPlaces(x) {
		p.raw("<li>")
		p.line(s)
		p.raw("</li>\n")
	}
	p.raw("</ul>\n")
	return p.told()
}

// pairNotes say what became of the procedure and of the office.
func (l *locale) pairNotes(x *fate.Pair) []line {
	var notes []line
	if x.Replaced != nil {
		notes = append(notes, l.goneSentence(x.Replaced))
	}
	switch {
	case x.Unhandled:
		notes = append(notes, l.sentence("page.fate-unhandled", "name", l.officeName(x.Office.ID, false)))
	case !x.Office.Stands:
		notes = append(notes, l.officeFate(&x.Office))
	}
	return notes
}

// pairPlaces are the places to go to: the procedure at each office, or the procedure and then the offices without a page of
// it.
func (l *locale) pairPlaces(x *fate.Pair) []line {
	var out, offices []line
	seen := map[string]bool{}
	for _, to := range x.To {
		tail := l.placeTail(x, to)
		name := line{{text: l.targetTitle(to.Target), to: tail}}
		if to.AtOffice {
			name[0].text.S += " – " + l.targetTitle(fate.Target{Kind: board.UnitKind, ID: to.Office}).S
		} else if to.Office != "" && !seen["@"+string(to.Office)] {
			seen["@"+string(to.Office)] = true
			offices = append(offices, l.officeName(to.Office, false))
		}
		if to.Part {
			name = append(name, l.bare(" ("+l.cat.T("page.part")+")")...)
		}
		if !seen[tail] {
			seen[tail] = true
			out = append(out, name)
		}
	}
	return append(out, offices...)
}

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
	p.raws(`<a href="`, p.root, to, `" lang="`, l.code, `" hreflang="`, l.code, `">`)
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
