package page

import (
	"html/template"

	"bangtin/generator/board"
	"bangtin/generator/ledger"
)

// paperView is the page that offers paper to print, or a part of it: html/paper.html.
type paperView struct {
	Frame
	Title, About string
	// Office says for which office the sheets are.
	Office template.HTML
	// Contents leads to the sheets.
	Contents template.HTML
	Shelves  []shelf
	// Commands are how staff print more.
	Commands []command
}

// shelf is a kind of sheet and what there is of it.
type shelf struct {
	// ID is the section's, Title the sheet's name; both "" on the page of a single sheet.
	ID           string
	Title, About string
	// Unnamed says that builds don't make the sheet, because site.yaml doesn't name it; "" where they do.
	Unnamed string
	Groups  []listGroup
}

// command is a line for the terminal and what it prints.
type command struct{ What, Command string }

// PaperPart is the papers of one sheet and one field.
type PaperPart struct {
	Sheet board.PaperName
	Field board.ID
}

// Paper is the page that offers what there is to print, at ledger.PrintPath.
func (p *Pages) Paper(lang board.LangID) ([]byte, error) { return p.locales[lang].paper() }

// PaperParts are the parts of the page that offers paper which have a page of their own; none where one page holds all.
func (p *Pages) PaperParts(lang board.LangID) []PaperPart { return p.locales[lang].paperParts() }

// PaperPart is the page of a part, at ledger.PaperListPath.
func (p *Pages) PaperPart(lang board.LangID, x PaperPart) ([]byte, error) {
	return p.locales[lang].paperPart(x)
}

func (l *locale) paper() ([]byte, error) {
	at := l.at(ledger.PrintPath)
	p := l.pen(at)
	v := &paperView{Title: l.cat.T("page.paper"), About: l.cat.T("page.paper-about"), Commands: l.commands()}
	p.frame(&v.Frame, topic{title: v.Title, description: v.About, crumbs: []crumb{}})
	if u := l.office; u != nil {
		p.around("page.paper-office", "unit", func() { p.link(pathOf(u), u.Name) })
		p.updating(u)
	}
	p.cut(&v.Office)
	split := l.paperIsLong()
	for _, s := range l.p.Rack.Sheets() {
		x := shelf{ID: "to_" + string(s.Name), Title: l.sheetName(s), About: l.cat.T("sheet.about." + string(s.Name)), Groups: l.shelfGroups(at, s, split)}
		if !s.Named {
			x.Unnamed = l.cat.T("page.paper-unnamed", "name", s.Name)
		}
		if len(x.Groups) > 0 {
			v.Shelves = append(v.Shelves, x)
		}
	}
	for _, s := range v.Shelves {
		p.paperContents(s.ID, s.Title)
	}
	if len(v.Commands) > 0 {
		p.paperContents("in_them", l.cat.T("page.paper-more"))
	}
	p.cut(&v.Contents)
	return l.finish(p, "paper", v)
}

func (p *pen) paperContents(id, title string) {
	p.raws(`<li><a href="#`, id, `">`)
	p.text(title)
	p.raw("</a></li>")
}
