package page

import (
	"bytes"
	"strings"

	"bangtin/generator/board"
	"bangtin/generator/fate"
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

// ownStyle lets a small page have the board's look.
const ownStyle = "style-src 'self'; "
