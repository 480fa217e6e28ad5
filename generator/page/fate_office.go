package page

import (
	"unicode"
	"unicode/utf8"

	"bangtin/generator/board"
	"bangtin/generator/fate"
	"bangtin/generator/ledger"
)

// officeFate says what became of an office that is no more: "Xã Vĩnh Thái nay là một phần của xã Vĩnh Hoàng (từ
// 01/07/2025)."
func (l *locale) officeFate(o *fate.Office) line {
	since := l.since(o.Since)
	name := l.officeName(o.ID, false)
	if len(o.Heirs) == 0 {
		return l.sentence("page.fate-ended", "name", name, "since", since)
	}
	var to []line
	for _, h := range o.Heirs {
		to = append(to, l.officeName(h.ID, true))
	}
	key := "page.fate-split"
	switch {
	case len(o.Heirs) > 1:
	case o.Heirs[0].Part:
		key = "page.fate-part"
	default:
		key = "page.fate-joined"
	}
	return l.sentence(key, "name", name, "to", l.joined(to, ", "), "since", since)
}

// officeName is an office, on the board or of the past, with a link to its page; within a sentence in small letters: "xã
// Vĩnh Hoàng".
func (l *locale) officeName(id board.ID, within bool) line {
	x := l.targetLine(fate.Target{Kind: board.UnitKind, ID: id})
	name := &x[0].text
	if u := l.b.Unit(id); within && u != nil && u.Type != "agency" && l.codeOf(name.Lang) == "vi" {
		first, size := utf8.DecodeRuneInString(name.S)
		name.S = string(unicode.ToLower(first)) + name.S[size:]
	}
	return x
}

// cameAnchor is the place on an office's pages that says which office became part of it. An id cannot hold "_", so no
// heading has this name.
func cameAnchor(office board.ID) string { return "tu_" + string(office) }

// came writes what became of the offices that are part of this one now. Each line is hidden until an address ends with its
// name: only those who were sent here from the old office read it.
func (p *pen) came(office *board.Unit) {
	if office == nil || p.bare { // nobody is sent to a place in a kit
		return
	}
	for _, c := range p.l.p.Fates.Came(office.ID) {
		p.raws(`<div class="banner came" id="`, cameAnchor(c.Office), `">`)
		p.icon("history")
		p.raw("<div><p><strong>")
		o := fate.Office{ID: c.Office, Since: c.Since, Heirs: []fate.Target{{Kind: board.UnitKind, ID: office.ID}}}
		p.line(p.l.officeFate(&o))
		p.raw("</strong></p></div></div>\n")
	}
}

// placeTail is the address that a place of a pair has below the language's root. Whoever comes from an office that is a
// part of another now is told so there.
func (l *locale) placeTail(p *fate.Pair, to fate.Place) string {
	tail := ledger.Path(to.Kind, to.ID)
	if to.AtOffice {
		tail = ledger.Path(board.UnitKind, to.Office) + string(to.ID) + "/"
	}
	if _, direct := l.p.Fates.Direct(p); direct && !p.Office.Stands && to.Office != "" && !to.Gone {
		tail += "#" + cameAnchor(p.Office.ID)
	}
	return tail
}
