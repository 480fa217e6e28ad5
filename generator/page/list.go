package page

import (
	"cmp"
	"html/template"
	"slices"
	"strconv"

	"bangtin/generator/board"
	"bangtin/generator/ledger"
)

// listView is the list of a kind's records: html/list.html.
type listView struct {
	Frame
	Title  string
	Groups []listGroup
	// All is the address of the A–Z list, "" where the list itself holds all.
	All string
}

// listGroup is records under one heading; without a heading the list has one group.
type listGroup struct{ Title, Items template.HTML }

// longList is how many procedures a page lists; above, lists are split.
const longList = 400

func (l *locale) list(k board.Kind) ([]byte, error) {
	at := l.at(ledger.ListPath(k))
	p := l.pen(at)
	v := &listView{Title: l.cat.T("kind." + k.String() + ".many")}
	p.frame(&v.Frame, topic{title: v.Title, description: l.cat.T("kind." + k.String() + ".about"), crumbs: []crumb{}})
	switch k {
	case board.UnitKind:
		v.Groups = l.unitGroups(at)
	case board.FieldKind:
		v.Groups = l.oneGroup(at, func(p *pen) { cards(p, l.fields(), func(f *board.Field) string { return f.Icon }, l.countOf) })
	case board.LifeEventKind:
		v.Groups = l.oneGroup(at, func(p *pen) { cards(p, l.events(), func(e *board.LifeEvent) string { return e.Icon }, nil) })
	case board.ProcedureKind:
		v.Groups = l.procedureGroups(at, v)
	case board.InitiativeKind:
		v.Groups = l.initiativeGroups(at)
	case board.DocumentKind:
		v.Groups = l.documentGroups(at)
	case board.TeamKind:
		v.Groups = l.oneGroup(at, (*pen).teamList)
	case board.GuideKind:
		v.Groups = l.oneGroup(at, (*pen).guideList)
	}
	if len(v.Groups) == 0 {
		_ = p.lift()
		return nil, nil
	}
	return l.finish(p, "list", v)
}

func (l *locale) oneGroup(at place, do func(*pen)) []listGroup {
	if items := l.draw(at, do); items != "" {
		return []listGroup{{Items: items}}
	}
	return nil
}

// unitGroups are the offices by what they belong to, those of the past last.
func (l *locale) unitGroups(at place) []listGroup {
	byParent, order, past := map[board.ID][]*board.Unit{}, []board.ID{}, []*board.Unit{}
	for _, u := range l.units() {
		if u.Valid.Until != 0 && u.Valid.Until < l.p.Today {
			past = append(past, u)
			continue
		}
		parent := u.ParentOn(l.p.Today)
		if l.b.Unit(parent) == nil {
			parent = ""
		}
		if byParent[parent] == nil {
			order = append(order, parent)
		}
		byParent[parent] = append(byParent[parent], u)
	}
	slices.SortStableFunc(order, func(a, b board.ID) int { return cmp.Compare(min(len(a), 1), min(len(b), 1)) })
	var groups []listGroup
	for _, parent := range order {
		title := template.HTML("")
		if parent != "" {
			title = l.draw(at, func(p *pen) { p.say(l.b.Unit(parent).Name) })
		}
		groups = append(groups, listGroup{title, l.draw(at, func(p *pen) { p.unitList(byParent[parent]) })})
	}
	if len(past) > 0 {
		groups = append(groups, listGroup{template.HTML(l.word("page.former-units")), l.draw(at, func(p *pen) { p.unitList(past) })})
	}
	return groups
}

func (p *pen) unitList(list []*board.Unit) {
	p.raw(`<ul class="list cols">`)
	for _, u := range list {
		p.raw("<li>")
		p.link(pathOf(u), listed(u))
		p.updating(u)
		if u.Valid.Until != 0 && !p.l.isUpdating(u) {
			p.raw(" <small>")
			p.validity(u.Valid)
			p.raw("</small>")
		}
		p.raw("</li>\n")
	}
	p.raw("</ul>")
}

