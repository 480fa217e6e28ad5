package page

import (
	"strconv"
	"unicode/utf8"

	"bangtin/generator/board"
	"bangtin/generator/glance"
)

// What a page says of itself to programs stands in its head as JSON-LD, in the words of schema.org: the way to it
// (BreadcrumbList), and what a procedure (GovernmentService) or an office (GovernmentOffice) is. It holds what the page
// shows and no more; what is doubtful, an example, or of a record with errors is left out, since a program passes on a
// fact without the mark beside it. A block of data is never run, so the page's policy has nothing to forbid.

// linkedData writes the page's block, at its canonical address.
func (p *pen) linkedData(t *topic) {
	if t.hidden || len(t.crumbs) == 0 && t.thing == nil {
		return
	}
	p.raw(`<script type="application/ld+json">{"@context":"https://schema.org","@graph":[`)
	if len(t.crumbs) > 0 {
		p.breadcrumbs(t)
		if t.thing != nil {
			p.raw(",\n")
		}
	}
	if t.thing != nil {
		t.thing(p, t.canonical)
	}
	p.raw("]}</script>\n")
}

func (p *pen) breadcrumbs(t *topic) {
	p.open("BreadcrumbList")
	p.key("itemListElement")
	p.raw("[")
	n := 0
	step := func(name, tail string) {
		if n++; n > 1 {
			p.raw(",")
		}
		p.open("ListItem")
		p.key("position")
		p.int(n)
		p.member("name", name)
		p.address("item", tail)
		p.raw("}")
	}
	step(p.l.cat.T("page.home"), "")
	for _, c := range t.crumbs {
		step(c.text.S, c.tail)
	}
	step(t.title, t.canonical)
	p.raw("]}")
}

// linkedProcedure is a procedure as a service, nil for one that is not to be had.
func linkedProcedure(f *glance.Facts) func(*pen, string) {
	proc := f.Proc
	if proc.Example || proc.Status != "" && proc.Status != "active" || proc.Effective.Until != 0 && proc.Effective.Until < f.Today {
		return nil
	}
	return func(p *pen, tail string) {
		p.open("GovernmentService")
		p.member("name", proc.Title.S)
		if proc.OfficialTitle.S != proc.Title.S {
			p.member("alternateName", proc.OfficialTitle.S)
		}
		p.member("identifier", string(proc.Code))
		p.member("description", summary(proc.Summary.Plain()))
		p.address("url", tail)
		if field := p.l.b.Field(proc.Field); field != nil {
			p.member("serviceType", field.Name.S)
		}
		p.provider(f)
		if !proc.IsDoubtful("audience") {
			p.list("audience", len(proc.Audience), func(i int) {
				p.open("Audience")
				p.member("audienceType", proc.Audience[i].S)
			})
		}
		if proc.Results.Is() && !proc.IsDoubtful("result") {
			p.list("serviceOutput", len(proc.Results.V), func(i int) {
				p.open("Thing")
				p.member("name", proc.Results.V[i].Name.S)
			})
		}
		if !proc.IsDoubtful("channels") {
			p.list("availableChannel", len(f.Channels), func(i int) { p.linkedChannel(f, &f.Channels[i]) })
		}
		p.raw("}")
	}
}

// provider is the office whose page or board this is, or else who performs the procedure.
func (p *pen) provider(f *glance.Facts) {
	if f.Office != nil && f.Office.Handles(f.Proc, f.Today) {
		p.key("provider")
		p.linkedOffice(f.Office)
		return
	}
	if f.Proc.IsDoubtful("agency") || f.Proc.Agency.Performs.Empty() {
		return
	}
	p.key("provider")
	by := f.Proc.Agency.Performs
	if u := p.l.b.Unit(by.Unit); u != nil {
		p.linkedOffice(u)
		return
	}
	p.open("GovernmentOrganization")
	p.member("name", by.Name.S)
	p.raw("}")
}

// linkedOffice names an office, and where more is told of it.
func (p *pen) linkedOffice(u *board.Unit) {
	p.open("GovernmentOffice")
	p.member("name", u.Name.S)
	p.address("url", pathOf(u))
	p.raw("}")
}

func (p *pen) linkedChannel(f *glance.Facts, c *board.Channel) {
	p.open("ServiceChannel")
	name := p.l.cat.T("via." + string(c.Via))
	if !c.Label.Empty() {
		name += " – " + c.Label.S
	}
	p.member("name", name)
	if c.Via == "online" && isWeb(c.URL) {
		p.member("serviceUrl", string(c.URL))
	}
	if c.Via == "in-person" && f.Office != nil && f.Office.Handles(f.Proc, f.Today) {
		p.key("serviceLocation")
		p.linkedOffice(f.Office)
	}
	if total := c.Total(); total.Is() && !f.Proc.IsDoubtful("time_limit") {
		p.member("processingTime", isoDuration(total.V))
	}
}

// isoDuration is a duration as ISO 8601 has it, "" where it has none: working days, and parts of a unit.
func isoDuration(d board.Duration) string {
	form, ok := map[board.TimeUnit][2]string{
		board.Minute: {"PT", "M"}, board.Hour: {"PT", "H"}, board.Day: {"P", "D"}, board.Week: {"P", "W"},
		board.Month: {"P", "M"}, board.Year: {"P", "Y"},
	}[d.Unit]
	if !ok || d.Hundredths%100 != 0 {
		return ""
	}
	return form[0] + strconv.FormatInt(d.Hundredths/100, 10) + form[1]
}

// open begins an object; every object of ours has a type, so each of its members begins with a comma.
func (p *pen) open(kind string) { p.raws(`{"@type":"`, kind, `"`) }

// key begins a member.
func (p *pen) key(name string) { p.raws(`,"`, name, `":`) }

// member is a member with a text, none where the text is empty.
func (p *pen) member(name, s string) {
	if s != "" {
		p.key(name)
		p.b = appendJSON(p.b, s)
	}
}

// address is a member with the whole address of a page of this language.
func (p *pen) address(name, tail string) { p.member(name, p.l.baseURL+p.l.dir+tail) }

// list is a member with n objects, each begun by item; none where there are none.
func (p *pen) list(name string, n int, item func(i int)) {
	if n == 0 {
		return
	}
	p.key(name)
	p.raw("[")
	for i := range n {
		if i > 0 {
			p.raw(",")
		}
		item(i)
		p.raw("}")
	}
	p.raw("]")
}

// appendJSON appends a text as JSON that may stand in a script element: no text can end the element, or begin a comment
// in it.
func appendJSON(b []byte, s string) []byte {
	const hex = "0123456789abcdef"
	b = append(b, '"')
	for i := 0; i < len(s); {
		c := s[i]
		switch {
		case c == '"' || c == '\\':
			b = append(b, '\\', c)
		case c < ' ' || c == '<' || c == '>' || c == '&':
			b = append(b, '\\', 'u', '0', '0', hex[c>>4], hex[c&15])
		case c < utf8.RuneSelf:
			b = append(b, c)
		default:
			r, n := utf8.DecodeRuneInString(s[i:])
			b = utf8.AppendRune(b, r) // a broken letter becomes the mark of one
			i += n
			continue
		}
		i++
	}
	return append(b, '"')
}
