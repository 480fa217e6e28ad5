package page

import (
	"slices"

	"bangtin/generator/board"
	"bangtin/generator/fate"
)

// Pair is the page, in a folder, of a procedure at an office that leads nowhere without a word: what became of the one or
// the other, and where to go.
func (p *Pages) Pair(lang board.LangID, folder string, x *fate.Pair) ([]byte, error) {
	return p.locales[lang].pair(folder, x)
}

func (l *locale) pair(folder string, x *fate.Pair) ([]byte, error) {
	p := l.pen(l.from(folder))
	title := l.targetTitle(fate.Target{Kind: board.ProcedureKind, ID: x.Procedure})
	p.begin(l.code, title.S, l.codeOf(title.Lang), "", ownStyle)
	p.telling()
	p.raw("<h1>")
	p.say(title)
	p.raw("</h1>\n")
	for _, s := range l.pairNotes(x) {
		p.raw(`<p class="lead">`)
		p.line(s)
		p.raw("</p>\n")
	}
	for _, s := range l.pairPlaces(x) {
		p.raw("<p>")
		p.button(s[0])
		p.line(s[1:])
		p.raw("</p>\n")
	}
	return p.told()
}

// button writes a link that is what one came for.
func (p *pen) button(x piece) {
	p.raws(`<a class="b" href="`, p.up, x.to, `"`)
	p.lang(x.text.Lang)
	p.raw(">")
	p.text(x.text.S)
	p.raw("</a>")
}

// unlinked is a line without its links: where the same records stand below it to be chosen.
func unlinked(x line) line {
	out := slices.Clone(x)
	for i := range out {
		out[i].to = ""
	}
	return out
}

// pairNotes say what became of the procedure and of the office.
func (l *locale) pairNotes(x *fate.Pair) []line {
	var notes []line
	if x.Replaced != nil {
		notes = append(notes, l.goneSentence(x.Replaced))
		if why := l.goneWhy(x.Replaced); len(why) > 0 {
			notes = append(notes, why)
		}
	}
	switch {
	case x.Unhandled:
		notes = append(notes, l.sentence("page.fate-unhandled", "name", l.officeName(x.Office.ID, false)))
	case !x.Office.Stands:
		notes = append(notes, l.officeFate(&x.Office))
	}
	for i := range notes {
		notes[i] = unlinked(notes[i])
	}
	return notes
}

// pairPlaces are the places to go to: the procedure at each office, or the procedure and then the offices without a page of
// it.
func (l *locale) pairPlaces(x *fate.Pair) []line {
	var out, offices []line
	seen := map[string]bool{}
	for _, to := range x.To {
		tail := l.placeTail(x, to)
		name := line{{text: l.targetTitle(to.Target), to: tail}}
		if office := l.targetTitle(fate.Target{Kind: board.UnitKind, ID: to.Office}); to.AtOffice && to.ID == x.Procedure {
			name[0].text = office // the page is headed by the procedure
		} else if to.AtOffice {
			name[0].text.S += " – " + office.S
		} else if to.Office != "" && !seen["@"+string(to.Office)] {
			seen["@"+string(to.Office)] = true
			offices = append(offices, l.officeName(to.Office, false))
		}
		if to.Part {
			name = append(name, l.bare(" ("+l.cat.T("page.part")+")")...)
		}
		if !seen[tail] {
			seen[tail] = true
			out = append(out, name)
		}
	}
	return append(out, offices...)
}
