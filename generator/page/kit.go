package page

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"io/fs"
	"regexp"
	"strings"

	"bangtin/generator/board"
	"bangtin/generator/ledger"
)

// kitParts are the stylesheet and the script of kits, which each kit holds, and the policy that lets it have these and
// nothing else.
type kitParts struct{ css, js, policy string }

func makeKitParts(c Config) (k kitParts, err error) {
	css, err := fs.ReadFile(c.Templates, "kit/kit.css")
	if err != nil {
		return k, err
	}
	js, err := fs.ReadFile(c.Templates, "kit/kit.js")
	if err != nil {
		return k, err
	}
	k.css, k.js = shrink(palette(c.Boards[0].Site.Theme).Replace(string(css))), unindent(string(js))
	hash := func(s string) string {
		sum := sha256.Sum256([]byte(s))
		return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
	}
	k.policy = "default-src 'none'; style-src " + hash(k.css) + "; script-src " + hash(k.js) + "; base-uri 'none'; form-action 'none'"
	return k, nil
}

// Kit is procedures as one file that asks for no other: to be sent by a messenger and read without a network. of is the
// field or the office they belong to, nil for none; the facts are those of the board's own office, or of the office that
// of is. What is told of a procedure is what its page tells, without pictures and QR codes; links to procedures of the
// kit stay inside it, all others lead to the site.
func (p *Pages) Kit(lang board.LangID, of board.Noun, list []*board.Procedure) ([]byte, error) {
	l := p.locales[lang]
	pen := l.pen(place{up: l.baseURL + l.dir, root: l.baseURL})
	pen.bare = true
	k := kit{pen: pen, office: l.office}
	title := l.b.Site.Title
	if of != nil {
		of = l.own(of)
		title = of.Heading()
	}
	if u, ok := of.(*board.Unit); ok {
		k.office = u
	}
	for _, x := range list {
		if now, ok := l.own(x).(*board.Procedure); ok {
			k.list = append(k.list, now)
		}
	}
	k.head(title)
	k.contents()
	body := len(pen.b)
	pen.raw("<main>\n")
	for _, proc := range k.list {
		k.article(proc)
	}
	pen.raw("</main>\n")
	k.foot()
	out := append(bytes.Clone(pen.b[:body]), k.inside(pen.b[body:])...)
	return out, pen.lift()
}

// kit is a kit being written.
type kit struct {
	*pen
	office *board.Unit
	list   []*board.Procedure
}

func (k *kit) head(title board.Text) {
	l := k.l
	name := l.cat.T("page.kit-title", "name", title.S)
	k.raws(`<!doctype html>
<html lang="`, l.code, `">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="`, l.p.kit.policy, `">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>`)
	k.text(name)
	k.raws("</title>\n<style>", l.p.kit.css, "</style>\n</head>\n<body>\n<header>\n<h1>")
	k.text(name)
	k.raw("</h1>\n<p>")
	k.word("page.kit-day", "date", l.date(l.p.AsOf), "n", len(k.list))
	k.raw("</p>\n<p>")
	k.word("page.kit-newest")
	k.raw(` <a href="`)
	k.text(l.baseURL + l.dir)
	k.raw(`">`)
	k.text(strings.TrimSuffix(shortURL(board.URL(l.baseURL+l.dir)), "/"))
	k.raw("</a></p>\n</header>\n")
	if u := k.office; u != nil && !l.isUpdating(u) {
		k.raw("<section aria-label=\"")
		k.text(u.Name.S)
		k.raw("\">\n<h2>")
		k.say(u.Name)
		k.raw("</h2>\n")
		k.contact(u)
		k.raw("</section>\n")
	}
}

// contents lists the procedures by field, each with the words that people have for it.
func (k *kit) contents() {
	k.raw("<nav id=\"muc_luc\" aria-label=\"")
	k.word("page.kit-contents")
	k.raw("\">\n<h2>")
	k.word("page.kit-contents")
	k.raw("</h2>\n<p class=\"kfind\" hidden><label>")
	k.word("page.kit-find")
	k.raw(` <input type="search" autocomplete="off"></label> <span role="status" data-n="`)
	k.word("page.kit-found")
	k.raw("\"></span></p>\n")
	for i, proc := range k.list {
		if i == 0 || k.list[i-1].Field != proc.Field {
			if i > 0 {
				k.raw("</ul></section>\n")
			}
			k.raw("<section><h3>")
			if f := k.l.b.Field(proc.Field); f != nil {
				k.say(f.Name)
			} else {
				k.word("page.no-field")
			}
			k.raw("</h3><ul>\n")
		}
		k.raw("<li")
		if words := k.wordsFor(proc); words != "" {
			k.raw(` data-k="`)
			k.text(words)
			k.raw(`"`)
		}
		k.raws(`><a href="#`, string(proc.ID), `">`)
		k.say(listed(proc))
		k.raw("</a></li>\n")
	}
	if len(k.list) > 0 {
		k.raw("</ul></section>\n")
	}
	k.raw("</nav>\n")
}

