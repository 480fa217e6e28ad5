package page

import (
	"html/template"
	"slices"

	"bangtin/generator/board"
	"bangtin/generator/ledger"
)

// KitSubjects are the records that a board makes a kit for: each field that has procedures, and the office whose board it
// is; none where outputs.kit does not ask for them.
func (p *Pages) KitSubjects(lang board.LangID) []board.Noun {
	l := p.locales[lang]
	if !l.b.Site.Outputs.Kit {
		return nil
	}
	var out []board.Noun
	for _, f := range l.b.Fields {
		if len(l.byField()[f.ID]) > 0 {
			out = append(out, f)
		}
	}
	if l.office != nil {
		out = append(out, l.office)
	}
	return out
}

// KitOf is the kit of a field or of an office, with the procedures that are its.
func (p *Pages) KitOf(lang board.LangID, of board.Noun) ([]byte, error) {
	l := p.locales[lang]
	switch of := of.(type) {
	case *board.Field:
		return p.Kit(lang, of, l.byField()[of.ID])
	case *board.Unit:
		if h := l.handled()[of.ID]; h != nil {
			return p.Kit(lang, of, h.procedures)
		}
	}
	return p.Kit(lang, of, nil)
}

// kitLink offers a record's kit with its size; nothing where there is none. A page needs the size before the file is made,
// so the kit is made for it, once; a kit is a hundredth of the work of its pages.
func (p *pen) kitLink(of board.Noun) template.HTML {
	if !slices.ContainsFunc(p.l.p.KitSubjects(p.l.id), func(n board.Noun) bool { return n.Rec().Kind == of.Rec().Kind && n.Rec().ID == of.Rec().ID }) {
		return ""
	}
	path := ledger.KitPath(of.Rec().Kind, of.Rec().ID)
	size, ok := p.l.p.kits.Load(p.l.dir + path)
	if !ok {
		data, err := p.l.p.KitOf(p.l.id, of)
		if err != nil {
			return "" // the file itself tells why
		}
		size = int64(len(data))
		p.l.p.kits.Store(p.l.dir+path, size)
	}
	var mark template.HTML
	p.raws(`<p class="get">`)
	p.icon("download")
	p.raws(`<a href="`, p.up, path, `" download>`)
	p.word("page.kit-get", "size", p.l.size(size.(int64)))
	p.raw("</a></p>")
	p.cut(&mark)
	return mark
}
