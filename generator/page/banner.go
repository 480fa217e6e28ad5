package page

import (
	"bangtin/generator/board"
	"bangtin/generator/glance"
	"bangtin/generator/ledger"
)

// banners write what a reader must know before the facts: the status of the procedure, whether this version holds
// today, and which version is to come.
func (p *pen) banners(f *glance.Facts, r role) {
	if r != asVersion {
		p.came(f.Office)
	}
	p.status(f.Proc)
	all := p.l.b.Versions(f.Proc.ID)
	now := p.l.b.ProcedureOn(f.Proc.ID, f.Today)
	if r == asVersion && now != f.Proc {
		p.otherVersion(f.Proc, now, all, f.Today)
		return
	}
	switch {
	case f.Proc.Effective.Until != 0 && f.Proc.Effective.Until < f.Today:
		p.banner("warn", "page.expired", "date", p.l.date(f.Proc.Effective.Until))
	case f.Proc.From() > f.Today:
		p.banner("info", "page.not-yet", "date", p.l.date(f.Proc.From()))
	}
	for _, v := range all {
		if v != f.Proc && v.From() > f.Today {
			p.openBanner("info", "calendar")
			p.raw("<p><strong>")
			p.word("page.coming", "date", p.l.date(v.From()))
			p.raws(`</strong> <a href="`, p.up, VersionPath(v), `">`)
			p.word("page.see-coming")
			p.raw("</a></p>")
			p.factsToCome(f, v, v.From())
			p.closeBanner()
			break
		}
	}
	p.feesToCome(f)
}

// banner writes a banner of one sentence.
func (p *pen) banner(class, key string, args ...any) {
	icon := "info"
	if class == "warn" {
		icon = "triangle-alert"
	}
	p.openBanner(class, icon)
	p.raw("<p><strong>")
	p.word(key, args...)
	p.raw("</strong></p>")
	p.closeBanner()
}

func (p *pen) status(proc *board.Procedure) {
	if proc.Status == "" || proc.Status == "active" {
		return
	}
	p.openBanner("warn", "triangle-alert")
	p.raw("<p><strong>")
	p.word("status." + string(proc.Status))
	p.raw("</strong>")
	if proc.Decision.Number != "" && proc.Decision.Kind == "repealed" {
		p.raw(" (")
		p.docName(proc.Decision.Number)
		p.raw(")")
	}
	p.raw("</p>")
	p.prose(proc.Reason, 1)
	if next := p.l.p.Fates.Replacements(proc); len(next) > 0 {
		p.raw("<p>")
		p.word("page.replaced-by")
		p.raw("</p><ul>")
		for _, id := range next {
			p.raw("<li>")
			p.procedureLink(id)
			p.raw("</li>")
		}
		p.raw("</ul>")
	}
	p.closeBanner()
}

// procedureLink writes a procedure's title with a link, or its code where the board doesn't hold it.
func (p *pen) procedureLink(id board.ID) {
	if other := p.l.b.ProcedureOn(id, p.l.p.Today); other != nil {
		p.procedureName(other)
		p.updating(other)
		return
	}
	p.text(string(id))
}

// otherVersion says that this isn't today's version, and leads to it.
func (p *pen) otherVersion(v, now *board.Procedure, all []*board.Procedure, today board.Date) {
	class, icon, key := "warn", "history", "page.old-version"
	if v.From() > today {
		class, icon, key = "info", "calendar", "page.future-version"
	}
	p.openBanner(class, icon)
	p.raw("<p><strong>")
	p.word(key)
	p.raw("</strong> ")
	p.span(v, all)
	p.raw(".</p>")
	if now != nil {
		p.raws(`<p><a class="b" href="`, p.up, ledger.Path(board.ProcedureKind, now.ID), `">`)
		p.word("page.see-current")
		p.raw("</a></p>")
	}
	if now != nil && v.From() > today {
		if c, list := p.l.between(now, v, p.l.b.Site.Unit, today, v.From()); len(list) > 0 {
			p.raw("<p>")
			p.word("page.coming-changes")
			p.raw("</p>")
			p.changeList(c, list)
		}
	}
	p.closeBanner()
}

// span writes from when until when a version holds.
func (p *pen) span(v *board.Procedure, all []*board.Procedure) {
	until := v.Effective.Until
	for _, next := range all {
		if next.From() > v.From() && (until == 0 || next.From() <= until) {
			until = next.From().AddDays(-1)
			break
		}
	}
	p.validity(board.Validity{From: v.From(), Until: until})
}

// validity writes a span of days in words: "từ 01/07/2025 đến hết 28/02/2027".
func (p *pen) validity(v board.Validity) {
	from, until := p.l.date(v.From), p.l.date(v.Until)
	switch {
	case v.From != 0 && v.Until != 0:
		p.word("page.valid-from-until", "from", from, "until", until)
	case v.From != 0:
		p.word("page.valid-from", "from", from)
	case v.Until != 0:
		p.word("page.valid-until", "until", until)
	default:
		p.word("page.valid-always")
	}
}
