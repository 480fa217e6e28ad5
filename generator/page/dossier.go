package page

import (
	"path"
	"strings"
	"unicode/utf8"

	"bangtin/generator/board"
	"bangtin/generator/glance"
)

// dossier writes what to bring (thành phần hồ sơ) as a list to tick. Papers stand under their group and under the cases
// they are for, in the order of the record.
func (p *pen) dossier(proc *board.Procedure) {
	p.doubtLine(proc, "dossier")
	switch {
	case proc.Dossier.IsNone():
		p.raws(`<p class="none">`, p.l.w.noPapers, "</p>")
	case !proc.Dossier.Is():
		p.raw("<p>")
		p.unknown()
		p.raw("</p>")
	default:
		p.papers(proc.Dossier.V)
		p.raw("<p class=\"do\" data-ticks></p>")
	}
	if proc.Sets > 0 {
		p.raw("<p>")
		p.text(p.l.cat.N("page.sets-all", proc.Sets))
		p.raw("</p>")
	}
	p.folded(proc.DossierNotes, 2)
}

// papers writes the papers under their groups, in the order of the first of each.
func (p *pen) papers(list []board.Paper) {
	for g := range glance.Groups(list) {
		p.paperGroup(&g)
	}
}

// paperGroup writes the papers of a group: those for everybody, then case by case.
func (p *pen) paperGroup(g *glance.Group) {
	p.raw("<div")
	p.caseAttr(g.Cases)
	p.raw(">")
	below := "h4"
	if g.Title.Empty() {
		below = "h3"
	} else {
		p.raw("<h3>")
		p.say(g.Title)
		p.raw("</h3>")
	}
	for cases := range g.Blocks() {
		if cases == nil {
			if g.Title.Empty() && g.Later { // or it would seem to belong to the group before it
				p.raw("<h3>")
				p.word("page.every-case")
				p.raw("</h3>")
			}
			p.paperBlock(g, nil)
			continue
		}
		p.raw("<div")
		p.caseAttr(cases)
		p.raws("><", below, ">")
		p.caseTag(cases)
		p.raws("</", below, ">")
		p.paperBlock(g, cases)
		p.raw("</div>")
	}
	p.raw("</div>\n")
}

// paperBlock writes the papers of one group that are for the same cases.
func (p *pen) paperBlock(g *glance.Group, cases []board.ID) {
	p.raw(`<ul class="ticks">`)
	for x := range g.Papers(cases) {
		p.paper(x)
	}
	p.raw("</ul>")
}

func (p *pen) paper(x *board.Paper) {
	p.raw(`<li><label><input type="checkbox"><span>`)
	long := len(x.Paper.S) > longPaper && utf8.RuneCountInString(x.Paper.S) > longPaper
	if long { // a name to tick, and the text below it
		p.say(board.Text{S: clip(x.Paper.S, narrowTitle), Lang: x.Paper.Lang})
	} else {
		p.say(x.Paper)
	}
	p.raw("</span></label>")
	if long {
		from := len(p.b)
		p.raw("<p>")
		p.say(x.Paper)
		p.raw("</p>")
		p.foldFrom(from, 0)
	}
	p.raw(`<p class="qty">`)
	p.pieces(p.l.words.Quantity(p.said, x))
	p.raw(".")
	if !x.When.Empty() {
		p.raws(` <span class="when">`, p.l.w.when, " ")
		p.say(x.When)
		p.raw("</span>")
	}
	p.raw("</p>")
	if len(x.AnyOf) > 0 {
		p.raws("<p>", p.l.w.anyOf, "</p><ul>")
		for _, t := range x.AnyOf {
			p.raw("<li>")
			p.say(t)
			p.raw("</li>")
		}
		p.raw("</ul>")
	}
	for i := range x.Forms {
		p.form(&x.Forms[i])
	}
	p.aside("camera", p.l.w.digital, x.Digital)
	if !x.Note.Empty() {
		p.folded(x.Note, 2)
	}
	p.raw("</li>")
}

// aside writes a remark with its picture and its word before it.
func (p *pen) aside(icon, word string, t board.Prose) {
	if t.Empty() {
		return
	}
	p.raw(`<div class="hint">`)
	p.icon(icon)
	p.raws("<div><b>", word, "</b> ")
	p.phrase(t)
	p.raw("</div></div>")
}

// form writes a form to fill in: a file of the board with its type and size, an address, or its name alone.
func (p *pen) form(x *board.Form) {
	title := x.Title
	if title.Empty() {
		title = board.Text{S: path.Base(string(x.File)), Lang: p.l.id}
	}
	p.raw(`<p class="get">`)
	if file := p.l.b.File("forms/" + string(x.File)); x.File != "" && file != nil {
		p.icon("download")
		p.raw("<span>")
		p.download(file, title)
	} else if isWeb(x.URL) {
		p.icon("globe")
		p.raw("<span>")
		p.awayTo(x.URL, title)
	} else {
		p.icon("file-text")
		p.raws("<span>", p.l.w.formNamed, " ")
		p.say(title)
		p.raws(` <span class="unknown">`, p.l.w.formMissing, "</span>")
	}
	if sample := p.l.b.File("forms/" + string(x.Sample)); x.Sample != "" && sample != nil {
		p.raw(" ")
		p.download(sample, board.Text{S: p.l.cat.T("page.sample"), Lang: p.l.id})
	}
	p.raw("</span></p>")
}

func isWeb(u board.URL) bool {
	return strings.HasPrefix(string(u), "https://") || strings.HasPrefix(string(u), "http://")
}

// download writes a link to an attachment: title, type, size.
func (p *pen) download(file *board.File, title board.Text) {
	p.raws(`<a href="`, p.root, board.FormKind.Segment(), "/")
	p.text(urlPath(strings.TrimPrefix(file.Path, "forms/")))
	p.raw(`">`)
	p.say(title)
	p.raw(" (")
	p.text(strings.ToUpper(strings.TrimPrefix(path.Ext(file.Path), ".")))
	p.raw(", ")
	p.text(p.l.size(file.Size))
	p.raw(")</a>")
}

// size is a number of bytes in words; one KB is 1,024 bytes, as phones count.
func (l *locale) size(n int64) string {
	if n < 1<<20 {
		return l.cat.Int(max(1, (n+512)>>10)) + "\u00a0KB"
	}
	tenths := (n*10 + 1<<19) >> 20
	return board.Decimal{Micro: tenths * 100000, Set: true}.In(l.cat) + "\u00a0MB"
}
