package page

import (
	"slices"

	"bangtin/generator/board"
)

// results writes what one gets (kết quả thực hiện).
func (p *pen) results(proc *board.Procedure) {
	p.doubtLine(proc, "result")
	switch {
	case proc.Results.IsNone():
		p.raw("<p>")
		p.none()
		p.raw("</p>")
		return
	case !proc.Results.Is():
		p.raw("<p>")
		p.unknown()
		p.raw("</p>")
		return
	}
	p.raw("<ul>")
	for i := range proc.Results.V {
		r := &proc.Results.V[i]
		p.raw("<li>")
		p.say(r.Name)
		if r.Code != "" {
			p.raw(" <small>")
			p.text(r.Code)
			p.raw("</small>")
		}
		p.raw("</li>")
	}
	p.raw("</ul>")
}

// requirements writes the conditions (yêu cầu, điều kiện).
func (p *pen) requirements(proc *board.Procedure) {
	p.doubtLine(proc, "requirements")
	switch {
	case proc.Requirements.Is():
		p.folded(proc.Requirements.V, 2)
	case proc.Requirements.IsNone():
		p.raw("<p>")
		p.none()
		p.raw("</p>")
	default:
		p.raw("<p>")
		p.unknown()
		p.raw("</p>")
	}
}

// agency writes who does what (cơ quan thực hiện).
func (p *pen) agency(proc *board.Procedure) {
	p.doubtLine(proc, "agency")
	a := &proc.Agency
	p.raw(`<dl class="rows plain">`)
	p.partyRow(p.l.w.performs, a.Performs, true)
	p.partyRow(p.l.w.decides, a.Decides, false)
	p.partyRow(p.l.w.delegated, a.Delegated, false)
	p.partiesRow(p.l.w.coordinates, a.Coordinates)
	p.partyRow(p.l.w.receives, a.Receives, false)
	if !a.Address.Empty() {
		p.raws("<div><dt>", p.l.w.address, "</dt><dd>")
		p.say(a.Address)
		p.raw("</dd></div>")
	}
	p.raw("</dl>")
}

func (p *pen) partyRow(name string, x board.Party, always bool) {
	if x.Empty() && !always {
		return
	}
	p.raws("<div><dt>", name, "</dt><dd>")
	if x.Empty() {
		p.unknown()
	} else {
		p.party(x)
	}
	p.raw("</dd></div>")
}

// partiesRow names several who do one thing: one term, each in a description of its own.
func (p *pen) partiesRow(name string, all []board.Party) {
	if len(all) == 0 {
		return
	}
	p.raws("<div><dt>", name, "</dt>")
	for _, x := range all {
		p.raw("<dd>")
		p.party(x)
		p.raw("</dd>")
	}
	p.raw("</div>")
}

// basis writes the legal basis (căn cứ pháp lý).
func (p *pen) basis(proc *board.Procedure) {
	p.doubtLine(proc, "legal_basis")
	switch {
	case proc.LegalBasis.IsNone():
		p.raw("<p>")
		p.none()
		p.raw("</p>")
	case !proc.LegalBasis.Is():
		p.raw("<p>")
		p.unknown()
		p.raw("</p>")
	default:
		from := len(p.b)
		p.bases(proc.LegalBasis.V)
		p.foldFrom(from, longBlock)
	}
}

// bases writes documents, each with its number, its title, and whether it is still in force.
func (p *pen) bases(list []board.Basis) {
	p.raw(`<ul class="law">`)
	for i := range list {
		x := &list[i]
		p.raw("<li>")
		p.docName(x.Number)
		d := p.l.b.Document(x.Number)
		title, date := x.Title, x.Date
		if d != nil {
			title, date = title.Or(board.Text{S: clip(d.Title.S, hugeTitle), Lang: d.Title.Lang}), d.Date
		}
		p.raw(`<span class="of"> `) // paper has the numbers alone
		p.say(title)
		if date != 0 {
			p.raw(" (")
			p.date(date)
			p.raw(")")
		}
		p.raw("</span>")
		if d != nil {
			p.force(d)
		}
		p.raw("</li>")
	}
	p.raw("</ul>")
}

// force flags a document that no longer holds, or doesn't hold yet.
func (p *pen) force(d *board.Document) {
	today := p.l.p.Today
	switch {
	case p.l.isUpdating(d): // whether it holds is among what cannot be told
	case d.Effective.Until != 0 && d.Effective.Until < today:
		p.raw(` <span class="past">`)
		p.word("page.doc-expired", "date", p.l.date(d.Effective.Until))
		p.raw("</span>")
	case len(d.ReplacedBy) > 0 && d.Effective.Until == 0:
		p.raw(` <span class="past">`)
		p.word("page.doc-replaced")
		p.raw("</span>")
	case d.Effective.From > today:
		p.raw(` <span class="past">`)
		p.word("page.valid-from", "from", p.l.date(d.Effective.From))
		p.raw("</span>")
	}
}

// related writes the procedures, situations and initiatives that a procedure has to do with.
func (p *pen) related(proc *board.Procedure) {
	if len(proc.Related) > 0 {
		p.raws("<h3>", p.l.w.relatedProcs, "</h3><ul>")
		for _, id := range proc.Related {
			p.raw("<li>")
			p.procedureLink(id)
			p.raw("</li>")
		}
		p.raw("</ul>")
	}
	events := p.l.index.events[proc.ID]
	for _, id := range proc.LifeEvents {
		if e := p.l.b.LifeEvent(id); e != nil && !slices.Contains(events, e) {
			events = append(events[:len(events):len(events)], e)
		}
	}
	nounList(p, p.l.w.relatedEvents, events)
	nounList(p, p.l.w.relatedInits, p.l.index.initiatives[proc.ID])
}

// nounList writes links under a heading, nothing without links.
func nounList[T board.Noun](p *pen, heading string, list []T) {
	if len(list) == 0 {
		return
	}
	if heading != "" {
		p.raws("<h3>", heading, "</h3>")
	}
	p.raw("<ul>")
	for _, n := range list {
		p.raw("<li>")
		p.link(pathOf(n), listed(n))
		p.updating(n)
		p.raw("</li>")
	}
	p.raw("</ul>")
}
