package page

import (
	"fmt"
	"strings"

	"bangtin/generator/board"
)

// mostCases is how many cases the stylesheet has rules for; with more, everything stands under its case and nothing is
// filtered.
const mostCases = 24

// caseSet is the cases of a procedure, ready to mark what belongs to them. A choice shows what is common, what belongs
// to the case, to the cases above it and to those below it; so each case's mask holds its own number, the numbers of
// the cases it is nested in, and of those nested in it.
type caseSet struct {
	list  []board.Case
	masks []uint32
}

func (s *caseSet) set(list []board.Case) {
	s.list, s.masks = list, s.masks[:0]
	if len(list) > mostCases {
		return
	}
	for i := range list {
		s.masks = append(s.masks, 1<<i)
	}
	for i := range list {
		for up, steps := s.find(list[i].In), 0; up >= 0 && steps < len(list); up, steps = s.find(list[up].In), steps+1 {
			s.masks[i] |= 1 << up
			s.masks[up] |= 1 << i
		}
	}
}

func (s *caseSet) find(id board.ID) int {
	if id == "" {
		return -1
	}
	for i := range s.list {
		if s.list[i].ID == id {
			return i
		}
	}
	return -1
}

// level is how deep a case is nested, 0 for one that isn't.
func (s *caseSet) level(i int) int {
	n := 0
	for up := s.find(s.list[i].In); up >= 0 && n < 3; up = s.find(s.list[up].In) {
		n++
	}
	return n
}

// caseAttr writes the class attribute of something that belongs to some cases: "c" and the numbers of the choices that
// show it.
func (p *pen) caseAttr(ids []board.ID) {
	var mask uint32
	for _, id := range ids {
		if i := p.cases.find(id); i >= 0 && i < len(p.cases.masks) {
			mask |= p.cases.masks[i]
		}
	}
	if mask == 0 {
		return
	}
	p.raw(` class="c`)
	for i := range mostCases {
		if mask&(1<<i) != 0 {
			p.raw(" c")
			p.int(i + 1)
		}
	}
	p.raw(`"`)
}

// caseNames writes the titles of cases, parted by semicolons.
func (p *pen) caseNames(ids []board.ID) {
	first := true
	for _, id := range ids {
		if i := p.cases.find(id); i >= 0 {
			if !first {
				p.raw("; ")
			}
			first = false
			p.say(p.cases.list[i].Title)
		}
	}
}

// caseTag writes the line that says which cases something is for, where it isn't for all.
func (p *pen) caseTag(ids []board.ID) {
	if len(ids) == 0 {
		return
	}
	p.raws(`<span class="case">`, p.l.w.caseLabel, " ")
	p.caseNames(ids)
	p.raw("</span> ")
}

// choice writes the cases as a choice that filters what follows, or, where they are too many, as a list.
func (p *pen) choice() {
	list := p.cases.list
	if len(list) == 0 {
		return
	}
	if len(p.cases.masks) == 0 {
		from := len(p.b)
		p.raw("<ul>")
		for i := range list {
			p.raw("<li>")
			p.say(list[i].Title)
			p.caseNote(&list[i])
			p.raw("</li>")
		}
		p.raw("</ul>")
		p.foldFrom(from, 0)
		return
	}
	p.raw(`<p class="o"><input type="radio" name="c" id="c_0" checked><label for="c_0">`)
	p.word("page.all-cases")
	p.raw("</label></p>")
	if len(list) > manyCases {
		p.raw(`<div class="many">`)
	}
	for i := range list {
		p.raw(`<div class="o l`)
		p.int(p.cases.level(i))
		p.raw(`"><input type="radio" name="c" id="c_`)
		p.int(i + 1)
		p.raw(`" value="`)
		p.text(string(list[i].ID))
		p.raw(`"><label for="c_`)
		p.int(i + 1)
		p.raw(`">`)
		p.say(list[i].Title)
		p.raw("</label>")
		p.caseNote(&list[i])
		p.raw("</div>")
	}
	if len(list) > manyCases {
		p.raw("</div>")
	}
}

func (p *pen) caseNote(c *board.Case) {
	if c.Sets > 0 {
		p.raw(` <small>`)
		p.text(p.l.cat.N("page.sets", c.Sets))
		p.raw("</small>")
	}
	if !c.Note.Empty() {
		p.raw(`<div class="hint">`)
		p.plain = true
		p.phrase(c.Note)
		p.plain = false
		p.raw("</div>")
	}
}

// caseRules are the rules of the stylesheet that make the choice work without script: of what is marked as belonging
// to cases, choice N leaves what is marked cN.
func caseRules() string {
	var b strings.Builder
	for i := 1; i <= mostCases; i++ {
		fmt.Fprintf(&b, ".proc:has(#c_%d:checked) .c:not(.c%d)", i, i)
		if i < mostCases {
			b.WriteString(",\n")
		}
	}
	return b.String() + "{display:none}"
}
