package page

import (
	"html/template"
	"strconv"

	"bangtin/generator/board"
	"bangtin/generator/ledger"
	"bangtin/generator/rack"
)

// papersOf are the papers of a sheet that records have to offer.
func papersOf[T board.Noun](l *locale, s rack.Sheet, list []T) []rack.Paper {
	var out []rack.Paper
	for _, n := range list {
		if x, ok := l.p.Rack.Paper(l.id, s, n); ok && !x.Broken {
			out = append(out, x)
		}
	}
	return out
}

// shelfGroups are the papers of a sheet: those of other records first, then those of procedures by field; where split, the
// fields alone, with links to the pages of their papers.
func (l *locale) shelfGroups(at place, s rack.Sheet, split bool) []listGroup {
	var groups []listGroup
	add := func(title template.HTML, list []rack.Paper) {
		if len(list) > 0 {
			groups = append(groups, listGroup{title, l.draw(at, func(p *pen) { p.paperList(list) })})
		}
	}
	if s.Many {
		add("", append(papersOf(l, s, []*board.Site{l.b.Site}), papersOf(l, s, l.units())...))
		return groups
	}
	for _, k := range s.Kinds {
		switch {
		case k != board.ProcedureKind:
			add(template.HTML(l.word("kind."+k.String()+".many")), l.papersOfKind(s, k))
			continue
		case split:
			groups = append(groups, listGroup{template.HTML(l.word("kind.procedure.many")), l.draw(at, func(p *pen) { p.fieldsOfPapers(s) })})
		default:
			for _, f := range l.fields() {
				add(l.draw(at, func(p *pen) { p.say(f.Name) }), papersOf(l, s, l.byField()[f.ID]))
			}
		}
		add(template.HTML(l.word("page.no-field")), papersOf(l, s, l.fieldless()))
	}
	return groups
}

// papersOfKind are the papers of a sheet and a kind of record other than procedures.
func (l *locale) papersOfKind(s rack.Sheet, k board.Kind) []rack.Paper {
	switch k {
	case board.FieldKind:
		return papersOf(l, s, l.fields())
	case board.GuideKind:
		return papersOf(l, s, l.guides())
	case board.InitiativeKind:
		return papersOf(l, s, inOrder(l.b.Initiatives, func(i *board.Initiative) string { return i.Title.S }))
	case board.TeamKind:
		return papersOf(l, s, inOrder(l.b.Teams, func(t *board.Team) string { return t.Name.S }))
	}
	return nil
}

// fieldsOfPapers writes links to the pages with the papers of each field.
func (p *pen) fieldsOfPapers(s rack.Sheet) {
	p.raw(`<ul class="list cols">`)
	for _, f := range p.l.fields() {
		if n := len(papersOf(p.l, s, p.l.byField()[f.ID])); n > 0 {
			p.raw("<li>")
			p.link(ledger.PaperListPath(s.Name, f.ID), listed(f))
			p.raws(" <small>(", strconv.Itoa(n), ")</small></li>\n")
		}
	}
	p.raw("</ul>")
}

// paperList writes links to papers, each with its procedure's code, and its size where that is known without making all of
// them first.
func (p *pen) paperList(list []rack.Paper) {
	p.raw(`<ul class="list cols">`)
	for _, x := range list {
		size, err := rack.Size{}, error(nil)
		if !p.l.p.Rack.Any {
			if size, err = p.l.p.Rack.Measure(x); err != nil {
				continue
			}
		}
		p.raws(`<li><a href="`, p.up)
		p.text(urlPath(x.Path))
		p.raw(`">`)
		p.paperTitle(x)
		p.raw("</a>")
		p.paperFacts(x, size)
		p.raw("</li>\n")
	}
	p.raw("</ul>")
}

// paperTitle writes what a paper is of.
func (p *pen) paperTitle(x rack.Paper) {
	switch {
	case !x.Many:
		p.say(listed(x.Of))
	case x.Of.Rec().Kind == board.UnitKind:
		p.around("page.paper-all-of", "unit", func() { p.say(listed(x.Of)) })
	default:
		p.word("page.paper-all")
	}
}

// paperFacts writes a procedure's code, and how large the paper is.
func (p *pen) paperFacts(x rack.Paper, size rack.Size) {
	proc, _ := x.Of.(*board.Procedure)
	if proc == nil && size.Bytes == 0 {
		return
	}
	p.raw(` <small class="nb">`)
	if proc != nil {
		p.text(string(proc.Code))
	}
	if size.Bytes > 0 {
		p.raw(" (PDF, ")
		if size.Pages > 1 {
			p.text(p.l.cat.N("count.pages", size.Pages) + ", ")
		}
		p.text(p.l.size(int64(size.Bytes)))
		p.raw(")")
	}
	p.raw("</small>")
}
