package page

import (
	"html/template"
	"slices"
	"strconv"

	"bangtin/generator/board"
	"bangtin/generator/ledger"
)

// initiativeView is an initiative's page: html/initiative.html.
type initiativeView struct {
	Frame
	Title   template.HTML
	Summary template.HTML
	// Facts are where it was born, when, by whom, and its status.
	Facts                      template.HTML
	Problem, Solution, Novelty template.HTML
	Figures                    template.HTML
	// Count is how many units have taken it up, Spread is the table of units.
	Count, Spread template.HTML
	Procedures    template.HTML
	Body          template.HTML
	Code          template.HTML
	// Matrix is the address of the table of all initiatives.
	Matrix string
}

func (l *locale) initiative(i *board.Initiative) ([]byte, error) {
	at := l.at(pathOf(i))
	p := l.pen(at)
	v := &initiativeView{Matrix: at.up + ledger.MatrixPath}
	p.frame(&v.Frame, topic{
		title: brief(i).S, titleLang: l.foreign(brief(i).Lang),
		description: summary(i.Summary.Plain()), aboutLang: l.foreign(i.Summary.Lang), crumbs: []crumb{l.listCrumb(board.InitiativeKind)}, data: true,
	})
	p.heading(i)
	p.cut(&v.Title)
	p.prose(i.Summary, 1)
	p.cut(&v.Summary)
	p.initiativeFacts(i)
	p.cut(&v.Facts)
	p.prose(i.Problem, 2)
	p.cut(&v.Problem)
	p.prose(i.Solution, 2)
	p.cut(&v.Solution)
	p.prose(i.Novelty, 2)
	p.cut(&v.Novelty)
	p.measures(i.Indicators)
	p.cut(&v.Figures)
	p.spread(v, i)
	p.initiativeProcedures(i)
	p.cut(&v.Procedures)
	p.prose(i.Body, 1)
	p.cut(&v.Body)
	p.code(i, "")
	p.cut(&v.Code)
	return l.finish(p, "initiative", v)
}

func (p *pen) initiativeFacts(i *board.Initiative) {
	p.raw(`<dl class="rows plain">`)
	p.plainRow(p.l.word("page.born-at"), func() {
		p.unitLink(i.Unit)
		if i.Year != 0 {
			p.text(", " + strconv.Itoa(i.Year))
		}
	})
	p.plainRow(p.l.word("page.status"), func() {
		if i.Status == "" {
			p.unknown()
			return
		}
		p.word("initiative." + string(i.Status))
	})
	if len(i.Authors) > 0 {
		p.plainRow(p.l.word("page.authors"), func() { p.authors(i.Authors) })
	}
	if i.Decision.Number != "" {
		p.plainRow(p.l.w.decision, func() { p.decision(&i.Decision) })
	}
	if f := p.l.b.Field(i.Field); f != nil {
		p.plainRow(p.l.word("page.field"), func() { p.link(pathOf(f), f.Name) })
	}
	p.raw("</dl>")
}

// unitLink writes a unit's name with a link, or its id where the board doesn't hold it.
func (p *pen) unitLink(id board.ID) {
	if u := p.l.b.Unit(id); u != nil {
		p.link(pathOf(u), u.Name)
		return
	}
	p.text(string(id))
}

func (p *pen) authors(list []board.Author) {
	for i := range list {
		a := &list[i]
		if i > 0 {
			p.raw("<br>")
		}
		p.say(a.Name)
		if !a.Unit.Empty() {
			p.raw(", ")
			p.party(a.Unit)
		}
		if a.Share.Set {
			p.text(" (" + a.Share.In(p.l.cat) + "%)")
		}
	}
}

func (p *pen) initiativeProcedures(i *board.Initiative) {
	var list []*board.Procedure
	for _, id := range i.Procedures {
		if proc := p.l.b.ProcedureOn(id, p.l.p.Today); proc != nil {
			list = append(list, proc)
		}
	}
	p.procedureList(list)
}

// spread writes where the initiative has been taken up, unit by unit, and how many of the units of that day.
func (p *pen) spread(v *initiativeView, i *board.Initiative) {
	s := p.l.spreadOf(i)
	if len(s.Units) > 0 && !p.l.p.Updating.Any(board.UnitKind) { // a count without the units that errors hide is a false one
		p.raw(`<span class="big">`)
		p.text(strconv.Itoa(s.Adopted) + "/" + strconv.Itoa(len(s.Units)))
		p.raw("</span> ")
		p.word("page.units-adopted", "date", p.l.date(s.Day))
	}
	p.cut(&v.Count)
	p.replications(i.Replication)
	p.cut(&v.Spread)
}

// replications writes the table of units. A column that nobody has anything to say in is left out.
func (p *pen) replications(list []board.Replication) {
	if len(list) == 0 {
		return
	}
	dated := slices.ContainsFunc(list, func(r board.Replication) bool { return r.On != 0 })
	told := slices.ContainsFunc(list, func(r board.Replication) bool {
		return !r.Figures.Empty() || !r.Note.Empty() || r.Document.Number != ""
	})
	p.openTable()
	p.raw("<thead><tr>")
	for _, c := range []struct {
		key   string
		shown bool
	}{{"page.unit", true}, {"page.status", true}, {"page.since", dated}, {"page.detail", told}} {
		if c.shown {
			p.raw(`<th scope="col">`)
			p.word(c.key)
			p.raw("</th>")
		}
	}
	p.raw("</tr></thead><tbody>")
	for k := range list {
		p.replication(&list[k], dated, told)
	}
	p.raw("</tbody></table></div>")
}

func (p *pen) replication(r *board.Replication, dated, told bool) {
	p.raw(`<tr><th scope="row">`)
	p.unitLink(r.Unit)
	p.raw("</th><td>")
	p.adoption(r.Status)
	p.raw("</td>")
	if dated {
		p.raw("<td>")
		p.date(r.On)
		p.raw("</td>")
	}
	if told {
		p.raw("<td>")
		p.phrase(r.Figures)
		if !r.Note.Empty() {
			p.raw(" ")
			p.phrase(r.Note)
		}
		if r.Document.Number != "" {
			p.raw(" ")
			p.docName(r.Document.Number)
		}
		p.raw("</td>")
	}
	p.raw("</tr>")
}

// adoption writes where a unit stands, with a mark that doesn't need colour to be told apart.
func (p *pen) adoption(a board.Adoption) {
	if a == "" {
		p.unknown()
		return
	}
	p.raw(`<span class="st `)
	p.text(string(a))
	p.raw(`">`)
	p.word("adoption." + string(a))
	p.raw("</span>")
}

// spreadOf is among which units an initiative's spread is counted, in the order of their names, and when.
func (l *locale) spreadOf(i *board.Initiative) board.Spread {
	return l.b.SpreadOf(i, l.units(), l.p.AsOf)
}
