package page

import (
	"html/template"
	"slices"
	"strconv"

	"bangtin/generator/board"
	"bangtin/generator/ledger"
)

// matrixView is the table of initiatives and units: html/matrix.html.
type matrixView struct {
	Frame
	Tables template.HTML
}

// matrixTable is the initiatives that are counted among the same units.
type matrixTable struct {
	day         board.Date
	units       []*board.Unit
	initiatives []*board.Initiative
}

// makeMatrix puts initiatives counted among the same units into one table, as of the latest of their days.
func (l *locale) makeMatrix() []matrixTable {
	var tables []matrixTable
	for _, i := range l.b.Initiatives {
		s := l.spreadOf(i)
		if len(s.Units) == 0 {
			continue
		}
		k := slices.IndexFunc(tables, func(t matrixTable) bool { return slices.Equal(t.units, s.Units) })
		if k < 0 {
			tables = append(tables, matrixTable{units: s.Units})
			k = len(tables) - 1
		}
		tables[k].day = max(tables[k].day, s.Day)
		tables[k].initiatives = append(tables[k].initiatives, i)
	}
	return tables
}

func (l *locale) matrixPage() ([]byte, error) {
	if len(l.b.Initiatives) == 0 {
		return nil, nil
	}
	p := l.pen(l.at(ledger.MatrixPath))
	v := new(matrixView)
	p.frame(&v.Frame, topic{
		title: l.cat.T("page.matrix"), description: l.cat.T("page.matrix-about"),
		crumbs: []crumb{l.listCrumb(board.InitiativeKind)},
	})
	for _, t := range l.matrix() {
		p.matrixTable(&t)
	}
	p.cut(&v.Tables)
	return l.finish(p, "matrix", v)
}

func (p *pen) matrixTable(t *matrixTable) {
	p.raw("<h2>")
	p.word("page.matrix-day", "date", p.l.date(t.day), "n", len(t.units))
	p.raw(`</h2><ol class="legend">`)
	for _, i := range t.initiatives {
		p.raw("<li>")
		p.link(pathOf(i), listed(i))
		p.raw("</li>")
	}
	p.raw(`</ol><p><span class="st adopted">`)
	p.icon("check")
	p.raw("</span> ")
	p.word("adoption.adopted")
	p.raw("</p>")
	p.openTable()
	p.raw(`<thead><tr><th scope="col">`)
	p.word("page.unit")
	p.raw("</th>")
	for k, i := range t.initiatives {
		p.raw(`<th scope="col" class="mid"><abbr`)
		p.lang(brief(i).Lang)
		p.raw(` title="`)
		p.text(brief(i).S)
		p.raw(`">`)
		p.int(k + 1)
		p.raw("</abbr></th>")
	}
	p.raw("</tr></thead><tbody>")
	for _, u := range t.units {
		p.raw(`<tr><th scope="row">`)
		p.link(pathOf(u), brief(u))
		p.raw("</th>")
		for _, i := range t.initiatives {
			p.matrixCell(i, u)
		}
		p.raw("</tr>\n")
	}
	p.matrixSums(t)
}

func (p *pen) matrixCell(i *board.Initiative, u *board.Unit) {
	p.raw(`<td class="mid">`)
	for k := range i.Replication {
		r := &i.Replication[k]
		if r.Unit != u.ID {
			continue
		}
		p.adoptionMark(r.Status)
		if r.On != 0 {
			p.raw("<br><small>")
			p.date(r.On)
			p.raw("</small>")
		}
	}
	p.raw("</td>")
}

// adoptionMark is adoption, but for a tick in place of the word that stands in nearly every cell: the head of the table
// explains it, and it is read out as the word.
func (p *pen) adoptionMark(a board.Adoption) {
	if a != "adopted" {
		p.adoption(a)
		return
	}
	p.raw(`<span class="st adopted">`)
	p.icon("check")
	p.raw(`<span class="vh">`)
	p.word("adoption.adopted")
	p.raw("</span></span>")
}

func (p *pen) matrixSums(t *matrixTable) {
	p.raw(`</tbody><tfoot><tr><th scope="row">`)
	p.word("adoption.adopted")
	p.raw("</th>")
	for _, i := range t.initiatives {
		p.raw(`<td class="mid">`)
		p.text(strconv.Itoa(p.l.spreadOf(i).Adopted) + "/" + strconv.Itoa(len(t.units)))
		p.raw("</td>")
	}
	p.raw("</tr></tfoot></table></div>")
}