// procedureGroups are all procedures by field, or the fields alone where there are too many.
func (l *locale) procedureGroups(at place, v *listView) []listGroup {
	if len(l.index.current) > longList {
		v.All = at.up + ledger.AZPath
		return l.oneGroup(at, func(p *pen) { cards(p, l.fields(), func(f *board.Field) string { return f.Icon }, l.countOf) })
	}
	var groups []listGroup
	for _, f := range l.fields() {
		if list := l.byField()[f.ID]; len(list) > 0 {
			groups = append(groups, listGroup{
				l.draw(at, func(p *pen) { p.link(pathOf(f), f.Name) }),
				l.draw(at, func(p *pen) { p.procedureList(list) }),
			})
		}
	}
	if list := l.fieldless(); len(list) > 0 {
		groups = append(groups, listGroup{template.HTML(l.word("page.no-field")), l.draw(at, func(p *pen) { p.procedureList(list) })})
	}
	return groups
}

// initiativeGroups are the initiatives by year, the latest first.
func (l *locale) initiativeGroups(at place) []listGroup {
	list := inOrder(l.b.Initiatives, func(i *board.Initiative) string { return i.Title.S })
	slices.SortStableFunc(list, func(a, b *board.Initiative) int { return cmp.Compare(b.Year, a.Year) })
	var groups []listGroup
	for len(list) > 0 {
		n := 1
		for n < len(list) && list[n].Year == list[0].Year {
			n++
		}
		year := list[:n]
		groups = append(groups, listGroup{
			template.HTML(strconv.Itoa(year[0].Year)), l.draw(at, func(p *pen) { p.initiativeList(year) }),
		})
		list = list[n:]
	}
	return groups
}

func (p *pen) initiativeList(list []*board.Initiative) {
	p.raw(`<ul class="list">`)
	for _, i := range list {
		p.raw("<li>")
		p.link(pathOf(i), listed(i))
		p.updating(i)
		p.raw(`<p class="meta">`)
		if u := p.l.b.Unit(i.Unit); u != nil {
			p.say(u.Name)
		}
		if i.Status != "" {
			p.raw(" · ")
			p.word("initiative." + string(i.Status))
		}
		p.raw("</p></li>\n")
	}
	p.raw("</ul>")
}

// documentGroups are the documents in force, then those of the past, the latest first.
func (l *locale) documentGroups(at place) []listGroup {
	list := slices.Clone(l.b.Documents)
	slices.SortStableFunc(list, func(a, b *board.Document) int { return cmp.Compare(b.Date, a.Date) })
	var live, past []*board.Document
	for _, d := range list {
		if d.Effective.Until != 0 && d.Effective.Until < l.p.Today {
			past = append(past, d)
		} else {
			live = append(live, d)
		}
	}
	var groups []listGroup
	for _, x := range []struct {
		key  string
		list []*board.Document
	}{{"page.docs-live", live}, {"page.docs-past", past}} {
		if len(x.list) > 0 {
			groups = append(groups, listGroup{
				template.HTML(l.word(x.key)), l.draw(at, func(p *pen) { p.documentList(x.list) }),
			})
		}
	}
	return groups
}

func (p *pen) documentList(list []*board.Document) {
	p.raw(`<ul class="list">`)
	for _, d := range list {
		p.raws(`<li><a href="`, p.up, pathOf(d), `">`)
		p.number(d.Number)
		p.raw(" ")
		p.say(listed(d))
		p.raw("</a>")
		p.updating(d)
		p.force(d)
		p.raw("</li>\n")
	}
	p.raw("</ul>")
}

func (p *pen) teamList() {
	if len(p.l.b.Teams) == 0 {
		return
	}
	p.raw(`<ul class="list">`)
	for _, t := range inOrder(p.l.b.Teams, func(t *board.Team) string { return t.Name.S }) {
		p.raw("<li>")
		p.link(pathOf(t), listed(t))
		p.updating(t)
		if u := p.l.b.Unit(t.Unit); u != nil {
			p.raw(" <small>")
			p.say(u.Name)
			p.raw("</small>")
		}
		p.raw("</li>\n")
	}
	p.raw("</ul>")
}

func (p *pen) guideList() {
	if len(p.l.b.Guides) == 0 {
		return
	}
	p.raw(`<ul class="list">`)
	for _, g := range p.l.guides() {
		p.raw("<li>")
		p.link(pathOf(g), listed(g))
		p.updating(g)
		if !g.Summary.Empty() {
			p.raw(`<div class="meta">`)
			p.plain = true
			p.phrase(g.Summary)
			p.plain = false
			p.raw("</div>")
		}
		p.raw("</li>\n")
	}
	p.raw("</ul>")
}
