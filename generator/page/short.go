package page

import (
	"bytes"

	"bangtin/generator/board"
	"bangtin/generator/ledger"
)

// ShortPath is the short address of a record in a language: "Q/7K3FAPQ/", "Q/7K3FAPQ/EN/".
func (p *Pages) ShortPath(lang board.LangID, n board.Noun) string {
	return p.locales[lang].shortPath(p.Book.Code(n.Rec().Kind, n.Rec().ID))
}

// ShortOfficePath is the short address of a procedure at one office: "Q/7K3FAPQ-V2H/". The office may be one that has left
// the board.
func (p *Pages) ShortOfficePath(lang board.LangID, procedure, office board.ID) string {
	return p.locales[lang].shortPath(p.Book.Pair(procedure, office))
}

func (l *locale) shortPath(code string) string {
	if l.id == 0 {
		return ledger.ShortPath(code)
	}
	return ledger.InLanguage(ledger.ShortPath(code), l.code)
}

// own is a record as this language shows it; of a procedure, the version of today.
func (l *locale) own(n board.Noun) board.Noun {
	rec := n.Rec()
	if now := l.b.ProcedureOn(rec.ID, l.p.Today); rec.Kind == board.ProcedureKind && now != nil {
		return now
	}
	if own := l.b.Find(rec.Kind, string(rec.ID)); own != nil {
		return own
	}
	return n
}

// short leads on from a short address to a page of the language.
func (l *locale) short(tail string, title board.Text) ([]byte, error) {
	return l.leadOn(l.dir+tail, title)
}

// leadOn leads on from a short address to another address, from the site's root. There is one for every record in every
// language, so it is written by hand; it asks for no other file, so that it does its work on the worst of connections.
func (l *locale) leadOn(to string, title board.Text) ([]byte, error) {
	up := ups[2]
	if l.id > 0 {
		up = ups[3]
	}
	p := l.pen(place{up: up, root: up})
	p.raws(`<!doctype html>
<html lang="`, l.codeOf(title.Lang), `">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; base-uri 'none'">
<meta http-equiv="refresh" content="0; url=`, up, to, `">
<link rel="canonical" href="`, string(escape(nil, l.baseURL)), to, `">
<meta name="robots" content="noindex">
<title>`)
	p.text(title.S)
	p.raws("</title>\n</head>\n<body>\n<main>\n<h1><a href=\"", up, to, `">`)
	p.text(title.S)
	p.raw("</a></h1>\n</main>\n</body>\n</html>\n")
	out := bytes.Clone(p.b)
	return out, p.lift()
}
