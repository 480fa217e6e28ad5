package page

import (
	"fmt"
	"html/template"

	"bangtin/generator/board"
	"bangtin/generator/ledger"
)

// azView is the list of all procedures in Vietnamese order: html/a-z.html.
type azView struct {
	Frame
	Title string
	// Letters leads to each letter, on this page or on its own.
	Letters template.HTML
	// Count says how many procedures there are.
	Count  string
	Groups []listGroup
}

// letterGroup is the procedures that stand under one letter.
type letterGroup struct {
	letter string
	id     string
	list   []*board.Procedure
}

func (l *locale) makeLetters() []letterGroup {
	var groups []letterGroup
	at := map[string]int{}
	for _, proc := range l.sorted() {
		x := letter(listed(proc).S)
		id := letterID(x)
		if id == letterNames["#"] {
			x = "#"
		}
		k, ok := at[id]
		if !ok {
			k = len(groups)
			at[id] = k
			groups = append(groups, letterGroup{letter: x, id: id})
		}
		groups[k].list = append(groups[k].list, proc)
	}
	return groups
}

// letterPages are the ids of the letters with a page of their own.
func (l *locale) letterPages() []string {
	if len(l.index.current) <= longList {
		return nil
	}
	var out []string
	for _, g := range l.letters() {
		out = append(out, g.id)
	}
	return out
}

// az is the page of a letter, or of all procedures where only is "".
func (l *locale) az(only string) ([]byte, error) {
	split := len(l.index.current) > longList
	at := l.at(ledger.AZPath)
	v := &azView{Title: l.cat.T("page.az"), Count: l.cat.N("page.procedures-count", len(l.index.current))}
	t := topic{title: v.Title, description: l.cat.T("page.az-about"), crumbs: []crumb{}}
	if only != "" {
		at = l.at(LetterPath(only))
		t.crumbs = []crumb{{ledger.AZPath, board.Text{S: v.Title, Lang: l.id}}}
	}
	p := l.pen(at)
	found := only == ""
	for _, g := range l.letters() {
		if g.id == only {
			found = true
			t.title += " – " + g.letter
			v.Title, v.Count = t.title, l.cat.N("page.procedures-count", len(g.list))
		}
		if split && g.id != only {
			continue
		}
		v.Groups = append(v.Groups, listGroup{
			l.draw(at, func(p *pen) { p.raws(`<span id="l_`, g.id, `">`, g.letter, "</span>") }),
			l.draw(at, func(p *pen) { p.plainList(g.list) }),
		})
	}
	if !found {
		_ = p.lift()
		return nil, fmt.Errorf("no letter %q", only)
	}
	p.frame(&v.Frame, t)
	p.letterLinks(only, split)
	p.cut(&v.Letters)
	return l.finish(p, "a-z", v)
}

func (p *pen) letterLinks(only string, split bool) {
	for _, g := range p.l.letters() {
		p.raw(`<li><a href="`)
		switch {
		case !split:
			p.raws("#l_", g.id)
		default:
			p.raws(p.up, LetterPath(g.id))
		}
		p.raw(`"`)
		if g.id == only {
			p.raw(` aria-current="page"`)
		}
		p.raws(">", g.letter, "</a></li>")
	}
}

// plainList writes procedures with their codes alone.
func (p *pen) plainList(list []*board.Procedure) {
	p.raw(`<ul class="list">`)
	for _, proc := range list {
		p.raw("<li>")
		p.link(pathOf(proc), listed(proc))
		p.raw(` <small class="nb">`)
		p.text(string(proc.Code))
		p.raw("</small>")
		p.updating(proc)
		p.raw("</li>\n")
	}
	p.raw("</ul>")
}
