package page

import (
	"fmt"

	"bangtin/generator/board"
	"bangtin/generator/ledger"
	"bangtin/generator/qr"
	"bangtin/generator/rack"
)

// code writes the page's QR code with the address to type under it, as the board's outputs ask for it.
func (p *pen) code(n board.Noun, code board.Code) {
	rec := n.Rec()
	p.codeFor(n, code, p.l.p.Book.Printed(rec.Kind, rec.ID), p.l.p.Book.Code(rec.Kind, rec.ID), p.l.p.Rack.Of(p.l.id, n, false))
}

// codeOnly is code on a page whose facts are not those of the record's paper: of another version, of another office.
func (p *pen) codeOnly(n board.Noun, code board.Code) {
	rec := n.Rec()
	p.codeFor(n, code, p.l.p.Book.Printed(rec.Kind, rec.ID), p.l.p.Book.Code(rec.Kind, rec.ID), nil)
}

// codeAt is code for a procedure at one office, which has a short address of its own unless the board gives those to
// printed sheets alone and there is none.
func (p *pen) codeAt(proc *board.Procedure, u *board.Unit) {
	if p.l.b.Site.Outputs.ShortPairs == "printed" && !p.l.p.Book.PairPrinted(proc.ID, u.ID) {
		p.codeOnly(proc, proc.Code)
		return
	}
	p.codeFor(proc, proc.Code, p.l.p.Book.PrintedPair(proc.ID, u.ID), p.l.p.Book.Pair(proc.ID, u.ID), nil)
}

func (p *pen) codeFor(n board.Noun, code board.Code, printed, short string, papers []rack.Paper) {
	rec, out := n.Rec(), &p.l.b.Site.Outputs
	picture := ledger.PicturePath(short, "")
	if p.l.id > 0 {
		printed, picture = ledger.InLanguage(printed, p.l.code), ledger.PicturePath(short, p.l.code)
	}
	p.raw(`<div class="code">`)
	if out.HasQR("svg") && p.l.p.QR != nil {
		if c, err := p.l.p.QR.Make(printed, qr.M); err == nil {
			p.codePicture(c, brief(n))
		} else {
			p.fault = fmt.Errorf("%s %s: %w", rec.Kind, rec.ID, err)
		}
	}
	p.raws("<div><p>", p.l.w.typeThis, `<br><span class="url" data-copy="`)
	p.text(printed)
	p.raw(`">`)
	p.typed(printed)
	p.raw("</span></p>")
	if code != "" {
		p.raws("<p>", p.l.w.codeIs, ` <b class="nb">`)
		p.text(string(code))
		p.raw("</b></p>")
	}
	if out.HasQR("png") {
		p.raws(`<p class="get">`)
		p.icon("download")
		p.raws(`<a href="`, p.root, picture, `" download>`, p.l.w.qrPNG, "</a></p>")
	}
	p.papersToPrint(papers)
	p.raw("<p class=\"do\" data-acts></p></div></div>")
}

// codePicture writes a code. What it leads to is said in the record's language as a whole, since a picture's title has no
// room for an element.
func (p *pen) codePicture(c qr.Code, title board.Text) {
	label := p.l.of(title.Lang).cat.T("page.qr-of", "title", title.S)
	if title.Lang == p.l.id {
		p.b = append(p.b, c.Inline(label)...)
		return
	}
	p.raws(`<span lang="`, p.l.codeOf(title.Lang), `">`)
	p.b = append(p.b, c.Inline(label)...)
	p.raw("</span>")
}

// typed writes an address as people type it.
func (p *pen) typed(printed string) {
	host, path := ledger.Typed(printed)
	if host != "" {
		p.text(host)
		p.raw("<wbr>")
	}
	p.text(path)
}

// edition writes what the page's facts rest on: the decision, the last check, the versions.
func (p *pen) edition(proc *board.Procedure) {
	p.raw(`<dl class="rows plain">`)
	if o := proc.OfficialTitle; !o.Empty() && o.S != proc.Title.S {
		p.plainRow(p.l.w.officialTitle, func() { p.say(o) })
	}
	if !proc.Type.Empty() {
		p.plainRow(p.l.w.procType, func() { p.say(proc.Type) })
	}
	if len(proc.Level) > 0 {
		p.plainRow(p.l.w.level, func() {
			for i, x := range proc.Level {
				if i > 0 {
					p.raw(", ")
				}
				p.word("level." + string(x))
			}
		})
	}
	if proc.Decision.Number != "" {
		p.plainRow(p.l.w.decision, func() { p.decision(&proc.Decision) })
	}
	p.plainRow(p.l.w.verified, func() { p.verified(&proc.Verified) })
	p.raw("</dl>")
	p.versions(proc)
}

func (p *pen) plainRow(name string, value func()) {
	p.raws("<div><dt>", name, "</dt><dd>")
	value()
	p.raw("</dd></div>")
}

// decision writes a decision: number, day, issuer, what it changed.
func (p *pen) decision(d *board.Decision) {
	p.docName(d.Number)
	if d.Date != 0 {
		p.raw(", ")
		p.date(d.Date)
	}
	if !d.Issuer.Empty() {
		p.raw(", ")
		p.say(d.Issuer)
	}
	if d.Kind != "" {
		p.raw(" (")
		p.word("change." + string(d.Kind))
		p.raw(")")
	}
	if !d.Changes.Empty() {
		p.raw("<br>")
		p.plain = true
		p.phrase(d.Changes)
		p.plain = false
	}
}

// verified writes when the facts were last compared, by whom and with what.
func (p *pen) verified(v *board.Verified) {
	if v.On == 0 {
		p.raws(`<span class="unknown">`, p.l.w.notVerified, "</span>")
		return
	}
	p.date(v.On)
	if !v.By.Empty() {
		p.raw(", ")
		p.say(v.By)
	}
	if !v.Source.Empty() {
		p.raw(", ")
		if u := board.URL(v.Source.S); isWeb(u) {
			p.away(u, shortURL(u))
		} else {
			p.say(v.Source)
		}
	}
}

// versions writes the history: every version with its span, oldest first.
func (p *pen) versions(proc *board.Procedure) {
	all := p.l.b.Versions(proc.ID)
	if len(all) < 2 {
		return
	}
	now := p.l.b.ProcedureOn(proc.ID, p.l.p.Today)
	p.raws("<h3>", p.l.w.history, `</h3><ul class="history">`)
	for _, v := range all {
		p.raw("<li>")
		switch {
		case v == proc:
			p.span(v, all)
			p.raws(" <b>", p.l.w.thisOne, "</b>")
		case v == now:
			p.raws(`<a href="`, p.up, pathOf(v), `">`)
			p.span(v, all)
			p.raws("</a> ", p.l.w.inForce)
		default:
			p.raws(`<a href="`, p.up, VersionPath(v), `">`)
			p.span(v, all)
			p.raw("</a>")
		}
		p.raw("</li>")
	}
	p.raw("</ul>")
}