// wordsFor are a procedure's code and the words that people look for it by.
func (k *kit) wordsFor(proc *board.Procedure) string {
	words := append([]string{string(proc.Code)}, proc.Keywords...)
	for _, s := range k.l.b.Synonyms {
		for _, m := range s.Mean {
			if strings.EqualFold(m, string(proc.ID)) {
				words = append(words, s.Say...)
			}
		}
	}
	return strings.Join(words, " ")
}

func (k *kit) article(proc *board.Procedure) {
	k.raws(`<article id="`, string(proc.ID), "\">\n<h2")
	k.lang(proc.Title.Lang)
	k.raw(">")
	k.text(proc.Title.S)
	k.raw("</h2>\n")
	if k.l.isUpdating(proc) {
		k.raw("<p>")
		k.updating(proc)
		k.raw("</p>\n")
	} else {
		k.facts(proc)
	}
	printed := k.l.p.Book.Printed(board.ProcedureKind, proc.ID)
	if k.l.id > 0 {
		printed = ledger.InLanguage(printed, k.l.code)
	}
	k.raws("<p>", k.l.w.codeIs, ` <b class="nb">`)
	k.text(string(proc.Code))
	k.raws("</b><br>", k.l.w.typeThis, ` <a class="url" href="`)
	k.text(k.l.baseURL + k.l.p.ShortPath(k.l.id, proc))
	k.raw(`">`)
	k.typed(printed)
	k.raws("</a><br>", k.l.w.verified, " ")
	k.verified(&proc.Verified)
	k.raw("</p>\n<p><a class=\"top\" href=\"#muc_luc\">↑ ")
	k.word("page.kit-contents")
	k.raw("</a></p>\n</article>\n")
}

// facts writes what a procedure's page tells, in its order.
func (k *kit) facts(proc *board.Procedure) {
	office := k.office
	if office != nil && !office.Handles(proc, k.l.p.Today) {
		office = nil
	}
	f := k.l.facts(proc, office)
	k.cases.set(proc.Cases.V)
	k.banners(&f, asToday)
	k.prose(proc.Summary, 2)
	k.audience(proc.Audience, proc.IsDoubtful("audience"))
	k.raw(`<dl class="facts">`)
	for _, x := range []struct {
		key   string
		write func()
	}{
		{"page.how-long", func() { k.pieces(f.HowLong(k.said)); k.doubt(proc, "time_limit", "channels") }},
		{"page.how-much", func() { k.pieces(f.HowMuch(k.said)); k.doubt(proc, "fees") }},
		{"page.where", func() { k.pieces(f.Where(k.said)) }},
		{"page.online", func() { k.pieces(f.Online(k.said)) }},
	} {
		k.plainRow(k.l.word(x.key), x.write)
	}
	k.raw("</dl>\n")
	if len(proc.Cases.V) > 0 {
		k.part("page.kit-cases", func() {
			k.raw("<ul>")
			for i := range proc.Cases.V {
				k.raw("<li>")
				k.say(proc.Cases.V[i].Title)
				k.caseNote(&proc.Cases.V[i])
				k.raw("</li>")
			}
			k.raw("</ul>")
		})
	}
	k.part("page.bring", func() { k.dossier(proc) })
	k.part("page.channels", func() { k.channels(&f) })
	k.part("page.steps", func() { k.steps(proc) })
	k.part("page.fees", func() { k.fees(&f) })
	k.part("page.go-online", func() { k.goOnline(&f) })
	k.part("page.result", func() { k.results(proc) })
	k.part("page.requirements", func() { k.requirements(proc) })
	k.part("page.agency", func() { k.agency(proc) })
	k.part("page.legal-basis", func() { k.basis(proc) })
	k.prose(proc.Body, 2)
	k.cases.set(nil)
}

// part writes a section, none where there is nothing in it.
func (k *kit) part(key string, write func()) {
	from := len(k.b)
	k.raw("<h3>")
	k.word(key)
	k.raw("</h3>\n")
	begun := len(k.b)
	write()
	if len(k.b) == begun {
		k.b = k.b[:from]
	}
	k.raw("\n")
}

func (k *kit) foot() {
	k.raw("<footer>\n<h2>")
	k.word("page.feedback")
	k.raw("</h2>\n")
	k.feedback()
	k.raws("</footer>\n<script>", k.l.p.kit.js, "</script>\n</body>\n</html>\n")
}

// inside makes links that lead to a procedure of the kit lead to its place there.
func (k *kit) inside(page []byte) []byte {
	have := map[string]bool{}
	for _, proc := range k.list {
		have[string(proc.ID)] = true
	}
	to := regexp.MustCompile(`href="` + regexp.QuoteMeta(string(escape(nil, k.up))) + board.ProcedureKind.Segment() + `/([^/"]+)/(#[^"]*)?"`)
	return to.ReplaceAllFunc(page, func(link []byte) []byte {
		if id := string(to.FindSubmatch(link)[1]); have[id] {
			return fmt.Appendf(nil, `href="#%s"`, id)
		}
		return link
	})
}
